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

    @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
    Optional<String> office = Optional.empty();

    private CaseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new CaseCommand(terminal));
        Stream.of(new Listed(terminal), new Due(terminal), new Show(terminal)).forEach(line::addSubcommand);
        CaseActs.all(terminal).forEach(line::addSubcommand);
        line.addSubcommand(new CaseIntake.Lodge(terminal));
        line.addSubcommand(new CaseIntake.Simulate(terminal));
        return line;
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

    /// @throws ConsoleRefusal when there is none with this number
    static Case find(RegistryOffice registry, String number) {
        try {
            CaseNumber wanted = CaseNumber.parse(number);
            if (registry.cases().stream().map(CaseLine::number).anyMatch(wanted::equals)) {
                return registry.get(wanted);
            }
        } catch (IllegalArgumentException noNumber) {
            throw new ConsoleRefusal(noNumber, "case.none", number);
        }
        throw new ConsoleRefusal("case.none", number);
    }

    /// Everything that is not over, the most urgent first, or a part of it.
    @CommandLine.Command(name = "list")
    static final class Listed implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Option(names = "--mine", descriptionKey = "mine")
        boolean mine;

        @CommandLine.Option(names = "--unassigned", descriptionKey = "unassigned")
        boolean unassigned;

        @CommandLine.Option(names = "--stage", paramLabel = "STAGE", descriptionKey = "stage", converter = Values.StageName.class)
        Optional<Stage> stage = Optional.empty();

        @CommandLine.Option(names = "--officer", paramLabel = "NAME", descriptionKey = "officer")
        Optional<String> officer = Optional.empty();

        @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", converter = Values.FormatName.class)
        Format format = Format.TEXT;

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        @CommandLine.Spec
        CommandLine.Model.@Nullable CommandSpec spec;

        Listed(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            if (mine && officer.isEmpty()) {
                throw new Misuse.Needs(Objects.requireNonNull(spec).commandLine(), "--mine", "--officer");
            }
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                Optional<Officer> signed = officer.map(name -> registry.signIn(name, terminal.password()));
                boolean over = stage.map(one -> !one.open()).orElse(false);
                List<QueueDesk.Line> lines = (over ? registry.queue().over() : registry.queue().open()).stream()
                        .filter(line -> !mine || line.line().assignee().equals(signed.map(Officer::name)))
                        .filter(line -> !unassigned || line.line().assignee().isEmpty())
                        .filter(line -> stage.isEmpty() || line.line().stage() == stage.get())
                        .toList();
                told(terminal, lines, format);
                return ExitCode.DONE;
            }
        }
    }

    /// What is due within so many working days.
    @CommandLine.Command(name = "due")
    static final class Due implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Option(names = "--within", paramLabel = "DAYS", descriptionKey = "within")
        int within = 3;

        @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", converter = Values.FormatName.class)
        Format format = Format.TEXT;

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Due(Terminal terminal) {
            this.terminal = terminal;
        }

        /// Found something when a case is late.
        @Override
        public Integer call() {
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                List<QueueDesk.Line> lines = registry.queue().dueWithin(within);
                told(terminal, lines, format);
                if (lines.stream().anyMatch(line -> !line.deadline().certain())) {
                    terminal.complain("case.uncertain");
                }
                return lines.stream().anyMatch(line -> line.deadline().isOverdue()) ? ExitCode.FOUND : ExitCode.DONE;
            }
        }
    }

    /// All that stands in one case's file.
    @CommandLine.Command(name = "show")
    static final class Show implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "CASE", descriptionKey = "caseNumber")
        String number = "";

        @CommandLine.Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", converter = Values.FormatName.class)
        Format format = Format.TEXT;

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Show(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                CaseShown shown = CaseShown.of(registry, find(registry, number));
                terminal.out().println(format == Format.JSON ? Json.write(shown.json(terminal.language())) : shown.text(terminal));
                return ExitCode.DONE;
            }
        }
    }

    private static void told(Terminal terminal, List<QueueDesk.Line> lines, Format format) {
        if (format == Format.JSON) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("cases", lines.stream().map(line -> CaseShown.json(line.line(), line.deadline())).toList());
            terminal.out().println(Json.write(all));
        } else {
            lines.forEach(line -> terminal.say("case.line", line.line().number().toString(), Phrase.of(line.line().stage()), line.line().unit().printed(),
                    line.line().name(), line.line().assignee().orElse("-"), CaseShown.left(line.line(), line.deadline())));
        }
    }
}
