package org.undercroft.geometry;

import java.util.Arrays;

/// The flat faces of a mesh and the edges between them. Triangles of one plane that share edges are one face; only the edges where the surface bends
/// are seen in plan. Found once a mesh.
final class Creases {
    /// Corners no further than this from a plane lie in it, metres: a hundred times what coordinates in doubles are off by.
    private static final double FLAT = 1e-10;

    private final int[] neighbours;
    private final int[] faces;
    /// Per face root: the largest triangle, which tells the plane best, and the heights between which the whole face lies.
    private final int[] largest;
    private final double[] heights;

    Creases(Mesh mesh) {
        int n = mesh.triangleCount();
        neighbours = neighbours(mesh);
        faces = new int[n];
        largest = new int[n];
        double[] planes = new double[4 * n];
        for (int t = 0; t < n; t++) {
            faces[t] = t;
            largest[t] = t;
            plane(mesh, t, planes);
        }
        for (int t = 0; t < n; t++) {
            for (int k = 0; k < 3; k++) {
                int u = neighbours[3 * t + k];
                if (u > t) {
                    join(mesh, planes, root(t), root(u));
                }
            }
        }
        heights = new double[2 * n];
        for (int t = 0; t < n; t++) {
            heights[2 * t] = Double.POSITIVE_INFINITY;
            heights[2 * t + 1] = Double.NEGATIVE_INFINITY;
        }
        for (int t = 0; t < n; t++) {
            int face = root(t);
            faces[t] = face;
            for (int k = 0; k < 3; k++) {
                double z = mesh.z(mesh.corner(t, k));
                heights[2 * face] = Math.min(heights[2 * face], z);
                heights[2 * face + 1] = Math.max(heights[2 * face + 1], z);
            }
        }
    }

    /// The triangle across the edge from corner k to the next, -1 where there is not exactly one.
    int neighbour(int triangle, int k) {
        return neighbours[3 * triangle + k];
    }

    /// Whether the surface bends at the edge from corner k to the next.
    boolean bends(int triangle, int k) {
        int neighbour = neighbours[3 * triangle + k];
        return neighbour < 0 || faces[neighbour] != faces[triangle];
    }

    /// The largest triangle of the flat face that a triangle is part of.
    int largest(int triangle) {
        return largest[faces[triangle]];
    }

    /// The lowest height of the flat face that a triangle is part of.
    double bottom(int triangle) {
        return heights[2 * faces[triangle]];
    }

    double top(int triangle) {
        return heights[2 * faces[triangle] + 1];
    }

    /// Joins two faces where the smaller one's largest triangle lies in the plane of the larger one's: asked of the largest, because the plane of a
    /// sliver between them leans either way.
    private void join(Mesh mesh, double[] planes, int one, int other) {
        if (one == other) {
            return;
        }
        boolean first = planes[4 * largest[one] + 3] >= planes[4 * largest[other] + 3];
        int large = largest[first ? one : other];
        int small = largest[first ? other : one];
        for (int k = 0; k < 3; k++) {
            int c = mesh.corner(small, k);
            int from = mesh.corner(large, 0);
            double off = planes[4 * large] * (mesh.x(c) - mesh.x(from))
                    + planes[4 * large + 1] * (mesh.y(c) - mesh.y(from))
                    + planes[4 * large + 2] * (mesh.z(c) - mesh.z(from));
            if (!(Math.abs(off) <= FLAT)) {
                return;
            }
        }
        // The lower number leads, so that the result does not depend on the order of joining.
        int root = Math.min(one, other);
        faces[Math.max(one, other)] = root;
        largest[root] = large;
    }

    private int root(int t) {
        int at = t;
        while (faces[at] != at) {
            faces[at] = faces[faces[at]];
            at = faces[at];
        }
        return at;
    }

    /// Unit normal and twice the area; no normal where there is no area.
    private static void plane(Mesh mesh, int t, double[] planes) {
        int a = mesh.corner(t, 0);
        int b = mesh.corner(t, 1);
        int c = mesh.corner(t, 2);
        double ux = mesh.x(b) - mesh.x(a);
        double uy = mesh.y(b) - mesh.y(a);
        double uz = mesh.z(b) - mesh.z(a);
        double vx = mesh.x(c) - mesh.x(a);
        double vy = mesh.y(c) - mesh.y(a);
        double vz = mesh.z(c) - mesh.z(a);
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double twice = Math.sqrt(nx * nx + ny * ny + nz * nz);
        double scale = twice > 0 ? 1 / twice : Double.NaN;
        planes[4 * t] = nx * scale;
        planes[4 * t + 1] = ny * scale;
        planes[4 * t + 2] = nz * scale;
        planes[4 * t + 3] = twice;
    }

    private static int[] neighbours(Mesh mesh) {
        int edges = 3 * mesh.triangleCount();
        int[] neighbours = new int[edges];
        Arrays.fill(neighbours, -1);
        int size = Integer.highestOneBit(Math.max(8, edges)) * 4;
        long[] keys = new long[size];
        // The first of the two edges + 1; minus that where both are known; 0 where nothing stands.
        int[] uses = new int[size];
        for (int e = 0; e < edges; e++) {
            int p = mesh.corner(e / 3, e % 3);
            int q = mesh.corner(e / 3, (e + 1) % 3 == 0 ? 0 : e % 3 + 1);
            long key = (long) Math.min(p, q) << 32 | Math.max(p, q);
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & size - 1;
            while (uses[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & size - 1;
            }
            if (uses[slot] == 0) {
                keys[slot] = key;
                uses[slot] = e + 1;
            } else {
                int other = Math.abs(uses[slot]) - 1;
                boolean third = uses[slot] < 0;
                int partner = neighbours[other];
                if (third && partner >= 0) {
                    // More than two triangles at an edge: none of them is the neighbour.
                    for (int k = 0; k < 3; k++) {
                        if (neighbours[3 * partner + k] == other / 3) {
                            neighbours[3 * partner + k] = -1;
                        }
                    }
                    neighbours[other] = -1;
                } else if (!third) {
                    neighbours[e] = other / 3;
                    neighbours[other] = e / 3;
                    uses[slot] = -uses[slot];
                }
            }
        }
        return neighbours;
    }
}
