package org.undercroft.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.Application;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseDocument;
import org.undercroft.casework.Draft;
import org.undercroft.casework.Filing;
import org.undercroft.casework.Scan;
import org.undercroft.casework.SurveyFile;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.land.CoOwnership;
import org.undercroft.land.Deed;
import org.undercroft.land.Digest;
import org.undercroft.land.Interest;
import org.undercroft.land.SurveyPlan;
import org.undercroft.office.SampleOfficers;

/// A case that comes back, a form that a colleague left, and a right that two hold as one.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MendWalkTest {
    private final CounterSeat seat;

    MendWalkTest(@TempDir Path folder) throws TimeoutException {
        seat = new CounterSeat(folder, 2);
    }

    @AfterAll
    void leave() throws TimeoutException {
        seat.close();
    }

    @Test
    void aCaseThatWasSentBackIsMendedInItsFilledFormAndLodgedAgainUnderItsNumber() throws Exception {
        seat.speak(Words.ENGLISH);
        Case.Lodged lodged = lodgedWithAScan();
        Case.Requisitioned back = seat.office().requisition(lodged, SampleOfficers.LIN, "The name of the chamber is wanting.");
        seat.robot.interact(seat.desk().work()::reload);
        seat.robot.interact(() -> seat.desk().work().open(back.number()));
        seat.until(() -> !seat.disabled("#case-mend"));
        assertThat(seat.text("#returned")).contains("The name of the chamber is wanting.");
        seat.picture("case-returned-en");
        seat.press(KeyCode.CONTROL, KeyCode.M);
        seat.until(() -> seat.text("#intake-asked").contains(back.number().toString()));
        assertThat(seat.text("#intake-asked")).contains("The name of the chamber is wanting.");
        assertThat(seat.field("code")).isEqualTo(CounterSeat.code(70).printed());
        assertThat(seat.robot.lookup("#intake-kind-MERGE").tryQuery()).as("it stays of its kind").isEmpty();
        seat.picture("intake-mend-en");
        seat.forward("PARTIES");
        assertThat(seat.field("holder-0-name")).isEqualTo("Sample Chambers Ltd (invented)");
        assertThat(seat.field("use")).isEqualTo("storage");
        seat.forward("PAPERS");
        seat.until(() -> seat.said(".small").contains("contract.pdf"));
        seat.forward("SPACE");
        assertThat(seat.field("situs")).isEqualTo("Sample Hill");
        seat.type("name", "Chamber of the north");
        seat.forward("LODGE");
        seat.until(() -> !seat.disabled("#intake-lodge"));
        seat.snap("intake-mend-lodge-en");
        Case mended = seat.handIn();
        assertThat(mended.number()).isEqualTo(back.number());
        assertThat(mended).isInstanceOf(Case.Lodged.class);
        assertThat(mended.application().name()).isEqualTo("Chamber of the north");
        assertThat(mended.application().plan().digest()).as("the surveyor's file, byte for byte").isEqualTo(lodged.application().plan().digest());
        assertThat(mended.application().spaces().getFirst().parts()).isEqualTo(lodged.application().spaces().getFirst().parts());
        assertThat(seat.office().intake().documents(back.number(), SampleOfficers.LIN)).extracting(CaseDocument::kind)
                .containsExactly("SURVEY_PLAN", "GRANT_CONTRACT", "FORMER_APPLICATION", "SURVEY_PLAN");
        assertThat(seat.office().intake().documents(back.number(), SampleOfficers.LIN).getLast().digest()).isEqualTo(lodged.application().plan().digest());
    }

    private Case.Lodged lodgedWithAScan() throws Exception {
        Path file = seat.survey("GX00070.csv", 300, List.of(new double[]{0, 10}));
        Application plain = CounterSeat.application(CounterSeat.code(70), file);
        byte[] scan = "the contract".getBytes(UTF_8);
        Deed deed = new Deed("contract.pdf", Digest.of(scan), Deed.DeedKind.GRANT_CONTRACT, java.time.LocalDate.of(2026, 3, 1));
        SurveyPlan plan = new SurveyReader(ReadOptions.STANDARD).read(file);
        Draft draft = seat.office().drafts().begin("Chamber", Map.of(), SampleOfficers.WANG);
        Application application = new Application(plain.kind(), plain.unit(), plain.name(), plain.situs(), plain.level(), plain.spaceKind(), plain.basis(),
                plain.surveyClass(), plain.interests(), List.of(deed), plan, plain.spaceIds(), List.of(), "");
        return seat.office().intake().handIn(
                new Filing(application, new SurveyFile(plan, Files.readAllBytes(file)), List.of(new Scan(deed, scan))), draft, SampleOfficers.WANG);
    }

    @Test
    void aColleagueDoesNotSitDownAtAnOpenFormAndItsOwnerFindsItAgain() throws Exception {
        seat.speak(Words.CHINESE);
        seat.begin("FIRST_RIGHT");
        seat.set("code", CounterSeat.code(71).value());
        seat.forward("PARTIES");
        seat.set("use", "某人的用途");
        seat.sit(SampleOfficers.LIN);
        assertThat(seat.robot.lookup("#intake").tryQuery()).as("the form is put away").isEmpty();
        seat.press(KeyCode.CONTROL, KeyCode.N);
        seat.until(() -> seat.robot.lookup("#intake-kind-SIMULATION").tryQuery().isPresent());
        assertThat(seat.desk().intake().lookup("#intake-use")).isNull();
        seat.until(() -> seat.quiet());
        assertThat(seat.robot.lookup("#intake .card .button").queryAll()).as("no draft of a colleague is offered").isEmpty();
        seat.until(() -> seat.office().drafts().of(SampleOfficers.WANG).stream().anyMatch(draft -> draft.fields().containsValue("某人的用途")));
        assertThat(seat.office().drafts().of(SampleOfficers.LIN)).isEmpty();
        seat.sit(SampleOfficers.WANG);
        seat.press(KeyCode.CONTROL, KeyCode.N);
        seat.until(() -> !seat.robot.lookup("#intake .card .button").queryAll().isEmpty());
        long number = seat.office().drafts().of(SampleOfficers.WANG).getFirst().number();
        seat.fire("#intake-resume-" + number);
        seat.until(() -> seat.robot.lookup("#intake-use").tryQuery().isPresent());
        assertThat(seat.field("use")).isEqualTo("某人的用途");
    }

    @Test
    void twoHoldAsOneWithoutShares() throws Exception {
        seat.speak(Words.CHINESE);
        seat.begin("TRANSFER");
        seat.set("unit", CounterSeat.code(30).value());
        seat.until(() -> seat.text("#intake-subject").contains(CounterSeat.FIRM.name()));
        seat.forward("PARTIES");
        seat.set("holder-0-name", "甲（虚构）");
        seat.fire("#intake-add-holder");
        seat.set("holder-1-name", "乙（虚构）");
        seat.until(() -> !seat.text("#intake-shares-problem").isEmpty() || !seat.text("#intake-holder-1-share-problem").isEmpty());
        seat.robot.interact(() -> seat.robot.lookup("#intake-held").queryComboBox().getSelectionModel().selectLast());
        seat.until(() -> seat.robot.lookup("#intake-holder-1-share").tryQuery().isEmpty());
        seat.snap("intake-joint-zh");
        seat.robot.clickOn("#intake-step-LODGE");
        seat.until(() -> !seat.disabled("#intake-lodge"));
        assertThat(seat.said(".fact-value")).anyMatch(line -> line.contains("共同共有"));
        Case lodged = seat.handIn();
        seat.enter(lodged);
        Interest.Right right = seat.office().register().standing(CounterSeat.code(30)).right().orElseThrow().find(Interest.Right.class).orElseThrow();
        assertThat(right.coOwnership()).isEqualTo(CoOwnership.JOINT);
        assertThat(right.parties()).extracting(party -> party.name()).containsExactly("甲（虚构）", "乙（虚构）");
    }
}
