package org.undercroft.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Procedure;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// How cases of each kind are worked here: days, reviews, notice, papers.
@CommandLine.Command(name = "procedures")
final class ProceduresCommand implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    static CommandLine line(Terminal terminal) {
        return new CommandLine(new ProceduresCommand()).addSubcommand(new All(terminal)).addSubcommand(new Change(terminal));
    }

    @CommandLine.Command(name = "list")
    static final class All extends AtWork {
        All(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            List<Procedure> all = registry.administration().procedures();
            if (asJson()) {
                print(Map.of("procedures", all.stream().map(ProceduresCommand::json).toList()));
            } else {
                all.forEach(one -> line(one, terminal()));
            }
            return ExitCode.DONE;
        }
    }

    @CommandLine.Command(name = "set")
    static final class Change extends AtWork {
        @CommandLine.Parameters(paramLabel = "KIND", descriptionKey = "procedureKind", converter = Values.PathName.class)
        Procedure.Path path = Procedure.Path.OTHER;

        @CommandLine.Option(names = "--days", paramLabel = "N", descriptionKey = "procedureDays")
        Optional<Integer> days = Optional.empty();

        @CommandLine.Option(names = "--reviews", paramLabel = "1|2", descriptionKey = "procedureReviews")
        Optional<Integer> reviews = Optional.empty();

        @CommandLine.Option(names = "--notice", paramLabel = "WHICH", descriptionKey = "procedureNotice", converter = Values.NoticeName.class)
        Optional<Procedure.Notice> notice = Optional.empty();

        @CommandLine.Option(names = "--notice-days", paramLabel = "N", descriptionKey = "procedureNoticeDays")
        Optional<Integer> noticeDays = Optional.empty();

        @CommandLine.Option(names = "--papers", paramLabel = "yes|no", descriptionKey = "procedurePapers", converter = Values.YesOrNo.class)
        Optional<Boolean> papers = Optional.empty();

        Change(Terminal terminal) {
            super(terminal);
        }

        @Override
        int work(RegistryOffice registry, Officer signed) {
            Procedure before = registry.administration().procedures().stream().filter(one -> one.path() == path).findFirst().orElseThrow();
            Procedure after = changed(before);
            registry.administration().set(after, signed);
            if (asJson()) {
                print(json(after));
            } else {
                line(after, terminal());
            }
            return ExitCode.DONE;
        }

        private Procedure changed(Procedure before) {
            try {
                return new Procedure(path, days.orElse(before.days()), reviews.orElse(before.reviews()), notice.orElse(before.notice()),
                        noticeDays.orElse(before.noticeDays()), papers.orElse(before.papers()));
            } catch (IllegalArgumentException unlawful) {
                throw new ConsoleRefusal(unlawful, "procedures.unlawful");
            }
        }
    }

    private static void line(Procedure one, Terminal terminal) {
        terminal.say("procedures.line", one.path().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), one.days(), one.reviews(), one.notice(),
                one.noticeDays(), terminal.words(one.papers() ? "procedures.papers" : "procedures.noPapers"));
    }

    private static Map<String, Object> json(Procedure one) {
        return CaseShown.ordered("kind", one.path().name(), "days", one.days(), "reviews", one.reviews(), "notice", one.notice().name(), "noticeDays",
                one.noticeDays(), "papers", one.papers());
    }
}
