package org.undercroft.desk.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;

/// Where a corner that is being drawn is meant to be: at a neighbour's corner, on a neighbour's edge, or straight on or square to the edge before.
///
/// @param at the place, in the frame of the outlines
record Snapping(Point2 at, Kind kind) {
    /// How far off a direction may be to be taken for straight on or square, radians.
    private static final double SQUARE = Math.toRadians(3);

    enum Kind {
        CORNER,
        EDGE,
        SQUARE,
        FREE
    }

    /// @param before the corner before, and the one before that, as far as there are any
    /// @param reach metres
    static Snapping of(Point2 pointer, List<Outline> neighbours, Optional<Point2> before, Optional<Point2> beforeThat, double reach) {
        Optional<Point2> corner = corner(pointer, neighbours, reach);
        if (corner.isPresent()) {
            return new Snapping(corner.get(), Kind.CORNER);
        }
        Optional<Point2> edge = edge(pointer, neighbours, reach);
        if (edge.isPresent()) {
            return new Snapping(edge.get(), Kind.EDGE);
        }
        return before.flatMap(from -> beforeThat.flatMap(first -> squared(pointer, from, first)))
                .map(at -> new Snapping(at, Kind.SQUARE))
                .orElseGet(() -> new Snapping(pointer, Kind.FREE));
    }

    private static Optional<Point2> corner(Point2 pointer, List<Outline> neighbours, double reach) {
        Point2 best = null;
        double nearest = reach;
        for (Outline outline : neighbours) {
            for (List<Point2> ring : rings(outline)) {
                for (Point2 corner : ring) {
                    double away = corner.distance(pointer);
                    if (away <= nearest) {
                        nearest = away;
                        best = corner;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Point2> edge(Point2 pointer, List<Outline> neighbours, double reach) {
        Point2 best = null;
        double nearest = reach;
        for (Outline outline : neighbours) {
            for (List<Point2> ring : rings(outline)) {
                for (int i = 0; i < ring.size(); i++) {
                    Point2 foot = foot(pointer, ring.get(i), ring.get((i + 1) % ring.size()));
                    double away = foot.distance(pointer);
                    if (away <= nearest) {
                        nearest = away;
                        best = foot;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// The nearest place between two others.
    static Point2 foot(Point2 pointer, Point2 a, Point2 b) {
        double length = a.distance(b);
        if (length == 0) {
            return a;
        }
        double t = Math.clamp(((pointer.x() - a.x()) * (b.x() - a.x()) + (pointer.y() - a.y()) * (b.y() - a.y())) / (length * length), 0, 1);
        return new Point2(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
    }

    private static Optional<Point2> squared(Point2 pointer, Point2 from, Point2 first) {
        double before = Math.atan2(from.y() - first.y(), from.x() - first.x());
        double now = Math.atan2(pointer.y() - from.y(), pointer.x() - from.x());
        double quarter = Math.PI / 2;
        double turn = Math.rint((now - before) / quarter) * quarter;
        if (Math.abs(now - before - turn) > SQUARE || from.distance(pointer) == 0) {
            return Optional.empty();
        }
        double length = Math.rint(from.distance(pointer) * Math.cos(now - before - turn) * 100) / 100;
        return Optional.of(new Point2(from.x() + length * Math.cos(before + turn), from.y() + length * Math.sin(before + turn)));
    }

    private static List<List<Point2>> rings(Outline outline) {
        if (outline.holes().isEmpty()) {
            return List.of(outline.exterior());
        }
        List<List<Point2>> rings = new ArrayList<>(outline.holes());
        rings.add(outline.exterior());
        return rings;
    }
}
