package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts one solid in two along a plane: its triangles are clipped, each edge that passes through the plane gets one new corner for both sides, and what lies
/// open in the plane is capped.
final class PlaneSplit {
    /// Metres by which a corner of a flat face may lie off its plane: rounding of sums, nothing more.
    private static final double FLAT = 1e-9;

    private final Solid solid;
    private final CuttingPlane plane;
    private final double[] side;
    private final Map<Long, Integer> cut = new HashMap<>();
    private double[] corners;
    private int count;
    private final Triangles behind = new Triangles();
    private final Triangles ahead = new Triangles();

    record Halves(SolidPieces.Made behind, SolidPieces.Made ahead) {}

    private static final class Triangles {
        private int[] packed = new int[96];
        private int used;

        void add(int a, int b, int c) {
            if (used + 3 > packed.length) {
                packed = Arrays.copyOf(packed, 2 * used);
            }
            packed[used++] = a;
            packed[used++] = b;
            packed[used++] = c;
        }

        int[] all() {
            return Arrays.copyOf(packed, used);
        }
    }

    private PlaneSplit(Solid solid, CuttingPlane plane, double near) {
        this.solid = solid;
        this.plane = plane;
        Mesh mesh = solid.mesh();
        this.count = mesh.cornerCount();
        this.corners = Arrays.copyOf(mesh.corners(), 3 * count + 96);
        this.side = new double[count];
        for (int c = 0; c < count; c++) {
            double d = plane.ahead(mesh.position(c));
            side[c] = Math.abs(d) <= near ? 0 : d;
        }
    }

    static Halves of(Solid solid, CuttingPlane plane, Frame frame, Snap snap) {
        PlaneSplit split = new PlaneSplit(solid, plane, snap.metres() * (1 + 1e-6));
        boolean before = false;
        boolean beyond = false;
        for (double side : split.side) {
            before |= side < 0;
            beyond |= side > 0;
        }
        SolidPieces.Made whole = new SolidPieces.Made(List.of(solid), List.of());
        SolidPieces.Made none = new SolidPieces.Made(List.of(), List.of());
        if (!before || !beyond) {
            return before ? new Halves(whole, none) : new Halves(none, whole);
        }
        split.clip();
        return new Halves(split.half(split.behind, frame, snap, false), split.half(split.ahead, frame, snap, true));
    }

    private void clip() {
        int[] triangles = solid.mesh().triangles();
        int[] front = new int[4];
        int[] back = new int[4];
        for (int t = 0; t < triangles.length; t += 3) {
            int f = 0;
            int b = 0;
            boolean infront = false;
            boolean behindIt = false;
            for (int k = 0; k < 3; k++) {
                int p = triangles[t + k];
                int q = triangles[t + (k + 1) % 3];
                infront |= side[p] > 0;
                behindIt |= side[p] < 0;
                if (side[p] >= 0) {
                    front[f++] = p;
                }
                if (side[p] <= 0) {
                    back[b++] = p;
                }
                if ((side[p] < 0 && side[q] > 0) || (side[p] > 0 && side[q] < 0)) {
                    int m = middle(p, q);
                    front[f++] = m;
                    back[b++] = m;
                }
            }
            // A triangle that lies in the plane belongs to neither half: the caps close what it leaves open.
            if (infront) {
                fan(front, f, ahead);
            }
            if (behindIt) {
                fan(back, b, behind);
            }
        }
    }

    private static void fan(int[] polygon, int n, Triangles to) {
        for (int i = 1; i + 1 < n; i++) {
            to.add(polygon[0], polygon[i], polygon[i + 1]);
        }
    }

    private int middle(int p, int q) {
        int low = Math.min(p, q);
        int high = Math.max(p, q);
        return cut.computeIfAbsent((long) low << 32 | high, _ -> {
            double s = side[low] / (side[low] - side[high]);
            if (3 * count == corners.length) {
                corners = Arrays.copyOf(corners, 2 * corners.length);
            }
            for (int axis = 0; axis < 3; axis++) {
                corners[3 * count + axis] = corners[3 * low + axis] + s * (corners[3 * high + axis] - corners[3 * low + axis]);
            }
            return count++;
        });
    }

