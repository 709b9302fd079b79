package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Rings of x, y, x, y, … that bound an area: against the clock around it, with the clock around its holes.
final class Rings {
    private Rings() {}

    /// Every hole goes to the smallest ring around it.
    static List<Outline> nested(double[][] rings) {
        List<double[]> outer = new ArrayList<>();
        List<double[]> holes = new ArrayList<>();
        for (double[] ring : rings) {
            double area = area(ring);
            if (area > 0) {
                outer.add(ring);
            } else if (area < 0) {
                holes.add(ring);
            }
        }
        if (holes.isEmpty()) {
            return outer.stream().map(ring -> Outline.of(points(ring))).toList();
        }
        List<List<List<Point2>>> held = new ArrayList<>();
        outer.forEach(_ -> held.add(new ArrayList<>()));
        for (double[] hole : holes) {
            int around = -1;
            for (int i = 0; i < outer.size(); i++) {
                if (holds(outer.get(i), hole) && (around < 0 || area(outer.get(i)) < area(outer.get(around)))) {
                    around = i;
                }
            }
            if (around >= 0) {
                held.get(around).add(points(hole));
            }
        }
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < outer.size(); i++) {
            outlines.add(new Outline(points(outer.get(i)), held.get(i)));
        }
        return outlines;
    }

    static double area(double[] ring) {
        double twice = 0;
        int n = ring.length / 2;
        for (int i = 1; i + 1 < n; i++) {
            twice += (ring[2 * i] - ring[0]) * (ring[2 * i + 3] - ring[1]) - (ring[2 * i + 2] - ring[0]) * (ring[2 * i + 1] - ring[1]);
        }
        return twice / 2;
    }

    /// Whether most corners of one ring lie within another: rings that bound one area may touch, but not cross.
    static boolean holds(double[] ring, double[] other) {
        int within = 0;
        for (int i = 0; i < other.length; i += 2) {
            within += holds(ring, other[i], other[i + 1]) ? 1 : -1;
        }
        return within > 0;
    }

    private static boolean holds(double[] ring, double x, double y) {
        boolean within = false;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            if (ring[i + 1] > y != ring[j + 1] > y && x < ring[i] + (y - ring[i + 1]) * (ring[j] - ring[i]) / (ring[j + 1] - ring[i + 1])) {
                within = !within;
            }
        }
        return within;
    }

    static Polygon polygon(Outline outline) {
        return Columns.PLAN.createPolygon(line(outline.exterior()), outline.holes().stream().map(Rings::line).toArray(LinearRing[]::new));
    }

    private static LinearRing line(List<Point2> ring) {
        Coordinate[] line = new Coordinate[ring.size() + 1];
        for (int i = 0; i <= ring.size(); i++) {
            Point2 at = ring.get(i % ring.size());
            line[i] = new Coordinate(at.x(), at.y());
        }
        return Columns.PLAN.createLinearRing(line);
    }

    private static List<Point2> points(double[] ring) {
        List<Point2> points = new ArrayList<>(ring.length / 2);
        for (int i = 0; i < ring.length; i += 2) {
            points.add(new Point2(ring[i], ring[i + 1]));
        }
        return points;
    }
}
