package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the solid of a prism: its outline twice, and a wall under every edge.
final class PrismSolid {
    private PrismSolid() {}

    /// Empty when faults were added.
    static Optional<Solid> of(Prism prism, Faults faults) {
        Grid grid = faults.grid();
        List<List<Point2>> outline = new ArrayList<>();
        outline.add(prism.outline().exterior());
        outline.addAll(prism.outline().holes());
        int n = outline.stream().mapToInt(List::size).sum();
        double bottom = grid.steps(grid.height(prism.bottom()));
        double top = grid.steps(grid.height(prism.top()));
        double[] corners = new double[6 * n];
        int[][] rings = new int[outline.size()][];
        int at = 0;
        for (int r = 0; r < rings.length; r++) {
            List<Point2> points = outline.get(r);
            boolean turn = Outline.signedArea(points) > 0 != (r == 0);
            rings[r] = new int[points.size()];
            for (int i = 0; i < points.size(); i++) {
                Point2 point = points.get(turn ? points.size() - 1 - i : i);
                double x = grid.steps(grid.east(point.x()));
                double y = grid.steps(grid.north(point.y()));
                put(corners, at, x, y, bottom);
                put(corners, n + at, x, y, top);
                rings[r][i] = at++;
            }
        }
        int[] cap = Triangulation.of(corners, 0, 1, rings);
        int[] triangles = new int[2 * cap.length + 6 * n];
        int to = 0;
        for (int t = 0; t < cap.length; t += 3) {
            to = put(triangles, to, n + cap[t], n + cap[t + 1], n + cap[t + 2]);
            to = put(triangles, to, cap[t], cap[t + 2], cap[t + 1]);
        }
        for (int[] ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                int a = ring[i];
                int b = ring[(i + 1) % ring.length];
                to = put(triangles, to, a, b, n + b);
                to = put(triangles, to, a, n + b, n + a);
            }
        }
        return Optional.of(new Solid(new Mesh(grid.metres(corners), triangles), 0));
    }

    private static void put(double[] corners, int corner, double x, double y, double z) {
        corners[3 * corner] = x;
        corners[3 * corner + 1] = y;
        corners[3 * corner + 2] = z;
    }

    private static int put(int[] triangles, int at, int a, int b, int c) {
        triangles[at] = a;
        triangles[at + 1] = b;
        triangles[at + 2] = c;
        return at + 3;
    }
}
