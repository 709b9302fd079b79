package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// Gathers the triangles of a closed surface into flat faces, so that what cutting has left of corners within a face or along a straight edge is gone before
/// corners go to the grid: fewer corners are rounded, and none that has no right to be there.
final class FlatFaces {
    private final double[] corners;
    private final int[] triangles;
    private final double flat;
    private final HalfEdges edges;
    private final int[] face;
    private final List<double[]> normals = new ArrayList<>();

    /// Rings of corner numbers: the outline runs against the clock seen from where the normal points, holes with it, in no particular order.
    static final class Face {
        private final List<int[]> rings;
        private final double[] normal;

        Face(List<int[]> rings, double[] normal) {
            this.rings = rings;
            this.normal = normal;
        }

        List<int[]> rings() {
            return rings;
        }

        double[] normal() {
            return normal;
        }
    }

    private FlatFaces(double[] corners, int[] triangles, double flat) {
        this.corners = corners;
        this.triangles = triangles;
        this.flat = flat;
        this.edges = new HalfEdges(triangles);
        this.face = new int[triangles.length / 3];
        Arrays.fill(face, -1);
    }

    /// @param flat metres by which a corner may lie off the plane of its face
    /// @param straight metres by which each corner may lie off the line between its neighbours to be left out; negative for one that stays
    /// @param caps faces that close what the triangles leave open
    static List<Face> of(double[] corners, int[] triangles, double flat, IntToDoubleFunction straight, List<Face> caps) {
        FlatFaces faces = new FlatFaces(corners, triangles, flat);
        faces.gather();
        List<Face> all = faces.outlines();
        all.addAll(caps);
        return faces.withoutStraights(all, straight);
    }

    /// From the largest triangle on, over every edge behind which the surface goes on flat.
    private void gather() {
        int n = face.length;
        double[][] normal = new double[n][];
        double[] length = new double[n];
        Integer[] order = new Integer[n];
        for (int t = 0; t < n; t++) {
            normal[t] = normal(t);
            length[t] = Math.sqrt(dot(normal[t], normal[t]));
            order[t] = t;
        }
        Arrays.sort(order, (s, t) -> length[s] != length[t] ? Double.compare(length[t], length[s]) : Integer.compare(s, t));
        int[] queue = new int[n];
        for (int seed : order) {
            if (face[seed] >= 0) {
                continue;
            }
            double[] unit = length[seed] > 0
                    ? new double[]{normal[seed][0] / length[seed], normal[seed][1] / length[seed], normal[seed][2] / length[seed]}
                    : new double[3];
            int number = normals.size();
            normals.add(unit);
            face[seed] = number;
            int size = 0;
            queue[size++] = seed;
            for (int i = 0; i < size && length[seed] > 0; i++) {
                for (int e = 3 * queue[i]; e < 3 * queue[i] + 3; e++) {
                    int other = edges.mate(e) < 0 ? -1 : edges.mate(e) / 3;
                    if (other >= 0 && face[other] < 0 && lies(other, triangles[3 * seed], unit) && !(dot(normal[other], unit) < -1e-9 * length[seed])) {
                        face[other] = number;
                        queue[size++] = other;
                    }
                }
            }
        }
    }

    private boolean lies(int t, int on, double[] unit) {
        for (int k = 0; k < 3; k++) {
            int c = triangles[3 * t + k];
            double off = unit[0] * (corners[3 * c] - corners[3 * on])
                    + unit[1] * (corners[3 * c + 1] - corners[3 * on + 1])
                    + unit[2] * (corners[3 * c + 2] - corners[3 * on + 2]);
            if (Math.abs(off) > flat) {
                return false;
            }
        }
        return true;
    }

    private List<Face> outlines() {
        List<List<int[]>> rings = new ArrayList<>();
        normals.forEach(_ -> rings.add(new ArrayList<>()));
        boolean[] walked = new boolean[triangles.length];
        int[] ring = new int[triangles.length];
        for (int start = 0; start < triangles.length; start++) {
            if (walked[start] || !isBorder(start)) {
                continue;
            }
            int size = 0;
            for (int e = start; !walked[e]; e = onward(e)) {
                walked[e] = true;
                ring[size++] = edges.from(e);
            }
            rings.get(face[start / 3]).addAll(simple(Arrays.copyOf(ring, size)));
        }
        List<Face> faces = new ArrayList<>();
        for (int f = 0; f < rings.size(); f++) {
            faces.add(new Face(rings.get(f), normals.get(f)));
        }
        return faces;
    }

