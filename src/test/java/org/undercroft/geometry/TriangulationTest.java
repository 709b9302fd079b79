package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Polygons cut into triangles: all corners, no others, the whole area once.
@Timeout(20)
class TriangulationTest {
    @Test
    void aSquareIsTwoTrianglesWhicheverWayItRuns() {
        double[] square = {0, 0, 0, 10, 0, 0, 10, 10, 0, 0, 10, 0};
        check(square, new int[][]{{0, 1, 2, 3}});
        check(square, new int[][]{{3, 2, 1, 0}});
    }

    @Test
    void cornersInTheMiddleOfAnEdgeAreKept() {
        double[] corners = {0, 0, 0, 5, 0, 0, 10, 0, 0, 10, 10, 0, 5, 10, 0, 0, 10, 0};
        check(corners, new int[][]{{0, 1, 2, 3, 4, 5}});
    }

    @Test
    void aStripAHundredMetresLongAndOneStepWideIsCut() {
        int n = 100;
        double[] corners = new double[6 * n];
        int[] ring = new int[2 * n];
        for (int i = 0; i < n; i++) {
            corners[3 * i] = 10_000.0 * i;
            corners[3 * i + 1] = 333.0 * i;
            corners[3 * (n + i)] = 10_000.0 * (n - 1 - i);
            corners[3 * (n + i) + 1] = 333.0 * (n - 1 - i) + 1;
        }
        Arrays.setAll(ring, i -> i);
        check(corners, new int[][]{ring});
    }

    @Test
    void aRingThatWindsLikeACombIsCut() {
        int teeth = 200;
        double[] corners = new double[3 * (2 * teeth + 2)];
        for (int i = 0; i < 2 * teeth; i++) {
            corners[3 * i] = 10.0 * i;
            corners[3 * i + 1] = i % 2 == 0 ? 1 : 1000;
        }
        corners[3 * 2 * teeth] = 20.0 * teeth;
        corners[3 * (2 * teeth + 1)] = -10;
        check(corners, new int[][]{IntStream.range(0, 2 * teeth + 2).toArray()});
    }

    @Test
    void starsOfAnyKindWithAHoleAreCut() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int n = 3 + random.nextInt(40);
            int m = 3 + random.nextInt(10);
            double[] corners = new double[3 * (n + m)];
            for (int i = 0; i < n + m; i++) {
                boolean outer = i < n;
                double angle = 2 * Math.PI * (outer ? i : i - n) / (outer ? n : m);
                double radius = outer ? 10_000 + random.nextInt(100_000) : 1 + random.nextInt(outer ? 1 : 4000);
                corners[3 * i] = Math.rint(radius * Math.cos(angle));
                corners[3 * i + 1] = Math.rint(radius * Math.sin(angle));
            }
            int[][] rings = {IntStream.range(0, n).toArray(), IntStream.range(n, n + m).toArray()};
            if (new PolygonCheck(corners, new Faults(new Grid(Snap.TENTH_OF_A_MILLIMETRE, Frame.ZERO)), 0, 0).simple(rings, 0, 1)) {
                check(corners, rings);
            }
            check(corners, new int[][]{rings[0]});
        }
    }

    private static void check(double[] corners, int[][] rings) {
        int[] triangles = Triangulation.of(corners, 0, 1, rings);
        int n = Arrays.stream(rings).mapToInt(ring -> ring.length).sum();
        assertEquals(n + 2 * (rings.length - 1) - 2, triangles.length / 3);
        assertThat(Arrays.stream(triangles).boxed()).containsAll(Arrays.stream(rings).flatMapToInt(Arrays::stream).boxed().toList());
        double area = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            int[] triangle = {triangles[t], triangles[t + 1], triangles[t + 2]};
            double one = PolygonCheck.area(corners, triangle, 0, 1);
            assertThat(one).isPositive();
            area += one;
        }
        double expected = Math.abs(PolygonCheck.area(corners, rings[0], 0, 1));
        for (int r = 1; r < rings.length; r++) {
            expected -= Math.abs(PolygonCheck.area(corners, rings[r], 0, 1));
        }
        assertEquals(expected, area, 1e-9 * expected);
    }
}
