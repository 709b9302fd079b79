package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.undercroft.desk.words.Words;

/// A small cube that stands as the ground does. Its sides name the directions; a click on one looks from there.
final class ViewCube extends Canvas {
    static final double SIZE = 84;

    enum Side {
        TOP(0, Math.PI / 2, 0, 0, 1),
        SOUTH(0, 0, 0, -1, 0),
        NORTH(Math.PI, 0, 0, 1, 0),
        WEST(Math.PI / 2, 0, -1, 0, 0),
        EAST(-Math.PI / 2, 0, 1, 0, 0),
        BOTTOM(0, -Math.PI / 2, 0, 0, -1);

        private final double heading;
        private final double elevation;
        private final double east;
        private final double north;
        private final double up;

        /// @param heading where one looks when one sees this side squarely, and `elevation` from how high, radians
        /// @param east with `north` and `up` the way the side faces
        Side(double heading, double elevation, double east, double north, double up) {
            this.heading = heading;
            this.elevation = elevation;
            this.east = east;
            this.north = north;
            this.up = up;
        }

        /// East, up, north.
        private double[] normal() {
            return new double[]{east, up, north};
        }

        Eye seenBy(Eye eye) {
            return eye.facing(heading, elevation);
        }
    }

    /// A side as it stands on the screen.
    private static final class Drawn {
        private final Side side;
        private final double[] xs = new double[4];
        private final double[] ys = new double[4];
        private final double nearness;

        Drawn(Side side, double nearness) {
            this.side = side;
            this.nearness = nearness;
        }
    }

    private final Words words;
    private List<Drawn> drawn = List.of();

    ViewCube(Words words) {
        super(SIZE, SIZE);
        this.words = words;
        setId("view-cube");
    }

    void draw(Eye eye, Color ink, Color paper) {
        double[] right = eye.right();
        double[] up = eye.up();
        double[] forward = eye.forward();
        List<Drawn> sides = new ArrayList<>();
        for (Side side : Side.values()) {
            double facing = -dot(side.normal(), forward);
            if (facing > 0.02) {
                sides.add(project(side, right, up, facing));
            }
        }
        sides.sort(Comparator.comparingDouble(one -> one.nearness));
        drawn = sides;
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, SIZE, SIZE);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (Drawn side : sides) {
            g.setFill(paper.interpolate(ink, 0.06 + 0.10 * (1 - side.nearness)).deriveColor(0, 1, 1, 0.92));
            g.fillPolygon(side.xs, side.ys, 4);
            g.setStroke(ink.deriveColor(0, 1, 1, 0.45));
            g.setLineWidth(1);
            g.strokePolygon(side.xs, side.ys, 4);
            if (side.nearness > 0.3) {
                g.setFill(ink);
                g.setFont(Font.font(11));
                g.fillText(words.text("cube." + side.side.name()), middle(side.xs), middle(side.ys));
            }
        }
    }

    private static Drawn project(Side side, double[] right, double[] up, double facing) {
        double[] n = side.normal();
        double[] across = n[1] != 0 ? new double[]{1, 0, 0} : new double[]{n[2], 0, -n[0]};
        double[] along = n[1] != 0 ? new double[]{0, 0, 1} : new double[]{0, 1, 0};
        Drawn drawn = new Drawn(side, facing);
        for (int corner = 0; corner < 4; corner++) {
            double a = corner == 0 || corner == 3 ? -1 : 1;
            double b = corner < 2 ? -1 : 1;
            double[] at = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                at[axis] = n[axis] + a * across[axis] + b * along[axis];
            }
            drawn.xs[corner] = SIZE / 2 + dot(at, right) * SIZE * 0.26;
            drawn.ys[corner] = SIZE / 2 - dot(at, up) * SIZE * 0.26;
        }
        return drawn;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double middle(double[] four) {
        return (four[0] + four[1] + four[2] + four[3]) / 4;
    }

    /// The side at a place of the cube.
    Optional<Side> at(double x, double y) {
        return drawn.reversed().stream().filter(side -> holds(side, x, y)).map(one -> one.side).findFirst();
    }

    private static boolean holds(Drawn side, double x, double y) {
        boolean inside = false;
        for (int i = 0, j = 3; i < 4; j = i++) {
            if (side.ys[i] > y != side.ys[j] > y
                    && x < (side.xs[j] - side.xs[i]) * (y - side.ys[i]) / (side.ys[j] - side.ys[i]) + side.xs[i]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
