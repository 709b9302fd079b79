package org.undercroft.geometry;

import org.jspecify.annotations.Nullable;

/// The shortest way between two meshes that do not run into each other. One of these measures one pair after the other and keeps its arrays; every
/// thread has its own.
final class Distance {
    // A triangle as it lies ready: three corners, then its box, then its reach.
    private static final int BOX = 9;
    /// How far it reaches along the way between the two places that were found last: for the first mesh the furthest, for the second the nearest.
    private static final int REACH = 15;
    private static final int STRIDE = 16;
    /// A hair shorter than 1, so that rounding never makes a reach longer than the way is.
    private static final double SHORTER = 1 - 1e-12;

    private final double[] as = new double[STRIDE * Hierarchy.MOST_IN_LEAF];
    private final double[] bs = new double[STRIDE * Hierarchy.MOST_IN_LEAF];
    private final double[] onA = new double[3];
    private final double[] onB = new double[3];
    private final double[] u = new double[3];
    private final double[] v = new double[3];
    private final double[] nearA = new double[3];
    private final double[] nearB = new double[3];
    private double best;
    private double nearest;
    private double wayX;
    private double wayY;
    private double wayZ;
    private boolean anyWillDo;
    private boolean found;
    private @Nullable PlanDirections ofA;
    private @Nullable PlanDirections ofB;

    /// @param metres at most the limit asked for where `found`
    record Nearest(double metres, Position onA, Position onB) {}

    /// The nearest places, exact where they are nearer than the limit; otherwise the middles of both and a distance that is not too large.
    static Nearest between(Hierarchy a, Hierarchy b, double limit) {
        return new Distance().nearest(a, b, limit);
    }

    Nearest nearest(Hierarchy a, Hierarchy b, double limit) {
        begin(a, b, limit, false);
        double start = best;
        search(a, 0, b, 0, -1);
        if (found) {
            return new Nearest(best, new Position(onA[0], onA[1], onA[2]), new Position(onB[0], onB[1], onB[2]));
        }
        Position middleA = a.mesh().box().middle();
        Position middleB = b.mesh().box().middle();
        return new Nearest(Math.max(start, a.distance(0, b, 0)), middleA, middleB);
    }

    /// Whether any two places are as near as this; stops at the first.
    boolean within(Hierarchy a, Hierarchy b, double metres) {
        begin(a, b, metres, true);
        search(a, 0, b, 0, -1);
        return found;
    }

    private void begin(Hierarchy a, Hierarchy b, double limit, boolean any) {
        // A hair beyond the limit, so that what lies exactly at it is found.
        best = limit * (1 + 1e-9) + 1e-9;
        anyWillDo = any;
        found = false;
        wayX = 0;
        wayY = 0;
        wayZ = 0;
        boolean isLong = !a.isLeaf(0) && !b.isLeaf(0);
        ofA = isLong ? a.planDirections() : null;
        ofB = isLong ? b.planDirections() : null;
    }

    /// @param towards the direction of the plan that told the parents apart best, −1 for none
    private void search(Hierarchy a, int nodeA, Hierarchy b, int nodeB, int towards) {
        if ((anyWillDo && found) || a.distance(nodeA, b, nodeB) >= best) {
            return;
        }
        int direction = towards;
        PlanDirections one = ofA;
        PlanDirections other = ofB;
        if (one != null && other != null) {
            direction = one.towards(nodeA, other, nodeB, towards);
            double plan = Math.max(0, one.gap(nodeA, other, nodeB, direction));
            double height = a.gap(nodeA, b, nodeB, Hierarchy.HEIGHT);
            if (plan * plan + height * height >= best * best) {
                return;
            }
        }
        if (a.isLeaf(nodeA) && b.isLeaf(nodeB)) {
            leaves(a, nodeA, b, nodeB);
            return;
        }
        boolean openA = b.isLeaf(nodeB) || (!a.isLeaf(nodeA) && a.size(nodeA) >= b.size(nodeB));
        int child = openA ? a.first(nodeA) : b.first(nodeB);
        double first = openA ? a.distance(child, b, nodeB) : a.distance(nodeA, b, child);
        double second = openA ? a.distance(child + 1, b, nodeB) : a.distance(nodeA, b, child + 1);
        int near = first <= second ? child : child + 1;
        int far = first <= second ? child + 1 : child;
        search(a, openA ? near : nodeA, b, openA ? nodeB : near, direction);
        search(a, openA ? far : nodeA, b, openA ? nodeB : far, direction);
    }

