package org.undercroft.desk;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.desk.intake.SpaceStep;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.plan.PlanView;
import org.undercroft.desk.plan.SectionView;
import org.undercroft.desk.scene.SceneView;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Box;
import org.undercroft.office.Officer;

/// The step of a case that gives its space, beside the three views of the ground, as in the window of a case.
final class SpaceWindow {
    final Selection selection = new Selection();
    final Words words;
    final SceneView scene;
    final PlanView plan;
    final SpaceStep step;
    private final Stage stage;
    private final StackPane root = new StackPane();

    /// @param clerk who takes the case in
    SpaceWindow(RegistryOffice office, Officer clerk, Locale language, boolean dark) throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        words = new Words(language);
        Jobs jobs = Jobs.ofThisMachine(trouble -> { throw new AssertionError(trouble); });
        Object[] made = new Object[3];
        act(() -> {
            Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            SceneView ground = new SceneView(words, selection, jobs);
            PlanView above = new PlanView(words, selection, jobs);
            SectionView section = new SectionView(words, selection, jobs, above);
            ground.darkProperty().set(dark);
            above.darkProperty().set(dark);
            section.darkProperty().set(dark);
            SpaceStep space = new SpaceStep(words, jobs, selection, office.settings(), () -> office.live(clerk), office.traps(), new PlainShelf());
            SplitPane views = new SplitPane(ground, new SplitPane(above, section));
            views.setOrientation(Orientation.VERTICAL);
            views.setDividerPositions(0.45);
            ScrollPane page = new ScrollPane(space.node());
            page.setFitToWidth(true);
            page.getStyleClass().addAll("page", "edge-to-edge");
            space.node().getStyleClass().add("page-content");
            SplitPane all = new SplitPane(views, page);
            all.setDividerPositions(0.7);
            root.getChildren().setAll(all);
            root.getStyleClass().add(dark ? "dark" : "light");
            root.setStyle("-fx-font-family: \"Noto Sans CJK SC\";");
            Scene window = new Scene(root, 1280, 800);
            window.getStylesheets().add(Objects.requireNonNull(Desk.class.getResource("desk.css")).toExternalForm());
            stage.setScene(window);
            stage.show();
            selection.sightProperty().set(new Sight(office.settings().frame(), office.register().all().stream().map(Body::of).toList(),
                    office.settings().ground()));
            made[0] = ground;
            made[1] = above;
            made[2] = space;
        });
        scene = (SceneView) made[0];
        plan = (PlanView) made[1];
        step = (SpaceStep) made[2];
    }

    /// Does something on the screen's thread and waits until it shows.
    void act(Runnable what) {
        Pictures.onScreenThread(() -> {
            what.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Brings a rectangle into the plan, in the coordinates of the survey.
    void look(double west, double south, double east, double north) {
        act(() -> {
            var frame = selection.sight().frame();
            plan.look(new Box(west - frame.originEast(), south - frame.originNorth(), 0, east - frame.originEast(), north - frame.originNorth(), 0));
        });
    }

    void save(String name) throws TimeoutException {
        act(scene::arrive);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Pictures.onScreenThread(scene::settled));
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), "space-" + name);
    }

    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }
}
