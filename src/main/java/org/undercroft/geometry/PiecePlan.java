package org.undercroft.geometry;

/// The plan of a piece, or the part of it that is tall enough, made ready for the search of the largest circle in it.
final class PiecePlan {
    /// A corner off the line between its neighbours by fewer grid steps than this is one that noding has put on a straight side.
    private static final double STRAIGHT = 8;

    private final Columns columns;
    private final Arrangement cells;
    private final Stacks stacks;
    private final CellTriangles triangles;
    private final ColumnHeights heights;
    private final Pieces pieces;
    private final double step;
    private final LargestCircle circle = new LargestCircle();
    private int piece;
    private int[] boundary = new int[32];
    private final boolean[] passed;
    private double[] stops = new double[16];
    private final double[] x = new double[8];
    private final double[] y = new double[8];

    PiecePlan(Columns columns, Pieces pieces) {
        this.columns = columns;
        this.pieces = pieces;
        cells = columns.cells();
        stacks = columns.stacks();
        triangles = columns.triangles();
        heights = columns.heights();
        step = columns.grid().step();
        passed = new boolean[cells.halfEdges()];
    }

    void take(int which) {
        piece = which;
    }

    double area() {
        double area = 0;
        for (int i = pieces.first(piece); i < pieces.first(piece + 1); i++) {
            if (isLowest(pieces.column(i))) {
                int face = pieces.faceOf(pieces.column(i));
                for (int t = triangles.first(face); t < triangles.end(face); t++) {
                    area += columns.area(t);
                }
            }
        }
        return area;
    }

    /// The diameter of the largest circle in the plan: at most a thousandth too large, never too small.
    double width() {
        circle.clear();
        for (int i = pieces.first(piece); i < pieces.first(piece + 1); i++) {
            int face = pieces.faceOf(pieces.column(i));
            if (isLowest(pieces.column(i))) {
                for (int t = triangles.first(face); t < triangles.end(face); t++) {
                    circle.triangle(x(t, 0), y(t, 0), x(t, 1), y(t, 1), x(t, 2), y(t, 2));
                }
                for (int r = 0; r < cells.rings(face); r++) {
                    int start = cells.ring(face, r);
                    int h = start;
                    do {
                        if (isBoundary(h) && !passed[h]) {
                            boundary(h);
                        }
                        h = cells.next(h);
                    } while (h != start);
                }
            }
        }
        for (int i = pieces.first(piece); i < pieces.first(piece + 1); i++) {
            forget(pieces.faceOf(pieces.column(i)));
        }
        return circle.diameter();
    }

    /// Whether the part of the plan with an upright chord of at least t holds a circle of diameter t; where it is too close to say, it does.
    boolean holds(double t) {
        circle.clear();
        for (int i = pieces.first(piece); i < pieces.first(piece + 1); i++) {
            int column = pieces.column(i);
            int face = pieces.faceOf(column);
            for (int k = triangles.first(face); k < triangles.end(face); k++) {
                tallPart(k, column, t);
            }
            if (isLowest(column)) {
                for (int r = 0; r < cells.rings(face); r++) {
                    int start = cells.ring(face, r);
                    int h = start;
                    do {
                        if (h < (h ^ 1) || !isInPiece(cells.face(h ^ 1))) {
                            tallSides(h, t);
                        }
                        h = cells.next(h);
                    } while (h != start);
                }
            }
        }
        return circle.fits(t);
    }

    private double x(int triangle, int k) {
        return cells.x(cells.from(triangles.corner(triangle, k))) * step;
    }

    private double y(int triangle, int k) {
        return cells.y(cells.from(triangles.corner(triangle, k))) * step;
    }

    private boolean isLowest(int column) {
        for (int c = stacks.first(pieces.faceOf(column)); c < column; c++) {
            if (pieces.pieceOf(c) == piece) {
                return false;
            }
        }
        return true;
    }

    private boolean isInPiece(int face) {
        if (face < 0) {
            return false;
        }
        for (int c = stacks.first(face); c < stacks.end(face); c++) {
            if (pieces.pieceOf(c) == piece) {
                return true;
            }
        }
        return false;
    }

