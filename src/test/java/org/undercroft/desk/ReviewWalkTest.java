package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipFile;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.Application;
import org.undercroft.casework.Case;
import org.undercroft.casework.FindingState;
import org.undercroft.casework.LastingFinding;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.desk.words.Words;
import org.undercroft.exchange.BcfReader;
import org.undercroft.exchange.BcfTopic;
import org.undercroft.exchange.BcfWriter;
import org.undercroft.exchange.OfficeFacts;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.SampleOfficers;

/// The reviewer's way with one conflict, in the real window: see it, settle it with a paper and a second officer, and see it open again when the survey changes.
@Timeout(120)
class ReviewWalkTest {
    private static final long PATIENCE = 20;

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private Optional<RegistryOffice> open = Optional.empty();
    private SampleOffice sample;
    private Stage stage;
    private Desk desk;
    private CaseNumber gallery;

    @AfterEach
    void leave() throws TimeoutException {
        FxToolkit.cleanupStages();
        open.ifPresent(RegistryOffice::close);
    }

    @Test
    void aConflictIsSeenSettledByTwoOfficersAndOpensAgainWhenTheSurveyChanges() throws Exception {
        openDesk(Words.ENGLISH);
        sit("lin");
        openCase();
        seeTheRedBody();
        assertThat(text("#finding-title")).contains("conflict", number());
        assertThat(text("#finding-plan-in-words")).contains("covers 35.6 m²");
        assertThat(text("#finding-section-in-words")).contains("−67.30 m", "−65.80 m", "1.50 m");
        picture("finding");

        fire("#finding-settle");
        choose("#settle-way", org.undercroft.casework.WayOut.OPERATOR_OPINION);
        assertThat(button("#form-submit").isDisabled()).as("the rules forbid it").isTrue();
        assertThat(text(".finding-form .problem")).contains("do not let this finding be settled", "forbidden");
        picture("finding-forbidden");
        choose("#settle-way", org.undercroft.casework.WayOut.CONSENT_OR_EASEMENT);
        choosePaper();
        write("#form-text", "Both holders have agreed on an easement.");
        writeBasis("Civil Code, art. 372");
        picture("finding-settle");
        fire("#form-submit");
        until(() -> state() == FindingState.PROPOSED);
        until(() -> robot.lookup("#finding-settlement").tryQuery().isPresent());

        fire("#finding-sign");
        picture("finding-sign");
        write("#sign-password", SampleOfficers.PASSWORD);
        fire("#form-submit");
        until(() -> state() == FindingState.SETTLED);
        assertThat(desk.work().officerProperty().get().orElseThrow().name()).as("who sits here").isEqualTo("lin");
        picture("finding-settled");
        toADesignerAndBack();

        changeTheSurvey();
        openCase();
        until(() -> state() == FindingState.OPEN && robot.lookup("#finding-change").query().isVisible());
        assertThat(text("#finding-change .label")).contains("Open again", "Northern gallery");
        fire("#finding-paint");
        assertThat(desk.selection().differenceProperty().get()).hasValueSatisfying(difference -> {
            assertThat(difference.added()).isNotEmpty();
            assertThat(difference.removed()).isNotEmpty();
        });
        picture("finding-changed");
    }

    @Test
    void theSameWayIsGoneWithTheKeyboardAlone() throws Exception {
        openDesk(Words.ENGLISH);
        sit("lin");
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("Northern gallery", 0);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        until(() -> desk.work().openProperty().get().isPresent() && quiet());
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.interact(() -> robot.lookup("#findings").query().requestFocus());
        type(KeyCode.N);
        seeTheRedBody();
        press(KeyCode.ALT, KeyCode.U);
        until(() -> state() == FindingState.UNDER_REVIEW);
        press(KeyCode.ALT, KeyCode.S);
        until(() -> robot.lookup("#finding-form").tryQuery().isPresent());
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("settle-way");
        // the way is the one that the rules leave open; the next field takes the reason
        press(KeyCode.TAB);
        robot.write("Both have agreed.", 0);
        press(KeyCode.CONTROL, KeyCode.TAB);
        robot.write("Civil Code, art. 372", 0);
        WaitForAsyncUtils.waitForFxEvents();
        press(KeyCode.TAB);
        choosePaper();
        press(KeyCode.ALT, KeyCode.ENTER);
        until(() -> state() == FindingState.PROPOSED);
        press(KeyCode.ALT, KeyCode.W);
        until(() -> robot.lookup("#sign-password").tryQuery().isPresent());
        press(KeyCode.TAB);
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("sign-password");
        robot.write(SampleOfficers.PASSWORD, 0);
        press(KeyCode.ALT, KeyCode.ENTER);
        until(() -> state() == FindingState.SETTLED);
        changeTheSurvey();
        openCase();
        until(() -> state() == FindingState.OPEN && robot.lookup("#finding-change").query().isVisible());
        press(KeyCode.ALT, KeyCode.D);
        assertThat(desk.selection().differenceProperty().get()).isPresent();
        press(KeyCode.ALT, KeyCode.Y);
        WaitForAsyncUtils.waitForFxEvents();
        picture("findings-by-unit");
    }

