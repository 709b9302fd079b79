package org.undercroft.console;

import java.util.ArrayList;
import java.util.List;
import org.undercroft.geometry.Point2;

/// Lines that fill an area, so that neighbours are told apart without colour: by direction, by distance, by dashes. They are lines and not a pattern, which
/// some printers turn into dots.
final class Hatch {
    private static final double[][] ANGLES = {{45}, {135}, {0}, {90}, {45, 135}, {0, 90}, {20}, {110}};
    private static final double[] SPACINGS = {2.2, 1.3, 3.4};
    private static final String[] TINTS = {"#e3ecf5", "#f5ece0", "#e6f0e3", "#f3e6ee", "#f4f1d8", "#e4eeee"};

    private Hatch() {
    }

    static String tint(int number) {
        return TINTS[number % TINTS.length];
    }

    static String dashes(int number) {
        return number / ANGLES.length % 2 == 1 ? " stroke-dasharray=\"1.6 0.9\"" : "";
    }

    /// From, to: x, y, x, y.
    ///
    /// @param rings outline and holes on paper
    static List<double[]> lines(List<List<Point2>> rings, int number) {
        List<double[]> lines = new ArrayList<>();
        double spacing = SPACINGS[number / ANGLES.length % SPACINGS.length];
        for (double angle : ANGLES[number % ANGLES.length]) {
            lines(rings, Math.toRadians(angle), spacing, lines);
        }
        return lines;
    }

    /// Counted from the corner of the paper, so that the areas of one unit match; cut to the rings by the even-odd rule.
    private static void lines(List<List<Point2>> rings, double angle, double spacing, List<double[]> lines) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Point2 at : rings.getFirst()) {
            double across = at.y() * cos - at.x() * sin;
            least = Math.min(least, across);
            most = Math.max(most, across);
        }
        for (double across = Math.ceil(least / spacing) * spacing; across < most; across += spacing) {
            List<Double> crossings = new ArrayList<>();
            for (List<Point2> ring : rings) {
                for (int i = 0; i < ring.size(); i++) {
                    Point2 a = ring.get(i);
                    Point2 b = ring.get((i + 1) % ring.size());
                    double da = a.y() * cos - a.x() * sin - across;
                    double db = b.y() * cos - b.x() * sin - across;
                    if (da > 0 != db > 0) {
                        double s = da / (da - db);
                        crossings.add((a.x() + s * (b.x() - a.x())) * cos + (a.y() + s * (b.y() - a.y())) * sin);
                    }
                }
            }
            crossings.sort(null);
            for (int i = 1; i < crossings.size(); i += 2) {
                double from = crossings.get(i - 1);
                double to = crossings.get(i);
                lines.add(new double[]{from * cos - across * sin, from * sin + across * cos, to * cos - across * sin, to * sin + across * cos});
            }
        }
    }
}
