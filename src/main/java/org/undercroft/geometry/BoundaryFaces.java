package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Joins the triangles of a boundary into faces. The largest triangle not yet taken begins a face, its plane is the face's, and what hangs together
/// with it by edges and lies in that plane belongs to it: so the order of the triangles does not matter.
final class BoundaryFaces {
    /// Corners lie on a grid; a narrow triangle may lean by this over its width and still be of the plane. Metres.
    private static final double GRAIN = 3e-4;

    /// Nearer than this to a straight line, metres, a corner that only two faces have is no corner.
    private static final double STRAIGHT = 1e-6;

    /// Square metres: what noding leaves of less than this is no face.
    private static final double NOTHING = 1e-10;

    private final Mesh mesh;
    private final double distance;
    private final double lean;
    private final Borders borders;
    private final double[] normals;
    private final int[] faceOf;

    private BoundaryFaces(Mesh mesh, double distance, double degrees) {
        this.mesh = mesh;
        this.distance = distance;
        this.lean = StrictMath.sin(StrictMath.toRadians(degrees));
        this.borders = Borders.of(mesh);
        this.normals = new double[3 * mesh.triangleCount()];
        this.faceOf = new int[mesh.triangleCount()];
    }

    /// @param distance how far corners may lie from the face's plane, metres
    /// @param degrees by how much triangles may lean against it
    /// @return roofs, floors, walls, each sorted by their corners from west to east, south to north, down to up
    static List<BoundaryFace> of(Mesh mesh, double distance, double degrees) {
        return new BoundaryFaces(mesh, distance, degrees).faces();
    }

