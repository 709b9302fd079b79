package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.SegmentString;

/// All ground to the left of an axis, straight on beyond both of its ends.
final class Curtain {
    private static final double MARGIN = 10;
    private static final double GRID = 1e4;

    private Curtain() {}

    /// A block around a space, cut off at the axis; empty where the axis crosses itself or its own continuation.
    static Optional<Space> leftOf(Space space, PlanAxis axis, Snap snap) {
        Box box = space.box();
        List<Point2> points = new ArrayList<>(axis.points());
        for (Point2 point : axis.points()) {
            box = box.with(new Box(point.x(), point.y(), box.minZ(), point.x(), point.y(), box.maxZ()));
        }
        double reach = 2 * MARGIN + Math.hypot(box.maxX() - box.minX(), box.maxY() - box.minY());
        points.addFirst(beyond(points.get(1), points.getFirst(), reach));
        points.addLast(beyond(points.get(points.size() - 2), points.getLast(), reach));
        Box around = box.grown(MARGIN);
        List<SegmentString> lines = new ArrayList<>();
        double[] x = {around.minX(), around.maxX(), around.maxX(), around.minX(), around.minX()};
        double[] y = {around.minY(), around.minY(), around.maxY(), around.maxY(), around.minY()};
        for (int i = 1; i < 5; i++) {
            lines.add(Noding.line(x[i - 1], y[i - 1], x[i], y[i]));
        }
        for (int i = 1; i < points.size(); i++) {
            lines.add(Noding.line(points.get(i - 1).x(), points.get(i - 1).y(), points.get(i).x(), points.get(i).y()));
        }
        List<Polygon> cells = Noding.cells(lines, GRID);
        if (cells.size() != 2) {
            return Optional.empty();
        }
        Point2 from = axis.points().getFirst();
        Point2 to = axis.points().get(1);
        double length = from.distance(to);
        Point middle = Columns.PLAN.createPoint(new Coordinate(
                (from.x() + to.x()) / 2 - 1e-3 * (to.y() - from.y()) / length, (from.y() + to.y()) / 2 + 1e-3 * (to.x() - from.x()) / length));
        Polygon left = cells.get(cells.getFirst().contains(middle) ? 0 : 1);
        List<Point2> ring = new ArrayList<>();
        Coordinate[] corners = left.getExteriorRing().getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            ring.add(space.frame().toWorld(new Point2(corners[i].x, corners[i].y)));
        }
        Prism block = new Prism(Outline.of(ring), Math.floor(space.bottom()) - 1, Math.ceil(space.top()) + 1);
        return new SoundnessCheck(snap, SoundnessCheck.STANDARD.planarDistance(), SoundnessCheck.STANDARD.planarAngle())
                .examine(List.of(block), space.frame()) instanceof Soundness.Sound(Space solid) ? Optional.of(solid) : Optional.empty();
    }

    private static Point2 beyond(Point2 from, Point2 end, double reach) {
        double length = from.distance(end);
        return new Point2(end.x() + (end.x() - from.x()) / length * reach, end.y() + (end.y() - from.y()) / length * reach);
    }
}
