package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.Backups;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// Who sits at the desk: a first password that must be changed, a desk that was left alone, and the administrator's backup.
@Timeout(90)
class SeatTest {
    private static final String FIRST = "handed over on paper";
    private static final String CHOSEN = "a quiet cavern below";

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private Optional<RegistryOffice> open = Optional.empty();
    private Stage stage;
    private Desk desk;

    @BeforeEach
    void openTheDesk() throws Exception {
        OfficeSettings settings = new OfficeSettings("新设登记机构", "A new office", "浙", "宁波市北仑区", ReferenceSystem.BEILUN, new Frame(398, 3312),
                new Box(397_000, 3_311_000, 0, 401_000, 3_314_000, 0), DepthLayers.DEFAULT, 0, false, Optional.empty());
        Officer administrator = new Officer("admin", "Zhou", Set.of(Role.ADMINISTRATOR));
        RegistryOffice office = RegistryOffice.create(folder.resolve("office"), settings, Map.of(administrator, FIRST));
        open = Optional.of(office);
        OfficeKey key = OfficeKey.demonstration(Instant.now());
        stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            desk = new Desk(office, () -> key, Words.ENGLISH, (_, _) -> Optional.empty(), folder.resolve("papers"), _ -> {});
            desk.show(stage);
            stage.toFront();
        });
        until(() -> !robot.lookup("#sign-in-officer").queryAs(ComboBox.class).getItems().isEmpty());
    }

    @AfterEach
    void leave() throws TimeoutException {
        FxToolkit.cleanupStages();
        open.ifPresent(RegistryOffice::close);
    }

    @Test
    void aFirstPasswordIsChangedADeskLeftAloneShutsItselfAndTheOfficeIsBackedUp() throws Exception {
        enter(FIRST);
        until(() -> robot.lookup("#sign-in-chosen").queryAs(PasswordField.class).isFocused());
        Pictures.save(stage.getScene(), "sign-in-new-password-en");
        write("#sign-in-chosen", CHOSEN);
        write("#sign-in-again", "something else");
        robot.clickOn("#signIn-enter");
        assertThat(robot.lookup(".sign-in .problem").queryAs(Label.class).getText()).contains("differ");
        write("#sign-in-again", CHOSEN);
        robot.clickOn("#signIn-enter");
        until(this::seated);
        robot.clickOn("#rail-office");
        robot.interact(() -> desk.words().toggle());
        Pictures.save(stage.getScene(), "office-backups-zh");
        robot.interact(() -> desk.words().toggle());

        Path file = folder.resolve("monday" + Backups.ENDING);
        robot.interact(() -> robot.lookup("#office").queryAs(OfficePage.class).backUp(file));
        until(() -> robot.lookup("#message-text").tryQueryAs(Label.class).map(label -> label.getText().contains("is backed up in")).orElse(false));
        assertThat(Files.size(file)).isPositive();
        robot.interact(() -> robot.lookup("#office").queryAs(OfficePage.class).drill(file));
        until(() -> robot.lookup("#message-text").queryAs(Label.class).getText().contains("can be restored"));

        robot.interact(() -> desk.work().lock());
        until(() -> !seated());
        assertThat(robot.lookup("#signIn-enter").query().isVisible()).isTrue();
        enter("wrong");
        until(() -> robot.lookup(".sign-in .problem").queryAs(Label.class).isVisible());
        assertThat(seated()).isFalse();
        enter(CHOSEN);
        until(this::seated);
        String journal = open.orElseThrow().register().journal().stream().map(record -> record.text()).reduce("", String::concat);
        assertThat(journal).contains("kind: PASSWORD_CHANGED", "kind: BACKUP_MADE", "kind: SESSION_LOCKED", "kind: SESSION_UNLOCKED")
                .doesNotContain(FIRST).doesNotContain(CHOSEN);
    }

    private boolean seated() {
        return desk.work().officerProperty().get().isPresent();
    }

    private void enter(String password) {
        write("#sign-in-password", password);
        robot.clickOn("#signIn-enter");
    }

    private void write(String field, String text) {
        robot.interact(() -> robot.lookup(field).queryTextInputControl().setText(text));
    }

    private void until(Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            Pictures.save(stage.getScene(), "late");
            throw late;
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
