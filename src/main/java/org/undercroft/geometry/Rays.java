package org.undercroft.geometry;

import java.util.Arrays;

/// Straight ways out of a solid. From a place that two spaces share, the one that moves cannot be clear before that place has left the other: a cheap lower
/// bound for how far it must go.
final class Rays {
    private static final int MOST = 48;

    private Rays() {}

    /// Places well within the room that two meshes share, x, y, z, …
    ///
    /// @param body the boundary of that room
    static double[] places(Mesh body, Hierarchy a, Hierarchy b) {
        double[] places = new double[3 * MOST];
        int n = 0;
        int stride = Math.max(1, body.triangleCount() / MOST);
        for (int t = 0; t < body.triangleCount() && n < MOST; t += stride) {
            double[] normal = TrianglePairs.normal(body.corners(), body.corner(t, 0), body.corner(t, 1), body.corner(t, 2));
            double length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
            Position middle = body.position(body.corner(t, 0));
            Position p = body.position(body.corner(t, 1));
            Position q = body.position(body.corner(t, 2));
            double in = 1e-3 / length;
            double x = 0.96 * middle.x() + 0.02 * (p.x() + q.x()) - in * normal[0];
            double y = 0.96 * middle.y() + 0.02 * (p.y() + q.y()) - in * normal[1];
            double z = 0.96 * middle.z() + 0.02 * (p.z() + q.z()) - in * normal[2];
            if (length > 0 && Cuts.contains(a, x, y, z) && Cuts.contains(b, x, y, z)) {
                places[3 * n] = x;
                places[3 * n + 1] = y;
                places[3 * n++ + 2] = z;
            }
        }
        return Arrays.copyOf(places, 3 * n);
    }

    /// How far the last of these places has to go until it comes to the boundary.
    static double longest(double[] places, Hierarchy tree, double x, double y, double z) {
        double longest = 0;
        for (int i = 0; i < places.length; i += 3) {
            longest = Math.max(longest, exit(tree, places, i, new double[]{x, y, z}));
        }
        return longest;
    }

    private static double exit(Hierarchy tree, double[] from, int at, double[] way) {
        double best = Double.POSITIVE_INFINITY;
        int[] stack = new int[64];
        int top = 0;
        stack[top++] = 0;
        while (top > 0) {
            int node = stack[--top];
            if (!meets(tree, node, from, at, way, best)) {
                continue;
            }
            if (tree.isLeaf(node)) {
                for (int i = tree.first(node); i < tree.first(node) + tree.count(node); i++) {
                    best = Math.min(best, hit(tree.mesh(), tree.triangle(i), from, at, way));
                }
                continue;
            }
            if (top + 2 > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            stack[top++] = tree.first(node);
            stack[top++] = tree.first(node) + 1;
        }
        return best == Double.POSITIVE_INFINITY ? 0 : best;
    }

    private static boolean meets(Hierarchy tree, int node, double[] from, int at, double[] way, double best) {
        double near = 0;
        double far = best;
        for (int axis = 0; axis < 3; axis++) {
            double low = tree.low(node, axis) - from[at + axis] - 1e-9;
            double high = tree.high(node, axis) - from[at + axis] + 1e-9;
            if (way[axis] == 0) {
                if (low > 0 || high < 0) {
                    return false;
                }
            } else {
                double s = low / way[axis];
                double t = high / way[axis];
                near = Math.max(near, Math.min(s, t));
                far = Math.min(far, Math.max(s, t));
            }
        }
        return near <= far;
    }

    /// Möller and Trumbore; a hair beyond its edges a triangle is hit too, so that no ray slips through between two.
    private static double hit(Mesh mesh, int t, double[] from, int at, double[] way) {
        int a = mesh.corner(t, 0);
        int b = mesh.corner(t, 1);
        int c = mesh.corner(t, 2);
        double ux = mesh.x(b) - mesh.x(a);
        double uy = mesh.y(b) - mesh.y(a);
        double uz = mesh.z(b) - mesh.z(a);
        double vx = mesh.x(c) - mesh.x(a);
        double vy = mesh.y(c) - mesh.y(a);
        double vz = mesh.z(c) - mesh.z(a);
        double px = way[1] * vz - way[2] * vy;
        double py = way[2] * vx - way[0] * vz;
        double pz = way[0] * vy - way[1] * vx;
        double det = ux * px + uy * py + uz * pz;
        if (det == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double wx = from[at] - mesh.x(a);
        double wy = from[at + 1] - mesh.y(a);
        double wz = from[at + 2] - mesh.z(a);
        double beta = (wx * px + wy * py + wz * pz) / det;
        double qx = wy * uz - wz * uy;
        double qy = wz * ux - wx * uz;
        double qz = wx * uy - wy * ux;
        double gamma = (way[0] * qx + way[1] * qy + way[2] * qz) / det;
        double distance = (vx * qx + vy * qy + vz * qz) / det;
        return beta < -1e-9 || gamma < -1e-9 || beta + gamma > 1 + 1e-9 || distance < 0 ? Double.POSITIVE_INFINITY : distance;
    }
}
