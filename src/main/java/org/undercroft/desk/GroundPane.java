package org.undercroft.desk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.plan.PlanView;
import org.undercroft.desk.plan.SectionView;
import org.undercroft.desk.scene.SceneView;
import org.undercroft.desk.selection.Sketch;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;

/// The ground in three linked views.
final class GroundPane extends SplitPane {
    private final Words words;
    private final Jobs jobs;
    private final SplitPane flat;
    private final BorderPane upright;
    private double[] apart = {};

    /// @param sketch while something is drawn in it, the plan gets the room of the other views: whoever sets corners with the mouse needs to see where
    GroundPane(Words words, Jobs jobs, SceneView scene, PlanView plan, SectionView section, Sketch sketch, Memory memory) {
        this.words = words;
        this.jobs = jobs;
        setOrientation(Orientation.VERTICAL);
        setId("ground");
        ComboBox<SectionView.Way> way = new ComboBox<>();
        way.setId("section-way");
        way.getItems().setAll(SectionView.Way.values());
        way.setCellFactory(_ -> cell());
        way.setButtonCell(cell());
        way.setValue(SectionView.Way.WEST_EAST);
        way.accessibleTextProperty().bind(words.of("section.way"));
        Controls.tip(way, words, "section.way", "");
        way.valueProperty().addListener((_, _, wanted) -> section.turn(wanted));
        words.languageProperty().addListener(_ -> way.setButtonCell(cell()));
        way.getStyleClass().add("small-choice");
        way.setMinWidth(84);
        upright = framed("section.title", section, way, save("section.save", section::svg));
        flat = new SplitPane(framed("plan.title", plan, save("plan.save", plan::svg)), upright);
        share(flat, memory, Memory.Measure.FLAT, 0.5);
        // where they have the room of the picture, too, they are better wide than high
        flat.setOrientation(scene.hasPicture() ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        getItems().addAll(scene, flat);
        // without three dimensions the sentence that says so needs little room
        if (scene.hasPicture()) {
            share(this, memory, Memory.Measure.GROUND, 0.62);
        } else {
            setDividerPositions(0.18);
        }
        sketch.lineProperty().addListener((_, _, line) -> drawing(line.open()));
    }

    /// As it was shared last, and remembered when somebody has drawn the line elsewhere; not while the plan has all the room.
    private void share(SplitPane pane, Memory memory, Memory.Measure measure, double otherwise) {
        pane.setDividerPositions(memory.get(measure).orElse(otherwise));
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> {
            if (apart.length == 0) {
                memory.keep(measure, pane.getDividerPositions()[0]);
            }
        });
    }

    private void drawing(boolean open) {
        if (open && apart.length == 0) {
            apart = new double[]{getDividerPositions()[0], flat.getDividerPositions()[0]};
            setDividerPositions(0);
            upright.setMinWidth(0);
            flat.setDividerPositions(1);
        } else if (!open && apart.length > 0) {
            setDividerPositions(apart[0]);
            upright.setMinWidth(USE_COMPUTED_SIZE);
            flat.setDividerPositions(apart[1]);
            apart = new double[]{};
        }
    }

    private BorderPane framed(String title, Region view, Region... controls) {
        Label label = Controls.label(words, title, "view-title");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, label, space);
        head.getChildren().addAll(controls);
        head.getStyleClass().add("view-head");
        BorderPane pane = new BorderPane(view);
        pane.setTop(head);
        return pane;
    }

    private Button save(String key, Supplier<String> svg) {
        Button button = Controls.iconButton(words, key, Material2MZ.SAVE_ALT, "", () -> {
            FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("SVG", "*.svg"));
            @Nullable
            File file = chooser.showSaveDialog(getScene().getWindow());
            if (file != null) {
                String drawing = svg.get();
                jobs.run(Words.phrase("job.picture"), () -> written(file.toPath(), drawing), _ -> {});
            }
        });
        button.getStyleClass().add("small-button");
        return button;
    }

    private static Path written(Path file, String drawing) {
        try {
            return Files.writeString(file, drawing);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private ListCell<SectionView.Way> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(SectionView.@Nullable Way one, boolean empty) {
                super.updateItem(one, empty);
                setText(empty || one == null ? "" : words.text("section.way." + one.name()));
            }
        };
    }
}
