package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A space with everything within a distance of it: the space itself and, for every flat face, the convex body around balls at its corners. The balls are
/// facetted from outside, so nothing of the true zone is left out.
final class Rounded {
    private static final double FLAT = 1e-9;

    private Rounded() {}

    /// Empty where there are more than so many pieces.
    static Optional<Space> of(Zone.Around zone, double chordError, Snap snap, int most) {
        Space space = zone.space();
        double[] ball = ball(zone.width() + 2 * snap.metres(), chordError);
        List<Solid> solids = new ArrayList<>();
        for (Solid part : space.parts()) {
            Mesh mesh = part.mesh();
            boolean convex = isConvex(mesh);
            List<int[]> pieces = convex ? List.of(all(mesh)) : faces(mesh);
            if (!convex) {
                solids.add(part);
            }
            if (solids.size() + pieces.size() > most) {
                return Optional.empty();
            }
            for (int[] piece : pieces) {
                hull(mesh, piece, ball, snap).ifPresent(hull -> solids.add(new Solid(hull, chordError)));
            }
        }
        return Optional.of(new Space(space.frame(), solids));
    }

    private static Optional<Mesh> hull(Mesh mesh, int[] piece, double[] ball, Snap snap) {
        Corners points = new Corners(piece.length * ball.length / 3);
        for (int corner : piece) {
            for (int i = 0; i < ball.length; i += 3) {
                points.number(
                        Math.rint((mesh.x(corner) + ball[i]) * snap.perMetre()),
                        Math.rint((mesh.y(corner) + ball[i + 1]) * snap.perMetre()),
                        Math.rint((mesh.z(corner) + ball[i + 2]) * snap.perMetre()));
            }
        }
        return ConvexHull.of(points.packed()).map(hull -> {
            double[] metres = Arrays.stream(hull.corners()).map(steps -> steps / snap.perMetre()).toArray();
            return new Mesh(metres, hull.triangles());
        });
    }

