package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds pairs of triangles whose boxes meet, by a packed tree over their boxes, and says exactly how two triangles meet.
final class TrianglePairs {
    /// What is done with a pair; the smaller number comes first.
    interface Pair {
        void see(int one, int other);
    }

    private static final int LEAF = 4;

    private final double[] corners;
    private final int[] triangles;
    private final int[] order;
    private final int leaves;
    private final float[] boxes;
    private final double[] own;

    /// @param corners in whole grid steps
    TrianglePairs(double[] corners, int[] triangles) {
        this.corners = corners;
        this.triangles = triangles;
        int n = triangles.length / 3;
        this.order = alongCurve(corners, triangles);
        int size = 1;
        while (size * LEAF < n) {
            size *= 2;
        }
        this.leaves = size;
        this.boxes = new float[6 * 2 * size];
        this.own = new double[6 * n];
        fill();
    }

    /// All pairs whose boxes meet, each once.
    void each(Pair pair) {
        inside(1, pair);
    }

    private void inside(int node, Pair pair) {
        if (node >= leaves) {
            int from = LEAF * (node - leaves);
            int to = Math.min(from + LEAF, order.length);
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    see(i, j, pair);
                }
            }
            return;
        }
        inside(2 * node, pair);
        inside(2 * node + 1, pair);
        between(2 * node, 2 * node + 1, pair);
    }

    private void between(int a, int b, Pair pair) {
        if (!meet(6 * a, 6 * b)) {
            return;
        }
        if (a >= leaves) {
            int endA = Math.min(LEAF * (a - leaves) + LEAF, order.length);
            int endB = Math.min(LEAF * (b - leaves) + LEAF, order.length);
            for (int i = LEAF * (a - leaves); i < endA; i++) {
                if (meets(6 * i, 6 * b)) {
                    for (int j = LEAF * (b - leaves); j < endB; j++) {
                        see(i, j, pair);
                    }
                }
            }
            return;
        }
        between(2 * a, 2 * b, pair);
        between(2 * a, 2 * b + 1, pair);
        between(2 * a + 1, 2 * b, pair);
        between(2 * a + 1, 2 * b + 1, pair);
    }

    private boolean meet(int a, int b) {
        return boxes[a] <= boxes[b + 3]
                && boxes[b] <= boxes[a + 3]
                && boxes[a + 1] <= boxes[b + 4]
                && boxes[b + 1] <= boxes[a + 4]
                && boxes[a + 2] <= boxes[b + 5]
                && boxes[b + 2] <= boxes[a + 5];
    }

    private boolean meets(int triangle, int node) {
        return own[triangle] <= boxes[node + 3]
                && boxes[node] <= own[triangle + 3]
                && own[triangle + 1] <= boxes[node + 4]
                && boxes[node + 1] <= own[triangle + 4]
                && own[triangle + 2] <= boxes[node + 5]
                && boxes[node + 2] <= own[triangle + 5];
    }

    /// @param i and `j`: places in the order
    private void see(int i, int j, Pair pair) {
        int a = 6 * i;
        int b = 6 * j;
        if (own[a] <= own[b + 3]
                && own[b] <= own[a + 3]
                && own[a + 1] <= own[b + 4]
                && own[b + 1] <= own[a + 4]
                && own[a + 2] <= own[b + 5]
                && own[b + 2] <= own[a + 5]) {
            pair.see(Math.min(order[i], order[j]), Math.max(order[i], order[j]));
        }
    }

    /// Boxes of nodes in single precision, rounded outward: half the memory to walk through.
    private void fill() {
        for (int leaf = 0; leaf < leaves; leaf++) {
            int box = 6 * (leaves + leaf);
            Arrays.fill(boxes, box, box + 3, Float.POSITIVE_INFINITY);
            Arrays.fill(boxes, box + 3, box + 6, Float.NEGATIVE_INFINITY);
            for (int i = LEAF * leaf; i < Math.min(LEAF * leaf + LEAF, order.length); i++) {
                int a = 3 * triangles[3 * order[i]];
                int b = 3 * triangles[3 * order[i] + 1];
                int c = 3 * triangles[3 * order[i] + 2];
                for (int k = 0; k < 3; k++) {
                    own[6 * i + k] = Math.min(corners[a + k], Math.min(corners[b + k], corners[c + k]));
                    own[6 * i + 3 + k] = Math.max(corners[a + k], Math.max(corners[b + k], corners[c + k]));
                    boxes[box + k] = Math.min(boxes[box + k], Math.nextDown((float) own[6 * i + k]));
                    boxes[box + 3 + k] = Math.max(boxes[box + 3 + k], Math.nextUp((float) own[6 * i + 3 + k]));
                }
            }
        }
        for (int node = leaves - 1; node > 0; node--) {
            for (int k = 0; k < 3; k++) {
                boxes[6 * node + k] = Math.min(boxes[12 * node + k], boxes[12 * node + 6 + k]);
                boxes[6 * node + 3 + k] = Math.max(boxes[12 * node + 3 + k], boxes[12 * node + 9 + k]);
            }
        }
    }

    /// Triangles by the place of their middles on a Morton curve: neighbours in space become neighbours in the list.
    private static int[] alongCurve(double[] corners, int[] triangles) {
        int n = triangles.length / 3;
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double extent = 1;
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int corner : triangles) {
            for (int k = 0; k < 3; k++) {
                low[k] = Math.min(low[k], corners[3 * corner + k]);
                high[k] = Math.max(high[k], corners[3 * corner + k]);
            }
        }
        for (int k = 0; k < 3; k++) {
            extent = Math.max(extent, high[k] - low[k]);
        }
        long[] keys = new long[n];
        for (int t = 0; t < n; t++) {
            long key = 0;
            for (int k = 0; k < 3; k++) {
                double middle = (corners[3 * triangles[3 * t] + k] + corners[3 * triangles[3 * t + 1] + k] + corners[3 * triangles[3 * t + 2] + k]) / 3;
                key |= spread((int) (1023 * (middle - low[k]) / extent)) << k;
            }
            keys[t] = key << 32 | t;
        }
        Arrays.sort(keys);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /// Ten bits, two places between each and the next.
    private static long spread(int value) {
        long x = value & 0x3FF;
        x = (x | x << 16) & 0x30000FFL;
        x = (x | x << 8) & 0x300F00FL;
        x = (x | x << 4) & 0x30C30C3L;
        return (x | x << 2) & 0x9249249L;
    }

    /// Whether two triangles have more in common than the corners and the edge that they share by number: a surface that does so touches or cuts itself.
    boolean intersect(int s, int t) {
        int shared = 0;
        int alone = -1;
        int common = -1;
        for (int i = 0; i < 3; i++) {
            int corner = triangles[3 * s + i];
            if (corner == triangles[3 * t] || corner == triangles[3 * t + 1] || corner == triangles[3 * t + 2]) {
                shared++;
                common = i;
            } else {
                alone = i;
            }
        }
        return switch (shared) {
            case 3 -> true;
            case 2 -> foldedOver(s, alone, t);
            case 1 -> {
                int other = 0;
                while (triangles[3 * t + other] != triangles[3 * s + common]) {
                    other++;
                }
                yield meetBeyond(s, common, t, other);
            }
            default -> apartMeet(s, t);
        };
    }

    /// Two triangles with one corner in common: they share more where the side opposite to it of one meets the other. One that lies strictly on one
    /// side of the other's plane but for that corner does not.
    private boolean meetBeyond(int s, int cornerOfS, int t, int cornerOfT) {
        int a = triangles[3 * s + (cornerOfS + 1) % 3];
        int b = triangles[3 * s + (cornerOfS + 2) % 3];
        int sa = side(t, a);
        int sb = side(t, b);
        if (sa != 0 && sa == sb) {
            return false;
        }
        int c = triangles[3 * t + (cornerOfT + 1) % 3];
        int d = triangles[3 * t + (cornerOfT + 2) % 3];
        int tc = side(s, c);
        int td = side(s, d);
        return !(tc != 0 && tc == td) && (edgeMeets(a, b, t, sa, sb) || edgeMeets(c, d, s, tc, td));
    }

    /// Two triangles without a common corner: unless one lies strictly on one side of the other's plane, they meet where an edge of one does the other.
    private boolean apartMeet(int s, int t) {
        int t0 = side(s, triangles[3 * t]);
        int t1 = side(s, triangles[3 * t + 1]);
        int t2 = side(s, triangles[3 * t + 2]);
        if (t0 != 0 && t0 == t1 && t1 == t2) {
            return false;
        }
        int s0 = side(t, triangles[3 * s]);
        int s1 = side(t, triangles[3 * s + 1]);
        int s2 = side(t, triangles[3 * s + 2]);
        if (s0 != 0 && s0 == s1 && s1 == s2) {
            return false;
        }
        return edgeMeets(triangles[3 * t], triangles[3 * t + 1], s, t0, t1)
                || edgeMeets(triangles[3 * t + 1], triangles[3 * t + 2], s, t1, t2)
                || edgeMeets(triangles[3 * t + 2], triangles[3 * t], s, t2, t0)
                || edgeMeets(triangles[3 * s], triangles[3 * s + 1], t, s0, s1)
                || edgeMeets(triangles[3 * s + 1], triangles[3 * s + 2], t, s1, s2)
                || edgeMeets(triangles[3 * s + 2], triangles[3 * s], t, s2, s0);
    }

    private int side(int triangle, int corner) {
        return Exact.side(corners, triangles[3 * triangle], triangles[3 * triangle + 1], triangles[3 * triangle + 2], corner);
    }

    /// Two triangles with one edge in common: only in one plane and on one side of the edge do they share more.
    private boolean foldedOver(int s, int alone, int t) {
        int a = triangles[3 * s + (alone + 1) % 3];
        int b = triangles[3 * s + (alone + 2) % 3];
        int c = triangles[3 * s + alone];
        int d = -1;
        for (int i = 0; i < 3; i++) {
            if (triangles[3 * t + i] != a && triangles[3 * t + i] != b) {
                d = triangles[3 * t + i];
            }
        }
        if (Exact.side(corners, a, b, c, d) != 0) {
            return false;
        }
        int drop = flattest(a, b, c);
        return flat(drop, a, b, c) == flat(drop, a, b, d);
    }

    /// Whether the closed segment meets the closed triangle.
    private boolean edgeMeets(int p, int q, int t) {
        return edgeMeets(p, q, t, side(t, p), side(t, q));
    }

    private boolean boxesApart(int p, int q, int t) {
        int a = 3 * triangles[3 * t];
        int b = 3 * triangles[3 * t + 1];
        int c = 3 * triangles[3 * t + 2];
        for (int k = 0; k < 3; k++) {
            double low = Math.min(corners[3 * p + k], corners[3 * q + k]);
            double high = Math.max(corners[3 * p + k], corners[3 * q + k]);
            boolean below = corners[a + k] < low && corners[b + k] < low && corners[c + k] < low;
            boolean above = corners[a + k] > high && corners[b + k] > high && corners[c + k] > high;
            if (below || above) {
                return true;
            }
        }
        return false;
    }

    /// @param sp on which side of the triangle's plane p lies, `sq` on which q
    private boolean edgeMeets(int p, int q, int t, int sp, int sq) {
        if (sp == 0 && sq == 0) {
            return meetsInPlane(p, q, t);
        }
        if (sp == sq) {
            return false;
        }
        int a = triangles[3 * t];
        int b = triangles[3 * t + 1];
        int c = triangles[3 * t + 2];
        int ab = Exact.side(corners, p, q, a, b);
        int bc = Exact.side(corners, p, q, b, c);
        int ca = Exact.side(corners, p, q, c, a);
        return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    }

    /// Whether an edge of one goes through the inside of the other and sticks out on both sides by more than a distance in steps, which may be 0.
    boolean pierceBeyond(int s, int t, double distance) {
        for (int i = 0; i < 3; i++) {
            if (piercesBeyond(triangles[3 * s + i], triangles[3 * s + (i + 1) % 3], t, distance)
                    || piercesBeyond(triangles[3 * t + i], triangles[3 * t + (i + 1) % 3], s, distance)) {
                return true;
            }
        }
        return false;
    }

    /// A place where two triangles meet, for the eye: where an edge passes through, else the middle of what their boxes share.
    double[] place(int s, int t) {
        for (int i = 0; i < 6; i++) {
            int one = i < 3 ? s : t;
            int other = i < 3 ? t : s;
            int p = triangles[3 * one + i % 3];
            int q = triangles[3 * one + (i + 1) % 3];
            if (side(other, p) != side(other, q) && edgeMeets(p, q, other)) {
                double hp = height(other, p);
                return between(p, q, hp / (hp + height(other, q)));
            }
        }
        double[] place = new double[3];
        for (int k = 0; k < 3; k++) {
            place[k] = (Math.max(least(s, k), least(t, k)) + Math.min(most(s, k), most(t, k))) / 2;
        }
        return place;
    }

    /// The ends of what two triangles have in common that share no area, three coordinates each: where edges of one meet the other.
    List<double[]> meetingPoints(int s, int t) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int one = i < 3 ? s : t;
            int other = i < 3 ? t : s;
            int p = triangles[3 * one + i % 3];
            int q = triangles[3 * one + (i + 1) % 3];
            if (edgeMeets(p, q, other)) {
                addMeeting(p, q, other, points);
            }
        }
        return points;
    }

    private void addMeeting(int p, int q, int t, List<double[]> points) {
        if (side(t, p) != side(t, q)) {
            double hp = height(t, p);
            points.add(between(p, q, hp / (hp + height(t, q))));
            return;
        }
        // in the plane of the triangle: what its three sides leave of the edge
        int a = triangles[3 * t];
        int drop = flattest(a, triangles[3 * t + 1], triangles[3 * t + 2]);
        double from = 0;
        double to = 1;
        for (int i = 0; i < 3; i++) {
            int b = triangles[3 * t + i];
            int c = triangles[3 * t + (i + 1) % 3];
            double inner = Math.signum(leaning(drop, b, c, triangles[3 * t + (i + 2) % 3]));
            double atP = inner * leaning(drop, b, c, p);
            double atQ = inner * leaning(drop, b, c, q);
            if (atP < 0 && atQ > atP) {
                from = Math.max(from, atP / (atP - atQ));
            } else if (atQ < 0 && atP > atQ) {
                to = Math.min(to, atP / (atP - atQ));
            }
        }
        points.add(between(p, q, from));
        points.add(between(p, q, to));
    }

    private double leaning(int drop, int a, int b, int c) {
        int u = (drop + 1) % 3;
        int v = (drop + 2) % 3;
        return (corners[3 * b + u] - corners[3 * a + u]) * (corners[3 * c + v] - corners[3 * a + v])
                - (corners[3 * b + v] - corners[3 * a + v]) * (corners[3 * c + u] - corners[3 * a + u]);
    }

    private double[] between(int p, int q, double f) {
        double[] place = new double[3];
        for (int k = 0; k < 3; k++) {
            place[k] = corners[3 * p + k] + f * (corners[3 * q + k] - corners[3 * p + k]);
        }
        return place;
    }

    private double least(int t, int k) {
        return Math.min(corners[3 * triangles[3 * t] + k], Math.min(corners[3 * triangles[3 * t + 1] + k], corners[3 * triangles[3 * t + 2] + k]));
    }

    private double most(int t, int k) {
        return Math.max(corners[3 * triangles[3 * t] + k], Math.max(corners[3 * triangles[3 * t + 1] + k], corners[3 * triangles[3 * t + 2] + k]));
    }

    /// Whether the segment goes through the inside of the triangle and sticks out on both sides by more than a distance.
    private boolean piercesBeyond(int p, int q, int t, double distance) {
        int a = triangles[3 * t];
        int b = triangles[3 * t + 1];
        int c = triangles[3 * t + 2];
        int ab = Exact.side(corners, p, q, a, b);
        return side(t, p) * side(t, q) < 0
                && ab != 0
                && Exact.side(corners, p, q, b, c) == ab
                && Exact.side(corners, p, q, c, a) == ab
                && Math.min(height(t, p), height(t, q)) > distance;
    }

    /// How far a corner lies from the plane of a triangle.
    private double height(int t, int corner) {
        int o = 3 * triangles[3 * t];
        double[] n = normal(corners, triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2]);
        double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        double along = n[0] * (corners[3 * corner] - corners[o])
                + n[1] * (corners[3 * corner + 1] - corners[o + 1])
                + n[2] * (corners[3 * corner + 2] - corners[o + 2]);
        return Math.abs(along) / length;
    }

    /// Whether two triangles in one plane share area.
    boolean shareArea(int s, int t) {
        for (int i = 0; i < 3; i++) {
            if (side(s, triangles[3 * t + i]) != 0) {
                return false;
            }
        }
        int drop = flattest(triangles[3 * s], triangles[3 * s + 1], triangles[3 * s + 2]);
        return !separated(drop, s, t) && !separated(drop, t, s);
    }

    /// Whether an edge of s has all of t on its outer side or on itself.
    private boolean separated(int drop, int s, int t) {
        for (int i = 0; i < 3; i++) {
            int a = triangles[3 * s + i];
            int b = triangles[3 * s + (i + 1) % 3];
            int inner = flat(drop, a, b, triangles[3 * s + (i + 2) % 3]);
            if (flat(drop, a, b, triangles[3 * t]) != inner
                    && flat(drop, a, b, triangles[3 * t + 1]) != inner
                    && flat(drop, a, b, triangles[3 * t + 2]) != inner) {
                return true;
            }
        }
        return false;
    }

    private boolean meetsInPlane(int p, int q, int t) {
        if (boxesApart(p, q, t)) {
            return false;
        }
        int a = triangles[3 * t];
        int b = triangles[3 * t + 1];
        int c = triangles[3 * t + 2];
        int drop = flattest(a, b, c);
        return within(drop, p, a, b, c)
                || within(drop, q, a, b, c)
                || segmentsMeet(drop, p, q, a, b)
                || segmentsMeet(drop, p, q, b, c)
                || segmentsMeet(drop, p, q, c, a);
    }

    private boolean within(int drop, int p, int a, int b, int c) {
        int ab = flat(drop, a, b, p);
        int bc = flat(drop, b, c, p);
        int ca = flat(drop, c, a, p);
        return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    }

    private boolean segmentsMeet(int drop, int p, int q, int a, int b) {
        int a1 = flat(drop, p, q, a);
        int b1 = flat(drop, p, q, b);
        int p1 = flat(drop, a, b, p);
        int q1 = flat(drop, a, b, q);
        // on one line: an end of pq inside ab was found by `within` of the triangle, so ab lies inside pq or apart
        if (a1 == 0 && b1 == 0) {
            return onLineBetween(drop, p, q, a);
        }
        return a1 * b1 <= 0 && p1 * q1 <= 0;
    }

    private boolean onLineBetween(int drop, int p, int q, int a) {
        int u = (drop + 1) % 3;
        int v = (drop + 2) % 3;
        return (corners[3 * p + u] - corners[3 * a + u]) * (corners[3 * q + u] - corners[3 * a + u]) <= 0
                && (corners[3 * p + v] - corners[3 * a + v]) * (corners[3 * q + v] - corners[3 * a + v]) <= 0;
    }

    /// The side of c in the plane of the two coordinates that are not dropped.
    private int flat(int drop, int a, int b, int c) {
        int u = (drop + 1) % 3;
        int v = (drop + 2) % 3;
        return Exact.side(corners[3 * a + u], corners[3 * a + v], corners[3 * b + u], corners[3 * b + v], corners[3 * c + u], corners[3 * c + v]);
    }

    /// The coordinate along which a triangle shows most of itself.
    private int flattest(int a, int b, int c) {
        double[] n = normal(corners, a, b, c);
        double x = Math.abs(n[0]);
        double y = Math.abs(n[1]);
        double z = Math.abs(n[2]);
        return x >= y && x >= z ? 0 : y >= z ? 1 : 2;
    }

    /// Twice the area of a triangle as a vector out of its front.
    static double[] normal(double[] corners, int a, int b, int c) {
        double ux = corners[3 * b] - corners[3 * a];
        double uy = corners[3 * b + 1] - corners[3 * a + 1];
        double uz = corners[3 * b + 2] - corners[3 * a + 2];
        double vx = corners[3 * c] - corners[3 * a];
        double vy = corners[3 * c + 1] - corners[3 * a + 1];
        double vz = corners[3 * c + 2] - corners[3 * a + 2];
        return new double[]{uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }
}