    private void leaves(Hierarchy a, int nodeA, Hierarchy b, int nodeB) {
        if (found) {
            turnAcross(a, nodeA);
            if (-reach(b, nodeB, -1) - reach(a, nodeA, 1) >= best) {
                return;
            }
        }
        int countA = gather(a, nodeA, b, nodeB, as);
        if (countA == 0) {
            return;
        }
        int countB = gather(b, nodeB, a, nodeA, bs);
        reaches(countA, countB);
        if (found) {
            // most triangles of two leaves side by side look away from each other
            countA = facing(as, countA, bs, countB, 1);
            countB = facing(bs, countB, as, countA, -1);
        }
        for (int i = 0; i < countA; i += STRIDE) {
            for (int j = 0; j < countB; j += STRIDE) {
                if (bs[j + REACH] - as[i + REACH] < best && boxesWithin(i, j) && !planesApart(as, i, bs, j) && !planesApart(bs, j, as, i)) {
                    triangles(i, j);
                    if (anyWillDo && found) {
                        return;
                    }
                    reaches(countA, countB);
                }
            }
        }
    }

    /// Turns the way square to a leaf: a piece of a tunnel runs straight, and what lies beside it is told apart by the way square to it, which is another
    /// one from bend to bend. Half a four-sided facet has its run as the edge of middle length; the longest is the slant across the facet.
    private void turnAcross(Hierarchy tree, int leaf) {
        double[] corners = tree.mesh().corners();
        int[] triangles = tree.mesh().triangles();
        int t = 3 * tree.triangle(tree.first(leaf));
        int p = 3 * triangles[t];
        int q = 3 * triangles[t + 1];
        int r = 3 * triangles[t + 2];
        double pq = square(corners, p, q);
        double qr = square(corners, q, r);
        double rp = square(corners, r, p);
        if (isBetween(pq, qr, rp)) {
            turnAcross(corners, p, q, pq);
        } else if (isBetween(qr, pq, rp)) {
            turnAcross(corners, q, r, qr);
        } else {
            turnAcross(corners, r, p, rp);
        }
    }

    private void turnAcross(double[] corners, int from, int to, double square) {
        double x = corners[to] - corners[from];
        double y = corners[to + 1] - corners[from + 1];
        double z = corners[to + 2] - corners[from + 2];
        double part = (wayX * x + wayY * y + wayZ * z) / square;
        double acrossX = wayX - part * x;
        double acrossY = wayY - part * y;
        double acrossZ = wayZ - part * z;
        double length = Math.sqrt(acrossX * acrossX + acrossY * acrossY + acrossZ * acrossZ);
        // past 60° the edge runs along the way rather than beside it
        if (length > 0.5) {
            wayX = acrossX * SHORTER / length;
            wayY = acrossY * SHORTER / length;
            wayZ = acrossZ * SHORTER / length;
        }
    }

    private static boolean isBetween(double one, double two, double three) {
        return one >= Math.min(two, three) && one <= Math.max(two, three);
    }

    private static double square(double[] corners, int p, int q) {
        double x = corners[q] - corners[p];
        double y = corners[q + 1] - corners[p + 1];
        double z = corners[q + 2] - corners[p + 2];
        return x * x + y * y + z * z;
    }

    /// How far a leaf's corners reach along the way found last, or against it. Two tunnels side by side come near each other all along: their boxes,
    /// upright and square, say little, but from one place to the next the nearest way hardly turns.
    ///
    /// @param sign 1 along, −1 against
    private double reach(Hierarchy tree, int leaf, int sign) {
        double[] corners = tree.mesh().corners();
        int[] triangles = tree.mesh().triangles();
        double x = sign * wayX;
        double y = sign * wayY;
        double z = sign * wayZ;
        double reach = Double.NEGATIVE_INFINITY;
        for (int i = tree.first(leaf); i < tree.first(leaf) + tree.count(leaf); i++) {
            int t = 3 * tree.triangle(i);
            for (int k = t; k < t + 3; k++) {
                int c = 3 * triangles[k];
                reach = Math.max(reach, x * corners[c] + y * corners[c + 1] + z * corners[c + 2]);
            }
        }
        return reach;
    }

