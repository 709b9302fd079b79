package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;

/// Faces whose corners go to the grid, cut into triangles. Corners that meet there become one; what shrinks to a line or to nothing is closed up. A face is
/// cut the same way whichever side it is seen from, so that the two halves of a cut fit together to the bit.
final class GridFaces {
    private static final long ROUNDS = 64;
    private static final int[] NONE = {};

    private final double[] corners;
    private final int[] numbers;
    private final List<Rounded> faces = new ArrayList<>();
    private final BitSet fixed = new BitSet();

    private record Rounded(List<int[]> rings, int drop, boolean front) {}

    private GridFaces(double[] metres, List<FlatFaces.Face> faces, Snap snap, IntPredicate surveyed) {
        Corners places = new Corners(metres.length / 3);
        numbers = new int[metres.length / 3];
        Arrays.fill(numbers, -1);
        int[] welded = welded(metres, faces, snap, surveyed);
        for (FlatFaces.Face face : faces) {
            for (int[] ring : face.rings()) {
                for (int corner : ring) {
                    int c = 3 * welded[corner];
                    numbers[corner] = places.number(step(metres[c], snap), step(metres[c + 1], snap), step(metres[c + 2], snap));
                    if (surveyed.test(welded[corner])) {
                        fixed.set(numbers[corner]);
                    }
                }
            }
        }
        corners = places.packed();
        for (FlatFaces.Face face : faces) {
            List<int[]> rings = new ArrayList<>();
            for (int[] ring : face.rings()) {
                rings.addAll(FlatFaces.simple(Arrays.stream(ring).map(corner -> numbers[corner]).toArray()));
            }
            rings.removeIf(ring -> ring.length < 3);
            if (!rings.isEmpty()) {
                this.faces.add(rounded(rings, face.normal()));
            }
        }
    }

    /// Which coordinate to leave out: the one in which the face is seen at its broadest. A ring alone tells by itself which way it faces, be it ever so slim.
    private Rounded rounded(List<int[]> rings, double[] normal) {
        double[] own = rings.size() == 1 ? ShellCheck.normal(corners, rings.getFirst()) : normal;
        double[] n = own[0] == 0 && own[1] == 0 && own[2] == 0 ? normal : own;
        int drop = Math.abs(n[0]) >= Math.abs(n[1]) && Math.abs(n[0]) >= Math.abs(n[2]) ? 0 : Math.abs(n[1]) >= Math.abs(n[2]) ? 1 : 2;
        return new Rounded(rings, drop, n[drop] > 0);
    }

    /// A mesh whose corners are whole steps of the grid; empty where a face has been folded over by rounding.
    ///
    /// @param surveyed corners that lie on the grid by right; only those that cutting has made give way to others
    static Optional<Mesh> of(double[] metres, List<FlatFaces.Face> faces, Snap snap, IntPredicate surveyed) {
        GridFaces grid = new GridFaces(metres, faces, snap, surveyed);
        for (int round = 0; round < 4 && grid.closeNeedles(); round++) {
            grid.closeLines();
        }
        grid.closeLines();
        return grid.triangles();
    }

    private static double step(double metres, Snap snap) {
        return Math.rint(metres * snap.perMetre());
    }

