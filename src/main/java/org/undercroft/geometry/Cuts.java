package org.undercroft.geometry;

import java.util.List;

/// Cuts through spaces: sections, profiles, boreholes. Everything is in the frame of the space.
public final class Cuts {
    private Cuts() {}

    /// The long section: the upright curtain over a plan axis, unrolled. Points of the result are (distance along the axis, height).
    ///
    /// @param axis at least two points, no two neighbours the same
    public static List<Outline> profile(Space space, List<Point2> axis) {
        return List.of();
    }

    /// A level cut. Points of the result are plan coordinates.
    public static List<Outline> level(Space space, double height) {
        return List.of();
    }

    /// Where an upright line passes through the space, from the lowest span up.
    public static List<Span> borehole(Space space, Point2 at) {
        return List.of();
    }

    /// From a lower to a higher height, metres.
    public record Span(double bottom, double top) {}
}
