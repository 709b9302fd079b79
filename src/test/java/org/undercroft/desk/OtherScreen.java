package org.undercroft.desk;

import java.awt.Rectangle;
import java.awt.Robot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.Case;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.office.Role;

/// The desk on a computer other than this: opens the sample office at its conflict, says what is there, a line each, and leaves a picture of the screen.
final class OtherScreen {
    private OtherScreen() {}

    /// @param arguments folder for the office, name of the picture, language
    public static void main(String[] arguments) throws Exception {
        FxRobot robot = new FxRobot();
        Locale language = Locale.of(arguments[2]);
        SampleOffice sample = SampleOffice.in(SampleGround.FOLDER, language);
        RegistryOffice office = sample.found(Path.of(arguments[0]), _ -> {});
        Case.Examined gallery = office.examine(sample.lodge(office, sample.facts().applications().stream()
                .filter(entry -> entry.file().endsWith("encroaching-gallery.csv")).findFirst().orElseThrow()), sample.officer(Role.CLERK));
        OfficeKey key = OfficeKey.demonstration(Instant.now());
        Stage stage = FxToolkit.registerPrimaryStage();
        Desk[] made = new Desk[1];
        robot.interact(() -> {
            made[0] = new Desk(office, () -> key, language, (_, _) -> Optional.empty(), Path.of(arguments[0], "papers"), _ -> {});
            made[0].show(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1066);
            stage.setHeight(666);
        });
        Desk desk = made[0];
        robot.interact(() -> desk.work().officerProperty().set(Optional.of(sample.officer(Role.REVIEWER))));
        until(() -> desk.selection().sight().bodies().size() >= 10);
        robot.clickOn("#rail-review");
        robot.interact(() -> desk.work().open(gallery.number()));
        until(() -> rows(robot) > 0 && desk.jobs().running().isEmpty());
        robot.interact(() -> ((TreeTableView<?>) robot.lookup("#findings").query()).getSelectionModel().select(0));
        until(() -> desk.selection().finding().isPresent() && desk.jobs().running().isEmpty());
        robot.interact(desk.scene()::arrive);
        WaitForAsyncUtils.waitForFxEvents();
        say("three dimensions", Platform.isSupported(ConditionalFeature.SCENE3D));
        say("scale", stage.getOutputScaleX());
        say("findings", rows(robot));
        say("sentence", robot.lookup("#finding-sentence").queryAs(Label.class).getText());
        say("section", robot.lookup("#finding-section-in-words").queryAs(Label.class).getText());
        say("message", robot.lookup("#message-text").queryAs(Label.class).getText());
        say("hint", robot.lookup("#scene .empty-hint").queryAllAs(Label.class).stream().map(Label::getText).reduce("", String::concat));
        Files.createDirectories(Pictures.FOLDER);
        until(() -> Pictures.onScreenThread(desk.scene()::settled));
        int wide = (int) Math.ceil(1066 * stage.getOutputScaleX());
        int high = (int) Math.ceil(666 * stage.getOutputScaleY());
        ImageIO.write(new Robot().createScreenCapture(new Rectangle(0, 0, wide, high)), "png", Pictures.FOLDER.resolve(arguments[1] + ".png").toFile());
        System.out.println("done");
        office.close();
        System.exit(0);
    }

    private static int rows(FxRobot robot) {
        return ((TreeTableView<?>) robot.lookup("#findings").query()).getExpandedItemCount();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void say(String what, Object is) {
        System.out.println(what + ": " + is.toString().replace('\n', ' '));
    }
}
