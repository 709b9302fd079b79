package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.LiveExamination;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.PlannedSpace;
import org.undercroft.office.Role;

/// A first registration's space, given in each of the four ways, with mouse and keys, beside the basement GX00007 of the sample office: 3 311 310 to 3 311 370
/// north, 399 240 to 399 320 east, from −11 to 1.
@Timeout(120)
class SpaceWalkTest {
    private static final long PATIENCE = 30;

    @TempDir
    private static Path folder;

    private static SampleOffice sample;
    private static RegistryOffice office;

    private final FxRobot robot = new FxRobot();
    private SpaceWindow window;

    @BeforeAll
    static void found() {
        sample = SampleOffice.in(SampleGround.FOLDER, Words.CHINESE);
        office = sample.found(folder.resolve("office"), _ -> {});
    }

    @AfterAll
    static void shut() {
        office.close();
    }

    @AfterEach
    void leave() throws TimeoutException {
        window.close();
    }

    @Test
    void aPolygonIsDrawnWithTheMouseCaughtAtTheNeighbourAndUndone() throws Exception {
        open(Words.ENGLISH, false);
        robot.clickOn("#space-way-OUTLINE");
        window.look(399_300, 3_311_290, 399_380, 3_311_350);
        robot.clickOn("#space-draw");
        // a hand's breadth beside the basement's corner: it catches there
        click(399_320.3, 3_311_310.3);
        click(399_350, 3_311_310.2);
        click(399_350, 3_311_330);
        click(399_320.2, 3_311_330);
        robot.type(KeyCode.ENTER);
        type("#space-floor", "-9");
        type("#space-roof", "-3");
        until(() -> window.step.space().get().isPresent());
        List<Point2> corners = ((Prism) part()).outline().exterior();
        assertThat(corners).hasSize(4);
        assertThat(corners.getFirst()).as("caught at the corner").isEqualTo(new Point2(399_320, 3_311_310));
        assertThat(corners.getLast().x()).as("caught at the edge").isCloseTo(399_320, within(1e-4));
        assertThat(between("corner", 0)).contains(" m").contains("∠");
        assertThat(findings()).isEmpty();
        window.save("outline-en-light");
        // pulled 5 m to the west, the corner goes into the basement
        drag(399_320, 3_311_330, 399_315, 3_311_330);
        until(() -> !findings().isEmpty());
        until(() -> !robot.lookup("#change-CUT_OFF").queryAll().isEmpty());
        window.save("conflict-en-light");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> findings().isEmpty() && window.step.space().get().isPresent());
        assertThat(((Prism) part()).outline().exterior()).isEqualTo(corners);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        until(() -> !findings().isEmpty());
    }

    @Test
    void aTableIsPastedMappedAndPutRightAndTheLeastChangeIsTaken() throws Exception {
        open(Words.CHINESE, false);
        robot.clickOn("#space-way-TABLE");
        // X and Y exchanged, heights in two columns; 10 m of 40 m lie in the basement
        robot.interact(() -> robot.lookup("#space-paste").queryAs(TextArea.class).setText("""
                点号	X	Y	底高程	顶高程
                J1	399310	3311310	-8	-2
                J2	399350	3311310	-8	-2
                J3	399350	3311340	-8	-2
                J4	399310	3311340	-8	-2
                """));
        robot.clickOn("#space-table-read");
        until(() -> !robot.lookup("#mapping").queryAll().isEmpty());
        saveMapping("mapping-zh");
        robot.clickOn("#space-mapping-take");
        until(() -> !robot.lookup("#mend-SWAPPED_AXES").queryAll().isEmpty());
        window.save("trap-zh-light");
        robot.clickOn("#mend-SWAPPED_AXES");
        until(() -> findings().size() == 1);
        // 10 m × 30 m × 6 m
        assertThat(findings().getFirst()).contains("1,800");
        until(() -> !robot.lookup("#change-SIDEWAYS").queryAll().isEmpty());
        fire("#change-SIDEWAYS");
        assertThat(window.selection.sketch().bodyProperty().get().orElseThrow().ghost()).isPresent();
        show("#space-change-take");
        window.save("ghost-zh-light");
        fire("#space-change-take");
        until(() -> findings().isEmpty() && window.step.space().get().isPresent());
        Prism moved = (Prism) part();
        assertThat(moved.outline().exterior().getFirst().x()).isCloseTo(399_320, within(1e-3));
        assertThat(moved.outline().area()).isCloseTo(40 * 30, within(1e-3));
        String kept = window.step.state();
        robot.clickOn("#space-undo");
        until(() -> findings().size() == 1);
        window.act(() -> window.step.restore(kept));
        until(() -> findings().isEmpty() && window.step.space().get().isPresent());
        assertThat(part()).isEqualTo(moved);
    }

    @Test
    void aSectionIsSweptAlongAnAxisByTheKeysAlone() throws Exception {
        open(Words.CHINESE, true);
        robot.interact(() -> window.step.node().requestFocus());
        robot.interact(() -> robot.lookup("#space-way-FILE").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        type("#space-width", "6");
        type("#point-0-north", "3311400");
        type("#point-0-east", "399600");
        type("#point-0-height", "-20");
        type("#point-1-north", "3311400");
        type("#point-1-east", "399900");
        type("#point-1-height", "-23");
        until(() -> window.step.space().get().isPresent());
        assertThat(((Sweep) part()).axis()).hasSize(2);
        assertThat(between("point", 0)).isEqualTo("↓ K0+000.00   300.00 m   −10.0 ‰");
        assertThat(between("point", 1)).contains("K0+300.00");
        type("#space-width", "0");
        until(() -> window.step.space().get().isEmpty());
        assertThat(robot.lookup("须大于零").queryAll()).isNotEmpty();
        type("#space-width", "6");
        until(() -> window.step.space().get().isPresent());
        // 20 m and 23 m below the ground, whose height is known here
        double top = height();
        robot.interact(() -> robot.lookup("#space-heights").queryComboBox().getSelectionModel().selectLast());
        type("#point-0-height", "20");
        type("#point-1-height", "23");
        until(() -> window.step.space().get().isPresent() && ((Sweep) part()).axis().getFirst().z() != -20);
        double ground = office.settings().ground().orElseThrow().model().heightAt(399_600, 3_311_400).orElseThrow();
        assertThat(((Sweep) part()).axis().getFirst().z()).isCloseTo(ground - 20, within(1e-6));
        assertThat(height()).isNotEqualTo(top);
        window.save("axis-zh-dark");
    }

    private double height() {
        return Pictures.onScreenThread(() -> window.step.examined().orElseThrow().space().orElseThrow().top());
    }

    @Test
    void aFileBringsItsSpaceAndTheGallerysRoofIsLowered() throws Exception {
        open(Words.ENGLISH, true);
        window.act(() -> window.step.take(SampleGround.FOLDER.resolve("applications/encroaching-gallery.csv")));
        until(() -> findings().size() == 1);
        assertThat(findings().getFirst()).contains("1.50 m");
        until(() -> !robot.lookup("#change-LOWER_ROOF").queryAll().isEmpty());
        assertThat(robot.lookup("#change-LOWER_ROOF").queryAs(Labeled.class).getText()).contains("1.50 m");
        fire("#change-LOWER_ROOF");
        window.save("file-en-dark");
        fire("#space-change-take");
        until(() -> findings().isEmpty() && window.step.space().get().isPresent());
        assertThat(part()).isInstanceOf(Polyhedron.class);
        // 4 m × 200 m × (5 − 1.5) m
        assertThat(window.step.examined().orElseThrow().space().orElseThrow().volume()).isCloseTo(4 * 200 * 3.5, within(1.0));
    }

    // ---- what the hands do

    private void open(Locale language, boolean dark) throws TimeoutException {
        window = new SpaceWindow(office, sample.officer(Role.CLERK), language, dark);
    }

    private SpaceDefinition part() {
        return window.step.space().get().map(PlannedSpace::parts).orElseThrow().getFirst();
    }

    private List<String> findings() {
        Optional<LiveExamination.Result> seen = Pictures.onScreenThread(window.step::examined);
        return seen.map(result -> result.encroachments().stream()
                .map(finding -> Wording.of(finding).in(Locale.ENGLISH)).toList()).orElse(List.of());
    }

    private String between(String what, int row) {
        return robot.lookup("#" + what + "-" + row + "-between").queryAs(Labeled.class).getText();
    }

    private void type(String field, String text) {
        TextField input = robot.lookup(field).queryAs(TextField.class);
        robot.interact(() -> {
            input.requestFocus();
            input.selectAll();
        });
        robot.write(text);
    }

    private void click(double east, double north) {
        robot.clickOn(onScreen(east, north));
    }

    private void drag(double east, double north, double toEast, double toNorth) {
        robot.moveTo(onScreen(east, north)).press(MouseButton.PRIMARY).moveTo(onScreen(toEast, toNorth))
                .release(MouseButton.PRIMARY);
    }

    private Point2D onScreen(double east, double north) {
        return Pictures.onScreenThread(() -> window.plan.onScreen(new Point2(east, north)));
    }

    private void show(String what) {
        robot.interact(() -> robot.lookup(what).query().requestFocus());
    }

    private void fire(String what) {
        robot.interact(() -> robot.lookup(what).queryAs(ButtonBase.class).fire());
    }

    private void saveMapping(String name) {
        Pictures.save(robot.lookup("#mapping").query().getScene(), "space-" + name);
    }

    private static void until(Callable<Boolean> what) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, what);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
