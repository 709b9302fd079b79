package org.undercroft.geometry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// The smallest convex body around points on the grid, point by point, exactly.
final class ConvexHull {
    private final double[] points;
    private int[] facets = new int[96];
    private int used;

    private ConvexHull(double[] points) {
        this.points = points;
    }

    /// Corners in whole steps and triangles, outward; empty for points that all lie in a plane.
    ///
    /// @param points whole steps, three a point, none twice
    static Optional<Mesh> of(double[] points) {
        ConvexHull hull = new ConvexHull(points);
        return hull.build() ? Optional.of(hull.mesh()) : Optional.empty();
    }

    private boolean build() {
        int n = points.length / 3;
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        // In an order of no pattern few facets are made in vain; the same one every time.
        Random random = new Random(n);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        if (!startWith(order)) {
            return false;
        }
        for (int i = 4; i < n; i++) {
            add(order[i]);
        }
        return true;
    }

    /// Brings four points that span room to the front.
    private boolean startWith(int[] order) {
        int n = order.length;
        for (int third = 2; third < n; third++) {
            double[] normal = TrianglePairs.normal(points, order[0], order[1], order[third]);
            if (normal[0] != 0 || normal[1] != 0 || normal[2] != 0) {
                swap(order, 2, third);
                for (int fourth = 3; fourth < n; fourth++) {
                    int side = Exact.side(points, order[0], order[1], order[2], order[fourth]);
                    if (side != 0) {
                        swap(order, 3, fourth);
                        int a = order[0];
                        int b = side < 0 ? order[1] : order[2];
                        int c = side < 0 ? order[2] : order[1];
                        int d = order[3];
                        facet(a, b, c);
                        facet(a, d, b);
                        facet(b, d, c);
                        facet(c, d, a);
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    private static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    private void facet(int a, int b, int c) {
        if (used + 3 > facets.length) {
            facets = Arrays.copyOf(facets, 2 * facets.length);
        }
        facets[used++] = a;
        facets[used++] = b;
        facets[used++] = c;
    }

    private void add(int point) {
        Set<Long> seen = new HashSet<>();
        int kept = 0;
        int[] gone = new int[used];
        int lost = 0;
        for (int f = 0; f < used; f += 3) {
            if (Exact.side(points, facets[f], facets[f + 1], facets[f + 2], point) > 0) {
                for (int k = 0; k < 3; k++) {
                    gone[lost++] = facets[f + k];
                    seen.add((long) facets[f + k] << 32 | facets[f + (k + 1) % 3]);
                }
            } else {
                System.arraycopy(facets, f, facets, kept, 3);
                kept += 3;
            }
        }
        used = kept;
        for (int i = 0; i < lost; i++) {
            int from = gone[i];
            int to = gone[i % 3 == 2 ? i - 2 : i + 1];
            if (!seen.contains((long) to << 32 | from)) {
                facet(from, to, point);
            }
        }
    }

    private Mesh mesh() {
        Corners corners = new Corners(used / 6 + 4);
        int[] triangles = new int[used];
        for (int i = 0; i < used; i++) {
            int p = 3 * facets[i];
            triangles[i] = corners.number(points[p], points[p + 1], points[p + 2]);
        }
        return new Mesh(corners.packed(), triangles);
    }
}
