package org.undercroft.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.land.BAUnit;
import org.undercroft.land.Phrase;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.UnitCode;
import org.undercroft.register.Register;
import picocli.CommandLine;

/// Questions to the book, for scripts: one line an answer, exit code 1 where there is none.
final class BookCommands {
    private BookCommands() {
    }

    /// Every piece of space in force under a unit code.
    @CommandLine.Command(name = "unit")
    static final class Unit implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "CODE", arity = "1..*", descriptionKey = "code", converter = Values.Code.class)
        List<UnitCode> code = List.of();

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Unit(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                Register book = registry.register();
                int answer = ExitCode.DONE;
                for (UnitCode wanted : code) {
                    Optional<BAUnit> unit = book.find(wanted);
                    unit.ifPresentOrElse(found -> {
                        terminal.out().println("%s  %s  %s".formatted(found.code().printed(), found.name(), found.situs()));
                        found.units().forEach(piece -> line(terminal, piece));
                    }, () -> terminal.say("unit.none", wanted.printed()));
                    answer = unit.isPresent() ? answer : ExitCode.FOUND;
                }
                return answer;
            }
        }
    }

    /// All units whose code, name or holder's name has the words in it.
    @CommandLine.Command(name = "search")
    static final class Search implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "TEXT", descriptionKey = "text")
        String text = "";

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Search(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            String wanted = text.toLowerCase(Locale.ROOT);
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                List<SpatialUnit> found = registry.register().all().stream().filter(unit -> (unit.id() + " " + unit.unit().printed() + " " + unit.name())
                        .toLowerCase(Locale.ROOT).contains(wanted)).toList();
                found.forEach(unit -> line(terminal, unit));
                return found.isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
            }
        }
    }

    private static void line(Terminal terminal, SpatialUnit unit) {
        terminal.say("unit.line", unit.id().toString(), unit.name(), Phrase.of(unit.level()), metres(unit.space().volume()), metres(unit.space().bottom()),
                metres(unit.space().top()));
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0);
    }
}
