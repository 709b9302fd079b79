package org.undercroft.desk;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.desk.cases.CaseWork;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Refusal;
import org.undercroft.office.Officer;

/// The window before anybody sits at the desk: who may sign in, in which language and light, and what went wrong. All that the desk is later furnished with
/// stands behind it in the same window.
final class Entrance {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Words words;
    private final Selection selection = new Selection();
    private final Jobs jobs;
    private final CaseWork work;
    private final Supplier<OfficeKey> key;
    private final MessageBar message;
    private final SignIn signIn;
    private final StackPane root;
    private final Memory memory;
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final AtomicInteger troubles = new AtomicInteger();
    private List<Officer> officers = List.of();

    /// @param jobsFor makes the jobs, given who is told of troubles
    Entrance(RegistryOffice office, Supplier<OfficeKey> key, Locale language, Memory memory, Function<Consumer<Throwable>, Jobs> jobsFor) {
        this.memory = memory;
        dark.set(memory.dark());
        this.words = new Words(language);
        this.message = new MessageBar(words);
        this.jobs = jobsFor.apply(this::troubled);
        this.key = key;
        this.work = new CaseWork(office, key, jobs, selection);
        this.signIn = new SignIn(words, work);
        this.root = new StackPane(signIn);
        root.setId("desk");
    }

    /// @param ready told when everybody who may sign in is on offer
    void show(Stage stage, Runnable ready) {
        words.languageProperty().addListener(_ -> {
            speak();
            memory.keep(words.language());
        });
        speak();
        applyTheme();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene window = new Scene(root, Math.min(memory.get(Memory.Measure.WIDTH).orElse(1440), screen.getWidth()),
                Math.min(memory.get(Memory.Measure.HEIGHT).orElse(880), screen.getHeight()));
        window.getStylesheets().add(Objects.requireNonNull(Desk.class.getResource("desk.css")).toExternalForm());
        stage.titleProperty().bind(words.of("window.title"));
        stage.setScene(window);
        stage.setMinWidth(1000);
        stage.setMinHeight(640);
        stage.setOnHidden(_ -> {
            // a window as large as the screen is no size that anybody chose
            if (!stage.isMaximized()) {
                memory.keep(Memory.Measure.WIDTH, window.getWidth());
                memory.keep(Memory.Measure.HEIGHT, window.getHeight());
            }
            jobs.close();
        });
        jobs.await(Words.phrase("job.officers"), () -> work.office().officers(), all -> {
            officers = all;
            work.offer(all);
            signIn.offer(all);
            ready.run();
        });
        stage.show();
    }

    Words words() {
        return words;
    }

    Selection selection() {
        return selection;
    }

    Jobs jobs() {
        return jobs;
    }

    CaseWork work() {
        return work;
    }

    Supplier<OfficeKey> key() {
        return key;
    }

    MessageBar message() {
        return message;
    }

    SignIn signIn() {
        return signIn;
    }

    Memory memory() {
        return memory;
    }

    StackPane root() {
        return root;
    }

    List<Officer> officers() {
        return officers;
    }

    BooleanProperty darkProperty() {
        return dark;
    }

    private void troubled(Throwable trouble) {
        if (trouble instanceof Refusal refusal) {
            if (work.officerProperty().get().isEmpty()) {
                signIn.refuse(refusal);
            } else {
                message.warn(refusal.phrase());
            }
            return;
        }
        String number = "U-%04d".formatted(troubles.incrementAndGet());
        LOG.error("trouble {}", number, trouble);
        message.warn(Words.phrase("trouble", number));
    }

    void toggleTheme() {
        dark.set(!dark.get());
        memory.keepDark(dark.get());
        applyTheme();
    }

    private void applyTheme() {
        Application.setUserAgentStylesheet(dark.get() ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS());
        root.getStyleClass().removeAll("dark", "light");
        root.getStyleClass().add(dark.get() ? "dark" : "light");
    }

    /// Chinese has its own fonts; the one for Latin text would draw boxes.
    private void speak() {
        List<String> families = Font.getFamilies();
        String wanted = Stream.of("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC")
                .filter(families::contains)
                .findFirst()
                .orElse("System");
        root.setStyle("-fx-font-family: \"" + wanted + "\";");
    }
}
