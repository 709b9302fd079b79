package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes the solid of a prism: its outline twice, and a wall under every edge.
final class PrismSolid {
    private PrismSolid() {}

    /// Empty when faults were added.
    static Optional<Solid> of(Prism prism, Faults faults) {
        Grid grid = faults.grid();
        int before = faults.count();
        double bottom = grid.steps(grid.height(prism.bottom()));
        double top = grid.steps(grid.height(prism.top()));
        List<List<Point2>> outline = new ArrayList<>();
        outline.add(prism.outline().exterior());
        outline.addAll(prism.outline().holes());
        Corners numbers = new Corners(outline.stream().mapToInt(List::size).sum());
        int[][] given = new int[outline.size()][];
        for (int r = 0; r < given.length; r++) {
            List<Point2> points = outline.get(r);
            given[r] = new int[points.size()];
            for (int i = 0; i < given[r].length; i++) {
                Point2 point = points.get(i);
                given[r][i] = numbers.number(grid.steps(grid.east(point.x())), grid.steps(grid.north(point.y())), bottom);
            }
        }
        double[] plan = numbers.packed();
        int[][] rings = rings(given, plan, faults);
        if (!(bottom < top) && plan.length > 0) {
            faults.add("405", plan[0], plan[1], top, -1, -1, -1, prism.top() - prism.bottom());
        }
        if (faults.count() != before) {
            return Optional.empty();
        }
        int n = numbers.count();
        double[] corners = Arrays.copyOf(plan, 6 * n);
        System.arraycopy(plan, 0, corners, 3 * n, 3 * n);
        for (int i = n; i < 2 * n; i++) {
            corners[3 * i + 2] = top;
        }
        int edges = Arrays.stream(rings).mapToInt(ring -> ring.length).sum();
        int[] cap = Triangulation.of(corners, 0, 1, rings);
        int[] triangles = new int[2 * cap.length + 6 * edges];
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

    /// Checks the outline and turns the outer ring against the clock, holes with it.
    static int[][] rings(int[][] given, double[] plan, Faults faults) {
        PolygonCheck polygon = new PolygonCheck(plan, faults, -1, -1);
        List<int[]> rings = new ArrayList<>(given.length);
        for (int r = 0; r < given.length; r++) {
            int[] ring = polygon.withoutRepeats(given[r], r);
            if (ring.length > 0) {
                if (PolygonCheck.area(plan, ring, 0, 1) > 0 != (r == 0)) {
                    PolygonCheck.reverse(ring);
                }
                rings.add(ring);
            } else if (r == 0) {
                return new int[0][];
            }
        }
        int[][] all = rings.toArray(new int[0][]);
        polygon.simple(all, 0, 1);
        return all;
    }

    static int put(int[] triangles, int at, int a, int b, int c) {
        triangles[at] = a;
        triangles[at + 1] = b;
        triangles[at + 2] = c;
        return at + 3;
    }
}
