package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Triangles against triangles, on a grid so small that most cases are special cases, judged a second time by separating axes.
@Timeout(20)
class TrianglePairsTest {
    @Test
    void everyPairWhoseBoxesMeetIsSeenOnce() {
        Random random = new Random(1);
        for (int n : new int[]{1, 2, 5, 63, 300}) {
            double[] corners = new double[9 * n];
            int[] triangles = new int[3 * n];
            for (int i = 0; i < corners.length; i++) {
                corners[i] = i / 9 % 17 * 40 + random.nextInt(100);
            }
            for (int i = 0; i < triangles.length; i++) {
                triangles[i] = i;
            }
            Set<Long> seen = new HashSet<>();
            new TrianglePairs(corners, triangles).each((s, t) -> {
                assertThat(s).isLessThan(t);
                assertThat(seen.add((long) s << 32 | t)).isTrue();
            });
            for (int s = 0; s < n; s++) {
                for (int t = s + 1; t < n; t++) {
                    assertEquals(boxesMeet(corners, s, t), seen.contains((long) s << 32 | t));
                }
            }
        }
    }

    @Test
    void trianglesWithoutACommonCornerMeetWhenNoAxisKeepsThemApart() {
        Random random = new Random(2);
        int met = 0;
        for (int round = 0; round < 30_000; round++) {
            double[] corners = grid(random, 6, round % 3 == 0 ? 3 : 5, round % 2 == 0);
            if (flat(corners, 0) || flat(corners, 9)) {
                continue;
            }
            boolean meets = new TrianglePairs(corners, new int[]{0, 1, 2, 3, 4, 5}).intersect(0, 1);
            assertEquals(!separated(corners, 0, corners, 9), meets);
            met += meets ? 1 : 0;
        }
        assertThat(met).isGreaterThan(3000);
    }

    @Test
    void trianglesWithACommonCornerMeetWhenTheyDoSoBeyondIt() {
        Random random = new Random(3);
        int met = 0;
        for (int round = 0; round < 30_000; round++) {
            double[] corners = grid(random, 5, round % 3 == 0 ? 3 : 5, round % 2 == 0);
            double[] second = {corners[0], corners[1], corners[2], corners[9], corners[10], corners[11], corners[12], corners[13], corners[14]};
            if (flat(corners, 0) || flat(second, 0) || coincide(corners)) {
                continue;
            }
            boolean meets = new TrianglePairs(corners, new int[]{0, 1, 2, 0, 3, 4}).intersect(0, 1);
            assertEquals(meetBeyondTip(corners, second), meets);
            met += meets ? 1 : 0;
        }
        assertThat(met).isGreaterThan(1000);
    }

    /// Cuts a thousandth off the second triangle at the common corner and asks whether the rest meets the first.
    private static boolean meetBeyondTip(double[] first, double[] second) {
        double[] large = new double[9];
        double[] one = new double[9];
        double[] other = new double[9];
        for (int k = 0; k < 3; k++) {
            for (int c = 0; c < 3; c++) {
                large[3 * c + k] = 1000 * first[3 * c + k];
            }
            double d = 999 * second[k] + second[3 + k];
            double e = 999 * second[k] + second[6 + k];
            one[k] = d;
            one[3 + k] = 1000 * second[3 + k];
            one[6 + k] = 1000 * second[6 + k];
            other[k] = d;
            other[3 + k] = 1000 * second[6 + k];
            other[6 + k] = e;
        }
        return !separated(large, 0, one, 0) || !separated(large, 0, other, 0);
    }

    private static boolean coincide(double[] corners) {
        for (int i = 0; i < 5; i++) {
            for (int j = i + 1; j < 5; j++) {
                if (corners[3 * i] == corners[3 * j] && corners[3 * i + 1] == corners[3 * j + 1] && corners[3 * i + 2] == corners[3 * j + 2]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double[] grid(Random random, int count, int size, boolean level) {
        double[] corners = new double[3 * count];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = level && i % 3 == 2 ? 0 : random.nextInt(size);
        }
        if (level && random.nextBoolean()) {
            corners[corners.length - 1] = 1;
        }
        return corners;
    }

    private static boolean flat(double[] corners, int at) {
        double[] n = cross(edge(corners, at, 0), edge(corners, at, 1));
        return n[0] == 0 && n[1] == 0 && n[2] == 0;
    }

    /// Whether along one of the normals, the products of edges, or the products of normals and edges the two lie strictly apart. Small whole numbers: exact.
    private static boolean separated(double[] a, int atA, double[] b, int atB) {
        double[] na = cross(edge(a, atA, 0), edge(a, atA, 1));
        double[] nb = cross(edge(b, atB, 0), edge(b, atB, 1));
        if (apartAlong(na, a, atA, b, atB) || apartAlong(nb, a, atA, b, atB)) {
            return true;
        }
        for (int i = 0; i < 3; i++) {
            if (apartAlong(cross(na, edge(a, atA, i)), a, atA, b, atB) || apartAlong(cross(nb, edge(b, atB, i)), a, atA, b, atB)) {
                return true;
            }
            for (int j = 0; j < 3; j++) {
                if (apartAlong(cross(edge(a, atA, i), edge(b, atB, j)), a, atA, b, atB)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean apartAlong(double[] axis, double[] a, int atA, double[] b, int atB) {
        double lowA = Double.POSITIVE_INFINITY;
        double highA = Double.NEGATIVE_INFINITY;
        double lowB = Double.POSITIVE_INFINITY;
        double highB = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < 3; c++) {
            double alongA = axis[0] * a[atA + 3 * c] + axis[1] * a[atA + 3 * c + 1] + axis[2] * a[atA + 3 * c + 2];
            double alongB = axis[0] * b[atB + 3 * c] + axis[1] * b[atB + 3 * c + 1] + axis[2] * b[atB + 3 * c + 2];
            lowA = Math.min(lowA, alongA);
            highA = Math.max(highA, alongA);
            lowB = Math.min(lowB, alongB);
            highB = Math.max(highB, alongB);
        }
        return highA < lowB || highB < lowA;
    }

    private static double[] edge(double[] corners, int at, int i) {
        int from = at + 3 * i;
        int to = at + 3 * ((i + 1) % 3);
        return new double[]{corners[to] - corners[from], corners[to + 1] - corners[from + 1], corners[to + 2] - corners[from + 2]};
    }

    private static double[] cross(double[] u, double[] v) {
        return new double[]{u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
    }

    private static boolean boxesMeet(double[] corners, int s, int t) {
        for (int k = 0; k < 3; k++) {
            double lowS = Math.min(corners[9 * s + k], Math.min(corners[9 * s + 3 + k], corners[9 * s + 6 + k]));
            double highS = Math.max(corners[9 * s + k], Math.max(corners[9 * s + 3 + k], corners[9 * s + 6 + k]));
            double lowT = Math.min(corners[9 * t + k], Math.min(corners[9 * t + 3 + k], corners[9 * t + 6 + k]));
            double highT = Math.max(corners[9 * t + k], Math.max(corners[9 * t + 3 + k], corners[9 * t + 6 + k]));
            if (highS < lowT || highT < lowS) {
                return false;
            }
        }
        return true;
    }
}