    /// Corners nearer to each other than the snap become one, a surveyed one where there is one: rounded each for itself they might change places.
    private static int[] welded(double[] metres, List<FlatFaces.Face> faces, Snap snap, IntPredicate surveyed) {
        int[] parent = new int[metres.length / 3];
        Arrays.setAll(parent, i -> i);
        double near = snap.metres() * snap.metres();
        for (FlatFaces.Face face : faces) {
            for (int[] ring : face.rings()) {
                for (int i = 0; i < ring.length; i++) {
                    int a = root(parent, ring[i]);
                    int b = root(parent, ring[(i + 1) % ring.length]);
                    double x = metres[3 * a] - metres[3 * b];
                    double y = metres[3 * a + 1] - metres[3 * b + 1];
                    double z = metres[3 * a + 2] - metres[3 * b + 2];
                    if (a != b && x * x + y * y + z * z < near && !(surveyed.test(a) && surveyed.test(b))) {
                        boolean keepA = surveyed.test(a) || (!surveyed.test(b) && a < b);
                        parent[keepA ? b : a] = keepA ? a : b;
                    }
                }
            }
        }
        int[] welded = new int[parent.length];
        Arrays.setAll(welded, i -> root(parent, i));
        return welded;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// Where a face is so slim that a corner stands on an edge across from it, the edge goes through the corner and the needle is closed.
    ///
    /// @return whether there was any
    private boolean closeNeedles() {
        Map<Long, Set<Integer>> onto = new HashMap<>();
        for (Rounded face : faces) {
            for (int[] ring : face.rings()) {
                for (int i = 0; i < ring.length; i++) {
                    needles(ring[i], ring[(i + 1) % ring.length], face.rings(), onto);
                }
            }
        }
        Map<Long, int[]> into = new HashMap<>();
        onto.forEach((edge, found) -> {
            int a = (int) (edge >> 32);
            int b = edge.intValue();
            int[] between = found.stream().sorted((c, d) -> Double.compare(along(a, b, c), along(a, b, d))).mapToInt(Integer::intValue).toArray();
            int[] back = new int[between.length];
            for (int i = 0; i < back.length; i++) {
                back[i] = between[back.length - 1 - i];
            }
            into.put((long) a << 32 | b, between);
            into.put((long) b << 32 | a, back);
        });
        for (Rounded face : faces) {
            List<int[]> rings = new ArrayList<>();
            for (int[] ring : face.rings()) {
                rings.addAll(FlatFaces.simple(filled(ring, into)));
            }
            rings.removeIf(ring -> ring.length < 3);
            face.rings().clear();
            face.rings().addAll(rings);
        }
        faces.removeIf(face -> face.rings().isEmpty());
        return !into.isEmpty();
    }

    private void needles(int a, int b, List<int[]> rings, Map<Long, Set<Integer>> onto) {
        double length = along(a, b, b);
        for (int[] ring : rings) {
            for (int c : ring) {
                if (c == a || c == b || (fixed.get(a) && fixed.get(b) && fixed.get(c))) {
                    continue;
                }
                double s = along(a, b, c);
                if (s > 0 && s < length && along(a, c, c) - s * s / length <= 1) {
                    onto.computeIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b), _ -> new HashSet<>()).add(c);
                }
            }
        }
    }

    /// A face that has become a line goes; what stood on one side of it is put into the edge on the other.
    private void closeLines() {
        for (long round = 0; round < ROUNDS; round++) {
            Map<Long, int[]> into = new HashMap<>();
            for (Rounded face : faces) {
                face.rings().removeIf(ring -> isLine(ring) && onLine(ring, into));
            }
            faces.removeIf(face -> face.rings().isEmpty());
            if (into.isEmpty()) {
                return;
            }
            for (Rounded face : faces) {
                face.rings().replaceAll(ring -> filled(ring, into));
            }
        }
    }

    private boolean isLine(int[] ring) {
        for (int i = 1; i + 1 < ring.length; i++) {
            double[] n = TrianglePairs.normal(corners, ring[0], ring[i], ring[i + 1]);
            if (n[0] != 0 || n[1] != 0 || n[2] != 0) {
                return false;
            }
        }
        return true;
    }

    /// Tells, for each edge of a line, which of its other corners stand on that edge.
    private boolean onLine(int[] ring, Map<Long, int[]> into) {
        for (int i = 0; i < ring.length; i++) {
            int a = ring[i];
            int b = ring[(i + 1) % ring.length];
            int[] between = Arrays.stream(ring).filter(c -> c != a && c != b && along(a, b, c) > 0 && along(a, b, c) < along(a, b, b)).boxed()
                    .sorted((c, d) -> Double.compare(along(a, b, d), along(a, b, c))).mapToInt(Integer::intValue).toArray();
            if (between.length > 0) {
                // The neighbour runs the other way.
                into.put((long) b << 32 | a, between);
            }
        }
        return true;
    }

    private double along(int a, int b, int c) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            sum += (corners[3 * b + axis] - corners[3 * a + axis]) * (corners[3 * c + axis] - corners[3 * a + axis]);
        }
        return sum;
    }

    private static int[] filled(int[] ring, Map<Long, int[]> into) {
        int[] filled = new int[ring.length];
        int n = 0;
        for (int i = 0; i < ring.length; i++) {
            int[] between = into.getOrDefault((long) ring[i] << 32 | ring[(i + 1) % ring.length], NONE);
            filled = Arrays.copyOf(filled, Math.max(filled.length, n + 1 + between.length + ring.length - i));
            filled[n++] = ring[i];
            System.arraycopy(between, 0, filled, n, between.length);
            n += between.length;
        }
        return Arrays.copyOf(filled, n);
    }

    private Optional<Mesh> triangles() {
        int[] triangles = new int[256];
        int count = 0;
        for (Rounded face : faces) {
            int u = face.drop() == 0 ? 1 : 0;
            int v = face.drop() == 2 ? 1 : 2;
            // Seen along the axis left out, (y, z) and (x, y) turn as the axis does, (x, z) the other way.
            boolean left = face.front() != (face.drop() == 1);
            for (int[][] area : areas(face.rings(), u, v, left)) {
                Optional<int[]> cut = cut(area, u, v);
                if (cut.isEmpty()) {
                    return Optional.empty();
                }
                int[] found = cut.get();
                if (count + found.length > triangles.length) {
                    triangles = Arrays.copyOf(triangles, Math.max(2 * triangles.length, count + found.length));
                }
                for (int i = 0; i < found.length; i += 3) {
                    triangles[count++] = found[i];
                    triangles[count++] = left ? found[i + 1] : found[i + 2];
                    triangles[count++] = left ? found[i + 2] : found[i + 1];
                }
            }
        }
        return Optional.of(new Mesh(corners, withoutFins(Arrays.copyOf(triangles, count))));
    }

    /// Outlines, each with its holes: what runs the right way is an outline.
    private List<int[][]> areas(List<int[]> rings, int u, int v, boolean left) {
        List<int[]> outer = new ArrayList<>();
        List<int[]> holes = new ArrayList<>();
        for (int[] ring : rings) {
            double area = Rings.area(flat(ring, u, v));
            if (area != 0) {
                (area > 0 == left ? outer : holes).add(ring);
            }
        }
        List<int[][]> areas = new ArrayList<>();
        for (int[] ring : outer) {
            areas.add(new int[][]{ring});
        }
        for (int[] hole : holes) {
            int around = -1;
            for (int i = 0; i < areas.size(); i++) {
                if (Rings.holds(flat(areas.get(i)[0], u, v), flat(hole, u, v))
                        && (around < 0 || size(areas.get(i)[0], u, v) < size(areas.get(around)[0], u, v))) {
                    around = i;
                }
            }
            if (around < 0) {
                areas.add(new int[][]{hole}); // turned over by rounding: it does not close, and soundness says so
            } else {
                int[][] with = Arrays.copyOf(areas.get(around), areas.get(around).length + 1);
                with[with.length - 1] = hole;
                areas.set(around, with);
            }
        }
        return areas;
    }

    private double size(int[] ring, int u, int v) {
        return Math.abs(Rings.area(flat(ring, u, v)));
    }

    private double[] flat(int[] ring, int u, int v) {
        double[] flat = new double[2 * ring.length];
        for (int i = 0; i < ring.length; i++) {
            flat[2 * i] = corners[3 * ring[i] + u];
            flat[2 * i + 1] = corners[3 * ring[i] + v];
        }
        return flat;
    }

    private Optional<int[]> cut(int[][] rings, int u, int v) {
        int[][] ordered = new int[rings.length][];
        for (int r = 0; r < rings.length; r++) {
            ordered[r] = ordered(rings[r], u, v);
        }
        Arrays.sort(ordered, 1, ordered.length, (one, other) -> compare(one[0], other[0]));
        if (ordered.length == 1 && ordered[0].length == 3) {
            return Optional.of(ordered[0]);
        }
        LinearRing[] lines = Arrays.stream(ordered).map(ring -> line(ring, u, v)).toArray(LinearRing[]::new);
        if (!Columns.PLAN.createPolygon(lines[0], Arrays.copyOfRange(lines, 1, lines.length)).isValid()) {
            return Optional.empty();
        }
        return Optional.of(Triangulation.of(corners, u, v, ordered));
    }

    private LinearRing line(int[] ring, int u, int v) {
        Coordinate[] line = new Coordinate[ring.length + 1];
        for (int i = 0; i <= ring.length; i++) {
            int corner = ring[i % ring.length];
            line[i] = new Coordinate(corners[3 * corner + u], corners[3 * corner + v]);
        }
        return Columns.PLAN.createLinearRing(line);
    }

    /// From its lowest corner on, against the clock.
    private int[] ordered(int[] ring, int u, int v) {
        boolean turn = Rings.area(flat(ring, u, v)) < 0;
        int n = ring.length;
        int lowest = 0;
        for (int i = 1; i < n; i++) {
            if (compare(ring[i], ring[lowest]) < 0) {
                lowest = i;
            }
        }
        int[] ordered = new int[n];
        for (int i = 0; i < n; i++) {
            ordered[i] = ring[((turn ? lowest - i : lowest + i) % n + n) % n];
        }
        return ordered;
    }

    private int compare(int one, int other) {
        return Arrays.compare(corners, 3 * one, 3 * one + 3, corners, 3 * other, 3 * other + 3);
    }

    /// Two triangles back to back over the same corners hold nothing.
    private static int[] withoutFins(int[] triangles) {
        Map<Set<Integer>, List<Integer>> same = new HashMap<>();
        for (int t = 0; t < triangles.length; t += 3) {
            same.computeIfAbsent(Set.of(triangles[t], triangles[t + 1], triangles[t + 2]), _ -> new ArrayList<>(1)).add(t);
        }
        Set<Integer> gone = new HashSet<>();
        same.values().forEach(found -> {
            List<Integer> open = new ArrayList<>();
            for (int t : found) {
                Integer back = open.stream().filter(o -> !runsWith(triangles, o, t)).findFirst().orElse(null);
                if (back == null) {
                    open.add(t);
                } else {
                    open.remove((Object) back);
                    gone.add(back);
                    gone.add(t);
                }
            }
        });
        int[] kept = new int[triangles.length];
        int n = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            if (!gone.contains(t)) {
                System.arraycopy(triangles, t, kept, n, 3);
                n += 3;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private static boolean runsWith(int[] triangles, int s, int t) {
        for (int k = 0; k < 3; k++) {
            if (triangles[s + k] == triangles[t]) {
                return triangles[s + (k + 1) % 3] == triangles[t + 1];
            }
        }
        return false;
    }
}
