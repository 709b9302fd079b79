package org.undercroft.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.Application;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseDocument;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.land.Deed;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.office.SampleOfficers;

/// The counter in the real window, with mouse and keys, in both languages: each kind of form once, from its first click to its receipt. The units are
/// chambers of 10 × 10 × 4 m that nobody else is near.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeWalkTest {
    private static final Party FIRM = new Party.Organisation(new PartyId("FIRM-1"), "Sample Chambers Ltd (invented)", "FIRM-1");

    private final FxRobot robot = new FxRobot();
    private final List<Path> opened = new CopyOnWriteArrayList<>();

    private final Path folder;
    private Optional<RegistryOffice> open = Optional.empty();
    private Stage stage;
    private Desk desk;

    IntakeWalkTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void openTheOffice() throws Exception {
        open = Optional.of(SampleOffice.in(SampleGround.FOLDER, Locale.ENGLISH).found(folder.resolve("office"), _ -> {}));
        for (int place = 0; place < 4; place++) {
            registered(code(30 + place), place * 40);
        }
        stage = FxToolkit.registerPrimaryStage();
        openTheDesk();
    }

    private void openTheDesk() throws TimeoutException {
        OfficeKey key = OfficeKey.demonstration(Instant.now());
        robot.interact(() -> {
            desk = new Desk(office(), () -> key, Words.ENGLISH, (_, _) -> Optional.empty(), folder.resolve("papers"), opened::add);
            desk.show(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.toFront();
        });
        until(() -> !robot.lookup("#sign-in-officer").queryAs(ComboBox.class).getItems().isEmpty());
        robot.interact(() -> desk.work().officerProperty().set(Optional.of(SampleOfficers.WANG)));
        until(() -> desk.work().units().size() >= 17);
    }

    @AfterAll
    void leave() throws TimeoutException {
        FxToolkit.cleanupStages();
        open.ifPresent(RegistryOffice::close);
    }

    @BeforeEach
    void nothingIsOpen() {
        opened.clear();
    }

    @Test
    void aChamberIsTransferredToTwoWhoseSharesMustMakeTheWhole() throws Exception {
        speak(Words.ENGLISH);
        begin("TRANSFER");
        picture("intake-kind-en");
        type("unit", code(30).value());
        until(() -> text("#intake-subject").contains(FIRM.name()));
        forward("PARTIES");
        assertThat(text("#intake-holder-0-name-problem")).contains("Civil Code 209");
        type("holder-0-name", "Harbour Gas Ltd");
        type("holder-0-share", "1/3");
        until(() -> text("#intake-shares-problem").equals("The shares make 1/3; 2/3 is still to be given."));
        fire("#intake-add-holder");
        type("holder-1-name", "North Quay Ltd");
        type("holder-1-share", "3/4");
        until(() -> text("#intake-shares-problem").equals("The shares make 13/12; that is 1/12 too much."));
        picture("intake-parties-en");
        undo();
        until(() -> field("holder-1-share").isEmpty());
        type("holder-1-share", "2/3");
        until(() -> text("#intake-shares").equals("1/3 + 2/3 makes the whole."));
        forward("PAPERS");
        byte[] scan = "scan of the contract".getBytes(UTF_8);
        Path contract = Files.write(folder.resolve("contract.pdf"), scan);
        robot.interact(() -> desk.intake().attach(contract, Deed.DeedKind.TRANSFER_CONTRACT));
        until(() -> said(".small-muted").stream().anyMatch(line -> line.startsWith("Digest ")));
        picture("intake-papers-en");
        press(KeyCode.ALT, KeyCode.S);
        until(() -> opened.size() == 1);
        assertThat(opened.getFirst().toString()).contains("补正告知");
        forward("SPACE");
        forward("LODGE");
        until(() -> !disabled("#intake-lodge"));
        picture("intake-lodge-en");
        Case lodged = handIn();
        assertThat(opened).hasSize(2);
        assertThat(opened.getLast().toString()).contains("受理通知");
        picture("intake-done-en");
        Application transfer = office().get(lodged.number(), SampleOfficers.WANG).application();
        assertThat(transfer.kind()).isEqualTo(RegistrationKind.TRANSFER);
        assertThat(transfer.interests()).singleElement().satisfies(right -> assertThat(((Interest.Right) right).holdings())
                .extracting(holding -> holding.party().name() + " " + holding.share()).containsExactly("Harbour Gas Ltd 1/3", "North Quay Ltd 2/3"));
        assertThat(office().intake().documents(lodged.number(), SampleOfficers.LIN)).extracting(CaseDocument::kind).contains("TRANSFER_CONTRACT");
        assertThat(office().drafts().of(SampleOfficers.WANG)).as("the draft is used up").noneMatch(draft -> draft.fields().containsValue(code(30).value()));
    }

    @Test
    void aSeizureIsTakenInAndThenBlocksATransferWithASentence() throws Exception {
        speak(Words.CHINESE);
        begin("SEIZURE");
        type("unit", code(31).value());
        until(() -> text("#intake-subject").contains(FIRM.name()));
        forward("PARTIES");
        set("court-0-name", "宁波市样例法院（虚构）");
        set("order", "（2026）样例执行1号");
        picture("intake-seizure-zh");
        forward("PAPERS");
        picture("intake-papers-zh");
        forward("SPACE");
        forward("LODGE");
        until(() -> !disabled("#intake-lodge"));
        picture("intake-lodge-zh");
        enter(handIn());

        begin("TRANSFER");
        type("unit", code(31).value());
        until(() -> robot.lookup("#intake-held").tryQuery().isPresent());
        assertThat(text("#intake-held")).contains("查封").contains("S1");
        picture("intake-blocked-zh");
        forward("PARTIES");
        set("holder-0-name", "买受人（虚构）");
        robot.clickOn("#intake-step-LODGE");
        until(() -> robot.lookup("#intake-objection").tryQuery().isPresent());
        assertThat(text("#intake-objection")).contains("查封");
        assertThat(disabled("#intake-lodge")).isTrue();
        assertThat(text("#intake-why")).contains("不能受理");
    }

    @Test
    void aMortgageIsTakenInByKeysAlone() throws Exception {
        speak(Words.ENGLISH);
        begin("MORTGAGE");
        type("unit", code(32).value());
        until(() -> text("#intake-subject").contains(FIRM.name()));
        forward("PARTIES");
        type("creditor-0-name", "Sample Bank");
        robot.type(KeyCode.TAB);
        robot.write("BANK-9");
        assertThat(field("creditor-0-number")).isEqualTo("BANK-9");
        type("amount", "a lot");
        until(() -> text("#intake-amount-problem").contains("no sum"));
        type("amount", "2000000");
        type("scope", "principal and interest");
        picture("intake-mortgage-en");
        press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        until(() -> !disabled("#intake-lodge"));
        enter(handIn());
        assertThat(office().register().standing(code(32)).mortgages()).singleElement()
                .satisfies(ranked -> assertThat(ranked.mortgage().amount().toString()).isEqualTo("2000000.00 CNY"));
    }

    @Test
    void aChamberIsSplitAndTheRoomLeftOverIsSaidUntilTheSurveyIsMended() throws Exception {
        speak(Words.CHINESE);
        begin("SPLIT");
        type("unit", code(33).value());
        until(() -> text("#intake-subject").contains(FIRM.name()));
        robot.clickOn("#intake-step-SPACE");
        robot.interact(() -> desk.intake().survey(survey("gap.csv", 120, List.of(new double[]{0, 4}, new double[]{4.5, 10}))));
        until(() -> robot.lookup("#intake-part-1-code").tryQuery().isPresent());
        fire("#intake-parts-number");
        until(() -> field("part-1-code").startsWith("330206"));
        // 0.5 × 10 × 4 m
        until(() -> said("#intake-balance .label").stream().anyMatch(line -> line.startsWith("20.00 m³")));
        picture("intake-split-gap-zh");
        robot.clickOn("#intake-step-LODGE");
        until(() -> robot.lookup("#intake-objection").tryQuery().isPresent());
        assertThat(disabled("#intake-lodge")).isTrue();
        robot.clickOn("#intake-step-SPACE");
        robot.interact(() -> desk.intake().survey(survey("whole.csv", 120, List.of(new double[]{0, 4}, new double[]{4, 10}))));
        until(() -> said("#intake-balance .label").stream().anyMatch(line -> line.contains("吻合")));
        picture("intake-split-zh");
        robot.clickOn("#intake-step-LODGE");
        until(() -> !disabled("#intake-lodge"));
        enter(handIn());
        assertThat(office().register().find(code(33))).isEmpty();
        assertThat(desk.work().units()).extracting(unit -> unit.space().volume()).contains(160.0, 240.0);
    }

    @Test
    void aProjectIsSimulatedAndNeverBecomesACase() throws Exception {
        speak(Words.ENGLISH);
        int before = office().cases(SampleOfficers.WANG).size();
        begin("SIMULATION");
        type("code", "330206012003GX00090W00000000");
        forward("PARTIES");
        type("holder-0-name", "Some Investor");
        type("use", "storage");
        robot.clickOn("#intake-step-SPACE");
        robot.interact(() -> desk.intake().survey(SampleGround.FOLDER.resolve("applications/encroaching-gallery.csv")));
        until(() -> !desk.selection().sight().bodies().stream().filter(body -> body.planned()).toList().isEmpty());
        type("name", "A gallery somewhere");
        type("situs", "Sample Bay");
        robot.clickOn("#intake-step-LODGE");
        until(() -> !disabled("#intake-lodge"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> robot.lookup("#intake-report").tryQuery().isPresent());
        assertThat(said("#intake-done .label")).anyMatch(line -> line.contains("can never be entered")).anyMatch(line -> line.contains("1.50 m"));
        picture("intake-simulated-en");
        fire("#intake-report");
        until(() -> opened.size() == 1);
        assertThat(opened.getFirst().toString()).contains("模拟审批报告");
        assertThat(office().cases(SampleOfficers.WANG)).hasSize(before);
        robot.clickOn("#lists-projects");
        until(() -> said("#projects .label").contains("A gallery somewhere"));
        picture("projects-en");
        robot.clickOn("#lists-queue");
    }

    @Test
    void aDraftIsTakenUpAgainAfterTheWindowDied() throws Exception {
        speak(Words.CHINESE);
        begin("FIRST_RIGHT");
        type("code", "330206012003GX00091W00000000");
        forward("PARTIES");
        set("holder-0-name", "半途公司（虚构）");
        set("use", "半句话");
        until(() -> office().drafts().of(SampleOfficers.WANG).stream().anyMatch(draft -> draft.fields().containsValue("半句话")));
        robot.interact(stage::hide);
        openTheDesk();
        speak(Words.CHINESE);
        press(KeyCode.CONTROL, KeyCode.N);
        until(() -> !robot.lookup("#intake .card .button").queryAll().isEmpty());
        picture("intake-drafts-zh");
        long number = office().drafts().of(SampleOfficers.WANG).stream().filter(draft -> draft.fields().containsValue("半句话")).findFirst().orElseThrow()
                .number();
        fire("#intake-resume-" + number);
        until(() -> robot.lookup("#intake-use").tryQuery().isPresent());
        assertThat(field("use")).isEqualTo("半句话");
        assertThat(field("holder-0-name")).isEqualTo("半途公司（虚构）");
        picture("intake-resumed-zh");
    }

    @Test
    void aCaseIsHandedOutStoppedAndTakenUpAgainAndOthersAreAskedAllAtOnce() throws Exception {
        speak(Words.ENGLISH);
        Path file = survey("GX00095.csv", 200, List.of(new double[]{0, 10}));
        Case.Lodged lodged = office().lodge(application(code(95), file), file, SampleOfficers.WANG);
        robot.interact(desk.work()::reload);
        robot.interact(() -> desk.work().open(lodged.number()));
        until(() -> robot.lookup("#act-ASSIGN").tryQuery().isPresent());
        assertThat(text("#act-with")).contains("Wang");
        act("#act-GIVE_BACK", "I am away from tomorrow.");
        until(() -> text("#act-with").contains("nobody"));
        fire("#queue-UNASSIGNED");
        until(() -> robot.lookup("#queue").queryTableView().getItems().size() == 1);
        assertThat(disabled("#act-SUSPEND")).isTrue();
        assertThat(text("#act-why-SUSPEND")).isEqualTo("Suspending is for reviewers and registrars.");
        act("#act-TAKE_OVER", "It came in on my day.");
        until(() -> text("#act-with").contains("Wang"));
        fire("#queue-MINE");
        until(() -> robot.lookup("#queue").queryTableView().getItems().size() == 1);
        fire("#opinion-ask");
        robot.interact(() -> {
            robot.lookup("#opinion-bodies").queryTextInputControl().setText("Metro operator (invented)\nPlanning bureau (invented)");
            robot.lookup("#opinion-question").queryTextInputControl().setText("May the chamber lie beside your works?");
        });
        fire("#form-submit");
        until(() -> said("#opinions .side-name").contains("Planning bureau (invented)"));
        fire("#opinion-remind-1");
        until(() -> said("#opinions .small-muted").stream().anyMatch(line -> line.startsWith("reminded 1 times")));
        fire("#opinion-record-1");
        robot.interact(() -> robot.lookup("#opinion-outcome").queryComboBox().getSelectionModel().select(0));
        fire("#form-submit");
        until(() -> said("#opinions .badge").stream().anyMatch(line -> line.startsWith("consents")));
        picture("case-opinions-en");
        robot.interact(() -> desk.work().officerProperty().set(Optional.of(SampleOfficers.LIN)));
        act("#act-SUSPEND", "A court is asked.");
        until(() -> desk.work().openProperty().get().filter(Case.Suspended.class::isInstance).isPresent());
        assertThat(text("#act-why-WITHDRAW")).startsWith("Withdrawing is for clerks");
        robot.interact(() -> robot.lookup("#acts").query().requestFocus());
        speak(Words.CHINESE);
        picture("case-acts-zh");
        act("#act-RESUME", "The court has spoken.");
        until(() -> desk.work().openProperty().get().filter(Case.Lodged.class::isInstance).isPresent());
        fire("#queue-ALL");
        robot.interact(() -> desk.work().officerProperty().set(Optional.of(SampleOfficers.WANG)));
        robot.interact(desk.work()::close);
    }

    private void act(String button, String reason) {
        fire(button);
        robot.interact(() -> robot.lookup("#act-reason").queryTextInputControl().setText(reason));
        fire("#form-submit");
    }

    // ---- what a hand does

    private void speak(Locale language) {
        robot.interact(() -> desk.words().languageProperty().set(language));
    }

    private void begin(String kind) throws TimeoutException {
        press(KeyCode.CONTROL, KeyCode.N);
        until(() -> robot.lookup("#intake-kind-" + kind).tryQuery().isPresent() && Pictures.onScreenThread(() -> desk.jobs().running().isEmpty()));
        robot.interact(() -> robot.lookup("#intake-kind-" + kind).queryAs(ButtonBase.class).fire());
        until(() -> robot.lookup("#intake-unit").tryQuery().or(() -> robot.lookup("#intake-code").tryQuery()).isPresent());
    }

    private void forward(String step) throws TimeoutException {
        robot.clickOn("#intake-forward");
        until(() -> robot.lookup("#intake-step-" + step).queryAs(javafx.scene.control.ToggleButton.class).isSelected());
    }

    private Case handIn() throws TimeoutException {
        int papers = opened.size();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> robot.lookup("#intake-open").tryQuery().isPresent());
        until(() -> opened.size() > papers);
        CaseLine newest = office().cases(SampleOfficers.WANG).getFirst();
        return office().get(newest.number(), SampleOfficers.WANG);
    }

    private void type(String field, String text) {
        TextInputControl control = robot.lookup("#intake-" + field).queryTextInputControl();
        robot.interact(() -> {
            control.requestFocus();
            control.selectAll();
        });
        robot.type(KeyCode.BACK_SPACE);
        robot.interact(() -> robot.lookup("#intake-" + field).queryTextInputControl().requestFocus());
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// For signs that no key types here.
    private void set(String field, String text) {
        robot.interact(() -> robot.lookup("#intake-" + field).queryTextInputControl().setText(text));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What may lie below what is seen of the page.
    private void fire(String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void undo() {
        press(KeyCode.CONTROL, KeyCode.Z);
    }

    private String field(String field) {
        return robot.lookup("#intake-" + field).queryTextInputControl().getText();
    }

    private String text(String where) {
        return robot.lookup(where).tryQuery().map(IntakeWalkTest::textIn).orElse("");
    }

    private static String textIn(Node node) {
        return switch (node) {
            case Label label -> label.isVisible() ? label.getText() : "";
            case javafx.scene.Parent parent -> parent.getChildrenUnmodifiable().stream().map(IntakeWalkTest::textIn).reduce("", (a, b) -> a + "\n" + b);
            default -> "";
        };
    }

    private List<String> said(String where) {
        return robot.lookup(where).queryAll().stream().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).toList();
    }

    private boolean disabled(String button) {
        return robot.lookup(button).tryQuery().map(Node::isDisabled).orElse(true);
    }

    private void press(KeyCode held, KeyCode code) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(held).press(code).release(code).release(held);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Once light, once dark, when nothing moves any more.
    private void picture(String name) throws TimeoutException {
        until(() -> Pictures.onScreenThread(() -> desk.jobs().running().isEmpty()));
        for (String theme : new String[]{"light", "dark"}) {
            WaitForAsyncUtils.waitForFxEvents();
            Pictures.save(stage.getScene(), name + "-" + theme);
            robot.interact(desk::toggleTheme);
        }
    }

    private void until(Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            Pictures.save(stage.getScene(), "late-intake");
            throw late;
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    // ---- what stands in the office

    private RegistryOffice office() {
        return open.orElseThrow();
    }

    private static UnitCode code(int sequence) {
        return UnitCode.ofParcel("330206012003", "GX", sequence);
    }

    private void enter(Case lodged) throws TimeoutException {
        Case.Examined examined = office().examine((Case.Pending) lodged, SampleOfficers.LIN);
        office().register(office().approve(examined, SampleOfficers.LIN, "checked"), SampleOfficers.CHEN);
        robot.interact(desk.work()::reload);
        until(() -> Pictures.onScreenThread(() -> desk.jobs().running().isEmpty()));
    }

    private void registered(UnitCode unit, double east) {
        Path file = survey(unit.brief() + ".csv", east, List.of(new double[]{0, 10}));
        Case.Examined examined = office().examine(office().lodge(application(unit, file), file, SampleOfficers.WANG), SampleOfficers.LIN);
        office().register(office().approve(examined, SampleOfficers.LIN, "checked"), SampleOfficers.CHEN);
    }

    private static Application application(UnitCode unit, Path file) {
        SurveyPlan plan = new SurveyReader(ReadOptions.STANDARD).read(file);
        Interest right = new Interest.Right(unit, RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(Holding.whole(FIRM)), "storage",
                Optional.empty());
        return new Application(RegistrationKind.FIRST, unit, "Chamber " + unit.brief(), "Sample Hill", Level.PRIMARY_RIGHT, SpaceKind.CAVERN,
                EnvelopeBasis.EXCAVATION_LINE, SurveyClass.FIRST, List.of(right), List.of(), plan, plan.spaces().stream().map(PlannedSpace::id).toList(),
                List.of(), "");
    }

    /// Blocks 10 m wide and 4 m high, each from an easting to another.
    private Path survey(String name, double east, List<double[]> blocks) {
        StringBuilder text = new StringBuilder("# crs: EPSG:4550\n# datum: EPSG:5737\n# survey class: 1\n单元,部件,环,点号,X,Y,底高程,顶高程\n");
        double e = 400_300 + east;
        double n = 3_311_200;
        for (int block = 0; block < blocks.size(); block++) {
            double[] between = blocks.get(block);
            double[][] corners = {{n, e + between[0]}, {n, e + between[1]}, {n + 10, e + between[1]}, {n + 10, e + between[0]}};
            for (int point = 0; point < corners.length; point++) {
                text.append("B%d,1,0,%d,%.3f,%.3f,-40,-36%n".formatted(block + 1, point + 1, corners[point][0], corners[point][1]));
            }
        }
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
