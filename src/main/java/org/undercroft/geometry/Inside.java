package org.undercroft.geometry;

import java.util.Arrays;

/// Whether points lie inside a closed shell: how often a line from there to far outside passes through it, counted exactly. Everything is multiplied
/// by six, so that halves and thirds of a triangle are whole numbers too.
final class Inside {
    private static final int GRAZING = -1;
    private static final int ON = -2;

    private final double[] corners;
    private final int[] triangles;
    private final int[] shellOf;
    private final int shell;
    private final double far;

    /// @param shell which of the triangles count: those of this shell
    Inside(double[] corners, int[] triangles, int[] shellOf, int shell) {
        // two more corners: the one to place and the far end
        this.corners = Arrays.copyOf(corners, corners.length + 6);
        this.triangles = triangles;
        this.shellOf = shellOf;
        this.shell = shell;
        double reach = 1;
        for (int i = 0; i < corners.length; i++) {
            this.corners[i] *= 6;
            reach = Math.max(reach, Math.abs(this.corners[i]));
        }
        this.far = 4 * reach;
    }

    /// 1 inside, -1 outside, 0 on the surface: where the point lies that three corners make, each with its weight in sixths.
    int place(int a, int b, int c, int[] weights) {
        int p = corners.length / 3 - 2;
        int q = p + 1;
        for (int k = 0; k < 3; k++) {
            corners[3 * p + k] = (corners[3 * a + k] * weights[0] + corners[3 * b + k] * weights[1] + corners[3 * c + k] * weights[2]) / 6;
        }
        // a line that grazes an edge tells nothing: another one is tried, always the same ones
        for (long seed = 1;; seed++) {
            corners[3 * q] = Math.rint(far * (1 + (seed * 7919 % 1009) / 1009.0));
            corners[3 * q + 1] = Math.rint(far * (1 + (seed * 6007 % 1013) / 1013.0));
            corners[3 * q + 2] = Math.rint(far * (1 + (seed * 4001 % 1019) / 1019.0));
            int passes = passes(p, q);
            if (passes == ON) {
                return 0;
            }
            if (passes != GRAZING) {
                return passes % 2 == 1 ? 1 : -1;
            }
        }
    }

    private int passes(int p, int q) {
        int passes = 0;
        boolean grazing = false;
        for (int t = 0; t < shellOf.length && 3 * t < triangles.length; t++) {
            if (shellOf[t] != shell) {
                continue;
            }
            int a = triangles[3 * t];
            int b = triangles[3 * t + 1];
            int c = triangles[3 * t + 2];
            int sp = Exact.side(corners, a, b, c, p);
            int sq = Exact.side(corners, a, b, c, q);
            if (sp == sq && sp != 0) {
                continue;
            }
            int ab = Exact.side(corners, p, q, a, b);
            int bc = Exact.side(corners, p, q, b, c);
            int ca = Exact.side(corners, p, q, c, a);
            boolean within = (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
            if (!within) {
                continue;
            }
            if (sp == 0 && sq != 0) {
                return ON;
            }
            grazing |= sq == 0 || ab == 0 || bc == 0 || ca == 0;
            passes++;
        }
        return grazing ? GRAZING : passes;
    }
}
