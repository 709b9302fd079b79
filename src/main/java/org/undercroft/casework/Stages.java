package org.undercroft.casework;

import java.time.Instant;
import org.undercroft.land.CaseNumber;

/// What all stages have in common.
final class Stages {
    private Stages() {}

    abstract static class Base {
        private final CaseNumber number;
        private final Application application;
        private final String clerk;
        private final Instant since;

        Base(CaseNumber number, Application application, String clerk, Instant since) {
            this.number = number;
            this.application = application;
            this.clerk = clerk;
            this.since = since;
        }

        public CaseNumber number() {
            return number;
        }

        public Application application() {
            return application;
        }

        public String clerk() {
            return clerk;
        }

        public Instant since() {
            return since;
        }
    }
}