    private List<BoundaryFace> faces() {
        double[] area = new double[faceOf.length];
        for (int t = 0; t < faceOf.length; t++) {
            double[] n = TrianglePairs.normal(mesh.corners(), mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2));
            System.arraycopy(n, 0, normals, 3 * t, 3);
            area[t] = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) / 2;
        }
        int count = group(area);
        Map<Integer, List<int[]>> rings = rings(count);
        double[][] sums = new double[count][4];
        for (int t = 0; t < faceOf.length; t++) {
            double[] sum = sums[faceOf[t]];
            for (int k = 0; k < 3; k++) {
                sum[k] += normals[3 * t + k];
            }
            sum[3] += area[t];
        }
        List<BoundaryFace> faces = new ArrayList<>(count);
        for (int f = 0; f < count; f++) {
            List<int[]> of = rings.getOrDefault(f, List.of());
            if (!of.isEmpty() && sums[f][3] > NOTHING) {
                faces.add(face(of, sums[f]));
            }
        }
        faces.sort(Comparator.comparing((BoundaryFace face) -> face.kind()).thenComparing(BoundaryFace::exterior, BoundaryFaces::compare));
        return List.copyOf(faces);
    }

    /// Gives every triangle its face, numbered from 0.
    private int group(double[] area) {
        Integer[] bySize = new Integer[area.length];
        Arrays.setAll(bySize, t -> t);
        Arrays.sort(bySize, Comparator.comparingDouble((Integer t) -> -area[t]).thenComparing(this::compareMiddles));
        Arrays.fill(faceOf, -1);
        int[] queue = new int[area.length];
        int count = 0;
        for (int seed : bySize) {
            if (faceOf[seed] >= 0) {
                continue;
            }
            int length = 1;
            queue[0] = seed;
            faceOf[seed] = count;
            for (int i = 0; i < length; i++) {
                for (int edge = borders.first(queue[i]); edge >= 0; edge = borders.next(edge)) {
                    for (int other = borders.across(edge); other >= 0; other = borders.another(other)) {
                        int t = borders.triangle(other);
                        if (faceOf[t] < 0 && borders.opposed(edge, other) && belongs(t, seed, area)) {
                            faceOf[t] = count;
                            queue[length++] = t;
                        }
                    }
                }
            }
            count++;
        }
        return count;
    }

    private boolean belongs(int t, int seed, double[] area) {
        if (area[seed] == 0) {
            return false;
        }
        double size = 2 * area[seed];
        double longest = 0;
        for (int i = 0; i < 3; i++) {
            double along = 0;
            double side = 0;
            for (int k = 0; k < 3; k++) {
                double at = mesh.corners()[3 * mesh.corner(t, i) + k];
                double d = mesh.corners()[3 * mesh.corner(t, (i + 1) % 3) + k] - at;
                along += normals[3 * seed + k] * (at - mesh.corners()[3 * mesh.corner(seed, 0) + k]);
                side += d * d;
            }
            longest = Math.max(longest, side);
            if (!(Math.abs(along) <= distance * size)) {
                return false;
            }
        }
        if (area[t] == 0) {
            return true;
        }
        double cos = 0;
        double[] cross = new double[3];
        for (int k = 0; k < 3; k++) {
            int u = (k + 1) % 3;
            int v = (k + 2) % 3;
            cos += normals[3 * seed + k] * normals[3 * t + k];
            cross[k] = normals[3 * seed + u] * normals[3 * t + v] - normals[3 * seed + v] * normals[3 * t + u];
        }
        double sin = Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]) / (size * 2 * area[t]);
        double width = 2 * area[t] / Math.sqrt(longest);
        return sin <= lean + GRAIN / width && cos > size * area[t];
    }

    private int compareMiddles(int s, int t) {
        for (int k = 0; k < 3; k++) {
            int order = Double.compare(middle(s, k), middle(t, k));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private double middle(int t, int k) {
        double[] c = mesh.corners();
        return c[3 * mesh.corner(t, 0) + k] + c[3 * mesh.corner(t, 1) + k] + c[3 * mesh.corner(t, 2) + k];
    }

    // rings

    /// The edges that a face does not have in common with itself, strung into rings. Where a path comes back to a corner, a ring is complete: so
    /// rings that touch come apart.
    private Map<Integer, List<int[]>> rings(int count) {
        List<Map<Integer, List<Integer>>> leaving = new ArrayList<>(count);
        int[] facesAt = new int[borders.corners()];
        int[] lastAt = new int[borders.corners()];
        Arrays.fill(lastAt, -1);
        for (int f = 0; f < count; f++) {
            leaving.add(new HashMap<>());
        }
        for (int edge = 0; edge < borders.count(); edge++) {
            if (isRim(edge)) {
                leaving.get(faceOf[borders.triangle(edge)]).computeIfAbsent(borders.from(edge), _ -> new ArrayList<>(1)).add(borders.to(edge));
            }
        }
        for (int f = 0; f < count; f++) {
            for (int corner : leaving.get(f).keySet()) {
                if (lastAt[corner] != f) {
                    lastAt[corner] = f;
                    facesAt[corner]++;
                }
            }
        }
        Map<Integer, List<int[]>> rings = new HashMap<>();
        for (int f = 0; f < count; f++) {
            rings.put(f, strung(leaving.get(f)).stream().map(ring -> straightened(ring, facesAt)).filter(ring -> ring.length > 2).toList());
        }
        return rings;
    }

    /// Whether an edge is left when edges of its face that run against each other are taken off pair by pair.
    private boolean isRim(int edge) {
        int face = faceOf[borders.triangle(edge)];
        int left = 0;
        for (int other = borders.across(edge); other >= 0; other = borders.another(other)) {
            if (faceOf[borders.triangle(other)] == face) {
                left += borders.opposed(edge, other) ? -1 : other >= edge ? 1 : 0;
            }
        }
        return left > 0;
    }

    /// Corners by the corner before them, strung into rings.
    static List<int[]> strung(Map<Integer, List<Integer>> leaving) {
        List<int[]> rings = new ArrayList<>();
        for (int start : leaving.keySet().stream().sorted().toList()) {
            List<Integer> path = new ArrayList<>();
            Map<Integer, Integer> passed = new HashMap<>();
            int at = start;
            while (true) {
                Integer since = passed.get(at);
                if (since != null) {
                    List<Integer> ring = path.subList(since, path.size());
                    rings.add(ring.stream().mapToInt(corner -> corner).toArray());
                    ring.forEach(passed::remove);
                    ring.clear();
                }
                List<Integer> ways = leaving.getOrDefault(at, List.of());
                if (ways.isEmpty()) {
                    break;
                }
                passed.put(at, path.size());
                path.add(at);
                at = ways.removeLast();
            }
        }
        return rings;
    }

    /// Without the corners on a straight side that only this face and one neighbour have.
    private int[] straightened(int[] ring, int[] facesAt) {
        int[] kept = new int[ring.length];
        int n = 0;
        for (int i = 0; i < ring.length; i++) {
            int before = n == 0 ? ring[ring.length - 1] : kept[n - 1];
            if (facesAt[ring[i]] > 2 || !straight(before, ring[i], ring[(i + 1) % ring.length])) {
                kept[n++] = ring[i];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private boolean straight(int a, int b, int c) {
        double along = 0;
        double whole = 0;
        double off = 0;
        for (int k = 0; k < 3; k++) {
            double ac = mesh.corners()[3 * c + k] - mesh.corners()[3 * a + k];
            along += ac * (mesh.corners()[3 * b + k] - mesh.corners()[3 * a + k]);
            whole += ac * ac;
        }
        if (!(along > 0 && along < whole)) {
            return false;
        }
        for (int k = 0; k < 3; k++) {
            double foot = mesh.corners()[3 * a + k] + along / whole * (mesh.corners()[3 * c + k] - mesh.corners()[3 * a + k]);
            off += (mesh.corners()[3 * b + k] - foot) * (mesh.corners()[3 * b + k] - foot);
        }
        return off < STRAIGHT * STRAIGHT;
    }

    /// The ring that goes round the others is the one that encloses most.
    private BoundaryFace face(List<int[]> rings, double[] sum) {
        double length = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
        BoundaryFace.Direction normal = new BoundaryFace.Direction(sum[0] / length + 0.0, sum[1] / length + 0.0, sum[2] / length + 0.0);
        List<int[]> byArea = new ArrayList<>(rings);
        byArea.sort(Comparator.comparingDouble(ring -> -enclosed(ring, normal)));
        List<List<Position>> holes = new ArrayList<>(byArea.stream().skip(1).map(this::begun).toList());
        holes.sort(BoundaryFaces::compare);
        double inclination = StrictMath.toDegrees(StrictMath.atan2(Math.hypot(normal.east(), normal.north()), Math.abs(normal.up())));
        return new BoundaryFace(BoundaryFace.kindOf(normal, inclination), begun(byArea.getFirst()), holes, sum[3], normal, inclination);
    }

    private double enclosed(int[] ring, BoundaryFace.Direction normal) {
        double[] n = ShellCheck.normal(mesh.corners(), ring);
        return n[0] * normal.east() + n[1] * normal.north() + n[2] * normal.up();
    }

    /// Begun at its first corner from west to east, south to north, down to up.
    private List<Position> begun(int[] ring) {
        List<Position> positions = Arrays.stream(ring).mapToObj(mesh::position).toList();
        int first = 0;
        for (int i = 1; i < positions.size(); i++) {
            if (ORDER.compare(positions.get(i), positions.get(first)) < 0) {
                first = i;
            }
        }
        List<Position> begun = new ArrayList<>(positions.subList(first, positions.size()));
        begun.addAll(positions.subList(0, first));
        return begun;
    }

    private static final Comparator<Position> ORDER = Comparator.comparingDouble(Position::x).thenComparingDouble(Position::y).thenComparingDouble(Position::z);

    private static int compare(List<Position> one, List<Position> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = ORDER.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
