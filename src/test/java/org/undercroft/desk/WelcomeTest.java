package org.undercroft.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.undercroft.casework.FirstStart;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.desk.words.Words;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.office.SignInRefused;

/// The first start: the sample office at a press of Enter, or an office of one's own that says what it still needs.
@Timeout(60)
class WelcomeTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> chosen = new CopyOnWriteArrayList<>();
    private final List<FirstStart> started = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void show() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> new Welcome(stage, Words.ENGLISH, true, new Welcome.Choices() {
            @Override
            public void sample() {
                chosen.add("sample");
            }

            @Override
            public void own(FirstStart start, Runnable made) {
                started.add(start);
                made.run();
            }

            @Override
            public void open() {
                chosen.add("open");
            }

            @Override
            public void none() {
                chosen.add("none");
            }
        }).show());
    }

    @AfterEach
    void leave() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void theSampleOfficeIsOnePressAway() {
        Pictures.save(stage.getScene(), "welcome-en");
        robot.interact(() -> robot.lookup("#welcome-sample").queryButton().fire());
        assertThat(chosen).containsExactly("sample");
    }

    @Test
    void anOfficeOfOnesOwnSaysWhatItNeedsAndHandsOverThePasswordOnce() {
        robot.interact(() -> robot.lookup("#welcome-own").queryButton().fire());
        robot.interact(() -> robot.lookup("#welcome-make").queryButton().fire());
        assertThat(robot.lookup(".problem").queryAs(Label.class).getText()).isEqualTo("Please fill in: Name in Chinese.");
        Map.of("nameZh", "某区不动产登记中心", "nameEn", "Some registry", "province", "浙", "place", "某区", "west", "397000", "south", "3311000",
                "east", "390000", "north", "3314000", "account", "boss", "display", "Boss").forEach(this::type);
        robot.interact(() -> robot.lookup("#welcome-make").queryButton().fire());
        assertThat(robot.lookup(".problem").queryAs(Label.class).getText()).contains("four numbers in metres");
        type("east", "401000");
        Pictures.save(stage.getScene(), "welcome-own-en");
        robot.interact(() -> robot.lookup("#welcome-make").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();

        FirstStart start = started.getFirst();
        assertThat(start.settings().system()).isEqualTo(ReferenceSystem.BEILUN);
        assertThat(robot.lookup("#welcome-password").queryTextInputControl().getText()).isEqualTo(start.password());
        try (RegistryOffice office = start.open(folder.resolve("office").toString())) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> office.signIn("boss", start.password().toCharArray())).isInstanceOf(SignInRefused.class);
        }
        robot.interact(() -> robot.lookup("#welcome-go").queryButton().fire());
        assertThat(chosen).containsExactly("open");
    }

    @Test
    void closingTheWindowOnceTheOfficeIsMadeEndsTheVisit() {
        robot.interact(() -> robot.lookup("#welcome-own").queryButton().fire());
        Map.of("nameZh", "某区不动产登记中心", "nameEn", "Some registry", "province", "浙", "place", "某区", "west", "397000", "south", "3311000",
                "east", "401000", "north", "3314000", "account", "boss", "display", "Boss").forEach(this::type);
        robot.interact(() -> robot.lookup("#welcome-make").queryButton().fire());
        close();
        assertThat(chosen).as("nothing is opened any more").containsExactly("none");
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void theWindowStaysWhileTheSampleOfficeIsBeingMade() {
        robot.interact(() -> robot.lookup("#welcome-sample").queryButton().fire());
        close();
        assertThat(chosen).containsExactly("sample");
        assertThat(stage.isShowing()).isTrue();
    }

    private void close() {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void type(String field, String text) {
        robot.interact(() -> robot.lookup("#welcome-" + field).queryTextInputControl().setText(text));
    }
}
