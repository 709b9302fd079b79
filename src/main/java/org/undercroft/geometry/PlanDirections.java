package org.undercroft.geometry;

/// How far each node of a hierarchy reaches along 32 directions of the plan and against them, 5.6° apart: what lies slantwise fills little of its upright, square
/// box, but nearly all of this (k-DOP; Klosowski and others, 1998).
final class PlanDirections {
    private static final int COUNT = 32;
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
    /// Per node and direction the least, then the greatest.
    private final double[] reaches;

    PlanDirections(Hierarchy tree) {
        this.tree = tree;
        reaches = new double[2 * COUNT * tree.nodes()];
        // children are numbered after their parents
        for (int node = tree.nodes() - 1; node >= 0; node--) {
            if (tree.isLeaf(node)) {
                leaf(node);
            } else {
                join(node, tree.first(node));
            }
        }
    }

    private void leaf(int node) {
        double[] corners = tree.mesh().corners();
        int[] triangles = tree.mesh().triangles();
        int at = 2 * COUNT * node;
        for (int k = 0; k < COUNT; k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = tree.first(node); i < tree.first(node) + tree.count(node); i++) {
                int t = 3 * tree.triangle(i);
                for (int c = t; c < t + 3; c++) {
                    double along = EAST[k] * corners[3 * triangles[c]] + NORTH[k] * corners[3 * triangles[c] + 1];
                    low = Math.min(low, along);
                    high = Math.max(high, along);
                }
            }
            reaches[at + 2 * k] = low;
            reaches[at + 2 * k + 1] = high;
        }
    }

    private void join(int node, int child) {
        int at = 2 * COUNT * node;
        int one = 2 * COUNT * child;
        for (int k = 0; k < 2 * COUNT; k += 2) {
            reaches[at + k] = Math.min(reaches[one + k], reaches[one + 2 * COUNT + k]);
            reaches[at + k + 1] = Math.max(reaches[one + k + 1], reaches[one + 2 * COUNT + k + 1]);
        }
    }

    /// Whether, along one of the directions, two nodes are no nearer than so many metres.
    boolean areApart(int node, PlanDirections other, int otherNode, double metres) {
        int a = 2 * COUNT * node;
        int b = 2 * COUNT * otherNode;
        for (int k = 0; k < 2 * COUNT; k += 2) {
            if (other.reaches[b + k] - reaches[a + k + 1] >= metres || reaches[a + k] - other.reaches[b + k + 1] >= metres) {
                return true;
            }
        }
        return false;
    }

    /// A way from one mesh towards another, seen as a sum of the two directions beside it and of the height: what a node reaches along it is no more
    /// than the same sum of what it reaches along those.
    static final class Way {
        private int first;
        private int second;
        private double ofFirst;
        private double ofSecond;
        private double up;

        /// @param x the way's parts, no longer than 1 together
        void take(double x, double y, double z) {
            double turns = Math.atan2(y, x) / Math.PI * COUNT;
            first = Math.floorMod((int) Math.floor(turns), 2 * COUNT);
            second = (first + 1) % (2 * COUNT);
            // x, y as ofFirst · first + ofSecond · second (Cramer).
            double turn = east(first) * north(second) - east(second) * north(first);
            ofFirst = (x * north(second) - y * east(second)) / turn;
            ofSecond = (y * east(first) - x * north(first)) / turn;
            up = z;
        }

        /// At least how far a node of the second mesh lies beyond one of the first, metres along the way.
        double gap(PlanDirections a, int nodeA, PlanDirections b, int nodeB) {
            double height = up > 0
                    ? up * (b.tree.low(nodeB, Hierarchy.HEIGHT) - a.tree.high(nodeA, Hierarchy.HEIGHT))
                    : up * (b.tree.high(nodeB, Hierarchy.HEIGHT) - a.tree.low(nodeA, Hierarchy.HEIGHT));
            return height + ofFirst * (b.least(nodeB, first) - a.most(nodeA, first)) + ofSecond * (b.least(nodeB, second) - a.most(nodeA, second));
        }

        private static double east(int direction) {
            return direction < COUNT ? EAST[direction] : -EAST[direction - COUNT];
        }

        private static double north(int direction) {
            return direction < COUNT ? NORTH[direction] : -NORTH[direction - COUNT];
        }
    }

    private double least(int node, int direction) {
        return direction < COUNT ? reaches[2 * (COUNT * node + direction)] : -reaches[2 * (COUNT * node + direction - COUNT) + 1];
    }

    private double most(int node, int direction) {
        return direction < COUNT ? reaches[2 * (COUNT * node + direction) + 1] : -reaches[2 * (COUNT * node + direction - COUNT)];
    }
}
