package org.undercroft.casework;

import java.time.Instant;
import java.util.Optional;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Phrase;
import org.undercroft.land.Registration;

/// A case at one stage of its way. Each stage is a type that nobody outside casework can make, so that an office method that takes an [Approved] can be
/// sure somebody signed.
///
/// ```
/// Lodged ─ examined → Examined ─ [first review → Reviewed] ─ [notice → OnNotice] ─ approved → Approved ─ entered → Registered → Certified
///    any of these ─ requisitioned → Requisitioned ─ corrected → Lodged        suspended → Suspended ─ resumed → Lodged | Examined
///    any of them, and Requisitioned and Suspended ─ withdrawn → Withdrawn     refused → Refused     whatever is over → Archived
/// ```
public sealed interface Case {
    CaseNumber number();

    Application application();

    /// Sign-in name of who took the case in.
    String clerk();

    /// When it reached this stage.
    Instant since();

    /// Goes up with each act that changes the file. A step is refused when it is not the file's any more.
    long version();

    Stage stage();

    /// What the newest examination found; empty before the first, and once the case is entered.
    Optional<Examination> lastExamination();

    /// A case that is neither entered nor ended. It can be withdrawn.
    sealed interface Open extends Case {}

    /// A case that waits for the book: it reserves its space against later ones, and can be examined, also again, suspended and sent back.
    sealed interface Pending extends Open {}

    /// A case that has been looked at and waits for a decision.
    sealed interface Reviewable extends Pending {
        Examination examination();
    }

    /// A case that somebody has decided on.
    sealed interface Decided extends Case {
        Decision decision();
    }

    /// A case that stands in the book.
    sealed interface Entered extends Decided, Closed {
        Registration registration();
    }

    /// A case that is over and can be put into the archive.
    sealed interface Closed extends Case {}

    /// Taken in, not yet looked at. The office's time runs from here.
    final class Lodged extends Stages.Base implements Pending {
        Lodged(Stages.Head head) {
            super(head, Optional.empty());
        }

        @Override
        public Stage stage() {
            return Stage.LODGED;
        }
    }

    /// Held against book, pending cases, reserves and rules; waits for a decision.
    final class Examined extends Stages.Seen implements Reviewable {
        Examined(Stages.Head head, Examination examination) {
            super(head, examination);
        }

        @Override
        public Stage stage() {
            return Stage.EXAMINED;
        }
    }

    /// First review signed, where the office has two.
    final class Reviewed extends Stages.Seen implements Reviewable, Decided {
        private final Decision decision;

        Reviewed(Stages.Head head, Examination examination, Decision decision) {
            super(head, examination);
            this.decision = decision;
        }

        /// The first review.
        @Override
        public Decision decision() {
            return decision;
        }

        @Override
        public Stage stage() {
            return Stage.REVIEWED;
        }
    }

    /// Put up for everybody to read. The office's time stands until the last day of the notice.
    final class OnNotice extends Stages.Seen implements Reviewable {
        private final PublicNotice notice;

        OnNotice(Stages.Head head, Examination examination, PublicNotice notice) {
            super(head, examination);
            this.notice = notice;
        }

        public PublicNotice notice() {
            return notice;
        }

        @Override
        public Stage stage() {
            return Stage.ON_NOTICE;
        }
    }

    /// Signed by all reviewers; waits for entry.
    final class Approved extends Stages.Seen implements Pending, Decided {
        private final Decision decision;

        Approved(Stages.Head head, Examination examination, Decision decision) {
            super(head, examination);
            this.decision = decision;
        }

        /// The last review.
        @Override
        public Decision decision() {
            return decision;
        }

        @Override
        public Stage stage() {
            return Stage.APPROVED;
        }
    }

    /// Sent back with a list of everything that is missing. The corrected application goes on in the same case: who brings what he was told to bring, all at
    /// once, must not lose the place in the queue that his receipt number gave him. The place is kept until `requisition().dueBy()`.
    final class Requisitioned extends Stages.Base implements Open, Decided {
        private final Decision decision;
        private final Requisition requisition;