    @Test
    void theSameWayIsGoneInChinese() throws Exception {
        openDesk(Words.CHINESE);
        sit("lin");
        openCase();
        seeTheRedBody();
        assertThat(text("#finding-title")).contains("冲突", number());
        picture("finding-zh");
        fire("#finding-settle");
        choosePaper();
        write("#form-text", "双方已订立地役权合同。");
        writeBasis("民法典第372条");
        picture("finding-settle-zh");
        fire("#form-submit");
        until(() -> state() == FindingState.PROPOSED);
        fire("#finding-sign");
        write("#sign-password", SampleOfficers.PASSWORD);
        fire("#form-submit");
        until(() -> state() == FindingState.SETTLED);
        changeTheSurvey();
        openCase();
        until(() -> state() == FindingState.OPEN && robot.lookup("#finding-change").query().isVisible());
        assertThat(text("#finding-change .label")).contains("已重新打开");
        picture("finding-changed-zh");
        robot.interact(() -> robot.lookup("#finding-history").query().requestFocus());
        picture("finding-history-zh");
    }

    // ---- what a hand does

    private void openDesk(Locale language) throws Exception {
        sample = SampleOffice.in(SampleGround.FOLDER, language);
        RegistryOffice office = sample.found(folder.resolve("office"), _ -> {});
        open = Optional.of(office);
        gallery = office.examine(sample.lodge(office, application()), sample.officer(Role.CLERK)).number();
        byte[] contract = "easement".getBytes(StandardCharsets.UTF_8);
        Deed deed = new Deed("Easement contract (invented)", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contract)),
                Deed.DeedKind.EASEMENT_CONTRACT, LocalDate.of(2026, 3, 2));
        office.intake().attach(gallery, deed, contract, sample.officer(Role.CLERK));
        OfficeKey key = OfficeKey.demonstration(Instant.now());
        stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            desk = new Desk(office, () -> key, language, (_, _) -> Optional.empty(), folder.resolve("papers"), _ -> {});
            desk.show(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.toFront();
        });
        until(() -> !robot.lookup("#sign-in-officer").queryAs(ComboBox.class).getItems().isEmpty());
    }

    private OfficeFacts.Entry application() {
        return sample.facts().applications().stream().filter(entry -> entry.file().endsWith("encroaching-gallery.csv")).findFirst().orElseThrow();
    }

    private void sit(String name) throws TimeoutException {
        robot.interact(() -> {
            ComboBox<Officer> chooser = robot.lookup("#sign-in-officer").queryComboBox();
            chooser.setValue(chooser.getItems().stream().filter(officer -> officer.name().equals(name)).findFirst().orElseThrow());
        });
        press(KeyCode.ENTER);
        if (desk.work().officerProperty().get().isEmpty()) {
            fire("#signIn-enter");
        }
        until(() -> desk.work().officerProperty().get().isPresent() && desk.selection().sight().bodies().size() >= 10);
    }

    private void openCase() throws TimeoutException {
        robot.interact(() -> {
            robot.lookup("#rail-review").queryAs(ButtonBase.class).fire();
            desk.work().open(gallery);
        });
        until(() -> desk.work().openProperty().get().map(one -> one.number().equals(gallery)).orElse(false) && quiet());
        robot.interact(() -> robot.lookup("#findings").queryAs(TreeTableView.class).getSelectionModel().select(0));
        until(() -> desk.selection().finding().isPresent() && quiet());
    }

    private void seeTheRedBody() throws TimeoutException {
        until(() -> desk.selection().finding().isPresent());
        robot.interact(desk.scene()::arrive);
        until(() -> Pictures.redInside(desk.scene()) >= 50);
    }

    /// What another program says of it comes back into the history; the open finding went out with its picture.
    private void toADesignerAndBack() throws Exception {
        Path file = folder.resolve("findings.bcf");
        robot.interact(() -> desk.review().export(file));
        until(() -> text("#message-text").contains("findings.bcf"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().filter(entry -> entry.getName().endsWith("/snapshot.png") && entry.getSize() > 1_000)).hasSize(1);
        }
        BcfTopic out = new BcfReader().read(file).stream().filter(topic -> topic.number().equals(Optional.of(number()))).findFirst().orElseThrow();
        BcfTopic answered = new BcfTopic(out.id(), out.number(), out.type(), out.status(), out.title(), out.priority(), out.labels(), out.created(),
                out.author(),
                Optional.of(LocalDate.of(2026, 12, 24)), out.assignee(), out.description(),
                List.of(new BcfTopic.Comment(new UUID(1, 2), Instant.now(), "designer", "The roof goes down.")), Optional.empty());
        Path back = folder.resolve("answered.bcf");
        try (OutputStream written = Files.newOutputStream(back)) {
            new BcfWriter().write(written, new UUID(3, 4), "designer", List.of(answered));
        }
        robot.interact(() -> desk.review().take(back));
        until(() -> text("#finding-history .label").contains("The roof goes down."));
        assertThat(lasting().due()).contains(LocalDate.of(2026, 12, 24));
        assertThat(state()).isEqualTo(FindingState.SETTLED);
    }

    /// The gallery a metre lower: sent back, corrected by the clerk, examined again.
    private void changeTheSurvey() throws IOException {
        RegistryOffice office = open.orElseThrow();
        Path lower = folder.resolve("lower.csv");
        Files.writeString(lower, Files.readString(SampleGround.FOLDER.resolve("applications/encroaching-gallery.csv")).replace("-70.8", "-71.3"));
        Case.Requisitioned back = office.requisition((Case.Pending) office.get(gallery, sample.officer(Role.REVIEWER)), sample.officer(Role.REVIEWER), "lower");
        Application first = back.application();
        Application corrected = new Application(first.kind(), first.unit(), first.name(), first.situs(), first.level(), first.spaceKind(), first.basis(),
                first.surveyClass(), first.interests(), first.deeds(), new SurveyReader(ReadOptions.STANDARD).read(lower), first.spaceIds(), first.figures(),
                first.remarks());
        office.examine(office.intake().correct(back, corrected, lower, sample.officer(Role.CLERK)), sample.officer(Role.CLERK));
    }

    private FindingState state() {
        return lasting().state();
    }

    private LastingFinding lasting() {
        return open.orElseThrow().findings().of(gallery).stream().filter(one -> one.name().b().contains("GX00011") || one.name().a().contains("GX00011"))
                .filter(one -> one.severity().stops()).findFirst().orElseThrow();
    }

    private String number() {
        return lasting().number().toString();
    }

    private String text(String selector) {
        return robot.lookup(selector).queryAllAs(Label.class).stream().map(Label::getText).reduce("", (one, other) -> one + " " + other);
    }

    private ButtonBase button(String id) {
        return robot.lookup(id).queryAs(ButtonBase.class);
    }

    private void fire(String id) throws TimeoutException {
        until(() -> robot.lookup(id).tryQueryAs(ButtonBase.class).map(one -> !one.isDisabled()).orElse(false));
        robot.interact(() -> button(id).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        robot.interact(() -> ((ComboBox<T>) robot.lookup(id).queryAs(ComboBox.class)).setValue(value));
    }

    private void choosePaper() {
        robot.interact(() -> {
            ComboBox<Deed> papers = robot.lookup("#settle-paper").queryComboBox();
            papers.setValue(papers.getItems().stream().filter(deed -> deed.kind() == Deed.DeedKind.EASEMENT_CONTRACT).findFirst().orElseThrow());
        });
    }

    private void write(String id, String words) {
        robot.interact(() -> robot.lookup(id).queryTextInputControl().setText(words));
    }

    private void writeBasis(String words) {
        robot.interact(() -> robot.lookup("#form-basis").queryComboBox().getEditor().setText(words));
    }

    private void press(KeyCode... keys) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(KeyCode key) {
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean quiet() throws Exception {
        return Pictures.onScreenThread(() -> desk.jobs().running().isEmpty());
    }

    private void picture(String name) throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        until(this::quiet);
        robot.interact(desk.scene()::arrive);
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), name);
    }

    private void until(Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            Pictures.save(stage.getScene(), "late");
            throw late;
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
