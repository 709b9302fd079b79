package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.plan.PlanView;
import org.undercroft.desk.plan.SectionView;
import org.undercroft.desk.scene.SceneView;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.land.SpaceKind;

/// The three views of the ground over the sample office's files, without an office.
@Timeout(60)
class GroundViewsTest {
    @Test
    void theRoomThatTwoSpacesShareIsRedInThePictureAndOnlyWhileItIsShown() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Words words = new Words(Words.ENGLISH);
        SampleGround sample = new SampleGround(Words.ENGLISH);
        Selection selection = new Selection();
        Jobs jobs = new Jobs(Runnable::run, Runnable::run, Runnable::run, trouble -> { throw new AssertionError(trouble); });
        Sight sight = sample.sight();
        var planned = sample.planned("encroaching-gallery.csv");
        WaitForAsyncUtils.asyncFx(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            SceneView scene = new SceneView(words, selection, jobs);
            PlanView plan = new PlanView(words, selection, jobs);
            SectionView section = new SectionView(words, selection, jobs, plan);
            SplitPane below = new SplitPane(plan, section);
            SplitPane all = new SplitPane(scene, below);
            all.setOrientation(javafx.geometry.Orientation.VERTICAL);
            Scene window = new Scene(all, 900, 800);
            window.getStylesheets().add(Desk.class.getResource("desk.css").toExternalForm());
            stage.setScene(window);
            stage.show();
            selection.sightProperty().set(sight.withPlanned(planned));
        }).get(20, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        Body gallery = planned.getFirst();
        Finding.OfTwo finding = sample.encroachment(gallery, sight, SpaceKind.RAIL_TUNNEL);
        WaitForAsyncUtils.asyncFx(() -> selection.open(finding)).get();
        SceneView scene = (SceneView) stage.getScene().lookup("#scene");
        WaitForAsyncUtils.asyncFx(scene::arrive).get();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Pictures.redInside(scene)).isGreaterThan(50);
        WaitForAsyncUtils.asyncFx(() -> selection.findingShownProperty().set(false)).get();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Pictures.redInside(scene)).isZero();
    }
}
