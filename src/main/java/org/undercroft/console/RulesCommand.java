package org.undercroft.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.exchange.RuleSetReader;
import org.undercroft.exchange.RuleSetWriter;
import org.undercroft.land.RuleSet;
import org.undercroft.office.Officer;
import org.undercroft.office.RuleBook;
import picocli.CommandLine;

/// What the office examines by, rights matrix and business rules, as a file that can be read, changed and put in force.
@CommandLine.Command(name = "rules")
final class RulesCommand implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    static CommandLine line(Terminal terminal) {
        return new CommandLine(new RulesCommand()).addSubcommand(new Export(terminal)).addSubcommand(new Import(terminal))
                .addSubcommand(new History(terminal));
    }

    @CommandLine.Command(name = "export")
    static final class Export extends AtWork {
        @CommandLine.Option(names = "--out", paramLabel = "FILE.json", descriptionKey = "rulesOut")
        Optional<String> out = Optional.empty();

        @CommandLine.Option(names = "--set", paramLabel = "N", descriptionKey = "ruleSet", converter = Values.Count.class)
        Optional<Integer> set = Optional.empty();

        Export(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) throws IOException {
            int newest = registry.evidence().rules().version();
            int wanted = set.orElse(newest);
            if (wanted > newest) {
                throw new ConsoleRefusal("rules.none", wanted, newest);
            }
            byte[] text = new RuleSetWriter().write(registry.evidence().rules(wanted)).getBytes(StandardCharsets.UTF_8);
            if (out.isPresent()) {
                OutFile.named(out.get(), List.of()).write(stream -> stream.write(text));
                terminal().say("rules.written", wanted, out.get());
            } else {
                terminal().out().write(text);
            }
            return ExitCode.DONE;
        }
    }

    @CommandLine.Command(name = "import")
    static final class Import extends AtWork {
        @CommandLine.Parameters(paramLabel = "FILE.json", descriptionKey = "rulesFile")
        String file = "";

        @CommandLine.Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
        String reason = "";

        Import(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            if (!Terminal.path(file).toFile().isFile()) {
                throw new ConsoleRefusal("file.missing", file);
            }
            RuleSet next = registry.evidence().changeRules(new RuleSetReader().read(Terminal.path(file)), signed, reason);
            if (asJson()) {
                print(CaseShown.ordered("version", next.version(), "lines", next.lines().size(), "reason", reason));
            } else {
                terminal().say("rules.inForce", next.version(), next.lines().size());
            }
            return ExitCode.DONE;
        }
    }

    @CommandLine.Command(name = "history")
    static final class History extends AtWork {
        History(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            List<RuleBook.Change> changes = registry.evidence().ruleChanges();
            if (asJson()) {
                print(Map.of("inForce", registry.evidence().rules().version(), "changes", changes.stream().map(change -> CaseShown.ordered("version",
                        change.version(), "at", change.at(), "officer", change.officer(), "reason", change.reason())).toList()));
            } else {
                changes.forEach(change -> terminal().say("rules.change", change.version(), CaseShown.CLOCK.format(change.at()), change.officer(),
                        change.reason()));
                terminal().say("rules.shipped");
            }
            return ExitCode.DONE;
        }
    }
}
