package org.undercroft.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.undercroft.casework.Application;
import org.undercroft.casework.Case;
import org.undercroft.casework.Letters;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.casework.Simulation;
import org.undercroft.exchange.OfficeFacts;
import org.undercroft.exchange.ReadOptions;
import org.undercroft.exchange.SurveyReader;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Digest;
import org.undercroft.land.PartyId;
import org.undercroft.land.Phrase;
import org.undercroft.land.SurveyPlan;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// Applications that are described in a file, as those of the sample office are, and the papers of a case.
final class CaseIntake {
    /// A paper is a scan, not a film.
    private static final long LARGEST = 200_000_000;

    private CaseIntake() {
    }

    static List<Object> all(Terminal terminal) {
        return List.of(new Lodge(terminal), new Correct(terminal), new Simulate(terminal), new Attach(terminal), new Paper(terminal),
                new Grant(terminal));
    }

    /// An application in a folder with `office.json`.
    record Described(SampleOffice office, OfficeFacts.Entry entry) {
        /// @throws ConsoleRefusal when the folder describes none of this name
        static Described in(String folder, String id, Terminal terminal) {
            Path from = Terminal.path(folder);
            if (!Files.isRegularFile(from.resolve("office.json"))) {
                throw new ConsoleRefusal("file.missing", from.resolve("office.json").toString());
            }
            SampleOffice described = SampleOffice.in(from, terminal.language());
            return Stream.concat(described.facts().applications().stream(), described.facts().entries().stream())
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(entry -> new Described(described, entry))
                    .orElseThrow(() -> new ConsoleRefusal("case.noApplication", id, from.toString()));
        }

        Application application() {
            return office.application(entry);
        }

        Path file() {
            return office.facts().fileOf(entry);
        }
    }

    /// What all that take one have in common.
    abstract static class OfDescribed extends AtWork {
        @CommandLine.Parameters(index = "0", paramLabel = "DIR", descriptionKey = "applications")
        String folder = "";

        @CommandLine.Parameters(index = "1", paramLabel = "ID", descriptionKey = "applicationId")
        String id = "";

        OfDescribed(Terminal terminal) {
            super(terminal);
        }

        @Override
        final int work(RegistryOffice registry, Officer signed) {
            return take(registry, Described.in(folder, id, terminal()), signed);
        }

        abstract int take(RegistryOffice registry, Described described, Officer signed);
    }

    @CommandLine.Command(name = "lodge")
    static final class Lodge extends OfDescribed {
        Lodge(Terminal terminal) {
            super(terminal);
        }

        @Override
        int take(RegistryOffice registry, Described described, Officer signed) {
            Case.Lodged lodged = registry.lodge(described.application(), described.file(), signed);
            if (asJson()) {
                print(CaseShown.of(registry, lodged, signed).json(terminal().language()));
            } else {
                terminal().say("case.now", lodged.number().toString(), Phrase.of(lodged.stage()));
            }
            return ExitCode.DONE;
        }
    }

    /// The corrected application, in the case that was sent back for it.
    @CommandLine.Command(name = "correct")
    static final class Correct extends CaseActs.Act {
        @CommandLine.Parameters(index = "1", paramLabel = "DIR", descriptionKey = "applications")
        String folder = "";

        @CommandLine.Parameters(index = "2", paramLabel = "ID", descriptionKey = "applicationId")
        String id = "";

        Correct(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            Described described = Described.in(folder, id, terminal());
            return at(Case.Requisitioned.class, one, sentBack -> registry.intake().correct(sentBack, described.application(), described.file(), signed));
        }
    }

    @CommandLine.Command(name = "simulate")
    static final class Simulate extends OfDescribed {
        Simulate(Terminal terminal) {
            super(terminal);
        }

