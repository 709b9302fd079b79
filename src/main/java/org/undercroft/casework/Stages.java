package org.undercroft.casework;

import java.time.Instant;
import java.util.Optional;
import org.undercroft.land.CaseNumber;

/// What all stages have in common.
final class Stages {
    private Stages() {}

    /// The head of a case file.
    ///
    /// @param since when it reached its stage; `version` counts the acts that changed the file
    record Head(CaseNumber number, Application application, String clerk, Instant since, long version) {
        Head movedOn(Instant at) {
            return new Head(number, application, clerk, at, version + 1);
        }
    }

    abstract static class Base {
        private final Head head;
        private final Optional<Examination> examination;

        Base(Head head, Optional<Examination> examination) {
            this.head = head;
            this.examination = examination;
        }

        Head head() {
            return head;
        }

        public CaseNumber number() {
            return head.number();
        }

        public Application application() {
            return head.application();
        }

        public String clerk() {
            return head.clerk();
        }

        public Instant since() {
            return head.since();
        }

        public long version() {
            return head.version();
        }

        public Optional<Examination> lastExamination() {
            return examination;
        }
    }

    /// A stage that nothing but an examination leads to.
    abstract static class Seen extends Base {
        private final Examination examination;

        Seen(Head head, Examination examination) {
            super(head, Optional.of(examination));
            this.examination = examination;
        }

        public Examination examination() {
            return examination;
        }
    }
}
