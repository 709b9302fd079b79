package org.undercroft.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// The real window over a fresh sample office, and a hand for it.
final class OpenDesk implements AutoCloseable {
    final FxRobot robot = new FxRobot();
    final List<Path> opened = new CopyOnWriteArrayList<>();
    final SampleOffice sample;
    final RegistryOffice office;
    final Stage stage;
    final Desk desk;
    private final Lookout lookout;
    final OfficeKey key = OfficeKey.demonstration(Instant.now());

    OpenDesk(Path folder, Locale language) throws TimeoutException {
        sample = SampleOffice.in(SampleGround.FOLDER, language);
        office = sample.found(folder.resolve("office"), _ -> {});
        stage = FxToolkit.registerPrimaryStage();
        desk = Pictures.onScreenThread(() -> {
            Desk made = new Desk(office, () -> key, language,
                    (file, _) -> sample.facts().applications().stream().filter(entry -> file.endsWith(entry.file())).findFirst().map(sample::application),
                    folder.resolve("papers"), opened::add);
            made.show(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.toFront();
            return made;
        });
        lookout = new Lookout(stage, desk);
        until(() -> !robot.lookup("#sign-in-officer").queryAs(ComboBox.class).getItems().isEmpty());
    }

    /// Seats the first officer who has a role.
    Officer sit(Role role) throws TimeoutException {
        Officer officer = sample.officer(role);
        robot.interact(() -> desk.work().officerProperty().set(Optional.of(officer)));
        until(() -> desk.selection().sight().bodies().size() >= 10);
        return officer;
    }

    void go(String rail) {
        robot.interact(() -> robot.lookup(rail).queryAs(ToggleButton.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    void press(KeyCode... keys) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    <T extends Node> Optional<T> find(String query, Class<T> type) {
        return robot.lookup(query).tryQueryAs(type);
    }

    void picture(String name) throws TimeoutException {
        lookout.picture(name);
    }

    void until(Callable<Boolean> condition) throws TimeoutException {
        lookout.until(condition);
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.cleanupStages();
        office.close();
    }
}
