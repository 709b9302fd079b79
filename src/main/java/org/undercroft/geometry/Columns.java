package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.polygon.ConstrainedDelaunayTriangulator;

/// A combination of closed meshes, cut into upright columns: in plan, all edges and all lines where a face of one crosses a face of another are noded
/// and polygonized. Over each cell the stack of floors and roofs is then fixed, so what is wanted of it is a list of columns, each between two planes.
///
/// Plan coordinates are counted from the middle of the window.
final class Columns {
    /// Cells are noded on a grid of a tenth of a micrometre: a thousandth of the usual snap, so it moves nothing that anybody could see.
    private static final double GRID = 1e7;

    private static final double NOTHING = 1e-7;
    static final GeometryFactory PLAN = new GeometryFactory();

    private final List<Hierarchy> meshes;
    private final double x0;
    private final double y0;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Segment, int[]> sides = new LinkedHashMap<>();
    /// Per mesh, two doubles a triangle: the heights between which the whole flat face lies that the triangle is part of.
    private final IdentityHashMap<Mesh, double[]> faceHeights = new IdentityHashMap<>();

    /// @param columns from the lowest up
    record Cell(Polygon plan, List<Column> columns) {}

    /// Upright room over one cell, between two planes.
    record Column(Plane lower, Plane upper) {
        double chord(double x, double y) {
            return Math.max(0, upper.at(x, y) - lower.at(x, y));
        }

        /// The lower end over a corner of the cell. Where noding has moved the corner across the line in which both planes meet, their middle.
        double low(double x, double y) {
            double low = lower.at(x, y);
            double high = upper.at(x, y);
            return low <= high ? low : (low + high) / 2;
        }

        double high(double x, double y) {
            double low = lower.at(x, y);
            double high = upper.at(x, y);
            return low <= high ? high : (low + high) / 2;
        }
    }

    /// `z = a x + b y + c`, held within the heights of the face it carries: a nearly upright one would shoot far beyond them.
    record Plane(double a, double b, double c, double bottom, double top) {
        double at(double x, double y) {
            return Math.clamp(a * x + b * y + c, bottom, top);
        }
    }

    record Segment(double x1, double y1, double x2, double y2) {
        static Segment of(Coordinate p, Coordinate q) {
            return p.compareTo(q) <= 0 ? new Segment(p.x, p.y, q.x, q.y) : new Segment(q.x, q.y, p.x, p.y);
        }
    }

    /// Which room is wanted, by how many bodies of the first and of the second kind lie over a place.
    enum Keep {
        COMMON {
            @Override
            boolean keeps(int first, int second) {
                return first > 0 && second > 0;
            }
        },
        FIRST {
            @Override
            boolean keeps(int first, int second) {
                return first > 0;
            }
        },
        FIRST_WITHOUT_SECOND {
            @Override
            boolean keeps(int first, int second) {
                return first > 0 && second <= 0;
            }
        };

        abstract boolean keeps(int first, int second);
    }

    /// Whether any two of these have room in common.
    static boolean shareRoom(List<Solid> parts) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                if (parts.get(i).box().meets(parts.get(j).box())) {
                    SignedColumns.Shared shared = SignedColumns.between(parts.get(i).hierarchy(), parts.get(j).hierarchy());
                    if (shared.volume() > Math.max(shared.bound(), 1e-9)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// One mesh around everything that at least one part covers; faces between parts are gone.
    static Mesh union(List<Solid> parts) {
        return of(parts.stream().map(Solid::hierarchy).toList(), List.of(), Keep.FIRST).mesh();
    }

    /// The plan of all parts together.
    static List<Outline> plan(List<Solid> parts) {
        List<Polygon> roofs = new ArrayList<>();
        for (Solid part : parts) {
            Mesh mesh = part.mesh();
            for (int t = 0; t < mesh.triangleCount(); t++) {
                Coordinate a = plan(mesh, mesh.corner(t, 0));
                Coordinate b = plan(mesh, mesh.corner(t, 1));
                Coordinate c = plan(mesh, mesh.corner(t, 2));
                if ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y) > 0) {
                    roofs.add(PLAN.createPolygon(new Coordinate[]{a, b, c, a.copy()}));
                }
            }
        }
        return outlines(union(roofs));
    }

