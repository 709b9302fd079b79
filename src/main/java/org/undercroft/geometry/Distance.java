package org.undercroft.geometry;

/// The shortest way between two meshes that do not run into each other.
final class Distance {
    private final Hierarchy a;
    private final Hierarchy b;
    private double best;
    private final double[] onA = new double[3];
    private final double[] onB = new double[3];
    private final double[] p = new double[9];
    private final double[] q = new double[9];
    private final double[] u = new double[3];
    private final double[] v = new double[3];

    /// @param metres at most the limit asked for where `found`
    record Nearest(double metres, Position onA, Position onB) {}

    private Distance(Hierarchy a, Hierarchy b, double limit) {
        this.a = a;
        this.b = b;
        this.best = limit;
    }

    /// The nearest places, exact where they are nearer than the limit; otherwise the middles of both and a distance that is not too large.
    static Nearest between(Hierarchy a, Hierarchy b, double limit) {
        // A hair beyond the limit, so that what lies exactly at it is found.
        Distance distance = new Distance(a, b, limit * (1 + 1e-9) + 1e-9);
        double start = distance.best;
        distance.search(0, 0);
        if (distance.best < start) {
            return new Nearest(
                    distance.best,
                    new Position(distance.onA[0], distance.onA[1], distance.onA[2]),
                    new Position(distance.onB[0], distance.onB[1], distance.onB[2]));
        }
        Position middleA = a.mesh().box().middle();
        Position middleB = b.mesh().box().middle();
        return new Nearest(Math.max(start, a.distance(0, b, 0)), middleA, middleB);
    }

    private void search(int nodeA, int nodeB) {
        if (a.distance(nodeA, b, nodeB) >= best) {
            return;
        }
        if (a.isLeaf(nodeA) && b.isLeaf(nodeB)) {
            for (int i = a.first(nodeA); i < a.first(nodeA) + a.count(nodeA); i++) {
                load(a.mesh(), a.triangle(i), p);
                for (int j = b.first(nodeB); j < b.first(nodeB) + b.count(nodeB); j++) {
                    load(b.mesh(), b.triangle(j), q);
                    triangles();
                }
            }
            return;
        }
        boolean openA = b.isLeaf(nodeB) || (!a.isLeaf(nodeA) && a.size(nodeA) >= b.size(nodeB));
        int child = openA ? a.first(nodeA) : b.first(nodeB);
        double one = openA ? a.distance(child, b, nodeB) : a.distance(nodeA, b, child);
        double two = openA ? a.distance(child + 1, b, nodeB) : a.distance(nodeA, b, child + 1);
        int near = one <= two ? child : child + 1;
        int far = one <= two ? child + 1 : child;
        search(openA ? near : nodeA, openA ? nodeB : near);
        search(openA ? far : nodeA, openA ? nodeB : far);
    }

    private static void load(Mesh mesh, int t, double[] to) {
        for (int k = 0; k < 3; k++) {
            int c = mesh.corner(t, k);
            to[3 * k] = mesh.x(c);
            to[3 * k + 1] = mesh.y(c);
            to[3 * k + 2] = mesh.z(c);
        }
    }

    /// Two triangles that do not cross are nearest edge to edge or corner to face.
    private void triangles() {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                edges(3 * i, 3 * ((i + 1) % 3), 3 * j, 3 * ((j + 1) % 3));
            }
        }
        for (int k = 0; k < 9; k += 3) {
            cornerToFace(p, k, q, true);
            cornerToFace(q, k, p, false);
        }
    }

    /// Nearest places of two segments (Ericson, Real-Time Collision Detection, 5.1.9).
    private void edges(int p0, int p1, int q0, int q1) {
        double d1x = p[p1] - p[p0];
        double d1y = p[p1 + 1] - p[p0 + 1];
        double d1z = p[p1 + 2] - p[p0 + 2];
        double d2x = q[q1] - q[q0];
        double d2y = q[q1 + 1] - q[q0 + 1];
        double d2z = q[q1 + 2] - q[q0 + 2];
        double rx = p[p0] - q[q0];
        double ry = p[p0 + 1] - q[q0 + 1];
        double rz = p[p0 + 2] - q[q0 + 2];
        double aa = d1x * d1x + d1y * d1y + d1z * d1z;
        double ee = d2x * d2x + d2y * d2y + d2z * d2z;
        double f = d2x * rx + d2y * ry + d2z * rz;
        double c = d1x * rx + d1y * ry + d1z * rz;
        double bb = d1x * d2x + d1y * d2y + d1z * d2z;
        double denominator = aa * ee - bb * bb;
        double s = denominator > 1e-12 * aa * ee ? Math.clamp((bb * f - c * ee) / denominator, 0, 1) : 0;
        double t = (bb * s + f) / ee;
        if (t < 0) {
            t = 0;
            s = Math.clamp(-c / aa, 0, 1);
        } else if (t > 1) {
            t = 1;
            s = Math.clamp((bb - c) / aa, 0, 1);
        }
        u[0] = p[p0] + s * d1x;
        u[1] = p[p0 + 1] + s * d1y;
        u[2] = p[p0 + 2] + s * d1z;
        v[0] = q[q0] + t * d2x;
        v[1] = q[q0 + 1] + t * d2y;
        v[2] = q[q0 + 2] + t * d2z;
        offer(true);
    }

    private void cornerToFace(double[] from, int corner, double[] face, boolean cornerOfA) {
        double ux = face[3] - face[0];
        double uy = face[4] - face[1];
        double uz = face[5] - face[2];
        double vx = face[6] - face[0];
        double vy = face[7] - face[1];
        double vz = face[8] - face[2];
        double wx = from[corner] - face[0];
        double wy = from[corner + 1] - face[1];
        double wz = from[corner + 2] - face[2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double nn = nx * nx + ny * ny + nz * nz;
        if (nn == 0) {
            return;
        }
        // Barycentric weights of the foot of the perpendicular; outside the triangle an edge is nearer.
        double beta = ((wy * vz - wz * vy) * nx + (wz * vx - wx * vz) * ny + (wx * vy - wy * vx) * nz) / nn;
        double gamma = ((uy * wz - uz * wy) * nx + (uz * wx - ux * wz) * ny + (ux * wy - uy * wx) * nz) / nn;
        if (beta < 0 || gamma < 0 || beta + gamma > 1) {
            return;
        }
        double away = (wx * nx + wy * ny + wz * nz) / nn;
        u[0] = from[corner];
        u[1] = from[corner + 1];
        u[2] = from[corner + 2];
        v[0] = u[0] - away * nx;
        v[1] = u[1] - away * ny;
        v[2] = u[2] - away * nz;
        offer(cornerOfA);
    }

    private void offer(boolean uOnA) {
        double dx = u[0] - v[0];
        double dy = u[1] - v[1];
        double dz = u[2] - v[2];
        double d = Math.sqrt(dx * dx + dy * dy + dz * dz);
        if (d < best) {
            best = d;
            System.arraycopy(uOnA ? u : v, 0, onA, 0, 3);
            System.arraycopy(uOnA ? v : u, 0, onB, 0, 3);
        }
    }
}
