package org.undercroft.desk.scene;

import java.util.ArrayList;
import java.util.List;
import org.undercroft.desk.selection.Appearance;
import org.undercroft.desk.selection.SectionPlane;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.CuttingPlane;
import org.undercroft.geometry.Direction;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Position;

/// The part of the ground that is shown: what lies behind all of some planes.
///
/// @param planes in the frame of what is cut, their normals pointing to what is cut away
record Kept(List<CuttingPlane> planes) {
    static final Kept EVERYTHING = new Kept(List.of());

    /// What a box is to the part that is kept.
    enum Side {
        KEPT,
        CUT,
        AWAY
    }

    static Kept of(Appearance appearance, Frame frame) {
        List<CuttingPlane> planes = new ArrayList<>();
        appearance.planeProperty().get().ifPresent(plane -> {
            planes.add(plane.in(frame));
            if (plane.thickness() > 0) {
                SectionPlane back = plane.shifted(-plane.thickness()).reversed();
                planes.add(back.in(frame));
            }
        });
        appearance.boxProperty().get().ifPresent(world -> {
            Position low = frame.toLocal(new Position(world.minX(), world.minY(), world.minZ()));
            Position high = frame.toLocal(new Position(world.maxX(), world.maxY(), world.maxZ()));
            for (int axis = 0; axis < 3; axis++) {
                planes.add(CuttingPlane.through(high, new Direction(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0)));
                planes.add(CuttingPlane.through(low, new Direction(axis == 0 ? -1 : 0, axis == 1 ? -1 : 0, axis == 2 ? -1 : 0)));
            }
        });
        return planes.isEmpty() ? EVERYTHING : new Kept(List.copyOf(planes));
    }

    boolean everything() {
        return planes.isEmpty();
    }

    Side side(Box box) {
        Side side = Side.KEPT;
        for (int i = 0; i < planes.size(); i++) {
            CuttingPlane plane = planes.get(i);
            Direction n = plane.normal();
            double middle = n.x() * ((box.minX() + box.maxX()) / 2 - plane.origin().x())
                    + n.y() * ((box.minY() + box.maxY()) / 2 - plane.origin().y())
                    + n.z() * ((box.minZ() + box.maxZ()) / 2 - plane.origin().z());
            double reach = (Math.abs(n.x()) * (box.maxX() - box.minX()) + Math.abs(n.y()) * (box.maxY() - box.minY())
                    + Math.abs(n.z()) * (box.maxZ() - box.minZ()))
                    / 2;
            if (middle >= reach) {
                return Side.AWAY;
            }
            if (middle > -reach) {
                side = Side.CUT;
            }
        }
        return side;
    }

    /// From where to where along a line of sight places are kept: two parameters, the first not below 0; nothing where the first is the larger.
    double[] along(Ray ray) {
        double from = 0;
        double to = Double.POSITIVE_INFINITY;
        for (CuttingPlane plane : planes) {
            Direction n = plane.normal();
            double ahead = plane.ahead(new Position(ray.x(), ray.y(), ray.z()));
            double speed = n.x() * ray.dx() + n.y() * ray.dy() + n.z() * ray.dz();
            if (speed < 0) {
                from = Math.max(from, -ahead / speed);
            } else if (speed > 0) {
                to = Math.min(to, -ahead / speed);
            } else if (ahead > 0) {
                to = -1;
            }
        }
        return new double[]{from, to};
    }
}
