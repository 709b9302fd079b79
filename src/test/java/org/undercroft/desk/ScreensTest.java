package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.Case;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.SampleOfficers;

/// Leaves a picture of each main screen under `target/screens`, to be looked at by people: both languages, light and dark.
@Timeout(120)
class ScreensTest {
    private final FxRobot robot = new FxRobot();

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

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyMainScreenHasItsPicture(String language) throws Exception {
        Locale locale = Locale.of(language);
        SampleOffice sample = SampleOffice.in(SampleGround.FOLDER, locale);
        RegistryOffice office = sample.found(folder.resolve("office"), _ -> {});
        open = Optional.of(office);
        Case.Lodged cavern = sample.lodge(office, application(sample, "cavern-1.csv"));
        Case.Examined gallery = office.examine(sample.lodge(office, application(sample, "encroaching-gallery.csv")), SampleOfficers.LIN);
        stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            desk = new Desk(
                    office,
                    () -> OfficeKey.demonstration(Instant.now()),
                    locale,
                    (file, _) -> sample.facts().applications().stream().filter(entry -> file.endsWith(entry.file())).findFirst().map(sample::application),
                    folder.resolve("papers"),
                    _ -> {});
            desk.show(stage);
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        until(() -> !robot.lookup("#sign-in-officer").queryAs(ComboBox.class).getItems().isEmpty());
        picture("sign-in", language);
        sit(sample, Role.CLERK);
        until(() -> desk.selection().sight().bodies().size() >= 10 && desk.work().lines().size() >= 2);
        robot.interact(() -> desk.work().open(cavern.number()));
        until(() -> opened(cavern));
        robot.interact(desk.scene()::fitAll);
        picture("cases", language);
        robot.interact(() -> desk.lodge(SampleGround.FOLDER.resolve("applications/utility-branch.csv")));
        until(() -> robot.lookup("#intake-lodge").tryQuery().isPresent());
        robot.interact(desk.scene()::focus);
        picture("lodge", language);
        sit(sample, Role.REVIEWER);
        robot.interact(() -> desk.work().open(gallery.number()));
        until(() -> opened(gallery));
        go("#rail-review");
        robot.interact(() -> robot.lookup("#findings").queryAs(javafx.scene.control.TreeTableView.class).getSelectionModel().select(0));
        until(() -> desk.selection().finding().isPresent());
        picture("review", language);
        go("#rail-register");
        robot.interact(() -> robot.lookup("#register").queryTableView().getSelectionModel().select(4));
        robot.interact(desk.scene()::focus);
        picture("register", language);
        robot.interact(desk.work()::close);
        robot.interact(desk.scene()::fitAll);
        go("#rail-certificates");
        picture("certificates", language);
        go("#rail-reports");
        picture("reports", language);
        sit(sample, Role.ADMINISTRATOR);
        go("#rail-office");
        picture("office", language);
        try (var pictures = Files.list(Pictures.FOLDER)) {
            assertThat(pictures.filter(file -> file.getFileName().toString().contains("-" + language + "-"))).hasSize(16);
        }
    }

    private void go(String rail) {
        robot.interact(() -> robot.lookup(rail).queryAs(javafx.scene.control.ToggleButton.class).fire());
    }

    private void sit(SampleOffice sample, Role role) {
        Officer officer = sample.officer(role);
        robot.interact(() -> desk.work().officerProperty().set(Optional.of(officer)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean opened(Case one) {
        return desk.work().openProperty().get().map(now -> now.number().equals(one.number())).orElse(false);
    }

    private static org.undercroft.exchange.OfficeFacts.Entry application(SampleOffice sample, String file) {
        return sample.facts().applications().stream().filter(entry -> entry.file().endsWith(file)).findFirst().orElseThrow();
    }

    /// Once light, once dark, when nothing moves any more.
    private void picture(String name, String language) throws TimeoutException {
        for (String theme : new String[]{"light", "dark"}) {
            new Lookout(stage, desk).picture(name + "-" + language + "-" + theme);
            robot.interact(desk::toggleTheme);
        }
    }

    private void until(Callable<Boolean> condition) throws TimeoutException {
        new Lookout(stage, desk).until(condition);
    }
}
