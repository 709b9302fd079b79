package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks the rings of one polygon (101 to 104) and how they lie to each other (201, 202, 205 to 208), looking along one axis at two coordinates. All
/// verdicts are exact. 103, a ring that is not closed, cannot occur: rings close by themselves here.
final class PolygonCheck {
    private static final int APART = 0;
    private static final int TOUCH = 1;
    private static final int CROSS = 2;
    private static final int OUTSIDE = -1;
    private static final int ON = 0;
    private static final int INSIDE = 1;

    private final double[] corners;
    private final Faults faults;
    private final int shell;
    private final int face;
    private int u;
    private int v = 1;
    private int touched;

    PolygonCheck(double[] corners, Faults faults, int shell, int face) {
        this.corners = corners;
        this.faults = faults;
        this.shell = shell;
        this.face = face;
    }

    /// The ring without corners that follow themselves (fault 102); empty where fewer than three are left (fault 101).
    int[] withoutRepeats(int[] ring, int number) {
        int[] kept = new int[ring.length];
        int n = 0;
        int repeated = -1;
        for (int i = 0; i < ring.length; i++) {
            if (n > 0 && kept[n - 1] == ring[i]) {
                repeated = ring[i];
            } else {
                kept[n++] = ring[i];
            }
        }
        while (n > 1 && kept[n - 1] == kept[0]) {
            repeated = kept[--n];
        }
        if (repeated >= 0) {
            faults.add("102", corners, repeated, shell, face, number, ring.length - n);
        }
        if (n < 3) {
            if (ring.length == 0) {
                faults.add("101", 0, 0, 0, shell, face, number, 0);
            } else {
                faults.add("101", corners, ring[0], shell, face, number, n);
            }
            return new int[0];
        }
        return Arrays.copyOf(kept, n);
    }

    /// Whether the polygon can be cut into triangles; if not, faults were added.
    ///
    /// @param u which coordinate is the plane's first and `v` which its second
    /// @param rings without repeats, each of at least three corners
    boolean simple(int[][] rings, int u, int v) {
        this.u = u;
        this.v = v;
        if (rings.length == 1 && Triangulation.convexTurn(corners, u, v, rings[0]) != 0) {
            return true;
        }
        int before = faults.count();
        boolean[][] crossed = new boolean[rings.length][rings.length];
        boolean[][] touching = new boolean[rings.length][rings.length];
        findTwins(rings, crossed);
        boolean[] tangled = new boolean[rings.length];
        Connection connection = new Connection(rings.length);
        meetEdges(rings, tangled, crossed, touching, connection);
        if (faults.count() == before) {
            placeHoles(rings, touching);
            if (connection.broken >= 0 && faults.count() == before) {
                faults.add("205", corners, connection.broken, shell, face, -1, Double.NaN);
            }
        }
        return faults.count() == before;
    }

    /// Turns holes against the outer ring; each that was not so is fault 208. Only where rings are simple.
    void directHoles(int[][] rings, int u, int v) {
        boolean left = area(corners, rings[0], u, v) > 0;
        for (int r = 1; r < rings.length; r++) {
            if (area(corners, rings[r], u, v) > 0 == left) {
                faults.add("208", corners, rings[r][0], shell, face, r, Double.NaN);
                reverse(rings[r]);
            }
        }
    }

    static void reverse(int[] ring) {
        for (int i = 0, j = ring.length - 1; i < j; i++, j--) {
            int kept = ring[i];
            ring[i] = ring[j];
            ring[j] = kept;
        }
    }

    /// Positive where the ring runs against the clock.
    static double area(double[] corners, int[] ring, int u, int v) {
        double twice = 0;
        int o = 3 * ring[0];
        for (int i = 1; i + 1 < ring.length; i++) {
            int a = 3 * ring[i];
            int b = 3 * ring[i + 1];
            twice += (corners[a + u] - corners[o + u]) * (corners[b + v] - corners[o + v])
                    - (corners[b + u] - corners[o + u]) * (corners[a + v] - corners[o + v]);
        }
        return twice / 2;
    }

