package org.undercroft.geometry;

import java.util.Arrays;

/// Where faces of two meshes cross, seen in plan.
final class Crossings {
    /// What is no further from a plane lies on it, metres: the rounding of coordinates in doubles.
    private static final double ON = 1e-11;

    private final Hierarchy a;
    private final Hierarchy b;
    private final Box window;
    private final Line line;
    private final double[] p = new double[9];
    private final double[] q = new double[9];
    private final double[] n = new double[3];
    private final double[] m = new double[3];
    private final double[] dp = new double[3];
    private final double[] dq = new double[3];
    private final double[] chordP = new double[6];
    private final double[] chordQ = new double[6];
    private int[] near = new int[64];

    interface Line {
        void drawn(double xa, double ya, double xb, double yb);
    }

    private Crossings(Hierarchy a, Hierarchy b, Box window, Line line) {
        this.a = a;
        this.b = b;
        this.window = window;
        this.line = line;
    }

    /// Every line along which a roof or floor of one mesh passes through a roof or floor of the other, both of which meet the window.
    static void of(Hierarchy a, Hierarchy b, Box window, Line line) {
        new Crossings(a, b, window, line).walk();
    }

    private void walk() {
        int[] stack = new int[256];
        int top = 0;
        stack[top++] = 0;
        stack[top++] = 0;
        while (top > 0) {
            int nodeB = stack[--top];
            int nodeA = stack[--top];
            if (!a.meets(nodeA, b, nodeB, 0) || !a.meets(nodeA, window) || !b.meets(nodeB, window)) {
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
            boolean openA = leafB || (!leafA && a.size(nodeA) >= b.size(nodeB));
            int child = openA ? a.first(nodeA) : b.first(nodeB);
            for (int k = 0; k < 2; k++) {
                stack[top++] = openA ? child + k : nodeA;
                stack[top++] = openA ? nodeB : child + k;
            }
        }
    }

    private void leaves(int nodeA, int nodeB) {
        int count = 0;
        near = near.length < b.count(nodeB) ? new int[b.count(nodeB)] : near;
        for (int j = b.first(nodeB); j < b.first(nodeB) + b.count(nodeB); j++) {
            Triangle.load(b.mesh(), b.triangle(j), q);
            if (meets(q, a, nodeA) && !isUpright(q)) {
                near[count++] = b.triangle(j);
            }
        }
        for (int i = a.first(nodeA); count > 0 && i < a.first(nodeA) + a.count(nodeA); i++) {
            Triangle.load(a.mesh(), a.triangle(i), p);
            if (!meets(p, b, nodeB) || isUpright(p)) {
                continue;
            }
            Triangle.normal(p, n);
            double length = Triangle.length(n);
            for (int j = 0; j < count; j++) {
                Triangle.load(b.mesh(), near[j], q);
                if (meet() && !apart(p, n, length, q, dq)) {
                    cross();
                }
            }
        }
    }

    private static boolean meets(double[] t, Hierarchy tree, int node) {
        for (int axis = 0; axis < 3; axis++) {
            if (Triangle.low(t, axis) > tree.high(node, axis) || Triangle.high(t, axis) < tree.low(node, axis)) {
                return false;
            }
        }
        return true;
    }

    private boolean meet() {
        for (int axis = 0; axis < 3; axis++) {
            if (Triangle.low(p, axis) > Triangle.high(q, axis) || Triangle.low(q, axis) > Triangle.high(p, axis)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpright(double[] t) {
        return (t[3] - t[0]) * (t[7] - t[1]) - (t[6] - t[0]) * (t[4] - t[1]) == 0;
    }

    /// The segment that both triangles share: the part of the line of both planes inside both.
    private void cross() {
        Triangle.normal(q, m);
        if (apart(q, m, Triangle.length(m), p, dp) || !chord(p, dp, chordP) || !chord(q, dq, chordQ)) {
            return;
        }
        double alongX = n[1] * m[2] - n[2] * m[1];
        double alongY = n[2] * m[0] - n[0] * m[2];
        int axis = Math.abs(alongX) >= Math.abs(alongY) ? 0 : 1;
        order(chordP, axis);
        order(chordQ, axis);
        // Both chords lie on the line of the two planes; what they share is between the later start and the earlier end.
        double[] start = chordP[axis] >= chordQ[axis] ? chordP : chordQ;
        double[] end = chordP[3 + axis] <= chordQ[3 + axis] ? chordP : chordQ;
        if (start[axis] < end[3 + axis]) {
            line.drawn(start[0], start[1], end[3], end[4]);
        }
    }

    /// Leaves in `d` how far each corner of a triangle lies over the plane of another, metres. True where all are on one side, or all on the plane.
    private static boolean apart(double[] plane, double[] normal, double length, double[] t, double[] d) {
        for (int k = 0; k < 3; k++) {
            double over = (normal[0] * (t[3 * k] - plane[0]) + normal[1] * (t[3 * k + 1] - plane[1]) + normal[2] * (t[3 * k + 2] - plane[2])) / length;
            d[k] = Math.abs(over) < ON ? 0 : over;
        }
        return (d[0] > 0 && d[1] > 0 && d[2] > 0) || (d[0] < 0 && d[1] < 0 && d[2] < 0) || (d[0] == 0 && d[1] == 0 && d[2] == 0);
    }

    /// Where the boundary of a triangle passes through the other's plane: two places, or nothing where it only touches it.
    private static boolean chord(double[] t, double[] d, double[] to) {
        int found = 0;
        for (int k = 0; k < 3 && found < 2; k++) {
            int l = (k + 1) % 3;
            if (d[k] == 0) {
                System.arraycopy(t, 3 * k, to, 3 * found++, 3);
            } else if (d[k] * d[l] < 0) {
                // From the same end, whichever of its two triangles asks: so the crossing goes on where it stopped, bit for bit.
                int from = comesFirst(t, 3 * k, 3 * l) ? k : l;
                int onto = from == k ? l : k;
                double s = d[from] / (d[from] - d[onto]);
                for (int axis = 0; axis < 3; axis++) {
                    to[3 * found + axis] = t[3 * from + axis] + s * (t[3 * onto + axis] - t[3 * from + axis]);
                }
                found++;
            }
        }
        return found == 2;
    }

    private static boolean comesFirst(double[] t, int one, int other) {
        for (int axis = 0; axis < 2; axis++) {
            if (t[one + axis] != t[other + axis]) {
                return t[one + axis] < t[other + axis];
            }
        }
        return t[one + 2] < t[other + 2];
    }

    private static void order(double[] segment, int axis) {
        if (segment[axis] > segment[3 + axis]) {
            for (int k = 0; k < 3; k++) {
                double swap = segment[k];
                segment[k] = segment[3 + k];
                segment[3 + k] = swap;
            }
        }
    }

    /// Whether a triangle lies over or under a place: +1 as a roof, −1 as a floor, 0 not at all.
    static int coverSign(Mesh mesh, int t, double x, double y) {
        int a = mesh.corner(t, 0);
        int b = mesh.corner(t, 1);
        int c = mesh.corner(t, 2);
        double ab = turn(mesh, a, b, x, y);
        double bc = turn(mesh, b, c, x, y);
        double ca = turn(mesh, c, a, x, y);
        if (ab > 0 && bc > 0 && ca > 0) {
            return 1;
        }
        return ab < 0 && bc < 0 && ca < 0 ? -1 : 0;
    }

    /// Taken from the lower corner number to the higher, so that both triangles of an edge get the same answer with opposite signs. A place on an edge
    /// counts as moved a hair to the east and a hair of a hair to the north, for every edge alike, so it is over exactly one triangle.
    private static double turn(Mesh mesh, int from, int to, double x, double y) {
        if (from > to) {
            return -turn(mesh, to, from, x, y);
        }
        double dx = mesh.x(to) - mesh.x(from);
        double dy = mesh.y(to) - mesh.y(from);
        double turn = dx * (y - mesh.y(from)) - (x - mesh.x(from)) * dy;
        if (turn != 0) {
            return turn;
        }
        return dy != 0 ? -dy : dx;
    }
}
