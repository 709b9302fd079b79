package org.undercroft.geometry;

/// Where walls of neighbouring columns cross over an edge of the plan: a roof on one side is below one on the other at this end and above it at that.
/// Roofs that cross inside a cell have their line there; this happens only where walls of both meshes stand on one edge.
final class WallCrossings {
    private final Arrangement cells;
    private final Stacks stacks;
    private final ColumnHeights heights;
    private final double same;
    private boolean joined;
    private boolean stopped;

    /// @param same up to how many steps two places count as one
    WallCrossings(Arrangement cells, Stacks stacks, ColumnHeights heights, double same) {
        this.same = same;
        this.cells = cells;
        this.stacks = stacks;
        this.heights = heights;
    }

    /// Gives every crossing a corner of its own: hands over all segments, those divided where walls cross. Where that place is one of the ends for the
    /// grid, what crosses meets in that end. False when there was nothing to divide.
    ///
    /// @param joins whether everything that crosses is to meet in the nearer end: where planes lean so much that no place on the grid is theirs
    boolean divide(GridNoding to, boolean joins) {
        stopped = false;
        do {
            joined = false;
            for (int h = 0; h < cells.halfEdges(); h += 2) {
                each(h, to, joins);
            }
            if (joined) {
                heights.renumber();
            }
        } while (joined);
        if (stopped) {
            for (int h = 0; h < cells.halfEdges(); h += 2) {
                to.addNoded(cells.x(cells.from(h)), cells.y(cells.from(h)), cells.x(cells.to(h)), cells.y(cells.to(h)));
            }
        }
        return stopped;
    }

    private void each(int h, GridNoding to, boolean joins) {
        int left = cells.face(h);
        int right = cells.face(h ^ 1);
        if (!stacks.isKept(left) || !stacks.isKept(right)) {
            return;
        }
        for (int i = 2 * stacks.first(left); i < 2 * stacks.end(left); i++) {
            for (int j = 2 * stacks.first(right); j < 2 * stacks.end(right); j++) {
                int a = corner(h, i);
                int b = corner(cells.next(h), i);
                int c = corner(cells.next(h ^ 1), j);
                int d = corner(h ^ 1, j);
                if ((a < c && b > d) || (a > c && b < d)) {
                    cross(h, a, b, c, d, to, joins);
                }
            }
        }
    }

    private int corner(int halfEdge, int line) {
        return (line & 1) == 0 ? heights.low(halfEdge, line / 2) : heights.high(halfEdge, line / 2);
    }

    private void cross(int h, int a, int b, int c, int d, GridNoding to, boolean joins) {
        double start = Math.abs(heights.z(a) - heights.z(c));
        double end = Math.abs(heights.z(b) - heights.z(d));
        double along = start / (start + end);
        double fromX = cells.x(cells.from(h));
        double fromY = cells.y(cells.from(h));
        double toX = cells.x(cells.to(h));
        double toY = cells.y(cells.to(h));
        double x = Math.rint(fromX + along * (toX - fromX));
        double y = Math.rint(fromY + along * (toY - fromY));
        if ((Math.abs(x - fromX) <= same && Math.abs(y - fromY) <= same) || (joins && along <= 0.5)) {
            heights.join(Math.min(a, c), Math.max(a, c));
            joined = true;
        } else if ((Math.abs(x - toX) <= same && Math.abs(y - toY) <= same) || joins) {
            heights.join(Math.min(b, d), Math.max(b, d));
            joined = true;
        } else {
            // The segment from end to end is handed over too; noding cuts it here.
            to.add(fromX, fromY, x, y);
            to.add(x, y, toX, toY);
            stopped = true;
        }
    }
}
