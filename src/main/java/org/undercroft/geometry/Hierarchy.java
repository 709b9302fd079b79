package org.undercroft.geometry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A tree of boxes over the triangles of a mesh, in plain arrays: two solids are held against each other by walking two of these.
///
/// Node 0 is the root. A node is a leaf where `count(node) > 0`; its triangles are then `triangle(first(node))` and the following ones: roofs first
/// (outward normal up), then floors, then what stands upright. Otherwise its children are `first(node)` and `first(node) + 1`. Most solids of a
/// register have a few dozen triangles: those are one leaf, and looking through them is quicker than any tree.
final class Hierarchy {
    static final int EAST = 0;
    static final int NORTH = 1;
    static final int HEIGHT = 2;

    /// No leaf holds more triangles than this.
    static final int MOST_IN_LEAF = 96;

    /// Where there is a tree at all, its leaves are small.
    private static final int LEAF = 16;

    private final Mesh mesh;
    private final int[] order;
    private final double[] boxes;
    private final int[] first;
    private final int[] count;
    private final int[] roofs;
    private final int[] caps;
    private final boolean level;
    private final double area;
    private volatile @Nullable PlanHull planHull;
    private volatile @Nullable PlanDirections planDirections;

    Hierarchy(Mesh mesh) {
        this.mesh = mesh;
        int n = mesh.triangleCount();
        order = new int[n];
        for (int t = 0; t < n; t++) {
            order[t] = t;
        }
        int most = n <= MOST_IN_LEAF ? 1 : Math.max(1, 4 * n / LEAF);
        Growing growing = new Growing(most);
        if (n > MOST_IN_LEAF) {
            double[] middles = new double[3 * n];
            for (int t = 0; t < n; t++) {
                for (int axis = 0; axis < 3; axis++) {
                    middles[3 * t + axis] = triangleLow(t, axis) + triangleHigh(t, axis);
                }
            }
            growing.split(0, 0, n, middles);
        } else {
            growing.leaf(0, 0, n);
        }
        boxes = Arrays.copyOf(growing.boxes, 6 * growing.nodes);
        first = Arrays.copyOf(growing.first, growing.nodes);
        count = Arrays.copyOf(growing.count, growing.nodes);
        roofs = Arrays.copyOf(growing.roofs, growing.nodes);
        caps = Arrays.copyOf(growing.caps, growing.nodes);
        level = count[0] > 0 && allLevel();
        area = mesh.area();
    }

    /// The hull in plan of what is one leaf; of larger things the boxes of their parts tell more.
    @Nullable
    PlanHull planHull() {
        PlanHull hull = planHull;
        if (hull == null && isLeaf(0)) {
            // Made twice by two threads at once it is twice the same.
            hull = new PlanHull(mesh);
            planHull = hull;
        }
        return hull;
    }

    /// Of what is one leaf the hull tells more.
    @Nullable
    PlanDirections planDirections() {
        PlanDirections directions = planDirections;
        if (directions == null && !isLeaf(0)) {
            directions = new PlanDirections(this);
            planDirections = directions;
        }
        return directions;
    }

    Mesh mesh() {
        return mesh;
    }

    int nodes() {
        return count.length;
    }

    int first(int node) {
        return first[node];
    }

    int count(int node) {
        return count[node];
    }

    boolean isLeaf(int node) {
        return count[node] > 0;
    }

    /// How many of a leaf's triangles face up; they are its first.
    int roofs(int leaf) {
        return roofs[leaf];
    }

    /// How many of a leaf's triangles face up or down; they are its first.
    int caps(int leaf) {
        return caps[leaf];
    }

    /// Square metres of all faces.
    double area() {
        return area;
    }

    /// Whether this is an upright prism in one leaf: all roofs at the top, all floors at the bottom.
    boolean isLevel() {
        return level;
    }

    int triangle(int place) {
        return order[place];
    }

    /// Lower bound of a node's box along [#EAST], [#NORTH] or [#HEIGHT].
    double low(int node, int axis) {
        return boxes[6 * node + axis];
    }

    double high(int node, int axis) {
        return boxes[6 * node + 3 + axis];
    }

    /// The longer a node's diagonal, the sooner it is opened.
    double size(int node) {
        int b = 6 * node;
        return boxes[b + 3] - boxes[b] + boxes[b + 4] - boxes[b + 1] + boxes[b + 5] - boxes[b + 2];
    }

    boolean meets(int node, Hierarchy other, int otherNode, double gap) {
        return meetsInPlan(node, other, otherNode, gap)
                && boxes[6 * node + 2] <= other.boxes[6 * otherNode + 5] + gap
                && other.boxes[6 * otherNode + 2] <= boxes[6 * node + 5] + gap;
    }

    boolean meets(int node, Box box) {
        int a = 6 * node;
        return boxes[a] <= box.maxX()
                && box.minX() <= boxes[a + 3]
                && boxes[a + 1] <= box.maxY()
                && box.minY() <= boxes[a + 4]
                && boxes[a + 2] <= box.maxZ()
                && box.minZ() <= boxes[a + 5];
    }

    boolean meetsInPlan(int node, Hierarchy other, int otherNode, double gap) {
        int a = 6 * node;
        int b = 6 * otherNode;
        return boxes[a] <= other.boxes[b + 3] + gap
                && other.boxes[b] <= boxes[a + 3] + gap
                && boxes[a + 1] <= other.boxes[b + 4] + gap
                && other.boxes[b + 1] <= boxes[a + 4] + gap;
    }

