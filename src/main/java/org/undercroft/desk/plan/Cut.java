package org.undercroft.desk.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.selection.Sketch;
import org.undercroft.desk.selection.Spot;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Solid;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.Stationing;
import org.undercroft.land.SpatialUnit;

/// The upright curtain that the section shows: a line in the plan, in the frame of the sight.
///
/// @param axis two points or more
/// @param focus how far along the line what matters lies, metres
/// @param stations whether distances along it are stations of a tunnel
record Cut(List<Point2> axis, double focus, boolean stations) {
    Cut {
        axis = List.copyOf(axis);
    }

    /// At the plane that cuts everything, else through the open finding, else the chosen body, else everything.
    static Optional<Cut> through(Selection selection, SectionView.Way way) {
        Optional<Cut> alignment = way == SectionView.Way.AXIS ? alignment(selection) : Optional.empty();
        if (alignment.isPresent()) {
            return alignment;
        }
        return selection.appearance().planeProperty().get().map(plane -> along(plane, selection)).or(() -> across(selection, way));
    }

    /// The same as if no plane cut anything.
    static Optional<Cut> across(Selection selection, SectionView.Way way) {
        Sight sight = selection.sight();
        Optional<Finding.OfTwo> finding = selection.finding();
        if (finding.isPresent()) {
            Space a = finding.get().a().space().in(sight.frame());
            Box box = Spot.of(finding.get(), sight.frame());
            double size = Math.max(box.maxX() - box.minX(), Math.max(box.maxY() - box.minY(), box.maxZ() - box.minZ()));
            return Optional.of(straight(box.middle().plan(), heading(way, a, box.middle()), Math.clamp(size * 1.6, 25, 250)));
        }
        return selection.chosen().map(Body::space).map(space -> over(space.box(), way, space))
                .or(() -> selection.sketch().spotProperty().get()
                        .map(box -> drawn(selection.sketch(), Spot.in(sight.frame(), Frame.ZERO, box), sight.frame(), way)))
                .or(() -> sight.builtBox().map(box -> over(box, way, null)));
    }

    /// Through what is being drawn, where it shares room through that.
    private static Cut drawn(Sketch sketch, Box spot, Frame frame, SectionView.Way way) {
        Optional<Position> shared = sketch.bodyProperty().get().flatMap(body -> body.shared().stream().findFirst())
                .map(first -> Spot.in(frame, first.frame(), first.mesh().box()).middle());
        double size = Math.hypot(spot.maxX() - spot.minX(), spot.maxY() - spot.minY());
        return straight(shared.orElse(spot.middle()).plan(), heading(way, Math.PI / 2), Math.max(10, size * 0.55));
    }

    private static Cut along(SectionPlane plane, Selection selection) {
        Frame frame = selection.sight().frame();
        Point2 from = frame.toLocal(plane.from());
        Point2 to = frame.toLocal(plane.to());
        Point2 spot = Spot.of(selection).map(box -> box.middle().plan()).orElse(frame.toLocal(plane.middle()));
        double along = ((spot.x() - from.x()) * (to.x() - from.x()) + (spot.y() - from.y()) * (to.y() - from.y())) / plane.length();
        return new Cut(List.of(from, to), Math.clamp(along, 0, plane.length()), false);
    }

    /// The first axis of the chosen unit, or of the registered side of the open finding.
    private static Optional<Cut> alignment(Selection selection) {
        List<String> keys = new ArrayList<>();
        selection.finding().ifPresent(open -> keys.addAll(List.of(Body.keyOf(open.a()), Body.keyOf(open.b()))));
        selection.chosen().ifPresent(body -> keys.add(body.key()));
        for (String key : keys) {
            SpatialUnit unit = selection.unitsProperty().get().get(key);
            if (unit != null) {
                Space space = unit.space().in(selection.sight().frame());
                Stationing stationing = Stationing.of(space, unit.definitions());
                if (!stationing.isEmpty()) {
                    List<Point2> axis = stationing.axis();
                    double length = length(axis);
                    Point2 spot = Spot.of(selection).map(box -> box.middle().plan()).orElse(axis.getFirst());
                    double focus = selection.finding().isPresent() ? station(axis, spot) : length / 2;
                    return Optional.of(new Cut(axis, focus, true));
                }
            }
        }
        return Optional.empty();
    }

