package org.undercroft.geometry;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The volume that two closed meshes share, without a boolean operation.
///
/// Call a triangle *roof* if its outward normal points up (sign +1) and *floor* if it points down (sign −1); upright ones have no plan and drop out.
/// A closed mesh's characteristic function is the signed sum over its triangles of "in the triangle's plan and below its plane". Multiply two of them
/// and integrate:
///
/// `V = Σ sign(a) sign(b) ∫ min(z_a, z_b)` over the pairs, each over the common plan of a and b: a convex polygon of at most six corners, cut along
/// `z_a = z_b`; on either side the integral of a linear function is area times value at the centroid. Cavities and broken overlaps need no special case.
///
/// Of two upright prisms only roofs meet roofs: their common plan area times their common height.
///
/// One of these measures one pair after the other and keeps its arrays; every thread has its own.
final class SignedColumns {
    private static final int PLACES = 8;
    /// Rounding of one term is a few units in the last place of its parts; measured against exact arithmetic it stays far below this.
    private static final double UNIT_ERROR = 16 * Math.ulp(1.0);

    // A triangle as it lies ready: three corners against the clock in plan, then its box in plan, its lowest and its highest height, its sign.
    private static final int MIN_X = 9;
    private static final int MIN_Y = 10;
    private static final int MAX_X = 11;
    private static final int MAX_Y = 12;
    private static final int LOW = 13;
    private static final int HIGH = 14;
    private static final int SIGN = 15;
    private static final int STRIDE = 16;

    private final double[] as = new double[STRIDE * Hierarchy.MOST_IN_LEAF];
    private final double[] bs = new double[STRIDE * Hierarchy.MOST_IN_LEAF];
    private int[] stack = new int[256];

    // A clipped polygon: plan coordinates, then the heights of both planes at each corner. Six corners, nine to be safe while clipping.
    private double[] px = new double[12];
    private double[] py = new double[12];
    private double[] qx = new double[12];
    private double[] qy = new double[12];
    private final double[] za = new double[12];
    private final double[] zb = new double[12];

    private double x0;
    private double y0;
    private double z0;
    private double floorA;
    private double floorB;
    private double reach;
    private boolean roofsOnly;
    private boolean widthsOnly;
    private double volume;
    /// Square metres of all polygons together.
    private double turnover;
    private @Nullable Planks planks;
    private double planArea;
    private double discs;
    /// The thickest polygons, first the thickest: how thick each is, and where its middle is.
    private final double[] thick = new double[PLACES];
    private final double[] thickX = new double[PLACES];
    private final double[] thickY = new double[PLACES];
    private int places;

    /// @param volume cubic metres, never below 0
    /// @param bound how far rounding may have moved it
    record Shared(double volume, double bound) {}

    static Shared between(Hierarchy a, Hierarchy b) {
        SignedColumns columns = new SignedColumns();
        columns.measure(a, b);
        return new Shared(columns.volume(), columns.bound());
    }

    /// Leaves the shared volume in [#volume()] and [#bound()].
    void measure(Hierarchy a, Hierarchy b) {
        volume = 0;
        turnover = 0;
        reach = 0;
        if (!a.meets(0, b, 0, 0)) {
            return;
        }
        boolean prisms = a.isLevel() && b.isLevel();
        begin(a, b, prisms, false);
        walk(a, b);
        if (prisms) {
            double height = Math.min(a.high(0, Hierarchy.HEIGHT), b.high(0, Hierarchy.HEIGHT)) - Math.max(floorA, floorB);
            volume *= height;
        }
    }

    /// Cubic metres, never below 0.
    double volume() {
        return Math.max(0, volume);
    }

    /// How far rounding may have moved the volume, cubic metres.
    double bound() {
        return turnover * reach * UNIT_ERROR;
    }

