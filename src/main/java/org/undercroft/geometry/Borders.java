package org.undercroft.geometry;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/// The edges of a mesh's triangles and which run along which. In the union of several parts corners of one wall may stand on edges of another; such
/// edges are taken as the pieces between those corners.
final class Borders {
    /// How far apart two corners of a union, or a corner and the edge it stands on, may lie, metres: noding leaves a hair's breadth.
    private static final double HAIR = 2e-6;

    private final Mesh mesh;
    private int[] from;
    private int[] to;
    private int[] triangle;
    private int[] next;
    private int[] firstOf;
    private int[] firstBetween;
    private int[] another;
    private int count;

    /// Corners that are a hair apart count as one, and part the edges they stand on.
    static Borders of(Mesh mesh) {
        Borders borders = new Borders(mesh);
        if (borders.loose()) {
            borders.splitLoose();
            borders.match();
        }
        return borders;
    }

    /// Corners are what their numbers say; where they lie does not matter.
    static Borders asNumbered(Mesh mesh) {
        return new Borders(mesh);
    }

    private Borders(Mesh mesh) {
        this.mesh = mesh;
        int n = mesh.triangleCount();
        start(3 * n);
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < 3; i++) {
                add(t, mesh.corner(t, i), mesh.corner(t, (i + 1) % 3));
            }
        }
        match();
    }

    private void start(int room) {
        from = new int[room];
        to = new int[room];
        triangle = new int[room];
        next = new int[room];
        firstOf = new int[mesh.triangleCount()];
        Arrays.fill(firstOf, -1);
        count = 0;
    }

    private void add(int t, int a, int b) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            triangle = Arrays.copyOf(triangle, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
        }
        from[count] = a;
        to[count] = b;
        triangle[count] = t;
        next[count] = firstOf[t];
        firstOf[t] = count++;
    }

    int count() {
        return count;
    }

    /// Corners are numbered as in the mesh.
    int corners() {
        return mesh.cornerCount();
    }

    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    int triangle(int edge) {
        return triangle[edge];
    }

    /// The first edge of a triangle.
    int first(int ofTriangle) {
        return firstOf[ofTriangle];
    }

    /// The next edge of the same triangle, -1 after the last.
    int next(int edge) {
        return next[edge];
    }

    /// The first of all edges between the same two corners.
    int across(int edge) {
        return firstBetween[edge];
    }

    /// The next edge between the same two corners, -1 after the last.
    int another(int edge) {
        return another[edge];
    }

    boolean opposed(int edge, int other) {
        return from[edge] == to[other] && to[edge] == from[other];
    }

    private void match() {
        firstBetween = new int[count];
        another = new int[count];
        int[] last = new int[count];
        Arrays.fill(another, -1);
        int[] table = new int[Integer.highestOneBit(Math.max(4, count)) * 4];
        for (int e = 0; e < count; e++) {
            int low = Math.min(from[e], to[e]);
            int high = Math.max(from[e], to[e]);
            int slot = (int) (((low * 0x9E3779B97F4A7C15L + high) * 0xC2B2AE3D27D4EB4FL) >>> 33) & table.length - 1;
            while (table[slot] != 0 && !(Math.min(from[table[slot] - 1], to[table[slot] - 1]) == low
                    && Math.max(from[table[slot] - 1], to[table[slot] - 1]) == high)) {
                slot = slot + 1 & table.length - 1;
            }
            if (table[slot] == 0) {
                table[slot] = e + 1;
                last[e] = e;
                firstBetween[e] = e;
            } else {
                int first = table[slot] - 1;
                firstBetween[e] = first;
                another[last[first]] = e;
                last[first] = e;
            }
        }
    }

    private boolean isLoose(int edge) {
        for (int other = firstBetween[edge]; other >= 0; other = another[other]) {
            if (opposed(edge, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean loose() {
        for (int e = 0; e < count; e++) {
            if (isLoose(e)) {
                return true;
            }
        }
        return false;
    }

    /// Corners of edges that nothing runs along become one where they are a hair apart, and part the edges they stand on.
    private void splitLoose() {
        HPRtree ends = new HPRtree();
        boolean[] isEnd = new boolean[corners()];
        for (int e = 0; e < count; e++) {
            if (isLoose(e)) {
                isEnd[from[e]] = true;
                isEnd[to[e]] = true;
            }
        }
        for (int c = 0; c < isEnd.length; c++) {
            if (isEnd[c]) {
                ends.insert(new Envelope(new Coordinate(mesh.x(c), mesh.y(c))), c);
            }
        }
        int[] same = new int[corners()];
        for (int c = 0; c < same.length; c++) {
            int first = isEnd[c] ? firstNear(ends, c) : c;
            same[c] = first == c ? c : same[first];
        }
        int edges = count;
        int[] oldFrom = from;
        int[] oldTo = to;
        int[] oldTriangle = triangle;
        boolean[] loose = new boolean[edges];
        for (int e = 0; e < edges; e++) {
            loose[e] = isLoose(e);
        }
        start(edges + edges / 2 + 4);
        for (int e = 0; e < edges; e++) {
            int a = same[oldFrom[e]];
            int b = same[oldTo[e]];
            int at = a;
            if (loose[e]) {
                for (int corner : between(ends, a, b, same)) {
                    if (corner != at) {
                        add(oldTriangle[e], at, corner);
                        at = corner;
                    }
                }
            }
            if (at != b) {
                add(oldTriangle[e], at, b);
            }
        }
    }

    private int firstNear(HPRtree ends, int corner) {
        Position place = mesh.position(corner);
        return near(ends, corner, corner).stream()
                .mapToInt(other -> other)
                .filter(other -> other < corner && mesh.position(other).distance(place) <= HAIR)
                .min()
                .orElse(corner);
    }

    @SuppressWarnings("unchecked") // JTS hands back what was put in
    private List<Integer> near(HPRtree ends, int a, int b) {
        Envelope around = new Envelope(mesh.x(a), mesh.x(b), mesh.y(a), mesh.y(b));
        around.expandBy(HAIR);
        return (List<Integer>) ends.query(around);
    }

    /// The corners that stand on an edge, in the order of the edge.
    private int[] between(HPRtree ends, int a, int b, int[] same) {
        Position p = mesh.position(a);
        Position q = mesh.position(b);
        double length = p.distance(q);
        return near(ends, a, b).stream()
                .map(c -> same[c])
                .distinct()
                .filter(c -> c != a && c != b)
                .filter(c -> {
                    double along = along(p, q, mesh.position(c)) / length;
                    double[] apart = TrianglePairs.normal(mesh.corners(), a, b, c);
                    double off = Math.sqrt(apart[0] * apart[0] + apart[1] * apart[1] + apart[2] * apart[2]) / length;
                    return along > HAIR && along < length - HAIR && off < HAIR;
                })
                .sorted((c, d) -> Double.compare(along(p, q, mesh.position(c)), along(p, q, mesh.position(d))))
                .mapToInt(c -> c)
                .toArray();
    }

    private static double along(Position p, Position q, Position c) {
        return (q.x() - p.x()) * (c.x() - p.x()) + (q.y() - p.y()) * (c.y() - p.y()) + (q.z() - p.z()) * (c.z() - p.z());
    }
}
