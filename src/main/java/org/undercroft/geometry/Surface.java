package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/// Gathers triangles into a mesh; corners at the same place become one.
final class Surface {
    private final double x0;
    private final double y0;
    private final Map<List<Long>, Integer> numbers = new HashMap<>();
    private final List<double[]> corners = new ArrayList<>();
    private int[] triangles = new int[96];
    private int used;

    /// @param x0 and `y0`: what is added to plan coordinates
    Surface(double x0, double y0) {
        this.x0 = x0;
        this.y0 = y0;
    }

    void triangle(Coordinate a, double za, Coordinate b, double zb, Coordinate c, double zc) {
        int p = corner(a, za);
        int q = corner(b, zb);
        int r = corner(c, zc);
        if (p != q && q != r && r != p) {
            if (used + 3 > triangles.length) {
                triangles = Arrays.copyOf(triangles, 2 * triangles.length);
            }
            triangles[used++] = p;
            triangles[used++] = q;
            triangles[used++] = r;
        }
    }

    /// An upright face seen from the right of the way from p to q.
    void wall(Coordinate p, double lowP, double highP, Coordinate q, double lowQ, double highQ) {
        triangle(p, lowP, q, lowQ, q, highQ);
        triangle(p, lowP, q, highQ, p, highP);
    }

    Mesh mesh() {
        double[] packed = new double[3 * corners.size()];
        for (int i = 0; i < corners.size(); i++) {
            System.arraycopy(corners.get(i), 0, packed, 3 * i, 3);
        }
        return new Mesh(packed, Arrays.copyOf(triangles, used));
    }

    private int corner(Coordinate plan, double z) {
        List<Long> place = List.of(Math.round(plan.x * 1e7), Math.round(plan.y * 1e7), Math.round(z * 1e7));
        return numbers.computeIfAbsent(place, _ -> {
            corners.add(new double[]{plan.x + x0, plan.y + y0, z});
            return corners.size() - 1;
        });
    }
}
