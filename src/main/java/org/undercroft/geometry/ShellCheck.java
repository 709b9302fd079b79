package org.undercroft.geometry;

import java.util.Arrays;
import java.util.List;

/// Checks how the faces of one shell hang together: that every edge has two (301, 302, 303), that they form one piece (305), and that all fronts show
/// outward (307 for single faces, 405 for the whole shell).
final class ShellCheck {
    private final double[] corners;
    private final Faults faults;
    private final int shell;
    private final List<int[][]> faces;
    private int[] from = new int[0];
    private int[] to = new int[0];
    private int[] next = new int[0];
    private int[] faceOf = new int[0];
    private int[] first = new int[0];
    private int[] uses = new int[0];
    private int[] mate = new int[0];

    /// @param faces rings of corner numbers; a face that cannot be used has none
    ShellCheck(double[] corners, Faults faults, int shell, List<int[][]> faces) {
        this.corners = corners;
        this.faults = faults;
        this.shell = shell;
        this.faces = faces;
    }

    /// Whether the shell is a closed surface without a pinch and in one piece; the fronts of its faces do not matter.
    boolean closes() {
        int before = faults.count();
        if (faces.size() < 4) {
            int[] ring = faces.stream().filter(rings -> rings.length > 0).map(rings -> rings[0]).findFirst().orElse(new int[0]);
            if (ring.length == 0) {
                faults.add("301", 0, 0, 0, shell, -1, -1, faces.size());
            } else {
                faults.add("301", corners, ring[0], shell, -1, -1, faces.size());
            }
        }
        listEdges();
        matchEdges();
        findGaps();
        findPinches();
        findPieces();
        boolean closed = faults.count() == before;
        turnFaces(closed);
        return closed;
    }

    private void listEdges() {
        int n = 0;
        for (int[][] rings : faces) {
            for (int[] ring : rings) {
                n += ring.length;
            }
        }
        from = new int[n];
        to = new int[n];
        next = new int[n];
        faceOf = new int[n];
        int at = 0;
        for (int f = 0; f < faces.size(); f++) {
            for (int[] ring : faces.get(f)) {
                for (int i = 0; i < ring.length; i++) {
                    boolean last = i + 1 == ring.length;
                    from[at + i] = ring[i];
                    to[at + i] = last ? ring[0] : ring[i + 1];
                    next[at + i] = last ? at : at + i + 1;
                    faceOf[at + i] = f;
                }
                at += ring.length;
            }
        }
    }

    /// For every edge the first that runs between the same corners, how many do, and its partner where there are two.
    private void matchEdges() {
        int n = from.length;
        first = new int[n];
        uses = new int[n];
        mate = new int[n];
        Arrays.fill(mate, -1);
        int[] table = new int[Integer.highestOneBit(Math.max(4, n)) * 4];
        for (int e = 0; e < n; e++) {
            int low = Math.min(from[e], to[e]);
            int high = Math.max(from[e], to[e]);
            long hash = (low * 0x9E3779B97F4A7C15L + high) * 0xC2B2AE3D27D4EB4FL;
            int slot = (int) (hash >>> 33) & table.length - 1;
            while (table[slot] != 0 && !(Math.min(from[table[slot] - 1], to[table[slot] - 1]) == low
                    && Math.max(from[table[slot] - 1], to[table[slot] - 1]) == high)) {
                slot = slot + 1 & table.length - 1;
            }
            if (table[slot] == 0) {
                table[slot] = e + 1;
            }
            first[e] = table[slot] - 1;
            uses[first[e]]++;
            if (first[e] != e) {
                mate[first[e]] = e;
                mate[e] = first[e];
            }
        }
    }

    /// Edges of one face only, gathered by hole: as many faults as there are holes, each with the number of its edges.
    private void findGaps() {
        int[] parent = identity(corners.length / 3);
        for (int e = 0; e < from.length; e++) {
            if (uses[first[e]] == 1) {
                join(parent, from[e], to[e]);
            }
        }
        int[] edges = new int[parent.length];
        for (int e = 0; e < from.length; e++) {
            if (uses[first[e]] == 1) {
                edges[top(parent, from[e])]++;
            }
        }
        for (int e = 0; e < from.length; e++) {
            if (uses[first[e]] == 1) {
                int hole = top(parent, from[e]);
                if (edges[hole] > 0) {
                    report("302", e, edges[hole]);
                    edges[hole] = 0;
                }
            }
        }
    }

    /// Edges of more than two faces, and corners where two sheets of the surface meet like the tips of two cones (303).
    private void findPinches() {
        int n = from.length;
        boolean[] told = new boolean[corners.length / 3];
        int[] parent = identity(n);
        for (int e = 0; e < n; e++) {
            int o = first[e];
            if (uses[o] == 1) {
                told[from[e]] = true;
                told[to[e]] = true;
            } else if (uses[o] > 2) {
                told[from[e]] = true;
                told[to[e]] = true;
                if (o == e) {
                    report("303", e, uses[e]);
                }
            }
            // a face's corner goes by the edge that leaves it
            boolean same = from[e] == from[o];
            join(parent, e, same ? o : next[o]);
            join(parent, next[e], same ? next[o] : o);
        }
        int[] fan = new int[told.length];
        Arrays.fill(fan, -1);
        for (int e = 0; e < n; e++) {
            int corner = from[e];
            int top = top(parent, e);
            if (fan[corner] < 0) {
                fan[corner] = top;
            } else if (fan[corner] != top && !told[corner]) {
                told[corner] = true;
                faults.add("303", corners, corner, shell, faceOf[e], -1, Double.NaN);
            }
        }
    }

