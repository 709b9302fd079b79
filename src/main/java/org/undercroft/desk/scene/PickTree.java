package org.undercroft.desk.scene;

import java.util.List;
import org.undercroft.geometry.Box;

/// A packed hierarchy of boxes, for lines of sight: halves by the middle of the longest side, in plain arrays.
final class PickTree {
    private static final int LEAF = 4;

    interface Visitor {
        /// @param enters the parameter at which the line enters the box
        /// @return how far along the line others still matter
        double meets(int number, double enters);
    }

    private final int[] order;
    private final double[] boxes;
    private final double[] nodes;
    private final int count;

    /// @param all numbered from 0
    PickTree(List<Box> all) {
        count = all.size();
        order = new int[count];
        boxes = new double[6 * count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
            Box box = all.get(i);
            double[] six = {box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ()};
            System.arraycopy(six, 0, boxes, 6 * i, 6);
        }
        nodes = new double[6 * 4 * Math.max(1, count)];
        if (count > 0) {
            build(0, 0, count);
        }
    }

    private void build(int node, int from, int to) {
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                low = Math.min(low, boxes[6 * order[i] + axis]);
                high = Math.max(high, boxes[6 * order[i] + 3 + axis]);
            }
            nodes[6 * node + axis] = low;
            nodes[6 * node + 3 + axis] = high;
        }
        if (to - from <= LEAF) {
            return;
        }
        int longest = 0;
        for (int axis = 1; axis < 3; axis++) {
            if (nodes[6 * node + 3 + axis] - nodes[6 * node + axis] > nodes[6 * node + 3 + longest] - nodes[6 * node + longest]) {
                longest = axis;
            }
        }
        int half = (from + to) / 2;
        select(from, to - 1, half, longest);
        build(2 * node + 1, from, half);
        build(2 * node + 2, half, to);
    }

    /// Puts the numbers so that none before `half` lies higher along the axis than one after it (Hoare).
    private void select(int first, int last, int half, int axis) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = middle(order[(low + high) >>> 1], axis);
            int i = low;
            int j = high;
            while (i <= j) {
                while (middle(order[i], axis) < pivot) {
                    i++;
                }
                while (middle(order[j], axis) > pivot) {
                    j--;
                }
                if (i <= j) {
                    int other = order[i];
                    order[i++] = order[j];
                    order[j--] = other;
                }
            }
            if (half <= j) {
                high = j;
            } else if (half >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private double middle(int number, int axis) {
        return boxes[6 * number + axis] + boxes[6 * number + 3 + axis];
    }

    /// Visits the boxes that a line of sight meets, nearer halves first.
    void along(Ray ray, Visitor visitor) {
        if (count > 0) {
            walk(0, 0, count, ray, Double.POSITIVE_INFINITY, visitor);
        }
    }

    private double walk(int node, int from, int to, Ray ray, double limit, Visitor visitor) {
        double reach = limit;
        if (to - from <= LEAF) {
            for (int i = from; i < to; i++) {
                double enters = ray.enters(boxes, 6 * order[i]);
                if (enters < reach) {
                    reach = visitor.meets(order[i], enters);
                }
            }
            return reach;
        }
        int half = (from + to) / 2;
        double left = ray.enters(nodes, 6 * (2 * node + 1));
        double right = ray.enters(nodes, 6 * (2 * node + 2));
        boolean leftFirst = left <= right;
        for (int turn = 0; turn < 2; turn++) {
            boolean nowLeft = leftFirst == (turn == 0);
            if ((nowLeft ? left : right) < reach) {
                reach = nowLeft ? walk(2 * node + 1, from, half, ray, reach, visitor) : walk(2 * node + 2, half, to, ray, reach, visitor);
            }
        }
        return reach;
    }
}
