package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipFile;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.FindingState;
import org.undercroft.casework.WayOut;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.BcfReader;
import org.undercroft.exchange.BcfTopic;
import org.undercroft.exchange.BcfWriter;
import org.undercroft.office.SampleOfficers;

/// The reviewer's way with one conflict, in the real window: see it, cut it, measure it, settle it with a paper and a second officer, and see it open again
/// when the survey changes. With the mouse in both languages, and with the keyboard alone.
@Timeout(120)
class ReviewWalkTest {
    @TempDir
    private Path folder;

    private Optional<ReviewSeat> taken = Optional.empty();

    @AfterEach
    void leave() throws TimeoutException {
        if (taken.isPresent()) {
            taken.get().leave();
        }
    }

    @Test
    void aConflictIsSeenCutMeasuredSettledByTwoOfficersAndOpensAgainWhenTheSurveyChanges() throws Exception {
        ReviewSeat seat = take(Words.ENGLISH);
        seat.openCase();
        seat.seeTheRedBody();
        assertThat(seat.text("#finding-title")).contains("conflict", seat.number());
        assertThat(seat.text("#finding-plan-in-words")).contains("covers 35.6 m²");
        assertThat(seat.text("#finding-section-in-words")).contains("−67.30 m", "−65.80 m", "1.50 m");
        seat.picture("finding");
        cutAndMeasure(seat, "");

        seat.click("#findings-next");
        assertThat(seat.desk.selection().chosen()).as("a finding about one space shows that space, in all views").hasValueSatisfying(
                body -> assertThat(body.name()).startsWith("Northern gallery"));
        seat.picture("finding-of-one");
        seat.click("#findings-previous");
        seat.seeTheRedBody();
        seat.click("#finding-settle");
        seat.choose("#settle-way", seat.desk.words().say(WayOut.OPERATOR_OPINION)::equals);
        assertThat(seat.isOpen("#form-submit")).as("the rules forbid it").isFalse();
        assertThat(seat.text(".finding-form .problem")).contains("do not let this finding be settled", "forbidden");
        seat.picture("finding-forbidden");
        seat.choose("#settle-way", seat.desk.words().say(WayOut.CONSENT_OR_EASEMENT)::equals);
        settle(seat, "Both holders have agreed on an easement.", "Civil Code, art. 372", "");
        seat.picture("finding-settled");
        toADesignerAndBack(seat);
        save(seat);

        seat.changeTheSurvey();
        seat.findCase();
        seat.click("#rail-review");
        seat.chooseFirstFinding();
        seat.until(() -> seat.state() == FindingState.OPEN && seat.robot.lookup("#finding-change").query().isVisible());
        assertThat(seat.text("#finding-change .label")).contains("Open again", "Northern gallery");
        seat.click("#finding-paint");
        assertThat(seat.desk.selection().differenceProperty().get()).hasValueSatisfying(difference -> {
            assertThat(difference.added()).isNotEmpty();
            assertThat(difference.removed()).isNotEmpty();
        });
        seat.picture("finding-changed");
    }

    @Test
    void theSameWayIsGoneWithTheKeyboardAlone() throws Exception {
        ReviewSeat seat = take(Words.ENGLISH);
        seat.findCase();
        seat.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(seat.focused()).as("the table has the keyboard").contains("findings");
        seat.type(KeyCode.N);
        seat.seeTheRedBody();
        cutAndMeasureByKeys(seat);
        seat.press(KeyCode.ALT, KeyCode.U);
        seat.until(() -> seat.state() == FindingState.UNDER_REVIEW);
        seat.press(KeyCode.ALT, KeyCode.S);
        seat.until(() -> seat.robot.lookup("#finding-form").tryQuery().isPresent());
        seat.until(() -> seat.focused().equals(Optional.of("settle-way")));
        // the way is the one that the rules leave open, the paper the one that fits it; the next field takes the reason
        seat.press(KeyCode.TAB);
        seat.robot.write("Both have agreed.", 0);
        seat.press(KeyCode.CONTROL, KeyCode.TAB);
        seat.robot.write("Civil Code, art. 372", 0);
        seat.press(KeyCode.TAB);
        seat.press(KeyCode.ALT, KeyCode.ENTER);
        seat.until(() -> seat.state() == FindingState.PROPOSED);
        seat.press(KeyCode.ALT, KeyCode.W);
        seat.until(() -> seat.robot.lookup("#sign-password").tryQuery().isPresent());
        seat.press(KeyCode.TAB);
        assertThat(seat.focused()).contains("sign-password");
        seat.robot.write(SampleOfficers.PASSWORD, 0);
        seat.press(KeyCode.ALT, KeyCode.ENTER);
        seat.until(() -> seat.state() == FindingState.SETTLED);
        seat.changeTheSurvey();
        seat.findCase();
        seat.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        seat.type(KeyCode.N);
        seat.until(() -> seat.robot.lookup("#finding-change").tryQuery().map(card -> card.isVisible()).orElse(false));
        seat.press(KeyCode.ALT, KeyCode.D);
        assertThat(seat.desk.selection().differenceProperty().get()).isPresent();
        putTogether(seat);
    }

