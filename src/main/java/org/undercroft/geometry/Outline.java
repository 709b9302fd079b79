package org.undercroft.geometry;

import java.util.List;

/// A polygon with holes in a plane. Rings are not closed by repeating their first point; which way round they run does not matter.
public record Outline(List<Point2> exterior, List<List<Point2>> holes) {
    public Outline {
        exterior = List.copyOf(exterior);
        holes = holes.stream().map(List::copyOf).toList();
    }

    public static Outline of(List<Point2> exterior) {
        return new Outline(exterior, List.of());
    }

    /// The area in square metres, holes taken off.
    public double area() {
        double area = Math.abs(signedArea(exterior));
        for (List<Point2> hole : holes) {
            area -= Math.abs(signedArea(hole));
        }
        return area;
    }

    /// Positive where the ring runs against the clock. Taken from its first point, so that large coordinates cost no digits.
    static double signedArea(List<Point2> ring) {
        if (ring.isEmpty()) {
            return 0;
        }
        Point2 from = ring.getFirst();
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            Point2 a = ring.get(i);
            Point2 b = ring.get((i + 1) % ring.size());
            twice += (a.x() - from.x()) * (b.y() - from.y()) - (b.x() - from.x()) * (a.y() - from.y());
        }
        return twice / 2;
    }
}
