package org.undercroft.console;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.undercroft.casework.Case;
import org.undercroft.casework.FindingTopics;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.exchange.BcfReader;
import org.undercroft.exchange.BcfTopic;
import org.undercroft.exchange.BcfWriter;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// Findings to a designer's program and back (BCF 3.0).
final class FindingTopicsCommand {
    private FindingTopicsCommand() {}

    /// Writes the findings of a case.
    @CommandLine.Command(name = "export")
    static final class Export extends AtWork {
        @CommandLine.Parameters(index = "0", paramLabel = "CASE", descriptionKey = "caseNumber")
        String number = "";

        @CommandLine.Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "topicsOut")
        String out = "";

        Export(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) throws IOException {
            OutFile file = OutFile.named(out, List.of());
            Case one = registry.get(CaseCommand.number(registry, number, signed), signed);
            FindingTopics desk = registry.findings().topics();
            List<BcfTopic> topics = desk.of(one, signed, terminal().language(), Map.of());
            file.write(stream -> new BcfWriter().write(stream, desk.project(), registry.settings().nameZh(), topics));
            if (asJson()) {
                print(Map.of("topics", topics.size()));
            } else {
                terminal().say("topics.written", topics.size(), out);
            }
            return ExitCode.DONE;
        }
    }

    /// Takes in what was said elsewhere. Found something when a topic was left out.
    @CommandLine.Command(name = "import")
    static final class Import extends AtWork {
        @CommandLine.Parameters(index = "0", paramLabel = "FILE", descriptionKey = "topicsIn")
        String in = "";

        Import(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            FindingTopics.Taken taken = registry.findings().topics().take(new BcfReader().read(Terminal.path(in)), signed);
            List<String> left = taken.left().stream().map((Phrase why) -> why.in(terminal().language())).toList();
            if (asJson()) {
                print(Map.of("comments", taken.comments(), "changed", taken.changed(), "left", left));
            } else {
                terminal().say("topics.taken", taken.comments(), taken.changed());
                left.forEach(terminal().out()::println);
            }
            return left.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }
}
