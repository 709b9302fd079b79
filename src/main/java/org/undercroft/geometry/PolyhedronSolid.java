package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the solid of a polyhedron and finds everything that keeps it from being one: ring by ring, face by face, shell by shell, and the shells
/// against each other. A level is examined even where the one below has faults, as far as that makes sense.
final class PolyhedronSolid {
    /// A file that is wrong throughout is told so a hundred times, not a million.
    private static final int MOST_CROSSINGS = 100;

    /// Points of a triangle in sixths of its corners: a corner; and all corners, the middles of the sides and the middle.
    private static final int[][] SAMPLE = {{6, 0, 0}};

    private static final int[][] SAMPLES = {{6, 0, 0}, {0, 6, 0}, {0, 0, 6}, {3, 3, 0}, {0, 3, 3}, {3, 0, 3}, {2, 2, 2}};

    private final SoundnessCheck check;
    private final Faults faults;
    private final Grid grid;
    private final List<List<int[][]>> shells = new ArrayList<>();
    private double[] corners = new double[0];
    private int[] triangles = new int[0];
    private int[] faceOf = new int[0];
    private int[] shellOf = new int[0];
    private int count;

    private PolyhedronSolid(SoundnessCheck check, Faults faults) {
        this.check = check;
        this.faults = faults;
        this.grid = faults.grid();
    }

    /// Empty when faults were added.
    static Optional<Solid> of(Polyhedron polyhedron, SoundnessCheck check, Faults faults) {
        return new PolyhedronSolid(check, faults).make(polyhedron);
    }

    private Optional<Solid> make(Polyhedron polyhedron) {
        int before = faults.count();
        if (polyhedron.shells().isEmpty()) {
            faults.addEmpty();
            return Optional.empty();
        }
        number(polyhedron);
        boolean[] closed = new boolean[shells.size()];
        for (int s = 0; s < closed.length; s++) {
            int soFar = faults.count();
            List<int[][]> faces = shells.get(s);
            for (int f = 0; f < faces.size(); f++) {
                faces.set(f, face(faces.get(f), s, f));
            }
            boolean whole = faults.count() == soFar;
            closed[s] = new ShellCheck(corners, faults, s, faces).closes() && whole;
        }
        triangles = Arrays.copyOf(triangles, 3 * count);
        meetTriangles(closed);
        if (faults.count() != before) {
            return Optional.empty();
        }
        return Optional.of(new Solid(new Mesh(grid.metres(corners), triangles), 0));
    }

    private void number(Polyhedron polyhedron) {
        int expected = 0;
        for (Polyhedron.Shell shell : polyhedron.shells()) {
            expected += shell.faces().size();
        }
        Corners numbers = new Corners(expected);
        for (Polyhedron.Shell shell : polyhedron.shells()) {
            List<int[][]> faces = new ArrayList<>(shell.faces().size());
            for (Polyhedron.Face face : shell.faces()) {
                int[][] rings = new int[face.rings().size()][];
                for (int r = 0; r < rings.length; r++) {
                    List<Position> ring = face.rings().get(r);
                    rings[r] = new int[ring.size()];
                    for (int i = 0; i < rings[r].length; i++) {
                        Position p = ring.get(i);
                        rings[r][i] = numbers.number(grid.steps(grid.east(p.x())), grid.steps(grid.north(p.y())), grid.steps(grid.height(p.z())));
                    }
                }
                faces.add(rings);
            }
            shells.add(faces);
        }
        corners = numbers.packed();
    }

    /// Checks one face and cuts it into triangles.
    ///
    /// @return its rings without what cannot be used; none where nothing can
    private int[][] face(int[][] given, int shell, int face) {
        PolygonCheck polygon = new PolygonCheck(corners, faults, shell, face);
        List<int[]> kept = new ArrayList<>(given.length);
        if (given.length == 0) {
            polygon.withoutRepeats(new int[0], 0);
        }
        for (int r = 0; r < given.length; r++) {
            int[] ring = polygon.withoutRepeats(given[r], r);
            if (ring.length > 0) {
                kept.add(ring);
            } else if (r == 0) {
                return new int[0][];
            }
        }
        if (kept.isEmpty()) {
            return new int[0][];
        }
        int[][] rings = kept.toArray(new int[0][]);
        double[] normal = ShellCheck.normal(corners, rings[0]);
        int drop = drop(normal, rings[0]);
        boolean front = normal[drop] > 0;
        int u = (drop + (front ? 1 : 2)) % 3;
        int v = (drop + (front ? 2 : 1)) % 3;
        if (!polygon.simple(rings, u, v)) {
            return rings;
        }
        polygon.directHoles(rings, u, v);
        checkPlane(rings, normal, shell, face);
        int from = count;
        add(Triangulation.of(corners, u, v, rings), shell, face);
        checkTurns(from, normal, shell, face);
        return rings;
    }

