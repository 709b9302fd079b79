package org.undercroft.geometry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.triangulate.polygon.ConstrainedDelaunayTriangulator;
import org.locationtech.jts.triangulate.tri.Tri;

/// Cuts cells of an arrangement into triangles over all their corners, those in the middle of a straight side too: ears first, holes joined to the outline
/// by a bridge each. No triangle is without area, so neighbours that share a side share its corners.
final class CellTriangles {
    /// What is off a line by fewer grid steps than this lies on it but for noding.
    private static final double STRAIGHT = 8;

    private final Arrangement cells;
    private final int[] first;
    /// Nodes of a ring: their half-edges, and the nodes before and after.
    private int[] halfEdge = new int[64];
    private int[] before = new int[64];
    private int[] after = new int[64];
    private int nodes;
    private int[] triangles = new int[96];
    private int used;

    /// @param stacks tell which cells are wanted
    CellTriangles(Arrangement cells, Stacks stacks) {
        this.cells = cells;
        first = new int[cells.faces() + 1];
        for (int face = 0; face < cells.faces(); face++) {
            if (stacks.isKept(face)) {
                add(face);
            }
            first[face + 1] = used / 3;
        }
    }

    /// The triangles of a cell are numbered from this to below that of the next cell.
    int first(int face) {
        return first[face];
    }

    int end(int face) {
        return first[face + 1];
    }

    private void add(int face) {
        nodes = 0;
        int from = used;
        int outline = ring(cells.ring(face, 0));
        boolean whole = true;
        for (long place : holesFromTheWest(face)) {
            whole &= bridge(outline, ring((int) place));
        }
        if (!whole || !cut(outline, nodes)) {
            used = from;
            delaunay(face);
        }
    }

    int count() {
        return used / 3;
    }

    /// The half-edge that leaves corner k (0, 1, 2) of a triangle and has its cell on the left; corners run against the clock.
    int corner(int triangle, int k) {
        return triangles[3 * triangle + k];
    }

    /// In square grid steps.
    double twiceArea(int triangle) {
        return turn(triangles[3 * triangle], triangles[3 * triangle + 1], triangles[3 * triangle + 2]);
    }

    private double x(int h) {
        return cells.x(cells.from(h));
    }

    private double y(int h) {
        return cells.y(cells.from(h));
    }

    private double turn(int a, int b, int c) {
        return (x(b) - x(a)) * (y(c) - y(a)) - (x(c) - x(a)) * (y(b) - y(a));
    }

    private int ring(int start) {
        int first = nodes;
        int h = start;
        do {
            node(h);
            h = cells.next(h);
        } while (h != start);
        for (int i = first; i < nodes; i++) {
            before[i] = i == first ? nodes - 1 : i - 1;
            after[i] = i + 1 == nodes ? first : i + 1;
        }
        return first;
    }

    private int node(int h) {
        if (nodes == halfEdge.length) {
            halfEdge = Arrays.copyOf(halfEdge, 2 * nodes);
            before = Arrays.copyOf(before, 2 * nodes);
            after = Arrays.copyOf(after, 2 * nodes);
        }
        halfEdge[nodes] = h;
        return nodes++;
    }

    /// The half-edge of each hole that leaves its westernmost vertex, in the order of those; vertices are numbered from west to east.
    private long[] holesFromTheWest(int face) {
        int holes = cells.rings(face) - 1;
        long[] order = new long[holes];
        for (int r = 1; r <= holes; r++) {
            int west = cells.ring(face, r);
            for (int h = cells.next(west); h != cells.ring(face, r); h = cells.next(h)) {
                west = cells.from(h) < cells.from(west) ? h : west;
            }
            order[r - 1] = (long) cells.from(west) << 32 | west;
        }
        Arrays.sort(order);
        return order;
    }

    /// Joins a hole to the ring around it from its westernmost vertex, its first node, by a line there and back (Eberly, Triangulation by Ear Clipping).
    private boolean bridge(int outline, int hole) {
        int h = halfEdge[hole];
        double hx = x(h);
        double hy = y(h);
        int best = -1;
        double hitX = Double.NEGATIVE_INFINITY;
        int p = outline;
        do {
            int q = after[p];
            double py = y(halfEdge[p]);
            double qy = y(halfEdge[q]);
            if (py > hy && qy <= hy) {
                double px = x(halfEdge[p]);
                double qx = x(halfEdge[q]);
                double at = qx + (hy - qy) / (py - qy) * (px - qx);
                if (at < hx && at > hitX) {
                    hitX = at;
                    best = qy == hy || qx > px ? q : p;
                }
            }
            p = q;
        } while (p != outline);
        if (best < 0) {
            return false;
        }
        if (y(halfEdge[best]) != hy) {
            best = nearestInSight(outline, best, hx, hy, hitX);
        }
        int awayFromRing = node(h);
        int backOnRing = node(halfEdge[best]);
        int beforeHole = before[hole];
        int afterRing = after[best];
        link(best, hole);
        link(beforeHole, awayFromRing);
        link(awayFromRing, backOnRing);
        link(backOnRing, afterRing);
        return true;
    }

