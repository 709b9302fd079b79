package org.undercroft.desk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.office.Officer;

/// The rooms of the office at the left edge.
final class Rail extends VBox {
    private final Map<Room, ToggleButton> buttons = new EnumMap<>(Room.class);
    private final ToggleGroup group = new ToggleGroup();

    Rail(Words words, Consumer<Room> open) {
        getStyleClass().add("rail");
        for (Room room : Room.values()) {
            ToggleButton button = new ToggleButton();
            button.setId(room.key().replace('.', '-'));
            button.setGraphic(new FontIcon(room.icon()));
            button.setContentDisplay(ContentDisplay.TOP);
            button.textProperty().bind(words.of(room.key()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            Controls.tip(button, words, room.key(), "Ctrl+" + room.digit());
            button.setOnAction(_ -> {
                button.setSelected(true);
                open.accept(room);
            });
            buttons.put(room, button);
            getChildren().add(button);
        }
    }

    void mark(Room room) {
        Optional.ofNullable(buttons.get(room)).ifPresent(button -> button.setSelected(true));
    }

    void showFor(Optional<Officer> officer) {
        buttons.forEach((room, button) -> button.setDisable(officer.map(one -> !room.opensTo(one)).orElse(true)));
    }
}
