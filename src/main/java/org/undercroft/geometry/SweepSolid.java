package org.undercroft.geometry;

import java.util.List;
import java.util.Optional;

/// Makes the solid of a sweep: the profile stands upright at every point of the axis, across it at the ends and on the bisector where the axis bends.
final class SweepSolid {
    private SweepSolid() {}

    /// Empty when faults were added.
    static Optional<Solid> of(Sweep sweep, Faults faults) {
        Grid grid = faults.grid();
        Profile profile = Profile.of(sweep.section(), Math.max(sweep.chordError(), grid.snap().metres()));
        List<Position> axis = sweep.axis();
        int stations = axis.size();
        double[] x = new double[stations];
        double[] y = new double[stations];
        double[] z = new double[stations];
        for (int i = 0; i < stations; i++) {
            x[i] = grid.east(axis.get(i).x());
            y[i] = grid.north(axis.get(i).y());
            z[i] = grid.height(axis.get(i).z());
        }
        int before = faults.count();
        checkAxis(x, y, z, sweep.section().width() / 2, faults);
        if (faults.count() != before) {
            return Optional.empty();
        }
        int n = profile.size();
        double[] corners = new double[3 * n * stations];
        for (int i = 0; i < stations; i++) {
            double[] left = toTheLeft(x, y, i);
            for (int j = 0; j < n; j++) {
                int at = 3 * (i * n + j);
                corners[at] = grid.steps(x[i] + left[0] * profile.across(j)) + 0.0;
                corners[at + 1] = grid.steps(y[i] + left[1] * profile.across(j)) + 0.0;
                corners[at + 2] = grid.steps(z[i] + profile.up(j)) + 0.0;
            }
        }
        checkGrain(corners, n, faults);
        if (faults.count() != before) {
            return Optional.empty();
        }
        int[] triangles = triangles(profile, stations);
        if (!runsAhead(x, y)) {
            checkCrossings(corners, triangles, faults);
        }
        if (faults.count() != before) {
            return Optional.empty();
        }
        return Optional.of(new Solid(new Mesh(grid.metres(corners), triangles), sweep.section() instanceof CrossSection.Box ? 0 : sweep.chordError()));
    }

    /// 101: an axis of fewer than two points. 102: neighbouring points at one place or above one another (a shaft is a prism); the measure is how far
    /// above. 306: a bend so sharp that the wall on its inner side would run backwards; the measure is how far, in metres, NaN where the axis turns back on itself.
    private static void checkAxis(double[] x, double[] y, double[] z, double half, Faults faults) {
        int n = x.length;
        if (n == 0) {
            faults.addEmpty();
            return;
        }
        if (n < 2) {
            add("101", x, y, z, 0, n, faults);
            return;
        }
        int before = faults.count();
        for (int i = 1; i < n; i++) {
            if (x[i] == x[i - 1] && y[i] == y[i - 1]) {
                add("102", x, y, z, i, Math.abs(z[i] - z[i - 1]), faults);
            }
        }
        if (faults.count() != before) {
            return;
        }
        double backwards = 0; // how much of the segment before the bend, left of the axis, is taken by the mitre at its start
        int told = -1;
        for (int i = 1; i < n; i++) {
            double length = StrictMath.sqrt((x[i] - x[i - 1]) * (x[i] - x[i - 1]) + (y[i] - y[i - 1]) * (y[i] - y[i - 1]));
            double turn = i + 1 < n ? halfTurn(x, y, i) : 0;
            double left = length - half * (backwards + turn);
            double right = length + half * (backwards + turn);
            if (!(left > 0 && right > 0)) {
                int bend = Math.abs(turn) >= Math.abs(backwards) ? i : i - 1;
                if (bend != told) {
                    double fold = Math.max(-left, -right);
                    add("306", x, y, z, bend, Double.isFinite(fold) ? fold : Double.NaN, faults);
                    told = bend;
                }
            }
            backwards = turn;
        }
    }

    /// 102: a section so small that neighbouring corners fall on one point of the grid.
    private static void checkGrain(double[] corners, int n, Faults faults) {
        for (int at = 0; at < corners.length / 3; at++) {
            int next = at % n + 1 == n ? at + 1 - n : at + 1;
            if (corners[3 * at] == corners[3 * next] && corners[3 * at + 1] == corners[3 * next + 1] && corners[3 * at + 2] == corners[3 * next + 2]) {
                faults.add("102", corners, at, -1, -1, -1, Double.NaN);
                return;
            }
        }
    }