        @Override
        int take(RegistryOffice registry, Described described, Officer signed) {
            Simulation simulation = registry.simulations().simulate(described.application(), described.file(), signed);
            terminal().out().println(new Letters(registry.settings(), terminal().language()).report(simulation));
            return simulation.examination().graveFindings().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    /// Puts a paper into the file of a case.
    @CommandLine.Command(name = "attach")
    static final class Attach extends CaseActs.Act {
        @CommandLine.Parameters(index = "1", paramLabel = "FILE", descriptionKey = "paperFile")
        String file = "";

        @CommandLine.Option(names = "--kind", paramLabel = "KIND", required = true, descriptionKey = "paperKind", converter = Values.PaperKind.class)
        Deed.DeedKind kind = Deed.DeedKind.OTHER;

        @CommandLine.Option(names = "--signed", paramLabel = "DATE", required = true, descriptionKey = "paperSigned", converter = Asking.DayValue.class)
        LocalDate day = LocalDate.EPOCH;

        @CommandLine.Option(names = "--title", paramLabel = "TEXT", descriptionKey = "paperTitle")
        Optional<String> title = Optional.empty();

        @CommandLine.Option(names = "--by", paramLabel = "PARTY", descriptionKey = "paperBy")
        Optional<String> by = Optional.empty();

        Attach(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) throws IOException {
            byte[] content = bytes(file);
            registry.intake().attach(one.number(),
                    new Deed(title.orElse(Terminal.path(file).getFileName() + ""), Digest.of(content), kind, day, by.map(PartyId::new)), content,
                    signed);
            return registry.get(one.number(), signed);
        }
    }

    static Deed deed(String title, byte[] content, Deed.DeedKind kind, LocalDate day) {
        return new Deed(title, Digest.of(content), kind, day);
    }

    static byte[] bytes(String file) throws IOException {
        Path path = Terminal.path(file);
        if (Files.isDirectory(path)) {
            throw new ConsoleRefusal("file.folder", file);
        }
        if (!Files.isRegularFile(path)) {
            throw new ConsoleRefusal("file.missing", file);
        }
        if (Files.size(path) > LARGEST) {
            throw new ConsoleRefusal("case.paperTooLarge", file);
        }
        return Files.readAllBytes(path);
    }

    /// Files the space that the grant contract gives; the case is held against it from its next examination on.
    @CommandLine.Command(name = "grant")
    static final class Grant extends CaseActs.Act {
        @CommandLine.Parameters(index = "1", paramLabel = "FILE", descriptionKey = "grantFile")
        String file = "";

        @CommandLine.Option(names = "--document", paramLabel = "N|SHA256", required = true, descriptionKey = "grantPaper")
        String document = "";

        Grant(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            if (!Files.isRegularFile(Terminal.path(file))) {
                throw new ConsoleRefusal("file.missing", file);
            }
            SurveyPlan granted = new SurveyReader(ReadOptions.STANDARD).read(Terminal.path(file));
            if (!granted.system().equals(Optional.of(registry.settings().system()))) {
                throw new ConsoleRefusal("case.grantSystem", file, registry.settings().system().toString());
            }
            Deed contract = CaseFindings.Settle.paper(registry, one.number(), document, signed);
            registry.evidence().grant(one.number(), granted.spaces().stream().flatMap(space -> space.parts().stream()).toList(), contract, signed);
            return registry.get(one.number(), signed);
        }
    }

    /// Reads a paper out of the file of a case.
    @CommandLine.Command(name = "paper")
    static final class Paper extends AtWork {
        @CommandLine.Parameters(index = "0", paramLabel = "CASE", descriptionKey = "caseNumber")
        String number = "";

        @CommandLine.Parameters(index = "1", paramLabel = "N", descriptionKey = "paperNumber", converter = Values.Count.class)
        int paper;

        @CommandLine.Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "paperOut")
        String out = "";

        Paper(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) throws IOException {
            CaseNumber wanted = CaseCommand.number(registry, number, signed);
            if (registry.intake().documents(wanted, signed).stream().noneMatch(document -> document.ordinal() == paper)) {
                throw new ConsoleRefusal("case.noPaper", paper, number);
            }
            OutFile file = OutFile.named(out, List.of());
            byte[] content = registry.intake().document(wanted, paper, signed);
            file.write(stream -> stream.write(content));
            terminal().say("case.paperOut", paper, out);
            return ExitCode.DONE;
        }
    }
}