    private SolidPieces.Made half(Triangles half, Frame frame, Snap snap, boolean front) {
        int[] triangles = half.all();
        double[] places = Arrays.copyOf(corners, 3 * count);
        Direction n = plane.normal();
        double turn = front ? -1 : 1;
        List<FlatFaces.Face> caps = List.of(new FlatFaces.Face(capRings(triangles, front), new double[]{turn * n.x(), turn * n.y(), turn * n.z()}));
        List<FlatFaces.Face> faces = FlatFaces.of(places, triangles, FLAT, corner -> corner < side.length ? -1 : FLAT, caps);
        SolidPieces.Made made = SolidPieces.of(frame, snap, places, faces, corner -> corner < side.length, 0);
        return new SolidPieces.Made(made.solids().stream().map(piece -> new Solid(piece.mesh(), solid.chordError())).toList(), made.faults());
    }

    /// What the walls leave open in the plane, walked so that the cap shows away from its half.
    private List<int[]> capRings(int[] triangles, boolean front) {
        HalfEdges edges = new HalfEdges(triangles);
        Map<Integer, List<Integer>> onward = new HashMap<>();
        int open = 0;
        for (int e = 0; e < triangles.length; e++) {
            if (edges.mate(e) < 0) {
                onward.computeIfAbsent(edges.to(e), _ -> new ArrayList<>(1)).add(edges.from(e));
                open++;
            }
        }
        cancelSeams(onward);
        List<int[]> rings = new ArrayList<>();
        for (int start : onward.keySet().stream().sorted().toList()) {
            while (!listed(onward, start).isEmpty()) {
                int[] walk = new int[open];
                int size = 0;
                int before = -1;
                int at = start;
                do {
                    walk[size++] = at;
                    int next = sharpest(before, at, listed(onward, at), front);
                    listed(onward, at).remove((Object) next);
                    before = at;
                    at = next;
                } while (at != start && size < open && !listed(onward, at).isEmpty());
                rings.addAll(FlatFaces.simple(Arrays.copyOf(walk, size)));
            }
        }
        rings.removeIf(ring -> ring.length < 3);
        return rings;
    }

    private static List<Integer> listed(Map<Integer, List<Integer>> onward, int corner) {
        return onward.computeIfAbsent(corner, _ -> new ArrayList<>(1));
    }

    /// An edge in the plane where four walls meet is open both ways: nothing.
    private static void cancelSeams(Map<Integer, List<Integer>> onward) {
        onward.forEach((from, tos) -> {
            for (Integer to : List.copyOf(tos)) {
                List<Integer> back = onward.get(to);
                if (back != null && tos.contains(to) && back.contains(from)) {
                    tos.remove((Object) to);
                    back.remove((Object) from);
                }
            }
        });
    }

    /// Of several ways on the one that keeps to the same part of the cap: the first with the clock from the way back, as the cap is seen from its front.
    private int sharpest(int before, int at, List<Integer> ways, boolean front) {
        if (ways.size() == 1 || before < 0) {
            return ways.getFirst();
        }
        double back = bearing(at, before, front);
        int best = ways.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (int way : ways) {
            double turn = back - bearing(at, way, front);
            double clockwise = turn <= 1e-12 ? turn + 2 * Math.PI : turn;
            if (clockwise < least) {
                least = clockwise;
                best = way;
            }
        }
        return best;
    }

    private double bearing(int from, int to, boolean front) {
        Point2 a = plane.footOf(place(from));
        Point2 b = plane.footOf(place(to));
        return StrictMath.atan2(b.y() - a.y(), front ? a.x() - b.x() : b.x() - a.x());
    }

    private Position place(int corner) {
        return new Position(corners[3 * corner], corners[3 * corner + 1], corners[3 * corner + 2]);
    }
}
