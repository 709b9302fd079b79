package org.undercroft.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.undercroft.casework.Case;
import org.undercroft.casework.Letters;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.casework.Simulation;
import org.undercroft.exchange.OfficeFacts;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// Applications that are described in a file, as those of the sample office are.
final class CaseIntake {
    private CaseIntake() {
    }

    /// What both have in common.
    abstract static class Described implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(index = "0", paramLabel = "DIR", descriptionKey = "applications")
        String folder = "";

        @CommandLine.Parameters(index = "1", paramLabel = "ID", descriptionKey = "applicationId")
        String id = "";

        @CommandLine.Option(names = "--officer", paramLabel = "NAME", required = true, descriptionKey = "officer")
        String officer = "";

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        Described(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Path from = Terminal.path(folder);
            if (!Files.isRegularFile(from.resolve("office.json"))) {
                throw new ConsoleRefusal("file.missing", from.resolve("office.json").toString());
            }
            SampleOffice described = SampleOffice.in(from, terminal.language());
            OfficeFacts.Entry entry = Stream.concat(described.facts().applications().stream(), described.facts().entries().stream())
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new ConsoleRefusal("case.noApplication", id, from.toString()));
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                return take(registry, described, entry, registry.signIn(officer, terminal.password()), terminal);
            }
        }

        abstract int take(RegistryOffice registry, SampleOffice described, OfficeFacts.Entry entry, Officer signed, Terminal terminal);
    }

    @CommandLine.Command(name = "lodge")
    static final class Lodge extends Described {
        Lodge(Terminal terminal) {
            super(terminal);
        }

        @Override
        int take(RegistryOffice registry, SampleOffice described, OfficeFacts.Entry entry, Officer signed, Terminal terminal) {
            Case.Lodged lodged = registry.lodge(described.application(entry), described.facts().fileOf(entry), signed);
            terminal.say("case.now", lodged.number().toString(), Phrase.of(lodged.stage()));
            return ExitCode.DONE;
        }
    }

    @CommandLine.Command(name = "simulate")
    static final class Simulate extends Described {
        Simulate(Terminal terminal) {
            super(terminal);
        }

        @Override
        int take(RegistryOffice registry, SampleOffice described, OfficeFacts.Entry entry, Officer signed, Terminal terminal) {
            Simulation simulation = registry.simulations().simulate(described.application(entry), described.facts().fileOf(entry), signed);
            terminal.out().println(new Letters(registry.settings(), terminal.language()).report(simulation));
            return simulation.examination().graveFindings().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }
}
