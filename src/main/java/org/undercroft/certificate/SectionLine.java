package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Sweep;

/// Where a section is cut: a line in plan, in the property's frame.
///
/// @param points the line that runs through the property itself, before it is lengthened into the surroundings
record SectionLine(List<Point2> points) {
    private static final int OFFSETS = 40;
    /// So many times as long as it is wide, a property is cut across at its ends too.
    private static final double LONG = 12;

    SectionLine {
        points = List.copyOf(points);
    }

    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }

    /// The same line, longer by this much before its start and after its end.
    SectionLine lengthened(double metres) {
        List<Point2> longer = new ArrayList<>(points);
        longer.set(0, beyond(points.get(1), points.getFirst(), metres));
        longer.set(points.size() - 1, beyond(points.get(points.size() - 2), points.getLast(), metres));
        return new SectionLine(longer);
    }

    /// The place so far along.
    Point2 at(double along) {
        double rest = along;
        for (int i = 1; i < points.size(); i++) {
            double step = points.get(i - 1).distance(points.get(i));
            if (rest <= step || i == points.size() - 1) {
                return between(points.get(i - 1), points.get(i), step == 0 ? 0 : rest / step);
            }
            rest -= step;
        }
        return points.getLast();
    }

    /// Along the property's longest stretch: the axis of its longest sweep where that makes up most of it, else the straight line that runs furthest
    /// inside.
    static SectionLine along(Property property) {
        List<Point2> corners = corners(property);
        double direction = longDirection(corners);
        double[] span = span(corners, direction);
        Point2 middle = new Point2((property.box().minX() + property.box().maxX()) / 2, (property.box().minY() + property.box().maxY()) / 2);
        Optional<SectionLine> axis = longestAxis(property, middle);
        if (axis.isPresent() && axis.get().length() >= (span[1] - span[0]) / 2) {
            return axis.get();
        }
        return furthestInside(property, corners, direction, middle);
    }

    /// Square to another line: through its middle, and where that is long, near its ends as well.
    static List<SectionLine> across(Property property, SectionLine along) {
        SectionLine middle = across(property, along, 0.5);
        return along.length() < LONG * middle.length()
                ? List.of(middle)
                : List.of(across(property, along, 0.04), middle, across(property, along, 0.96));
    }

    /// Square to another line so far along it, over everything of the property that lies there.
    private static SectionLine across(Property property, SectionLine along, double share) {
        double half = along.length() * share;
        Point2 middle = along.at(half);
        Point2 before = along.at(half - along.length() / 1000);
        Point2 after = along.at(half + along.length() / 1000);
        double direction = Math.atan2(after.y() - before.y(), after.x() - before.x()) - Math.PI / 2;
        // from west to east, as plans are read; northwards where it runs straight up
        if (Math.cos(direction) < -1e-9 || (Math.abs(Math.cos(direction)) <= 1e-9 && Math.sin(direction) < 0)) {
            direction += Math.PI;
        }
        return inside(property, middle, direction).orElse(ray(middle, direction, -1, 1));
    }

    private static Optional<SectionLine> longestAxis(Property property, Point2 middle) {
        Frame frame = property.frame();
        return property.own().stream()
                .flatMap(body -> body.unit().definitions().stream())
                .filter(Sweep.class::isInstance)
                .map(sweep -> new SectionLine(((Sweep) sweep).axis().stream().map(p -> frame.toLocal(p.plan())).toList()))
                .max(Comparator.comparingLong((SectionLine line) -> Math.round(line.length() * 100))
                        .thenComparingDouble(line -> -line.at(line.length() / 2).distance(middle)));
    }

    private static SectionLine furthestInside(Property property, List<Point2> corners, double direction, Point2 middle) {
        double across = direction + Math.PI / 2;
        double[] span = span(corners, across);
        double here = middle.x() * Math.cos(across) + middle.y() * Math.sin(across);
        SectionLine best = ray(middle, direction, -1, 1);
        double most = 0;
        for (int i = 0; i <= OFFSETS; i++) {
            // the middle first, then alternately to both sides: of lines that are equally long the one nearest the middle wins
            int step = i % 2 == 0 ? i / 2 : -(i + 1) / 2;
            double offset = (span[1] - span[0]) * step / (OFFSETS + 2);
            double shift = (span[0] + span[1]) / 2 - here + offset;
            Point2 through = new Point2(middle.x() + Math.cos(across) * shift, middle.y() + Math.sin(across) * shift);
            Optional<SectionLine> line = inside(property, through, direction);
            if (line.isPresent() && line.get().length() > most * 1.001) {
                most = line.get().length();
                best = line.get();
            }
        }
        return best;
    }

    /// From where a straight line first enters the property's plan to where it last leaves it.
    private static Optional<SectionLine> inside(Property property, Point2 through, double direction) {
        double ux = Math.cos(direction);
        double uy = Math.sin(direction);
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Property.Body body : property.own()) {
            for (Outline outline : body.plan()) {
                List<Point2> ring = outline.exterior();
                for (int i = 0; i < ring.size(); i++) {
                    Point2 a = ring.get(i);
                    Point2 b = ring.get((i + 1) % ring.size());
                    double da = (a.y() - through.y()) * ux - (a.x() - through.x()) * uy;
                    double db = (b.y() - through.y()) * ux - (b.x() - through.x()) * uy;
                    if (da > 0 != db > 0) {
                        double t = da / (da - db);
                        double along = (a.x() + t * (b.x() - a.x()) - through.x()) * ux + (a.y() + t * (b.y() - a.y()) - through.y()) * uy;
                        first = Math.min(first, along);
                        last = Math.max(last, along);
                    }
                }
            }
        }
        return last - first > 1e-6 ? Optional.of(ray(through, direction, first, last)) : Optional.empty();
    }

    private static SectionLine ray(Point2 through, double direction, double from, double to) {
        double ux = Math.cos(direction);
        double uy = Math.sin(direction);
        return new SectionLine(List.of(
                new Point2(through.x() + from * ux, through.y() + from * uy), new Point2(through.x() + to * ux, through.y() + to * uy)));
    }

    private static List<Point2> corners(Property property) {
        return property.own().stream()
                .flatMap(body -> body.plan().stream())
                .flatMap(outline -> outline.exterior().stream())
                .toList();
    }

    /// The long side of the smallest turned rectangle around all corners, to a degree; eastwards or northwards.
    private static double longDirection(List<Point2> corners) {
        double best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int degree = 0; degree < 180; degree++) {
            double direction = Math.toRadians(degree - 45);
            double[] along = span(corners, direction);
            double[] across = span(corners, direction + Math.PI / 2);
            double long1 = along[1] - along[0];
            double short1 = across[1] - across[0];
            if (long1 >= short1 * (1 - 1e-9) && long1 * short1 < smallest * (1 - 1e-9)) {
                smallest = long1 * short1;
                best = direction;
            }
        }
        return best;
    }

    private static double[] span(List<Point2> corners, double direction) {
        double[] span = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Point2 p : corners) {
            double along = p.x() * Math.cos(direction) + p.y() * Math.sin(direction);
            span[0] = Math.min(span[0], along);
            span[1] = Math.max(span[1], along);
        }
        return span;
    }

    private static Point2 beyond(Point2 from, Point2 to, double metres) {
        return between(from, to, 1 + metres / from.distance(to));
    }

    private static Point2 between(Point2 a, Point2 b, double share) {
        return new Point2(a.x() + (b.x() - a.x()) * share, a.y() + (b.y() - a.y()) * share);
    }
}
