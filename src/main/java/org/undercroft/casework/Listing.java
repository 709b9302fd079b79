package org.undercroft.casework;

import java.util.List;
import java.util.OptionalDouble;
import org.undercroft.land.EntryNumber;

/// What a search found.
///
/// @param asOf the entry the answer is as of
/// @param more whether there is more than was asked for
public record Listing(EntryNumber asOf, List<Hit> hits, boolean more) {
    public Listing {
        hits = List.copyOf(hits);
    }

    /// @param distance metres from where one asked, where that was the question and may be told
    public record Hit(UnitLine unit, OptionalDouble distance) {}
}