    private boolean isBoundary(int halfEdge) {
        return isInPiece(cells.face(halfEdge)) && !isInPiece(cells.face(halfEdge ^ 1));
    }

    private void forget(int face) {
        for (int r = 0; r < cells.rings(face); r++) {
            int start = cells.ring(face, r);
            int h = start;
            do {
                passed[h] = false;
                h = cells.next(h);
            } while (h != start);
        }
    }

    /// Draws one ring of the boundary; sides that noding has divided are one again.
    private void boundary(int start) {
        int count = 0;
        int h = start;
        do {
            passed[h] = true;
            if (count == boundary.length) {
                boundary = java.util.Arrays.copyOf(boundary, 2 * count);
            }
            boundary[count++] = cells.from(h);
            h = cells.next(h);
            while (!isBoundary(h)) {
                h = cells.next(h ^ 1);
            }
        } while (h != start);
        int corner = 0;
        while (corner < count && isStraight(boundary[(corner + count - 1) % count], boundary[corner], boundary[(corner + 1) % count])) {
            corner++;
        }
        int from = corner % count;
        for (int done = 0; done < count;) {
            int reach = 1;
            while (done + reach < count && allStraight(from, reach + 1, count)) {
                reach++;
            }
            int a = boundary[from];
            from = (from + reach) % count;
            int b = boundary[from];
            circle.segment(cells.x(a) * step, cells.y(a) * step, cells.x(b) * step, cells.y(b) * step);
            done += reach;
        }
    }

    private boolean allStraight(int from, int reach, int count) {
        for (int i = 1; i < reach; i++) {
            if (!isStraight(boundary[from], boundary[(from + i) % count], boundary[(from + reach) % count])) {
                return false;
            }
        }
        return true;
    }

    /// Whether b lies between a and c, but for noding.
    private boolean isStraight(int a, int b, int c) {
        double dx = cells.x(c) - cells.x(a);
        double dy = cells.y(c) - cells.y(a);
        double bx = cells.x(b) - cells.x(a);
        double by = cells.y(b) - cells.y(a);
        double along = dx * bx + dy * by;
        return Math.abs(dx * by - dy * bx) <= STRAIGHT * (Math.abs(dx) + Math.abs(dy)) && along > 0 && along < dx * dx + dy * dy;
    }

    /// The part of a triangle over which a column is tall: its chord runs straight, so one straight cut, which bounds the part where no other column of
    /// the piece is tall there.
    private void tallPart(int triangle, int column, double t) {
        double[] over = new double[3];
        int tall = 0;
        for (int k = 0; k < 3; k++) {
            over[k] = heights.chord(triangles.corner(triangle, k), column) - t;
            tall += over[k] >= 0 ? 1 : 0;
        }
        if (tall == 0) {
            return;
        }
        int n = 0;
        int firstCut = -1;
        int secondCut = -1;
        double[] at = new double[2];
        int[] side = new int[2];
        for (int k = 0; k < 3; k++) {
            int l = k == 2 ? 0 : k + 1;
            if (over[k] >= 0) {
                x[n] = x(triangle, k);
                y[n++] = y(triangle, k);
            }
            if (over[k] >= 0 != over[l] >= 0) {
                double s = over[k] / (over[k] - over[l]);
                at[firstCut < 0 ? 0 : 1] = s;
                side[firstCut < 0 ? 0 : 1] = k;
                x[n] = x(triangle, k) + s * (x(triangle, l) - x(triangle, k));
                y[n] = y(triangle, k) + s * (y(triangle, l) - y(triangle, k));
                secondCut = firstCut < 0 ? -1 : n;
                firstCut = firstCut < 0 ? n : firstCut;
                n++;
            }
        }
        for (int i = 2; i < n; i++) {
            circle.triangle(x[0], y[0], x[i - 1], y[i - 1], x[i], y[i]);
        }
        if (secondCut >= 0) {
            cut(triangle, column, t, side, at, firstCut, secondCut);
        }
    }