    private boolean isBorder(int e) {
        return edges.mate(e) < 0 || face[edges.mate(e) / 3] != face[e / 3];
    }

    private int onward(int e) {
        int next = HalfEdges.next(e);
        while (!isBorder(next)) {
            next = HalfEdges.next(edges.mate(next));
        }
        return next;
    }

    /// A walk that comes back to a corner before its end is several rings.
    static List<int[]> simple(int[] ring) {
        List<int[]> rings = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        int[] path = new int[ring.length];
        int size = 0;
        for (int corner : ring) {
            Integer before = places.get(corner);
            if (before != null) {
                rings.add(Arrays.copyOfRange(path, before, size));
                for (int i = before + 1; i < size; i++) {
                    places.remove(path[i]);
                }
                size = before + 1;
            } else {
                places.put(corner, size);
                path[size++] = corner;
            }
        }
        if (size > 0) {
            rings.add(Arrays.copyOf(path, size));
        }
        return rings;
    }

    /// A corner at which only two edges meet, one going straight on from the other, is left out of both faces.
    private List<Face> withoutStraights(List<Face> faces, IntToDoubleFunction straight) {
        Map<Integer, Set<Integer>> neighbours = new HashMap<>();
        for (Face each : faces) {
            for (int[] ring : each.rings()) {
                for (int i = 0; i < ring.length; i++) {
                    int a = ring[i];
                    int b = ring[(i + 1) % ring.length];
                    neighbours.computeIfAbsent(a, _ -> new HashSet<>(4)).add(b);
                    neighbours.computeIfAbsent(b, _ -> new HashSet<>(4)).add(a);
                }
            }
        }
        List<Face> kept = new ArrayList<>();
        for (Face each : faces) {
            List<int[]> rings = new ArrayList<>();
            for (int[] ring : each.rings()) {
                rings.add(withoutStraights(ring, straight, neighbours));
            }
            kept.add(new Face(rings, each.normal()));
        }
        return kept;
    }

    private int[] withoutStraights(int[] ring, IntToDoubleFunction straight, Map<Integer, Set<Integer>> neighbours) {
        int[] kept = new int[ring.length];
        int n = 0;
        for (int i = 0; i < ring.length; i++) {
            int corner = ring[i];
            Set<Integer> around = neighbours.getOrDefault(corner, Set.of());
            double off = straight.applyAsDouble(corner);
            boolean passed = around.size() == 2 && off >= 0
                    && isStraight(ring[(i + ring.length - 1) % ring.length], corner, ring[(i + 1) % ring.length], off);
            if (!passed) {
                kept[n++] = corner;
            }
        }
        return n < 3 ? ring : Arrays.copyOf(kept, n);
    }

    private boolean isStraight(int a, int b, int c, double off) {
        double[] u = {corners[3 * b] - corners[3 * a], corners[3 * b + 1] - corners[3 * a + 1], corners[3 * b + 2] - corners[3 * a + 2]};
        double[] v = {corners[3 * c] - corners[3 * a], corners[3 * c + 1] - corners[3 * a + 1], corners[3 * c + 2] - corners[3 * a + 2]};
        double[] across = {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
        double along = dot(u, v);
        double length = dot(v, v);
        return along > 0 && along < length && dot(across, across) <= off * off * length;
    }

    private double[] normal(int t) {
        int a = 3 * triangles[3 * t];
        int b = 3 * triangles[3 * t + 1];
        int c = 3 * triangles[3 * t + 2];
        double ux = corners[b] - corners[a];
        double uy = corners[b + 1] - corners[a + 1];
        double uz = corners[b + 2] - corners[a + 2];
        double vx = corners[c] - corners[a];
        double vy = corners[c + 1] - corners[a + 1];
        double vz = corners[c + 2] - corners[a + 2];
        return new double[]{uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
