package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

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
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
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
import org.undercroft.casework.Case;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.desk.cases.QueueRow;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.office.Officer;
import org.undercroft.office.SampleOfficers;

/// The whole way in the real window, with mouse and keys: a cavern from its survey file to its certificate, and a gallery that is turned away.
@Timeout(120)
class DeskWalkTest {
    private static final long PATIENCE = 30;

    private final FxRobot robot = new FxRobot();
    private final List<Path> opened = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Optional<RegistryOffice> open = Optional.empty();
    private Stage stage;
    private Desk desk;

    @AfterEach
    void leave() throws TimeoutException {
        FxToolkit.cleanupStages();
        open.ifPresent(RegistryOffice::close);
    }

    @Test
    void aCavernGoesFromItsFileToItsCertificateAndAGalleryThatTakesATunnelsSpaceDoesNot() throws Exception {
        openDesk(Words.ENGLISH);

        signIn("wang");
        lodge("cavern-1.csv");
        press(KeyCode.E);
        until(() -> stageOf(Case.Examined.class));
        String cavern = number();
        lodge("encroaching-gallery.csv");
        press(KeyCode.E);
        until(() -> stageOf(Case.Examined.class));
        String gallery = number();
        assertThat(onTheDisk(gallery)).as("what a power cut would leave").isEqualTo(org.undercroft.casework.Stage.EXAMINED);

        robot.clickOn("#rail-review");
        TreeTableView<?> findings = robot.lookup("#findings").queryAs(TreeTableView.class);
        until(() -> desk.selection().finding().isPresent());
        Finding.OfTwo conflict = desk.selection().finding().orElseThrow();
        assertThat(conflict).isInstanceOf(Finding.Encroachment.class);
        assertThat(findings.getSelectionModel().getSelectedIndex()).isZero();
        robot.interact(desk.scene()::arrive);
        until(() -> Pictures.redInside(desk.scene()) >= 50);
        Label sentence = robot.lookup("#finding-sentence").queryAs(Label.class);
        assertThat(sentence.getText()).contains("1.50 m");
        robot.interact(desk.scene()::requestFocus);
        robot.type(KeyCode.H);
        until(() -> Pictures.redInside(desk.scene()) == 0);
        robot.type(KeyCode.H);
        until(() -> Pictures.redInside(desk.scene()) >= 50);
        assertThat(robot.lookup("#step-approve").queryAs(Button.class).isDisabled()).isTrue();

        signIn("lin");
        openCase(gallery);
        assertThat(robot.lookup("#step-approve").queryAs(Button.class).isDisabled()).isTrue();
        reason("It takes space of the rail tunnel.");
        robot.clickOn("#step-refuse");
        until(() -> stageOf(Case.Refused.class));
        openCase(cavern);
        reason("Complete; nothing stands in its way.");
        press(KeyCode.ENTER);
        until(() -> stageOf(Case.Approved.class));

        signIn("chen");
        openCase(cavern);
        press(KeyCode.R);
        until(() -> stageOf(Case.Registered.class));
        assertThat(desk.work().units()).anyMatch(unit -> unit.name().contains("No. 1 underground cavern"));
        press(KeyCode.P);
        until(() -> opened.size() == 3);
        assertThat(Files.readAllBytes(opened.getLast())).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(robot.lookup("#message-text").queryAs(Label.class).getText()).contains("不动产权第");
    }

    private org.undercroft.casework.Stage onTheDisk(String number) throws Exception {
        Path crashed = Files.createDirectory(folder.resolve("crashed"));
        try (var files = Files.list(folder.resolve("office"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, crashed.resolve(file.getFileName()));
            }
        }
        try (RegistryOffice office = RegistryOffice.open(crashed.toString())) {
            return office.cases(SampleOfficers.LIN).stream().filter(line -> line.number().toString().equals(number)).findFirst().orElseThrow().stage();
        }
    }

    // ---- what a hand does

    private void openDesk(Locale language) throws Exception {
        SampleOffice sample = SampleOffice.in(SampleGround.FOLDER, language);
        RegistryOffice office = sample.found(folder.resolve("office"), _ -> {});
        open = Optional.of(office);
        OfficeKey key = OfficeKey.demonstration(Instant.now());
        stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            desk = new Desk(
                    office,
                    () -> key,
                    language,
                    (file, _) -> sample.facts().applications().stream().filter(entry -> file.endsWith(entry.file())).findFirst().map(sample::application),
                    folder.resolve("papers"),
                    opened::add);
            desk.show(stage);
            stage.setX(0);
            stage.setY(0);
            stage.toFront();
        });
        until(() -> !robot.lookup("#sign-in-officer").queryAs(ComboBox.class).getItems().isEmpty());
    }

    private void signIn(String name) throws TimeoutException {
        if (desk.work().officerProperty().get().isPresent()) {
            press(KeyCode.U);
        }
        robot.interact(() -> {
            ComboBox<Officer> chooser = robot.lookup("#sign-in-officer").queryComboBox();
            chooser.setValue(chooser.getItems().stream().filter(officer -> officer.name().equals(name)).findFirst().orElseThrow());
        });
        robot.clickOn("#signIn-enter");
        until(() -> desk.work().officerProperty().get().map(officer -> officer.name().equals(name)).orElse(false));
        until(() -> !desk.work().units().isEmpty() && desk.selection().sight().bodies().size() >= 10);
    }

    private void lodge(String file) throws TimeoutException {
        robot.interact(() -> desk.lodge(SampleGround.FOLDER.resolve("applications").resolve(file)));
        until(() -> robot.lookup("#intake-lodge").tryQueryAs(Button.class).map(button -> !button.isDisabled()).orElse(false));
        assertThat(desk.selection().chosen()).hasValueSatisfying(body -> assertThat(body.planned()).isTrue());
        press(KeyCode.ENTER);
        until(() -> robot.lookup("#intake-open").tryQuery().isPresent());
        robot.clickOn("#intake-open");
        until(() -> stageOf(Case.Lodged.class));
    }

    private void openCase(String number) throws TimeoutException {
        robot.clickOn("#rail-cases");
        until(() -> rowOf(number).isPresent());
        robot.clickOn(rowOf(number).orElseThrow());
        until(() -> desk.work().openProperty().get().map(one -> one.number().toString().equals(number)).orElse(false));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<Node> rowOf(String number) {
        return robot.lookup("#queue .table-row-cell").queryAll().stream()
                .filter(node -> node instanceof TableRow<?> row && row.getItem() instanceof QueueRow one && one.line().number().toString().equals(number))
                .map(Node.class::cast)
                .findFirst();
    }

    private void reason(String text) {
        robot.clickOn("#rail-review");
        robot.clickOn("#reasons");
        robot.interact(() -> robot.lookup("#reasons").queryTextInputControl().setText(text));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode code) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.CONTROL).press(code).release(code).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String number() {
        return desk.work().openProperty().get().orElseThrow().number().toString();
    }

    private boolean stageOf(Class<? extends Case> stage) {
        return desk.work().openProperty().get().filter(stage::isInstance).isPresent();
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
