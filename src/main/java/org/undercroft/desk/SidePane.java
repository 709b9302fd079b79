package org.undercroft.desk;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.units.TimePane;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// What stands left of the ground: the list of the room one is in, or one of the panes that belong to the ground and are there in every room.
final class SidePane extends BorderPane {
    /// The panes, from left to right; with Alt and their number they are opened.
    enum Side {
        LIST("side.list", "1"),
        LAYERS("side.layers", "2"),
        TIME("side.time", "3"),
        BOREHOLE("side.borehole", "4"),
        VIEWS("side.views", "5");

        private final String key;
        private final String digit;

        Side(String key, String digit) {
            this.key = key;
            this.digit = digit;
        }

        Ikon icon() {
            return switch (this) {
                case LIST -> Material2AL.LIST;
                case LAYERS -> Material2AL.LAYERS;
                case TIME -> Material2AL.HISTORY;
                case BOREHOLE -> Material2AL.DETAILS;
                case VIEWS -> Material2MZ.PHOTO_CAMERA;
            };
        }
    }

    private final Map<Side, ToggleButton> buttons = new EnumMap<>(Side.class);
    private final Map<Side, Region> panes = new EnumMap<>(Side.class);
    private final StackPane list = new StackPane();
    private final TimePane time;
    private Side open = Side.LIST;

    SidePane(Words words, Region layers, TimePane time, Region borehole, Region views) {
        this.time = time;
        panes.putAll(Map.of(Side.LIST, list, Side.LAYERS, layers, Side.TIME, time, Side.BOREHOLE, borehole, Side.VIEWS, views));
        ToggleGroup group = new ToggleGroup();
        HBox strip = new HBox();
        strip.getStyleClass().add("side-strip");
        for (Side side : Side.values()) {
            ToggleButton button = new ToggleButton();
            button.setId(side.key.replace('.', '-'));
            button.setGraphic(new FontIcon(side.icon()));
            button.textProperty().bind(words.of(side.key));
            Controls.tip(button, words, side.key, "Alt+" + side.digit);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(_ -> show(side));
            buttons.put(side, button);
            strip.getChildren().add(button);
        }
        setBottom(strip);
        show(Side.LIST);
    }

    /// The list of the room, and shows it.
    void put(Region wanted) {
        list.getChildren().setAll(wanted);
        show(Side.LIST);
    }

    Side open() {
        return open;
    }

    void show(Side side) {
        if (open == Side.TIME && side != Side.TIME) {
            time.leave();
        }
        boolean entered = side == Side.TIME && open != Side.TIME;
        open = side;
        ToggleButton button = buttons.get(side);
        if (button != null) {
            button.setSelected(true);
        }
        setCenter(panes.get(side));
        if (entered) {
            time.enter();
        }
    }

    /// The pane that a digit opens, where it opens one.
    boolean show(String digit) {
        int wanted = digit.matches("[1-5]") ? Integer.parseInt(digit) - 1 : -1;
        if (wanted >= 0) {
            show(Side.values()[wanted]);
        }
        return wanted >= 0;
    }
}