    private void findTwins(int[][] rings, boolean[][] crossed) {
        if (rings.length == 1) {
            return;
        }
        for (int r = 0; r < rings.length; r++) {
            for (int s = r + 1; s < rings.length; s++) {
                if (Arrays.equals(canonical(rings[r]), canonical(rings[s]))) {
                    crossed[r][s] = true;
                    faults.add("202", corners, rings[s][0], shell, face, s, Double.NaN);
                }
            }
        }
    }

    /// From the smallest corner number towards its smaller neighbour: the same however the ring was written.
    static int[] canonical(int[] ring) {
        int n = ring.length;
        int first = 0;
        for (int i = 1; i < n; i++) {
            if (ring[i] < ring[first]) {
                first = i;
            }
        }
        int step = ring[(first + 1) % n] < ring[(first + n - 1) % n] ? 1 : n - 1;
        int[] turned = new int[n];
        for (int i = 0; i < n; i++) {
            turned[i] = ring[(int) ((first + (long) i * step) % n)];
        }
        return turned;
    }

    private void meetEdges(int[][] rings, boolean[] tangled, boolean[][] crossed, boolean[][] touching, Connection connection) {
        int n = 0;
        for (int[] ring : rings) {
            n += ring.length;
        }
        int[] from = new int[n];
        int[] to = new int[n];
        int[] ringOf = new int[n];
        int[] place = new int[n];
        double least = Double.POSITIVE_INFINITY;
        int at = 0;
        for (int r = 0; r < rings.length; r++) {
            for (int i = 0; i < rings[r].length; i++) {
                from[at] = rings[r][i];
                to[at] = rings[r][(i + 1) % rings[r].length];
                ringOf[at] = r;
                place[at++] = i;
                least = Math.min(least, corners[3 * rings[r][i] + u]);
            }
        }
        // sorted by where they begin in u, an edge meets only those that begin before it ends; where and which share 63 bits
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(n);
        long mask = (1L << bits) - 1;
        double step = Math.max(1, 0x1p47 / (1L << (62 - bits)));
        long[] order = new long[n];
        for (int e = 0; e < n; e++) {
            order[e] = (long) ((Math.min(corners[3 * from[e] + u], corners[3 * to[e] + u]) - least) / step) << bits | e;
        }
        Arrays.sort(order);
        for (int i = 0; i < n; i++) {
            int e = (int) (order[i] & mask);
            long end = (long) ((Math.max(corners[3 * from[e] + u], corners[3 * to[e] + u]) - least) / step);
            for (int j = i + 1; j < n && order[j] >> bits <= end; j++) {
                int f = (int) (order[j] & mask);
                int r = Math.min(ringOf[e], ringOf[f]);
                int s = Math.max(ringOf[e], ringOf[f]);
                if (r == s) {
                    if (!tangled[r] && tangle(from, to, place, e, f, r, rings[r].length)) {
                        tangled[r] = true;
                    }
                } else if (!crossed[r][s]) {
                    int met = meet(from[e], to[e], from[f], to[f]);
                    if (met == CROSS) {
                        crossed[r][s] = true;
                        report("201", from[e], to[e], from[f], to[f], s);
                    } else if (met == TOUCH) {
                        touching[r][s] = true;
                        connection.join(r, s, corners[3 * touched + u], corners[3 * touched + v], touched);
                    }
                }
            }
        }
    }

    /// Whether two edges of one ring have more in common than neighbours may (fault 104 added).
    private boolean tangle(int[] from, int[] to, int[] place, int e, int f, int ring, int size) {
        int gap = Math.floorMod(place[f] - place[e], size);
        boolean bad;
        if (gap == 1) {
            bad = foldsBack(from[e], to[e], to[f]);
        } else if (gap == size - 1) {
            bad = foldsBack(from[f], to[f], to[e]);
        } else {
            bad = meet(from[e], to[e], from[f], to[f]) != APART;
        }
        if (bad) {
            report("104", from[e], to[e], from[f], to[f], ring);
        }
        return bad;
    }

