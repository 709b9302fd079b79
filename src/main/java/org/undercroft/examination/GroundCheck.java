package org.undercroft.examination;

import java.util.Optional;
import java.util.OptionalDouble;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Space;
import org.undercroft.land.GroundSurvey;

/// How a space lies to the ground. Asked at the corners of its boundary, along its edges every half cell of the ground model, and under the middles of cells
/// that a face covers: between those both surfaces are as good as flat.
final class GroundCheck {
    private final GroundModel ground;

    GroundCheck(GroundSurvey survey) {
        this.ground = survey.model();
    }

    /// @param height metres above the ground, negative below
    /// @param where east, north, height
    record Place(double height, Position where) {}

    /// Where it stands out of the ground most, or lies least deep under it; empty where the ground is not known.
    Optional<Place> highest(Space space) {
        Search search = new Search(space, 1);
        search.run();
        return search.found();
    }

    /// Metres below the ground where it lies deepest.
    Optional<Double> deepest(Space space) {
        Search search = new Search(space, -1);
        search.run();
        return search.found().map(place -> -place.height());
    }

    private final class Search {
        private final Mesh mesh;
        private final Frame frame;
        private final int sign;
        private double most = Double.NEGATIVE_INFINITY;
        private Position where = new Position(0, 0, 0);

        /// @param sign 1 for what is highest above the ground, −1 for what is deepest below it
        Search(Space space, int sign) {
            this.mesh = space.boundary();
            this.frame = space.frame();
            this.sign = sign;
        }

        Optional<Place> found() {
            return most == Double.NEGATIVE_INFINITY ? Optional.empty() : Optional.of(new Place(sign * most, frame.toWorld(where)));
        }

        void run() {
            for (int corner = 0; corner < mesh.cornerCount(); corner++) {
                ask(mesh.x(corner), mesh.y(corner), mesh.z(corner));
            }
            for (int triangle = 0; triangle < mesh.triangleCount(); triangle++) {
                Position a = mesh.position(mesh.corner(triangle, 0));
                Position b = mesh.position(mesh.corner(triangle, 1));
                Position c = mesh.position(mesh.corner(triangle, 2));
                along(a, b);
                along(b, c);
                along(c, a);
                across(a, b, c);
            }
        }

        private void along(Position from, Position to) {
            int steps = (int) Math.ceil(2 * Math.hypot(to.x() - from.x(), to.y() - from.y()) / ground.cell());
            for (int step = 1; step < steps; step++) {
                double part = (double) step / steps;
                ask(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y()), from.z() + part * (to.z() - from.z()));
            }
        }

        /// Under the middles of cells: in the middle of a wide roof the ground may dip.
        private void across(Position a, Position b, Position c) {
            double twice = (b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y());
            double cell = ground.cell();
            double west = ground.west() - frame.originEast() + cell / 2;
            double south = ground.south() - frame.originNorth() + cell / 2;
            if (Math.abs(twice) < cell * cell / 50) {
                return;
            }
            int firstColumn = (int) Math.ceil((Math.min(a.x(), Math.min(b.x(), c.x())) - west) / cell);
            int lastColumn = (int) Math.floor((Math.max(a.x(), Math.max(b.x(), c.x())) - west) / cell);
            int firstRow = (int) Math.ceil((Math.min(a.y(), Math.min(b.y(), c.y())) - south) / cell);
            int lastRow = (int) Math.floor((Math.max(a.y(), Math.max(b.y(), c.y())) - south) / cell);
            for (int column = Math.max(0, firstColumn); column <= Math.min(ground.columns() - 1, lastColumn); column++) {
                for (int row = Math.max(0, firstRow); row <= Math.min(ground.rows() - 1, lastRow); row++) {
                    double x = west + column * cell;
                    double y = south + row * cell;
                    double ofB = ((x - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (y - a.y())) / twice;
                    double ofC = ((b.x() - a.x()) * (y - a.y()) - (x - a.x()) * (b.y() - a.y())) / twice;
                    if (ofB >= 0 && ofC >= 0 && ofB + ofC <= 1) {
                        ask(x, y, a.z() + ofB * (b.z() - a.z()) + ofC * (c.z() - a.z()));
                    }
                }
            }
        }

        private void ask(double x, double y, double z) {
            OptionalDouble height = ground.heightAt(x + frame.originEast(), y + frame.originNorth());
            if (height.isPresent() && sign * (z - height.getAsDouble()) > most) {
                most = sign * (z - height.getAsDouble());
                where = new Position(x, y, z);
            }
        }
    }
}
