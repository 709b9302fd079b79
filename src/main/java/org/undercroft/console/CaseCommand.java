package org.undercroft.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.QueueDesk;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.Stage;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// The cases: who has them, how far they are, how long the office still has. By itself it lists them all, newest first.
@CommandLine.Command(name = "case")
final class CaseCommand implements Callable<Integer> {
    private final Terminal terminal;

    // not required here: the commands below have their own
    @CommandLine.Option(names = "--officer", paramLabel = "NAME", descriptionKey = "officer")
    Optional<String> officer = Optional.empty();

    @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
    Optional<String> office = Optional.empty();

    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    private CaseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new CaseCommand(terminal));
        Stream.of(new Listed(terminal), new Due(terminal), new Show(terminal)).forEach(line::addSubcommand);
        CaseActs.all(terminal).forEach(line::addSubcommand);
        CaseIntake.all(terminal).forEach(line::addSubcommand);
        line.addSubcommand(new CaseFindings.Listed(terminal));
        line.addSubcommand(CaseFindings.line(terminal));
        line.addSubcommand(CaseNotices.line(terminal));
        line.addSubcommand(CaseOpinions.line(terminal));
        line.addSubcommand(CaseReserves.line(terminal));
        return line;
    }

    @Override
    public Integer call() {
        String name = officer.orElseThrow(() -> new Misuse.Needs(Objects.requireNonNull(spec).commandLine(), "case", "--officer"));
        try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
            List<CaseLine> cases = registry.cases(registry.signIn(name, terminal.password()));
            for (CaseLine line : cases) {
                terminal.out().println("%s  %s  %s  %s  %s".formatted(line.number(), Phrase.of(line.stage()).in(terminal.language()), line.unit().printed(),
                        line.name(), line.clerk()));
            }
            if (cases.isEmpty()) {
                terminal.complain("case.noneYet");
            }
            return ExitCode.DONE;
        }
    }

    /// @throws ConsoleRefusal when there is none with this number
    static CaseNumber number(RegistryOffice registry, String number, Officer signed) {
        try {
            CaseNumber wanted = CaseNumber.parse(number);
            if (registry.line(wanted, signed).isPresent()) {
                return wanted;
            }
        } catch (IllegalArgumentException noNumber) {
            throw new ConsoleRefusal(noNumber, "case.none", number);
        }
        throw new ConsoleRefusal("case.none", number);
    }

    /// @throws ConsoleRefusal when there is none with this number
    static Case find(RegistryOffice registry, String number, Officer signed) {
        return registry.get(number(registry, number, signed), signed);
    }

    /// Everything that is not over, the most urgent first, or a part of it.
    @CommandLine.Command(name = "list")
    static final class Listed extends AtWork {
        @CommandLine.Option(names = "--mine", descriptionKey = "mine")
        boolean mine;

        @CommandLine.Option(names = "--unassigned", descriptionKey = "unassigned")
        boolean unassigned;

        @CommandLine.Option(names = "--stage", paramLabel = "STAGE", descriptionKey = "stage", converter = Values.StageName.class)
        Optional<Stage> stage = Optional.empty();

        Listed(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            boolean over = stage.map(one -> !one.open()).orElse(false);
            List<QueueDesk.Line> lines = (over ? registry.queue().over(signed) : registry.queue().open(signed)).stream()
                    .filter(line -> !mine || line.line().assignee().equals(Optional.of(signed.name())))
                    .filter(line -> !unassigned || line.line().assignee().isEmpty())
                    .filter(line -> stage.isEmpty() || line.line().stage() == stage.get())
                    .toList();
            told(terminal(), lines, format, registry.cases(signed).isEmpty() ? "case.noneYet" : "case.noneSuch");
            return ExitCode.DONE;
        }
    }

    /// What is due within so many working days.
    @CommandLine.Command(name = "due")
    static final class Due extends AtWork {
        @CommandLine.Option(names = "--within", paramLabel = "DAYS", descriptionKey = "within")
        int within = 3;

        Due(Terminal terminal) {
            super(terminal);
        }

        /// Found something when a case is late.
        @Override
        int work(RegistryOffice registry, Officer signed) {
            List<QueueDesk.Line> lines = registry.queue().dueWithin(within, signed);
            told(terminal(), lines, format, "case.noneDue");
            if (lines.stream().anyMatch(line -> !line.deadline().certain())) {
                terminal().complain("case.uncertain");
            }
            return lines.stream().anyMatch(line -> line.deadline().isOverdue()) ? ExitCode.FOUND : ExitCode.DONE;
        }
    }

    /// All that stands in one case's file.
    @CommandLine.Command(name = "show")
    static final class Show extends AtWork {
        @CommandLine.Parameters(paramLabel = "CASE", descriptionKey = "caseNumber")
        String number = "";

        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            CaseShown shown = CaseShown.of(registry, find(registry, number, signed), signed);
            terminal().out().println(asJson() ? Json.write(shown.json(terminal().language())) : shown.text(terminal()));
            return ExitCode.DONE;
        }
    }

    /// @param none what is said to somebody who reads where there is nothing to list; a program reads an empty list
    private static void told(Terminal terminal, List<QueueDesk.Line> lines, Format format, String none) {
        if (format == Format.JSON) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("cases", lines.stream().map(line -> CaseShown.json(line.line(), line.deadline())).toList());
            terminal.out().println(Json.write(all));
        } else if (lines.isEmpty()) {
            terminal.complain(none);
        } else {
            lines.forEach(line -> terminal.say("case.line", line.line().number().toString(), Phrase.of(line.line().stage()), line.line().unit().printed(),
                    line.line().name(), line.line().assignee().orElse("-"), CaseShown.left(line.line(), line.deadline())));
        }
    }
}
