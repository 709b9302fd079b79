package org.undercroft.geometry;

/// A place in space (ISO 19107 DirectPosition): east, north and height in metres.
public record Position(double x, double y, double z) {
    public Position {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
            throw new IllegalArgumentException("a position needs three finite numbers, not %s, %s, %s".formatted(x, y, z));
        }
    }

    public Point2 plan() {
        return new Point2(x, y);
    }

    public double distance(Position other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z));
    }

    public Position moved(double dx, double dy, double dz) {
        return new Position(x + dx, y + dy, z + dz);
    }
}
