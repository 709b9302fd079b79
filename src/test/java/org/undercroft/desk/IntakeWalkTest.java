package org.undercroft.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.Application;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseDocument;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Deed;
import org.undercroft.land.Interest;
import org.undercroft.land.RegistrationKind;
import org.undercroft.office.SampleOfficers;

/// The counter in the real window, with mouse and keys, in both languages: each kind of form once, from its first click to its receipt. The units are
/// chambers of 10 × 10 × 4 m that nobody else is near.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeWalkTest {
    private final CounterSeat seat;

    IntakeWalkTest(@TempDir Path folder) throws TimeoutException {
        seat = new CounterSeat(folder, 4);
    }

    @AfterAll
    void leave() throws TimeoutException {
        seat.close();
    }

    @BeforeEach
    void nothingIsOpen() {
        seat.opened.clear();
    }

    @Test
    void aChamberIsTransferredToTwoWhoseSharesMustMakeTheWhole() throws Exception {
        seat.speak(Words.ENGLISH);
        seat.begin("TRANSFER");
        seat.picture("intake-kind-en");
        seat.type("unit", CounterSeat.code(30).value());
        seat.until(() -> seat.text("#intake-subject").contains(CounterSeat.FIRM.name()));
        seat.forward("PARTIES");
        assertThat(seat.text("#intake-holder-0-name-problem")).contains("Civil Code 209");
        seat.type("holder-0-name", "Harbour Gas Ltd");
        seat.type("holder-0-share", "1/3");
        seat.until(() -> seat.text("#intake-shares-problem").equals("The shares make 1/3; 2/3 is still to be given."));
        seat.fire("#intake-add-holder");
        seat.type("holder-1-name", "North Quay Ltd");
        seat.type("holder-1-share", "3/4");
        seat.until(() -> seat.text("#intake-shares-problem").equals("The shares make 13/12; that is 1/12 too much."));
        seat.picture("intake-parties-en");
        seat.undo();
        seat.until(() -> seat.field("holder-1-share").isEmpty());
        seat.type("holder-1-share", "2/3");
        seat.until(() -> seat.text("#intake-shares").equals("1/3 + 2/3 makes the whole."));
        seat.forward("PAPERS");
        byte[] scan = "scan of the contract".getBytes(UTF_8);
        Path contract = Files.write(seat.folder.resolve("contract.pdf"), scan);
        seat.robot.interact(() -> seat.desk().intake().attach(contract, Deed.DeedKind.TRANSFER_CONTRACT));
        seat.until(() -> seat.said(".small-muted").stream().anyMatch(line -> line.startsWith("Digest ")));
        seat.picture("intake-papers-en");
        seat.press(KeyCode.ALT, KeyCode.S);
        seat.until(() -> seat.opened.size() == 1);
        assertThat(seat.opened.getFirst().toString()).contains("补正告知");
        seat.forward("SPACE");
        seat.forward("LODGE");
        seat.until(() -> !seat.disabled("#intake-lodge"));
        seat.picture("intake-lodge-en");
        Case lodged = seat.handIn();
        assertThat(seat.opened).hasSize(2);
        assertThat(seat.opened.getLast().toString()).contains("受理通知");
        seat.picture("intake-done-en");
        Application transfer = seat.office().get(lodged.number(), SampleOfficers.WANG).application();
        assertThat(transfer.kind()).isEqualTo(RegistrationKind.TRANSFER);
        assertThat(transfer.interests()).singleElement().satisfies(right -> assertThat(((Interest.Right) right).holdings())
                .extracting(holding -> holding.party().name() + " " + holding.share()).containsExactly("Harbour Gas Ltd 1/3", "North Quay Ltd 2/3"));
        assertThat(seat.office().intake().documents(lodged.number(), SampleOfficers.LIN)).extracting(CaseDocument::kind).contains("TRANSFER_CONTRACT");
        assertThat(seat.office().drafts().of(SampleOfficers.WANG)).as("the draft is used up")
                .noneMatch(draft -> draft.fields().containsValue(CounterSeat.code(30).value()));
    }

    @Test
    void aSeizureIsTakenInAndThenBlocksATransferWithASentence() throws Exception {
        seat.speak(Words.CHINESE);
        seat.begin("SEIZURE");
        seat.type("unit", CounterSeat.code(31).value());
        seat.until(() -> seat.text("#intake-subject").contains(CounterSeat.FIRM.name()));
        seat.forward("PARTIES");
        seat.set("court-0-name", "宁波市样例法院（虚构）");
        seat.set("order", "（2026）样例执行1号");
        seat.picture("intake-seizure-zh");
        seat.forward("PAPERS");
        seat.picture("intake-papers-zh");
        seat.forward("SPACE");
        seat.forward("LODGE");
        seat.until(() -> !seat.disabled("#intake-lodge"));
        seat.picture("intake-lodge-zh");
        seat.enter(seat.handIn());

        seat.begin("TRANSFER");
        seat.type("unit", CounterSeat.code(31).value());
        seat.until(() -> seat.robot.lookup("#intake-held").tryQuery().isPresent());
        assertThat(seat.text("#intake-held")).contains("查封").contains("S1");
        seat.picture("intake-blocked-zh");
        seat.forward("PARTIES");
        seat.set("holder-0-name", "买受人（虚构）");
        seat.robot.clickOn("#intake-step-LODGE");
        seat.until(() -> seat.robot.lookup("#intake-objection").tryQuery().isPresent());
        assertThat(seat.text("#intake-objection")).contains("查封");
        assertThat(seat.disabled("#intake-lodge")).isTrue();
        assertThat(seat.text("#intake-why")).contains("不能受理");
    }

    @Test
    void aMortgageIsTakenInByKeysAlone() throws Exception {
        seat.speak(Words.ENGLISH);
        seat.begin("MORTGAGE");
        seat.type("unit", CounterSeat.code(32).value());
        seat.until(() -> seat.text("#intake-subject").contains(CounterSeat.FIRM.name()));
        seat.forward("PARTIES");
        seat.type("creditor-0-name", "Sample Bank");
        seat.robot.type(KeyCode.TAB);
        seat.robot.write("BANK-9");
        assertThat(seat.field("creditor-0-number")).isEqualTo("BANK-9");
        seat.type("amount", "a lot");
        seat.until(() -> seat.text("#intake-amount-problem").contains("no sum"));
        seat.type("amount", "2000000");
        seat.type("scope", "principal and interest");
        seat.picture("intake-mortgage-en");
        seat.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        seat.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        seat.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        seat.until(() -> !seat.disabled("#intake-lodge"));
        seat.enter(seat.handIn());
        assertThat(seat.office().register().standing(CounterSeat.code(32)).mortgages()).singleElement()
                .satisfies(ranked -> assertThat(ranked.mortgage().amount().toString()).isEqualTo("2000000.00 CNY"));
    }

    @Test
    void aChamberIsSplitAndTheRoomLeftOverIsSaidUntilTheSurveyIsMended() throws Exception {
        seat.speak(Words.CHINESE);
        seat.begin("SPLIT");
        seat.type("unit", CounterSeat.code(33).value());
        seat.until(() -> seat.text("#intake-subject").contains(CounterSeat.FIRM.name()));
        seat.robot.clickOn("#intake-step-SPACE");
        seat.robot.interact(() -> seat.desk().intake().survey(seat.survey("gap.csv", 120, List.of(new double[]{0, 4}, new double[]{4.5, 10}))));
        seat.until(() -> seat.robot.lookup("#intake-part-1-code").tryQuery().isPresent());
        seat.fire("#intake-parts-number");
        seat.until(() -> seat.field("part-1-code").startsWith("330206"));
        // 0.5 × 10 × 4 m
        seat.until(() -> seat.said("#intake-balance .label").stream().anyMatch(line -> line.startsWith("20.00 m³")));
        seat.picture("intake-split-gap-zh");
        seat.robot.clickOn("#intake-step-LODGE");
        seat.until(() -> seat.robot.lookup("#intake-objection").tryQuery().isPresent());
        assertThat(seat.disabled("#intake-lodge")).isTrue();
        seat.robot.clickOn("#intake-step-SPACE");
        seat.robot.interact(() -> seat.desk().intake().survey(seat.survey("whole.csv", 120, List.of(new double[]{0, 4}, new double[]{4, 10}))));
        seat.until(() -> seat.said("#intake-balance .label").stream().anyMatch(line -> line.contains("吻合")));
        seat.picture("intake-split-zh");
        seat.robot.clickOn("#intake-step-LODGE");
        seat.until(() -> !seat.disabled("#intake-lodge"));
        seat.enter(seat.handIn());
        assertThat(seat.office().register().find(CounterSeat.code(33))).isEmpty();
        assertThat(seat.desk().work().units()).extracting(unit -> unit.space().volume()).contains(160.0, 240.0);
    }

    @Test
    void aProjectIsSimulatedAndNeverBecomesACase() throws Exception {
        seat.speak(Words.ENGLISH);
        int before = seat.office().cases(SampleOfficers.WANG).size();
        seat.begin("SIMULATION");
        seat.type("code", "330206012003GX00090W00000000");
        seat.forward("PARTIES");
        seat.type("holder-0-name", "Some Investor");
        seat.type("use", "storage");
        seat.robot.clickOn("#intake-step-SPACE");
        seat.robot.interact(() -> seat.desk().intake().survey(SampleGround.FOLDER.resolve("applications/encroaching-gallery.csv")));
        seat.until(() -> Pictures.onScreenThread(() -> seat.desk().selection().sketch().bodyProperty().get().isPresent()));
        seat.type("name", "A gallery somewhere");
        seat.type("situs", "Sample Bay");
        seat.robot.clickOn("#intake-step-LODGE");
        seat.until(() -> !seat.disabled("#intake-lodge"));
        seat.press(KeyCode.CONTROL, KeyCode.ENTER);
        seat.until(() -> seat.robot.lookup("#intake-report").tryQuery().isPresent());
        assertThat(seat.said("#intake-done .label")).anyMatch(line -> line.contains("can never be entered")).anyMatch(line -> line.contains("1.50 m"));
        seat.picture("intake-simulated-en");
        seat.fire("#intake-report");
        seat.until(() -> seat.opened.size() == 1);
        assertThat(seat.opened.getFirst().toString()).contains("模拟审批报告");
        assertThat(seat.office().cases(SampleOfficers.WANG)).hasSize(before);
        seat.robot.clickOn("#lists-projects");
        seat.until(() -> seat.said("#projects .label").contains("A gallery somewhere"));
        seat.picture("projects-en");
        seat.robot.clickOn("#lists-queue");
    }

    @Test
    void aDraftIsTakenUpAgainAfterTheWindowDied() throws Exception {
        seat.speak(Words.CHINESE);
        seat.begin("FIRST_RIGHT");
        seat.type("code", "330206012003GX00091W00000000");
        seat.forward("PARTIES");
        seat.set("holder-0-name", "半途公司（虚构）");
        seat.set("use", "半句话");
        seat.until(() -> seat.office().drafts().of(SampleOfficers.WANG).stream().anyMatch(draft -> draft.fields().containsValue("半句话")));
        seat.robot.interact(seat.stage::hide);
        seat.openTheDesk();
        seat.speak(Words.CHINESE);
        seat.press(KeyCode.CONTROL, KeyCode.N);
        seat.until(() -> !seat.robot.lookup("#intake .card .button").queryAll().isEmpty());
        seat.picture("intake-drafts-zh");
        long number = seat.office().drafts().of(SampleOfficers.WANG).stream().filter(draft -> draft.fields().containsValue("半句话")).findFirst().orElseThrow()
                .number();
        seat.fire("#intake-resume-" + number);
        seat.until(() -> seat.robot.lookup("#intake-use").tryQuery().isPresent());
        assertThat(seat.field("use")).isEqualTo("半句话");
        assertThat(seat.field("holder-0-name")).isEqualTo("半途公司（虚构）");
        seat.picture("intake-resumed-zh");
    }

    @Test
    void aCaseIsHandedOutStoppedAndTakenUpAgainAndOthersAreAskedAllAtOnce() throws Exception {
        seat.speak(Words.ENGLISH);
        Path file = seat.survey("GX00095.csv", 200, List.of(new double[]{0, 10}));
        Case.Lodged lodged = seat.office().lodge(CounterSeat.application(CounterSeat.code(95), file), file, SampleOfficers.WANG);
        seat.robot.interact(seat.desk().work()::reload);
        seat.robot.interact(() -> seat.desk().work().open(lodged.number()));
        seat.until(() -> seat.robot.lookup("#act-ASSIGN").tryQuery().isPresent());
        assertThat(seat.text("#act-with")).contains("Wang");
        act("#act-GIVE_BACK", "I am away from tomorrow.");
        seat.until(() -> seat.text("#act-with").contains("nobody"));
        seat.fire("#queue-UNASSIGNED");
        seat.until(() -> seat.robot.lookup("#queue").queryTableView().getItems().size() == 1);
        assertThat(seat.disabled("#act-SUSPEND")).isTrue();
        assertThat(seat.text("#act-why-SUSPEND")).isEqualTo("Suspending is for reviewers and registrars.");
        act("#act-TAKE_OVER", "It came in on my day.");
        seat.until(() -> seat.text("#act-with").contains("Wang"));
        seat.fire("#queue-MINE");
        seat.until(() -> seat.robot.lookup("#queue").queryTableView().getItems().size() == 1);
        seat.fire("#opinion-ask");
        seat.robot.interact(() -> {
            seat.robot.lookup("#opinion-bodies").queryTextInputControl().setText("Metro operator (invented)\nPlanning bureau (invented)");
            seat.robot.lookup("#opinion-question").queryTextInputControl().setText("May the chamber lie beside your works?");
        });
        seat.fire("#form-submit");
        seat.until(() -> seat.said("#opinions .side-name").contains("Planning bureau (invented)"));
        seat.fire("#opinion-remind-1");
        seat.until(() -> seat.said("#opinions .small-muted").stream().anyMatch(line -> line.startsWith("reminded 1 times")));
        seat.fire("#opinion-record-1");
        seat.robot.interact(() -> seat.robot.lookup("#opinion-outcome").queryComboBox().getSelectionModel().select(0));
        seat.fire("#form-submit");
        seat.until(() -> seat.said("#opinions .badge").stream().anyMatch(line -> line.startsWith("consents")));
        seat.picture("case-opinions-en");
        seat.robot.interact(() -> seat.desk().work().officerProperty().set(Optional.of(SampleOfficers.LIN)));
        act("#act-SUSPEND", "A court is asked.");
        seat.until(() -> seat.desk().work().openProperty().get().filter(Case.Suspended.class::isInstance).isPresent());
        assertThat(seat.text("#act-why-WITHDRAW")).startsWith("Withdrawing is for clerks");
        seat.robot.interact(() -> seat.robot.lookup("#acts").query().requestFocus());
        seat.speak(Words.CHINESE);
        seat.picture("case-acts-zh");
        act("#act-RESUME", "The court has spoken.");
        seat.until(() -> seat.desk().work().openProperty().get().filter(Case.Lodged.class::isInstance).isPresent());
        seat.fire("#queue-ALL");
        seat.robot.interact(() -> seat.desk().work().officerProperty().set(Optional.of(SampleOfficers.WANG)));
        seat.robot.interact(seat.desk().work()::close);
    }

    private void act(String button, String reason) {
        seat.fire(button);
        seat.robot.interact(() -> seat.robot.lookup("#act-reason").queryTextInputControl().setText(reason));
        seat.fire("#form-submit");
    }
}
