package org.undercroft.geometry;

import java.util.Arrays;

/// The convex hull of a solid in plan: tells in a moment that two things beside each other have nothing to do with each other, though their upright
/// boxes meet.
final class PlanHull {
    /// x, y, x, y, … against the clock.
    private final double[] corners;
    /// Of the edge that begins at a corner, the outward normal of length 1.
    private final double[] normals;

    PlanHull(Mesh mesh) {
        double[] points = distinct(mesh.corners());
        corners = hull(points);
        normals = new double[corners.length];
        for (int i = 0; i < corners.length; i += 2) {
            int j = i + 2 == corners.length ? 0 : i + 2;
            double dx = corners[j] - corners[i];
            double dy = corners[j + 1] - corners[i + 1];
            double length = Math.sqrt(dx * dx + dy * dy);
            normals[i] = length > 0 ? dy / length : 0;
            normals[i + 1] = length > 0 ? -dx / length : 0;
        }
    }

    /// Whether a straight line in plan keeps the two further apart than a gap, metres.
    boolean isApartFrom(PlanHull other, double gap) {
        return hasBeyond(other, gap) || other.hasBeyond(this, gap);
    }

    private boolean hasBeyond(PlanHull other, double gap) {
        double[] those = other.corners;
        for (int i = 0; i < corners.length; i += 2) {
            double nx = normals[i];
            double ny = normals[i + 1];
            double line = nx * corners[i] + ny * corners[i + 1] + gap;
            boolean beyond = nx != 0 || ny != 0;
            for (int j = 0; beyond && j < those.length; j += 2) {
                beyond = nx * those[j] + ny * those[j + 1] > line;
            }
            if (beyond) {
                return true;
            }
        }
        return false;
    }

    /// Plan points, each once, sorted from west to east and then from south to north.
    private static double[] distinct(double[] mesh) {
        int n = mesh.length / 3;
        double[][] points = new double[n][];
        for (int i = 0; i < n; i++) {
            points[i] = new double[]{mesh[3 * i], mesh[3 * i + 1]};
        }
        Arrays.sort(points, (p, q) -> p[0] != q[0] ? Double.compare(p[0], q[0]) : Double.compare(p[1], q[1]));
        double[] packed = new double[2 * n];
        int kept = 0;
        for (double[] point : points) {
            if (kept == 0 || packed[kept - 2] != point[0] || packed[kept - 1] != point[1]) {
                packed[kept++] = point[0];
                packed[kept++] = point[1];
            }
        }
        return Arrays.copyOf(packed, kept);
    }

    /// Andrew's monotone chain.
    private static double[] hull(double[] points) {
        double[] hull = new double[2 * points.length];
        int size = 0;
        for (int i = 0; i < points.length; i += 2) {
            size = push(hull, size, 4, points, i);
        }
        int lower = size + 2;
        for (int i = points.length - 4; i >= 0; i -= 2) {
            size = push(hull, size, lower, points, i);
        }
        return Arrays.copyOf(hull, Math.max(2, size - 2));
    }

    private static int push(double[] hull, int size, int least, double[] points, int i) {
        int at = size;
        while (at >= least
                && (hull[at - 2] - hull[at - 4]) * (points[i + 1] - hull[at - 3]) - (points[i] - hull[at - 4]) * (hull[at - 1] - hull[at - 3]) <= 0) {
            at -= 2;
        }
        hull[at] = points[i];
        hull[at + 1] = points[i + 1];
        return at + 2;
    }
}