    /// By unit, by case and, once somebody has said so, by hand; with whoever sees to it until when.
    private static void putTogether(ReviewSeat seat) throws Exception {
        seat.press(KeyCode.ALT, KeyCode.Y);
        assertThat(seat.text("#findings .side-name")).contains("Undersea rail tunnel");
        seat.picture("findings-by-unit");
        seat.press(KeyCode.ALT, KeyCode.Y);
        seat.until(() -> seat.text("#findings .side-name").contains(seat.gallery.toString()));
        seat.picture("findings-by-case");
        seat.press(KeyCode.ALT, KeyCode.A);
        seat.until(() -> seat.focused().equals(Optional.of("assign-who")));
        seat.type(KeyCode.DOWN);
        seat.press(KeyCode.TAB);
        seat.robot.write("2026-12-24", 0);
        seat.press(KeyCode.TAB);
        seat.robot.write("North side", 0);
        seat.picture("finding-assign");
        seat.press(KeyCode.ALT, KeyCode.ENTER);
        seat.until(() -> seat.lasting().group().equals(Optional.of("North side")) && seat.lasting().due().isPresent());
        assertThat(seat.lasting().due()).contains(LocalDate.of(2026, 12, 24));
        assertThat(seat.lasting().assignee()).isPresent();
        seat.press(KeyCode.ALT, KeyCode.Y);
        seat.until(() -> seat.text("#findings .side-name").contains("North side"));
        seat.picture("findings-by-hand");
    }

    @Test
    void theSameWayIsGoneInChinese() throws Exception {
        ReviewSeat seat = take(Words.CHINESE);
        seat.openCase();
        seat.seeTheRedBody();
        assertThat(seat.text("#finding-title")).contains("冲突", seat.number());
        seat.picture("finding-zh");
        cutAndMeasure(seat, "-zh");
        seat.click("#finding-settle");
        settle(seat, "双方已订立地役权合同。", "民法典第372条", "-zh");
        seat.changeTheSurvey();
        seat.findCase();
        seat.click("#rail-review");
        seat.chooseFirstFinding();
        seat.until(() -> seat.state() == FindingState.OPEN && seat.robot.lookup("#finding-change").query().isVisible());
        assertThat(seat.text("#finding-change .label")).contains("已重新打开");
        seat.picture("finding-changed-zh");
        seat.robot.interact(() -> seat.robot.lookup("#finding-history").query().requestFocus());
        seat.picture("finding-history-zh");
    }

    private ReviewSeat take(Locale language) throws Exception {
        ReviewSeat seat = new ReviewSeat(folder, language, true);
        taken = Optional.of(seat);
        seat.sit("lin");
        return seat;
    }

    // ---- the steps

    /// Cut through the spot, the plane drawn aside, the length of what is in sight measured, all with the mouse.
    private static void cutAndMeasure(ReviewSeat seat, String suffix) throws TimeoutException {
        seat.click("#scene-panel");
        seat.click("#panel-cut");
        seat.until(() -> seat.desk.scene().cutCount() > 0);
        seat.picture("finding-cut" + suffix);
        SectionPlane first = seat.desk.selection().appearance().planeProperty().get().orElseThrow();
        Point2D spot = spot(seat);
        seat.robot.press(KeyCode.ALT).drag(spot, MouseButton.PRIMARY).moveBy(0, 30).drop().release(KeyCode.ALT);
        SectionPlane drawn = seat.desk.selection().appearance().planeProperty().get().orElseThrow();
        assertThat(drawn.middle().distance(first.middle())).as("metres the plane was drawn aside").isGreaterThan(0.1);
        seat.click("#panel-measure");
        seat.click("#scene-panel");
        Point2D now = spot(seat);
        // from the red body, which is pointed at first, to the gallery behind it
        seat.robot.clickOn(now).clickOn(now.add(110, -75));
        seat.until(() -> seat.desk.scene().measured().matches(".*[1-9][0-9.]* (m|米).*"));
        seat.picture("finding-measured" + suffix);
        seat.click("#scene-panel");
        seat.click("#panel-measure");
        seat.click("#panel-cut");
        seat.click("#scene-panel");
        assertThat(seat.desk.selection().appearance().planeProperty().get()).isEmpty();
        assertThat(seat.desk.selection().finding()).as("the finding still lies open").isPresent();
    }

