package org.undercroft.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.CaseDocument;
import org.undercroft.casework.FindingDesk;
import org.undercroft.casework.FindingNumber;
import org.undercroft.casework.LastingFinding;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.WayOut;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Moment;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// What is done about one finding, from taking it up to the second signature.
@CommandLine.Command(name = "finding")
final class CaseFindings implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new CaseFindings());
        List.of(new Show(terminal), new Review(terminal), new Settle(terminal), new Sign(terminal), new TurnDown(terminal), new Ground(terminal),
                new Comment(terminal), new Assign(terminal), new Group(terminal), new Reopen(terminal), new FindingTopicsCommand.Export(terminal),
                new FindingTopicsCommand.Import(terminal)).forEach(line::addSubcommand);
        return line;
    }

    /// Everything the newest examination of a case saw. Found something while one of it keeps the case from approval.
    @CommandLine.Command(name = "findings")
    static final class Listed extends AtWork {
        @CommandLine.Parameters(paramLabel = "CASE", descriptionKey = "caseNumber")
        String number = "";

        Listed(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            CaseNumber wanted = CaseCommand.number(registry, number, signed);
            List<LastingFinding> all = registry.findings().of(wanted, signed);
            if (asJson()) {
                print(Map.of("findings", all.stream().map(one -> FindingShown.json(one, terminal().language())).toList()));
            } else if (all.isEmpty()) {
                terminal().complain("finding.none", wanted.toString());
            } else {
                all.forEach(one -> terminal().out().println(FindingShown.line(one, terminal())));
            }
            return all.stream().anyMatch(one -> one.stops(Moment.APPROVAL)) ? ExitCode.FOUND : ExitCode.DONE;
        }
    }

    /// What all acts on one finding have in common. Afterwards one line tells how it stands.
    abstract static class Act extends AtWork {
        @CommandLine.Parameters(paramLabel = "FINDING", descriptionKey = "findingNumber", converter = Values.FindingName.class)
        @Nullable
        FindingNumber number;

        Act(Terminal terminal) {
            super(terminal);
        }

        @Override
        final int work(RegistryOffice registry, Officer signed) {
            FindingNumber wanted = Objects.requireNonNull(number);
            LastingFinding before = registry.findings().find(wanted, signed).orElseThrow(() -> new ConsoleRefusal("finding.unknown", wanted.toString()));
            LastingFinding after = take(registry, before, signed);
            if (asJson()) {
                print(FindingShown.json(after, terminal().language()));
            } else {
                terminal().out().println(FindingShown.line(after, terminal()));
            }
            return ExitCode.DONE;
        }

        abstract LastingFinding take(RegistryOffice registry, LastingFinding one, Officer signed);
    }

    /// One that needs its reason.
    abstract static class Reasoned extends Act {
        @CommandLine.Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
        String reason = "";

        Reasoned(Terminal terminal) {
            super(terminal);
        }
    }

    /// The whole life of a finding.
    @CommandLine.Command(name = "show")
    static final class Show extends AtWork {
        @CommandLine.Parameters(paramLabel = "FINDING", descriptionKey = "findingNumber", converter = Values.FindingName.class)
        @Nullable
        FindingNumber number;

        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            FindingNumber wanted = Objects.requireNonNull(number);
            FindingDesk desk = registry.findings();
            LastingFinding one = desk.find(wanted, signed).orElseThrow(() -> new ConsoleRefusal("finding.unknown", wanted.toString()));
            FindingShown shown = new FindingShown(one, desk.steps(wanted, signed), desk.settlements(wanted, signed));
            terminal().out().println(asJson() ? Json.write(shown.json(terminal().language())) : shown.text(terminal()));
            return ExitCode.DONE;
        }
    }

    @CommandLine.Command(name = "take-up")
    static final class Review extends Act {
        Review(Terminal terminal) {
            super(terminal);
        }

        @Override
        LastingFinding take(RegistryOffice registry, LastingFinding one, Officer signed) {
            return registry.findings().review(one.number(), signed);
        }
    }

    @CommandLine.Command(name = "settle")
    static final class Settle extends Reasoned {
        @CommandLine.Option(names = "--way", paramLabel = "WAY", required = true, descriptionKey = "way", converter = Values.Way.class)
        WayOut way = WayOut.SURVEY_MENDED;

        @CommandLine.Option(names = "--basis", paramLabel = "TEXT", required = true, descriptionKey = "legalBasis")
        String basis = "";

        @CommandLine.Option(names = "--document", paramLabel = "N|SHA256", descriptionKey = "settlingPaper")
        Optional<String> document = Optional.empty();

        Settle(Terminal terminal) {
            super(terminal);
        }

        @Override
        LastingFinding take(RegistryOffice registry, LastingFinding one, Officer signed) {
            Optional<Deed> paper = document.map(said -> paper(registry, one.seenIn(), said, signed));
            return registry.findings().settle(one.number(), signed, way, reason, basis, paper);
        }

        /// One that was put into the file of the case by its number, or one that came with the application by its digest.
        static Deed paper(RegistryOffice registry, CaseNumber number, String said, Officer signed) {
            Optional<Deed> filed = registry.intake().documents(number, signed).stream()
                    .filter(document -> Integer.toString(document.ordinal()).equals(said) || isDigest(said, document.digest()))
                    .findFirst()
                    .flatMap(CaseDocument::deed);
            return filed
                    .or(() -> registry.get(number, signed).application().deeds().stream().filter(deed -> isDigest(said, deed.digest())).findFirst())
                    .orElseThrow(() -> new ConsoleRefusal("case.noPaper", said, number.toString()));
        }

        private static boolean isDigest(String said, String digest) {
            return said.length() >= 8 && digest.startsWith(said.toLowerCase(java.util.Locale.ROOT));
        }
    }

    @CommandLine.Command(name = "sign")
    static final class Sign extends Act {
        Sign(Terminal terminal) {
            super(terminal);
        }

        @Override
        LastingFinding take(RegistryOffice registry, LastingFinding one, Officer signed) {
            return registry.findings().sign(one.number(), signed);
        }
    }

    @CommandLine.Command(name = "turn-down")
    static final class TurnDown extends Reasoned {
        TurnDown(Terminal terminal) {
            super(terminal);
        }

        @Override
        LastingFinding take(RegistryOffice registry, LastingFinding one, Officer signed) {
            return registry.findings().turnDown(one.number(), signed, reason);
        }
    }

    @CommandLine.Command(name = "ground")
    static final class Ground extends Reasoned {
        @CommandLine.Option(names = "--basis", paramLabel = "TEXT", required = true, descriptionKey = "legalBasis")
        String basis = "";

        Ground(Terminal terminal) {
            super(terminal);
        }

        @Override
        LastingFinding take(RegistryOffice registry, LastingFinding one, Officer signed) {
            return registry.findings().groundForRefusal(one.number(), signed, reason, basis);
        }
    }

    @CommandLine.Command(name = "comment")
    static final class Comment extends Act {
        @CommandLine.Option(names = "--text", paramLabel = "TEXT", required = true, descriptionKey = "comment")
        String text = "";

        Comment(Terminal terminal) {
            super(terminal);
        }

        @Override
        LastingFinding take(RegistryOffice registry, LastingFinding one, Officer signed) {
            return registry.findings().comment(one.number(), signed, text);
        }
    }

    @CommandLine.Command(name = "assign")
    static final class Assign extends Act {
        @CommandLine.Option(names = "--to", paramLabel = "NAME", descriptionKey = "findingTo")
        Optional<String> to = Optional.empty();

        @CommandLine.Option(names = "--due", paramLabel = "DATE", descriptionKey = "findingDue", converter = Asking.DayValue.class)
        Optional<LocalDate> due = Optional.empty();

        Assign(Terminal terminal) {
            super(terminal);
        }

        @Override
        LastingFinding take(RegistryOffice registry, LastingFinding one, Officer signed) {
            return registry.findings().assign(one.number(), signed, to, due);
        }
    }

    @CommandLine.Command(name = "group")
    static final class Group extends Act {
        @CommandLine.Option(names = "--with", paramLabel = "NAME", descriptionKey = "findingGroup")
        Optional<String> group = Optional.empty();

        Group(Terminal terminal) {
            super(terminal);
        }

        @Override
        LastingFinding take(RegistryOffice registry, LastingFinding one, Officer signed) {
            return registry.findings().group(one.number(), signed, group);
        }
    }

    @CommandLine.Command(name = "reopen")
    static final class Reopen extends Reasoned {
        Reopen(Terminal terminal) {
            super(terminal);
        }

        @Override
        LastingFinding take(RegistryOffice registry, LastingFinding one, Officer signed) {
            return registry.findings().reopen(one.number(), signed, reason);
        }
    }
}
