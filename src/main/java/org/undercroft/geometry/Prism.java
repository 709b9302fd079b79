package org.undercroft.geometry;

/// An outline between two heights: cellars, stations, protection columns.
///
/// A floor above the ceiling is kept as surveyed and becomes a fault of soundness, not an exception: surveys contain it.
public record Prism(Outline outline, double bottom, double top) implements SpaceDefinition {
    public Prism {
        if (!Double.isFinite(bottom) || !Double.isFinite(top)) {
            throw new IllegalArgumentException("a prism needs two finite heights, not %s and %s".formatted(bottom, top));
        }
    }
}
