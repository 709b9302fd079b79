package org.undercroft.geometry;

import java.util.Arrays;

/// How far each node of a hierarchy reaches along 64 directions of the plan and against them, 2.8° apart: what lies slantwise fills little of its upright, square
/// box, but nearly all of this (k-DOP; Klosowski and others, 1998).
final class PlanDirections {
    private static final int COUNT = 64;
    private static final double[] EAST = new double[COUNT];
    private static final double[] NORTH = new double[COUNT];

    static {
        for (int k = 0; k < COUNT; k++) {
            // A hair shorter than 1, so that rounding never makes a reach longer than it is.
            EAST[k] = StrictMath.cos(k * Math.PI / COUNT) * (1 - 1e-12);
            NORTH[k] = StrictMath.sin(k * Math.PI / COUNT) * (1 - 1e-12);
        }
    }

    private final Hierarchy tree;
    /// Per node the least along each direction, then the greatest.
    private final double[] reaches;

    PlanDirections(Hierarchy tree) {
        this.tree = tree;
        reaches = new double[2 * COUNT * tree.nodes()];
        int[] seen = new int[3 * Hierarchy.MOST_IN_LEAF];
        // children are numbered after their parents
        for (int node = tree.nodes() - 1; node >= 0; node--) {
            if (tree.isLeaf(node)) {
                leaf(node, seen);
            } else {
                join(node, tree.first(node));
            }
        }
    }

    private void leaf(int node, int[] seen) {
        double[] corners = tree.mesh().corners();
        int at = 2 * COUNT * node;
        Arrays.fill(reaches, at, at + COUNT, Double.POSITIVE_INFINITY);
        Arrays.fill(reaches, at + COUNT, at + 2 * COUNT, Double.NEGATIVE_INFINITY);
        int count = corners(node, seen);
        for (int c = 0; c < count; c++) {
            double x = corners[3 * seen[c]];
            double y = corners[3 * seen[c] + 1];
            // plain loops over neighbouring places: several at once in one instruction
            for (int k = 0; k < COUNT; k++) {
                reaches[at + k] = Math.min(reaches[at + k], EAST[k] * x + NORTH[k] * y);
            }
            for (int k = 0; k < COUNT; k++) {
                reaches[at + COUNT + k] = Math.max(reaches[at + COUNT + k], EAST[k] * x + NORTH[k] * y);
            }
        }
    }

    /// The corners of a leaf's triangles, each once.
    private int corners(int leaf, int[] into) {
        int[] triangles = tree.mesh().triangles();
        int count = 0;
        for (int i = tree.first(leaf); i < tree.first(leaf) + tree.count(leaf); i++) {
            for (int t = 3 * tree.triangle(i); t < 3 * tree.triangle(i) + 3; t++) {
                int known = 0;
                while (known < count && into[known] != triangles[t]) {
                    known++;
                }
                into[known] = triangles[t];
                count = Math.max(count, known + 1);
            }
        }
        return count;
    }

    private void join(int node, int child) {
        int at = 2 * COUNT * node;
        int one = 2 * COUNT * child;
        int two = one + 2 * COUNT;
        for (int k = 0; k < COUNT; k++) {
            reaches[at + k] = Math.min(reaches[one + k], reaches[two + k]);
        }
        for (int k = COUNT; k < 2 * COUNT; k++) {
            reaches[at + k] = Math.max(reaches[one + k], reaches[two + k]);
        }
    }

    /// Whether, along one of the directions, two nodes are no nearer than so many metres.
    boolean areApart(int node, PlanDirections other, int otherNode, double metres) {
        int a = 2 * COUNT * node;
        int b = 2 * COUNT * otherNode;
        for (int k = 0; k < COUNT; k++) {
            if (other.reaches[b + k] - reaches[a + COUNT + k] >= metres || reaches[a + k] - other.reaches[b + COUNT + k] >= metres) {
                return true;
            }
        }
        return false;
    }

    /// The direction along which another node lies furthest beyond one. Where two convex things are apart, the gap between them grows from every side
    /// towards one direction, so that from a good start a few looks find it.
    ///
    /// @param start where to begin, −1 to look at all
    int towards(int node, PlanDirections other, int otherNode, int start) {
        int direction = start;
        double widest = start < 0 ? 0 : gap(node, other, otherNode, start);
        if (widest <= 0) {
            direction = 0;
            widest = gap(node, other, otherNode, 0);
            for (int k = 1; k < 2 * COUNT; k++) {
                double gap = gap(node, other, otherNode, k);
                if (gap > widest) {
                    widest = gap;
                    direction = k;
                }
            }
            return direction;
        }
        for (int step = -1; step <= 1; step += 2) {
            int next = Math.floorMod(direction + step, 2 * COUNT);
            double gap = gap(node, other, otherNode, next);
            while (gap > widest) {
                widest = gap;
                direction = next;
                next = Math.floorMod(direction + step, 2 * COUNT);
                gap = gap(node, other, otherNode, next);
            }
        }
        return direction;
    }

    /// How far a node lies beyond another along a direction, metres; negative where they pass over each other.
    double gap(int node, PlanDirections other, int otherNode, int direction) {
        return other.least(otherNode, direction) - most(node, direction);
    }

    private double least(int node, int direction) {
        return direction < COUNT ? reaches[2 * COUNT * node + direction] : -reaches[2 * COUNT * node + direction];
    }

    private double most(int node, int direction) {
        return direction < COUNT ? reaches[2 * COUNT * node + COUNT + direction] : -reaches[2 * COUNT * node + direction - COUNT];
    }
}
