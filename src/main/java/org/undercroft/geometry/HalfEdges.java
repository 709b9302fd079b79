package org.undercroft.geometry;

import java.util.Arrays;

/// The sides of triangles, numbered 3·triangle + k, from corner k to the next, and which other side each of them lies against.
final class HalfEdges {
    private final int[] triangles;
    private final int[] first;
    private final int[] same;
    private final int[] mate;

    HalfEdges(int[] triangles) {
        this.triangles = triangles;
        int n = triangles.length;
        this.first = new int[n];
        this.same = new int[n];
        this.mate = new int[n];
        Arrays.fill(mate, -1);
        Arrays.fill(same, -1);
        int[] table = new int[Integer.highestOneBit(Math.max(4, n)) * 4];
        for (int e = 0; e < n; e++) {
            int low = Math.min(from(e), to(e));
            int high = Math.max(from(e), to(e));
            long hash = (low * 0x9E3779B97F4A7C15L + high) * 0xC2B2AE3D27D4EB4FL;
            int slot = (int) (hash >>> 33) & table.length - 1;
            while (table[slot] != 0 && !lies(table[slot] - 1, low, high)) {
                slot = slot + 1 & table.length - 1;
            }
            if (table[slot] == 0) {
                table[slot] = e + 1;
                first[e] = e;
            } else {
                first[e] = table[slot] - 1;
                same[e] = same[first[e]];
                same[first[e]] = e;
            }
        }
        for (int e = 0; e < n; e++) {
            int other = same[e];
            if (first[e] == e && other >= 0 && same[other] < 0 && from(other) == to(e)) {
                mate[e] = other;
                mate[other] = e;
            }
        }
    }

    private boolean lies(int e, int low, int high) {
        return Math.min(from(e), to(e)) == low && Math.max(from(e), to(e)) == high;
    }

    int from(int e) {
        return triangles[e];
    }

    int to(int e) {
        return triangles[next(e)];
    }

    /// The following side of the same triangle.
    static int next(int e) {
        return e % 3 == 2 ? e - 2 : e + 1;
    }

    /// The side that runs the other way between the same corners, -1 where there is none or more than one.
    int mate(int e) {
        return mate[e];
    }

    /// Where four or more triangles meet at an edge, those that have room between them are mates: so solids that touch along it come apart.
    ///
    /// @param corners packed, three doubles a corner
    /// @return whether every side now has a mate
    boolean pairUp(double[] corners) {
        boolean whole = true;
        for (int e = 0; e < mate.length; e++) {
            if (first[e] != e || mate[e] >= 0) {
                continue;
            }
            int n = 0;
            int[] ring = new int[8];
            for (int other = e; other >= 0; other = same[other]) {
                if (n == ring.length) {
                    ring = Arrays.copyOf(ring, 2 * n);
                }
                ring[n++] = other;
            }
            whole &= pair(Arrays.copyOf(ring, n), corners);
        }
        return whole;
    }

    private boolean pair(int[] sides, double[] corners) {
        int low = Math.min(from(sides[0]), to(sides[0]));
        int high = Math.max(from(sides[0]), to(sides[0]));
        double[] axis = difference(corners, low, high);
        double[] zero = across(axis, difference(corners, low, tip(sides[0])));
        double[] ninety = cross(axis, zero);
        double scale = Math.sqrt(dot(axis, axis));
        double[] angle = new double[sides.length];
        Integer[] order = new Integer[sides.length];
        for (int i = 0; i < sides.length; i++) {
            double[] arm = across(axis, difference(corners, low, tip(sides[i])));
            double turn = StrictMath.atan2(dot(arm, ninety) / scale, dot(arm, zero));
            angle[i] = turn < -1e-12 ? turn + 2 * Math.PI : turn;
            order[i] = i;
        }
        Arrays.sort(order, (i, j) -> Double.compare(angle[i], angle[j]));
        // Seen along the axis, a triangle that runs with it has its inside on the side of smaller angles (its front shows to larger ones).
        for (int i = 0; i < order.length; i++) {
            int here = sides[order[i]];
            if (from(here) != low) {
                continue;
            }
            int before = sides[order[(i + order.length - 1) % order.length]];
            if (from(before) != high || mate[before] >= 0) {
                return false;
            }
            mate[here] = before;
            mate[before] = here;
        }
        for (int side : sides) {
            if (mate[side] < 0) {
                return false;
            }
        }
        return true;
    }

    private int tip(int e) {
        return triangles[next(next(e))];
    }

    private static double[] difference(double[] corners, int from, int to) {
        return new double[]{corners[3 * to] - corners[3 * from], corners[3 * to + 1] - corners[3 * from + 1], corners[3 * to + 2] - corners[3 * from + 2]};
    }

    /// What of a vector stands at right angles to the axis.
    private static double[] across(double[] axis, double[] v) {
        double s = dot(axis, v) / dot(axis, axis);
        return new double[]{v[0] - s * axis[0], v[1] - s * axis[1], v[2] - s * axis[2]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[]{a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
