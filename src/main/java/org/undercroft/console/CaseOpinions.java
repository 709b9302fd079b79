package org.undercroft.console;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Case;
import org.undercroft.casework.Opinion;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.land.Days;
import org.undercroft.land.Deed;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// What other bodies are asked, and what they say.
@CommandLine.Command(name = "opinion")
final class CaseOpinions implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    static CommandLine line(Terminal terminal) {
        return new CommandLine(new CaseOpinions()).addSubcommand(new Ask(terminal)).addSubcommand(new Remind(terminal)).addSubcommand(new Answer(terminal))
                .addSubcommand(new Waiting(terminal));
    }

    @CommandLine.Command(name = "ask")
    static final class Ask extends CaseActs.Act {
        @CommandLine.Option(names = "--body", paramLabel = "TEXT", required = true, descriptionKey = "body")
        String body = "";

        @CommandLine.Option(names = "--kind", paramLabel = "KIND", descriptionKey = "bodyKind", converter = Values.BodyKind.class)
        Opinion.Kind kind = Opinion.Kind.OTHER;

        @CommandLine.Option(names = "--question", paramLabel = "TEXT", required = true, descriptionKey = "question")
        String question = "";

        @CommandLine.Option(names = "--due", paramLabel = "DATE", required = true, descriptionKey = "opinionDue", converter = Asking.DayValue.class)
        LocalDate due = LocalDate.EPOCH;

        @CommandLine.Option(names = "--required", descriptionKey = "opinionRequired")
        boolean required;

        Ask(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            if (body.isBlank() || question.isBlank()) {
                throw new ConsoleRefusal("case.askWhat");
            }
            registry.opinions().ask(one.number(), List.of(new Opinion.Request(body, kind, question, required, due)), signed);
            return registry.get(one.number(), signed);
        }
    }

    @CommandLine.Command(name = "remind")
    static final class Remind extends CaseActs.Act {
        @CommandLine.Option(names = "--opinion", paramLabel = "N", required = true, descriptionKey = "opinionNumber", converter = Values.Count.class)
        int opinion;

        Remind(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            registry.opinions().remind(one.number(), opinion, signed);
            return registry.get(one.number(), signed);
        }
    }

    @CommandLine.Command(name = "answer")
    static final class Answer extends CaseActs.Act {
        @CommandLine.Option(names = "--opinion", paramLabel = "N", required = true, descriptionKey = "opinionNumber", converter = Values.Count.class)
        int opinion;

        @CommandLine.Option(names = "--outcome", paramLabel = "OUTCOME", required = true, descriptionKey = "outcome", converter = Values.OutcomeName.class)
        Opinion.Outcome outcome = Opinion.Outcome.NOT_CONCERNED;

        @CommandLine.Option(names = "--text", paramLabel = "TEXT", descriptionKey = "opinionText")
        String text = "";

        @CommandLine.Option(names = "--answered", paramLabel = "DATE", descriptionKey = "answered", converter = Asking.DayValue.class)
        Optional<LocalDate> answered = Optional.empty();

        @CommandLine.Option(names = "--letter", paramLabel = "FILE", descriptionKey = "letter")
        Optional<String> letter = Optional.empty();

        Answer(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) throws IOException {
            LocalDate day = answered.orElseGet(() -> LocalDate.now(Days.ZONE));
            byte[] content = letter.isPresent() ? CaseIntake.bytes(letter.get()) : new byte[0];
            Optional<Deed> paper = letter.map(file -> CaseIntake.deed(Terminal.path(file).getFileName() + "", content, Deed.DeedKind.OPERATOR_OPINION, day));
            registry.opinions().answer(one.number(), opinion, outcome, text, day, paper, content, signed);
            return registry.get(one.number(), signed);
        }
    }

    /// Of all cases, what is still waited for.
    @CommandLine.Command(name = "waiting")
    static final class Waiting extends AtWork {
        Waiting(Terminal terminal) {
            super(terminal);
        }

        /// Found something when one is late.
        @Override
        int work(RegistryOffice registry, Officer signed) {
            List<Opinion> all = registry.opinions().waitedFor(signed);
            LocalDate today = LocalDate.now(Days.ZONE);
            if (asJson()) {
                print(Map.of("opinions", all.stream().map(one -> CaseShown.ordered("case", one.number(), "number", one.ordinal(), "body", one.request().body(),
                        "kind", one.request().kind().name(), "question", one.request().question(), "required", one.request().required(), "asked", one.asked(),
                        "due", one.request().due(), "overdue", one.isOverdue(today), "reminders", one.reminders())).toList()));
            } else if (all.isEmpty()) {
                terminal().complain("case.noOpinions");
            } else {
                all.forEach(one -> terminal().say(one.isOverdue(today) ? "case.opinionLate" : "case.opinionWaits", one.number().toString(), one.ordinal(),
                        one.request().body(), one.request().due().toString(), one.reminders()));
            }
            return all.stream().anyMatch(one -> one.isOverdue(today)) ? ExitCode.FOUND : ExitCode.DONE;
        }
    }
}
