package org.undercroft.land;

import java.util.List;

/// What rights attach to (LA_BAUnit): one or more pieces of space held as one property.
///
/// @param name as officers call it, `situs` where it lies, as printed
public record BAUnit(UnitCode code, String name, String situs, List<SpatialUnit> units) {
    public BAUnit {
        units = List.copyOf(units);
    }
}
