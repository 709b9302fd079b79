package org.undercroft.geometry;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Heights of the ground on a square grid (ESRI ASCII grid): values stand in the middle of cells, rows run from north to south.
public final class GroundModel {
    private final double west;
    private final double south;
    private final double cell;
    private final int columns;
    private final int rows;
    private final float[] heights;

    /// @param west easting of the western edge of the first column, `south` northing of the southern edge of the last row, metres
    /// @param heights row by row from the north, `Float.NaN` where nothing is known
    public GroundModel(double west, double south, double cell, int columns, int rows, float[] heights) {
        boolean placed = Double.isFinite(west) && Double.isFinite(south) && Double.isFinite(cell);
        if (!placed || !(cell > 0) || columns < 1 || rows < 1 || heights.length != (long) columns * rows) {
            throw new IllegalArgumentException(
                    "a ground model of %d by %d cells of %s m needs as many heights, not %d".formatted(columns, rows, cell, heights.length));
        }
        this.west = west;
        this.south = south;
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.heights = heights.clone();
    }

    public double west() {
        return west;
    }

    public double south() {
        return south;
    }

    public double cell() {
        return cell;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /// The height of a cell's middle; row 0 is the northernmost; NaN where nothing is known.
    public double height(int column, int row) {
        return heights[row * columns + column];
    }

    /// The ground at a place, bilinear between the middles of the four cells around it; empty outside the model or where a cell is unknown.
    public OptionalDouble heightAt(double east, double north) {
        double u = (east - west) / cell - 0.5;
        double v = rows - 0.5 - (north - south) / cell;
        if (!(u >= -0.5 && u <= columns - 0.5 && v >= -0.5 && v <= rows - 0.5)) {
            return OptionalDouble.empty();
        }
        int column = (int) Math.clamp(Math.floor(u), 0, Math.max(0, columns - 2));
        int row = (int) Math.clamp(Math.floor(v), 0, Math.max(0, rows - 2));
        int nextColumn = Math.min(column + 1, columns - 1);
        int nextRow = Math.min(row + 1, rows - 1);
        double fu = Math.clamp(u - column, 0, 1);
        double fv = Math.clamp(v - row, 0, 1);
        double upper = mixed(height(column, row), height(nextColumn, row), fu);
        double lower = mixed(height(column, nextRow), height(nextColumn, nextRow), fu);
        double height = mixed(upper, lower, fv);
        return Double.isNaN(height) ? OptionalDouble.empty() : OptionalDouble.of(height);
    }

    /// As much of the model as it takes to know the ground in a rectangle: the cells whose middles lie in it and around it, with a cell to spare. A model that
    /// has no more than that is taken as it is, so that a window of a window is the same window. A rectangle beside the model takes its nearest cells.
    GroundModel window(double minEast, double minNorth, double maxEast, double maxNorth) {
        int first = cell((minEast - west) / cell - 1, columns);
        int last = cell(Math.ceil((maxEast - west) / cell), columns);
        int lowest = cell((minNorth - south) / cell - 1, rows);
        int highest = cell(Math.ceil((maxNorth - south) / cell), rows);
        if (first < 2 && lowest < 2 && last > columns - 3 && highest > rows - 3) {
            return this;
        }
        int wide = last - first + 1;
        int high = highest - lowest + 1;
        float[] window = new float[wide * high];
        for (int row = 0; row < high; row++) {
            System.arraycopy(heights, (rows - 1 - highest + row) * columns + first, window, row * wide, wide);
        }
        return new GroundModel(west + first * cell, south + lowest * cell, cell, wide, high, window);
    }

    private static int cell(double place, int count) {
        return (int) Math.clamp(Math.floor(place), 0, count - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroundModel model
                && west == model.west
                && south == model.south
                && cell == model.cell
                && columns == model.columns
                && Arrays.equals(heights, model.heights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(heights) + Double.hashCode(west + 31 * south);
    }

    /// An unknown neighbour does not count where it has no weight.
    private static double mixed(double one, double other, double part) {
        return part == 0 ? one : part == 1 ? other : one * (1 - part) + other * part;
    }
}