    private boolean foldsBack(int a, int b, int c) {
        if (side(a, b, c) != 0) {
            return false;
        }
        double along = (corners[3 * a + u] - corners[3 * b + u]) * (corners[3 * c + u] - corners[3 * b + u])
                + (corners[3 * a + v] - corners[3 * b + v]) * (corners[3 * c + v] - corners[3 * b + v]);
        return along > 0;
    }

    private int meet(int a, int b, int c, int d) {
        if (Math.max(corners[3 * a + v], corners[3 * b + v]) < Math.min(corners[3 * c + v], corners[3 * d + v])
                || Math.max(corners[3 * c + v], corners[3 * d + v]) < Math.min(corners[3 * a + v], corners[3 * b + v])) {
            return APART;
        }
        int c1 = side(a, b, c);
        int d1 = side(a, b, d);
        int a1 = side(c, d, a);
        int b1 = side(c, d, b);
        if (c1 * d1 > 0 || a1 * b1 > 0) {
            return APART;
        }
        if (c1 * d1 < 0 && a1 * b1 < 0) {
            touched = -1;
            return CROSS;
        }
        int ends = 0;
        touched = -1;
        ends += c1 == 0 && between(a, b, c) && isNew(c) ? 1 : 0;
        ends += d1 == 0 && between(a, b, d) && isNew(d) ? 1 : 0;
        ends += a1 == 0 && between(c, d, a) && isNew(a) ? 1 : 0;
        ends += b1 == 0 && between(c, d, b) && isNew(b) ? 1 : 0;
        return ends == 0 ? APART : ends == 1 ? TOUCH : CROSS;
    }

    /// Whether an end is another place than the one met before; it is the one met now.
    private boolean isNew(int end) {
        boolean another = touched < 0 || corners[3 * touched + u] != corners[3 * end + u] || corners[3 * touched + v] != corners[3 * end + v];
        touched = end;
        return another;
    }

    private int side(int a, int b, int c) {
        return Exact.side(
                corners[3 * a + u], corners[3 * a + v], corners[3 * b + u], corners[3 * b + v], corners[3 * c + u], corners[3 * c + v]);
    }

    /// For a point known to be on the line through a and b.
    private boolean between(int a, int b, int p) {
        return Math.min(corners[3 * a + u], corners[3 * b + u]) <= corners[3 * p + u]
                && corners[3 * p + u] <= Math.max(corners[3 * a + u], corners[3 * b + u])
                && Math.min(corners[3 * a + v], corners[3 * b + v]) <= corners[3 * p + v]
                && corners[3 * p + v] <= Math.max(corners[3 * a + v], corners[3 * b + v]);
    }

    private void report(String code, int a, int b, int c, int d, int ring) {
        double ax = corners[3 * a + u];
        double ay = corners[3 * a + v];
        double bx = corners[3 * b + u] - ax;
        double by = corners[3 * b + v] - ay;
        double dx = corners[3 * d + u] - corners[3 * c + u];
        double dy = corners[3 * d + v] - corners[3 * c + v];
        double det = bx * dy - by * dx;
        double t = det == 0 ? 0.5 : ((corners[3 * c + u] - ax) * dy - (corners[3 * c + v] - ay) * dx) / det;
        double s = Math.clamp(t, 0, 1);
        faults.add(
                code,
                corners[3 * a] + s * (corners[3 * b] - corners[3 * a]),
                corners[3 * a + 1] + s * (corners[3 * b + 1] - corners[3 * a + 1]),
                corners[3 * a + 2] + s * (corners[3 * b + 2] - corners[3 * a + 2]),
                shell,
                face,
                ring,
                Double.NaN);
    }