    private static Cut over(Box box, SectionView.Way way, @Nullable Space space) {
        double size = Math.hypot(box.maxX() - box.minX(), box.maxY() - box.minY());
        double heading = space == null ? heading(way, Math.PI / 2) : heading(way, space, box.middle());
        return straight(box.middle().plan(), heading, Math.max(10, size * 0.55));
    }

    private static Cut straight(Point2 middle, double heading, double reach) {
        double dx = Math.sin(heading) * reach;
        double dy = Math.cos(heading) * reach;
        return new Cut(List.of(new Point2(middle.x() - dx, middle.y() - dy), new Point2(middle.x() + dx, middle.y() + dy)), reach, false);
    }

    /// As the plane of a section; of a bent line the straight one from end to end.
    SectionPlane plane(Frame frame) {
        return new SectionPlane(frame.toWorld(axis.getFirst()), frame.toWorld(axis.getLast()));
    }

    Point2 at(double along) {
        double left = along;
        for (int i = 1; i < axis.size(); i++) {
            double leg = axis.get(i - 1).distance(axis.get(i));
            if (left <= leg || i == axis.size() - 1) {
                double part = left / leg;
                Point2 a = axis.get(i - 1);
                Point2 b = axis.get(i);
                return new Point2(a.x() + (b.x() - a.x()) * part, a.y() + (b.y() - a.y()) * part);
            }
            left -= leg;
        }
        return axis.getLast();
    }

    double length() {
        return length(axis);
    }

    private static double length(List<Point2> axis) {
        double length = 0;
        for (int i = 1; i < axis.size(); i++) {
            length += axis.get(i - 1).distance(axis.get(i));
        }
        return length;
    }

    /// How far along the axis its place nearest to a point lies.
    private static double station(List<Point2> axis, Point2 point) {
        double best = Double.POSITIVE_INFINITY;
        double station = 0;
        double before = 0;
        for (int i = 1; i < axis.size(); i++) {
            Point2 a = axis.get(i - 1);
            Point2 b = axis.get(i);
            double leg = a.distance(b);
            double t = Math.clamp(((point.x() - a.x()) * (b.x() - a.x()) + (point.y() - a.y()) * (b.y() - a.y())) / leg, 0, leg);
            double away = point.distance(new Point2(a.x() + (b.x() - a.x()) * t / leg, a.y() + (b.y() - a.y()) * t / leg));
            if (away < best) {
                best = away;
                station = before + t;
            }
            before += leg;
        }
        return station;
    }

    private static double heading(SectionView.Way way, Space space, Position near) {
        return heading(way, direction(space, near));
    }

    private static double heading(SectionView.Way way, double along) {
        return switch (way) {
            case WEST_EAST -> Math.PI / 2;
            case SOUTH_NORTH -> 0;
            case ALONG, AXIS -> along;
            case ACROSS -> along + Math.PI / 2;
        };
    }

    /// Which way a space runs near a place: the long axis of its corners there, clockwise from north.
    private static double direction(Space space, Position near) {
        for (double radius : new double[]{60, 200, Double.POSITIVE_INFINITY}) {
            double n = 0;
            double sx = 0;
            double sy = 0;
            double sxx = 0;
            double syy = 0;
            double sxy = 0;
            for (Solid part : space.parts()) {
                Mesh mesh = part.mesh();
                for (int i = 0; i < mesh.cornerCount(); i++) {
                    double x = mesh.x(i) - near.x();
                    double y = mesh.y(i) - near.y();
                    if (Math.hypot(x, y) <= radius) {
                        n++;
                        sx += x;
                        sy += y;
                        sxx += x * x;
                        syy += y * y;
                        sxy += x * y;
                    }
                }
            }
            if (n >= 8) {
                double xx = sxx - sx * sx / n;
                double yy = syy - sy * sy / n;
                double xy = sxy - sx * sy / n;
                double fromEast = 0.5 * Math.atan2(2 * xy, xx - yy);
                return Math.PI / 2 - fromEast;
            }
        }
        return Math.PI / 2;
    }
}
