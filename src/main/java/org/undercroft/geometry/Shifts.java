package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.SegmentString;

/// How far a space must go in one direction to be clear of another. Seen along that direction both fall into cells over which each is a stack of spans
/// between planes; while a span of one slides past a span of the other, the two share room. How far that lasts is known from the corners of the cell.
///
/// The figures are as exact as the noding of the cells: a tenth of a micrometre on a face square to the way, more on faces it grazes.
final class Shifts {
    private static final double GRID = 1e7;

    /// A cell slimmer than this is what noding has left between two lines that are one.
    private static final double SLIVER = 1e-6;

    private final Hierarchy a;
    private final Hierarchy b;
    private final double limit;
    private final double x0;
    private final double y0;

    /// Distances between `from` and `to`, both excluded, at which the two share room.
    record Blocked(double from, double to) {}

    /// Heights of both ends over the corners of a cell.
    private static final class Span {
        private final double[] low;
        private final double[] high;

        Span(double[] low, double[] high) {
            this.low = low;
            this.high = high;
        }
    }

    private Shifts(Hierarchy a, Hierarchy b, double limit) {
        this.a = a;
        this.b = b;
        this.limit = limit;
        this.x0 = (Math.max(a.low(0, 0), b.low(0, 0)) + Math.min(a.high(0, 0), b.high(0, 0))) / 2;
        this.y0 = (Math.max(a.low(0, 1), b.low(0, 1)) + Math.min(a.high(0, 1), b.high(0, 1))) / 2;
    }

    /// @param way in which the first goes while the second stands still
    /// @param limit metres beyond which nothing is asked
    static List<Blocked> along(Direction way, Mesh a, Mesh b, double limit) {
        Hierarchy moving = new Hierarchy(turned(a, way));
        Hierarchy standing = new Hierarchy(turned(b, way));
        return moving.meetsInPlan(0, standing, 0, -SLIVER) ? new Shifts(moving, standing, limit).blocked() : List.of();
    }

    /// The first distance, from 0 on, that no stretch blocks.
    ///
    /// @param blocked of all obstacles together
    static double firstFree(List<Blocked> blocked, double from) {
        List<Blocked> sorted = new ArrayList<>(blocked);
        sorted.sort(Comparator.comparingDouble(Blocked::from));
        double free = from;
        for (Blocked each : sorted) {
            if (each.to > free + SLIVER) {
                // Where one stretch ends as the next begins, the space fits in between to a hair.
                if (each.from >= free - SLIVER) {
                    break;
                }
                free = each.to;
            }
        }
        return free;
    }

    /// Turned so that the way leads up.
    private static Mesh turned(Mesh mesh, Direction way) {
        if (way.equals(Direction.UP)) {
            return mesh;
        }
        double[] from = mesh.corners();
        double[] to = new double[from.length];
        boolean level = Math.abs(way.z()) < 0.5;
        Direction across = level ? Direction.UP : Direction.EAST;
        Direction right = across.cross(way);
        Direction up = way.cross(right);
        for (int i = 0; i < from.length; i += 3) {
            to[i] = right.x() * from[i] + right.y() * from[i + 1] + right.z() * from[i + 2];
            to[i + 1] = up.x() * from[i] + up.y() * from[i + 1] + up.z() * from[i + 2];
            to[i + 2] = way.x() * from[i] + way.y() * from[i + 1] + way.z() * from[i + 2];
        }
        return new Mesh(to, mesh.triangles());
    }

    private List<Blocked> blocked() {
        double[] window = {
            Math.max(a.low(0, 0), b.low(0, 0)) - x0, Math.max(a.low(0, 1), b.low(0, 1)) - y0,
            Math.min(a.high(0, 0), b.high(0, 0)) - x0, Math.min(a.high(0, 1), b.high(0, 1)) - y0
        };
        List<SegmentString> lines = new ArrayList<>();
        draw(a, b.low(0, 2) - limit, b.high(0, 2), window, lines);
        draw(b, a.low(0, 2), a.high(0, 2) + limit, window, lines);
        double[] xs = {window[0], window[2], window[2], window[0], window[0]};
        double[] ys = {window[1], window[1], window[3], window[3], window[1]};
        for (int i = 1; i < 5; i++) {
            line(xs[i - 1], ys[i - 1], xs[i], ys[i], lines);
        }
        List<Blocked> blocked = new ArrayList<>();
        for (Polygon cell : Noding.cells(lines, GRID)) {
            if (cell.getArea() > SLIVER * cell.getLength()) {
                cell(cell, blocked);
            }
        }
        return merged(blocked);
    }

