package org.undercroft.geometry;

import java.util.Arrays;

/// Gives places on the grid a number each, the same place the same number. Packed, open addressing.
final class Corners {
    private double[] packed;
    private int[] table;
    private int count;

    Corners(int expected) {
        packed = new double[3 * Math.max(4, expected)];
        table = new int[Integer.highestOneBit(Math.max(4, expected)) * 4];
    }

    /// @param x in whole grid steps, like `y` and `z`
    int number(double x, double y, double z) {
        if (4 * count > 3 * table.length) {
            grow();
        }
        // 0.0 + takes away the sign of a zero
        double px = 0.0 + x;
        double py = 0.0 + y;
        double pz = 0.0 + z;
        int slot = slot(px, py, pz);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        if (3 * count == packed.length) {
            packed = Arrays.copyOf(packed, 2 * packed.length);
        }
        packed[3 * count] = px;
        packed[3 * count + 1] = py;
        packed[3 * count + 2] = pz;
        table[slot] = ++count;
        return count - 1;
    }

    int count() {
        return count;
    }

    double[] packed() {
        return Arrays.copyOf(packed, 3 * count);
    }

    private int slot(double x, double y, double z) {
        long hash = ((long) x) * 0x9E3779B97F4A7C15L + ((long) y) * 0xC2B2AE3D27D4EB4FL + ((long) z) * 0x165667B19E3779F9L;
        int slot = (int) (((hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L) >>> 33) & table.length - 1;
        while (table[slot] != 0) {
            int at = 3 * (table[slot] - 1);
            if (packed[at] == x && packed[at + 1] == y && packed[at + 2] == z) {
                return slot;
            }
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int i = 0; i < count; i++) {
            table[slot(packed[3 * i], packed[3 * i + 1], packed[3 * i + 2])] = i + 1;
        }
    }
}