    private void reaches(int countA, int countB) {
        for (int i = 0; i < countA; i += STRIDE) {
            as[i + REACH] = Math.max(along(as, i), Math.max(along(as, i + 3), along(as, i + 6)));
        }
        for (int j = 0; j < countB; j += STRIDE) {
            bs[j + REACH] = Math.min(along(bs, j), Math.min(along(bs, j + 3), along(bs, j + 6)));
        }
    }

    /// Moves up those triangles that come near enough, along the way, to any of the other leaf's, and counts them.
    ///
    /// @param sign 1 where these are the first mesh's, −1 where they are the second's
    private int facing(double[] these, int count, double[] others, int otherCount, int sign) {
        double nearestOther = Double.POSITIVE_INFINITY;
        for (int j = 0; j < otherCount; j += STRIDE) {
            nearestOther = Math.min(nearestOther, sign * others[j + REACH]);
        }
        int kept = 0;
        for (int i = 0; i < count; i += STRIDE) {
            if (nearestOther - sign * these[i + REACH] < best) {
                if (kept != i) {
                    System.arraycopy(these, i, these, kept, STRIDE);
                }
                kept += STRIDE;
            }
        }
        return kept;
    }

    private double along(double[] t, int at) {
        return wayX * t[at] + wayY * t[at + 1] + wayZ * t[at + 2];
    }

    /// Lays a leaf's triangles ready whose boxes are nearer to the other node's box than the best so far.
    private int gather(Hierarchy tree, int leaf, Hierarchy other, int otherNode, double[] to) {
        double[] corners = tree.mesh().corners();
        int[] triangles = tree.mesh().triangles();
        int end = tree.first(leaf) + tree.count(leaf);
        int at = 0;
        for (int i = tree.first(leaf); i < end; i++) {
            int t = 3 * tree.triangle(i);
            int p = 3 * triangles[t];
            int q = 3 * triangles[t + 1];
            int r = 3 * triangles[t + 2];
            boolean near = true;
            for (int axis = 0; axis < 3 && near; axis++) {
                double one = corners[p + axis];
                double two = corners[q + axis];
                double three = corners[r + axis];
                double low = Math.min(one, Math.min(two, three));
                double high = Math.max(one, Math.max(two, three));
                near = low - other.high(otherNode, axis) < best && other.low(otherNode, axis) - high < best;
                to[at + axis] = one;
                to[at + 3 + axis] = two;
                to[at + 6 + axis] = three;
                to[at + BOX + axis] = low;
                to[at + BOX + 3 + axis] = high;
            }
            if (near) {
                at += STRIDE;
            }
        }
        return at;
    }

    private boolean boxesWithin(int i, int j) {
        double sum = 0;
        for (int axis = BOX; axis < BOX + 3; axis++) {
            double gap = Math.max(as[i + axis] - bs[j + axis + 3], bs[j + axis] - as[i + axis + 3]);
            if (gap > 0) {
                sum += gap * gap;
            }
        }
        return sum < best * best;
    }

