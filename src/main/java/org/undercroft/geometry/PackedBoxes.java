package org.undercroft.geometry;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Boxes in a packed tree that is made once: sorted along a Hilbert curve in plan, sixteen to a node, one array (Kamel and Faloutsos, 1993).
final class PackedBoxes {
    private static final int FAN = 16;

    /// Six doubles a box; the leaves first, level by level up to the root.
    private final double[] boxes;
    private final int[] owners;
    /// Where each level begins; the last entry is the end of all.
    private final int[] levels;

    /// @param given six doubles a box: lower corner, upper corner
    /// @param of whose each box is, any number
    /// @param count how many boxes of the two arrays are filled
    PackedBoxes(double[] given, int[] of, int count) {
        int[] starts = starts(count);
        levels = starts;
        boxes = new double[6 * starts[starts.length - 1]];
        owners = new int[count];
        long[] keys = curve(given, count);
        for (int i = 0; i < count; i++) {
            int from = (int) keys[i];
            System.arraycopy(given, 6 * from, boxes, 6 * i, 6);
            owners[i] = of[from];
        }
        for (int level = 1; level + 1 < levels.length; level++) {
            for (int node = levels[level]; node < levels[level + 1]; node++) {
                int child = levels[level - 1] + (node - levels[level]) * FAN;
                int end = Math.min(child + FAN, levels[level]);
                System.arraycopy(boxes, 6 * child, boxes, 6 * node, 6);
                for (child++; child < end; child++) {
                    for (int axis = 0; axis < 3; axis++) {
                        boxes[6 * node + axis] = Math.min(boxes[6 * node + axis], boxes[6 * child + axis]);
                        boxes[6 * node + 3 + axis] = Math.max(boxes[6 * node + 3 + axis], boxes[6 * child + 3 + axis]);
                    }
                }
            }
        }
    }

    int count() {
        return owners.length;
    }

    /// Whose the box at a place is; neighbouring places lie near each other.
    int owner(int place) {
        return owners[place];
    }

    double[] box(int place) {
        return Arrays.copyOfRange(boxes, 6 * place, 6 * place + 6);
    }

    /// Tells the owner of every box that meets the one given, as often as it has such boxes.
    ///
    /// @param window six doubles
    void meeting(double[] window, IntConsumer owner) {
        if (owners.length > 0) {
            meeting(levels.length - 2, levels[levels.length - 2], window, owner);
        }
    }

    private void meeting(int level, int node, double[] w, IntConsumer owner) {
        int b = 6 * node;
        if (boxes[b] > w[3] || w[0] > boxes[b + 3] || boxes[b + 1] > w[4] || w[1] > boxes[b + 4] || boxes[b + 2] > w[5] || w[2] > boxes[b + 5]) {
            return;
        }
        if (level == 0) {
            owner.accept(owners[node]);
            return;
        }
        int child = levels[level - 1] + (node - levels[level]) * FAN;
        int end = Math.min(child + FAN, levels[level]);
        for (; child < end; child++) {
            meeting(level - 1, child, w, owner);
        }
    }

    private static int[] starts(int count) {
        int[] starts = {0};
        int here = count;
        while (here > 0) {
            starts = Arrays.copyOf(starts, starts.length + 1);
            starts[starts.length - 1] = starts[starts.length - 2] + here;
            here = here == 1 ? 0 : (here + FAN - 1) / FAN;
        }
        return starts;
    }

    /// Places along the curve in the upper half of each number, the box in the lower.
    private static long[] curve(double[] given, int count) {
        if (count == 0) {
            return new long[0];
        }
        double lowX = Double.POSITIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 6 * count; i += 6) {
            lowX = Math.min(lowX, given[i]);
            lowY = Math.min(lowY, given[i + 1]);
            highX = Math.max(highX, given[i + 3]);
            highY = Math.max(highY, given[i + 4]);
        }
        double scaleX = 65535 / Math.max(highX - lowX, 1e-9);
        double scaleY = 65535 / Math.max(highY - lowY, 1e-9);
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            int x = (int) (((given[6 * i] + given[6 * i + 3]) / 2 - lowX) * scaleX);
            int y = (int) (((given[6 * i + 1] + given[6 * i + 4]) / 2 - lowY) * scaleY);
            keys[i] = (long) hilbert(x, y) << 32 | i;
        }
        if (count > 8192) {
            Arrays.parallelSort(keys);
        } else {
            Arrays.sort(keys);
        }
        return keys;
    }

    /// How far along the curve a place of a grid of 65 536 by 65 536 lies, halved to stay positive.
    private static int hilbert(int gridX, int gridY) {
        int x = gridX;
        int y = gridY;
        long along = 0;
        for (int s = 32768; s > 0; s >>= 1) {
            int rx = (x & s) > 0 ? 1 : 0;
            int ry = (y & s) > 0 ? 1 : 0;
            along += (long) s * s * (3 * rx ^ ry);
            if (ry == 0) {
                if (rx == 1) {
                    x = 65535 - x;
                    y = 65535 - y;
                }
                int swap = x;
                x = y;
                y = swap;
            }
        }
        return (int) (along >>> 1);
    }
}
