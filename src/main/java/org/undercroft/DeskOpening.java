package org.undercroft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.undercroft.casework.FirstStart;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.console.DeskDoor;
import org.undercroft.console.HeadKeys;
import org.undercroft.console.Keys;
import org.undercroft.console.NoScreen;
import org.undercroft.console.SampleFolder;
import org.undercroft.console.UserFolder;
import org.undercroft.desk.Desk;
import org.undercroft.desk.Memory;
import org.undercroft.desk.Welcome;
import org.undercroft.desk.intake.Templates;
import org.undercroft.office.Role;

/// Opens the officers' window over the office asked for. A user without an office of his own is asked first whether it shall be the
/// sample office, made from its files, or one of his own.
final class DeskOpening {
    private final DeskDoor.Visit visit;
    private final Memory memory = Memory.in(UserFolder.find().resolve("desk.properties"));
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private Optional<RegistryOffice> open = Optional.empty();

    private DeskOpening(DeskDoor.Visit visit) {
        this.visit = visit;
    }

    /// Comes back when the window is closed.
    static int open(DeskDoor.Visit visit) {
        return new DeskOpening(visit).open();
    }

    /// The office is opened while the window's library starts: neither needs the other. A first start asks what to open.
    private int open() {
        CompletableFuture<RegistryOffice> office = new CompletableFuture<>();
        boolean first = isFirstStart();
        if (!first) {
            inBackground(() -> RegistryOffice.open(place()), office);
        }
        try {
            Platform.startup(() -> furnishWhenOpen(office, first ? welcome(office) : () -> {}));
        } catch (UnsupportedOperationException noDisplay) {
            throw new NoScreen();
        }
        try {
            return closed.join();
        } catch (CompletionException trouble) {
            throw trouble.getCause() instanceof RuntimeException ours ? ours : trouble;
        } finally {
            Platform.exit();
            office().ifPresent(RegistryOffice::close);
        }
    }

    private void furnishWhenOpen(CompletableFuture<RegistryOffice> office, Runnable shown) {
        var _ = office.thenAccept(opened -> Platform.runLater(() -> furnish(opened, shown)));
        var _ = office.exceptionally(trouble -> {
            closed.completeExceptionally(trouble);
            throw new CompletionException(trouble);
        });
    }

    private void inBackground(Supplier<RegistryOffice> opening, CompletableFuture<RegistryOffice> office) {
        Thread.ofPlatform().daemon().name("opening").start(() -> {
            try {
                RegistryOffice opened = opening.get();
                keep(opened);
                office.complete(opened);
            } catch (Throwable trouble) {
                office.completeExceptionally(trouble);
            }
        });
    }

    private synchronized Optional<RegistryOffice> office() {
        return open;
    }

    private synchronized void keep(RegistryOffice office) {
        open = Optional.of(office);
    }

    /// @return what closes the window again
    private Runnable welcome(CompletableFuture<RegistryOffice> office) {
        Stage stage = new Stage();
        Optional<Path> files = SampleFolder.find();
        Welcome welcome = new Welcome(stage, language(), files.isPresent(), new Welcome.Choices() {
            @Override
            public void sample() {
                inBackground(() -> {
                    files.ifPresent(folder -> found(folder, DeskOpening.own()));
                    return RegistryOffice.open(place());
                }, office);
            }

            @Override
            public void own(FirstStart start, Runnable made) {
                Thread.ofPlatform().daemon().name("founding").start(() -> {
                    try {
                        start.open(place()).close();
                        Platform.runLater(made);
                    } catch (RuntimeException trouble) {
                        office.completeExceptionally(trouble);
                    }
                });
            }

            @Override
            public void open() {
                inBackground(() -> RegistryOffice.open(place()), office);
            }

            @Override
            public void none() {
                closed.complete(0);
            }
        });
        welcome.show();
        if (rehearsal().isPresent()) {
            welcome.sample();
        }
        return stage::close;
    }

    private Locale language() {
        return memory.language().filter(_ -> !visit.languageAsked()).orElse(visit.language());
    }

    private void furnish(RegistryOffice office, Runnable shown) {
        try {
            Stage stage = new Stage();
            Desk.open(stage, office, () -> Keys.forDesk(place(), office, name -> Optional.ofNullable(System.getenv(name))), language(), memory,
                    templates(office), papers(), DeskOpening::showInItsProgram, () -> rehearsal().ifPresent(file -> note(file, "usable")),
                    () -> rehearsal().ifPresent(file -> {
                        note(file, "furnished");
                        stage.close();
                    }));
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed.complete(0));
            shown.run();
        } catch (RuntimeException trouble) {
            closed.completeExceptionally(trouble);
        }
    }

    /// A rehearsal opens the desk, notes in a file the moments at which it could be used and was furnished, and closes it again: so that the start can be
    /// measured, and the classes it needs can be kept for quicker starts.
    private static Optional<Path> rehearsal() {
        return Optional.ofNullable(System.getProperty("undercroft.rehearsal")).map(Path::of);
    }

    private static void note(Path file, String what) {
        try {
            Files.writeString(file, "%s %d%n".formatted(what, System.currentTimeMillis()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private String place() {
        return visit.office().orElseGet(() -> own().toString());
    }

    private static Path own() {
        return UserFolder.find().resolve("office");
    }

    private boolean isFirstStart() {
        return visit.office().isEmpty() && !RegistryOffice.existsIn(own());
    }

    /// Beside its place first: a first start that is broken off leaves no half office behind.
    private void found(Path files, Path place) {
        try {
            Path folder = Files.createDirectories(place.toAbsolutePath().getParent());
            Path draft = Files.createTempDirectory(folder, "office-in-the-making-");
            SampleOffice sample = SampleOffice.in(files, visit.language());
            try (RegistryOffice office = sample.found(draft, _ -> {})) {
                HeadKeys.ofSample(office, sample.officer(Role.ADMINISTRATOR), Optional.empty());
                sample.leaveWork(office);
            }
            Files.move(draft, place);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// The sample office's survey files come with the applications they belong to. Its facts are read when somebody lodges one.
    private Templates templates(RegistryOffice office) {
        Optional<Path> files = office.settings().sample() ? SampleFolder.find() : Optional.empty();
        return files.<Templates>map(folder -> (file, _) -> {
            SampleOffice sample = SampleOffice.in(folder, visit.language());
            return sample.facts().applications().stream().filter(entry -> file.endsWith(entry.file())).findFirst().map(sample::application);
        }).orElse(Templates.NONE);
    }

    private Path papers() {
        return (place().startsWith("jdbc:") ? UserFolder.find() : Path.of(place())).resolve("certificates");
    }

    private static void showInItsProgram(Path file) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String path = file.toAbsolutePath().toString();
        List<String> command = system.startsWith("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", path)
                : system.startsWith("mac") ? List.of("open", path) : List.of("xdg-open", path);
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
