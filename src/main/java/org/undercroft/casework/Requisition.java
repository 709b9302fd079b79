package org.undercroft.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.undercroft.land.Phrase;

/// What an application lacks, told once and all of it.
///
/// @param demands at least one
/// @param dueBy until when the case keeps its place in the queue
public record Requisition(List<Demand> demands, LocalDate dueBy) {
    public Requisition {
        demands = List.copyOf(demands);
        if (demands.isEmpty()) {
            throw new IllegalArgumentException("a requisition asks for something");
        }
    }

    /// One thing that is to be brought or mended, in both languages where the office words it, in the officer's own where he does.
    public record Demand(String zh, String en) {
        static Demand of(String asWritten) {
            return new Demand(asWritten.strip(), asWritten.strip());
        }

        static Demand of(Phrase phrase) {
            return new Demand(phrase.in(Locale.SIMPLIFIED_CHINESE), phrase.in(Locale.ENGLISH));
        }

        public String in(Locale language) {
            return language.getLanguage().equals("zh") ? zh : en;
        }
    }
}
