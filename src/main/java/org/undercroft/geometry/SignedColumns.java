package org.undercroft.geometry;

import java.util.Arrays;

/// The volume that two closed meshes share, without a boolean operation.
///
/// Call a triangle *roof* if its outward normal points up (sign +1) and *floor* if it points down (sign −1); upright ones have no plan and drop out.
/// A closed mesh's characteristic function is the signed sum over its triangles of "in the triangle's plan and below its plane". Multiply two of them
/// and integrate:
///
/// `V = Σ sign(a) sign(b) ∫ min(z_a, z_b)` over the pairs, each over the common plan of a and b: a convex polygon of at most six corners, cut along
/// `z_a = z_b`; on either side the integral of a linear function is area times value at the centroid. Cavities and broken overlaps need no special case.
final class SignedColumns {
    /// Rounding of one term is a few units in the last place of its parts; measured against exact arithmetic it stays far below this.
    private static final double UNIT_ERROR = 16 * Math.ulp(1.0);

    private final Hierarchy a;
    private final Hierarchy b;
    private final double x0;
    private final double y0;
    private final double z0;
    private final double floorA;
    private final double floorB;
    private double volume;
    private double turnover;

    // A clipped polygon: plan coordinates, then the heights of both planes at each corner. Six corners, nine to be safe while clipping.
    private double[] px = new double[12];
    private double[] py = new double[12];
    private double[] qx = new double[12];
    private double[] qy = new double[12];
    private final double[] za = new double[12];
    private final double[] zb = new double[12];
    private final double[] d = new double[12];
    private final double[] ta = new double[9];
    private final double[] tb = new double[9];

    private SignedColumns(Hierarchy a, Hierarchy b) {
        this.a = a;
        this.b = b;
        // Figures are small, so digits are many, where they are counted from the middle of what is common.
        x0 = (Math.max(a.low(0, Hierarchy.EAST), b.low(0, Hierarchy.EAST))
                + Math.min(a.high(0, Hierarchy.EAST), b.high(0, Hierarchy.EAST)))
                / 2;
        y0 = (Math.max(a.low(0, Hierarchy.NORTH), b.low(0, Hierarchy.NORTH))
                + Math.min(a.high(0, Hierarchy.NORTH), b.high(0, Hierarchy.NORTH)))
                / 2;
        floorA = a.low(0, Hierarchy.HEIGHT);
        floorB = b.low(0, Hierarchy.HEIGHT);
        z0 = Math.max(floorA, floorB);
    }

    /// @param volume cubic metres, never below 0
    /// @param bound how far rounding may have moved it
    record Shared(double volume, double bound) {}

    static Shared between(Hierarchy a, Hierarchy b) {
        if (!a.meets(0, b, 0, 0)) {
            return new Shared(0, 0);
        }
        SignedColumns columns = new SignedColumns(a, b);
        columns.walk();
        return new Shared(Math.max(0, columns.volume), columns.turnover * UNIT_ERROR);
    }

