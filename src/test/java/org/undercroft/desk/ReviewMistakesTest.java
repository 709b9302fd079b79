package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.FindingState;
import org.undercroft.casework.WayOut;
import org.undercroft.desk.words.Words;
import org.undercroft.office.Officer;

/// A reviewer in a hurry: fields left empty, papers that are not there, files that are something else. Each is answered in a sentence, and nothing happens.
@Timeout(120)
class ReviewMistakesTest {
    @TempDir
    private Path folder;

    private ReviewSeat seat;

    @BeforeEach
    void sit() throws Exception {
        seat = new ReviewSeat(folder, Words.ENGLISH, false);
        seat.sit("lin");
    }

    @AfterEach
    void leave() throws TimeoutException {
        seat.leave();
    }

    @Test
    void everyMistakeIsAnsweredInASentenceAndChangesNothing() throws Exception {
        filesThatAreNot();
        seat.openCase();
        formsHalfFilled();
        numbersThatAreNone();
        assertThat(seat.state()).isEqualTo(FindingState.OPEN);
    }

    private void filesThatAreNot() throws Exception {
        Path text = Files.writeString(folder.resolve("letter.bcf"), "Dear colleague");
        told(text, "no BCF file");
        Path empty = folder.resolve("empty.bcf");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(empty))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        told(empty, "no topic");
        told(folder.resolve("gone.bcf"), "gone.bcf");
    }

    private void told(Path file, String words) throws TimeoutException {
        seat.robot.interact(() -> seat.desk.review().take(file));
        seat.until(() -> seat.text("#message-text").contains(words));
        seat.press(KeyCode.ESCAPE);
    }

    private void formsHalfFilled() throws TimeoutException {
        seat.click("#finding-comment");
        assertThat(seat.isOpen("#form-submit")).isFalse();
        assertThat(seat.text(".finding-form .problem").strip()).as("no reason").isNotEmpty();
        seat.press(KeyCode.ESCAPE);
        seat.click("#finding-settle");
        seat.choose("#settle-way", seat.desk.words().say(WayOut.CONSENT_OR_EASEMENT)::equals);
        seat.write("#form-text", "Both have agreed.");
        seat.write("#form-basis", "Civil Code, art. 372");
        assertThat(seat.isOpen("#form-submit")).as("only the applicant's own contract is there").isFalse();
        assertThat(seat.text(".finding-form .problem"))
                .contains("Choose the paper in the file that shows “consent or easement filed”: Grant contract or", "Consent or Easement contract");
        assertThat(seat.inSight("#form-submit")).as("the form grew by two lines and still ends in sight").isTrue();
        seat.picture("mistake-no-paper");
        seat.press(KeyCode.ESCAPE);
        theMissingPaperIsNamedInChinese();
        seat.click("#finding-ground");
        seat.write("#form-text", "It stays in the way.");
        assertThat(seat.isOpen("#form-submit")).as("no legal basis").isFalse();
        seat.press(KeyCode.ESCAPE);
    }

    private void theMissingPaperIsNamedInChinese() throws TimeoutException {
        seat.robot.interact(seat.desk.words()::toggle);
        seat.click("#finding-settle");
        assertThat(seat.text("#findings .label")).as("the table speaks it, too").contains("冲突").doesNotContain("conflict");
        seat.choose("#settle-way", seat.desk.words().say(WayOut.CONSENT_OR_EASEMENT)::equals);
        assertThat(seat.text(".finding-form .problem")).contains("证明“已提交同意书或地役权合同”的材料：出让合同或", "同意书或地役权合同；");
        seat.picture("mistake-no-paper-zh");
        seat.press(KeyCode.ESCAPE);
        seat.robot.interact(seat.desk.words()::toggle);
    }

    private void numbersThatAreNone() throws TimeoutException {
        seat.click("#scene-panel");
        seat.click("#panel-cut");
        var before = seat.desk.selection().appearance().planeProperty().get();
        seat.click("#panel-cut-heading");
        seat.press(KeyCode.CONTROL, KeyCode.A);
        seat.robot.write("ninety", 0);
        seat.press(KeyCode.ENTER);
        assertThat(seat.text("#scene-said")).contains("“ninety” is not a number");
        seat.picture("mistake-no-number");
        seat.press(KeyCode.CONTROL, KeyCode.A);
        seat.robot.write("4000", 0);
        seat.press(KeyCode.ENTER);
        assertThat(seat.text("#scene-said")).contains("4000 is not between");
        assertThat(seat.desk.selection().appearance().planeProperty().get()).isEqualTo(before);
    }

    @Test
    void whoeverProposesCannotSignAndAWrongPasswordSignsNothing() throws Exception {
        seat.leave();
        seat = new ReviewSeat(folder.resolve("another"), Words.ENGLISH, true);
        seat.sit("lin");
        seat.openCase();
        seat.click("#finding-settle");
        seat.write("#form-text", "Both have agreed.");
        seat.write("#form-basis", "Civil Code, art. 372");
        seat.click("#form-submit");
        seat.until(() -> seat.state() == FindingState.PROPOSED && seat.quiet());
        seat.click("#finding-sign");
        Officer second = seat.robot.lookup("#sign-who").<Officer>queryComboBox().getValue();
        ComboBox<Officer> who = seat.robot.lookup("#sign-who").queryComboBox();
        String lin = who.getItems().stream().filter(one -> one.name().equals("lin")).findFirst().orElseThrow().displayName();
        seat.choose("#sign-who", lin::equals);
        assertThat(seat.isOpen("#form-submit")).isFalse();
        assertThat(seat.text(".finding-form .problem")).contains(lin);
        seat.choose("#sign-who", second.displayName()::equals);
        seat.write("#sign-password", "guessed");
        seat.click("#form-submit");
        seat.until(() -> !seat.text("#message-text").isBlank());
        assertThat(seat.text("#message-text")).contains("password");
        assertThat(seat.state()).isEqualTo(FindingState.PROPOSED);
    }
}