    private static void cutAndMeasureByKeys(ReviewSeat seat) throws TimeoutException {
        seat.press(KeyCode.F6);
        assertThat(seat.focused()).contains("scene");
        seat.type(KeyCode.C);
        seat.until(() -> seat.desk.scene().cutCount() > 0);
        SectionPlane first = seat.desk.selection().appearance().planeProperty().get().orElseThrow();
        seat.type(KeyCode.CLOSE_BRACKET);
        assertThat(seat.desk.selection().appearance().planeProperty().get().orElseThrow().middle()).isNotEqualTo(first.middle());
        seat.type(KeyCode.M);
        seat.type(KeyCode.ENTER);
        seat.press(KeyCode.SHIFT, KeyCode.RIGHT);
        seat.type(KeyCode.ENTER);
        assertThat(seat.desk.scene().measured()).contains(" m");
        seat.type(KeyCode.M);
        seat.type(KeyCode.C);
        assertThat(seat.desk.selection().appearance().planeProperty().get()).isEmpty();
    }

    /// Where the shared room shows on the screen.
    private static Point2D spot(ReviewSeat seat) {
        return Pictures.onScreenThread(() -> {
            Bounds box = seat.desk.scene().overlapOnScreen().orElseThrow();
            return seat.desk.scene().localToScreen(box.getCenterX(), box.getCenterY());
        });
    }

    /// Reason and legal basis are written, the paper that fits lies there already, and a colleague signs.
    private static void settle(ReviewSeat seat, String reason, String basis, String suffix) throws TimeoutException {
        seat.write("#form-text", reason);
        seat.write("#form-basis", basis);
        seat.picture("finding-settle" + suffix);
        seat.click("#form-submit");
        seat.until(() -> seat.state() == FindingState.PROPOSED);
        seat.until(() -> seat.robot.lookup("#finding-settlement").tryQuery().isPresent());
        seat.click("#finding-sign");
        seat.picture("finding-sign" + suffix);
        seat.write("#sign-password", SampleOfficers.PASSWORD);
        seat.click("#form-submit");
        seat.until(() -> seat.state() == FindingState.SETTLED);
        assertThat(seat.desk.work().officerProperty().get().orElseThrow().name()).as("who sits here").isEqualTo("lin");
    }

    /// The table as it stands on the screen, for a spreadsheet.
    private void save(ReviewSeat seat) throws Exception {
        Path file = folder.resolve("findings.csv");
        seat.write("#findings-filter", seat.number());
        seat.robot.interact(() -> seat.desk.review().save(file));
        seat.until(() -> seat.text("#message-text").contains("findings.csv"));
        assertThat(Files.readAllLines(file)).as("the heads and the one that the filter leaves").hasSize(2).last().asString()
                .startsWith(seat.number() + ",conflict,").contains(",1.500,36.51,", "Undersea rail tunnel");
        seat.press(KeyCode.CONTROL, KeyCode.A);
        seat.type(KeyCode.DELETE);
    }

    /// What another program says of it comes back into the history; the open finding went out with its picture.
    private void toADesignerAndBack(ReviewSeat seat) throws Exception {
        Path file = folder.resolve("findings.bcf");
        seat.robot.interact(() -> seat.desk.review().export(file));
        seat.until(() -> seat.text("#message-text").contains("findings.bcf"));
        // left beside the pictures, to be opened in other programs
        Files.copy(file, Pictures.FOLDER.resolve("findings.bcf"), StandardCopyOption.REPLACE_EXISTING);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().filter(entry -> entry.getName().endsWith("/snapshot.png") && entry.getSize() > 1_000)).hasSize(1);
        }
        BcfTopic out = new BcfReader().read(file).stream().filter(topic -> topic.number().equals(Optional.of(seat.number()))).findFirst().orElseThrow();
        BcfTopic answered = new BcfTopic(out.id(), out.number(), out.type(), out.status(), out.title(), out.priority(), out.labels(), out.created(),
                out.author(),
                Optional.of(LocalDate.of(2026, 12, 24)), out.assignee(), out.description(),
                List.of(new BcfTopic.Comment(new UUID(1, 2), Instant.now(), "designer", "The roof goes down.")), Optional.empty());
        Path back = folder.resolve("answered.bcf");
        try (OutputStream written = Files.newOutputStream(back)) {
            new BcfWriter().write(written, new UUID(3, 4), "designer", List.of(answered));
        }
        seat.robot.interact(() -> seat.desk.review().take(back));
        seat.until(() -> seat.text("#finding-history .label").contains("The roof goes down."));
        assertThat(seat.lasting().due()).contains(LocalDate.of(2026, 12, 24));
        assertThat(seat.state()).isEqualTo(FindingState.SETTLED);
    }
}
