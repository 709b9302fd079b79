package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.Case;
import org.undercroft.desk.plan.PlanView;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.office.SampleOfficers;

/// A first registration through all five steps, its space given in each of the four ways, with mouse and keys: from the first click to the receipt.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstRightWalkTest {
    private final CounterSeat seat;

    FirstRightWalkTest(@TempDir Path folder) throws TimeoutException {
        seat = new CounterSeat(folder, 0);
    }

    @AfterAll
    void leave() throws TimeoutException {
        seat.close();
    }

    @Test
    void aFileIsDroppedAndLodgedByteForByte() throws Exception {
        toTheSpace(Words.ENGLISH, 61);
        Path file = seat.survey("chamber.csv", 500, List.of(new double[]{0, 10}));
        seat.robot.interact(() -> seat.desk().intake().survey(file));
        Case lodged = lodge();
        assertThat(seat.office().planFile(lodged.number(), SampleOfficers.LIN)).isEqualTo(Files.readAllBytes(file));
        assertThat(lodged.application().plan().title()).isEqualTo("chamber.csv");
        assertThat(volume(lodged)).isCloseTo(400, within(1e-6));
    }

    @Test
    void theLeastChangeOfADroppedFileIsAcceptedAndLodgedAsItIsNow() throws Exception {
        toTheSpace(Words.CHINESE, 62);
        Path file = SampleGround.FOLDER.resolve("applications/encroaching-gallery.csv");
        seat.robot.interact(() -> seat.desk().intake().survey(file));
        seat.until(() -> seat.robot.lookup("#change-LOWER_ROOF").tryQuery().isPresent());
        seat.picture("first-least-change-zh");
        seat.fire("#change-LOWER_ROOF");
        seat.fire("#space-change-take");
        seat.until(() -> seat.robot.lookup("#change-LOWER_ROOF").tryQuery().isEmpty());
        Case lodged = lodge();
        assertThat(lodged.application().plan().digest()).as("no longer what the file says")
                .isNotEqualTo(org.undercroft.land.Digest.of(Files.readAllBytes(file)));
        // 4 m × 200 m × (5 − 1.5) m
        assertThat(volume(lodged)).isCloseTo(4 * 200 * 3.5, within(1.0));
        assertThat(seat.office().get(lodged.number(), SampleOfficers.LIN).lastExamination().orElseThrow().graveFindings()).isEmpty();
    }

    @Test
    void aTableIsPastedFromASpreadsheet() throws Exception {
        toTheSpace(Words.CHINESE, 63);
        seat.robot.clickOn("#space-way-TABLE");
        seat.robot.interact(() -> seat.robot.lookup("#space-paste").queryAs(TextArea.class).setText("""
                点号	X	Y	底高程	顶高程
                J1	3311260	400300	-40	-36
                J2	3311260	400310	-40	-36
                J3	3311270	400310	-40	-36
                J4	3311270	400300	-40	-36
                """));
        seat.robot.clickOn("#space-table-read");
        seat.until(() -> seat.robot.lookup("#mapping").tryQuery().isPresent());
        seat.robot.clickOn("#space-mapping-take");
        Case lodged = lodge();
        assertThat(part(lodged)).isInstanceOfSatisfying(Prism.class, prism -> assertThat(prism.outline().area()).isEqualTo(100));
        assertThat(new String(seat.office().planFile(lodged.number(), SampleOfficers.LIN), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("given at the desk");
    }

    @Test
    void aPolygonIsDrawnOnThePlan() throws Exception {
        toTheSpace(Words.ENGLISH, 64);
        seat.robot.clickOn("#space-way-OUTLINE");
        PlanView plan = seat.robot.lookup("#plan").queryAs(PlanView.class);
        Frame frame = seat.desk().selection().sight().frame();
        seat.robot.interact(() -> plan.look(new Box(400_380 - frame.originEast(), 3_311_280 - frame.originNorth(), 0, 400_440 - frame.originEast(),
                3_311_320 - frame.originNorth(), 0)));
        show("#space-draw");
        seat.robot.clickOn("#space-draw");
        for (double[] corner : new double[][]{{400_400, 3_311_290}, {400_420, 3_311_290}, {400_420, 3_311_310}, {400_400, 3_311_310}}) {
            Point2D at = Pictures.onScreenThread(() -> plan.onScreen(new Point2(corner[0], corner[1])));
            seat.robot.clickOn(at);
        }
        seat.snap("first-drawing-en");
        seat.robot.type(KeyCode.ENTER);
        write("#space-floor", "-30");
        write("#space-roof", "-26");
        seat.snap("first-drawn-en");
        Case lodged = lodge();
        Prism prism = (Prism) part(lodged);
        assertThat(prism.outline().exterior()).hasSize(4);
        // 20 m × 20 m, to the pixel
        assertThat(prism.outline().area()).isBetween(360.0, 440.0);
        assertThat(prism.top()).isEqualTo(-26);
    }

    @Test
    void aSectionIsSweptAlongAnAxis() throws Exception {
        toTheSpace(Words.ENGLISH, 65);
        seat.robot.clickOn("#space-way-AXIS");
        write("#space-width", "6");
        String[][] points = {{"3311400", "400300", "-20"}, {"3311400", "400400", "-21"}};
        for (int row = 0; row < points.length; row++) {
            write("#point-" + row + "-north", points[row][0]);
            write("#point-" + row + "-east", points[row][1]);
            write("#point-" + row + "-height", points[row][2]);
        }
        Case lodged = lodge();
        assertThat(part(lodged)).isInstanceOfSatisfying(Sweep.class, sweep -> assertThat(sweep.section()).isEqualTo(new CrossSection.Circle(6)));
    }

    // ---- what is the same in all of them

    private void toTheSpace(Locale language, int code) throws TimeoutException {
        seat.speak(language);
        seat.begin("FIRST_RIGHT");
        seat.set("code", CounterSeat.code(code).value());
        seat.forward("PARTIES");
        seat.type("holder-0-name", "Gas Ltd");
        seat.type("use", "store");
        seat.forward("PAPERS");
        seat.forward("SPACE");
    }

    private Case lodge() throws TimeoutException {
        seat.type("name", "Chamber");
        seat.type("situs", "Hill");
        seat.forward("LODGE");
        seat.until(() -> !seat.disabled("#intake-lodge"));
        return seat.handIn();
    }

    private static SpaceDefinition part(Case lodged) {
        return lodged.application().spaces().getFirst().parts().getFirst();
    }

    private double volume(Case lodged) {
        return seat.office().examine((Case.Pending) lodged, SampleOfficers.LIN).examination().plan().getFirst().space().volume();
    }

    private void show(String what) {
        seat.robot.interact(() -> seat.robot.lookup(what).<Node>query().requestFocus());
    }

    private void write(String field, String text) {
        TextField input = seat.robot.lookup(field).queryAs(TextField.class);
        seat.robot.interact(() -> {
            input.requestFocus();
            input.selectAll();
        });
        seat.robot.write(text, 0);
    }
}
