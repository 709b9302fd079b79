package org.undercroft.desk.scene;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Colouring;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// How the ground is shown, in words and numbers: colours, section, box, stack; and the tools.
final class ViewPanel extends ScrollPane {
    static final double WIDTH = 252;

    private final Words words;
    private final Appearance appearance;
    private final VBox rows = new VBox(6);
    private final CheckBox cut = new CheckBox();
    private final SceneView view;
    private final Spinner<Double> east;
    private final Spinner<Double> north;
    private final Spinner<Double> heading;
    private final Spinner<Double> thickness;
    private boolean writing;

    ViewPanel(Words words, Selection selection, SceneView view) {
        this.words = words;
        this.appearance = selection.appearance();
        this.view = view;
        this.east = spinner("panel-cut-east", -1e7, 1e7, 1);
        this.north = spinner("panel-cut-north", -1e7, 1e7, 1);
        this.heading = spinner("panel-cut-heading", -360, 360, 5);
        this.thickness = spinner("panel-cut-thickness", 0, 10_000, 1);
        setId("view-panel");
        getStyleClass().add("view-panel");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(rows);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        ComboBox<Colouring> colouring = new ComboBox<>();
        colouring.setId("panel-colour");
        colouring.getItems().setAll(Colouring.values());
        colouring.setCellFactory(_ -> cell());
        colouring.setButtonCell(cell());
        colouring.valueProperty().bindBidirectional(appearance.colouringProperty());
        colouring.getStyleClass().add("small-choice");
        words.languageProperty().addListener(_ -> colouring.setButtonCell(cell()));
        CheckBox ghosts = new CheckBox();
        ghosts.setId("panel-ghost");
        ghosts.selectedProperty().bindBidirectional(appearance.ghostingProperty());
        ghosts.textProperty().bind(words.of("panel.ghost"));
        Controls.tip(ghosts, words, "panel.ghost", "K");
        Slider explode = new Slider(0, 8, 0);
        explode.setId("panel-explode");
        explode.valueProperty().bindBidirectional(appearance.explodeProperty());
        Controls.tip(explode, words, "panel.explode", "E");
        cut.setId("panel-cut");
        cut.textProperty().bind(words.of("panel.cut"));
        Controls.tip(cut, words, "panel.cut", "C");
        cut.setOnAction(_ -> view.shaping().toggleCut());
        CheckBox box = new CheckBox();
        box.setId("panel-box");
        box.textProperty().bind(words.of("panel.box"));
        Controls.tip(box, words, "panel.box", "B");
        box.setOnAction(_ -> view.shaping().toggleBox());
        appearance.boxProperty().addListener((_, _, now) -> box.setSelected(now.isPresent()));
        rows.getChildren()
                .addAll(
                        row("panel.colour", colouring),
                        ghosts,
                        buttons(
                                Controls.iconButton(words, "panel.isolate", Material2AL.FILTER_CENTER_FOCUS, "I", view.shaping()::isolateChoice),
                                Controls.iconButton(words, "panel.hide", Material2MZ.VISIBILITY_OFF, "Del", view.shaping()::hideChoice),
                                Controls.iconButton(words, "panel.all", Material2AL.LAYERS, "A", appearance::showAll)),
                        row("panel.explode", explode),
                        beside(cut, Controls.iconButton(words, "panel.cut.reverse", Material2MZ.SWAP_HORIZ, "", this::reverse)),
                        row("panel.cut.east", east),
                        row("panel.cut.north", north),
                        row("panel.cut.heading", heading),
                        row("panel.cut.thickness", thickness),
                        box,
                        buttons(
                                Controls.iconButton(words, "panel.measure", Material2MZ.STRAIGHTEN, "M", () -> view.pointing().toggleTool(Tool.MEASURE)),
                                Controls.iconButton(words, "panel.borehole", Material2AL.ARROW_DOWNWARD, "D", () -> view.pointing().toggleTool(Tool.BOREHOLE)),
                                Controls.iconButton(words, "panel.picture", Material2MZ.PHOTO_CAMERA, "F8", view::savePicture)));
        appearance.planeProperty().addListener(_ -> read());
        read();
        for (Spinner<Double> number : java.util.List.of(east, north, heading, thickness)) {
            number.valueProperty().addListener(_ -> write());
        }
    }

    private Spinner<Double> spinner(String id, double least, double most, double step) {
        Spinner<Double> spinner = new Spinner<>();
        SpinnerValueFactory.DoubleSpinnerValueFactory values = new SpinnerValueFactory.DoubleSpinnerValueFactory(least, most, 0, step);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Double value) {
                return value == null ? "" : Words.number(value, 2);
            }

            @Override
            public Double fromString(String text) {
                try {
                    double number = Double.parseDouble(text.strip().replace(",", "").replace('−', '-'));
                    if (number >= least && number <= most) {
                        return number;
                    }
                    view.tell(words.text("panel.outside", text.strip(), Words.number(least, 0), Words.number(most, 0)));
                } catch (NumberFormatException _) {
                    view.tell(words.text("panel.noNumber", text.strip()));
                }
                // what cannot be read changes nothing
                return values.getValue();
            }
        });
        spinner.setValueFactory(values);
        spinner.setEditable(true);
        spinner.setId(id);
        spinner.setPrefWidth(126);
        spinner.getEditor().accessibleTextProperty().bind(spinner.accessibleTextProperty());
        spinner.getStyleClass().add("small-spinner");
        spinner.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                spinner.commitValue();
                // what was not taken does not stay there as if it were
                spinner.getEditor().setText(values.getConverter().toString(spinner.getValue()));
            }
        });
        return spinner;
    }

    private HBox row(String key, Region control) {
        Label label = Controls.label(words, key);
        control.accessibleTextProperty().bind(words.of(key));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        control.setMaxWidth(126);
        control.setPrefWidth(126);
        HBox row = new HBox(6, label, space, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static HBox beside(Node left, Node right) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(6, left, space, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static FlowPane buttons(Node... buttons) {
        FlowPane row = new FlowPane(2, 2, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void reverse() {
        appearance.planeProperty().set(appearance.planeProperty().get().map(SectionPlane::reversed));
    }

    /// The numbers of the plane as it stands.
    private void read() {
        Optional<SectionPlane> plane = appearance.planeProperty().get();
        cut.setSelected(plane.isPresent());
        for (Spinner<Double> number : java.util.List.of(east, north, heading, thickness)) {
            number.setDisable(plane.isEmpty());
        }
        if (plane.isPresent() && !writing) {
            writing = true;
            east.getValueFactory().setValue(rounded(plane.get().middle().x()));
            north.getValueFactory().setValue(rounded(plane.get().middle().y()));
            heading.getValueFactory().setValue(rounded(Math.toDegrees(plane.get().heading())));
            thickness.getValueFactory().setValue(rounded(plane.get().thickness()));
            writing = false;
        }
    }

    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }

    private void write() {
        Optional<SectionPlane> plane = appearance.planeProperty().get();
        if (writing || plane.isEmpty()) {
            return;
        }
        writing = true;
        SectionPlane turned = plane.get().turned(Math.toRadians(heading.getValue()) - plane.get().heading());
        appearance.planeProperty().set(Optional.of(turned.around(east.getValue(), north.getValue()).thick(thickness.getValue())));
        writing = false;
    }

    private ListCell<Colouring> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Colouring one, boolean empty) {
                super.updateItem(one, empty);
                setText(empty || one == null ? "" : words.text("panel.colour." + one.name()));
            }
        };
    }
}
