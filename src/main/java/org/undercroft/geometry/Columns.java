package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/// A combination of closed meshes, cut into upright columns: in plan, all edges and all lines where a face of one crosses a face of another divide the
/// ground into cells. Over each cell the stack of floors and roofs is then fixed, so what is wanted of it is a list of columns, each between two planes.
final class Columns {
    static final GeometryFactory PLAN = new GeometryFactory();

    /// How often edges over which walls cross may be divided there.
    private static final int MOST_DIVISIONS = 3;

    /// From so many cells on it pays to know which faces lie over which part of the plan.
    private static final int WORTH_SPREADING = 400;

    private final PlanGrid grid;
    private final Arrangement cells;
    private final Stacks stacks;
    private final ColumnHeights heights;
    private final CellTriangles triangles;
    private final ColumnSurface surface;

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
        Box window = window(first, second, keep);
        return of(first, second, keep, window, PlanGrid.over(window));
    }

    /// The same with all corners on a snap, as those of a solid are.
    static Columns of(List<Hierarchy> first, List<Hierarchy> second, Keep keep, Snap snap) {
        Box window = window(first, second, keep);
        return of(first, second, keep, window, PlanGrid.over(window, snap));
    }

    private static Columns of(List<Hierarchy> first, List<Hierarchy> second, Keep keep, Box window, PlanGrid grid) {
        List<Hierarchy> all = new ArrayList<>(first);
        all.addAll(second);
        GridNoding noding = new GridNoding(grid.same());
        if (window.minX() < window.maxX() && window.minY() < window.maxY() && window.minZ() < window.maxZ()) {
            if (keep == Keep.COMMON && all.size() == 2) {
                PlanLines.drawCommon(all.getFirst(), all.getLast(), window, grid, noding);
            } else {
                PlanLines.draw(all, window, grid, noding);
            }
        }
        List<PlanFaces> faces = List.of();
        for (int i = 0;; i++) {
            noding.node();
            Arrangement cells = new Arrangement(noding);
            if (faces.isEmpty() && cells.faces() >= WORTH_SPREADING) {
                faces = all.stream().map(tree -> new PlanFaces(tree, window)).toList();
            }
            Stacks stacks = new Stacks(all, faces, first.size(), keep, grid, cells);
            ColumnHeights heights = new ColumnHeights(cells, stacks, grid);
            noding = new GridNoding(grid.same());
            if (!new WallCrossings(cells, stacks, heights, grid.same()).divide(noding, i == MOST_DIVISIONS)) {
                return new Columns(grid, cells, stacks, heights);
            }
        }
    }

    private static Box window(List<Hierarchy> first, List<Hierarchy> second, Keep keep) {
        Box window = around(first);
        if (keep != Keep.COMMON) {
            return window;
        }
        Box other = around(second);
        double minX = Math.max(window.minX(), other.minX());
        double minY = Math.max(window.minY(), other.minY());
        double minZ = Math.max(window.minZ(), other.minZ());
        return new Box(
                minX,
                minY,
                minZ,
                Math.max(minX, Math.min(window.maxX(), other.maxX())),
                Math.max(minY, Math.min(window.maxY(), other.maxY())),
                Math.max(minZ, Math.min(window.maxZ(), other.maxZ())));
    }

    private static Box around(List<Hierarchy> trees) {
        return trees.stream()
                .map(tree -> new Box(
                        tree.low(0, Hierarchy.EAST),
                        tree.low(0, Hierarchy.NORTH),
                        tree.low(0, Hierarchy.HEIGHT),
                        tree.high(0, Hierarchy.EAST),
                        tree.high(0, Hierarchy.NORTH),
                        tree.high(0, Hierarchy.HEIGHT)))
                .reduce(Box::with)
                .orElseThrow();
    }

    private Columns(PlanGrid grid, Arrangement cells, Stacks stacks, ColumnHeights heights) {
        this.grid = grid;
        this.cells = cells;
        this.stacks = stacks;
        this.heights = heights;
        triangles = new CellTriangles(cells, stacks);
        surface = new ColumnSurface(cells, stacks, heights, triangles);
    }

    PlanGrid grid() {
        return grid;
    }

    Arrangement cells() {
        return cells;
    }

    Stacks stacks() {
        return stacks;
    }

    ColumnHeights heights() {
        return heights;
    }

    CellTriangles triangles() {
        return triangles;
    }

    ColumnSurface surface() {
        return surface;
    }

    boolean isEmpty() {
        return stacks.columns() == 0;
    }

    /// Square metres of plan that has any room over it.
    double planArea() {
        double area = 0;
        for (int t = 0; t < triangles.count(); t++) {
            area += area(t);
        }
        return area;
    }

    /// Square metres of a triangle of the plan.
    double area(int triangle) {
        return triangles.twiceArea(triangle) * grid.step() * grid.step() / 2;
    }

    /// The closed surface around all columns, in the coordinates of the meshes: two triangles at every edge, corner to corner, except where the columns
    /// themselves meet in no more than a line.
    Mesh mesh() {
        boolean[] all = new boolean[stacks.columns()];
        Arrays.fill(all, true);
        return mesh(all);
    }

    /// The closed surface around some of the columns: those of one piece.
    Mesh mesh(boolean[] wanted) {
        return surface.mesh(grid, wanted);
    }
}
