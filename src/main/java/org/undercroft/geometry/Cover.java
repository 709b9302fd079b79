package org.undercroft.geometry;

import java.util.Arrays;

/// The faces over and under a place.
final class Cover {
    private Cover() {}

    interface Face {
        /// @param sign +1 a roof, −1 a floor
        void met(int sign, int triangle);
    }

    /// Every roof and floor whose plan holds the place, in no particular order. A place on an edge is over exactly one of its two triangles.
    static void over(Hierarchy tree, double x, double y, Face face) {
        int[] stack = new int[64];
        int top = 0;
        stack[top++] = 0;
        while (top > 0) {
            int node = stack[--top];
            if (!tree.coversInPlan(node, x, y)) {
                continue;
            }
            if (!tree.isLeaf(node)) {
                if (top + 2 > stack.length) {
                    stack = Arrays.copyOf(stack, 2 * stack.length);
                }
                stack[top++] = tree.first(node);
                stack[top++] = tree.first(node) + 1;
                continue;
            }
            double[] corners = tree.mesh().corners();
            int[] triangles = tree.mesh().triangles();
            for (int i = tree.first(node); i < tree.first(node) + tree.count(node); i++) {
                int t = 3 * tree.triangle(i);
                double xa = corners[3 * triangles[t]];
                double xb = corners[3 * triangles[t + 1]];
                double xc = corners[3 * triangles[t + 2]];
                // Most triangles lie wholly to one side.
                if ((xa < x && xb < x && xc < x) || (xa > x && xb > x && xc > x)) {
                    continue;
                }
                double ya = corners[3 * triangles[t] + 1];
                double yb = corners[3 * triangles[t + 1] + 1];
                double yc = corners[3 * triangles[t + 2] + 1];
                if ((ya < y && yb < y && yc < y) || (ya > y && yb > y && yc > y)) {
                    continue;
                }
                int sign = Crossings.coverSign(tree.mesh(), tree.triangle(i), x, y);
                if (sign != 0) {
                    face.met(sign, tree.triangle(i));
                }
            }
        }
    }
}