    /// Reflex vertices between the line westward and the end of the side it hits would stand in the way: of those, the one at the least angle is in sight.
    private int nearestInSight(int outline, int end, double hx, double hy, double hitX) {
        double ex = x(halfEdge[end]);
        double ey = y(halfEdge[end]);
        int best = end;
        double least = Math.abs(hy - ey) / (hx - ex);
        boolean above = ey > hy;
        int p = outline;
        do {
            double px = x(halfEdge[p]);
            double py = y(halfEdge[p]);
            boolean within = px < hx
                    && (above ? py >= hy : py <= hy)
                    && inTriangle(hx, hy, above ? ex : hitX, above ? ey : hy, above ? hitX : ex, above ? hy : ey, px, py);
            if (within && p != end && sees(p, hx, hy)) {
                double slope = Math.abs(hy - py) / (hx - px);
                if (slope < least || (slope == least && px > x(halfEdge[best]))) {
                    least = slope;
                    best = p;
                }
            }
            p = after[p];
        } while (p != outline);
        return best;
    }

    private static boolean inTriangle(double ax, double ay, double bx, double by, double cx, double cy, double px, double py) {
        return (bx - ax) * (py - ay) - (px - ax) * (by - ay) >= 0
                && (cx - bx) * (py - by) - (px - bx) * (cy - by) >= 0
                && (ax - cx) * (py - cy) - (px - cx) * (ay - cy) >= 0;
    }

    /// Whether a place lies within the angle of the ring at a node.
    private boolean sees(int node, double px, double py) {
        int a = halfEdge[before[node]];
        int b = halfEdge[node];
        int c = halfEdge[after[node]];
        double fromA = (x(b) - x(a)) * (py - y(a)) - (px - x(a)) * (y(b) - y(a));
        double toC = (x(c) - x(b)) * (py - y(b)) - (px - x(b)) * (y(c) - y(b));
        return turn(a, b, c) > 0 ? fromA >= 0 && toC >= 0 : fromA >= 0 || toC >= 0;
    }

    private void link(int one, int other) {
        after[one] = other;
        before[other] = one;
    }

    /// Ears that noding has made of a straight side are left for the last: they have no area to speak of.
    private boolean cut(int start, int count) {
        int left = count;
        int node = start;
        int failed = 0;
        double slack = STRAIGHT;
        while (left > 3) {
            if (isEar(node, slack)) {
                triangle(halfEdge[before[node]], halfEdge[node], halfEdge[after[node]]);
                link(before[node], after[node]);
                left--;
                failed = 0;
                // On to the one after next: fatter triangles than all from one corner.
                node = after[after[node]];
            } else if (++failed > left) {
                if (slack == 0) {
                    return false;
                }
                slack = 0;
                failed = 0;
            } else {
                node = after[node];
            }
        }
        int a = halfEdge[before[node]];
        int c = halfEdge[after[node]];
        if (!(turn(a, halfEdge[node], c) > 0)) {
            return false;
        }
        triangle(a, halfEdge[node], c);
        return true;
    }

    /// A convex corner whose cut meets no other corner.
    private boolean isEar(int node, double slack) {
        int a = halfEdge[before[node]];
        int b = halfEdge[node];
        int c = halfEdge[after[node]];
        double near = slack * (Math.abs(x(c) - x(a)) + Math.abs(y(c) - y(a)));
        if (!(turn(a, b, c) > near)) {
            return false;
        }
        int u = cells.from(a);
        int v = cells.from(b);
        int w = cells.from(c);
        for (int p = after[after[node]]; p != before[node]; p = after[p]) {
            int h = halfEdge[p];
            int at = cells.from(h);
            if (at != u && at != v && at != w && turn(a, b, h) >= 0 && turn(b, c, h) >= 0 && turn(c, a, h) >= -near) {
                return false;
            }
        }
        return true;
    }

    private void triangle(int a, int b, int c) {
        if (used + 3 > triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
        }
        triangles[used++] = a;
        triangles[used++] = b;
        triangles[used++] = c;
    }

    /// A cell whose rings touch themselves may defeat the ears.
    private void delaunay(int face) {
        Map<Coordinate, Integer> halfEdges = new HashMap<>();
        LinearRing[] rings = new LinearRing[cells.rings(face)];
        for (int r = 0; r < rings.length; r++) {
            nodes = 0;
            ring(cells.ring(face, r));
            Coordinate[] line = new Coordinate[nodes + 1];
            for (int i = 0; i < nodes; i++) {
                line[i] = new Coordinate(x(halfEdge[i]), y(halfEdge[i]));
                halfEdges.put(line[i], halfEdge[i]);
            }
            line[nodes] = line[0].copy();
            rings[r] = Columns.PLAN.createLinearRing(line);
        }
        LinearRing[] holes = Arrays.copyOfRange(rings, 1, rings.length);
        for (Tri found : new ConstrainedDelaunayTriangulator(Columns.PLAN.createPolygon(rings[0], holes)).getTriangles()) {
            Integer a = halfEdges.get(found.getCoordinate(0));
            Integer b = halfEdges.get(found.getCoordinate(1));
            Integer c = halfEdges.get(found.getCoordinate(2));
            if (a != null && b != null && c != null) {
                boolean left = turn(a, b, c) > 0;
                triangle(a, left ? b : c, left ? c : b);
            }
        }
    }
}
