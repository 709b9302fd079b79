package org.undercroft.geometry;

import java.util.List;

/// A cross-section carried along an axis: tunnels, caverns, galleries, conduits. Sections stay upright and are mitred where the axis bends.
///
/// @param axis where the lowest point of the section runs; no two neighbouring points above one another
/// @param chordError how far facets may lie outside the surveyed surface, metres, greater than 0
public record Sweep(List<Position> axis, CrossSection section, double chordError) implements SpaceDefinition {
    public Sweep {
        axis = List.copyOf(axis);
        if (!(chordError > 0) || !Double.isFinite(chordError)) {
            throw new IllegalArgumentException("the chord error is a length greater than 0, not %s".formatted(chordError));
        }
    }
}
