package org.undercroft.geometry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.triangulate.polygon.ConstrainedDelaunayTriangulator;
import org.locationtech.jts.triangulate.tri.Tri;

/// Cuts a polygon with holes into triangles over its own corners. No corner is added and none is left out, so that neighbouring faces keep their edges in common.
final class Triangulation {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Triangulation() {}

    /// @param corners packed coordinates in whole grid steps, three doubles a corner
    /// @param u which coordinate (0, 1, 2) is the plane's first and `v` which its second
    /// @param rings corner numbers, the outer ring first; simple rings in any direction, holes inside and clear of each other
    /// @return corner numbers, three a triangle, against the clock in (u, v)
    static int[] of(double[] corners, int u, int v, int[][] rings) {
        if (rings.length == 1 && rings[0].length > 2) {
            int turn = convexTurn(corners, u, v, rings[0]);
            if (turn != 0) {
                return fan(rings[0], turn);
            }
        }
        return delaunay(corners, u, v, rings);
    }

    /// 1 or -1 for a strictly convex ring and the way it runs, else 0. A ring that winds twice is not convex: its edges change between left and
    /// right more than twice.
    static int convexTurn(double[] corners, int u, int v, int[] ring) {
        int n = ring.length;
        int turn = 0;
        int changes = 0;
        boolean wasRight = corners[3 * ring[0] + u] > corners[3 * ring[n - 1] + u];
        for (int i = 0; i < n; i++) {
            int a = 3 * ring[i];
            int b = 3 * ring[(i + 1) % n];
            int c = 3 * ring[(i + 2) % n];
            int side = Exact.side(corners[a + u], corners[a + v], corners[b + u], corners[b + v], corners[c + u], corners[c + v]);
            if (side == 0 || side == -turn) {
                return 0;
            }
            turn = side;
            boolean right = corners[b + u] > corners[a + u];
            changes += right == wasRight ? 0 : 1;
            wasRight = right;
        }
        return changes <= 2 ? turn : 0;
    }

    /// Halves the ring again and again: fatter triangles than all from one corner.
    private static int[] fan(int[] ring, int turn) {
        int n = ring.length;
        int[] triangles = new int[3 * (n - 2)];
        int[] left = new int[n];
        int count = n;
        for (int i = 0; i < n; i++) {
            left[i] = turn > 0 ? ring[i] : ring[n - 1 - i];
        }
        int at = 0;
        while (count > 3) {
            int kept = 0;
            for (int i = 0; i < count; i += 2) {
                left[kept++] = left[i];
                if (i + 1 < count) {
                    // every second corner goes; an odd one out at the end of the ring stays for the next round
                    boolean last = i + 2 >= count;
                    int next = last ? left[0] : left[i + 2];
                    triangles[at++] = left[kept - 1];
                    triangles[at++] = left[i + 1];
                    triangles[at++] = next;
                }
            }
            count = kept;
        }
        if (count == 3) {
            triangles[at++] = left[0];
            triangles[at++] = left[1];
            triangles[at] = left[2];
        }
        return triangles;
    }

    private static int[] delaunay(double[] corners, int u, int v, int[][] rings) {
        Map<Coordinate, Integer> numbers = new HashMap<>();
        LinearRing[] lines = new LinearRing[rings.length];
        for (int r = 0; r < rings.length; r++) {
            int[] ring = rings[r];
            Coordinate[] line = new Coordinate[ring.length + 1];
            for (int i = 0; i < ring.length; i++) {
                line[i] = new Coordinate(corners[3 * ring[i] + u], corners[3 * ring[i] + v]);
                numbers.put(line[i], ring[i]);
            }
            line[ring.length] = line[0].copy();
            lines[r] = FACTORY.createLinearRing(line);
        }
        LinearRing[] holes = Arrays.copyOfRange(lines, 1, lines.length);
        List<Tri> found = new ConstrainedDelaunayTriangulator(FACTORY.createPolygon(lines[0], holes)).getTriangles();
        int[] triangles = new int[3 * found.size()];
        int at = 0;
        for (Tri triangle : found) {
            int a = number(numbers, triangle, 0);
            int b = number(numbers, triangle, 1);
            int c = number(numbers, triangle, 2);
            boolean left = Exact.side(
                    corners[3 * a + u], corners[3 * a + v], corners[3 * b + u], corners[3 * b + v], corners[3 * c + u], corners[3 * c + v]) >= 0;
            triangles[at++] = a;
            triangles[at++] = left ? b : c;
            triangles[at++] = left ? c : b;
        }
        return triangles;
    }

    private static int number(Map<Coordinate, Integer> numbers, Tri triangle, int which) {
        Integer number = numbers.get(triangle.getCoordinate(which));
        if (number == null) {
            throw new IllegalArgumentException("the polygon is not simple at %s".formatted(triangle.getCoordinate(which)));
        }
        return number;
    }
}
