package org.undercroft.geometry;

/// A place in a plane, in metres: east and north in a plan, distance along and height in a section.
public record Point2(double x, double y) {
    public Point2 {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("a point needs two finite numbers, not %s, %s".formatted(x, y));
        }
    }

    public double distance(Point2 other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
