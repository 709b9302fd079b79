package org.undercroft.geometry;

/// How far one space reaches out of another: the largest distance of any of its corners from the other space, where the corner lies outside it.
public final class Excess {
    private final double[] corners;
    private final int[] triangles;

    private Excess(Mesh mesh) {
        this.corners = mesh.corners();
        this.triangles = mesh.triangles();
    }

    /// Metres; 0 where no corner of `space` lies outside `other`. Both in one frame.
    public static double of(Space space, Space other) {
        Excess excess = new Excess(other.boundary());
        Mesh mesh = space.boundary();
        double most = 0;
        for (int corner = 0; corner < mesh.cornerCount(); corner++) {
            double[] p = {mesh.x(corner), mesh.y(corner), mesh.z(corner)};
            double distance = excess.distance(p);
            // a corner on the surface is neither in nor out; only what is further than the furthest so far needs to be placed
            if (distance > most && !excess.holds(p)) {
                most = distance;
            }
        }
        return most;
    }

    /// From the surface, inside or outside.
    private double distance(double[] p) {
        double best = Double.POSITIVE_INFINITY;
        for (int t = 0; t < triangles.length; t += 3) {
            best = Math.min(best, squared(p, 3 * triangles[t], 3 * triangles[t + 1], 3 * triangles[t + 2]));
        }
        return Math.sqrt(best);
    }

    /// A point inside sees the boundary all round it (van Oosterom and Strackee, 1983); a point that is not on it sees all or nothing.
    private boolean holds(double[] p) {
        double angle = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            double[] a = from(p, 3 * triangles[t]);
            double[] b = from(p, 3 * triangles[t + 1]);
            double[] c = from(p, 3 * triangles[t + 2]);
            double la = Math.sqrt(dot(a, a));
            double lb = Math.sqrt(dot(b, b));
            double lc = Math.sqrt(dot(c, c));
            double box = a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
            angle += 2 * StrictMath.atan2(box, la * lb * lc + dot(a, b) * lc + dot(b, c) * la + dot(c, a) * lb);
        }
        return Math.abs(angle) > 2 * Math.PI;
    }

    private double[] from(double[] p, int corner) {
        return new double[]{corners[corner] - p[0], corners[corner + 1] - p[1], corners[corner + 2] - p[2]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /// The square of the distance from a triangle: from its plane where the foot lies in it, else from the nearest edge.
    private double squared(double[] p, int a, int b, int c) {
        double[] pa = from(p, a);
        double[] pb = from(p, b);
        double[] pc = from(p, c);
        double[] ab = minus(pb, pa);
        double[] ac = minus(pc, pa);
        double[] n = {ab[1] * ac[2] - ab[2] * ac[1], ab[2] * ac[0] - ab[0] * ac[2], ab[0] * ac[1] - ab[1] * ac[0]};
        double nn = dot(n, n);
        if (nn > 0 && side(pa, pb, n) >= 0 && side(pb, pc, n) >= 0 && side(pc, pa, n) >= 0) {
            double along = dot(n, pa);
            return along * along / nn;
        }
        return Math.min(edge(pa, pb), Math.min(edge(pb, pc), edge(pc, pa)));
    }

    private static double side(double[] from, double[] to, double[] n) {
        return n[0] * (from[1] * to[2] - from[2] * to[1]) + n[1] * (from[2] * to[0] - from[0] * to[2]) + n[2] * (from[0] * to[1] - from[1] * to[0]);
    }

    private static double edge(double[] from, double[] to) {
        double[] way = minus(to, from);
        double length = dot(way, way);
        double part = length > 0 ? Math.clamp(-dot(from, way) / length, 0, 1) : 0;
        double[] near = {from[0] + part * way[0], from[1] + part * way[1], from[2] + part * way[2]};
        return dot(near, near);
    }

    private static double[] minus(double[] to, double[] from) {
        return new double[]{to[0] - from[0], to[1] - from[1], to[2] - from[2]};
    }
}
