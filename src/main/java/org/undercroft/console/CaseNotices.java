package org.undercroft.console;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Case;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.land.Days;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// Claims put up for everybody to read, and what somebody says against them.
@CommandLine.Command(name = "notice")
final class CaseNotices implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    static CommandLine line(Terminal terminal) {
        return new CommandLine(new CaseNotices()).addSubcommand(new Post(terminal)).addSubcommand(new Objection(terminal)).addSubcommand(new Answer(terminal));
    }

    @CommandLine.Command(name = "post")
    static final class Post extends CaseActs.Act {
        @CommandLine.Option(names = "--place", paramLabel = "TEXT", required = true, descriptionKey = "noticePlace")
        String place = "";

        @CommandLine.Option(names = "--days", paramLabel = "N", descriptionKey = "noticeDays", converter = Values.Count.class)
        int days = 1;

        Post(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            return at(Case.Reviewable.class, one, reviewable -> registry.review().putOnNotice(reviewable, signed, place, days));
        }
    }

    @CommandLine.Command(name = "object")
    static final class Objection extends CaseActs.Act {
        @CommandLine.Option(names = "--by", paramLabel = "TEXT", required = true, descriptionKey = "objector")
        String by = "";

        @CommandLine.Option(names = "--content", paramLabel = "TEXT", required = true, descriptionKey = "objection")
        String content = "";

        @CommandLine.Option(names = "--received", paramLabel = "DATE", descriptionKey = "received", converter = Asking.DayValue.class)
        Optional<LocalDate> received = Optional.empty();

        Objection(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            registry.review().object(one.number(), received.orElseGet(() -> LocalDate.now(Days.ZONE)), by, content, signed);
            return registry.get(one.number(), signed);
        }
    }

    @CommandLine.Command(name = "answer")
    static final class Answer extends CaseActs.Reasoned {
        @CommandLine.Option(names = "--objection", paramLabel = "N", required = true, descriptionKey = "objectionNumber", converter = Values.Count.class)
        int objection;

        Answer(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            registry.review().answer(one.number(), objection, reason, signed);
            return registry.get(one.number(), signed);
        }
    }
}
