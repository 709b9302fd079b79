package org.undercroft.desk.scene;

import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Position;

/// A line of sight from a place in a direction (not of length 1: a parameter of 1 is one direction long).
record Ray(double x, double y, double z, double dx, double dy, double dz) {
    static final double MISSED = Double.POSITIVE_INFINITY;

    Position at(double t) {
        return new Position(x + dx * t, y + dy * t, z + dz * t);
    }

    /// The parameter at which it enters a box, 0 where it begins inside, [#MISSED] where it does not meet it.
    ///
    /// @param boxes six numbers a box, least corner first; `at` where the box begins
    double enters(double[] boxes, int at) {
        double near = 0;
        double far = MISSED;
        for (int axis = 0; axis < 3; axis++) {
            double from = axis == 0 ? x : axis == 1 ? y : z;
            double along = axis == 0 ? dx : axis == 1 ? dy : dz;
            double low = boxes[at + axis];
            double high = boxes[at + 3 + axis];
            if (along == 0) {
                if (from < low || from > high) {
                    return MISSED;
                }
                continue;
            }
            double a = (low - from) / along;
            double b = (high - from) / along;
            near = Math.max(near, Math.min(a, b));
            far = Math.min(far, Math.max(a, b));
        }
        return near <= far ? near : MISSED;
    }

    /// Where it first meets a closed mesh between two parameters (Möller and Trumbore), [#MISSED] where it does not. Where it is inside at the first of
    /// them already, that is where the mesh was cut open: it meets the cut face there.
    double hits(Mesh mesh, double from, double to) {
        double nearest = MISSED;
        boolean leaves = false;
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
            if (u >= 0 && v >= 0 && u + v <= 1 && at > from && at < nearest) {
                nearest = at;
                // seen from behind, a facet shows its inside: the determinant changes its sign
                leaves = det < 0;
            }
        }
        double first = leaves && from > 0 ? from : nearest;
        return first <= to ? first : MISSED;
    }

    /// The same line with coordinates counted from another origin.
    Ray moved(double east, double north, double up) {
        return new Ray(x + east, y + north, z + up, dx, dy, dz);
    }
}