    /// The line between the two places where a triangle is cut.
    private void cut(int triangle, int column, double t, int[] side, double[] at, int one, int other) {
        int face = pieces.faceOf(column);
        int count = 0;
        count = stop(count, 0);
        count = stop(count, 1);
        for (int c = stacks.first(face); c < stacks.end(face); c++) {
            if (c != column && pieces.pieceOf(c) == piece) {
                double start = over(triangle, c, side[0], at[0], t);
                double end = over(triangle, c, side[1], at[1], t);
                if (start >= 0 != end >= 0) {
                    count = stop(count, start / (start - end));
                }
            }
        }
        for (int i = 1; i < count; i++) {
            double middle = (stops[i - 1] + stops[i]) / 2;
            boolean covered = false;
            for (int c = stacks.first(face); c < stacks.end(face) && !covered; c++) {
                if (c != column && pieces.pieceOf(c) == piece) {
                    double start = over(triangle, c, side[0], at[0], t);
                    covered = start + middle * (over(triangle, c, side[1], at[1], t) - start) >= 0;
                }
            }
            if (!covered) {
                circle.segment(
                        x[one] + stops[i - 1] * (x[other] - x[one]),
                        y[one] + stops[i - 1] * (y[other] - y[one]),
                        x[one] + stops[i] * (x[other] - x[one]),
                        y[one] + stops[i] * (y[other] - y[one]));
            }
        }
    }

    private double over(int triangle, int column, int side, double along, double t) {
        double from = heights.chord(triangles.corner(triangle, side), column);
        double to = heights.chord(triangles.corner(triangle, side == 2 ? 0 : side + 1), column);
        return from + along * (to - from) - t;
    }

    /// The stretches of an edge with tall room on one side only.
    private void tallSides(int h, double t) {
        int onward = cells.next(h);
        int twin = h ^ 1;
        int twinOnward = cells.next(twin);
        int count = stop(0, 0);
        count = stop(count, 1);
        count = stops(count, h, onward, t);
        count = stops(count, twinOnward, twin, t);
        double ax = cells.x(cells.from(h)) * step;
        double ay = cells.y(cells.from(h)) * step;
        double dx = cells.x(cells.from(twin)) * step - ax;
        double dy = cells.y(cells.from(twin)) * step - ay;
        double from = -1;
        for (int i = 1; i < count; i++) {
            double middle = (stops[i - 1] + stops[i]) / 2;
            boolean bounds = isTall(h, onward, middle, t) != isTall(twinOnward, twin, middle, t);
            if (bounds && from < 0) {
                from = stops[i - 1];
            }
            if (from >= 0 && (!bounds || i + 1 == count)) {
                double to = bounds ? stops[i] : stops[i - 1];
                circle.segment(ax + from * dx, ay + from * dy, ax + to * dx, ay + to * dy);
                from = -1;
            }
        }
    }

    private int stops(int before, int from, int to, double t) {
        int face = cells.face(from);
        int count = before;
        for (int c = face < 0 ? 0 : stacks.first(face); face >= 0 && c < stacks.end(face); c++) {
            if (pieces.pieceOf(c) == piece) {
                double start = heights.chord(from, c) - t;
                double end = heights.chord(to, c) - t;
                if (start >= 0 != end >= 0) {
                    count = stop(count, start / (start - end));
                }
            }
        }
        return count;
    }

    private boolean isTall(int from, int to, double along, double t) {
        int face = cells.face(from);
        for (int c = face < 0 ? 0 : stacks.first(face); face >= 0 && c < stacks.end(face); c++) {
            if (pieces.pieceOf(c) == piece) {
                double start = heights.chord(from, c);
                if (start + along * (heights.chord(to, c) - start) >= t) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Keeps stops in order.
    private int stop(int count, double along) {
        if (count == stops.length) {
            stops = java.util.Arrays.copyOf(stops, 2 * count);
        }
        int at = count;
        for (; at > 0 && stops[at - 1] > along; at--) {
            stops[at] = stops[at - 1];
        }
        stops[at] = along;
        return count + 1;
    }
}
