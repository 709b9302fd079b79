package org.undercroft.casework;

import java.time.Instant;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Phrase;
import org.undercroft.land.Registration;

/// A case at one stage of its way. Each stage is a type that nobody outside casework can make, so that an office method that takes an [Approved] can be
/// sure somebody signed.
public sealed interface Case {
    CaseNumber number();

    Application application();

    /// Sign-in name of who took the case in.
    String clerk();

    /// When it reached this stage.
    Instant since();

    Stage stage();

    /// A case that waits for the book: it reserves its space against later ones, and can be examined, also again.
    sealed interface Pending extends Case {}

    /// A case that somebody has decided on.
    sealed interface Decided extends Case {
        Decision decision();
    }

    /// Taken in, complete, not yet looked at.
    final class Lodged extends Stages.Base implements Pending {
        Lodged(CaseNumber number, Application application, String clerk, Instant since) {
            super(number, application, clerk, since);
        }

        @Override
        public Stage stage() {
            return Stage.LODGED;
        }
    }

    /// Held against book, pending cases and rules; waits for a decision.
    final class Examined extends Stages.Base implements Pending {
        private final Examination examination;

        Examined(CaseNumber number, Application application, String clerk, Instant since, Examination examination) {
            super(number, application, clerk, since);
            this.examination = examination;
        }

        public Examination examination() {
            return examination;
        }

        @Override
        public Stage stage() {
            return Stage.EXAMINED;
        }

        /// @param unsettled how many findings stop it
        Approved approved(Decision decision, int unsettled) {
            refuseUnlawful(decision);
            if (unsettled > 0) {
                throw new CaseRefused(new Phrase(Case.class, "decide.grave", number().toString(), unsettled));
            }
            return new Approved(number(), application(), clerk(), examination, decision);
        }

        Requisitioned requisitioned(Decision decision) {
            refuseUnlawful(decision);
            return new Requisitioned(number(), application(), clerk(), examination, decision);
        }

        Refused refused(Decision decision) {
            refuseUnlawful(decision);
            return new Refused(number(), application(), clerk(), examination, decision);
        }

        /// Four eyes, and no decision without its reasons.
        private void refuseUnlawful(Decision decision) {
            if (decision.officer().equals(clerk())) {
                throw new CaseRefused(new Phrase(Case.class, "decide.fourEyes", number().toString()));
            }
            if (decision.reasons().isBlank()) {
                throw new CaseRefused(new Phrase(Case.class, "decide.noReasons", number().toString()));
            }
        }
    }

    /// Signed by a reviewer; waits for entry.
    final class Approved extends Stages.Base implements Pending, Decided {
        private final Examination examination;
        private final Decision decision;

        Approved(CaseNumber number, Application application, String clerk, Examination examination, Decision decision) {
            super(number, application, clerk, decision.at());
            this.examination = examination;
            this.decision = decision;
        }

        public Examination examination() {
            return examination;
        }

        @Override
        public Decision decision() {
            return decision;
        }

        @Override
        public Stage stage() {
            return Stage.APPROVED;
        }
    }

    /// Sent back for correction; what comes back is a new case.
    final class Requisitioned extends Stages.Base implements Decided {
        private final Examination examination;
        private final Decision decision;

        Requisitioned(CaseNumber number, Application application, String clerk, Examination examination, Decision decision) {
            super(number, application, clerk, decision.at());
            this.examination = examination;
            this.decision = decision;
        }

        public Examination examination() {
            return examination;
        }

        @Override
        public Decision decision() {
            return decision;
        }

        @Override
        public Stage stage() {
            return Stage.REQUISITIONED;
        }
    }

    /// Refused, with reasons, for good.
    final class Refused extends Stages.Base implements Decided {
        private final Examination examination;
        private final Decision decision;

        Refused(CaseNumber number, Application application, String clerk, Examination examination, Decision decision) {
            super(number, application, clerk, decision.at());
            this.examination = examination;
            this.decision = decision;
        }

        public Examination examination() {
            return examination;
        }

        @Override
        public Decision decision() {
            return decision;
        }

        @Override
        public Stage stage() {
            return Stage.REFUSED;
        }
    }

    /// Entered in the book.
    final class Registered extends Stages.Base implements Decided {
        private final Decision decision;
        private final Registration registration;

        Registered(CaseNumber number, Application application, String clerk, Decision decision, Registration registration) {
            super(number, application, clerk, registration.at());
            this.decision = decision;
            this.registration = registration;
        }

        @Override
        public Decision decision() {
            return decision;
        }

        public Registration registration() {
            return registration;
        }

        @Override
        public Stage stage() {
            return Stage.REGISTERED;
        }
    }
}
