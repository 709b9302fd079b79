package org.undercroft.desk.selection;

import org.undercroft.geometry.CuttingPlane;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Point2;

/// An upright plane over a line in the plan, in the coordinates of the office's reference system. One looks at it from the right of the way from the
/// first to the second point; what lies on the looker's side is cut away.
///
/// @param thickness metres of ground kept behind the plane; 0 keeps all of it
public record SectionPlane(Point2 from, Point2 to, double thickness) {
    public SectionPlane {
        if (!(from.distance(to) > 1e-6) || !(thickness >= 0)) {
            throw new IllegalArgumentException("no section plane from %s to %s, %s m thick".formatted(from, to, thickness));
        }
    }

    public SectionPlane(Point2 from, Point2 to) {
        this(from, to, 0);
    }

    public double length() {
        return from.distance(to);
    }

    /// Clockwise from north, radians: the way from the first to the second point.
    public double heading() {
        return Math.atan2(to.x() - from.x(), to.y() - from.y());
    }

    public Point2 middle() {
        return new Point2((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
    }

    /// The place so many metres along the line.
    public Point2 at(double along) {
        double part = along / length();
        return new Point2(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    /// The same plane moved towards the looker (positive) or away.
    public SectionPlane shifted(double metres) {
        double east = (to.y() - from.y()) / length() * metres;
        double north = -(to.x() - from.x()) / length() * metres;
        return new SectionPlane(new Point2(from.x() + east, from.y() + north), new Point2(to.x() + east, to.y() + north), thickness);
    }

    /// Turned about its middle, clockwise.
    public SectionPlane turned(double radians) {
        double heading = heading() + radians;
        double east = Math.sin(heading) * length() / 2;
        double north = Math.cos(heading) * length() / 2;
        Point2 middle = middle();
        return new SectionPlane(
                new Point2(middle.x() - east, middle.y() - north), new Point2(middle.x() + east, middle.y() + north), thickness);
    }

    /// The same with its middle at another place.
    public SectionPlane around(double east, double north) {
        double byEast = east - middle().x();
        double byNorth = north - middle().y();
        return new SectionPlane(new Point2(from.x() + byEast, from.y() + byNorth), new Point2(to.x() + byEast, to.y() + byNorth), thickness);
    }

    /// Looked at from the other side.
    public SectionPlane reversed() {
        return new SectionPlane(to, from, thickness);
    }

    public SectionPlane thick(double metres) {
        return new SectionPlane(from, to, metres);
    }

    /// For the kernel, counted from a frame.
    public CuttingPlane in(Frame frame) {
        return CuttingPlane.upright(frame.toLocal(from), frame.toLocal(to));
    }
}
