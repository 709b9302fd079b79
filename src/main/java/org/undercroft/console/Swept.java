package org.undercroft.console;

import java.util.List;
import java.util.Optional;
import org.undercroft.examination.Verdict;
import org.undercroft.geometry.Sharing;
import org.undercroft.land.Phrase;

/// What a sweep found, before it is put into a table and into words.
///
/// @param units how many were read
/// @param skipped how many objects hold no solid
/// @param unsound what was held against nothing
/// @param candidates how many pairs lay near enough to be held against each other
/// @param pairs sorted by the identifiers of both sides
record Swept(List<Phrase> notes, int units, int skipped, List<Unsound> unsound, long candidates, List<Pair> pairs, Seconds seconds) {
    Swept {
        notes = List.copyOf(notes);
        unsound = List.copyOf(unsound);
        pairs = List.copyOf(pairs);
    }

    /// @param a the one read first
    record Pair(String a, String b, Sharing.Kind relation, Verdict verdict, Figures figures) {}

    /// As of a finding of `examine`.
    ///
    /// @param heights lowest and highest of what is shared or touched; empty of what is apart
    /// @param depth NaN where it was not asked for, and so is `planArea`
    record Figures(double volume, double depth, Optional<Heights> heights, double planArea) {}

    record Heights(double bottom, double top) {}

    /// @param soundness beyond the time it took to read: both go on at the same time
    /// @param figures depth, heights and plan area of what meets
    record Seconds(double read, double soundness, double pairs, double figures) {}

    boolean foundSomething() {
        return !unsound.isEmpty() || pairs.stream().anyMatch(pair -> Report.counts(pair.verdict()));
    }
}
