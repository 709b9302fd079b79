package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.casework.SurveyFile;
import org.undercroft.desk.selection.Sketch;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.land.PlannedSpace;
import org.undercroft.office.Role;

/// Where a space is given, fields, drawing and file must say the same, whatever is done in between.
@Timeout(120)
class SpaceMendsTest {
    private static final long PATIENCE = 30;

    @TempDir
    private static Path folder;

    private static SampleOffice sample;
    private static RegistryOffice office;

    private final FxRobot robot = new FxRobot();
    private SpaceWindow window;

    @BeforeAll
    static void found() {
        sample = SampleOffice.in(SampleGround.FOLDER, Words.ENGLISH);
        office = sample.found(folder.resolve("office"), _ -> {});
    }

    @AfterAll
    static void shut() {
        office.close();
    }

    @BeforeEach
    void open() throws TimeoutException {
        window = new SpaceWindow(office, sample.officer(Role.CLERK), Words.ENGLISH, false);
    }

    @AfterEach
    void leave() throws TimeoutException {
        window.close();
    }

    @Test
    void noOldSpaceStandsWhileNewFieldsAreExamined() throws Exception {
        square();
        Optional<PlannedSpace> meanwhile = Pictures.onScreenThread(() -> {
            robot.lookup("#space-roof").queryAs(TextField.class).setText("-20");
            return window.step.space().get();
        });
        assertThat(meanwhile).isEmpty();
        until(() -> window.step.space().get().isPresent());
        assertThat(((Prism) part()).top()).isEqualTo(-20);
    }

    @Test
    void aDrawingGoesOnWhenThePageAroundItIsMadeAnewAndEndsWhenItIsLeft() throws Exception {
        square();
        robot.interact(() -> robot.lookup("#space-draw").queryAs(javafx.scene.control.ButtonBase.class).fire());
        until(() -> line().open());
        List<Point2> corners = line().corners();
        window.act(() -> {
            Pane page = (Pane) window.step.node().getParent();
            if (page != null) {
                page.getChildren().remove(window.step.node());
                page.getChildren().add(window.step.node());
            } else {
                throw new AssertionError("the form has no page");
            }
        });
        assertThat(line().open()).isTrue();
        assertThat(line().corners()).isEqualTo(corners);
        StackPane elsewhere = new StackPane();
        window.act(() -> elsewhere.getChildren().setAll(window.step.node()));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(line().open()).isFalse();
        assertThat(window.step.state()).as("what was given stays").contains("3311400");
    }

    @Test
    void undoTakesTheDrawingBackWithTheFields() throws Exception {
        square();
        List<Point2> corners = line().corners();
        window.act(() -> window.selection.sketch().lineProperty().set(line().moved(0, new Point2(399_590, 3_311_400), true)));
        until(() -> window.step.state().contains("399590"));
        robot.clickOn("#space-undo");
        assertThat(window.step.state()).doesNotContain("399590");
        assertThat(line().corners()).isEqualTo(corners);
        robot.clickOn("#space-redo");
        assertThat(line().corners().getFirst().x()).isEqualTo(399_590);
    }

    @Test
    void aFileIsHandedInByteForByteUntilSomethingOfItIsChangedAndAgainWhenThatIsTakenBack() throws Exception {
        Path file = SampleGround.FOLDER.resolve("applications/encroaching-gallery.csv");
        window.act(() -> window.step.take(file));
        until(() -> window.step.space().get().isPresent());
        SurveyFile survey = Pictures.onScreenThread(window.step::file).orElseThrow();
        assertThat(survey.bytes()).isEqualTo(Files.readAllBytes(file));
        assertThat(survey.plan().spaces()).hasSize(1);
        String kept = Pictures.onScreenThread(window.step::state);
        until(() -> robot.lookup("#change-LOWER_ROOF").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#change-LOWER_ROOF").queryAs(javafx.scene.control.ButtonBase.class).fire());
        robot.interact(() -> robot.lookup("#space-change-take").queryAs(javafx.scene.control.ButtonBase.class).fire());
        until(() -> window.step.space().get().isPresent());
        assertThat(Pictures.onScreenThread(window.step::file)).as("another space than the file's").isEmpty();
        // taken up again, from the draft's text and the file that lies with it
        window.act(() -> window.step.restore(kept));
        until(() -> window.step.space().get().isPresent());
        assertThat(Pictures.onScreenThread(window.step::file).orElseThrow().bytes()).isEqualTo(survey.bytes());
        // what is still searched would find the office closed
        until(() -> robot.lookup("#change-LOWER_ROOF").tryQuery().isPresent());
    }

    @Test
    void heightsOfAnotherDatumAreHandedInAsSuch() throws Exception {
        square();
        assertThat(Pictures.onScreenThread(window.step::system)).contains(office.settings().system());
        robot.interact(() -> robot.lookup("#space-heights").queryComboBox().getSelectionModel().select(1));
        until(() -> window.step.examined().isPresent());
        assertThat(Pictures.onScreenThread(window.step::system).orElseThrow().height()).hasValue(5736);
    }

    /// 10 m × 10 m × 4 m where nobody is near.
    private void square() throws TimeoutException {
        window.act(() -> window.step.restore("""
                way\tOUTLINE
                heights\tDATUM_1985
                corner\t3311400\t399600\t\t
                corner\t3311400\t399610\t\t
                corner\t3311410\t399610\t\t
                corner\t3311410\t399600\t\t
                floor\t-40
                roof\t-36"""));
        until(() -> window.step.space().get().isPresent());
    }

    private Sketch.Line line() {
        return Pictures.onScreenThread(() -> window.selection.sketch().lineProperty().get());
    }

    private org.undercroft.geometry.SpaceDefinition part() {
        return window.step.space().get().orElseThrow().parts().getFirst();
    }

    private static void until(Callable<Boolean> what) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, what);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
