package org.undercroft.console;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.undercroft.casework.Case;
import org.undercroft.casework.RefusalGround;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import picocli.CommandLine;

/// The steps of a case, for scripts: each signed by an officer, each with its reason where the office asks for one. What the office refuses ends with 2, and
/// nothing has changed.
final class CaseActs {
    private CaseActs() {
    }

    static List<Object> all(Terminal terminal) {
        return List.of(new Examine(terminal), new Review(terminal), new Approve(terminal), new Requisition(terminal), new Refuse(terminal),
                new Register(terminal),
                new Suspend(terminal), new Resume(terminal), new Withdraw(terminal), new Archive(terminal), new Assign(terminal));
    }

    /// What all have in common. Afterwards one line tells where the case stands.
    abstract static class Act extends AtWork {
        @CommandLine.Parameters(index = "0", paramLabel = "CASE", descriptionKey = "caseNumber")
        String number = "";

        Act(Terminal terminal) {
            super(terminal);
        }

        @Override
        final int work(RegistryOffice registry, Officer signed) throws IOException {
            Case after = take(registry, CaseCommand.find(registry, number, signed), signed);
            if (asJson()) {
                print(CaseShown.of(registry, after, signed).json(terminal().language()));
            } else if (found(after)) {
                terminal().out().println(CaseShown.of(registry, after, signed).text(terminal()));
            } else {
                terminal().say("case.now", after.number().toString(), Phrase.of(after.stage()));
            }
            return found(after) ? ExitCode.FOUND : ExitCode.DONE;
        }

        abstract Case take(RegistryOffice registry, Case one, Officer signed) throws IOException;

        /// Whether what was done has brought something to light.
        boolean found(Case after) {
            return false;
        }

        /// @throws ConsoleRefusal when the case is not at a stage that allows the step
        static <C extends Case> Case at(Class<C> stage, Case one, Function<C, Case> step) {
            if (!stage.isInstance(one)) {
                throw new ConsoleRefusal("case.notNow", one.number().toString(), Phrase.of(one.stage()));
            }
            return step.apply(stage.cast(one));
        }
    }

    /// One that needs its reason.
    abstract static class Reasoned extends Act {
        @CommandLine.Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
        String reason = "";

        Reasoned(Terminal terminal) {
            super(terminal);
        }
    }

    @CommandLine.Command(name = "examine")
    static final class Examine extends Act {
        Examine(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            return at(Case.Pending.class, one, pending -> registry.examine(pending, signed));
        }

        @Override
        boolean found(Case after) {
            return after.lastExamination().map(examination -> !examination.graveFindings().isEmpty()).orElse(false);
        }
    }

    /// The first of two reviews, where the office has two.
    @CommandLine.Command(name = "review")
    static final class Review extends Reasoned {
        Review(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            return at(Case.Examined.class, one, examined -> registry.review().review(examined, signed, reason));
        }
    }

    @CommandLine.Command(name = "approve")
    static final class Approve extends Reasoned {
        Approve(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            return at(Case.Reviewable.class, one, reviewable -> registry.approve(reviewable, signed, reason));
        }
    }

    @CommandLine.Command(name = "requisition")
    static final class Requisition extends Reasoned {
        Requisition(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            return at(Case.Pending.class, one, pending -> registry.requisition(pending, signed, reason));
        }
    }

    @CommandLine.Command(name = "refuse")
    static final class Refuse extends Reasoned {
        @CommandLine.Option(names = "--ground", paramLabel = "GROUND", required = true, descriptionKey = "ground", converter = Values.Ground.class)
        RefusalGround ground = RefusalGround.OTHER;

        Refuse(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            return at(Case.Reviewable.class, one, reviewable -> registry.refuse(reviewable, signed, ground, reason));
        }
    }

    @CommandLine.Command(name = "register")
    static final class Register extends Act {
        Register(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            return at(Case.Approved.class, one, approved -> registry.register(approved, signed));
        }
    }

    @CommandLine.Command(name = "suspend")
    static final class Suspend extends Reasoned {
        Suspend(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            return at(Case.Pending.class, one, pending -> registry.caseDesk().suspend(pending, signed, reason));
        }
    }

    @CommandLine.Command(name = "resume")
    static final class Resume extends Reasoned {
        Resume(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            return at(Case.Suspended.class, one, suspended -> registry.caseDesk().resume(suspended, signed, reason));
        }
    }

    @CommandLine.Command(name = "withdraw")
    static final class Withdraw extends Reasoned {
        Withdraw(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            return at(Case.Open.class, one, open -> registry.caseDesk().withdraw(open, signed, reason));
        }
    }

    @CommandLine.Command(name = "archive")
    static final class Archive extends Act {
        Archive(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            return at(Case.Closed.class, one, closed -> registry.caseDesk().archive(closed, signed));
        }
    }

    @CommandLine.Command(name = "assign")
    static final class Assign extends Reasoned {
        @CommandLine.Option(names = "--to", paramLabel = "NAME", descriptionKey = "to")
        Optional<String> to = Optional.empty();

        Assign(Terminal terminal) {
            super(terminal);
        }

        @Override
        Case take(RegistryOffice registry, Case one, Officer signed) {
            if (to.isEmpty()) {
                registry.queue().giveBack(one.number(), signed, reason);
            } else if (to.get().equals(signed.name())) {
                registry.queue().takeOver(one.number(), signed, reason);
            } else {
                Officer colleague = registry.officers().stream().filter(officer -> officer.name().equals(to.get())).findFirst()
                        .orElseThrow(() -> new ConsoleRefusal("case.noOfficer", to.get()));
                registry.queue().assign(one.number(), colleague, signed, reason);
            }
            return registry.get(one.number(), signed);
        }
    }
}