    /// The coordinate to leave out: the one the face looks along; where it has no area, the one it extends least in.
    private int drop(double[] normal, int[] ring) {
        double[] size = {Math.abs(normal[0]), Math.abs(normal[1]), Math.abs(normal[2])};
        if (size[0] + size[1] + size[2] == 0) {
            for (int k = 0; k < 3; k++) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (int corner : ring) {
                    low = Math.min(low, corners[3 * corner + k]);
                    high = Math.max(high, corners[3 * corner + k]);
                }
                size[k] = low - high;
            }
        }
        return size[0] >= size[1] && size[0] >= size[2] ? 0 : size[1] >= size[2] ? 1 : 2;
    }

    private void add(int[] more, int shell, int face) {
        int n = more.length / 3;
        if (3 * (count + n) > triangles.length) {
            int room = Math.max(64, 2 * (count + n));
            triangles = Arrays.copyOf(triangles, 3 * room);
            faceOf = Arrays.copyOf(faceOf, room);
            shellOf = Arrays.copyOf(shellOf, room);
        }
        System.arraycopy(more, 0, triangles, 3 * count, more.length);
        Arrays.fill(faceOf, count, count + n, face);
        Arrays.fill(shellOf, count, count + n, shell);
        count += n;
    }

    /// 203: some plane must pass all corners within the distance allowed. The plane of the area vector is tried first, the one of least squares only
    /// where that one fails.
    private void checkPlane(int[][] rings, double[] normal, int shell, int face) {
        if (rings.length == 1 && rings[0].length == 3) {
            return;
        }
        Plane plane = Plane.through(corners, rings, normal);
        double limit = check.planarDistance() * grid.snap().perMetre();
        if (plane.distance() <= limit) {
            return;
        }
        Plane best = Plane.nearest(corners, rings);
        if (best.distance() > limit) {
            faults.add("203", corners, best.farthest(), shell, face, -1, grid.metres(best.distance()));
        }
    }

    /// 204: no triangle may look in another direction than the face. One thinner than a few grid steps has no direction of its own.
    private void checkTurns(int from, double[] normal, int shell, int face) {
        double length = length(normal);
        double worst = check.planarAngle();
        int where = -1;
        for (int t = from; t < count && count - from > 1; t++) {
            double[] n = TrianglePairs.normal(corners, triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2]);
            double angle = StrictMath.toDegrees(StrictMath.acos(
                    Math.clamp((n[0] * normal[0] + n[1] * normal[1] + n[2] * normal[2]) / (length * length(n)), -1, 1)));
            if (angle > worst && length(n) / longestSide(t) > 5) {
                worst = angle;
                where = t;
            }
        }
        if (where >= 0) {
            int a = 3 * triangles[3 * where];
            int b = 3 * triangles[3 * where + 1];
            int c = 3 * triangles[3 * where + 2];
            faults.add(
                    "204",
                    (corners[a] + corners[b] + corners[c]) / 3,
                    (corners[a + 1] + corners[b + 1] + corners[c + 1]) / 3,
                    (corners[a + 2] + corners[b + 2] + corners[c + 2]) / 3,
                    shell,
                    face,
                    -1,
                    worst);
        }
    }

    private double longestSide(int t) {
        double longest = 0;
        for (int i = 0; i < 3; i++) {
            int a = 3 * triangles[3 * t + i];
            int b = 3 * triangles[3 * t + (i + 1) % 3];
            longest = Math.max(
                    longest, length(new double[]{corners[b] - corners[a], corners[b + 1] - corners[a + 1], corners[b + 2] - corners[a + 2]}));
        }
        return longest;
    }

    private static double length(double[] vector) {
        return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    }

    /// 306 within a shell, 401 between shells; then, for shells that do not cross, whether one stands twice (402) or outside (403), or whether where
    /// they touch cuts the inside in two (404).
    ///
    /// A shell that does not close touches itself wherever corners of neighbours do not meet; there only faces that go through each other by more
    /// than the planar distance count.
    private void meetTriangles(boolean[] closed) {
        TrianglePairs pairs = new TrianglePairs(corners, triangles);
        double distance = check.planarDistance() * grid.snap().perMetre();
        Set<Long> told = new HashSet<>();
        Meeting[][] meetings = meetings(closed.length);
        pairs.each((s, t) -> {
            int one = shellOf[s];
            int other = shellOf[t];
            if (one != other) {
                meetings[Math.min(one, other)][Math.max(one, other)].see(pairs, s, t);
                return;
            }
            boolean cuts = faceOf[s] != faceOf[t] && (closed[one] ? pairs.intersect(s, t) : pairs.pierceBeyond(s, t, distance));
            if (cuts && told.size() < MOST_CROSSINGS) {
                long low = Math.min(faceOf[s], faceOf[t]);
                long high = Math.max(faceOf[s], faceOf[t]);
                if (told.add((long) one << 48 | low << 24 | high)) {
                    double[] at = pairs.place(s, t);
                    faults.add("306", at[0], at[1], at[2], one, (int) low, -1, Double.NaN);
                }
            }
        });
        for (int s = 1; s < closed.length; s++) {
            for (int r = 0; r < s; r++) {
                meetings[r][s].judge(closed[r] && closed[s]);
            }
        }
    }

    private Meeting[][] meetings(int n) {
        boolean[][] twins = twins();
        Meeting[][] meetings = new Meeting[n][n];
        for (int r = 0; r < n; r++) {
            for (int s = r + 1; s < n; s++) {
                meetings[r][s] = new Meeting(r, s, twins[r][s]);
            }
        }
        return meetings;
    }

    /// What is known of two shells, the first of which may be the outer one.
    private final class Meeting {
        private final int one;
        private final int other;
        private boolean settled;
        private boolean touching;
        private final Seam seam = new Seam();

        Meeting(int one, int other, boolean twins) {
            this.one = one;
            this.other = other;
            this.settled = twins;
        }

        void see(TrianglePairs pairs, int s, int t) {
            if (settled || !pairs.intersect(s, t)) {
                return;
            }
            touching = true;
            if (pairs.pierceBeyond(s, t, 0) || pairs.shareArea(s, t)) {
                tell("401", pairs.place(s, t));
            } else {
                seam.add(pairs.meetingPoints(s, t));
            }
        }

        /// 403: a cavity lies in the outer shell and in no other cavity. Shells that touch may still cross by way of edges and corners: then one has
        /// points on both sides of the other.
        void judge(boolean closed) {
            if (settled || !closed) {
                return;
            }
            boolean[] sides = sides(other, one, touching);
            boolean[] back = touching ? sides(one, other, true) : new boolean[2];
            int corner = 3 * shells.get(other).getFirst()[0][0];
            double[] at = {corners[corner], corners[corner + 1], corners[corner + 2]};
            if (sides[0] && sides[1]) {
                tell("401", at);
            } else if (one == 0 ? !sides[0] : sides[0] || back[0]) {
                tell("403", at);
            } else if (touching && seam.closes()) {
                tell("404", seam.place());
            } else if (one > 0 && !touching && sides(one, other, false)[0]) {
                tell("403", at);
            }
        }

        private void tell(String code, double[] at) {
            settled = true;
            faults.add(code, at[0], at[1], at[2], other, -1, -1, Double.NaN);
        }
    }

    /// Whether points of a shell lie inside another, and whether some lie outside. Shells that have no point in common lie so with every point;
    /// where they touch, corners and the middles of edges and triangles are asked.
    private boolean[] sides(int shell, int around, boolean touching) {
        Inside inside = new Inside(corners, triangles, shellOf, around);
        boolean[] sides = new boolean[2];
        for (int t = 0; t < count; t++) {
            if (shellOf[t] != shell) {
                continue;
            }
            for (int[] weights : touching ? SAMPLES : SAMPLE) {
                int place = inside.place(triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2], weights);
                sides[0] |= place > 0;
                sides[1] |= place < 0;
            }
            if (!touching) {
                break;
            }
        }
        return sides;
    }

    private boolean[][] twins() {
        boolean[][] twins = new boolean[shells.size()][shells.size()];
        for (int s = 1; s < twins.length; s++) {
            for (int r = 0; r < s; r++) {
                if (shells.get(r).size() == shells.get(s).size() && faceSet(r).equals(faceSet(s))) {
                    twins[r][s] = true;
                    twins[s][r] = true;
                    faults.add("402", corners, shells.get(s).getFirst()[0][0], s, -1, -1, Double.NaN);
                }
            }
        }
        return twins;
    }

    private Set<List<List<Integer>>> faceSet(int shell) {
        Set<List<List<Integer>>> set = new HashSet<>();
        for (int[][] rings : shells.get(shell)) {
            List<List<Integer>> face = new ArrayList<>();
            for (int[] ring : rings) {
                face.add(Arrays.stream(PolygonCheck.canonical(ring)).boxed().toList());
            }
            set.add(face);
        }
        return set;
    }
}
