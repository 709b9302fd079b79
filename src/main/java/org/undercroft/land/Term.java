package org.undercroft.land;

import java.time.LocalDate;

/// From the first to the last day, both included: a term ends at midnight after its last day.
public record Term(LocalDate from, LocalDate to) {
    public Term {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a term from %s does not end on %s".formatted(from, to));
        }
    }
}
