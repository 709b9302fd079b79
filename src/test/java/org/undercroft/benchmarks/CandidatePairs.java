package org.undercroft.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Space;

/// All pairs of spaces whose whole boxes meet: what a candidate pair is in the figures, whatever a kernel's own index makes of it. A plain grid; it
/// shares nothing with the index it is held against.
final class CandidatePairs {
    private static final double CELL = 100;

    private final List<Space> spaces;
    private final double west;
    private final double south;
    private final int columns;
    private long[] pairs = new long[1024];
    private int count;

    private CandidatePairs(List<Space> spaces) {
        this.spaces = spaces;
        Box all = spaces.stream().map(Space::box).reduce(Box::with).orElseThrow();
        this.west = all.minX();
        this.south = all.minY();
        this.columns = column(all.maxX()) + 1;
        int[][] cells = new int[columns * (row(all.maxY()) + 1)][];
        int[] filled = new int[cells.length];
        for (int i = 0; i < spaces.size(); i++) {
            Box box = spaces.get(i).box();
            for (int row = row(box.minY()); row <= row(box.maxY()); row++) {
                for (int column = column(box.minX()); column <= column(box.maxX()); column++) {
                    int cell = row * columns + column;
                    int[] here = cells[cell] == null ? new int[8] : cells[cell];
                    cells[cell] = filled[cell] == here.length ? Arrays.copyOf(here, 2 * here.length) : here;
                    cells[cell][filled[cell]++] = i;
                }
            }
        }
        for (int cell = 0; cell < cells.length; cell++) {
            for (int i = 0; i < filled[cell]; i++) {
                for (int j = i + 1; j < filled[cell]; j++) {
                    take(cell, cells[cell][i], cells[cell][j]);
                }
            }
        }
        Arrays.sort(pairs, 0, count);
    }

    /// Lower number in the upper half, higher number in the lower half; ascending.
    static long[] of(List<Space> spaces) {
        CandidatePairs found = new CandidatePairs(spaces);
        return Arrays.copyOf(found.pairs, found.count);
    }

    static int lower(long pair) {
        return (int) (pair >>> 32);
    }

    static int higher(long pair) {
        return (int) pair;
    }

    /// A pair is told only in the cell in which the common box begins.
    private void take(int cell, int i, int j) {
        Box a = spaces.get(i).box();
        Box b = spaces.get(j).box();
        if (a.meets(b) && cell == row(Math.max(a.minY(), b.minY())) * columns + column(Math.max(a.minX(), b.minX()))) {
            if (count == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * count);
            }
            pairs[count++] = (long) Math.min(i, j) << 32 | Math.max(i, j);
        }
    }

    private int column(double x) {
        return (int) ((x - west) / CELL);
    }

    private int row(double y) {
        return (int) ((y - south) / CELL);
    }
}