    private void findPieces() {
        int[] parent = identity(faces.size());
        int[] face = new int[corners.length / 3];
        Arrays.fill(face, -1);
        for (int e = 0; e < from.length; e++) {
            if (face[from[e]] < 0) {
                face[from[e]] = faceOf[e];
            }
            join(parent, face[from[e]], faceOf[e]);
        }
        int pieces = 0;
        int another = -1;
        for (int f = 0; f < parent.length; f++) {
            if (faces.get(f).length > 0 && parent[f] == f) {
                pieces++;
                another = f;
            }
        }
        if (pieces > 1) {
            faults.add("305", corners, faces.get(another)[0][0], shell, another, -1, pieces);
        }
    }

    /// Walks from face to face, keeping every front on the same side. In a closed shell the volume says which side is out, in an open one the
    /// majority does.
    private void turnFaces(boolean closed) {
        int n = faces.size();
        int[] firstEdge = new int[n + 1];
        for (int e = 0; e < from.length; e++) {
            firstEdge[faceOf[e] + 1] = e + 1;
        }
        for (int f = 0; f < n; f++) {
            firstEdge[f + 1] = Math.max(firstEdge[f + 1], firstEdge[f]);
        }
        boolean[] seen = new boolean[n];
        boolean[] turned = new boolean[n];
        int[] queue = new int[n];
        boolean[] wrong = new boolean[n];
        int wrongs = 0;
        for (int start = 0; start < n; start++) {
            if (seen[start] || faces.get(start).length == 0) {
                continue;
            }
            int length = 0;
            queue[length++] = start;
            seen[start] = true;
            for (int i = 0; i < length; i++) {
                int f = queue[i];
                for (int e = firstEdge[f]; e < firstEdge[f + 1]; e++) {
                    if (uses[first[e]] != 2) {
                        continue;
                    }
                    int g = faceOf[mate[e]];
                    boolean differs = from[e] == from[mate[e]];
                    if (!seen[g]) {
                        seen[g] = true;
                        turned[g] = turned[f] != differs;
                        queue[length++] = g;
                    } else if (turned[g] != (turned[f] != differs) && e < mate[e]) {
                        report("307", e, Double.NaN); // a surface with one side only
                    }
                }
            }
            boolean inward = closed ? volume(queue, length, turned) > 0 == shell > 0 : turns(queue, length, turned) * 2 > length;
            for (int i = 0; i < length; i++) {
                wrong[queue[i]] = turned[queue[i]] != inward;
                wrongs += wrong[queue[i]] ? 1 : 0;
            }
        }
        reportWrong(wrong, wrongs, closed);
    }

    private void reportWrong(boolean[] wrong, int wrongs, boolean closed) {
        if (closed && wrongs == wrong.length) {
            faults.add("405", corners, faces.getFirst()[0][0], shell, -1, -1, Double.NaN);
            return;
        }
        for (int f = 0; f < wrong.length; f++) {
            if (wrong[f]) {
                faults.add("307", corners, faces.get(f)[0][0], shell, f, -1, Double.NaN);
            }
        }
    }

    private static int turns(int[] queue, int length, boolean[] turned) {
        int turns = 0;
        for (int i = 0; i < length; i++) {
            turns += turned[queue[i]] ? 1 : 0;
        }
        return turns;
    }

    private double volume(int[] queue, int length, boolean[] turned) {
        int o = 3 * faces.get(queue[0])[0][0];
        double volume = 0;
        for (int i = 0; i < length; i++) {
            int[][] rings = faces.get(queue[i]);
            int p = 3 * rings[0][0];
            double[] n = normal(corners, rings);
            double cone = n[0] * (corners[p] - corners[o]) + n[1] * (corners[p + 1] - corners[o + 1]) + n[2] * (corners[p + 2] - corners[o + 2]);
            volume += turned[queue[i]] ? -cone : cone;
        }
        return volume;
    }

    /// The area of a polygon's rings as a vector out of its front (Newell), its length the area in square steps.
    static double[] normal(double[] corners, int[]... rings) {
        double[] sum = new double[3];
        int o = rings[0][0];
        for (int[] ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                double[] cone = TrianglePairs.normal(corners, o, ring[i], ring[i + 1 == ring.length ? 0 : i + 1]);
                sum[0] += cone[0] / 2;
                sum[1] += cone[1] / 2;
                sum[2] += cone[2] / 2;
            }
        }
        return sum;
    }

    private void report(String code, int edge, double measure) {
        int a = 3 * from[edge];
        int b = 3 * to[edge];
        faults.add(
                code,
                (corners[a] + corners[b]) / 2,
                (corners[a + 1] + corners[b + 1]) / 2,
                (corners[a + 2] + corners[b + 2]) / 2,
                shell,
                faceOf[edge],
                -1,
                measure);
    }

    private static int[] identity(int n) {
        int[] parent = new int[n];
        for (int i = 0; i < n; i++) {
            parent[i] = i;
        }
        return parent;
    }

    private static void join(int[] parent, int a, int b) {
        parent[top(parent, a)] = top(parent, b);
    }

    private static int top(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
