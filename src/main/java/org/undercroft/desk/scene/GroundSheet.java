package org.undercroft.desk.scene;

import javafx.scene.shape.TriangleMesh;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Position;

/// The surface of the ground over the things in sight, as a sheet of squares.
final class GroundSheet {
    private static final int MOST_SQUARES = 48;

    private GroundSheet() {}

    /// @param box the part to be shown, local to the frame
    /// @param origin of the scene, local to the frame
    /// @param cells places in the palette's picture
    static TriangleMesh over(GroundModel ground, Frame frame, Box box, Position origin, float[] cells) {
        double step = Math.max(ground.cell(), Math.max(box.maxX() - box.minX(), box.maxY() - box.minY()) / MOST_SQUARES);
        int columns = (int) Math.ceil((box.maxX() - box.minX()) / step) + 1;
        int rows = (int) Math.ceil((box.maxY() - box.minY()) / step) + 1;
        Facets sheet = new Facets(origin, 2 * columns * rows);
        boolean[] known = new boolean[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double east = box.minX() + column * step;
                double north = box.minY() + row * step;
                int i = row * columns + column;
                var height = ground.heightAt(frame.originEast() + east, frame.originNorth() + north);
                known[i] = height.isPresent();
                sheet.point(east, north, height.orElse(0));
            }
        }
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                int a = row * columns + column;
                int b = a + 1;
                int c = a + columns;
                int d = c + 1;
                if (known[a] && known[b] && known[c] && known[d]) {
                    sheet.quad(a, b, d, c, 0);
                }
            }
        }
        return sheet.mesh(cells);
    }
}
