package org.undercroft.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.register.JournalHead;
import org.undercroft.register.JournalReport;
import org.undercroft.register.Register;
import picocli.CommandLine;

/// The journal: does everything in it still fit together, and where does it stand.
@CommandLine.Command(name = "journal")
final class JournalCommand implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    @CommandLine.Command(name = "verify")
    static final class Verify implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Option(names = "--head", paramLabel = "FILE", descriptionKey = "head")
        Optional<String> head = Optional.empty();

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Verify(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            Optional<JournalHead> kept = head.isPresent() ? Optional.of(kept(Terminal.path(head.get()))) : Optional.empty();
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                return said(kept.map(registry.register()::verify).orElseGet(registry.register()::verify));
            }
        }

        private int said(JournalReport report) {
            return switch (report) {
                case JournalReport.Intact intact -> {
                    terminal.say("journal.intact", Long.toString(intact.records()), intact.head().last().toString());
                    yield ExitCode.DONE;
                }
                case JournalReport.Broken broken -> {
                    terminal.say("journal.broken", Long.toString(broken.position()), broken.entry().map(Object::toString).orElse("-"), broken.what());
                    yield ExitCode.FOUND;
                }
            };
        }

        private static JournalHead kept(Path file) throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new ConsoleRefusal("file.missing", file.toString());
            }
            List<String> lines = Files.size(file) > 10_000 ? List.of() : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
            try {
                return JournalHead.parse(lines.isEmpty() ? "" : lines.getFirst());
            } catch (IllegalArgumentException notAHead) {
                throw new ConsoleRefusal(notAHead, "journal.noHead", file.toString());
            }
        }
    }

    @CommandLine.Command(name = "head")
    static final class Head implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Head(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                Register book = registry.register();
                terminal.out().println(book.head().line());
                return ExitCode.DONE;
            }
        }
    }
}
