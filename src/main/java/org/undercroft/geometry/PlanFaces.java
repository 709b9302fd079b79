package org.undercroft.geometry;

import java.util.Arrays;

/// The roofs and floors of a mesh over a window of the plan, by the field of a chequered ground they lie over: for asking over many places which faces
/// are there. Long faces side by side share their boxes but hardly their fields.
final class PlanFaces {
    private static final int MOST_FIELDS = 64;
    /// Metres by which a face counts as wider than it is, so that no rounding leaves it out of a field.
    private static final double HAIR = 1e-6;

    private final Mesh mesh;
    private final Box window;
    private final int fields;
    private final double perEast;
    private final double perNorth;
    private int[] start;
    private int[] faces = new int[0];

    /// @param window places asked about lie in its plan
    PlanFaces(Hierarchy tree, Box window) {
        this.mesh = tree.mesh();
        this.window = window;
        int[] near = near(tree, 0, new int[0]);
        fields = Math.clamp((int) Math.sqrt(2.0 * near.length), 1, MOST_FIELDS);
        perEast = fields / Math.max(HAIR, window.maxX() - window.minX());
        perNorth = fields / Math.max(HAIR, window.maxY() - window.minY());
        start = new int[fields * fields + 1];
        for (int triangle : near) {
            spread(triangle, false);
        }
        for (int field = 0; field < fields * fields; field++) {
            start[field + 1] += start[field];
        }
        faces = new int[start[fields * fields]];
        int[] first = start.clone();
        for (int triangle : near) {
            spread(triangle, true);
        }
        start = first;
    }

    /// As [Cover#over].
    void over(double x, double y, Cover.Face face) {
        int field = row(y) * fields + column(x);
        for (int i = start[field]; i < start[field + 1]; i++) {
            int sign = Crossings.coverSign(mesh, faces[i], x, y);
            if (sign != 0) {
                face.met(sign, faces[i]);
            }
        }
    }

    /// All faces but walls whose boxes meet the window in plan, however high or low.
    private int[] near(Hierarchy tree, int node, int[] found) {
        if (!tree.meetsInPlan(node, window.minX(), window.minY(), window.maxX(), window.maxY())) {
            return found;
        }
        if (!tree.isLeaf(node)) {
            return near(tree, tree.first(node) + 1, near(tree, tree.first(node), found));
        }
        int count = found.length;
        int[] more = Arrays.copyOf(found, count + tree.count(node));
        for (int i = tree.first(node); i < tree.first(node) + tree.count(node); i++) {
            if (isNear(tree.triangle(i))) {
                more[count++] = tree.triangle(i);
            }
        }
        return Arrays.copyOf(more, count);
    }

    private boolean isNear(int t) {
        int a = mesh.corner(t, 0);
        int b = mesh.corner(t, 1);
        int c = mesh.corner(t, 2);
        boolean isWall = (mesh.x(b) - mesh.x(a)) * (mesh.y(c) - mesh.y(a)) == (mesh.x(c) - mesh.x(a)) * (mesh.y(b) - mesh.y(a));
        return !isWall
                && Math.min(mesh.x(a), Math.min(mesh.x(b), mesh.x(c))) <= window.maxX() + HAIR
                && Math.max(mesh.x(a), Math.max(mesh.x(b), mesh.x(c))) >= window.minX() - HAIR
                && Math.min(mesh.y(a), Math.min(mesh.y(b), mesh.y(c))) <= window.maxY() + HAIR
                && Math.max(mesh.y(a), Math.max(mesh.y(b), mesh.y(c))) >= window.minY() - HAIR;
    }

    /// Counts a face in every field it reaches, or writes it there.
    private void spread(int triangle, boolean write) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < 3; k++) {
            low = Math.min(low, mesh.y(mesh.corner(triangle, k)));
            high = Math.max(high, mesh.y(mesh.corner(triangle, k)));
        }
        for (int row = row(low - HAIR); row <= row(high + HAIR); row++) {
            // the outermost rows take what lies beyond as well
            double south = row == 0 ? Double.NEGATIVE_INFINITY : window.minY() + row / perNorth - HAIR;
            double north = row == fields - 1 ? Double.POSITIVE_INFINITY : window.minY() + (row + 1) / perNorth + HAIR;
            double west = Double.POSITIVE_INFINITY;
            double east = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < 3; k++) {
                int p = mesh.corner(triangle, k);
                int q = mesh.corner(triangle, k == 2 ? 0 : k + 1);
                double from = Math.clamp(mesh.y(p), south, north);
                double to = Math.clamp(mesh.y(q), south, north);
                if (Math.max(mesh.y(p), mesh.y(q)) >= south && Math.min(mesh.y(p), mesh.y(q)) <= north) {
                    double first = along(p, q, from);
                    double last = along(p, q, to);
                    boolean level = mesh.y(p) == mesh.y(q);
                    west = Math.min(west, level ? Math.min(mesh.x(p), mesh.x(q)) : Math.min(first, last));
                    east = Math.max(east, level ? Math.max(mesh.x(p), mesh.x(q)) : Math.max(first, last));
                }
            }
            for (int column = column(west - HAIR); west <= east && column <= column(east + HAIR); column++) {
                int field = row * fields + column;
                if (write) {
                    faces[start[field]++] = triangle;
                } else {
                    start[field + 1]++;
                }
            }
        }
    }

    /// Where an edge is at a height of the plan, metres east.
    private double along(int p, int q, double y) {
        double part = (y - mesh.y(p)) / (mesh.y(q) - mesh.y(p));
        return mesh.x(p) + Math.clamp(part, 0, 1) * (mesh.x(q) - mesh.x(p));
    }

    private int column(double x) {
        return Math.clamp((long) Math.floor((x - window.minX()) * perEast), 0, fields - 1);
    }

    private int row(double y) {
        return Math.clamp((long) Math.floor((y - window.minY()) * perNorth), 0, fields - 1);
    }
}