    private static int[] all(Mesh mesh) {
        int[] all = new int[mesh.cornerCount()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static boolean isConvex(Mesh mesh) {
        for (int t = 0; t < mesh.triangleCount(); t++) {
            double[] n = TrianglePairs.normal(mesh.corners(), mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2));
            double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
            int a = mesh.corner(t, 0);
            for (int c = 0; c < mesh.cornerCount(); c++) {
                double off = n[0] * (mesh.x(c) - mesh.x(a)) + n[1] * (mesh.y(c) - mesh.y(a)) + n[2] * (mesh.z(c) - mesh.z(a));
                if (off > FLAT * length) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The corners of every convex flat face; other faces triangle by triangle.
    private static List<int[]> faces(Mesh mesh) {
        List<int[]> pieces = new ArrayList<>();
        for (FlatFaces.Face face : FlatFaces.of(mesh.corners(), mesh.triangles(), FLAT, _ -> -1, List.of())) {
            int[] ring = face.rings().getFirst();
            if (face.rings().size() == 1 && isConvex(mesh, ring, face.normal())) {
                pieces.add(ring);
            } else {
                pieces.addAll(cut(mesh, face));
            }
        }
        return pieces;
    }

    private static boolean isConvex(Mesh mesh, int[] ring, double[] normal) {
        for (int i = 0; i < ring.length; i++) {
            double[] turn = TrianglePairs.normal(mesh.corners(), ring[i], ring[(i + 1) % ring.length], ring[(i + 2) % ring.length]);
            if (turn[0] * normal[0] + turn[1] * normal[1] + turn[2] * normal[2] < -FLAT) {
                return false;
            }
        }
        return true;
    }

    private static List<int[]> cut(Mesh mesh, FlatFaces.Face face) {
        double[] n = face.normal();
        int drop = Math.abs(n[0]) >= Math.abs(n[1]) && Math.abs(n[0]) >= Math.abs(n[2]) ? 0 : Math.abs(n[1]) >= Math.abs(n[2]) ? 1 : 2;
        double[] steps = Arrays.stream(mesh.corners()).map(metres -> Math.rint(metres * 1e7)).toArray();
        int[][] rings = face.rings().toArray(new int[0][]);
        int outer = 0;
        for (int r = 1; r < rings.length; r++) {
            outer = size(steps, rings[r], drop) > size(steps, rings[outer], drop) ? r : outer;
        }
        int[] first = rings[outer];
        rings[outer] = rings[0];
        rings[0] = first;
        int[] triangles = Triangulation.of(steps, drop == 0 ? 1 : 0, drop == 2 ? 1 : 2, rings);
        List<int[]> pieces = new ArrayList<>();
        for (int t = 0; t < triangles.length; t += 3) {
            pieces.add(Arrays.copyOfRange(triangles, t, t + 3));
        }
        return pieces;
    }

    private static double size(double[] steps, int[] ring, int drop) {
        return Math.abs(ShellCheck.normal(steps, ring)[drop]);
    }

    /// Corners of a ball of triangles that touch the true ball from outside: an icosahedron, its triangles divided in four until it is close enough.
    private static double[] ball(double radius, double chordError) {
        double g = (1 + Math.sqrt(5)) / 2;
        List<double[]> corners = new ArrayList<>();
        for (double s : new double[]{-1, 1}) {
            for (double t : new double[]{-g, g}) {
                corners.add(unit(0, s, t));
                corners.add(unit(s, t, 0));
                corners.add(unit(t, 0, s));
            }
        }
        Mesh mesh = ConvexHull.of(corners.stream().flatMapToDouble(corner -> Arrays.stream(corner).map(v -> Math.rint(v * 1e6))).toArray()).orElseThrow();
        corners.clear();
        for (int c = 0; c < mesh.cornerCount(); c++) {
            corners.add(unit(mesh.x(c), mesh.y(c), mesh.z(c)));
        }
        int[] triangles = mesh.triangles();

        while (radius / least(corners, triangles) - radius > chordError) {
            triangles = divided(corners, triangles);
        }
        double reach = radius / least(corners, triangles);
        return corners.stream().flatMapToDouble(corner -> Arrays.stream(corner).map(v -> v * reach)).toArray();
    }

    private static int[] divided(List<double[]> corners, int[] triangles) {
        Map<Long, Integer> middles = new HashMap<>();
        int[] divided = new int[4 * triangles.length];
        int at = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            int[] m = new int[3];
            for (int k = 0; k < 3; k++) {
                int p = triangles[t + k];
                int q = triangles[t + (k + 1) % 3];
                m[k] = middles.computeIfAbsent((long) Math.min(p, q) << 32 | Math.max(p, q), _ -> {
                    double[] a = corners.get(p);
                    double[] b = corners.get(q);
                    corners.add(unit(a[0] + b[0], a[1] + b[1], a[2] + b[2]));
                    return corners.size() - 1;
                });
            }
            for (int[] each : new int[][]{{triangles[t], m[0], m[2]}, {m[0], triangles[t + 1], m[1]}, {m[2], m[1], triangles[t + 2]}, m}) {
                System.arraycopy(each, 0, divided, at, 3);
                at += 3;
            }
        }
        return divided;
    }

    /// How near the nearest facet comes to the middle of a ball of radius 1.
    private static double least(List<double[]> corners, int[] triangles) {
        double least = 1;
        for (int t = 0; t < triangles.length; t += 3) {
            double[] a = corners.get(triangles[t]);
            double[] b = corners.get(triangles[t + 1]);
            double[] c = corners.get(triangles[t + 2]);
            double nx = (b[1] - a[1]) * (c[2] - a[2]) - (b[2] - a[2]) * (c[1] - a[1]);
            double ny = (b[2] - a[2]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[2] - a[2]);
            double nz = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
            least = Math.min(least, Math.abs(nx * a[0] + ny * a[1] + nz * a[2]) / Math.sqrt(nx * nx + ny * ny + nz * nz));
        }
        return least;
    }

    private static double[] unit(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[]{x / length, y / length, z / length};
    }
}
