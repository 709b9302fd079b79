package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Deed;
import org.undercroft.office.SampleOfficers;

/// A clerk in a hurry: keys that do nothing here, fields with nonsense, files that are something else, everything taken back. Each is answered in a sentence,
/// and nothing is lodged.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeMistakesTest {
    private final CounterSeat seat;

    IntakeMistakesTest(@TempDir Path folder) throws TimeoutException {
        seat = new CounterSeat(folder, 1);
    }

    @AfterAll
    void leave() throws TimeoutException {
        seat.close();
    }

    @Test
    void everyMistakeIsAnsweredInASentenceAndNothingIsLodged() throws Exception {
        seat.speak(Words.ENGLISH);
        int before = seat.office().cases(SampleOfficers.WANG).size();
        nothingChosen();
        codesThatAreNone();
        partiesThatAreNone();
        filesThatAreNot();
        spacesThatAreNone();
        assertThat(seat.office().cases(SampleOfficers.WANG)).hasSize(before);
    }

    private void nothingChosen() throws TimeoutException {
        seat.press(KeyCode.CONTROL, KeyCode.N);
        seat.until(() -> seat.robot.lookup("#intake-kind-FIRST_RIGHT").tryQuery().isPresent() && seat.quiet());
        assertThat(seat.disabled("#intake-forward")).isTrue();
        // there is nothing to lodge, to undo or to print yet
        seat.press(KeyCode.CONTROL, KeyCode.ENTER);
        seat.press(KeyCode.CONTROL, KeyCode.Z);
        seat.press(KeyCode.CONTROL, KeyCode.Y);
        seat.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertThat(seat.robot.lookup("#intake-kind-FIRST_RIGHT").tryQuery()).as("it stays where it is").isPresent();
        seat.fire("#intake-kind-TRANSFER");
        seat.fire("#intake-kind-FIRST_RIGHT");
        seat.until(() -> seat.robot.lookup("#intake-code").tryQuery().isPresent());
    }

    private void codesThatAreNone() throws TimeoutException {
        seat.type("code", "GX1");
        seat.until(() -> seat.text("#intake-code-problem").contains("no unit code"));
        seat.set("code", CounterSeat.code(30).value());
        seat.robot.clickOn("#intake-step-LODGE");
        assertThat(seat.disabled("#intake-lodge")).isTrue();
        assertThat(seat.text("#intake-why")).contains("still open");
        seat.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(seat.robot.lookup("#intake-done").tryQuery()).isEmpty();
    }

    private void partiesThatAreNone() throws TimeoutException {
        seat.robot.clickOn("#intake-step-PARTIES");
        seat.type("holder-0-share", "0/3");
        seat.until(() -> seat.text("#intake-holder-0-share-problem").contains("fraction"));
        seat.type("holder-0-share", "1/0");
        seat.until(() -> seat.text("#intake-holder-0-share-problem").contains("fraction"));
        seat.type("holder-0-share", "1");
        seat.type("holder-0-name", "Harbour Gas Ltd");
        seat.fire("#intake-add-holder");
        seat.set("holder-1-name", "Harbour Gas Ltd");
        seat.set("holder-1-share", "1/2");
        seat.until(() -> seat.text("#intake-holder-1-name-problem").contains("twice"));
        seat.fire("#intake-remove-holder-1");
        seat.until(() -> seat.robot.lookup("#intake-holder-1-name").tryQuery().isEmpty());
        seat.set("use", "storage");
        seat.set("price", "a fortune");
        seat.until(() -> seat.text("#intake-price-problem").contains("no sum"));
        seat.set("price", "");
        seat.robot.interact(() -> seat.robot.lookup("#intake-from").<javafx.scene.control.DatePicker>query().getEditor().setText("tomorrow"));
        seat.until(() -> seat.text("#intake-from-problem").contains("no day"));
        seat.snap("mistake-parties-en");
        seat.robot.interact(() -> seat.robot.lookup("#intake-from").<javafx.scene.control.DatePicker>query().getEditor().setText(""));
    }

    private void filesThatAreNot() throws Exception {
        seat.robot.clickOn("#intake-step-PAPERS");
        Path gone = seat.folder.resolve("gone.pdf");
        seat.robot.interact(() -> seat.desk().intake().attach(gone, Deed.DeedKind.GRANT_CONTRACT));
        told("gone.pdf");
        seat.robot.clickOn("#intake-step-SPACE");
        Path letter = Files.writeString(seat.folder.resolve("letter.csv"), "Dear colleague");
        seat.robot.interact(() -> seat.desk().intake().survey(letter));
        told("letter.csv");
        seat.robot.interact(() -> seat.desk().intake().survey(seat.folder.resolve("nowhere.csv")));
        told("nowhere.csv");
    }

    private void told(String words) throws TimeoutException {
        seat.until(() -> seat.text("#message-text").contains(words));
        seat.press(KeyCode.ESCAPE);
    }

    private void spacesThatAreNone() throws TimeoutException {
        seat.robot.clickOn("#space-way-TABLE");
        seat.robot.interact(() -> seat.robot.lookup("#space-paste").queryAs(TextArea.class).setText("no table at all"));
        seat.robot.clickOn("#space-table-read");
        seat.until(() -> !seat.text("#space-refusal").isBlank());
        seat.robot.clickOn("#space-way-AXIS");
        seat.robot.interact(() -> seat.robot.lookup("#space-width").queryTextInputControl().setText("wide"));
        seat.until(() -> !seat.robot.lookup("“wide” is no number").queryAll().isEmpty() || !seat.said(".problem").isEmpty());
        seat.set("name", "Somewhere");
        seat.set("situs", "Sample Hill");
        seat.robot.clickOn("#intake-step-LODGE");
        assertThat(seat.text("#intake-why")).contains("still open");
        // the code of a chamber that stands in the book, with a space of its own: the office says so before anything is lodged
        seat.robot.clickOn("#intake-step-SPACE");
        seat.robot.interact(() -> seat.desk().intake().survey(seat.survey("chamber.csv", 700, List.of(new double[]{0, 10}))));
        seat.robot.clickOn("#intake-step-LODGE");
        seat.until(() -> seat.robot.lookup("#intake-objection").tryQuery().isPresent());
        assertThat(seat.text("#intake-objection")).contains(CounterSeat.code(30).printed());
        assertThat(seat.disabled("#intake-lodge")).isTrue();
        seat.snap("mistake-lodge-en");
        seat.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(seat.robot.lookup("#intake-done").tryQuery()).isEmpty();
    }
}
