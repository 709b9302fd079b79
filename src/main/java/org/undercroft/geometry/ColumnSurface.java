package org.undercroft.geometry;

import java.util.Arrays;

/// The closed surface around columns: floors and roofs cell by cell, upright walls where one side of an edge has room and the other has none. Every
/// height over a vertex is a corner of each wall that passes it, so triangles meet edge to edge.
final class ColumnSurface {
    private static final int NONE = -1;

    private final Arrangement cells;
    private final Stacks stacks;
    private final ColumnHeights heights;
    /// Per triangle three corners of [ColumnHeights], and the column it bounds.
    private int[] triangles = new int[192];
    private int[] columns = new int[64];
    private int used;

    /// Lines along an edge: corners at both ends, and the column they belong to; its complement for its roof.
    private int[] atFrom = new int[16];
    private int[] atTo = new int[16];
    private int[] line = new int[16];
    private boolean[] onLeft = new boolean[16];
    private int lines;

    ColumnSurface(Arrangement cells, Stacks stacks, ColumnHeights heights, CellTriangles plan) {
        this.cells = cells;
        this.stacks = stacks;
        this.heights = heights;
        for (int face = 0; face < cells.faces(); face++) {
            for (int t = plan.first(face); t < plan.end(face); t++) {
                caps(plan, t, face);
            }
        }
        for (int h = 0; h < cells.halfEdges(); h += 2) {
            if (stacks.isKept(cells.face(h)) || stacks.isKept(cells.face(h + 1))) {
                walls(h);
            }
        }
    }

    int triangleCount() {
        return used;
    }

    int corner(int triangle, int k) {
        return triangles[3 * triangle + k];
    }

    int column(int triangle) {
        return columns[triangle];
    }

    /// @param wanted of each column, whether its surface is
    Mesh mesh(PlanGrid grid, boolean[] wanted) {
        int[] number = new int[heights.corners()];
        int[] packed = new int[3 * used];
        double[] places = new double[3 * heights.corners()];
        int corners = 0;
        int to = 0;
        for (int t = 0; t < used; t++) {
            for (int k = 0; k < 3 && wanted[columns[t]]; k++) {
                int c = triangles[3 * t + k];
                if (number[c] == 0) {
                    int v = heights.vertex(c);
                    places[3 * corners] = grid.x(cells.x(v));
                    places[3 * corners + 1] = grid.y(cells.y(v));
                    places[3 * corners + 2] = heights.z(c);
                    number[c] = ++corners;
                }
                packed[to++] = number[c] - 1;
            }
        }
        return new Mesh(Arrays.copyOf(places, 3 * corners), Arrays.copyOf(packed, to));
    }

    /// Columns without room over a triangle have no part in it; where two meet over all of it nothing parts them.
    private void caps(CellTriangles plan, int t, int face) {
        int a = plan.corner(t, 0);
        int b = plan.corner(t, 1);
        int c = plan.corner(t, 2);
        int roof = NONE;
        for (int column = stacks.first(face); column < stacks.end(face); column++) {
            int lowA = heights.low(a, column);
            int lowB = heights.low(b, column);
            int lowC = heights.low(c, column);
            if (lowA == heights.high(a, column) && lowB == heights.high(b, column) && lowC == heights.high(c, column)) {
                continue;
            }
            boolean goesOn = roof >= 0 && heights.high(a, roof) == lowA && heights.high(b, roof) == lowB && heights.high(c, roof) == lowC;
            if (!goesOn) {
                roof(roof, a, b, c);
                triangle(lowA, lowC, lowB, column);
            }
            roof = column;
        }
        roof(roof, a, b, c);
    }

    private void roof(int column, int a, int b, int c) {
        if (column >= 0) {
            triangle(heights.high(a, column), heights.high(b, column), heights.high(c, column), column);
        }
    }

    private void walls(int h) {
        lines = 0;
        lines(h, cells.next(h), true);
        lines(cells.next(h ^ 1), h ^ 1, false);
        int left = NONE;
        int right = NONE;
        for (int i = 0; i < lines; i++) {
            if (i > 0 && left >= 0 != right >= 0) {
                wall(i - 1, i, left >= 0, Math.max(left, right));
            }
            if (onLeft[i]) {
                left = passed(left, line[i]);
            } else {
                right = passed(right, line[i]);
            }
        }
    }

    /// The column in which one is after passing a line upwards. Where a column begins in which another ends, the order of the two lines is anyone's.
    private static int passed(int in, int line) {
        if (line >= 0) {
            return line;
        }
        return in == ~line ? NONE : in;
    }

    /// Adds the floors and roofs of a cell's columns along an edge, from the lowest up: by their heights at one end, then at the other, for they do not cross.
    private void lines(int from, int to, boolean left) {
        int face = cells.face(left ? from : to);
        if (!stacks.isKept(face)) {
            return;
        }
        for (int column = stacks.first(face); column < stacks.end(face); column++) {
            line(heights.low(from, column), heights.low(to, column), column, left);
            line(heights.high(from, column), heights.high(to, column), ~column, left);
        }
    }

    private void line(int from, int to, int column, boolean left) {
        if (lines == line.length) {
            atFrom = Arrays.copyOf(atFrom, 2 * lines);
            atTo = Arrays.copyOf(atTo, 2 * lines);
            line = Arrays.copyOf(line, 2 * lines);
            onLeft = Arrays.copyOf(onLeft, 2 * lines);
        }
        int at = lines++;
        for (; at > 0 && atFrom[at - 1] + atTo[at - 1] > from + to; at--) {
            atFrom[at] = atFrom[at - 1];
            atTo[at] = atTo[at - 1];
            line[at] = line[at - 1];
            onLeft[at] = onLeft[at - 1];
        }
        atFrom[at] = from;
        atTo[at] = to;
        line[at] = column;
        onLeft[at] = left;
    }

    /// The wall between two lines, by all corners over both ends; it is seen from the right where the room is on the left.
    private void wall(int below, int above, boolean roomLeft, int column) {
        int p = atFrom[below];
        int q = atTo[below];
        while (p < atFrom[above] || q < atTo[above]) {
            boolean atEndNext = q < atTo[above] && (p >= atFrom[above] || heights.z(q + 1) <= heights.z(p + 1));
            int next = atEndNext ? q + 1 : p + 1;
            triangle(p, roomLeft ? q : next, roomLeft ? next : q, column);
            if (atEndNext) {
                q = next;
            } else {
                p = next;
            }
        }
    }

    private void triangle(int a, int b, int c, int column) {
        if (used == columns.length) {
            triangles = Arrays.copyOf(triangles, 6 * used);
            columns = Arrays.copyOf(columns, 2 * used);
        }
        triangles[3 * used] = a;
        triangles[3 * used + 1] = b;
        triangles[3 * used + 2] = c;
        columns[used++] = column;
    }
}
