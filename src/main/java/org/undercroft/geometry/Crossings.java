package org.undercroft.geometry;

import java.util.Arrays;

/// Where faces of two meshes cross, seen in plan.
final class Crossings {
    private Crossings() {}

    interface Line {
        void drawn(double xa, double ya, double xb, double yb);
    }

    /// Every line along which a roof or floor of one mesh passes through a roof or floor of the other.
    static void of(Hierarchy a, Hierarchy b, Line line) {
        int[] stack = new int[256];
        int top = 0;
        stack[top++] = 0;
        stack[top++] = 0;
        while (top > 0) {
            int nodeB = stack[--top];
            int nodeA = stack[--top];
            if (!a.meets(nodeA, b, nodeB, 0)) {
                continue;
            }
            boolean leafA = a.isLeaf(nodeA);
            boolean leafB = b.isLeaf(nodeB);
            if (leafA && leafB) {
                for (int i = a.first(nodeA); i < a.first(nodeA) + a.count(nodeA); i++) {
                    for (int j = b.first(nodeB); j < b.first(nodeB) + b.count(nodeB); j++) {
                        cross(a.mesh(), a.triangle(i), b.mesh(), b.triangle(j), line);
                    }
                }
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

    /// The segment that two triangles share, drawn where neither is upright: the part of the line of both planes inside both.
    private static void cross(Mesh a, int t, Mesh b, int u, Line line) {
        double[] p = corners(a, t);
        double[] q = corners(b, u);
        double[] n = normal(p);
        double[] m = normal(q);
        if (n[2] == 0 || m[2] == 0) {
            return;
        }
        double[] dq = new double[3];
        double[] dp = new double[3];
        for (int k = 0; k < 3; k++) {
            dq[k] = side(p, n, q, k);
            dp[k] = side(q, m, p, k);
        }
        if (apart(dp) || apart(dq)) {
            return;
        }
        double[] along = {n[1] * m[2] - n[2] * m[1], n[2] * m[0] - n[0] * m[2], n[0] * m[1] - n[1] * m[0]};
        double[] s = new double[6];
        double[] e = new double[6];
        if (!chord(p, dp, s) || !chord(q, dq, e)) {
            return;
        }
        int axis = Math.abs(along[0]) >= Math.abs(along[1]) ? 0 : 1;
        order(s, axis);
        order(e, axis);
        // Both chords lie on the line of the two planes; what they share is between the later start and the earlier end.
        int from = s[axis] >= e[axis] ? 0 : 1;
        double[] start = from == 0 ? s : e;
        double[] end = s[3 + axis] <= e[3 + axis] ? s : e;
        if (start[axis] < end[3 + axis]) {
            line.drawn(start[0], start[1], end[3], end[4]);
        }
    }

    private static double[] corners(Mesh mesh, int t) {
        double[] corners = new double[9];
        for (int k = 0; k < 3; k++) {
            int c = mesh.corner(t, k);
            corners[3 * k] = mesh.x(c);
            corners[3 * k + 1] = mesh.y(c);
            corners[3 * k + 2] = mesh.z(c);
        }
        return corners;
    }

    private static double[] normal(double[] t) {
        double ux = t[3] - t[0];
        double uy = t[4] - t[1];
        double uz = t[5] - t[2];
        double vx = t[6] - t[0];
        double vy = t[7] - t[1];
        double vz = t[8] - t[2];
        return new double[]{uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }

    /// How far corner k of a triangle lies over the plane of another, in metres; what is below rounding counts as on it.
    private static double side(double[] plane, double[] normal, double[] triangle, int k) {
        double length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
        double d = (normal[0] * (triangle[3 * k] - plane[0])
                + normal[1] * (triangle[3 * k + 1] - plane[1])
                + normal[2] * (triangle[3 * k + 2] - plane[2]))
                / length;
        return Math.abs(d) < 1e-11 ? 0 : d;
    }

    private static boolean apart(double[] d) {
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
                double s = d[k] / (d[k] - d[l]);
                for (int axis = 0; axis < 3; axis++) {
                    to[3 * found + axis] = t[3 * k + axis] + s * (t[3 * l + axis] - t[3 * k + axis]);
                }
                found++;
            }
        }
        return found == 2;
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
