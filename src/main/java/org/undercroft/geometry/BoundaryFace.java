package org.undercroft.geometry;

import java.util.List;

/// One flat piece of a space's boundary (LA_BoundaryFace): neighbouring triangles of one plane joined. Coordinates are local to the [Frame] of the
/// space.
///
/// @param exterior its outer ring, metres, against the clock as seen from outside the space, not closed by repeating its first corner
/// @param holes rings of what is left out, with the clock; a courtyard makes a hole in floor and roof
/// @param area square metres, measured in the face's own plane
/// @param normal of length 1, out of the space
/// @param inclination against the level plane, degrees: 0 for a level floor or roof, 90 for an upright wall
public record BoundaryFace(Kind kind, List<Position> exterior, List<List<Position>> holes, double area, Direction normal, double inclination) {
    /// Leaning by up to 45 degrees a face is a roof or a floor, steeper it is a wall. Half a degree is granted, so that the facets of an eight-sided
    /// tube are not told apart by rounding.
    private static final double STEEPEST_ROOF = 45.5;

    public BoundaryFace {
        exterior = List.copyOf(exterior);
        holes = holes.stream().map(List::copyOf).toList();
    }

    /// In the order in which faces are listed.
    public enum Kind {
        /// Bounds the space above.
        ROOF,
        /// Bounds the space below.
        FLOOR,
        /// Bounds the space sideways.
        WALL
    }

    /// A direction of length 1.
    public record Direction(double east, double north, double up) {}

    static Kind kindOf(Direction normal, double inclination) {
        return inclination > STEEPEST_ROOF ? Kind.WALL : normal.up() > 0 ? Kind.ROOF : Kind.FLOOR;
    }
}