        Requisitioned(Stages.Head head, Optional<Examination> examination, Decision decision, Requisition requisition) {
            super(head, examination);
            this.decision = decision;
            this.requisition = requisition;
        }

        @Override
        public Decision decision() {
            return decision;
        }

        public Requisition requisition() {
            return requisition;
        }

        @Override
        public Stage stage() {
            return Stage.REQUISITIONED;
        }
    }

    /// Stopped, for a reason that lies outside the office. The clock stands; the space stays reserved.
    final class Suspended extends Stages.Base implements Open {
        private final String reason;

        Suspended(Stages.Head head, Optional<Examination> examination, String reason) {
            super(head, examination);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }

        @Override
        public Stage stage() {
            return Stage.SUSPENDED;
        }
    }

    /// Refused, in writing, on a ground of the law, for good.
    final class Refused extends Stages.Seen implements Decided, Closed {
        private final Decision decision;
        private final RefusalGround ground;

        Refused(Stages.Head head, Examination examination, Decision decision, RefusalGround ground) {
            super(head, examination);
            this.decision = decision;
            this.ground = ground;
        }

        @Override
        public Decision decision() {
            return decision;
        }

        public RefusalGround ground() {
            return ground;
        }

        @Override
        public Stage stage() {
            return Stage.REFUSED;
        }
    }

    /// Taken back by the applicant before entry.
    final class Withdrawn extends Stages.Base implements Closed {
        private final String reason;

        Withdrawn(Stages.Head head, Optional<Examination> examination, String reason) {
            super(head, examination);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }

        @Override
        public Stage stage() {
            return Stage.WITHDRAWN;
        }
    }

    /// Entered in the book.
    final class Registered extends Stages.Base implements Entered {
        private final Decision decision;
        private final Registration registration;

        Registered(Stages.Head head, Decision decision, Registration registration) {
            super(head, Optional.empty());
            this.decision = decision;
            this.registration = registration;
        }

        @Override
        public Decision decision() {
            return decision;
        }

        @Override
        public Registration registration() {
            return registration;
        }

        @Override
        public Stage stage() {
            return Stage.REGISTERED;
        }
    }

    /// Entered, and its certificate printed.
    final class Certified extends Stages.Base implements Entered {
        private final Decision decision;
        private final Registration registration;

        Certified(Stages.Head head, Decision decision, Registration registration) {
            super(head, Optional.empty());
            this.decision = decision;
            this.registration = registration;
        }

        @Override
        public Decision decision() {
            return decision;
        }

        @Override
        public Registration registration() {
            return registration;
        }

        @Override
        public Stage stage() {
            return Stage.CERTIFIED;
        }
    }

    /// Over and put away; readable for ever.
    final class Archived extends Stages.Base implements Case {
        private final Stage closedAs;
        private final Optional<Registration> registration;

        /// @param closedAs how it ended: [Stage#REGISTERED], [Stage#CERTIFIED], [Stage#REFUSED] or [Stage#WITHDRAWN]
        Archived(Stages.Head head, Stage closedAs, Optional<Registration> registration) {
            super(head, Optional.empty());
            this.closedAs = closedAs;
            this.registration = registration;
        }

        public Stage closedAs() {
            return closedAs;
        }

        /// Empty for a case that never came into the book.
        public Optional<Registration> registration() {
            return registration;
        }

        @Override
        public Stage stage() {
            return Stage.ARCHIVED;
        }
    }

    /// What was entered for the case, if anything was.
    static Optional<Registration> registrationOf(Case one) {
        return switch (one) {
            case Entered entered -> Optional.of(entered.registration());
            case Archived archived -> archived.registration();
            case Open _,Refused _,Withdrawn _ -> Optional.empty();
        };
    }

    /// @throws CaseRefused when nothing was written
    static String reasonsGiven(Case one, String reasons) {
        if (reasons.isBlank()) {
            throw new CaseRefused(new Phrase(Case.class, "decide.noReasons", one.number().toString()));
        }
        return reasons.strip();
    }
}
