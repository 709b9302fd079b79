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
        int n = profile.size();
        double[] corners = new double[3 * n * stations];
        for (int i = 0; i < stations; i++) {
            double[] left = toTheLeft(x, y, i);
            for (int j = 0; j < n; j++) {
                int at = 3 * (i * n + j);
                corners[at] = grid.steps(x[i] + left[0] * profile.across(j));
                corners[at + 1] = grid.steps(y[i] + left[1] * profile.across(j));
                corners[at + 2] = grid.steps(z[i] + profile.up(j));
            }
        }
        return Optional.of(new Solid(new Mesh(grid.metres(corners), triangles(profile, stations)), sweep.chordError()));
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
                to = put(triangles, to, a, b, b + n);
                to = put(triangles, to, a, b + n, a + n);
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
