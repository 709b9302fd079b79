package org.undercroft.geometry;

import java.util.Arrays;

/// The cells between noded segments. Every segment is two half-edges, `h` and `h ^ 1`, each with the cell on its left; walking on from one to the next
/// goes once around that cell, or around one of its holes.
final class Arrangement {
    private final GridNoding noding;
    private int[] segmentOf = new int[0];
    private int[] from = new int[0];
    private int[] next = new int[0];
    private int[] ring = new int[0];
    /// Half-edges by the vertex they leave, against the clock.
    private int[] leaving = new int[0];
    private int[] firstLeaving = new int[0];
    private int[] ringStart = new int[16];
    private double[] ringArea = new double[16];
    private int rings;
    /// Per ring, the face it bounds; -1 outside of everything.
    private int[] faceOf = new int[0];
    private int faces;
    private int[] firstRing = new int[0];
    private int[] ringsByFace = new int[0];

    /// @param noding noded already
    Arrangement(GridNoding noding) {
        this.noding = noding;
        link(withoutLooseEnds());
        walk();
        int[] twoSided = twoSided();
        if (twoSided.length < next.length / 2) {
            link(twoSided);
            walk();
        }
        nest();
    }

    int halfEdges() {
        return next.length;
    }

    int vertices() {
        return noding.vertices();
    }

    /// In whole grid steps.
    double x(int vertex) {
        return noding.x(vertex);
    }

    double y(int vertex) {
        return noding.y(vertex);
    }

    int from(int halfEdge) {
        return from[halfEdge];
    }

    int to(int halfEdge) {
        return from[halfEdge ^ 1];
    }

    int next(int halfEdge) {
        return next[halfEdge];
    }

    /// The cell on the left, -1 for outside of everything.
    int face(int halfEdge) {
        return faceOf[ring[halfEdge]];
    }

    int faces() {
        return faces;
    }

    /// How many rings bound a cell: its outline and its holes.
    int rings(int face) {
        return firstRing[face + 1] - firstRing[face];
    }

    /// A half-edge of a ring of a cell; the outline is ring 0.
    int ring(int face, int which) {
        return ringStart[ringsByFace[firstRing[face] + which]];
    }

    /// Place of the first half-edge that leaves a vertex, for [#leaving(int)].
    int firstLeaving(int vertex) {
        return firstLeaving[vertex];
    }

    int leaving(int place) {
        return leaving[place];
    }

    /// Segments that are left when those are taken off, again and again, that end where nothing goes on.
    private int[] withoutLooseEnds() {
        int n = noding.segments();
        int[] degree = new int[noding.vertices()];
        int[] sum = new int[noding.vertices()];
        for (int s = 0; s < n; s++) {
            degree[noding.from(s)]++;
            degree[noding.to(s)]++;
            // Of a vertex with one segment left, the sum is that segment.
            sum[noding.from(s)] ^= s;
            sum[noding.to(s)] ^= s;
        }
        boolean[] gone = new boolean[n];
        int kept = n;
        for (int v = 0; v < degree.length; v++) {
            int at = v;
            while (degree[at] == 1) {
                int s = sum[at];
                int other = noding.from(s) == at ? noding.to(s) : noding.from(s);
                gone[s] = true;
                kept--;
                degree[at] = 0;
                degree[other]--;
                sum[other] ^= s;
                at = other;
            }
        }
        int[] segments = new int[kept];
        int k = 0;
        for (int s = 0; s < n; s++) {
            if (!gone[s]) {
                segments[k++] = s;
            }
        }
        return segments;
    }

    /// Segments with different rings on both sides: a bridge to something inside bounds nothing.
    private int[] twoSided() {
        int[] segments = new int[next.length / 2];
        int kept = 0;
        for (int h = 0; h < next.length; h += 2) {
            if (ring[h] != ring[h + 1]) {
                segments[kept++] = segmentOf[h / 2];
            }
        }
        return Arrays.copyOf(segments, kept);
    }

    private void link(int[] segments) {
        segmentOf = segments;
        int n = 2 * segments.length;
        from = new int[n];
        for (int i = 0; i < segments.length; i++) {
            from[2 * i] = noding.from(segments[i]);
            from[2 * i + 1] = noding.to(segments[i]);
        }
        firstLeaving = new int[noding.vertices() + 1];
        for (int h = 0; h < n; h++) {
            firstLeaving[from[h] + 1]++;
        }
        for (int v = 0; v < noding.vertices(); v++) {
            firstLeaving[v + 1] += firstLeaving[v];
        }
        int[] end = Arrays.copyOf(firstLeaving, noding.vertices());
        leaving = new int[n];
        for (int h = 0; h < n; h++) {
            int first = firstLeaving[from[h]];
            int at = end[from[h]]++;
            for (; at > first && turnsBefore(h, leaving[at - 1]); at--) {
                leaving[at] = leaving[at - 1];
            }
            leaving[at] = h;
        }
        next = new int[n];
        for (int v = 0; v < noding.vertices(); v++) {
            int first = firstLeaving[v];
            int count = firstLeaving[v + 1] - first;
            for (int i = 0; i < count; i++) {
                // Arriving along a twin, the way on with the cell on the left is the first one clockwise.
                next[leaving[first + i] ^ 1] = leaving[first + (i + count - 1) % count];
            }
        }
    }

