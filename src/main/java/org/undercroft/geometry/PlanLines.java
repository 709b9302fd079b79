package org.undercroft.geometry;

import java.util.Arrays;
import java.util.List;

/// What divides the plan of several meshes into cells: their edges where they bend, and the lines in which they cross. Only what meets a window counts,
/// and only the part of it that lies in the window's plan.
final class PlanLines {
    private final Box window;
    private final PlanGrid grid;
    private final GridNoding noding;

    private PlanLines(Box window, PlanGrid grid, GridNoding noding) {
        this.window = window;
        this.grid = grid;
        this.noding = noding;
    }

    static void draw(List<Hierarchy> meshes, Box window, PlanGrid grid, GridNoding noding) {
        PlanLines lines = new PlanLines(window, grid, noding);
        for (Hierarchy mesh : meshes) {
            lines.edges(mesh, lines::clipped);
        }
        lines.crossings(meshes);
    }

    /// For what two meshes have in common: of each only the edges over or under the other.
    static void drawCommon(Hierarchy a, Hierarchy b, Box window, PlanGrid grid, GridNoding noding) {
        PlanLines lines = new PlanLines(window, grid, noding);
        lines.edges(a, lines.reaching(b));
        lines.edges(b, lines.reaching(a));
        lines.crossings(List.of(a, b));
    }

    private Crossings.Line reaching(Hierarchy tree) {
        PlanReach reach = new PlanReach(tree);
        return (xa, ya, xb, yb) -> {
            if (reach.meets(xa, ya, xb, yb)) {
                clipped(xa, ya, xb, yb);
            }
        };
    }

    private void crossings(List<Hierarchy> meshes) {
        for (int i = 0; i < meshes.size(); i++) {
            for (int j = i + 1; j < meshes.size(); j++) {
                Crossings.of(meshes.get(i), meshes.get(j), window, this::clipped);
            }
        }
    }

    private void edges(Hierarchy tree, Crossings.Line line) {
        int[] stack = new int[64];
        int top = 0;
        stack[top++] = 0;
        while (top > 0) {
            int node = stack[--top];
            if (!tree.meets(node, window)) {
                continue;
            }
            if (tree.isLeaf(node)) {
                for (int i = tree.first(node); i < tree.first(node) + tree.count(node); i++) {
                    edges(tree.mesh(), tree.triangle(i), line);
                }
                continue;
            }
            if (top + 2 > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            stack[top++] = tree.first(node);
            stack[top++] = tree.first(node) + 1;
        }
    }

    /// An edge of two triangles that both meet the window is drawn by the one with the lower number.
    private void edges(Mesh mesh, int triangle, Crossings.Line line) {
        if (!meetsWindow(mesh, triangle)) {
            return;
        }
        Creases creases = mesh.creases();
        for (int k = 0; k < 3; k++) {
            if (!creases.bends(triangle, k)) {
                continue;
            }
            int neighbour = creases.neighbour(triangle, k);
            if (neighbour < 0 || triangle < neighbour || !meetsWindow(mesh, neighbour)) {
                int p = mesh.corner(triangle, k);
                int q = mesh.corner(triangle, k == 2 ? 0 : k + 1);
                line.drawn(mesh.x(p), mesh.y(p), mesh.x(q), mesh.y(q));
            }
        }
    }

    private boolean meetsWindow(Mesh mesh, int t) {
        int a = mesh.corner(t, 0);
        int b = mesh.corner(t, 1);
        int c = mesh.corner(t, 2);
        return Math.min(mesh.z(a), Math.min(mesh.z(b), mesh.z(c))) <= window.maxZ()
                && Math.max(mesh.z(a), Math.max(mesh.z(b), mesh.z(c))) >= window.minZ()
                && Math.min(mesh.x(a), Math.min(mesh.x(b), mesh.x(c))) <= window.maxX()
                && Math.max(mesh.x(a), Math.max(mesh.x(b), mesh.x(c))) >= window.minX()
                && Math.min(mesh.y(a), Math.min(mesh.y(b), mesh.y(c))) <= window.maxY()
                && Math.max(mesh.y(a), Math.max(mesh.y(b), mesh.y(c))) >= window.minY();
    }

    /// Draws the part of a line that lies in the window (Liang and Barsky).
    private void clipped(double xa, double ya, double xb, double yb) {
        double dx = xb - xa;
        double dy = yb - ya;
        double from = 0;
        double to = 1;
        for (int side = 0; side < 4; side++) {
            double slope = side == 0 ? -dx : side == 1 ? dx : side == 2 ? -dy : dy;
            double room = side == 0 ? xa - window.minX() : side == 1 ? window.maxX() - xa : side == 2 ? ya - window.minY() : window.maxY() - ya;
            if (slope == 0) {
                if (room < 0) {
                    return;
                }
            } else if (slope < 0) {
                from = Math.max(from, room / slope);
            } else {
                to = Math.min(to, room / slope);
            }
        }
        if (from < to) {
            noding.add(
                    grid.east(from == 0 ? xa : xa + from * dx),
                    grid.north(from == 0 ? ya : ya + from * dy),
                    grid.east(to == 1 ? xb : xa + to * dx),
                    grid.north(to == 1 ? yb : ya + to * dy));
        }
    }
}
