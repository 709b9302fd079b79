package org.undercroft.geometry;

import java.util.Arrays;

/// Which lines of the plan come near the roofs and floors of a mesh: no other can divide what lies over or under that mesh.
final class PlanReach {
    /// Metres by which a face counts as wider than it is, so that no noding moves a line that was left out over it.
    private static final double HAIR = 1e-3;

    private final Hierarchy tree;
    private int[] stack = new int[64];

    PlanReach(Hierarchy tree) {
        this.tree = tree;
    }

    boolean meets(double xa, double ya, double xb, double yb) {
        double minX = Math.min(xa, xb) - HAIR;
        double minY = Math.min(ya, yb) - HAIR;
        double maxX = Math.max(xa, xb) + HAIR;
        double maxY = Math.max(ya, yb) + HAIR;
        // The line's normal, as long as the line.
        double nx = ya - yb;
        double ny = xb - xa;
        double away = HAIR * (Math.abs(nx) + Math.abs(ny));
        double on = nx * xa + ny * ya;
        int top = 0;
        stack[top++] = 0;
        while (top > 0) {
            int node = stack[--top];
            if (!tree.meetsInPlan(node, minX, minY, maxX, maxY) || isBeside(node, nx, ny, on, away)) {
                continue;
            }
            if (!tree.isLeaf(node)) {
                stack = top + 2 > stack.length ? Arrays.copyOf(stack, 2 * stack.length) : stack;
                stack[top++] = tree.first(node);
                stack[top++] = tree.first(node) + 1;
                continue;
            }
            for (int i = tree.first(node); i < tree.first(node) + tree.caps(node); i++) {
                if (meets(3 * tree.triangle(i), xa, ya, xb, yb, nx, ny, on, away)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a node's box lies wholly on one side of a line.
    private boolean isBeside(int node, double nx, double ny, double on, double away) {
        double middle = nx * (tree.low(node, Hierarchy.EAST) + tree.high(node, Hierarchy.EAST)) / 2
                + ny * (tree.low(node, Hierarchy.NORTH) + tree.high(node, Hierarchy.NORTH)) / 2;
        double half = Math.abs(nx) * (tree.high(node, Hierarchy.EAST) - tree.low(node, Hierarchy.EAST)) / 2
                + Math.abs(ny) * (tree.high(node, Hierarchy.NORTH) - tree.low(node, Hierarchy.NORTH)) / 2;
        return Math.abs(middle - on) > half + away;
    }

    /// Two convex things are apart where a side of one has all of the other beyond it.
    private boolean meets(int triangle, double xa, double ya, double xb, double yb, double nx, double ny, double on, double away) {
        double[] corners = tree.mesh().corners();
        int[] triangles = tree.mesh().triangles();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double turn = 0;
        for (int k = 0; k < 3; k++) {
            int p = 3 * triangles[triangle + k];
            int q = 3 * triangles[triangle + (k == 2 ? 0 : k + 1)];
            double over = nx * corners[p] + ny * corners[p + 1] - on;
            least = Math.min(least, over);
            most = Math.max(most, over);
            turn += corners[p] * corners[q + 1] - corners[q] * corners[p + 1];
        }
        if (least > away || most < -away) {
            return false;
        }
        double sign = turn >= 0 ? 1 : -1;
        for (int k = 0; k < 3; k++) {
            int p = 3 * triangles[triangle + k];
            int q = 3 * triangles[triangle + (k == 2 ? 0 : k + 1)];
            double ex = corners[q] - corners[p];
            double ey = corners[q + 1] - corners[p + 1];
            double room = -HAIR * (Math.abs(ex) + Math.abs(ey));
            double a = sign * (ex * (ya - corners[p + 1]) - ey * (xa - corners[p]));
            double b = sign * (ex * (yb - corners[p + 1]) - ey * (xb - corners[p]));
            if (a < room && b < room) {
                return false;
            }
        }
        return true;
    }
}