    static Geometry union(Collection<? extends Geometry> polygons) {
        Geometry union = UnaryUnionOp.union(polygons, PLAN);
        return union == null ? PLAN.createPolygon() : union;
    }

    /// Rings begin at their lowest corner and come in one order: the same area is written the same way in every run.
    static List<Outline> outlines(Geometry union) {
        Geometry area = union.norm();
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                List<List<Point2>> holes = new ArrayList<>();
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    LineString hole = polygon.getInteriorRingN(h);
                    // What noding leaves between faces that meet is no hole in the ground.
                    if (PLAN.createPolygon(hole.getCoordinates()).getArea() > 1e-6) {
                        holes.add(ring(hole));
                    }
                }
                outlines.add(new Outline(ring(polygon.getExteriorRing()), holes));
            }
        }
        return outlines;
    }

    private static List<Point2> ring(LineString line) {
        List<Point2> ring = new ArrayList<>();
        for (int i = 0; i + 1 < line.getNumPoints(); i++) {
            ring.add(new Point2(line.getCoordinateN(i).x, line.getCoordinateN(i).y));
        }
        return ring;
    }

    private static Coordinate plan(Mesh mesh, int corner) {
        return new Coordinate(mesh.x(corner), mesh.y(corner));
    }

    /// @param first bodies of the first kind, `second` of the second; bodies of one kind may run into each other
    static Columns of(List<Hierarchy> first, List<Hierarchy> second, Keep keep) {
        double[] window = window(first);
        if (keep == Keep.COMMON) {
            double[] other = window(second);
            for (int i = 0; i < 3; i++) {
                window[i] = Math.max(window[i], other[i]);
                window[3 + i] = Math.min(window[3 + i], other[3 + i]);
            }
        }
        List<Hierarchy> all = new ArrayList<>(first);
        all.addAll(second);
        Columns columns = new Columns(all, Snap.TENTH_OF_A_MILLIMETRE.round((window[0] + window[3]) / 2),
                Snap.TENTH_OF_A_MILLIMETRE.round((window[1] + window[4]) / 2));
        if (window[0] < window[3] && window[1] < window[4] && window[2] < window[5]) {
            columns.build(window, first.size(), keep);
        }
        return columns;
    }

    private Columns(List<Hierarchy> meshes, double x0, double y0) {
        this.meshes = meshes;
        this.x0 = x0;
        this.y0 = y0;
    }

    List<Cell> cells() {
        return cells;
    }

    /// The cells on both sides of each noded segment, -1 where there is none.
    Map<Segment, int[]> sides() {
        return sides;
    }

    double x0() {
        return x0;
    }

    double y0() {
        return y0;
    }

    double volume() {
        double volume = 0;
        for (Cell cell : cells) {
            Point middle = cell.plan.getCentroid();
            for (Column column : cell.columns) {
                volume += cell.plan.getArea() * column.chord(middle.getX(), middle.getY());
            }
        }
        return volume;
    }

    /// Square metres of plan that has any room over it.
    double planArea() {
        return cells.stream().mapToDouble(cell -> cell.plan.getArea()).sum();
    }

    private static double[] window(List<Hierarchy> meshes) {
        double[] window = new double[6];
        for (int axis = 0; axis < 3; axis++) {
            int dimension = axis;
            window[axis] = meshes.stream().mapToDouble(mesh -> mesh.low(0, dimension)).min().orElse(0);
            window[3 + axis] = meshes.stream().mapToDouble(mesh -> mesh.high(0, dimension)).max().orElse(0);
        }
        return window;
    }

    private void build(double[] window, int firsts, Keep keep) {
        List<SegmentString> lines = new ArrayList<>();
        for (Hierarchy mesh : meshes) {
            edges(mesh.mesh(), window, lines);
        }
        for (int i = 0; i < meshes.size(); i++) {
            for (int j = i + 1; j < meshes.size(); j++) {
                Crossings.of(meshes.get(i), meshes.get(j), (xa, ya, xb, yb) -> clipped(window, xa, ya, xb, yb, lines));
            }
        }
        border(window, lines);
        for (Polygon plan : Noding.cells(lines, GRID)) {
            List<Column> columns = stack(plan, firsts, keep);
            if (!columns.isEmpty()) {
                side(plan, cells.size(), sides);
                cells.add(new Cell(plan, columns));
            }
        }
    }

    private static void side(Polygon plan, int cell, Map<Segment, int[]> sides) {
        for (int r = -1; r < plan.getNumInteriorRing(); r++) {
            LineString ring = r < 0 ? plan.getExteriorRing() : plan.getInteriorRingN(r);
            for (int i = 1; i < ring.getNumPoints(); i++) {
                int[] both = sides.computeIfAbsent(Segment.of(ring.getCoordinateN(i - 1), ring.getCoordinateN(i)), _ -> new int[]{-1, -1});
                both[both[0] < 0 ? 0 : 1] = cell;
            }
        }
    }

    /// All edges that bend, of faces within the window's heights; an edge between two triangles of one plane says nothing.
    private void edges(Mesh mesh, double[] window, List<SegmentString> lines) {
        Map<Long, Integer> met = new HashMap<>();
        Set<Long> drawn = new HashSet<>();
        int[] face = new int[mesh.triangleCount()];
        Arrays.setAll(face, t -> t);
        for (int t = 0; t < mesh.triangleCount(); t++) {
            double low = Math.min(mesh.z(mesh.corner(t, 0)), Math.min(mesh.z(mesh.corner(t, 1)), mesh.z(mesh.corner(t, 2))));
            double high = Math.max(mesh.z(mesh.corner(t, 0)), Math.max(mesh.z(mesh.corner(t, 1)), mesh.z(mesh.corner(t, 2))));
            boolean within = low <= window[5] && high >= window[2];
            for (int k = 0; k < 3; k++) {
                int p = mesh.corner(t, k);
                int q = mesh.corner(t, (k + 1) % 3);
                long edge = ((long) Math.min(p, q) << 32) | Math.max(p, q);
                Integer other = met.put(edge, within ? t : -t - 1);
                if (other == null) {
                    continue;
                }
                int neighbour = other < 0 ? -other - 1 : other;
                if (flat(mesh, t, neighbour)) {
                    face[root(face, t)] = root(face, neighbour);
                } else if ((within || other >= 0) && drawn.add(edge)) {
                    clipped(window, mesh.x(p), mesh.y(p), mesh.x(q), mesh.y(q), lines);
                }
            }
        }
        faceHeights.put(mesh, heights(mesh, face));
        // An edge of one triangle only: the mesh is closed all the same, the other side has more corners along it.
        Map<Long, Integer> uses = new HashMap<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int k = 0; k < 3; k++) {
                int p = mesh.corner(t, k);
                int q = mesh.corner(t, (k + 1) % 3);
                uses.merge(((long) Math.min(p, q) << 32) | Math.max(p, q), 1, Integer::sum);
            }
        }
        uses.forEach((edge, times) -> {
            if (times != 2 && drawn.add(edge)) {
                int p = (int) (edge >> 32);
                int q = (int) (edge & 0xffffffffL);
                clipped(window, mesh.x(p), mesh.y(p), mesh.x(q), mesh.y(q), lines);
            }
        });
    }

    private static double[] heights(Mesh mesh, int[] face) {
        double[] heights = new double[2 * face.length];
        for (int t = 0; t < face.length; t++) {
            heights[2 * t] = Double.POSITIVE_INFINITY;
            heights[2 * t + 1] = Double.NEGATIVE_INFINITY;
        }
        for (int t = 0; t < face.length; t++) {
            int root = root(face, t);
            for (int k = 0; k < 3; k++) {
                double z = mesh.z(mesh.corner(t, k));
                heights[2 * root] = Math.min(heights[2 * root], z);
                heights[2 * root + 1] = Math.max(heights[2 * root + 1], z);
            }
        }
        for (int t = 0; t < face.length; t++) {
            int root = root(face, t);
            heights[2 * t] = heights[2 * root];
            heights[2 * t + 1] = heights[2 * root + 1];
        }
        return heights;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static boolean flat(Mesh mesh, int t, int u) {
        Position a = mesh.position(mesh.corner(t, 0));
        Position b = mesh.position(mesh.corner(t, 1));
        Position c = mesh.position(mesh.corner(t, 2));
        double nx = (b.y() - a.y()) * (c.z() - a.z()) - (b.z() - a.z()) * (c.y() - a.y());
        double ny = (b.z() - a.z()) * (c.x() - a.x()) - (b.x() - a.x()) * (c.z() - a.z());
        double nz = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        if (length == 0) {
            return false;
        }
        for (int k = 0; k < 3; k++) {
            Position p = mesh.position(mesh.corner(u, k));
            if (Math.abs(nx * (p.x() - a.x()) + ny * (p.y() - a.y()) + nz * (p.z() - a.z())) > 1e-10 * length) {
                return false;
            }
        }
        return true;
    }

    private static void border(double[] w, List<SegmentString> lines, double x0, double y0) {
        double[][] corners = {{w[0], w[1]}, {w[3], w[1]}, {w[3], w[4]}, {w[0], w[4]}, {w[0], w[1]}};
        for (int i = 1; i < corners.length; i++) {
            lines.add(line(corners[i - 1][0] - x0, corners[i - 1][1] - y0, corners[i][0] - x0, corners[i][1] - y0));
        }
    }

    private void border(double[] window, List<SegmentString> lines) {
        border(window, lines, x0, y0);
    }

    /// Adds the part of a line that lies in the window (Liang and Barsky).
    private void clipped(double[] w, double xa, double ya, double xb, double yb, List<SegmentString> lines) {
        double from = 0;
        double to = 1;
        double dx = xb - xa;
        double dy = yb - ya;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {xa - w[0], w[3] - xa, ya - w[1], w[4] - ya};
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) {
                    return;
                }
            } else if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        if (from < to) {
            double ax = from == 0 ? xa : xa + from * dx;
            double ay = from == 0 ? ya : ya + from * dy;
            double bx = to == 1 ? xb : xa + to * dx;
            double by = to == 1 ? yb : ya + to * dy;
            lines.add(line(ax - x0, ay - y0, bx - x0, by - y0));
        }
    }

    private static SegmentString line(double xa, double ya, double xb, double yb) {
        return new NodedSegmentString(
                new Coordinate[]{
                    new Coordinate(Math.rint(xa * GRID) / GRID, Math.rint(ya * GRID) / GRID),
                    new Coordinate(Math.rint(xb * GRID) / GRID, Math.rint(yb * GRID) / GRID)
                },
                null);
    }

    private record Event(double z, int rise, boolean first, Plane plane) {}

    /// What is kept over a cell. Where noding has moved an edge across a cell too slim to matter, the stack does not close, and nothing is kept.
    private List<Column> stack(Polygon plan, int firsts, Keep keep) {
        Point inside = plan.getInteriorPoint();
        if (inside.isEmpty()) {
            return List.of();
        }
        double x = inside.getX();
        double y = inside.getY();
        List<Event> events = new ArrayList<>();
        for (int m = 0; m < meshes.size(); m++) {
            boolean first = m < firsts;
            int[] sum = {0};
            Mesh mesh = meshes.get(m).mesh();
            Cover.over(meshes.get(m), x + x0, y + y0, (sign, triangle) -> {
                Plane plane = plane(mesh, triangle);
                events.add(new Event(plane.at(x, y), -sign, first, plane));
                sum[0] += sign;
            });
            if (sum[0] != 0) {
                return List.of();
            }
        }
        events.sort(Comparator.comparingDouble(Event::z));
        List<Column> columns = new ArrayList<>();
        int a = 0;
        int b = 0;
        Plane from = null;
        for (Event event : events) {
            if (event.first) {
                a += event.rise;
            } else {
                b += event.rise;
            }
            boolean kept = keep.keeps(a, b);
            if (kept && from == null) {
                Column below = columns.isEmpty() ? null : columns.getLast();
                if (below != null && event.z - below.upper.at(x, y) <= NOTHING) {
                    from = columns.removeLast().lower;
                } else {
                    from = event.plane;
                }
            } else if (!kept && from != null) {
                if (event.z - from.at(x, y) > NOTHING / 100) {
                    columns.add(new Column(from, event.plane));
                }
                from = null;
            }
        }
        return columns;
    }

    private Plane plane(Mesh mesh, int t) {
        int p = mesh.corner(t, 0);
        int q = mesh.corner(t, 1);
        int r = mesh.corner(t, 2);
        double ux = mesh.x(q) - mesh.x(p);
        double uy = mesh.y(q) - mesh.y(p);
        double uz = mesh.z(q) - mesh.z(p);
        double vx = mesh.x(r) - mesh.x(p);
        double vy = mesh.y(r) - mesh.y(p);
        double vz = mesh.z(r) - mesh.z(p);
        double twice = ux * vy - vx * uy;
        double gx = (uz * vy - vz * uy) / twice;
        double gy = (ux * vz - vx * uz) / twice;
        // A cell may reach over all triangles of a flat face, since edges within it are not drawn: the whole face's heights hold the plane.
        double[] heights = Objects.requireNonNull(faceHeights.get(mesh));
        return new Plane(gx, gy, mesh.z(p) - gx * (mesh.x(p) - x0) - gy * (mesh.y(p) - y0), heights[2 * t], heights[2 * t + 1]);
    }

    /// The closed surface around all columns, in the coordinates of the meshes.
    Mesh mesh() {
        return mesh(cells, sides);
    }

    /// The closed surface around some of the columns: those of one piece.
    Mesh mesh(List<Cell> some) {
        Map<Segment, int[]> around = new LinkedHashMap<>();
        for (int i = 0; i < some.size(); i++) {
            side(some.get(i).plan, i, around);
        }
        return mesh(some, around);
    }

    private Mesh mesh(List<Cell> some, Map<Segment, int[]> around) {
        Surface surface = new Surface(x0, y0);
        for (Cell cell : some) {
            for (Column column : cell.columns) {
                caps(cell.plan, column, surface);
            }
        }
        around.forEach((segment, both) -> walls(segment, both, some, surface));
        return surface.mesh();
    }

    static void caps(Polygon plan, Column column, Surface surface) {
        Geometry triangles = plan.getNumPoints() == 4 && plan.getNumInteriorRing() == 0 ? plan : ConstrainedDelaunayTriangulator.triangulate(plan);
        for (int i = 0; i < triangles.getNumGeometries(); i++) {
            Coordinate[] ring = triangles.getGeometryN(i).getCoordinates();
            if (ring.length != 4) {
                continue;
            }
            double twice = (ring[1].x - ring[0].x) * (ring[2].y - ring[0].y) - (ring[2].x - ring[0].x) * (ring[1].y - ring[0].y);
            Coordinate a = ring[0];
            Coordinate b = twice > 0 ? ring[1] : ring[2];
            Coordinate c = twice > 0 ? ring[2] : ring[1];
            surface.triangle(a, column.high(a.x, a.y), b, column.high(b.x, b.y), c, column.high(c.x, c.y));
            surface.triangle(a, column.low(a.x, a.y), c, column.low(c.x, c.y), b, column.low(b.x, b.y));
        }
    }

    /// One height along a segment, from its start to its end.
    private record Rise(double start, double end) {
        double at(double s) {
            return start + s * (end - start);
        }
    }

    private record Span(Rise low, Rise high) {
        static Span of(Column column, Coordinate p, Coordinate q) {
            return new Span(new Rise(column.low(p.x, p.y), column.low(q.x, q.y)), new Rise(column.high(p.x, p.y), column.high(q.x, q.y)));
        }

        boolean holds(double s, double z) {
            return low.at(s) < z && z < high.at(s);
        }
    }

    /// Upright walls along one segment: where one side has room and the other has none. Heights run straight along the segment; where two of them
    /// cross it is divided.
    private static void walls(Segment segment, int[] both, List<Cell> cells, Surface surface) {
        Coordinate p = new Coordinate(segment.x1, segment.y1);
        Coordinate q = new Coordinate(segment.x2, segment.y2);
        List<Span> left = new ArrayList<>();
        List<Span> right = new ArrayList<>();
        for (int cell : both) {
            if (cell >= 0) {
                List<Span> side = liesLeft(cells.get(cell).plan, p, q) ? left : right;
                cells.get(cell).columns.forEach(column -> side.add(Span.of(column, p, q)));
            }
        }
        if (left.equals(right)) {
            return;
        }
        List<Rise> rises = new ArrayList<>();
        for (List<Span> side : List.of(left, right)) {
            for (Span span : side) {
                rises.add(span.low);
                rises.add(span.high);
            }
        }
        List<Double> stops = new ArrayList<>(List.of(0.0, 1.0));
        for (int i = 0; i < rises.size(); i++) {
            for (int j = i + 1; j < rises.size(); j++) {
                double start = rises.get(i).start - rises.get(j).start;
                double end = rises.get(i).end - rises.get(j).end;
                if ((start > 0 && end < 0) || (start < 0 && end > 0)) {
                    stops.add(start / (start - end));
                }
            }
        }
        stops.sort(null);
        for (int i = 1; i < stops.size(); i++) {
            if (stops.get(i) > stops.get(i - 1)) {
                wall(p, q, stops.get(i - 1), stops.get(i), left, right, rises, surface);
            }
        }
    }

    private static void wall(Coordinate p, Coordinate q, double start, double end, List<Span> left, List<Span> right, List<Rise> rises, Surface surface) {
        double middle = (start + end) / 2;
        List<Rise> rising = new ArrayList<>(rises);
        rising.sort(Comparator.comparingDouble(rise -> rise.at(middle)));
        Coordinate from = between(p, q, start);
        Coordinate to = between(p, q, end);
        for (int i = 1; i < rising.size(); i++) {
            Rise lower = rising.get(i - 1);
            Rise upper = rising.get(i);
            double z = (lower.at(middle) + upper.at(middle)) / 2;
            boolean inLeft = left.stream().anyMatch(span -> span.holds(middle, z));
            boolean inRight = right.stream().anyMatch(span -> span.holds(middle, z));
            if (inLeft && !inRight) {
                surface.wall(from, lower.at(start), upper.at(start), to, lower.at(end), upper.at(end));
            } else if (inRight && !inLeft) {
                surface.wall(to, lower.at(end), upper.at(end), from, lower.at(start), upper.at(start));
            }
        }
    }

    private static Coordinate between(Coordinate p, Coordinate q, double s) {
        return s == 0 ? p : s == 1 ? q : new Coordinate(p.x + s * (q.x - p.x), p.y + s * (q.y - p.y));
    }

    /// Whether a cell lies to the left of one of its sides, walked from p to q.
    private static boolean liesLeft(Polygon plan, Coordinate p, Coordinate q) {
        for (int r = -1; r < plan.getNumInteriorRing(); r++) {
            Coordinate[] ring = (r < 0 ? plan.getExteriorRing() : plan.getInteriorRingN(r)).getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                boolean along = ring[i - 1].equals2D(p) && ring[i].equals2D(q);
                if (along || (ring[i - 1].equals2D(q) && ring[i].equals2D(p))) {
                    boolean counterClockwise = org.locationtech.jts.algorithm.Orientation.isCCW(ring);
                    boolean insideLeftOfRing = r < 0 ? counterClockwise : !counterClockwise;
                    return along == insideLeftOfRing;
                }
            }
        }
        throw new IllegalArgumentException("not a side of the cell");
    }
}
