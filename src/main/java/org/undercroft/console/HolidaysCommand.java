package org.undercroft.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.office.Officer;
import org.undercroft.office.SpecialDay;
import picocli.CommandLine;

/// The holiday table, by which deadlines are reckoned.
@CommandLine.Command(name = "holidays")
final class HolidaysCommand implements Callable<Integer> {
    private static final long LARGEST = 1_000_000;

    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    static CommandLine line(Terminal terminal) {
        return new CommandLine(new HolidaysCommand()).addSubcommand(new All(terminal)).addSubcommand(new Enter(terminal));
    }

    @CommandLine.Command(name = "list")
    static final class All extends AtWork {
        @CommandLine.Option(names = "--year", paramLabel = "YEAR", descriptionKey = "holidayYear")
        Optional<Integer> year = Optional.empty();

        All(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            List<SpecialDay> days = registry.administration().specialDays().stream()
                    .filter(day -> year.isEmpty() || day.day().getYear() == year.get())
                    .toList();
            if (asJson()) {
                print(Map.of("days", days.stream().map(day -> CaseShown.ordered("day", day.day(), "worked", day.worked(), "name", day.name())).toList()));
            } else if (days.isEmpty()) {
                terminal().complain("holidays.none");
            } else {
                days.forEach(day -> terminal().say(day.worked() ? "holidays.worked" : "holidays.off", day.day().toString(), day.name()));
            }
            return ExitCode.DONE;
        }
    }

    /// A year's notice, a day a line: `2026-10-01,off,国庆节`, `2026-10-10,worked,国庆节`.
    @CommandLine.Command(name = "enter")
    static final class Enter extends AtWork {
        @CommandLine.Parameters(index = "0", paramLabel = "YEAR", descriptionKey = "holidayYear")
        int year;

        @CommandLine.Parameters(index = "1", paramLabel = "FILE.csv", descriptionKey = "holidayFile")
        String file = "";

        @CommandLine.Option(names = "--notice", paramLabel = "TEXT", required = true, descriptionKey = "holidayNotice")
        String notice = "";

        Enter(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) throws IOException {
            List<SpecialDay> days = read(Terminal.path(file), year);
            registry.administration().enterHolidays(year, notice, days, signed);
            if (asJson()) {
                print(CaseShown.ordered("year", year, "days", days.size(), "notice", notice));
            } else {
                terminal().say("holidays.entered", Integer.toString(year), days.size());
            }
            return ExitCode.DONE;
        }
    }

    private static List<SpecialDay> read(Path file, int year) throws IOException {
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        int number = 0;
        for (String line : JournalFiles.text(file, LARGEST).replace("\uFEFF", "").lines().toList()) {
            number++;
            if (!line.isBlank()) {
                SpecialDay day = day(file, number, line);
                if (day.day().getYear() != year || !seen.add(day.day())) {
                    throw new ConsoleRefusal("holidays.otherYear", file.toString(), number, day.day().toString(), Integer.toString(year));
                }
                days.add(day);
            }
        }
        return days;
    }

    private static SpecialDay day(Path file, int number, String line) {
        String[] cells = line.split(",", 3);
        boolean known = cells.length == 3 && (cells[1].strip().equals("off") || cells[1].strip().equals("worked"));
        try {
            if (known) {
                return new SpecialDay(LocalDate.parse(cells[0].strip()), cells[1].strip().equals("worked"), cells[2].strip());
            }
        } catch (DateTimeException | IllegalArgumentException unread) {
            throw new ConsoleRefusal(unread, "holidays.line", file.toString(), number, line);
        }
        throw new ConsoleRefusal("holidays.line", file.toString(), number, line);
    }
}