    /// Measures the plan of what both share: leaves bounds of the widest circle in it in [#mightHold(double)] and [#surelyHolds(double)]. All of what is
    /// shared lies under a roof of each, so in the polygons that roofs of both have in common.
    void measurePlan(Hierarchy a, Hierarchy b) {
        Planks cleared = planks == null ? new Planks() : planks;
        cleared.clear();
        planks = cleared;
        planArea = 0;
        discs = 0;
        places = 0;
        if (a.meets(0, b, 0, 0)) {
            begin(a, b, true, true);
            walk(a, b);
        }
    }

    /// Whether a circle of this diameter, metres, might fit into the plan; no is certain.
    boolean mightHold(double diameter) {
        return planks != null && discs > diameter && planks.mightCover(diameter);
    }

    /// Whether a circle of this diameter, metres, surely fits into the plan of two upright prisms; no means nothing.
    boolean surelyHolds(double diameter) {
        return planks != null && ((places > 0 && thick[0] > diameter) || planks.surelyCovers(diameter, planArea));
    }

    /// How many of the thickest polygons are known.
    int places() {
        return places;
    }

    /// Somewhere in one of them; 0 is the thickest.
    double placeX(int which) {
        return thickX[which] + x0;
    }

    double placeY(int which) {
        return thickY[which] + y0;
    }

    private void begin(Hierarchy a, Hierarchy b, boolean onlyRoofs, boolean onlyWidths) {
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
        // Coordinates are whole steps of the grid in doubles: a height is off by its last bit before anything is computed.
        reach = Math.abs(z0) + Math.max(a.high(0, Hierarchy.HEIGHT), b.high(0, Hierarchy.HEIGHT)) - z0;
        roofsOnly = onlyRoofs;
        widthsOnly = onlyWidths;
    }

