package org.undercroft.geometry;

/// A triangle of a mesh as nine doubles: x, y, z of its corners in turn. Whoever loads many hands the same array in.
final class Triangle {
    private Triangle() {}

    static void load(Mesh mesh, int triangle, double[] to) {
        double[] corners = mesh.corners();
        int[] triangles = mesh.triangles();
        for (int k = 0; k < 3; k++) {
            int c = 3 * triangles[3 * triangle + k];
            to[3 * k] = corners[c];
            to[3 * k + 1] = corners[c + 1];
            to[3 * k + 2] = corners[c + 2];
        }
    }

    /// Leaves the outward normal in the first three places, as long as twice the area.
    static void normal(double[] t, double[] to) {
        double ux = t[3] - t[0];
        double uy = t[4] - t[1];
        double uz = t[5] - t[2];
        double vx = t[6] - t[0];
        double vy = t[7] - t[1];
        double vz = t[8] - t[2];
        to[0] = uy * vz - uz * vy;
        to[1] = uz * vx - ux * vz;
        to[2] = ux * vy - uy * vx;
    }

    static double length(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }

    static double low(double[] t, int axis) {
        return Math.min(t[axis], Math.min(t[3 + axis], t[6 + axis]));
    }

    static double high(double[] t, int axis) {
        return Math.max(t[axis], Math.max(t[3 + axis], t[6 + axis]));
    }
}
