package org.undercroft.desk.scene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.undercroft.geometry.Mesh;

/// A mesh with fewer corners: all that lie in one cube become one, and what has lost its area is left out (Rossignac and Borrel, 1993).
final class Coarse {
    private Coarse() {}

    /// Which triangles are wanted.
    enum Part {
        ALL,
        ROOFS,
        WALLS
    }

    /// @param cell the side of the cubes, metres
    static void add(Mesh mesh, double cell, Part part, Facets facets, int number, double lift) {
        int[] taken = new int[mesh.cornerCount()];
        int[] drawn = new int[mesh.cornerCount()];
        Arrays.fill(drawn, -1);
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 0; i < taken.length; i++) {
            taken[i] = first.merge(cube(mesh, i, cell), i, (known, _) -> known);
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int a = taken[mesh.corner(t, 0)];
            int b = taken[mesh.corner(t, 1)];
            int c = taken[mesh.corner(t, 2)];
            if (a != b && b != c && c != a && wanted(mesh, a, b, c, part)) {
                facets.triangle(drawn(mesh, a, facets, drawn, lift), drawn(mesh, b, facets, drawn, lift), drawn(mesh, c, facets, drawn, lift), number);
            }
        }
    }

    private static int drawn(Mesh mesh, int corner, Facets facets, int[] drawn, double lift) {
        if (drawn[corner] < 0) {
            drawn[corner] = facets.point(mesh.x(corner), mesh.y(corner), mesh.z(corner) + lift);
        }
        return drawn[corner];
    }

    private static long cube(Mesh mesh, int corner, double cell) {
        long x = (long) Math.floor(mesh.x(corner) / cell) & 0x1fffff;
        long y = (long) Math.floor(mesh.y(corner) / cell) & 0x1fffff;
        long z = (long) Math.floor(mesh.z(corner) / cell) & 0x1fffff;
        return x << 42 | y << 21 | z;
    }

    private static boolean wanted(Mesh mesh, int a, int b, int c, Part part) {
        if (part == Part.ALL) {
            return true;
        }
        double ux = mesh.x(b) - mesh.x(a);
        double uy = mesh.y(b) - mesh.y(a);
        double uz = mesh.z(b) - mesh.z(a);
        double vx = mesh.x(c) - mesh.x(a);
        double vy = mesh.y(c) - mesh.y(a);
        double vz = mesh.z(c) - mesh.z(a);
        double level = ux * vy - uy * vx;
        double steep = Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz);
        return part == Part.ROOFS ? level > 0 && level > 0.5 * steep : steep >= Math.abs(level);
    }
}
