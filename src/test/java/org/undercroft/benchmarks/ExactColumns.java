package org.undercroft.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.undercroft.geometry.Mesh;

/// The volume that two closed meshes share, by signed columns in decimals of sixty digits: slow, plain, and right beyond the last bit of a double.
///
/// `V = Σ sign(a) sign(b) ∫ min(z_a, z_b)` over the common plan of each roof or floor `a` of the one and `b` of the other.
final class ExactColumns {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal SIX = BigDecimal.valueOf(6);

    private ExactColumns() {}

    /// A corner in plan and the heights of both planes over it.
    private record Corner(BigDecimal x, BigDecimal y, BigDecimal za, BigDecimal zb) {
        BigDecimal difference() {
            return za.subtract(zb);
        }

        /// The point at `share` of the way to another.
        Corner towards(Corner to, BigDecimal share) {
            return new Corner(between(x, to.x, share), between(y, to.y, share), between(za, to.za, share), between(zb, to.zb, share));
        }

        private static BigDecimal between(BigDecimal from, BigDecimal to, BigDecimal share) {
            return from.add(to.subtract(from).multiply(share, DIGITS), DIGITS);
        }
    }

    private record Point(BigDecimal x, BigDecimal y, BigDecimal z) {}

    /// A triangle that is not upright, against the clock in plan.
    ///
    /// @param sign 1 for a roof, -1 for a floor
    private record Facet(int sign, List<Point> corners, double minX, double minY, double maxX, double maxY) {
        boolean meets(Facet other) {
            return minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY;
        }

        /// The height of its plane.
        BigDecimal height(BigDecimal x, BigDecimal y) {
            Point a = corners.get(0);
            Point b = corners.get(1);
            Point c = corners.get(2);
            BigDecimal px = x.subtract(a.x);
            BigDecimal py = y.subtract(a.y);
            BigDecimal beta = cross(px, py, c.x.subtract(a.x), c.y.subtract(a.y));
            BigDecimal gamma = cross(b.x.subtract(a.x), b.y.subtract(a.y), px, py);
            BigDecimal rise = beta.multiply(b.z.subtract(a.z)).add(gamma.multiply(c.z.subtract(a.z)));
            return a.z.add(rise.divide(twice(a, b, c), DIGITS), DIGITS);
        }
    }

    static double volume(Mesh a, Mesh b) {
        List<Facet> others = facets(b);
        BigDecimal sum = BigDecimal.ZERO;
        for (Facet one : facets(a)) {
            for (Facet other : others) {
                if (one.meets(other)) {
                    BigDecimal shared = lower(clipped(one, other));
                    sum = one.sign == other.sign ? sum.add(shared, DIGITS) : sum.subtract(shared, DIGITS);
                }
            }
        }
        return sum.doubleValue();
    }

    private static List<Facet> facets(Mesh mesh) {
        List<Facet> facets = new ArrayList<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            List<Point> corners = new ArrayList<>();
            double[] window = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
            for (int k = 0; k < 3; k++) {
                int c = mesh.corner(t, k);
                corners.add(new Point(new BigDecimal(mesh.x(c)), new BigDecimal(mesh.y(c)), new BigDecimal(mesh.z(c))));
                window = new double[]{Math.min(window[0], mesh.x(c)), Math.min(window[1], mesh.y(c)), Math.max(window[2], mesh.x(c)),
                    Math.max(window[3], mesh.y(c))};
            }
            int sign = twice(corners.get(0), corners.get(1), corners.get(2)).signum();
            if (sign != 0) {
                facets.add(new Facet(sign, sign > 0 ? corners : corners.reversed(), window[0], window[1], window[2], window[3]));
            }
        }
        return facets;
    }

    /// The common plan of two facets, corner by corner; empty where there is none.
    private static List<Corner> clipped(Facet a, Facet b) {
        List<Corner> polygon = new ArrayList<>();
        a.corners.forEach(corner -> polygon.add(new Corner(corner.x, corner.y, corner.z, b.height(corner.x, corner.y))));
        List<Corner> left = polygon;
        for (int k = 0; k < 3 && !left.isEmpty(); k++) {
            Point from = b.corners.get(k);
            Point to = b.corners.get((k + 1) % 3);
            left = kept(left, corner -> cross(to.x.subtract(from.x), to.y.subtract(from.y), corner.x.subtract(from.x), corner.y.subtract(from.y)));
        }
        return left;
    }

    private interface Side {
        /// Positive where the corner is kept; linear.
        BigDecimal of(Corner corner);
    }

    /// The part of a convex polygon on one side of a line.
    private static List<Corner> kept(List<Corner> polygon, Side side) {
        List<Corner> kept = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            Corner here = polygon.get(i);
            Corner next = polygon.get((i + 1) % polygon.size());
            BigDecimal h = side.of(here);
            BigDecimal n = side.of(next);
            if (h.signum() >= 0) {
                kept.add(here);
            }
            if (h.signum() * n.signum() < 0) {
                kept.add(here.towards(next, h.divide(h.subtract(n), DIGITS)));
            }
        }
        return kept;
    }

    /// The integral of the lower of the two planes: `min(za, zb) = zb + min(za − zb, 0)`.
    private static BigDecimal lower(List<Corner> polygon) {
        return integral(polygon, Corner::zb).add(integral(kept(polygon, corner -> corner.difference().negate()), Corner::difference), DIGITS);
    }

    private static BigDecimal integral(List<Corner> polygon, Side height) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i + 1 < polygon.size(); i++) {
            Corner a = polygon.getFirst();
            Corner b = polygon.get(i);
            Corner c = polygon.get(i + 1);
            BigDecimal twice = cross(b.x.subtract(a.x), b.y.subtract(a.y), c.x.subtract(a.x), c.y.subtract(a.y));
            sum = sum.add(twice.multiply(height.of(a).add(height.of(b)).add(height.of(c)), DIGITS), DIGITS);
        }
        return sum.divide(SIX, DIGITS);
    }

    private static BigDecimal twice(Point a, Point b, Point c) {
        return cross(b.x.subtract(a.x), b.y.subtract(a.y), c.x.subtract(a.x), c.y.subtract(a.y));
    }

    private static BigDecimal cross(BigDecimal ux, BigDecimal uy, BigDecimal vx, BigDecimal vy) {
        return ux.multiply(vy, DIGITS).subtract(uy.multiply(vx, DIGITS), DIGITS);
    }
}