    private boolean turnsBefore(int h, int g) {
        double hx = noding.x(from[h ^ 1]) - noding.x(from[h]);
        double hy = noding.y(from[h ^ 1]) - noding.y(from[h]);
        double gx = noding.x(from[g ^ 1]) - noding.x(from[g]);
        double gy = noding.y(from[g ^ 1]) - noding.y(from[g]);
        boolean hSouth = hy < 0 || (hy == 0 && hx < 0);
        boolean gSouth = gy < 0 || (gy == 0 && gx < 0);
        return hSouth == gSouth ? hx * gy - hy * gx > 0 : gSouth;
    }

    private void walk() {
        ring = new int[next.length];
        Arrays.fill(ring, -1);
        rings = 0;
        for (int start = 0; start < next.length; start++) {
            if (ring[start] >= 0) {
                continue;
            }
            if (rings == ringStart.length) {
                ringStart = Arrays.copyOf(ringStart, 2 * rings);
                ringArea = Arrays.copyOf(ringArea, 2 * rings);
            }
            double ox = noding.x(from[start]);
            double oy = noding.y(from[start]);
            double twice = 0;
            int h = start;
            do {
                ring[h] = rings;
                int a = from[h];
                int b = from[h ^ 1];
                twice += (noding.x(a) - ox) * (noding.y(b) - oy) - (noding.x(b) - ox) * (noding.y(a) - oy);
                h = next[h];
            } while (h != start);
            ringStart[rings] = start;
            ringArea[rings++] = twice;
        }
    }

    /// Rings against the clock are outlines of cells; the others are holes of the cell around them, or have nothing around them.
    private void nest() {
        faceOf = new int[rings];
        int holes = 0;
        for (int r = 0; r < rings; r++) {
            faceOf[r] = ringArea[r] > 0 ? faces++ : -1;
            holes += ringArea[r] > 0 ? 0 : 1;
        }
        if (holes > 1) {
            placeHoles(holes);
        }
        firstRing = new int[faces + 1];
        for (int r = 0; r < rings; r++) {
            if (faceOf[r] >= 0) {
                firstRing[faceOf[r] + 1]++;
            }
        }
        for (int f = 0; f < faces; f++) {
            firstRing[f + 1] += firstRing[f];
        }
        int[] at = Arrays.copyOf(firstRing, faces);
        ringsByFace = new int[firstRing[faces]];
        for (int pass = 0; pass < 2; pass++) {
            for (int r = 0; r < rings; r++) {
                if (faceOf[r] >= 0 && ringArea[r] > 0 == (pass == 0)) {
                    ringsByFace[at[faceOf[r]]++] = r;
                }
            }
        }
    }

    /// Holes from west to east: what is next to the west of a hole's westernmost vertex is settled by then. Vertices are numbered from west to east.
    private void placeHoles(int holes) {
        long[] byPlace = new long[holes];
        int k = 0;
        for (int r = 0; r < rings; r++) {
            if (ringArea[r] <= 0) {
                int west = from[ringStart[r]];
                for (int h = next[ringStart[r]]; h != ringStart[r]; h = next[h]) {
                    west = Math.min(west, from[h]);
                }
                byPlace[k++] = (long) west << 32 | r;
            }
        }
        Arrays.sort(byPlace);
        for (long place : byPlace) {
            int hole = (int) place;
            int west = westOf((int) (place >>> 32), hole);
            faceOf[hole] = west < 0 ? -1 : faceOf[ring[west]];
        }
    }

    /// The half-edge next to the west of a vertex, with its left side towards it; -1 where there is none.
    private int westOf(int vertex, int hole) {
        double px = noding.x(vertex);
        double py = noding.y(vertex);
        int nearest = -1;
        double nearestX = Double.NEGATIVE_INFINITY;
        double nearestSlant = 0;
        for (int h = 0; h < next.length; h++) {
            double ya = noding.y(from[h]);
            double yb = noding.y(from[h ^ 1]);
            // Downwards, and over the line a hair north of the vertex.
            if (!(ya > py && yb <= py) || ring[h] == hole) {
                continue;
            }
            double xa = noding.x(from[h]);
            double xb = noding.x(from[h ^ 1]);
            double slant = (xa - xb) / (ya - yb);
            double at = xb + (py - yb) * slant;
            if (at < px && (at > nearestX || (at == nearestX && slant > nearestSlant))) {
                nearest = h;
                nearestX = at;
                nearestSlant = slant;
            }
        }
        return nearest;
    }
}
