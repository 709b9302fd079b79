package org.undercroft.geometry;

import java.util.Arrays;
import java.util.Optional;

/// The rings in which a plane cuts a closed mesh. A corner in the plane counts as a hair behind it, so that every triangle is crossed through two of its
/// edges or not at all, and which end of a line meets which follows from the mesh and from no coordinate: what is cut is the mesh a hair ahead of the plane.
final class PlaneCut {
    private static final double STRAIGHT = 1e-9;

    private final Hierarchy tree;
    private final double[] corners;
    private final int[] triangles;
    private final double[] o;
    private final double[] n;
    private final double[] right;
    private final double[] up;
    // Of every triangle that is crossed: the edges through which the line comes in and goes out, and where it comes in.
    private long[] in = new long[64];
    private long[] out = new long[64];
    private double[] x = new double[64];
    private double[] y = new double[64];
    private int count;

    private PlaneCut(Hierarchy tree, CuttingPlane plane) {
        this.tree = tree;
        this.corners = tree.mesh().corners();
        this.triangles = tree.mesh().triangles();
        this.o = new double[]{plane.origin().x(), plane.origin().y(), plane.origin().z()};
        Direction normal = plane.normal();
        this.n = new double[]{normal.x(), normal.y(), normal.z()};
        this.right = new double[]{plane.right().x(), plane.right().y(), plane.right().z()};
        this.up = new double[]{plane.up().x(), plane.up().y(), plane.up().z()};
    }

    /// Rings of x, y, x, y, … on the plane, against the clock around what is inside, with the clock around holes. Empty where the ends of the lines do not
    /// tell which belongs to which: shells that touch along an edge.
    static Optional<double[][]> rings(Hierarchy tree, CuttingPlane plane) {
        PlaneCut cut = new PlaneCut(tree, plane);
        cut.walk();
        return cut.chain();
    }

    interface Line {
        void drawn(double xa, double ya, double xb, double yb);
    }

    /// The lines one by one, in no particular order.
    static void lines(Hierarchy tree, CuttingPlane plane, Line line) {
        PlaneCut cut = new PlaneCut(tree, plane);
        cut.walk();
        double[] end = new double[2];
        for (int i = 0; i < cut.count; i++) {
            cut.place(cut.out[i], end);
            line.drawn(cut.x[i], cut.y[i], end[0], end[1]);
        }
    }

