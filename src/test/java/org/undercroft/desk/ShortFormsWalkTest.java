package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.Case;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.Succession;
import org.undercroft.office.SampleOfficers;

/// The forms that no other walk goes through, each once: chambers of 10 × 10 × 4 m, of which the last two touch.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortFormsWalkTest {
    private final CounterSeat seat;

    ShortFormsWalkTest(@TempDir Path folder) throws TimeoutException {
        seat = new CounterSeat(folder, 4);
        seat.registered(CounterSeat.code(36), 200);
        seat.registered(CounterSeat.code(37), 210);
        seat.robot.interact(seat.desk().work()::reload);
    }

    @AfterAll
    void leave() throws TimeoutException {
        seat.close();
    }

    @Test
    void aReviewerKeepsSpaceForAnExtension() throws Exception {
        seat.speak(Words.ENGLISH);
        seat.sit(SampleOfficers.LIN);
        seat.begin("RESERVE");
        seat.set("code", CounterSeat.code(80).value());
        seat.forward("PARTIES");
        assertThat(seat.text("#intake-grounds-problem")).as("why it is needed").startsWith("Needed: ");
        seat.type("holder-0-name", "Some Investor");
        seat.type("use", "storage");
        seat.robot.interact(() -> seat.robot.lookup("#intake-kept_until").<javafx.scene.control.DatePicker>query().getEditor().setText("2027-12-31"));
        seat.type("grounds", "Plan 2026");
        seat.robot.clickOn("#intake-step-SPACE");
        seat.robot.interact(() -> seat.desk().intake().survey(seat.survey("kept.csv", 600, List.of(new double[]{0, 10}))));
        seat.set("name", "The extension");
        seat.set("situs", "Sample Hill");
        seat.forward("LODGE");
        seat.until(() -> !seat.disabled("#intake-lodge"));
        seat.snap("intake-reserve-en");
        seat.press(KeyCode.CONTROL, KeyCode.ENTER);
        seat.until(() -> seat.robot.lookup("#intake-done").tryQuery().isPresent());
        assertThat(seat.said("#intake-done .label")).anyMatch(line -> line.contains("2027-12-31"));
        assertThat(seat.office().reserves().list(SampleOfficers.LIN)).anyMatch(one -> one.wish().name().equals("The extension"));
        seat.sit(SampleOfficers.WANG);
    }

    @Test
    void anEasementIsLaidIntoAChamberForItsNeighbour() throws Exception {
        seat.speak(Words.CHINESE);
        about("EASEMENT", 30);
        seat.forward("PARTIES");
        seat.set("dominant", CounterSeat.code(31).value());
        seat.set("content", "通风");
        Path contract = java.nio.file.Files.writeString(seat.folder.resolve("easement.pdf"), "we agree");
        seat.robot.interact(() -> seat.desk().intake().attach(contract, org.undercroft.land.Deed.DeedKind.EASEMENT_CONTRACT));
        seat.robot.clickOn("#intake-step-SPACE");
        seat.robot.interact(() -> seat.desk().intake().survey(seat.survey("vent.csv", 0, List.of(new double[]{0, 2}))));
        seat.set("name", "通风井（虚构）");
        Case lodged = toTheEnd("intake-easement-zh");
        assertThat(lodged.application().label()).isEqualTo("E1");
        assertThat(lodged.application().level()).isEqualTo(Level.EASEMENT);
        assertThat(lodged.application().interests()).singleElement().isInstanceOfSatisfying(Interest.Restriction.class, one -> {
            assertThat(one.kind()).isEqualTo(RestrictionKind.EASEMENT);
            assertThat(one.beneficiary()).contains(CounterSeat.code(31));
        });
    }

    @Test
    void aWrongUseIsCorrectedInAFormThatSaysWhatTheBookSays() throws Exception {
        seat.speak(Words.ENGLISH);
        about("CORRECTION", 31);
        seat.forward("PARTIES");
        assertThat(seat.field("holder-0-name")).isEqualTo(CounterSeat.FIRM.name());
        assertThat(seat.field("use")).isEqualTo("storage");
        seat.type("use", "cold storage");
        Case lodged = toTheEnd("intake-correction-en");
        assertThat(lodged.application().kind()).isEqualTo(RegistrationKind.CORRECTION);
        assertThat(lodged.application().interests()).singleElement()
                .isInstanceOfSatisfying(Interest.Right.class, right -> assertThat(right.use()).isEqualTo("cold storage"));
    }

    @Test
    void twoChambersThatTouchBecomeOne() throws Exception {
        seat.speak(Words.ENGLISH);
        about("MERGE", 36);
        seat.set("units", CounterSeat.code(37).printed());
        seat.fire("#intake-next");
        seat.until(() -> seat.field("code").startsWith("330206"));
        seat.robot.clickOn("#intake-step-SPACE");
        seat.robot.interact(() -> seat.desk().intake().survey(seat.survey("both.csv", 200, List.of(new double[]{0, 20}))));
        seat.until(() -> seat.said("#intake-balance .label").stream().anyMatch(line -> line.startsWith("The parts fill")));
        Case lodged = toTheEnd("intake-merge-en");
        assertThat(lodged.application().particulars().reshaping().orElseThrow().event()).isEqualTo(Succession.Event.MERGE);
        seat.enter(lodged);
        assertThat(seat.office().register().find(CounterSeat.code(37))).isEmpty();
    }

    @Test
    void aBoundaryIsMovedUnderANewCode() throws Exception {
        seat.speak(Words.CHINESE);
        about("BOUNDARY", 32);
        seat.fire("#intake-next");
        seat.until(() -> seat.field("code").startsWith("330206"));
        seat.robot.clickOn("#intake-step-SPACE");
        // one metre further to the east
        seat.robot.interact(() -> seat.desk().intake().survey(seat.survey("moved.csv", 80, List.of(new double[]{0, 11}))));
        Case lodged = toTheEnd("intake-boundary-zh");
        assertThat(lodged.application().particulars().reshaping().orElseThrow().event()).isEqualTo(Succession.Event.BOUNDARY);
        seat.enter(lodged);
        assertThat(seat.office().register().find(CounterSeat.code(32))).isEmpty();
    }

    @Test
    void aRightIsCancelled() throws Exception {
        seat.speak(Words.CHINESE);
        about("CANCELLATION", 33);
        seat.robot.interact(() -> seat.robot.lookup("#intake-about").queryComboBox().getSelectionModel().selectFirst());
        Case lodged = toTheEnd("intake-cancellation-zh");
        assertThat(lodged.application().kind()).isEqualTo(RegistrationKind.CANCELLATION);
        seat.enter(lodged);
        assertThat(seat.office().register().find(CounterSeat.code(33))).isEmpty();
    }

    private void about(String kind, int code) throws TimeoutException {
        seat.begin(kind);
        seat.set("unit", CounterSeat.code(code).value());
        seat.until(() -> seat.text("#intake-subject").contains(CounterSeat.FIRM.name()));
    }

    private Case toTheEnd(String picture) throws TimeoutException {
        seat.robot.clickOn("#intake-step-LODGE");
        seat.until(() -> !seat.disabled("#intake-lodge"));
        seat.snap(picture);
        return seat.handIn();
    }
}