    private static List<Blocked> merged(List<Blocked> blocked) {
        blocked.sort(Comparator.comparingDouble(Blocked::from).thenComparingDouble(Blocked::to));
        List<Blocked> merged = new ArrayList<>();
        for (Blocked each : blocked) {
            Blocked last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && each.from < last.to - SLIVER) {
                merged.set(merged.size() - 1, new Blocked(last.from, Math.max(last.to, each.to)));
            } else {
                merged.add(each);
            }
        }
        return merged;
    }

    private void cell(Polygon cell, List<Blocked> blocked) {
        Point inside = cell.getInteriorPoint();
        if (inside.isEmpty()) {
            return;
        }
        Coordinate[] corners = cell.getCoordinates();
        List<Span> moving = spans(a, inside, corners);
        List<Span> standing = moving.isEmpty() ? List.of() : spans(b, inside, corners);
        for (Span one : moving) {
            for (Span other : standing) {
                double from = Double.POSITIVE_INFINITY;
                double to = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < corners.length; i++) {
                    from = Math.min(from, other.low[i] - one.high[i]);
                    to = Math.max(to, other.high[i] - one.low[i]);
                }
                if (to > 0 && from < limit && to - from > SLIVER) {
                    blocked.add(new Blocked(from, to));
                }
            }
        }
    }

    private record Event(double z, int sign, int triangle) {}

    private List<Span> spans(Hierarchy tree, Point inside, Coordinate[] corners) {
        double x = inside.getX() + x0;
        double y = inside.getY() + y0;
        List<Event> events = new ArrayList<>();
        Cover.over(tree, x, y, (sign, triangle) -> events.add(new Event(height(tree.mesh(), triangle, x, y), sign, triangle)));
        events.sort(Comparator.comparingDouble(Event::z).thenComparingInt(Event::sign));
        List<Span> spans = new ArrayList<>();
        int depth = 0;
        int floor = -1;
        for (Event event : events) {
            depth -= event.sign;
            if (depth == 1 && event.sign < 0) {
                floor = event.triangle;
            } else if (depth == 0 && floor >= 0) {
                spans.add(new Span(heights(tree.mesh(), floor, corners), heights(tree.mesh(), event.triangle, corners)));
            }
        }
        return spans;
    }

    private double[] heights(Mesh mesh, int triangle, Coordinate[] corners) {
        double[] heights = new double[corners.length];
        for (int i = 0; i < corners.length; i++) {
            heights[i] = height(mesh, triangle, corners[i].x + x0, corners[i].y + y0);
        }
        return heights;
    }

    private static double height(Mesh mesh, int t, double x, double y) {
        int p = mesh.corner(t, 0);
        int q = mesh.corner(t, 1);
        int r = mesh.corner(t, 2);
        double ux = mesh.x(q) - mesh.x(p);
        double uy = mesh.y(q) - mesh.y(p);
        double vx = mesh.x(r) - mesh.x(p);
        double vy = mesh.y(r) - mesh.y(p);
        double wx = x - mesh.x(p);
        double wy = y - mesh.y(p);
        double twice = ux * vy - vx * uy;
        double beta = (wx * vy - vx * wy) / twice;
        double gamma = (ux * wy - wx * uy) / twice;
        double z = mesh.z(p) + beta * (mesh.z(q) - mesh.z(p)) + gamma * (mesh.z(r) - mesh.z(p));
        double low = Math.min(mesh.z(p), Math.min(mesh.z(q), mesh.z(r)));
        double high = Math.max(mesh.z(p), Math.max(mesh.z(q), mesh.z(r)));
        return Math.clamp(z, low, high);
    }

    /// The edges of all faces between two heights, as far as they lie in the window; every edge once.
    private void draw(Hierarchy tree, double low, double high, double[] window, List<SegmentString> lines) {
        Mesh mesh = tree.mesh();
        Map<Long, Boolean> drawn = new HashMap<>();
        int[] stack = new int[64];
        int top = 0;
        stack[top++] = 0;
        while (top > 0) {
            int node = stack[--top];
            if (tree.low(node, 2) > high || tree.high(node, 2) < low
                    || !tree.meetsInPlan(node, window[0] + x0, window[1] + y0, window[2] + x0, window[3] + y0)) {
                continue;
            }
            if (!tree.isLeaf(node)) {
                if (top + 2 > stack.length) {
                    stack = Arrays.copyOf(stack, 2 * stack.length);
                }
                stack[top++] = tree.first(node);
                stack[top++] = tree.first(node) + 1;
                continue;
            }
            for (int i = tree.first(node); i < tree.first(node) + tree.count(node); i++) {
                for (int k = 0; k < 3; k++) {
                    int p = mesh.corner(tree.triangle(i), k);
                    int q = mesh.corner(tree.triangle(i), (k + 1) % 3);
                    if (drawn.put((long) Math.min(p, q) << 32 | Math.max(p, q), true) == null) {
                        clipped(window, mesh.x(p) - x0, mesh.y(p) - y0, mesh.x(q) - x0, mesh.y(q) - y0, lines);
                    }
                }
            }
        }
    }

    /// The part of a line in the window (Liang and Barsky).
    private static void clipped(double[] w, double xa, double ya, double xb, double yb, List<SegmentString> lines) {
        double dx = xb - xa;
        double dy = yb - ya;
        double from = 0;
        double to = 1;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {xa - w[0], w[2] - xa, ya - w[1], w[3] - ya};
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0 && q[i] < 0) {
                return;
            }
            if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else if (p[i] > 0) {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        if (from < to) {
            line(xa + from * dx, ya + from * dy, xa + to * dx, ya + to * dy, lines);
        }
    }

    private static void line(double xa, double ya, double xb, double yb, List<SegmentString> lines) {
        lines.add(Noding.line(Math.rint(xa * GRID) / GRID, Math.rint(ya * GRID) / GRID, Math.rint(xb * GRID) / GRID, Math.rint(yb * GRID) / GRID));
    }
}
