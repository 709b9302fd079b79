package org.undercroft.register;

import java.util.List;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.SpatialUnit;

/// What the book holds near a place, and the last entry that was looked at.
public record Neighbourhood(List<SpatialUnit> units, EntryNumber seen) {
    public Neighbourhood {
        units = List.copyOf(units);
    }
}