    private void walk(Hierarchy a, Hierarchy b) {
        // Long tunnels side by side: their boxes meet all along, they themselves nowhere.
        boolean areLong = !a.isLeaf(0) && !b.isLeaf(0);
        PlanDirections ofA = areLong ? a.planDirections() : null;
        PlanDirections ofB = areLong ? b.planDirections() : null;
        int top = 0;
        stack[top++] = 0;
        stack[top++] = 0;
        while (top > 0) {
            int nodeB = stack[--top];
            int nodeA = stack[--top];
            if (!a.meetsInPlan(nodeA, b, nodeB, 0)
                    || a.high(nodeA, Hierarchy.HEIGHT) <= floorB
                    || b.high(nodeB, Hierarchy.HEIGHT) <= floorA
                    || (ofA != null && ofB != null && ofA.areApart(nodeA, ofB, nodeB, 0))) {
                // What lies wholly below the other solid cancels: in every column roofs and floors of the other are equally many.
                continue;
            }
            boolean leafA = a.isLeaf(nodeA);
            boolean leafB = b.isLeaf(nodeB);
            if (leafA && leafB) {
                leaves(a, nodeA, b, nodeB);
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

    private void leaves(Hierarchy a, int nodeA, Hierarchy b, int nodeB) {
        int countA = gather(a, nodeA, b, nodeB, floorB, as);
        if (countA == 0) {
            return;
        }
        int countB = gather(b, nodeB, a, nodeA, floorA, bs);
        for (int i = 0; i < countA; i += STRIDE) {
            double minX = as[i + MIN_X];
            double minY = as[i + MIN_Y];
            double maxX = as[i + MAX_X];
            double maxY = as[i + MAX_Y];
            for (int j = 0; j < countB; j += STRIDE) {
                if (minX < bs[j + MAX_X]
                        && bs[j + MIN_X] < maxX
                        && minY < bs[j + MAX_Y]
                        && bs[j + MIN_Y] < maxY
                        && !hasBeyond(as, i, bs, j)
                        && !hasBeyond(bs, j, as, i)) {
                    pair(i, j);
                }
            }
        }
    }

    /// Lays a leaf's roofs and floors ready that can matter to another node: coordinates counted from the middle.
    ///
    /// @return how far `to` is filled
    private int gather(Hierarchy tree, int leaf, Hierarchy other, int otherNode, double otherFloor, double[] to) {
        double lowX = other.low(otherNode, Hierarchy.EAST) - x0;
        double lowY = other.low(otherNode, Hierarchy.NORTH) - y0;
        double highX = other.high(otherNode, Hierarchy.EAST) - x0;
        double highY = other.high(otherNode, Hierarchy.NORTH) - y0;
        double floor = otherFloor - z0;
        double[] corners = tree.mesh().corners();
        int[] triangles = tree.mesh().triangles();
        int first = tree.first(leaf);
        int end = first + (roofsOnly ? tree.roofs(leaf) : tree.caps(leaf));
        int at = 0;
        for (int i = first; i < end; i++) {
            int t = 3 * tree.triangle(i);
            int p = 3 * triangles[t];
            int q = 3 * triangles[t + 1];
            int r = 3 * triangles[t + 2];
            double ax = corners[p] - x0;
            double bx = corners[q] - x0;
            double cx = corners[r] - x0;
            double minX = Math.min(ax, Math.min(bx, cx));
            double maxX = Math.max(ax, Math.max(bx, cx));
            if (minX >= highX || maxX <= lowX) {
                continue;
            }
            double ay = corners[p + 1] - y0;
            double by = corners[q + 1] - y0;
            double cy = corners[r + 1] - y0;
            double minY = Math.min(ay, Math.min(by, cy));
            double maxY = Math.max(ay, Math.max(by, cy));
            if (minY >= highY || maxY <= lowY) {
                continue;
            }
            double az = corners[p + 2] - z0;
            double bz = corners[q + 2] - z0;
            double cz = corners[r + 2] - z0;
            double high = Math.max(az, Math.max(bz, cz));
            double twice = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
            if (high <= floor || twice == 0) {
                continue;
            }
            boolean roof = twice > 0;
            to[at] = ax;
            to[at + 1] = ay;
            to[at + 2] = az;
            to[at + 3] = roof ? bx : cx;
            to[at + 4] = roof ? by : cy;
            to[at + 5] = roof ? bz : cz;
            to[at + 6] = roof ? cx : bx;
            to[at + 7] = roof ? cy : by;
            to[at + 8] = roof ? cz : bz;
            to[at + MIN_X] = minX;
            to[at + MIN_Y] = minY;
            to[at + MAX_X] = maxX;
            to[at + MAX_Y] = maxY;
            to[at + LOW] = Math.min(az, Math.min(bz, cz));
            to[at + HIGH] = high;
            to[at + SIGN] = roof ? 1 : -1;
            at += STRIDE;
        }
        return at;
    }

    /// Whether all of the second triangle lies beyond one side of the first, in plan: most pairs whose boxes meet share nothing.
    private static boolean hasBeyond(double[] p, int a, double[] q, int b) {
        double q0x = q[b];
        double q0y = q[b + 1];
        double q1x = q[b + 3];
        double q1y = q[b + 4];
        double q2x = q[b + 6];
        double q2y = q[b + 7];
        double fromX = p[a + 6];
        double fromY = p[a + 7];
        for (int k = a; k < a + 9; k += 3) {
            double toX = p[k];
            double toY = p[k + 1];
            double dx = toX - fromX;
            double dy = toY - fromY;
            if (dx * (q0y - fromY) - dy * (q0x - fromX) <= 0
                    && dx * (q1y - fromY) - dy * (q1x - fromX) <= 0
                    && dx * (q2y - fromY) - dy * (q2x - fromX) <= 0) {
                return true;
            }
            fromX = toX;
            fromY = toY;
        }
        return false;
    }

    private void pair(int a, int b) {
        int n = clip(a, b);
        if (n < 3) {
            return;
        }
        if (widthsOnly) {
            thickness(n);
            Objects.requireNonNull(planks).cover(px, py, n);
            return;
        }
        double area = area(n);
        double sum;
        if (roofsOnly) {
            sum = area;
        } else if (as[a + LOW] >= bs[b + HIGH]) {
            heights(bs, b, n, zb);
            sum = integral(px, py, zb, n);
        } else {
            heights(as, a, n, za);
            if (bs[b + LOW] >= as[a + HIGH]) {
                sum = integral(px, py, za, n);
            } else {
                heights(bs, b, n, zb);
                sum = lower(n);
            }
        }
        volume += as[a + SIGN] * bs[b + SIGN] * sum;
        turnover += Math.abs(area);
    }

    private void thickness(int n) {
        double twice = 0;
        double around = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            double dx = px[i] - px[j];
            double dy = py[i] - py[j];
            around += Math.sqrt(dx * dx + dy * dy);
            twice += (px[j] - px[0]) * (py[i] - py[0]) - (px[i] - px[0]) * (py[j] - py[0]);
            sumX += px[i];
            sumY += py[i];
        }
        // Of a convex polygon the widest circle is between twice and four times area by outline; those in several add up as in Planks.
        planArea += twice / 2;
        discs += around > 0 ? 2 * twice / around : 0;
        // Its radius is at least area by outline.
        if (around > 0 && (places < PLACES || twice / around > thick[PLACES - 1])) {
            place(twice / around, sumX / n, sumY / n);
        }
    }

    private void place(double width, double x, double y) {
        int at = places < PLACES ? places++ : PLACES - 1;
        for (; at > 0 && thick[at - 1] < width; at--) {
            thick[at] = thick[at - 1];
            thickX[at] = thickX[at - 1];
            thickY[at] = thickY[at - 1];
        }
        thick[at] = width;
        thickX[at] = x;
        thickY[at] = y;
    }

    /// The integral of the lower of the two planes.
    private double lower(int n) {
        boolean over = false;
        boolean under = false;
        double[] d = za;
        double sumA = integral(px, py, za, n);
        for (int i = 0; i < n; i++) {
            d[i] = za[i] - zb[i];
            over |= d[i] > 0;
            under |= d[i] < 0;
        }
        if (!over) {
            return sumA;
        }
        double sum = integral(px, py, zb, n);
        if (!under) {
            return sum;
        }
        // min(za, zb) = zb + min(za − zb, 0): only the part where a is lower needs cutting out.
        int m = 0;
        double[] cut = zb;
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

    private double area(int n) {
        double sum = 0;
        for (int i = 1; i + 1 < n; i++) {
            sum += (px[i] - px[0]) * (py[i + 1] - py[0]) - (px[i + 1] - px[0]) * (py[i] - py[0]);
        }
        return sum / 2;
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
    private void heights(double[] t, int at, int n, double[] z) {
        double low = t[at + LOW];
        double high = t[at + HIGH];
        if (low == high) {
            Arrays.fill(z, 0, n, low);
            return;
        }
        double ux = t[at + 3] - t[at];
        double uy = t[at + 4] - t[at + 1];
        double uz = t[at + 5] - t[at + 2];
        double vx = t[at + 6] - t[at];
        double vy = t[at + 7] - t[at + 1];
        double vz = t[at + 8] - t[at + 2];
        double twice = ux * vy - vx * uy;
        double gx = (uz * vy - vz * uy) / twice;
        double gy = (ux * vz - vx * uz) / twice;
        for (int i = 0; i < n; i++) {
            double height = t[at + 2] + gx * (px[i] - t[at]) + gy * (py[i] - t[at + 1]);
            z[i] = height < low ? low : Math.min(height, high);
        }
    }

    /// Leaves the common plan of both triangles in `px`, `py` (Sutherland and Hodgman).
    private int clip(int a, int b) {
        int n = 3;
        for (int k = 0; k < 3; k++) {
            px[k] = as[a + 3 * k];
            py[k] = as[a + 3 * k + 1];
        }
        for (int k = 0; k < 3 && n >= 3; k++) {
            int l = k == 2 ? 0 : k + 1;
            double ex = bs[b + 3 * k];
            double ey = bs[b + 3 * k + 1];
            double dx = bs[b + 3 * l] - ex;
            double dy = bs[b + 3 * l + 1] - ey;
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
