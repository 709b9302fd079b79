package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.SubScene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colouring;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;
import org.undercroft.land.SpaceKind;

/// The three views of the ground over the sample office's files, without an office.
@Timeout(60)
class GroundViewsTest {
    private final SampleGround sample = new SampleGround(Words.ENGLISH);
    private final Sight sight = sample.sight();
    private GroundWindow window;
    private Appearance appearance;

    @BeforeEach
    void open() throws TimeoutException {
        window = new GroundWindow(Words.ENGLISH);
        appearance = window.selection.appearance();
        window.act(() -> window.selection.sightProperty().set(sight));
        window.settle();
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void theRoomThatTwoSpacesShareIsRedInThePictureAndOnlyWhileItIsShown() throws Exception {
        Finding.OfTwo finding = encroachment();
        window.act(() -> window.selection.open(finding));
        window.settle();
        assertThat(redBodies()).isEqualTo(1);
        assertThat(Pictures.redInside(window.scene)).isGreaterThan(50);
        window.save("finding");
        window.act(() -> window.selection.findingShownProperty().set(false));
        assertThat(redBodies()).isZero();
        assertThat(Pictures.redInside(window.scene)).isZero();
    }

    @Test
    void whatIsHiddenIsNotInThePictureAndWhatIsIsolatedAloneIs() throws Exception {
        Body tunnel = body(SpaceKind.RAIL_TUNNEL);
        window.act(() -> window.scene.focus());
        WritableImage all = window.ground();
        window.act(() -> appearance.hide(tunnel.key()));
        WritableImage without = window.ground();
        assertThat(different(all, without)).isGreaterThan(100);
        window.act(() -> {
            appearance.showAll();
            appearance.isolate(Set.of(tunnel.key()));
        });
        WritableImage ghosts = window.ground();
        window.act(() -> appearance.ghostingProperty().set(false));
        WritableImage alone = window.ground();
        assertThat(different(all, ghosts)).isGreaterThan(100);
        assertThat(different(ghosts, alone)).isGreaterThan(100);
        window.save("isolated");
        window.act(() -> {
            appearance.showAll();
            appearance.ghostingProperty().set(true);
        });
        assertThat(different(all, window.ground())).isZero();
    }

    @Test
    void thePlaneTakesAwayWhatLiesBeforeItAndFillsWhatItCuts() throws Exception {
        Body cavern = body(SpaceKind.CAVERN);
        window.act(() -> window.selection.choose(cavern));
        window.act(() -> window.scene.focus());
        window.settle();
        WritableImage whole = window.ground();
        window.act(window.scene::toggleCut);
        assertThat(window.scene.cutCount()).isPositive();
        assertThat(different(whole, window.ground())).isGreaterThan(200);
        window.save("cut");
        // moved far to the north with its looker in the south, the plane leaves what lies beyond it: nothing of the cavern
        window.act(() -> appearance.planeProperty().set(appearance.planeProperty().get().map(plane -> plane.shifted(-5000))));
        assertThat(window.scene.bodyAt(middle(cavern).getX(), middle(cavern).getY())).isEmpty();
        window.act(() -> appearance.planeProperty().set(appearance.planeProperty().get().map(SectionPlane::reversed)));
        assertThat(window.scene.cutCount()).isZero();
        assertThat(different(whole, window.ground())).isZero();
    }

    @Test
    void everythingElseAboutTheViewHasItsPicture() throws Exception {
        FxRobot robot = new FxRobot();
        robot.interact(() -> robot.lookup("#scene-panel").queryButton().fire());
        window.act(() -> appearance.colouringProperty().set(Colouring.LAYER));
        window.save("panel-layers");
        window.act(() -> appearance.explodeProperty().set(1));
        window.save("exploded");
        window.act(() -> appearance.explodeProperty().set(0));
        Body cavern = body(SpaceKind.CAVERN);
        window.act(() -> window.selection.choose(cavern));
        window.act(() -> window.scene.focus());
        window.act(window.scene::toggleBox);
        window.save("box");
        window.act(window.scene::toggleBox);
        assertThat(appearance.boxProperty().get()).isEmpty();
        robot.interact(() -> robot.lookup("#panel-measure").queryButton().fire());
        Body tunnel = body(SpaceKind.RAIL_TUNNEL);
        window.act(() -> window.scene.measureBetween(cavern, tunnel));
        assertThat(Pictures.onScreenThread(window.scene::measured)).contains("Clearance");
        window.save("clearance");
    }

    @Test
    void aViewpointBringsTheSamePictureBack() throws Exception {
        Box box = sight.builtBox().orElseThrow();
        Position middle = sight.frame().toWorld(box.middle());
        window.act(() -> {
            window.scene.fitAll();
            window.scene.arrive();
            appearance.planeProperty().set(Optional.of(new SectionPlane(middle.moved(-900, 0, 0).plan(), middle.moved(900, 50, 0).plan())));
        });
        window.settle();
        WritableImage then = window.ground();
        Viewpoint kept = Pictures.onScreenThread(window.scene::viewpoint);
        window.act(() -> {
            appearance.planeProperty().set(Optional.empty());
            window.scene.togglePlan();
            window.scene.arrive();
            appearance.hide(body(SpaceKind.CAVERN).key());
        });
        window.settle();
        assertThat(different(then, window.ground())).isGreaterThan(500);
        window.act(() -> window.scene.show(kept));
        window.settle();
        assertThat(different(then, window.ground())).isLessThan(40);
    }

    private long redBodies() {
        return Pictures.onScreenThread(() -> window.scene.lookupAll("SubScene").stream().map(SubScene.class::cast)
                .mapToLong(picture -> picture.getRoot().lookupAll("#overlap").size()).sum());
    }

    private javafx.geometry.Point2D middle(Body body) {
        return Pictures.onScreenThread(() -> window.scene.onScreen(body).orElseThrow());
    }

    private Body body(SpaceKind kind) {
        return sight.bodies().stream().filter(body -> body.kind() == kind).findFirst().orElseThrow();
    }

    private Finding.OfTwo encroachment() {
        List<Body> planned = sample.planned("encroaching-gallery.csv");
        window.act(() -> window.selection.sightProperty().set(sight.withPlanned(planned)));
        return sample.encroachment(planned.getFirst(), sight, SpaceKind.RAIL_TUNNEL);
    }

    private static int different(WritableImage one, WritableImage other) {
        int different = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                different += one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return different;
    }
}