    /// Whether all corners of the second triangle lie beyond one side of the first one's plane, no nearer than the best so far.
    private boolean planesApart(double[] p, int i, double[] q, int j) {
        double ux = p[i + 3] - p[i];
        double uy = p[i + 4] - p[i + 1];
        double uz = p[i + 5] - p[i + 2];
        double vx = p[i + 6] - p[i];
        double vy = p[i + 7] - p[i + 1];
        double vz = p[i + 8] - p[i + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double far = best * Math.sqrt(nx * nx + ny * ny + nz * nz) * (1 + 1e-9);
        double one = nx * (q[j] - p[i]) + ny * (q[j + 1] - p[i + 1]) + nz * (q[j + 2] - p[i + 2]);
        double two = nx * (q[j + 3] - p[i]) + ny * (q[j + 4] - p[i + 1]) + nz * (q[j + 5] - p[i + 2]);
        double three = nx * (q[j + 6] - p[i]) + ny * (q[j + 7] - p[i + 1]) + nz * (q[j + 8] - p[i + 2]);
        return (one > far && two > far && three > far) || (one < -far && two < -far && three < -far);
    }

    /// Two triangles that do not cross are nearest edge to edge or corner to face.
    private void triangles(int a, int b) {
        nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                edges(as, a + 3 * i, a + (i == 2 ? 0 : 3 * i + 3), bs, b + 3 * j, b + (j == 2 ? 0 : 3 * j + 3));
            }
        }
        for (int k = 0; k < 9; k += 3) {
            cornerToFace(as, a + k, bs, b, true);
            cornerToFace(bs, b + k, as, a, false);
        }
        if (nearest > 0) {
            double scale = SHORTER / nearest;
            wayX = (nearB[0] - nearA[0]) * scale;
            wayY = (nearB[1] - nearA[1]) * scale;
            wayZ = (nearB[2] - nearA[2]) * scale;
        }
        if (nearest < best) {
            best = nearest;
            found = true;
            System.arraycopy(nearA, 0, onA, 0, 3);
            System.arraycopy(nearB, 0, onB, 0, 3);
        }
    }

    /// Nearest places of two segments (Ericson, Real-Time Collision Detection, 5.1.9).
    private void edges(double[] p, int p0, int p1, double[] q, int q0, int q1) {
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

    private void cornerToFace(double[] from, int corner, double[] face, int at, boolean cornerOfA) {
        double ux = face[at + 3] - face[at];
        double uy = face[at + 4] - face[at + 1];
        double uz = face[at + 5] - face[at + 2];
        double vx = face[at + 6] - face[at];
        double vy = face[at + 7] - face[at + 1];
        double vz = face[at + 8] - face[at + 2];
        double wx = from[corner] - face[at];
        double wy = from[corner + 1] - face[at + 1];
        double wz = from[corner + 2] - face[at + 2];
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
        if (d < nearest) {
            nearest = d;
            System.arraycopy(uOnA ? u : v, 0, nearA, 0, 3);
            System.arraycopy(uOnA ? v : u, 0, nearB, 0, 3);
        }
    }

    /// How far a place is from a triangle (Ericson, Real-Time Collision Detection, 5.1.5), metres.
    static double toTriangle(Mesh mesh, int triangle, double x, double y, double z) {
        int a = mesh.corner(triangle, 0);
        int b = mesh.corner(triangle, 1);
        int c = mesh.corner(triangle, 2);
        double abx = mesh.x(b) - mesh.x(a);
        double aby = mesh.y(b) - mesh.y(a);
        double abz = mesh.z(b) - mesh.z(a);
        double acx = mesh.x(c) - mesh.x(a);
        double acy = mesh.y(c) - mesh.y(a);
        double acz = mesh.z(c) - mesh.z(a);
        double wx = x - mesh.x(a);
        double wy = y - mesh.y(a);
        double wz = z - mesh.z(a);
        double nx = aby * acz - abz * acy;
        double ny = abz * acx - abx * acz;
        double nz = abx * acy - aby * acx;
        double nn = nx * nx + ny * ny + nz * nz;
        double beta = (wy * acz - wz * acy) * nx + (wz * acx - wx * acz) * ny + (wx * acy - wy * acx) * nz;
        double gamma = (aby * wz - abz * wy) * nx + (abz * wx - abx * wz) * ny + (abx * wy - aby * wx) * nz;
        if (beta >= 0 && gamma >= 0 && beta + gamma <= nn && nn > 0) {
            return Math.abs(wx * nx + wy * ny + wz * nz) / Math.sqrt(nn);
        }
        return Math.min(toEdge(mesh, a, b, x, y, z), Math.min(toEdge(mesh, b, c, x, y, z), toEdge(mesh, c, a, x, y, z)));
    }

    private static double toEdge(Mesh mesh, int a, int b, double x, double y, double z) {
        double dx = mesh.x(b) - mesh.x(a);
        double dy = mesh.y(b) - mesh.y(a);
        double dz = mesh.z(b) - mesh.z(a);
        double wx = x - mesh.x(a);
        double wy = y - mesh.y(a);
        double wz = z - mesh.z(a);
        double s = Math.clamp((wx * dx + wy * dy + wz * dz) / (dx * dx + dy * dy + dz * dz), 0, 1);
        double ex = wx - s * dx;
        double ey = wy - s * dy;
        double ez = wz - s * dz;
        return Math.sqrt(ex * ex + ey * ey + ez * ez);
    }
}
