package org.undercroft.geometry;

import java.util.Arrays;

/// Looks for one ball that lies in both of two meshes: where there is one, what they share is at least as deep.
final class Ball {
    private double[] heights = new double[16];
    private int count;

    /// Whether a ball of this diameter, its centre over the place given and in the middle of the longest upright line there that lies in both, lies in
    /// both altogether. Where it does not, another might.
    boolean fits(Hierarchy a, Hierarchy b, double x, double y, double diameter) {
        double[] inA = spans(a, x, y);
        double[] inB = spans(b, x, y);
        double middle = 0;
        double longest = 0;
        for (int i = 0; i + 1 < inA.length; i += 2) {
            for (int j = 0; j + 1 < inB.length; j += 2) {
                double low = Math.max(inA[i], inB[j]);
                double high = Math.min(inA[i + 1], inB[j + 1]);
                if (high - low > longest) {
                    longest = high - low;
                    middle = (low + high) / 2;
                }
            }
        }
        return longest > diameter && isClear(a, 0, x, y, middle, diameter / 2) && isClear(b, 0, x, y, middle, diameter / 2);
    }

    /// From where to where an upright line lies in a mesh, from the lowest up.
    private double[] spans(Hierarchy tree, double x, double y) {
        count = 0;
        Cover.over(tree, x, y, (_, triangle) -> {
            if (count == heights.length) {
                heights = Arrays.copyOf(heights, 2 * count);
            }
            heights[count++] = height(tree.mesh(), triangle, x, y);
        });
        double[] spans = Arrays.copyOf(heights, count);
        Arrays.sort(spans);
        return spans;
    }

    private static double height(Mesh mesh, int triangle, double x, double y) {
        int p = mesh.corner(triangle, 0);
        int q = mesh.corner(triangle, 1);
        int r = mesh.corner(triangle, 2);
        double ux = mesh.x(q) - mesh.x(p);
        double uy = mesh.y(q) - mesh.y(p);
        double uz = mesh.z(q) - mesh.z(p);
        double vx = mesh.x(r) - mesh.x(p);
        double vy = mesh.y(r) - mesh.y(p);
        double vz = mesh.z(r) - mesh.z(p);
        double twice = ux * vy - vx * uy;
        double wx = x - mesh.x(p);
        double wy = y - mesh.y(p);
        return mesh.z(p) + ((wx * vy - vx * wy) * uz + (ux * wy - wx * uy) * vz) / twice;
    }

    /// Whether no face comes nearer to a place than the radius.
    private static boolean isClear(Hierarchy tree, int node, double x, double y, double z, double radius) {
        double dx = Math.max(0, Math.max(tree.low(node, Hierarchy.EAST) - x, x - tree.high(node, Hierarchy.EAST)));
        double dy = Math.max(0, Math.max(tree.low(node, Hierarchy.NORTH) - y, y - tree.high(node, Hierarchy.NORTH)));
        double dz = Math.max(0, Math.max(tree.low(node, Hierarchy.HEIGHT) - z, z - tree.high(node, Hierarchy.HEIGHT)));
        if (dx * dx + dy * dy + dz * dz > radius * radius) {
            return true;
        }
        if (!tree.isLeaf(node)) {
            return isClear(tree, tree.first(node), x, y, z, radius) && isClear(tree, tree.first(node) + 1, x, y, z, radius);
        }
        for (int i = tree.first(node); i < tree.first(node) + tree.count(node); i++) {
            if (Distance.toTriangle(tree.mesh(), tree.triangle(i), x, y, z) <= radius) {
                return false;
            }
        }
        return true;
    }
}