    /// Gathers the triangles of a leaf whose boxes come within a gap of another node's box.
    ///
    /// @param into room for [#MOST_IN_LEAF]
    /// @return how many
    int near(int leaf, Hierarchy other, int otherNode, double gap, int[] into) {
        int found = 0;
        for (int i = first[leaf]; i < first[leaf] + count[leaf]; i++) {
            boolean near = true;
            for (int axis = 0; axis < 3 && near; axis++) {
                near = triangleLow(order[i], axis) <= other.high(otherNode, axis) + gap && triangleHigh(order[i], axis) >= other.low(otherNode, axis) - gap;
            }
            if (near) {
                into[found++] = order[i];
            }
        }
        return found;
    }

    boolean coversInPlan(int node, double x, double y) {
        int a = 6 * node;
        return boxes[a] <= x && x <= boxes[a + 3] && boxes[a + 1] <= y && y <= boxes[a + 4];
    }

    boolean meetsInPlan(int node, double minX, double minY, double maxX, double maxY) {
        int a = 6 * node;
        return boxes[a] <= maxX && minX <= boxes[a + 3] && boxes[a + 1] <= maxY && minY <= boxes[a + 4];
    }

    double distance(int node, Hierarchy other, int otherNode) {
        int a = 6 * node;
        int b = 6 * otherNode;
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double gap = Math.max(boxes[a + axis] - other.boxes[b + 3 + axis], other.boxes[b + axis] - boxes[a + 3 + axis]);
            if (gap > 0) {
                sum += gap * gap;
            }
        }
        return Math.sqrt(sum);
    }

    /// How far apart two boxes are along one axis, metres; 0 where they pass over each other.
    double gap(int node, Hierarchy other, int otherNode, int axis) {
        double gap = Math.max(low(node, axis) - other.high(otherNode, axis), other.low(otherNode, axis) - high(node, axis));
        return Math.max(0, gap);
    }

    private double triangleLow(int triangle, int axis) {
        double[] c = mesh.corners();
        int[] t = mesh.triangles();
        return Math.min(
                c[3 * t[3 * triangle] + axis], Math.min(c[3 * t[3 * triangle + 1] + axis], c[3 * t[3 * triangle + 2] + axis]));
    }

    private double triangleHigh(int triangle, int axis) {
        double[] c = mesh.corners();
        int[] t = mesh.triangles();
        return Math.max(
                c[3 * t[3 * triangle] + axis], Math.max(c[3 * t[3 * triangle + 1] + axis], c[3 * t[3 * triangle + 2] + axis]));
    }

    private boolean allLevel() {
        for (int i = 0; i < caps[0]; i++) {
            double z = i < roofs[0] ? boxes[5] : boxes[2];
            if (triangleLow(order[i], HEIGHT) != z || triangleHigh(order[i], HEIGHT) != z) {
                return false;
            }
        }
        return true;
    }

    /// The arrays while the tree is made.
    private final class Growing {
        private final double[] boxes;
        private final int[] first;
        private final int[] count;
        private final int[] roofs;
        private final int[] caps;
        private int nodes = 1;

        Growing(int most) {
            boxes = new double[6 * most];
            first = new int[most];
            count = new int[most];
            roofs = new int[most];
            caps = new int[most];
        }

        void split(int node, int from, int to, double[] middles) {
            if (to - from <= LEAF) {
                leaf(node, from, to);
                return;
            }
            bound(node, from, to);
            int middle = (from + to) >>> 1;
            select(from, to - 1, middle, widestAxis(from, to, middles), middles);
            int children = nodes;
            nodes += 2;
            first[node] = children;
            split(children, from, middle, middles);
            split(children + 1, middle, to, middles);
        }

        void leaf(int node, int from, int to) {
            bound(node, from, to);
            first[node] = from;
            count[node] = to - from;
            int up = from;
            for (int i = from; i < to; i++) {
                if (facing(order[i]) > 0) {
                    swap(i, up++);
                }
            }
            int down = up;
            for (int i = up; i < to; i++) {
                if (facing(order[i]) < 0) {
                    swap(i, down++);
                }
            }
            roofs[node] = up - from;
            caps[node] = down - from;
        }

        private void bound(int node, int from, int to) {
            int box = 6 * node;
            for (int axis = 0; axis < 3; axis++) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (int i = from; i < to; i++) {
                    low = Math.min(low, triangleLow(order[i], axis));
                    high = Math.max(high, triangleHigh(order[i], axis));
                }
                boxes[box + axis] = low;
                boxes[box + 3 + axis] = high;
            }
        }
    }

    private void swap(int i, int j) {
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
    }

    /// Twice a triangle's plan area, positive where it faces up, 0 where it stands upright.
    private double facing(int triangle) {
        double[] c = mesh.corners();
        int[] t = mesh.triangles();
        int p = 3 * t[3 * triangle];
        int q = 3 * t[3 * triangle + 1];
        int r = 3 * t[3 * triangle + 2];
        return (c[q] - c[p]) * (c[r + 1] - c[p + 1]) - (c[r] - c[p]) * (c[q + 1] - c[p + 1]);
    }

    private int widestAxis(int from, int to, double[] middles) {
        int widest = 0;
        double width = -1;
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                double m = middles[3 * order[i] + axis];
                low = Math.min(low, m);
                high = Math.max(high, m);
            }
            if (high - low > width) {
                width = high - low;
                widest = axis;
            }
        }
        return widest;
    }

    /// Hoare's selection: afterwards no triangle before `middle` lies beyond one after it.
    private void select(int from, int to, int middle, int axis, double[] middles) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = middles[3 * order[(low + high) >>> 1] + axis];
            int i = low;
            int j = high;
            while (i <= j) {
                while (middles[3 * order[i] + axis] < pivot) {
                    i++;
                }
                while (middles[3 * order[j] + axis] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i, j);
                    i++;
                    j--;
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }
}
