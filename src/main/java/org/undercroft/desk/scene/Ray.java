package org.undercroft.desk.scene;

import org.undercroft.geometry.Box;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Position;

/// A line of sight from a place in a direction (not of length 1: a parameter of 1 is one direction long).
record Ray(double x, double y, double z, double dx, double dy, double dz) {
    static final double MISSED = Double.POSITIVE_INFINITY;

    Position at(double t) {
        return new Position(x + dx * t, y + dy * t, z + dz * t);
    }

    boolean meets(Box box) {
        double near = 0;
        double far = MISSED;
        double[] from = {x, y, z};
        double[] along = {dx, dy, dz};
        double[] low = {box.minX(), box.minY(), box.minZ()};
        double[] high = {box.maxX(), box.maxY(), box.maxZ()};
        for (int axis = 0; axis < 3; axis++) {
            if (along[axis] == 0) {
                if (from[axis] < low[axis] || from[axis] > high[axis]) {
                    return false;
                }
                continue;
            }
            double a = (low[axis] - from[axis]) / along[axis];
            double b = (high[axis] - from[axis]) / along[axis];
            near = Math.max(near, Math.min(a, b));
            far = Math.min(far, Math.max(a, b));
        }
        return near <= far;
    }

    /// Where it first meets a mesh (Möller and Trumbore), [#MISSED] where it does not.
    double hits(Mesh mesh) {
        double nearest = MISSED;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int a = mesh.corner(t, 0);
            int b = mesh.corner(t, 1);
            int c = mesh.corner(t, 2);
            double e1x = mesh.x(b) - mesh.x(a);
            double e1y = mesh.y(b) - mesh.y(a);
            double e1z = mesh.z(b) - mesh.z(a);
            double e2x = mesh.x(c) - mesh.x(a);
            double e2y = mesh.y(c) - mesh.y(a);
            double e2z = mesh.z(c) - mesh.z(a);
            double px = dy * e2z - dz * e2y;
            double py = dz * e2x - dx * e2z;
            double pz = dx * e2y - dy * e2x;
            double det = e1x * px + e1y * py + e1z * pz;
            if (det == 0) {
                continue;
            }
            double sx = x - mesh.x(a);
            double sy = y - mesh.y(a);
            double sz = z - mesh.z(a);
            double u = (sx * px + sy * py + sz * pz) / det;
            double qx = sy * e1z - sz * e1y;
            double qy = sz * e1x - sx * e1z;
            double qz = sx * e1y - sy * e1x;
            double v = (dx * qx + dy * qy + dz * qz) / det;
            double at = (e2x * qx + e2y * qy + e2z * qz) / det;
            if (u >= 0 && v >= 0 && u + v <= 1 && at > 0 && at < nearest) {
                nearest = at;
            }
        }
        return nearest;
    }

    /// The same line with coordinates counted from another origin.
    Ray moved(double east, double north, double up) {
        return new Ray(x + east, y + north, z + up, dx, dy, dz);
    }
}
