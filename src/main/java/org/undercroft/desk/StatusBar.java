package org.undercroft.desk;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2AL;
import org.undercroft.desk.jobs.Job;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Controls;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Position;
import org.undercroft.land.ReferenceSystem;

/// What is under way, where the pointer is, and how the picture is drawn.
final class StatusBar extends HBox {
    private final Words words;
    private final Jobs jobs;
    private final Selection selection;
    private final HBox running = new HBox(6);
    private final Label place = new Label();
    private final Label stretch = new Label();

    StatusBar(Words words, Jobs jobs, Selection selection, ReferenceSystem system) {
        this.words = words;
        this.jobs = jobs;
        this.selection = selection;
        getStyleClass().add("status-bar");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        place.setId("pointer-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        Label reference = new Label(system.toString());
        reference.setMinWidth(Region.USE_PREF_SIZE);
        stretch.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(running, space, place, reference, stretch);
        jobs.running().addListener((ListChangeListener<Job>) _ -> showJobs());
        selection.pointerProperty().addListener(_ -> showPlace());
        selection.appearance().exaggerationProperty().addListener(_ -> showStretch());
        words.languageProperty().addListener(_ -> {
            showJobs();
            showPlace();
            showStretch();
        });
        showJobs();
        showPlace();
        showStretch();
    }

    private void showJobs() {
        running.getChildren().clear();
        if (jobs.running().isEmpty()) {
            Label ready = new Label(words.text("status.ready"));
            ready.getStyleClass().add("muted");
            running.getChildren().add(ready);
            return;
        }
        Job job = jobs.running().stream().filter(Job::stoppable).findFirst().orElseGet(() -> jobs.running().getFirst());
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(70);
        bar.progressProperty().bind(job.progress());
        String more = jobs.running().size() > 1 ? "  +" + (jobs.running().size() - 1) : "";
        running.getChildren().addAll(new Label(words.say(job.title()) + more), bar);
        if (job.stoppable()) {
            running.getChildren().add(Controls.iconButton(words, "status.cancel", Material2AL.CLOSE, "", job::cancel));
        }
    }

    private void showPlace() {
        Optional<Position> at = selection.pointerProperty().get();
        if (at.isEmpty()) {
            place.setText("");
            return;
        }
        Position p = at.get();
        String text = words.text("status.place", Words.number(p.x(), 1), Words.number(p.y(), 1), Words.number(p.z(), 2));
        OptionalDouble ground = selection.sight().ground().map(survey -> survey.model().heightAt(p.x(), p.y())).orElse(OptionalDouble.empty());
        if (ground.isPresent()) {
            double depth = ground.getAsDouble() - p.z();
            if (depth > 0.005) {
                text += "  " + words.text("status.below", Words.metres(depth));
            }
        }
        place.setText(text);
    }

    private void showStretch() {
        stretch.setText(words.text("status.exaggeration", Words.number(selection.appearance().exaggerationProperty().get(), 1)));
    }
}