    /// No two rings cross or share an edge; what is left is where they lie.
    private void placeHoles(int[][] rings, boolean[][] touching) {
        for (int r = 1; r < rings.length; r++) {
            int place = place(rings[r], rings[0], touching[0][r]);
            if (place == OUTSIDE) {
                faults.add("206", corners, rings[r][0], shell, face, r, Double.NaN);
            } else if (place == ON) {
                faults.add("201", corners, rings[r][0], shell, face, r, Double.NaN);
            }
            for (int s = 1; s < r; s++) {
                int one = place(rings[r], rings[s], touching[s][r]);
                int other = place(rings[s], rings[r], touching[s][r]);
                if (one == ON || other == ON) {
                    faults.add("201", corners, rings[r][0], shell, face, r, Double.NaN);
                } else if (one == INSIDE || other == INSIDE) {
                    int inner = one == INSIDE ? r : s;
                    faults.add("207", corners, rings[inner][0], shell, face, inner, Double.NaN);
                }
            }
        }
    }

    /// Whether a ring lies inside or outside another that it does not cross at an edge; [#ON] where it does both by way of corners. Where the two do
    /// not touch, one corner tells. Coordinates are doubled so that the middle of an edge is a whole number.
    private int place(int[] ring, int[] around, boolean touching) {
        boolean inside = false;
        boolean outside = false;
        int n = ring.length;
        for (int i = 0; i < n; i++) {
            int a = 3 * ring[i];
            int b = 3 * ring[(i + 1) % n];
            int corner = locate(2 * corners[a + u], 2 * corners[a + v], around);
            int middle = touching ? locate(corners[a + u] + corners[b + u], corners[a + v] + corners[b + v], around) : corner;
            inside |= corner == INSIDE || middle == INSIDE;
            outside |= corner == OUTSIDE || middle == OUTSIDE;
            if (!touching && corner != ON) {
                break;
            }
        }
        return inside == outside ? ON : inside ? INSIDE : OUTSIDE;
    }

    private int locate(double x, double y, int[] ring) {
        boolean inside = false;
        int n = ring.length;
        for (int i = 0; i < n; i++) {
            int a = 3 * ring[i];
            int b = 3 * ring[(i + 1) % n];
            double ax = 2 * corners[a + u];
            double ay = 2 * corners[a + v];
            double bx = 2 * corners[b + u];
            double by = 2 * corners[b + v];
            if (Math.min(ay, by) > y || Math.max(ay, by) < y || Math.max(ax, bx) < x) {
                continue;
            }
            int side = Exact.side(ax, ay, bx, by, x, y);
            if (side == 0 && Math.min(ax, bx) <= x) {
                return ON;
            }
            if (ay > y != by > y && side > 0 == by > ay) {
                inside = !inside;
            }
        }
        return inside ? INSIDE : OUTSIDE;
    }

    /// Rings and the points where they touch: as long as they form no circle, the interior hangs together.
    private static final class Connection {
        private final Map<Point2, Integer> points = new HashMap<>();
        private final Set<Long> known = new HashSet<>();
        private final List<Integer> parent = new ArrayList<>();
        private int broken = -1;

        Connection(int rings) {
            for (int r = 0; r < rings; r++) {
                parent.add(r);
            }
        }

        void join(int r, int s, double x, double y, int corner) {
            int point = points.computeIfAbsent(new Point2(x, y), _ -> {
                parent.add(parent.size());
                return parent.size() - 1;
            });
            join(r, point, corner);
            join(s, point, corner);
        }

        private void join(int ring, int point, int corner) {
            if (!known.add((long) ring << 32 | point)) {
                return;
            }
            int one = top(ring);
            int other = top(point);
            if (one == other) {
                broken = corner;
            } else {
                parent.set(one, other);
            }
        }

        private int top(int node) {
            int at = node;
            while (parent.get(at) != at) {
                at = parent.get(at);
            }
            return at;
        }
    }
}
