package org.undercroft.geometry;

import java.util.Arrays;

/// The connected groups of columns: columns over neighbouring cells hang together where their heights meet along the common side.
final class Pieces {
    /// Columns share a side when they have more than this of height in common somewhere along it, metres.
    private static final double NOTHING = 1e-7;

    private final Columns columns;
    private final int[] faceOf;
    private final int[] pieceOf;
    /// Columns piece by piece.
    private final int[] order;
    private int[] first = new int[2];
    private int count;

    Pieces(Columns columns) {
        this.columns = columns;
        Stacks stacks = columns.stacks();
        Arrangement cells = columns.cells();
        int n = stacks.columns();
        faceOf = new int[n];
        for (int face = 0; face < cells.faces(); face++) {
            Arrays.fill(faceOf, stacks.first(face), stacks.end(face), face);
        }
        int[] parent = new int[n];
        Arrays.setAll(parent, i -> i);
        for (int h = 0; h < cells.halfEdges(); h += 2) {
            int left = cells.face(h);
            int right = cells.face(h + 1);
            if (stacks.isKept(left) && stacks.isKept(right)) {
                for (int i = stacks.first(left); i < stacks.end(left); i++) {
                    for (int j = stacks.first(right); j < stacks.end(right); j++) {
                        if (root(parent, i) != root(parent, j) && meetOver(h, i, j)) {
                            int one = root(parent, i);
                            int other = root(parent, j);
                            parent[Math.max(one, other)] = Math.min(one, other);
                        }
                    }
                }
            }
        }
        pieceOf = new int[n];
        order = new int[n];
        number(parent);
    }

    int count() {
        return count;
    }

    int pieceOf(int column) {
        return pieceOf[column];
    }

    int faceOf(int column) {
        return faceOf[column];
    }

    /// Place of the first column of a piece, for [#column(int)]; the next piece's is its end.
    int first(int piece) {
        return first[piece];
    }

    int column(int place) {
        return order[place];
    }

    private void number(int[] parent) {
        for (int i = 0; i < parent.length; i++) {
            pieceOf[i] = root(parent, i) == i ? count++ : pieceOf[root(parent, i)];
        }
        first = new int[count + 1];
        for (int piece : pieceOf) {
            first[piece + 1]++;
        }
        for (int p = 0; p < count; p++) {
            first[p + 1] += first[p];
        }
        int[] at = Arrays.copyOf(first, count);
        for (int i = 0; i < pieceOf.length; i++) {
            order[at[pieceOf[i]]++] = i;
        }
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// Heights run straight along a side. What two columns share there is the least of four straight lines, so it is greatest at an end or where two of
    /// them cross.
    private boolean meetOver(int h, int one, int other) {
        ColumnHeights heights = columns.heights();
        int onward = columns.cells().next(h);
        int twinOnward = columns.cells().next(h ^ 1);
        double lowFrom = heights.z(heights.low(h, one));
        double highFrom = heights.z(heights.high(h, one));
        double lowTo = heights.z(heights.low(onward, one));
        double highTo = heights.z(heights.high(onward, one));
        double otherLowFrom = heights.z(heights.low(twinOnward, other));
        double otherHighFrom = heights.z(heights.high(twinOnward, other));
        double otherLowTo = heights.z(heights.low(h ^ 1, other));
        double otherHighTo = heights.z(heights.high(h ^ 1, other));
        double[] from = {highFrom - lowFrom, highFrom - otherLowFrom, otherHighFrom - lowFrom, otherHighFrom - otherLowFrom};
        double[] to = {highTo - lowTo, highTo - otherLowTo, otherHighTo - lowTo, otherHighTo - otherLowTo};
        if (shared(from, to, 0) > NOTHING || shared(from, to, 1) > NOTHING) {
            return true;
        }
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 4; j++) {
                double start = from[i] - from[j];
                double end = to[i] - to[j];
                if (start < 0 != end < 0 && shared(from, to, start / (start - end)) > NOTHING) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double shared(double[] from, double[] to, double along) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 4; i++) {
            least = Math.min(least, from[i] + along * (to[i] - from[i]));
        }
        return least;
    }
}
