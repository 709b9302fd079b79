package org.undercroft.console;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.land.Phrase;
import picocli.CommandLine;

/// Questions to the case files, for scripts: one line an answer.
final class BookCommands {
    private BookCommands() {
    }

    /// The cases, newest first.
    @CommandLine.Command(name = "case")
    static final class Cases implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Cases(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                for (CaseLine line : registry.cases()) {
                    terminal.out().println("%s  %s  %s  %s  %s".formatted(line.number(), Phrase.of(line.stage()).in(terminal.language()), line.unit().printed(),
                            line.name(), line.clerk()));
                }
                return ExitCode.DONE;
            }
        }
    }
}
