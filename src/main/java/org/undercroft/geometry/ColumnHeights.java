package org.undercroft.geometry;

import java.util.Arrays;

/// The heights at which columns begin and end over each vertex of their plan, as numbered corners. What differs by no more than the rounding of the plan
/// can explain is one corner, so columns of neighbouring cells meet corner to corner.
final class ColumnHeights {
    private final Arrangement cells;
    private final Stacks stacks;
    private final PlanGrid grid;
    /// Per half-edge of a kept cell, where its columns' heights stand: low and high in turn.
    private final int[] base;
    private final int[] corner;
    /// Corners are numbered vertex by vertex, from the lowest up.
    private final int[] vertexOf;
    private final double[] z;
    /// Whether a corner is to be one with the one below it.
    private final boolean[] joined;
    private int corners;

    private double[] raw = new double[32];
    private double[] doubt = new double[32];
    private double[] known = new double[16];
    private double[] knownDoubt = new double[16];

    ColumnHeights(Arrangement cells, Stacks stacks, PlanGrid grid) {
        this.cells = cells;
        this.stacks = stacks;
        this.grid = grid;
        base = new int[cells.halfEdges()];
        int slots = 0;
        for (int h = 0; h < base.length; h++) {
            int face = cells.face(h);
            base[h] = slots;
            if (face >= 0) {
                slots += 2 * (stacks.end(face) - stacks.first(face));
            }
        }
        corner = new int[slots];
        vertexOf = new int[slots];
        z = new double[slots];
        joined = new boolean[slots];
        for (int v = 0; v < cells.vertices(); v++) {
            stand(v);
        }
    }

    /// The corner in which a column begins over the vertex that a half-edge of its cell leaves.
    int low(int halfEdge, int column) {
        return corner[base[halfEdge] + 2 * (column - stacks.first(cells.face(halfEdge)))];
    }

    int high(int halfEdge, int column) {
        return corner[base[halfEdge] + 2 * (column - stacks.first(cells.face(halfEdge))) + 1];
    }

    /// Makes two corners over one vertex one, with all between them, from the next [#renumber()] on.
    void join(int lower, int upper) {
        for (int c = lower + 1; c <= upper; c++) {
            joined[c] = true;
        }
    }

    void renumber() {
        int[] number = new int[corners];
        int kept = 0;
        for (int c = 0; c < corners; c++) {
            if (!joined[c]) {
                z[kept] = z[c];
                vertexOf[kept++] = vertexOf[c];
            }
            number[c] = kept - 1;
            joined[c] = false;
        }
        corners = kept;
        for (int slot = 0; slot < corner.length; slot++) {
            corner[slot] = number[corner[slot]];
        }
    }

    double z(int corner) {
        return z[corner];
    }

    int vertex(int corner) {
        return vertexOf[corner];
    }

    int corners() {
        return corners;
    }

    double chord(int halfEdge, int column) {
        return z[high(halfEdge, column)] - z[low(halfEdge, column)];
    }

    private void stand(int v) {
        int count = 0;
        double x = cells.x(v);
        double y = cells.y(v);
        for (int i = cells.firstLeaving(v); i < cells.firstLeaving(v + 1); i++) {
            int face = cells.face(cells.leaving(i));
            if (face < 0) {
                continue;
            }
            if (count + 2 * (stacks.end(face) - stacks.first(face)) > raw.length) {
                raw = Arrays.copyOf(raw, 2 * count + 2 * (stacks.end(face) - stacks.first(face)));
                doubt = Arrays.copyOf(doubt, raw.length);
            }
            for (int column = stacks.first(face); column < stacks.end(face); column++) {
                double low = grid.held(stacks.height(stacks.lower(column), x, y));
                double high = grid.held(stacks.height(stacks.upper(column), x, y));
                double lowDoubt = stacks.doubt(stacks.lower(column));
                double highDoubt = stacks.doubt(stacks.upper(column));
                double below = column > stacks.first(face) ? raw[count - 1] : Double.NEGATIVE_INFINITY;
                if (low > high) {
                    // Noding has moved the vertex across the line in which both planes meet: there the better known of both holds.
                    low = lowDoubt <= highDoubt ? low : high;
                    high = low;
                    lowDoubt = Math.min(lowDoubt, highDoubt);
                    highDoubt = lowDoubt;
                }
                low = Math.max(low, below);
                high = Math.max(high, below);
                raw[count] = low;
                doubt[count++] = lowDoubt;
                raw[count] = high;
                doubt[count++] = highDoubt;
            }
        }
        if (count > 0) {
            number(v, count);
        }
    }

    /// The best known heights stand; every other one goes to the nearest that stands, if that is within what both may be off by, else it stands too.
    /// Nearest to one of a fixed set keeps what is lower lower.
    private void number(int v, int count) {
        int stand = 0;
        boolean[] seen = new boolean[count];
        for (int round = 0; round < count; round++) {
            int best = -1;
            for (int i = 0; i < count; i++) {
                if (!seen[i] && (best < 0 || doubt[i] < doubt[best] || (doubt[i] == doubt[best] && raw[i] < raw[best]))) {
                    best = i;
                }
            }
            seen[best] = true;
            boolean explained = false;
            for (int k = 0; k < stand && !explained; k++) {
                explained = Math.abs(known[k] - raw[best]) <= knownDoubt[k] + doubt[best];
            }
            if (!explained) {
                if (stand == known.length) {
                    known = Arrays.copyOf(known, 2 * stand);
                    knownDoubt = Arrays.copyOf(knownDoubt, 2 * stand);
                }
                known[stand] = raw[best];
                knownDoubt[stand++] = doubt[best];
            }
        }
        Arrays.sort(known, 0, stand);
        for (int k = 0; k < stand; k++) {
            z[corners + k] = known[k];
            vertexOf[corners + k] = v;
        }
        int at = 0;
        for (int i = cells.firstLeaving(v); i < cells.firstLeaving(v + 1); i++) {
            int h = cells.leaving(i);
            int face = cells.face(h);
            for (int s = 0; face >= 0 && s < 2 * (stacks.end(face) - stacks.first(face)); s++) {
                corner[base[h] + s] = corners + nearest(raw[at++], stand);
            }
        }
        corners += stand;
    }

    private int nearest(double height, int stand) {
        int nearest = 0;
        for (int k = 1; k < stand; k++) {
            if (Math.abs(known[k] - height) < Math.abs(known[nearest] - height)) {
                nearest = k;
            }
        }
        return nearest;
    }
}
