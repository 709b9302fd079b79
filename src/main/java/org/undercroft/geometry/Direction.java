package org.undercroft.geometry;

/// A way to look or to go, of length 1: east, north and up.
public record Direction(double x, double y, double z) {
    public static final Direction EAST = new Direction(1, 0, 0);
    public static final Direction NORTH = new Direction(0, 1, 0);
    public static final Direction UP = new Direction(0, 0, 1);

    public Direction {
        if (!(Math.abs(x * x + y * y + z * z - 1) < 1e-9)) {
            throw new IllegalArgumentException("a direction has length 1, not %s, %s, %s".formatted(x, y, z));
        }
    }

    /// The direction of a vector of any length but 0.
    public static Direction of(double x, double y, double z) {
        // Taken down to size first: the square of a large number would be infinite, that of a small one nothing.
        double size = Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
        if (!(size > 0) || !Double.isFinite(size)) {
            throw new IllegalArgumentException("%s, %s, %s points nowhere".formatted(x, y, z));
        }
        double u = x / size;
        double v = y / size;
        double w = z / size;
        double length = Math.sqrt(u * u + v * v + w * w);
        return new Direction(u / length, v / length, w / length);
    }

    Direction cross(Direction other) {
        return of(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double dot(Direction other) {
        return x * other.x + y * other.y + z * other.z;
    }
}
