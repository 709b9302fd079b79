package org.undercroft.geometry;

import java.util.Arrays;

/// A ground bound on the grid of a solid: lines east and north through the middles of the cells of its model, each mesh two triangles parted from
/// south-west to north-east. One line more on every side is the edge of the model, as high as the cells beside it.
final class Terrain {
    private static final long MOST_CELLS = 1_000_000;

    private final GroundModel model;
    private final double offset;
    private final double[] x;
    private final double[] y;

    Terrain(Bound.Ground ground, Grid grid) {
        this.model = ground.model();
        this.offset = ground.offset();
        this.x = lines(model.columns(), grid.east(model.west()), grid);
        this.y = lines(model.rows(), grid.north(model.south()), grid);
    }

    private double[] lines(int cells, double from, Grid grid) {
        double[] lines = new double[cells + 2];
        for (int i = 0; i < lines.length; i++) {
            double halves = i == 0 ? 0 : i == lines.length - 1 ? 2.0 * cells : 2 * i - 1;
            lines[i] = grid.steps(from + halves * model.cell() / 2);
        }
        return lines;
    }

    /// Whether its cells are finer than the grid, or more than any slab needs.
    boolean isTooFine() {
        return !(x[1] - x[0] >= 4 && y[1] - y[0] >= 4) || (long) model.columns() * model.rows() > MOST_CELLS;
    }

    boolean hasLinesOf(Terrain other) {
        return Arrays.equals(x, other.x) && Arrays.equals(y, other.y);
    }

    int linesEast() {
        return x.length;
    }

    int linesNorth() {
        return y.length;
    }

    /// Where a line runs, in steps.
    double x(int line) {
        return x[line];
    }

    double y(int line) {
        return y[line];
    }

    boolean covers(double px, double py) {
        return px >= x[0] && px <= x[x.length - 1] && py >= y[0] && py <= y[y.length - 1];
    }

    /// Which meshes a place lies in, counted from the west, and from the south.
    int column(double px) {
        return mesh(x, px);
    }

    int row(double py) {
        return mesh(y, py);
    }

    /// Metres above a place in steps; NaN where the ground is unknown.
    double height(double px, double py) {
        if (!covers(px, py)) {
            return Double.NaN;
        }
        int column = column(px);
        int row = row(py);
        double fu = (px - x[column]) / (x[column + 1] - x[column]);
        double fv = (py - y[row]) / (y[row + 1] - y[row]);
        double southWest = node(column, row);
        double northEast = node(column + 1, row + 1);
        boolean belowDiagonal = fu >= fv;
        double third = belowDiagonal ? node(column + 1, row) : node(column, row + 1);
        double ofThird = belowDiagonal ? fu - fv : fv - fu;
        double ofNorthEast = belowDiagonal ? fv : fu;
        return offset + weighed(southWest, 1 - ofThird - ofNorthEast) + weighed(third, ofThird) + weighed(northEast, ofNorthEast);
    }

    /// An unknown corner does not count where it has no weight.
    private static double weighed(double height, double weight) {
        return weight == 0 ? 0 : height * weight;
    }

    private double node(int lineEast, int lineNorth) {
        int column = Math.clamp(lineEast - 1, 0, model.columns() - 1);
        int row = model.rows() - 1 - Math.clamp(lineNorth - 1, 0, model.rows() - 1);
        return model.height(column, row);
    }

    private static int mesh(double[] lines, double place) {
        int found = Arrays.binarySearch(lines, place);
        int line = found >= 0 ? found : -found - 2;
        return Math.clamp(line, 0, lines.length - 2);
    }
}
