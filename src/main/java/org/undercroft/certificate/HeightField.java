package org.undercroft.certificate;

import java.util.Arrays;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Solid;
import org.undercroft.geometry.Space;

/// A space seen straight from above and below: on a fine grid, the lowest and the highest height it reaches. For gaps between what lies above one
/// another, and for depths below ground; never for areas or volumes, which geometry computes exactly.
final class HeightField {
    private final Box box;
    private final int columns;
    private final int rows;
    private final double cell;
    private final float[] low;
    private final float[] high;

    /// @param box what to look at, in the frame of the space
    /// @param cells how many along the longer side
    HeightField(Box box, int cells, Space space) {
        this.box = box;
        double dx = box.maxX() - box.minX();
        double dy = box.maxY() - box.minY();
        this.cell = Math.max(Math.max(dx, dy) / cells, 1e-3);
        this.columns = Math.max(1, (int) Math.ceil(dx / cell));
        this.rows = Math.max(1, (int) Math.ceil(dy / cell));
        this.low = new float[columns * rows];
        this.high = new float[columns * rows];
        Arrays.fill(low, Float.POSITIVE_INFINITY);
        Arrays.fill(high, Float.NEGATIVE_INFINITY);
        for (Solid part : space.parts()) {
            if (part.box().meetsInPlan(box)) {
                sweep(part.mesh());
            }
        }
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /// The middle of a cell.
    double x(int column) {
        return box.minX() + (column + 0.5) * cell;
    }

    double y(int row) {
        return box.minY() + (row + 0.5) * cell;
    }

    boolean covers(int column, int row) {
        return low[row * columns + column] <= high[row * columns + column];
    }

    double low(int column, int row) {
        return low[row * columns + column];
    }

    double high(int column, int row) {
        return high[row * columns + column];
    }

    private void sweep(Mesh mesh) {
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int a = mesh.corner(t, 0);
            int b = mesh.corner(t, 1);
            int c = mesh.corner(t, 2);
            double ax = mesh.x(a);
            double ay = mesh.y(a);
            double bx = mesh.x(b);
            double by = mesh.y(b);
            double cx = mesh.x(c);
            double cy = mesh.y(c);
            double twice = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
            if (Math.abs(twice) < 1e-9) {
                continue;
            }
            int firstRow = rowOf(Math.min(ay, Math.min(by, cy)), 0);
            int lastRow = rowOf(Math.max(ay, Math.max(by, cy)), 1);
            int firstColumn = columnOf(Math.min(ax, Math.min(bx, cx)), 0);
            int lastColumn = columnOf(Math.max(ax, Math.max(bx, cx)), 1);
            for (int row = firstRow; row <= lastRow; row++) {
                for (int column = firstColumn; column <= lastColumn; column++) {
                    double x = x(column);
                    double y = y(row);
                    double wb = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / twice;
                    double wc = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / twice;
                    if (wb >= -1e-9 && wc >= -1e-9 && wb + wc <= 1 + 1e-9) {
                        float z = (float) (mesh.z(a) + wb * (mesh.z(b) - mesh.z(a)) + wc * (mesh.z(c) - mesh.z(a)));
                        int i = row * columns + column;
                        low[i] = Math.min(low[i], z);
                        high[i] = Math.max(high[i], z);
                    }
                }
            }
        }
    }

    private int rowOf(double y, int more) {
        return Math.clamp((int) Math.floor((y - box.minY()) / cell) + more, 0, rows - 1);
    }

    private int columnOf(double x, int more) {
        return Math.clamp((int) Math.floor((x - box.minX()) / cell) + more, 0, columns - 1);
    }
}