    /// The tangent of half the angle by which the axis turns to the left; infinite where it turns back.
    private static double halfTurn(double[] x, double[] y, int i) {
        double ax = x[i] - x[i - 1];
        double ay = y[i] - y[i - 1];
        double bx = x[i + 1] - x[i];
        double by = y[i + 1] - y[i];
        double sin = ax * by - ay * bx;
        double cos = ax * bx + ay * by;
        // tan(a / 2) = sin a / (1 + cos a), both scaled by the two lengths
        double lengths = StrictMath.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
        return sin == 0 && cos < 0 ? Double.POSITIVE_INFINITY : sin / (lengths + cos);
    }

    private static void add(String code, double[] x, double[] y, double[] z, int i, double measure, Faults faults) {
        Grid grid = faults.grid();
        faults.add(code, grid.steps(x[i]), grid.steps(y[i]), grid.steps(z[i]), -1, -1, -1, measure);
    }

    /// Whether every piece of the axis leads forward as seen along the line from portal to portal. Such a tunnel cannot run through itself: no bend
    /// folds, so the lines beside the axis lead forward too, and none comes back to where another has been.
    private static boolean runsAhead(double[] x, double[] y) {
        int n = x.length;
        for (int i = 1; i < n; i++) {
            if (!((x[i] - x[i - 1]) * (x[n - 1] - x[0]) + (y[i] - y[i - 1]) * (y[n - 1] - y[0]) > 0)) {
                return false;
            }
        }
        return true;
    }

    /// 306: a tunnel that runs through itself.
    private static void checkCrossings(double[] corners, int[] triangles, Faults faults) {
        TrianglePairs pairs = new TrianglePairs(corners, triangles);
        int before = faults.count();
        pairs.each((s, t) -> {
            if (faults.count() == before && pairs.intersect(s, t)) {
                double[] at = pairs.place(s, t);
                faults.add("306", at[0], at[1], at[2], -1, -1, -1, Double.NaN);
            }
        });
    }

    /// Where one metre to the left leads at a point of the axis: at a bend along the bisector, and longer than a metre, so that the walls on both
    /// sides keep their distance from the axis.
    private static double[] toTheLeft(double[] x, double[] y, int i) {
        int before = Math.max(0, i - 1);
        int after = Math.min(x.length - 2, i);
        double bx = x[before + 1] - x[before];
        double by = y[before + 1] - y[before];
        double ax = x[after + 1] - x[after];
        double ay = y[after + 1] - y[after];
        double b = StrictMath.sqrt(bx * bx + by * by);
        double a = StrictMath.sqrt(ax * ax + ay * ay);
        bx /= b;
        by /= b;
        ax /= a;
        ay /= a;
        // the sum of both unit normals, brought to 1 / cos(half the angle between them): |sum| = 2 cos(half)
        double scale = 2 / ((ax + bx) * (ax + bx) + (ay + by) * (ay + by));
        return new double[]{-(ay + by) * scale, (ax + bx) * scale};
    }

    /// Between two bends on a slope a side is slightly twisted. Floor and roof are cut along the same diagonal in plan, so that the height between
    /// them is that of the section everywhere.
    private static int[] triangles(Profile profile, int stations) {
        int n = profile.size();
        double[] flat = new double[3 * n];
        int[] ring = new int[n];
        for (int j = 0; j < n; j++) {
            flat[3 * j] = Math.rint(profile.across(j) * 1e7);
            flat[3 * j + 1] = Math.rint(profile.up(j) * 1e7);
            ring[j] = j;
        }
        int[] cap = Triangulation.of(flat, 0, 1, new int[][]{ring});
        int end = (stations - 1) * n;
        int[] triangles = new int[2 * cap.length + 6 * n * (stations - 1)];
        int to = 0;
        for (int t = 0; t < cap.length; t += 3) {
            to = put(triangles, to, end + cap[t], end + cap[t + 1], end + cap[t + 2]);
            to = put(triangles, to, cap[t], cap[t + 2], cap[t + 1]);
        }
        for (int i = 0; i + 1 < stations; i++) {
            for (int j = 0; j < n; j++) {
                int a = i * n + j;
                int b = i * n + (j + 1) % n;
                if (profile.across(j) <= profile.across((j + 1) % n)) {
                    to = put(triangles, to, a, b, b + n);
                    to = put(triangles, to, a, b + n, a + n);
                } else {
                    to = put(triangles, to, a, b, a + n);
                    to = put(triangles, to, b, b + n, a + n);
                }
            }
        }
        return triangles;
    }

    private static int put(int[] triangles, int at, int a, int b, int c) {
        triangles[at] = a;
        triangles[at + 1] = b;
        triangles[at + 2] = c;
        return at + 3;
    }
}
