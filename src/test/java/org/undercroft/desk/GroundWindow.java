package org.undercroft.desk;

import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.plan.PlanView;
import org.undercroft.desk.plan.SectionView;
import org.undercroft.desk.scene.SceneView;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Words;

/// The three views of the ground in a window of their own, without an office. Jobs are done at once.
final class GroundWindow {
    final Selection selection = new Selection();
    final Words words;
    final SceneView scene;
    final PlanView plan;
    final SectionView section;
    private final Stage stage;

    GroundWindow(Locale language) throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        words = new Words(language);
        Jobs jobs = new Jobs(Runnable::run, Runnable::run, Runnable::run, trouble -> { throw new AssertionError(trouble); });
        SceneView[] made = new SceneView[1];
        PlanView[] planned = new PlanView[1];
        SectionView[] cut = new SectionView[1];
        act(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            made[0] = new SceneView(words, selection, jobs);
            planned[0] = new PlanView(words, selection, jobs);
            cut[0] = new SectionView(words, selection, jobs, planned[0]);
            SplitPane all = new SplitPane(made[0], new SplitPane(planned[0], cut[0]));
            all.setOrientation(Orientation.VERTICAL);
            all.setDividerPositions(0.6);
            StackPane root = new StackPane(all);
            root.getStyleClass().add("light");
            Scene window = new Scene(root, 1000, 900);
            window.getStylesheets().add(Objects.requireNonNull(Desk.class.getResource("desk.css")).toExternalForm());
            stage.setScene(window);
            stage.show();
        });
        scene = made[0];
        plan = planned[0];
        section = cut[0];
    }

    /// Does something on the screen's thread and waits until it shows.
    void act(Runnable what) {
        Pictures.onScreenThread(() -> {
            what.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Until the eye has come to rest.
    void settle() throws TimeoutException {
        act(scene::arrive);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Pictures.onScreenThread(scene::settled));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The 3D picture without what is written over it.
    WritableImage ground() throws TimeoutException {
        settle();
        return Pictures.onScreenThread(scene::snapshotOfGround);
    }

    void save(String name) throws TimeoutException {
        settle();
        Pictures.save(stage.getScene(), "ground-" + name);
    }

    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }
}
