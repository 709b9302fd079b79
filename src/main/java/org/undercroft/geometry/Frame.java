package org.undercroft.geometry;

/// A local origin, whole kilometres east and north, that is taken off before anything is computed: digits are for the thing, not for how far away
/// the equator is. Heights stay as they are.
public record Frame(long eastKilometres, long northKilometres) {
    public static final Frame ZERO = new Frame(0, 0);

    /// The frame whose origin is the place given, rounded down to whole kilometres.
    public static Frame around(double east, double north) {
        return new Frame((long) Math.floor(east / 1000), (long) Math.floor(north / 1000));
    }

    public double originEast() {
        return eastKilometres * 1000.0;
    }

    public double originNorth() {
        return northKilometres * 1000.0;
    }

    public Position toLocal(Position world) {
        return world.moved(-originEast(), -originNorth(), 0);
    }

    public Position toWorld(Position local) {
        return local.moved(originEast(), originNorth(), 0);
    }

    public Point2 toWorld(Point2 local) {
        return new Point2(local.x() + originEast(), local.y() + originNorth());
    }

    public Point2 toLocal(Point2 world) {
        return new Point2(world.x() - originEast(), world.y() - originNorth());
    }
}
