package org.undercroft.geometry;

/// An endless plane with axes of its own, so that what it cuts can be drawn flat and carried back into space. Whoever looks at the drawing stands on the
/// side that [#normal()] points to.
///
/// @param origin where both axes begin, local to the frame of what is cut
/// @param right to the right on the drawing, and `up` at right angles to it
public record CuttingPlane(Position origin, Direction right, Direction up) {
    public CuttingPlane {
        if (!(Math.abs(right.dot(up)) < 1e-9)) {
            throw new IllegalArgumentException("the axes of a plane stand at right angles, not %s and %s".formatted(right, up));
        }
    }

    /// Of any inclination: the drawing's right is level, its top is as high as it can be; of a level plane, its right is east.
    public static CuttingPlane through(Position origin, Direction normal) {
        boolean level = Math.hypot(normal.x(), normal.y()) < 1e-12;
        Direction right = level ? Direction.EAST : Direction.of(-normal.y(), normal.x(), 0);
        return new CuttingPlane(origin, right, level ? new Direction(0, Math.signum(normal.z()), 0) : normal.cross(right));
    }

    /// Places on it are plan coordinates.
    public static CuttingPlane level(double height) {
        return new CuttingPlane(new Position(0, 0, height), Direction.EAST, Direction.NORTH);
    }

    /// Upright over a straight line; places on it are (metres from the first point, height). One looks at it from the right of the way.
    public static CuttingPlane upright(Point2 from, Point2 towards) {
        return new CuttingPlane(new Position(from.x(), from.y(), 0), Direction.of(towards.x() - from.x(), towards.y() - from.y(), 0), Direction.UP);
    }

    public Direction normal() {
        return right.cross(up);
    }

    /// Where a place on the plane lies in space.
    public Position at(Point2 place) {
        return origin.moved(
                place.x() * right.x() + place.y() * up.x(), place.x() * right.y() + place.y() * up.y(), place.x() * right.z() + place.y() * up.z());
    }

    /// The foot of the perpendicular from a place in space.
    public Point2 footOf(Position place) {
        double x = place.x() - origin.x();
        double y = place.y() - origin.y();
        double z = place.z() - origin.z();
        return new Point2(x * right.x() + y * right.y() + z * right.z(), x * up.x() + y * up.y() + z * up.z());
    }

    /// How far a place lies in front of the plane, where the normal points; negative behind it.
    public double ahead(Position place) {
        Direction n = normal();
        return n.x() * (place.x() - origin.x()) + n.y() * (place.y() - origin.y()) + n.z() * (place.z() - origin.z());
    }
}
