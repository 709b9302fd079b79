package org.undercroft.casework;

import java.util.List;
import java.util.OptionalDouble;
import org.undercroft.geometry.Point2;
import org.undercroft.land.EntryNumber;

/// What lies under a place, and over it: an upright line through everything registered, from the top down.
///
/// @param ground height of the ground there, where it is known
/// @param nearby what lies under the same ground cell and may not be placed more exactly for who asks
public record Column(EntryNumber asOf, Point2 place, OptionalDouble ground, List<Stratum> strata, List<UnitLine> nearby) {
    public Column {
        strata = List.copyOf(strata);
        nearby = List.copyOf(nearby);
    }

    /// From one height to another within one statement's space.
    ///
    /// @param gap free metres up to the next right above; up to the ground where there is none; empty where neither is, or where it is no right that is held
    /// @param depth metres from the ground down to its top; empty where the ground is not known or it reaches above it
    public record Stratum(UnitLine unit, double bottom, double top, OptionalDouble gap, OptionalDouble depth) {}
}