    private void walk() {
        int[] stack = new int[64];
        int top = 0;
        stack[top++] = 0;
        while (top > 0) {
            int node = stack[--top];
            if (!straddles(node)) {
                continue;
            }
            if (tree.isLeaf(node)) {
                for (int i = tree.first(node); i < tree.first(node) + tree.count(node); i++) {
                    cross(tree.triangle(i));
                }
                continue;
            }
            if (top + 2 > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            stack[top++] = tree.first(node) + 1;
            stack[top++] = tree.first(node);
        }
    }

    /// Whether a box has a corner on either side; rounding may let one too many through.
    private boolean straddles(int node) {
        double least = -1e-6;
        double most = 1e-6;
        for (int axis = 0; axis < 3; axis++) {
            double low = n[axis] * (tree.low(node, axis) - o[axis]);
            double high = n[axis] * (tree.high(node, axis) - o[axis]);
            least += Math.min(low, high);
            most += Math.max(low, high);
        }
        return least <= 0 && most >= 0;
    }

    private double ahead(int corner) {
        int c = 3 * corner;
        return n[0] * (corners[c] - o[0]) + n[1] * (corners[c + 1] - o[1]) + n[2] * (corners[c + 2] - o[2]);
    }

    private void cross(int triangle) {
        int p = triangles[3 * triangle];
        int q = triangles[3 * triangle + 1];
        int r = triangles[3 * triangle + 2];
        boolean ap = ahead(p) > 0;
        boolean aq = ahead(q) > 0;
        boolean ar = ahead(r) > 0;
        if (ap == aq && aq == ar) {
            return;
        }
        if (count == in.length) {
            in = Arrays.copyOf(in, 2 * count);
            out = Arrays.copyOf(out, 2 * count);
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
        }
        // Walked around against the clock as seen from outside, the line comes in where the edges go back through the plane: the inside is to its left.
        in[count] = ap && !aq ? edge(p, q) : aq && !ar ? edge(q, r) : edge(r, p);
        out[count] = !ap && aq ? edge(p, q) : !aq && ar ? edge(q, r) : edge(r, p);
        double[] at = new double[2];
        place(in[count], at);
        x[count] = at[0];
        y[count++] = at[1];
    }

    private static long edge(int p, int q) {
        return (long) Math.min(p, q) << 32 | Math.max(p, q);
    }

    /// Where an edge passes through the plane: taken from its lower corner number, so that both triangles get the same bits.
    private void place(long edge, double[] to) {
        int p = (int) (edge >> 32);
        int q = (int) edge;
        double dp = ahead(p);
        double dq = ahead(q);
        double s = Math.clamp(dp / (dp - dq), 0, 1);
        double u = 0;
        double v = 0;
        for (int axis = 0; axis < 3; axis++) {
            double from = corners[3 * p + axis];
            double at = from + s * (corners[3 * q + axis] - from) - o[axis];
            u += at * right[axis];
            v += at * up[axis];
        }
        to[0] = u;
        to[1] = v;
    }

    private Optional<double[][]> chain() {
        int[] table = new int[Integer.highestOneBit(Math.max(4, count)) * 4];
        for (int i = 0; i < count; i++) {
            int slot = slot(table, in[i]);
            if (table[slot] != 0) {
                return Optional.empty();
            }
            table[slot] = i + 1;
        }
        boolean[] walked = new boolean[count];
        double[][] rings = new double[16][];
        int found = 0;
        double[] ring = new double[2 * count];
        for (int start = 0; start < count; start++) {
            int size = 0;
            for (int at = start; !walked[at];) {
                walked[at] = true;
                ring[2 * size] = x[at];
                ring[2 * size++ + 1] = y[at];
                int next = table[slot(table, out[at])] - 1;
                if (next < 0) {
                    return Optional.empty();
                }
                at = next;
            }
            double[] clean = withoutStraights(ring, size);
            if (clean.length >= 6) {
                if (found == rings.length) {
                    rings = Arrays.copyOf(rings, 2 * found);
                }
                rings[found++] = fromLowest(clean);
            }
        }
        double[][] all = Arrays.copyOf(rings, found);
        Arrays.sort(all, PlaneCut::order);
        return Optional.of(all);
    }

    private int slot(int[] table, long edge) {
        long hash = edge * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & table.length - 1;
        while (table[slot] != 0 && in[table[slot] - 1] != edge) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /// Leaves out points that stand on the line between their neighbours: there a flat face was cut into triangles.
    private static double[] withoutStraights(double[] ring, int size) {
        double[] kept = new double[2 * size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            double px = ring[2 * i];
            double py = ring[2 * i + 1];
            while (n > 1 && bend(kept, n - 2, n - 1, px, py) <= STRAIGHT) {
                n--;
            }
            if (n != 1 || Math.hypot(px - kept[0], py - kept[1]) > STRAIGHT) {
                kept[2 * n] = px;
                kept[2 * n++ + 1] = py;
            }
        }
        while (n > 2 && bend(kept, n - 2, n - 1, kept[0], kept[1]) <= STRAIGHT) {
            n--;
        }
        int first = 0;
        while (n - first > 2 && bend(kept, n - 1, first, kept[2 * first + 2], kept[2 * first + 3]) <= STRAIGHT) {
            first++;
        }
        return n - first < 3 ? new double[0] : Arrays.copyOfRange(kept, 2 * first, 2 * n);
    }

    /// How far b lies from the line from a to (x, y); 0 where it repeats one of them.
    private static double bend(double[] ring, int a, int b, double x, double y) {
        double dx = x - ring[2 * a];
        double dy = y - ring[2 * a + 1];
        double ex = ring[2 * b] - ring[2 * a];
        double ey = ring[2 * b + 1] - ring[2 * a + 1];
        double length = Math.hypot(dx, dy);
        return length <= STRAIGHT ? Math.hypot(ex, ey) : Math.abs(dx * ey - dy * ex) / length;
    }

    /// A ring begins at its leftmost point, so that it is written the same way whatever tree it came from.
    private static double[] fromLowest(double[] ring) {
        int size = ring.length / 2;
        int lowest = 0;
        for (int i = 1; i < size; i++) {
            if (ring[2 * i] < ring[2 * lowest] || (ring[2 * i] == ring[2 * lowest] && ring[2 * i + 1] < ring[2 * lowest + 1])) {
                lowest = i;
            }
        }
        double[] turned = new double[ring.length];
        System.arraycopy(ring, 2 * lowest, turned, 0, ring.length - 2 * lowest);
        System.arraycopy(ring, 0, turned, ring.length - 2 * lowest, 2 * lowest);
        return turned;
    }

    private static int order(double[] one, double[] other) {
        return Arrays.compare(one, other);
    }
}
