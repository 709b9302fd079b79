package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.SubScene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.undercroft.desk.plan.SectionView;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Colouring;
import org.undercroft.desk.selection.Difference;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.selection.Viewpoint;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;

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
    void theRedBodyIsMeasuredFromItsHighestCornerToItsLowest() throws Exception {
        Finding.OfTwo finding = encroachment();
        window.act(() -> window.selection.open(finding));
        window.settle();
        Overlap shared = Selection.overlapOf(finding).orElseThrow();
        Position high = corner(finding, shared, Comparator.comparingDouble(place -> -place.z()));
        Position low = corner(finding, shared, Comparator.comparingDouble(Position::z));
        FxRobot robot = new FxRobot();
        window.act(() -> window.scene.requestFocus());
        robot.type(KeyCode.M);
        for (Position place : List.of(high, low)) {
            robot.clickOn(Pictures.onScreenThread(() -> window.scene.localToScreen(window.scene.onScreen(place).orElseThrow())));
        }
        assertThat(Pictures.onScreenThread(window.scene::measured)).as("the red body lies inside both, and is pointed at first")
                .contains("height difference −" + Words.number(high.z() - low.z(), 3));
        assertThat(high.z() - low.z()).isEqualTo(shared.depth(), within(1e-3));
        window.save("finding-measured");
    }

    private static Position corner(Finding.OfTwo finding, Overlap shared, Comparator<Position> order) {
        return IntStream.range(0, shared.body().cornerCount()).mapToObj(shared.body()::position).min(order)
                .map(finding.a().space().frame()::toWorld).orElseThrow();
    }

    @Test
    void aBoreholeAndASectionStandInTheGroundAsLines() throws Exception {
        window.act(() -> {
            window.selection.boreholeProperty().set(Optional.of(new Point2(399_400, 3_312_250)));
            window.scene.toggleCut();
        });
        assertThat(inTheScene("#borehole")).isEqualTo(1);
        assertThat(inTheScene("#section-trace")).isEqualTo(1);
        window.save("borehole");
        window.act(() -> {
            window.selection.boreholeProperty().set(Optional.empty());
            window.scene.toggleCut();
        });
        assertThat(inTheScene("#borehole") + inTheScene("#section-trace")).isZero();
    }

    @Test
    void aLostPictureIsSaidOnceAndPlanAndSectionGoOn() throws Exception {
        window.act(window.scene::check);
        assertThat(window.scene.hasPicture()).as("it is there").isTrue();
        window.act(() -> window.scene.lose(true));
        assertThat(window.scene.hasPicture()).isFalse();
        assertThat(said()).contains("was lost");
        Finding.OfTwo finding = encroachment();
        window.act(() -> window.selection.open(finding));
        assertThat(window.plan.svg()).contains("A  Northern gallery");
        assertThat(window.section.svg()).contains("H −65.80");
        window.save("lost");
        // somebody comes back to the window, and the renderer draws again
        window.act(window.scene::check);
        assertThat(window.scene.hasPicture()).isTrue();
        assertThat(said()).doesNotContain("was lost");
        window.settle();
        assertThat(Pictures.redInside(window.scene)).isGreaterThan(50);
    }

    private String said() {
        return Pictures
                .onScreenThread(() -> window.scene.lookupAll(".empty-hint").stream().map(node -> ((Label) node).getText()).collect(Collectors.joining()));
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
        window.act(() -> appearance.planeProperty().set(appearance.planeProperty().get().map(plane -> plane.thick(40))));
        assertThat(different(whole, window.ground())).isGreaterThan(200);
        window.save("slice");
        window.act(() -> appearance.planeProperty().set(appearance.planeProperty().get().map(plane -> plane.thick(0))));
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
        window.act(() -> appearance.explodeProperty().set(4));
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
        Relation.Apart apart = (Relation.Apart) Relations.STANDARD.between(cavern.space(), tunnel.space(), 1000);
        assertThat(Pictures.onScreenThread(window.scene::measured)).contains("Clearance", Words.number(apart.distance(), 3) + " m");
        assertThat(apart.onA().distance(apart.onB())).as("the line that is drawn is as long as what is said").isEqualTo(apart.distance(), within(1e-9));
        window.save("clearance");
    }

    @Test
    void theSectionCutsAsMuchAsTheKernelDoesAndGoesWhereItIsDragged() throws Exception {
        Body cavern = body(SpaceKind.CAVERN);
        window.act(() -> window.selection.choose(cavern));
        window.act(window.scene::toggleCut);
        SectionPlane plane = appearance.planeProperty().get().orElseThrow();
        List<Point2> axis = List.of(sight.frame().toLocal(plane.from()), sight.frame().toLocal(plane.to()));
        double area = Cuts.profile(cavern.space(), axis).stream().mapToDouble(Outline::area).sum();
        assertThat(area).isPositive();
        assertThat(window.section.areaOf(cavern.key())).isEqualTo(area);
        assertThat(window.section.svg()).contains("<title>Section</title>").contains(cavern.name()).endsWith("</svg>\n");
        assertThat(window.plan.svg()).contains("S′");
        // from the middle of the line upwards, which is northwards: the plane goes along
        FxRobot robot = new FxRobot();
        window.act(() -> window.plan.requestFocus());
        Bounds sheet = Pictures.onScreenThread(() -> window.plan.localToScreen(window.plan.getBoundsInLocal()));
        robot.moveTo(sheet.getCenterX() + 40, sheet.getCenterY());
        robot.drag(MouseButton.PRIMARY);
        robot.moveBy(0, -60);
        robot.drop();
        SectionPlane moved = appearance.planeProperty().get().orElseThrow();
        assertThat(moved.middle().y()).isGreaterThan(plane.middle().y() + 10);
        assertThat(moved.length()).isCloseTo(plane.length(), within(1e-6));
    }

    @Test
    void aTunnelIsUnrolledAlongItsAxisWithStationsAndCover() throws Exception {
        Body tunnel = body(SpaceKind.RAIL_TUNNEL);
        window.act(() -> {
            window.selection.unitsProperty().set(Map.of(tunnel.key(), sample.unit(tunnel)));
            window.selection.choose(tunnel);
            window.section.turn(SectionView.Way.AXIS);
        });
        assertThat(window.section.svg()).contains("1+000").contains(" m</text>");
        window.save("long-section");
    }

    /// The rules want half a metre between a utility tunnel and a conduit, a basement or a tunnel that crosses it.
    @Test
    void alongAUtilityTunnelTheRequiredClearanceIsDrawnWhereSomebodyCrossesIt() throws Exception {
        Body tunnel = body(SpaceKind.UTILITY_TUNNEL);
        Map<String, SpatialUnit> units = sight.bodies().stream().filter(one -> one.kind() != SpaceKind.PROTECTION_ZONE)
                .collect(Collectors.toMap(Body::key, sample::unit, (one, _) -> one));
        window.act(() -> {
            window.selection.unitsProperty().set(units);
            window.selection.choose(tunnel);
            window.section.turn(SectionView.Way.AXIS);
        });
        assertThat(window.section.svg()).contains("Required clearance 0.50 m");
        window.save("long-section-clearance");
        window.act(() -> window.selection.rulesProperty().set(new RuleSet(2, List.of())));
        assertThat(window.section.svg()).as("where no rule asks").doesNotContain("Required clearance");
    }

    @Test
    void aClickWithShiftInThePlanPutsABoreholeDown() throws Exception {
        FxRobot robot = new FxRobot();
        Bounds sheet = Pictures.onScreenThread(() -> window.plan.localToScreen(window.plan.getBoundsInLocal()));
        robot.press(KeyCode.SHIFT).clickOn(sheet.getCenterX() - 30, sheet.getCenterY() - 30).release(KeyCode.SHIFT);
        Point2 place = window.selection.boreholeProperty().get().orElseThrow();
        Box box = sight.builtBox().orElseThrow();
        Point2 low = sight.frame().toWorld(new Point2(box.minX(), box.minY()));
        assertThat(place.x()).isBetween(low.x(), low.x() + box.maxX() - box.minX());
        window.act(() -> window.scene.requestFocus());
        window.act(() -> window.selection.boreholeProperty().set(Optional.empty()));
        robot.type(KeyCode.D).type(KeyCode.ENTER);
        assertThat(window.selection.boreholeProperty().get()).isPresent();
    }

    @Test
    void everyMoveOfTheEyeHasItsKey() throws Exception {
        FxRobot robot = new FxRobot();
        window.act(() -> window.scene.requestFocus());
        Set<Position> places = new HashSet<>();
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.UP, KeyCode.PAGE_UP, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT4, KeyCode.DIGIT6, KeyCode.O)) {
            robot.type(key);
            window.settle();
            places.add(Pictures.onScreenThread(window.scene::viewpoint).eye());
        }
        assertThat(places).hasSize(8);
        robot.type(KeyCode.DIGIT6);
        window.settle();
        assertThat(Pictures.onScreenThread(window.scene::viewpoint).direction().z()).isEqualTo(1, within(1e-9));
        Body cavern = body(SpaceKind.CAVERN);
        window.act(() -> window.selection.choose(cavern));
        robot.type(KeyCode.C);
        assertThat(appearance.planeProperty().get()).isPresent();
        robot.type(KeyCode.B).type(KeyCode.I).type(KeyCode.E).type(KeyCode.K);
        assertThat(appearance.boxProperty().get()).isPresent();
        assertThat(appearance.isolatedProperty().get()).containsExactly(cavern.key());
        assertThat(appearance.explodeProperty().get()).isEqualTo(2);
        assertThat(appearance.ghostingProperty().get()).isFalse();
        robot.type(KeyCode.DELETE);
        assertThat(appearance.hiddenProperty().get()).containsExactly(cavern.key());
        robot.type(KeyCode.A);
        assertThat(appearance.hiddenProperty().get()).isEmpty();
    }

    @Test
    void whatWasAddedAndRemovedStandsInThePicture() throws Exception {
        Body cavern = body(SpaceKind.CAVERN);
        WritableImage before = window.ground();
        window.act(() -> window.selection.differenceProperty().set(Optional.of(new Difference(List.of(cavern.space()), List.of()))));
        assertThat(different(before, window.ground())).isGreaterThan(500);
        window.save("difference");
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
        return inTheScene("#overlap");
    }

    private long inTheScene(String id) {
        return Pictures.onScreenThread(() -> window.scene.lookupAll("SubScene").stream().map(SubScene.class::cast)
                .mapToLong(picture -> picture.getRoot().lookupAll(id).size()).sum());
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
