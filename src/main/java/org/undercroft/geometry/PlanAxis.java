package org.undercroft.geometry;

import java.util.List;

/// A line in plan with stations along it: the axis of a tunnel or a street. Arcs are given by points close enough together.
///
/// @param points at least two, no two neighbours the same
/// @param start the station of the first point, metres
public record PlanAxis(List<Point2> points, double start) {
    public PlanAxis {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("an axis has at least two points");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i - 1).distance(points.get(i)) > 0)) {
                throw new IllegalArgumentException("the axis stands still at " + points.get(i));
            }
        }
    }

    public PlanAxis(List<Point2> points) {
        this(points, 0);
    }

    public double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }

    /// The station of the last point.
    public double end() {
        return start + length();
    }

    /// The upright plane across the axis at a station, drawn as one sees it walking on: places on it are (metres to the right of the axis, height). At a
    /// bend it halves the angle; before the first and beyond the last point the axis is thought to run straight on.
    public CuttingPlane across(double station) {
        double left = station - start;
        int i = 1;
        double length = points.getFirst().distance(points.get(1));
        while (left > length && i + 1 < points.size()) {
            left -= length;
            i++;
            length = points.get(i - 1).distance(points.get(i));
        }
        Point2 from = points.get(i - 1);
        Point2 to = points.get(i);
        double x = (to.x() - from.x()) / length;
        double y = (to.y() - from.y()) / length;
        Position at = new Position(from.x() + left * x, from.y() + left * y, 0);
        if (left == length && i + 1 < points.size()) {
            Point2 next = points.get(i + 1);
            double onward = to.distance(next);
            double bentX = x + (next.x() - to.x()) / onward;
            double bentY = y + (next.y() - to.y()) / onward;
            if (Math.hypot(bentX, bentY) > 1e-9) {
                return new CuttingPlane(at, Direction.of(bentY, -bentX, 0), Direction.UP);
            }
        }
        return new CuttingPlane(at, Direction.of(y, -x, 0), Direction.UP);
    }
}