    private void walk() {
        int[] stack = new int[256];
        int top = 0;
        stack[top++] = 0;
        stack[top++] = 0;
        while (top > 0) {
            int nodeB = stack[--top];
            int nodeA = stack[--top];
            if (!a.meetsInPlan(nodeA, b, nodeB, 0)
                    || a.high(nodeA, Hierarchy.HEIGHT) <= floorB
                    || b.high(nodeB, Hierarchy.HEIGHT) <= floorA) {
                // What lies wholly below the other solid cancels: in every column roofs and floors of the other are equally many.
                continue;
            }
            boolean leafA = a.isLeaf(nodeA);
            boolean leafB = b.isLeaf(nodeB);
            if (leafA && leafB) {
                leaves(nodeA, nodeB);
                continue;
            }
            if (top + 4 > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            if (leafB || (!leafA && a.size(nodeA) >= b.size(nodeB))) {
                int child = a.first(nodeA);
                stack[top++] = child;
                stack[top++] = nodeB;
                stack[top++] = child + 1;
                stack[top++] = nodeB;
            } else {
                int child = b.first(nodeB);
                stack[top++] = nodeA;
                stack[top++] = child;
                stack[top++] = nodeA;
                stack[top++] = child + 1;
            }
        }
    }

    private void leaves(int nodeA, int nodeB) {
        for (int i = a.first(nodeA); i < a.first(nodeA) + a.count(nodeA); i++) {
            double signA = load(a.mesh(), a.triangle(i), ta);
            if (signA == 0 || top(ta) <= floorB - z0) {
                continue;
            }
            for (int j = b.first(nodeB); j < b.first(nodeB) + b.count(nodeB); j++) {
                double signB = load(b.mesh(), b.triangle(j), tb);
                if (signB == 0 || top(tb) <= floorA - z0) {
                    continue;
                }
                pair(signA * signB);
            }
        }
    }

    /// Corners counted from the middle, against the clock in plan. The sign is 0 where the triangle is upright.
    private double load(Mesh mesh, int triangle, double[] to) {
        double[] corners = mesh.corners();
        int[] triangles = mesh.triangles();
        for (int k = 0; k < 3; k++) {
            int c = 3 * triangles[3 * triangle + k];
            to[3 * k] = corners[c] - x0;
            to[3 * k + 1] = corners[c + 1] - y0;
            to[3 * k + 2] = corners[c + 2] - z0;
        }
        double twice = (to[3] - to[0]) * (to[7] - to[1]) - (to[6] - to[0]) * (to[4] - to[1]);
        if (twice < 0) {
            for (int k = 0; k < 3; k++) {
                double swap = to[3 + k];
                to[3 + k] = to[6 + k];
                to[6 + k] = swap;
            }
        }
        return Math.signum(twice);
    }

    private static double top(double[] t) {
        return Math.max(t[2], Math.max(t[5], t[8]));
    }

    private static double floor(double[] t) {
        return Math.min(t[2], Math.min(t[5], t[8]));
    }

    private void pair(double sign) {
        int n = clip();
        if (n < 3) {
            return;
        }
        heights(ta, n, za);
        heights(tb, n, zb);
        boolean aAbove = floor(ta) >= top(tb);
        boolean bAbove = floor(tb) >= top(ta);
        double sum;
        if (aAbove || bAbove) {
            sum = integral(px, py, aAbove ? zb : za, n);
        } else {
            sum = lower(n);
        }
        volume += sign * sum;
        turnover += Math.abs(sum);
    }

    /// The integral of the lower of the two planes.
    private double lower(int n) {
        boolean over = false;
        boolean under = false;
        for (int i = 0; i < n; i++) {
            d[i] = za[i] - zb[i];
            over |= d[i] > 0;
            under |= d[i] < 0;
        }
        if (!over) {
            return integral(px, py, za, n);
        }
        if (!under) {
            return integral(px, py, zb, n);
        }
        // min(za, zb) = zb + min(za − zb, 0): only the part where a is lower needs cutting out.
        double sum = integral(px, py, zb, n);
        int m = 0;
        double[] cut = za;
        for (int i = 0; i < n; i++) {
            int j = i + 1 == n ? 0 : i + 1;
            double di = d[i];
            double dj = d[j];
            if (di <= 0) {
                qx[m] = px[i];
                qy[m] = py[i];
                cut[m++] = di;
            }
            if ((di < 0 && dj > 0) || (di > 0 && dj < 0)) {
                double s = di / (di - dj);
                qx[m] = px[i] + s * (px[j] - px[i]);
                qy[m] = py[i] + s * (py[j] - py[i]);
                cut[m++] = 0;
            }
        }
        return sum + integral(qx, qy, cut, m);
    }

    private static double integral(double[] x, double[] y, double[] f, int n) {
        double sum = 0;
        for (int i = 1; i + 1 < n; i++) {
            double twice = (x[i] - x[0]) * (y[i + 1] - y[0]) - (x[i + 1] - x[0]) * (y[i] - y[0]);
            sum += twice * (f[0] + f[i] + f[i + 1]);
        }
        return sum / 6;
    }

    /// Heights of a triangle's plane at the polygon's corners, counted from a corner of the triangle and held within its range: a nearly upright
    /// triangle would shoot far beyond it.
    private void heights(double[] t, int n, double[] z) {
        double ux = t[3] - t[0];
        double uy = t[4] - t[1];
        double uz = t[5] - t[2];
        double vx = t[6] - t[0];
        double vy = t[7] - t[1];
        double vz = t[8] - t[2];
        double twice = ux * vy - vx * uy;
        double gx = (uz * vy - vz * uy) / twice;
        double gy = (ux * vz - vx * uz) / twice;
        double low = floor(t);
        double high = top(t);
        for (int i = 0; i < n; i++) {
            double height = t[2] + gx * (px[i] - t[0]) + gy * (py[i] - t[1]);
            z[i] = height < low ? low : Math.min(height, high);
        }
    }

    /// Leaves the common plan of both triangles in `px`, `py`.
    private int clip() {
        if (Math.max(ta[0], Math.max(ta[3], ta[6])) <= Math.min(tb[0], Math.min(tb[3], tb[6]))
                || Math.max(tb[0], Math.max(tb[3], tb[6])) <= Math.min(ta[0], Math.min(ta[3], ta[6]))
                || Math.max(ta[1], Math.max(ta[4], ta[7])) <= Math.min(tb[1], Math.min(tb[4], tb[7]))
                || Math.max(tb[1], Math.max(tb[4], tb[7])) <= Math.min(ta[1], Math.min(ta[4], ta[7]))) {
            return 0;
        }
        int n = 3;
        for (int k = 0; k < 3; k++) {
            px[k] = ta[3 * k];
            py[k] = ta[3 * k + 1];
        }
        for (int k = 0; k < 3 && n >= 3; k++) {
            int l = k == 2 ? 0 : k + 1;
            double ex = tb[3 * k];
            double ey = tb[3 * k + 1];
            double dx = tb[3 * l] - ex;
            double dy = tb[3 * l + 1] - ey;
            int m = 0;
            double before = dx * (py[n - 1] - ey) - dy * (px[n - 1] - ex);
            for (int i = 0, j = n - 1; i < n; j = i++) {
                double here = dx * (py[i] - ey) - dy * (px[i] - ex);
                if ((here > 0 && before < 0) || (here < 0 && before > 0)) {
                    double s = before / (before - here);
                    qx[m] = px[j] + s * (px[i] - px[j]);
                    qy[m++] = py[j] + s * (py[i] - py[j]);
                }
                if (here >= 0) {
                    qx[m] = px[i];
                    qy[m++] = py[i];
                }
                before = here;
            }
            double[] swap = px;
            px = qx;
            qx = swap;
            swap = py;
            py = qy;
            qy = swap;
            n = m;
        }
        return n;
    }
}
