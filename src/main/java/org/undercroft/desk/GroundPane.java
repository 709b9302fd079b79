package org.undercroft.desk;

import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.undercroft.desk.plan.PlanView;
import org.undercroft.desk.plan.SectionView;
import org.undercroft.desk.scene.SceneView;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// The ground in three linked views.
final class GroundPane extends SplitPane {
    private final Words words;

    GroundPane(Words words, SceneView scene, PlanView plan, SectionView section) {
        this.words = words;
        setOrientation(Orientation.VERTICAL);
        setId("ground");
        ComboBox<Integer> way = new ComboBox<>();
        way.setId("section-way");
        way.getItems().setAll(0, 1, 2, 3);
        way.setCellFactory(_ -> cell());
        way.setButtonCell(cell());
        way.setValue(0);
        way.accessibleTextProperty().bind(words.of("section.way"));
        Controls.tip(way, words, "section.way", "");
        way.valueProperty().addListener((_, _, number) -> section.turn(number));
        words.languageProperty().addListener(_ -> way.setButtonCell(cell()));
        way.getStyleClass().add("small-choice");
        SplitPane flat = new SplitPane(framed("plan.title", plan, null), framed("section.title", section, way));
        flat.setDividerPositions(0.5);
        getItems().addAll(scene, flat);
        setDividerPositions(0.62);
    }

    private BorderPane framed(String title, Region view, @Nullable Region control) {
        Label label = Controls.label(words, title, "view-title");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, label, space);
        if (control != null) {
            head.getChildren().add(control);
        }
        head.getStyleClass().add("view-head");
        BorderPane pane = new BorderPane(view);
        pane.setTop(head);
        return pane;
    }

    private ListCell<Integer> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Integer number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null ? "" : words.text("section.way." + number));
            }
        };
    }
}
