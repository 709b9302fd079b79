package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// How deep a body of columns is: no ball of a larger diameter than its depth fits inside. Bounded from above, piece by piece.
///
/// Of one piece it is the least of (i) its longest upright chord, (ii) the diameter of the largest circle in its plan, (iii) √2·t for the largest t for
/// which the part of the plan with an upright chord of at least t holds a circle of diameter t (a ball of diameter d forces t ≥ d/√2), and the
/// same three with the piece turned so that its largest face lies level.
final class Depths {
    private Depths() {}

    /// A connected group of columns.
    private record Piece(List<Geometry> plans, List<Columns.Cell> cells, Columns columns) {
        double volume() {
            double volume = 0;
            for (Columns.Cell cell : cells) {
                var middle = cell.plan().getCentroid();
                for (Columns.Column column : cell.columns()) {
                    volume += cell.plan().getArea() * column.chord(middle.getX(), middle.getY());
                }
            }
            return volume;
        }
    }

    /// The shared room's pieces, the deepest first.
    static List<Overlap.Piece> pieces(Columns columns) {
        List<Overlap.Piece> pieces = new ArrayList<>();
        for (Piece piece : connected(columns)) {
            pieces.add(measured(piece));
        }
        pieces.sort((one, other) -> Double.compare(other.depth(), one.depth()));
        return pieces;
    }

    /// The depth alone, as soon as it is known to be beyond or below a limit.
    static double deepest(Columns columns) {
        return pieces(columns).stream().mapToDouble(Overlap.Piece::depth).max().orElse(0);
    }

    private static Overlap.Piece measured(Piece piece) {
        double[] heights = heights(piece);
        Three level = three(piece);
        double depth = level.least();
        Mesh body = piece.columns.mesh(piece.cells);
        double volume = piece.volume();
        double[] face = largestFace(body);
        // Between two parallel planes no larger ball fits than they are apart, whatever lies between.
        depth = Math.min(depth, extent(body, face));
        // Turning costs much and tells nothing new of a piece that is not a leaning sheet: upright and level ones are seen as they stand.
        if (Math.abs(face[2]) > 0.01 && Math.abs(face[2]) < 0.9999 && face[3] / 2 * depth > 1.1 * volume) {
            Columns columns = Columns.of(List.of(new Hierarchy(levelled(body, face))), List.of(), Columns.Keep.FIRST);
            if (!columns.cells().isEmpty()) {
                depth = Math.min(depth, three(new Piece(plans(columns.cells()), columns.cells(), columns)).least());
            }
        }
        double area = piece.plans.stream().mapToDouble(Geometry::getArea).sum();
        return new Overlap.Piece(volume, depth, level.chord, level.width, area, heights[0], heights[1]);
    }

    private record Three(double chord, double width, double both) {
        double least() {
            return Math.min(chord, Math.min(width, both));
        }
    }

    private static Three three(Piece piece) {
        double chord = 0;
        for (Columns.Cell cell : piece.cells) {
            for (Coordinate corner : cell.plan().getCoordinates()) {
                for (Columns.Column column : cell.columns()) {
                    chord = Math.max(chord, column.chord(corner.x, corner.y));
                }
            }
        }
        double width = widest(together(piece.plans));
        double least = Math.min(chord, width);
        double lower = least / Math.sqrt(2);
        if (holds(piece, lower)) {
            return new Three(chord, width, least);
        }
        // √2·t is below the other two: find t to a hundredth, from above so that the depth is never too small; √2 is the coarser part of this bound.
        double low = 0;
        double high = lower;
        while (high - low > 0.01 * high && high > 1e-7) {
            double t = (low + high) / 2;
            if (holds(piece, t)) {
                low = t;
            } else {
                high = t;
            }
        }
        return new Three(chord, width, Math.sqrt(2) * high);
    }

    /// Cells that came out of one noding fit together side by side, so nothing has to be computed where they meet.
    private static Geometry together(List<Geometry> cells) {
        return CoverageUnion.union(cells.toArray(Geometry[]::new));
    }

    /// Whether the part of the plan with an upright chord of at least t holds a circle of diameter t.
    private static boolean holds(Piece piece, double t) {
        if (t <= 0) {
            return true;
        }
        List<Geometry> whole = new ArrayList<>();
        List<Geometry> parts = new ArrayList<>();
        for (Columns.Cell cell : piece.cells) {
            for (Columns.Column column : cell.columns()) {
                if (tallCorners(cell.plan(), column, t) == cell.plan().getNumPoints()) {
                    whole.add(cell.plan());
                    break;
                }
                Geometry part = tall(cell.plan(), column, t);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        if (!whole.isEmpty()) {
            parts.add(together(whole));
        }
        return !parts.isEmpty() && fits(parts.size() == 1 ? parts.getFirst() : Columns.union(parts), t);
    }

    private static int tallCorners(Polygon plan, Columns.Column column, double t) {
        int tall = 0;
        for (Coordinate c : plan.getCoordinates()) {
            tall += column.chord(c.x, c.y) >= t - 1e-9 ? 1 : 0;
        }
        return tall;
    }

    /// The part of a cell over which a column is at least so tall: its chord is linear, so one straight cut.
    private static @Nullable Geometry tall(Polygon plan, Columns.Column column, double t) {
        if (tallCorners(plan, column, t) == 0) {
            return null;
        }
        double a = column.upper().a() - column.lower().a();
        double b = column.upper().b() - column.lower().b();
        double c = column.upper().c() - column.lower().c() - t;
        double reach = 4 * Math.max(plan.getEnvelopeInternal().getDiameter(), 1e-6);
        double norm = Math.hypot(a, b);
        Coordinate m = plan.getEnvelopeInternal().centre();
        double off = (a * m.x + b * m.y + c) / norm;
        double fx = m.x - off * a / norm;
        double fy = m.y - off * b / norm;
        double ux = -b / norm * reach;
        double uy = a / norm * reach;
        double vx = a / norm * reach;
        double vy = b / norm * reach;
        Polygon half = Columns.PLAN.createPolygon(new Coordinate[]{
            new Coordinate(fx - ux, fy - uy),
            new Coordinate(fx + ux, fy + uy),
            new Coordinate(fx + ux + vx, fy + uy + vy),
            new Coordinate(fx - ux + vx, fy - uy + vy),
            new Coordinate(fx - ux, fy - uy)
        });
        Geometry part = OverlayNGRobust.overlay(plan, half, OverlayNG.INTERSECTION);
        return part.getArea() > 0 ? part : null;
    }

    /// The diameter of the largest circle in an area: at most a thousandth too large, never too small.
    private static double widest(Geometry area) {
        double widest = 0;
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && fits(polygon, widest)) {
                widest = Math.max(widest, widestIn(polygon));
            }
        }
        return widest;
    }

    /// A coarse search finds a circle; shrinking the area from its outline tells how much larger one could be.
    private static double widestIn(Polygon polygon) {
        double size = Math.min(polygon.getEnvelopeInternal().getWidth(), polygon.getEnvelopeInternal().getHeight());
        double coarse = Math.max(1e-7, Math.min(size, 2 * polygon.getArea() / polygon.getLength()) / 25);
        double low = 2 * MaximumInscribedCircle.getRadiusLine(polygon, coarse).getLength();
        double high = Math.min(size, low + 2 * coarse);
        while (high < size && fits(polygon, high)) {
            low = high;
            high = Math.min(size, 2 * high);
        }
        while (high - low > 1e-3 * high && high - low > 1e-7) {
            double middle = (low + high) / 2;
            if (fits(polygon, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// Whether a circle fits into an area: something is left when the area is shrunk by its radius.
    private static boolean fits(Geometry area, double diameter) {
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (!(area.getGeometryN(i) instanceof Polygon polygon) || polygon.isEmpty()) {
                continue;
            }
            double size = Math.min(polygon.getEnvelopeInternal().getWidth(), polygon.getEnvelopeInternal().getHeight());
            if (size < diameter || polygon.getArea() < Math.PI / 4 * diameter * diameter) {
                continue;
            }
            BufferParameters shape = new BufferParameters(16);
            shape.setSimplifyFactor(1e-4);
            if (diameter <= 0 || !BufferOp.bufferOp(polygon, -diameter / 2 * (1 - 1e-6), shape).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static double[] heights(Piece piece) {
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (Columns.Cell cell : piece.cells) {
            for (Coordinate c : cell.plan().getCoordinates()) {
                for (Columns.Column column : cell.columns()) {
                    bottom = Math.min(bottom, column.lower().at(c.x, c.y));
                    top = Math.max(top, column.upper().at(c.x, c.y));
                }
            }
        }
        return new double[]{bottom, top};
    }

    private static List<Geometry> plans(List<Columns.Cell> cells) {
        List<Geometry> plans = new ArrayList<>();
        for (Columns.Cell cell : cells) {
            plans.add(cell.plan());
        }
        return plans;
    }

    /// Columns over neighbouring cells hang together where their heights meet along the common side.
    private static List<Piece> connected(Columns columns) {
        List<Columns.Cell> cells = columns.cells();
        int[] start = new int[cells.size() + 1];
        for (int i = 0; i < cells.size(); i++) {
            start[i + 1] = start[i] + cells.get(i).columns().size();
        }
        int[] parent = new int[start[cells.size()]];
        Arrays.setAll(parent, i -> i);
        columns.sides().forEach((segment, both) -> {
            if (both[1] >= 0) {
                List<Columns.Column> one = cells.get(both[0]).columns();
                List<Columns.Column> other = cells.get(both[1]).columns();
                for (int i = 0; i < one.size(); i++) {
                    for (int j = 0; j < other.size(); j++) {
                        if (meetOver(segment, one.get(i), other.get(j))) {
                            parent[root(parent, start[both[0]] + i)] = root(parent, start[both[1]] + j);
                        }
                    }
                }
            }
        });
        Map<Integer, List<Columns.Cell>> groups = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Map<Integer, List<Columns.Column>> here = new HashMap<>();
            for (int k = 0; k < cells.get(i).columns().size(); k++) {
                here.computeIfAbsent(root(parent, start[i] + k), _ -> new ArrayList<>()).add(cells.get(i).columns().get(k));
            }
            Polygon plan = cells.get(i).plan();
            here.forEach((root, its) -> groups.computeIfAbsent(root, r -> {
                order.add(r);
                return new ArrayList<>();
            })
                    .add(new Columns.Cell(plan, its)));
        }
        List<Piece> pieces = new ArrayList<>();
        for (int root : order) {
            List<Columns.Cell> its = groups.getOrDefault(root, List.of());
            pieces.add(new Piece(plans(its), its, columns));
        }
        return pieces;
    }

    /// Heights run straight along a side, so the most they share is at an end, or where two of them cross: a few places between find a wedge there.
    private static boolean meetOver(Columns.Segment segment, Columns.Column one, Columns.Column other) {
        for (int step = 0; step <= 8; step++) {
            double x = segment.x1() + (segment.x2() - segment.x1()) * step / 8;
            double y = segment.y1() + (segment.y2() - segment.y1()) * step / 8;
            double low = Math.max(one.lower().at(x, y), other.lower().at(x, y));
            double high = Math.min(one.upper().at(x, y), other.upper().at(x, y));
            if (high - low > 1e-7) {
                return true;
            }
        }
        return false;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// How far a body reaches along a direction.
    private static double extent(Mesh body, double[] n) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < body.cornerCount(); c++) {
            double along = n[0] * body.x(c) + n[1] * body.y(c) + n[2] * body.z(c);
            low = Math.min(low, along);
            high = Math.max(high, along);
        }
        return high - low;
    }

    /// A body turned so that a face of it lies level.
    private static Mesh levelled(Mesh mesh, double[] n) {
        double across = Math.hypot(n[0], n[1]);
        // Turn about the level line across the normal until the normal points up (Rodrigues).
        double kx = n[1] / across;
        double ky = -n[0] / across;
        double cos = n[2];
        double sin = across;
        Position o = mesh.box().middle();
        double[] corners = new double[3 * mesh.cornerCount()];
        for (int i = 0; i < mesh.cornerCount(); i++) {
            double x = mesh.x(i) - o.x();
            double y = mesh.y(i) - o.y();
            double z = mesh.z(i) - o.z();
            double along = (kx * x + ky * y) * (1 - cos);
            corners[3 * i] = x * cos + ky * z * sin + kx * along;
            corners[3 * i + 1] = y * cos - kx * z * sin + ky * along;
            corners[3 * i + 2] = z * cos + (kx * y - ky * x) * sin;
        }
        return new Mesh(corners, mesh.triangles());
    }

    /// The unit normal of the direction that most of the surface faces, and twice the area of it.
    private static double[] largestFace(Mesh mesh) {
        Map<List<Long>, double[]> planes = new HashMap<>();
        double[] best = {0, 0, 1, 0};
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Position a = mesh.position(mesh.corner(t, 0));
            Position b = mesh.position(mesh.corner(t, 1));
            Position c = mesh.position(mesh.corner(t, 2));
            double nx = (b.y() - a.y()) * (c.z() - a.z()) - (b.z() - a.z()) * (c.y() - a.y());
            double ny = (b.z() - a.z()) * (c.x() - a.x()) - (b.x() - a.x()) * (c.z() - a.z());
            double nz = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
            double twice = Math.sqrt(nx * nx + ny * ny + nz * nz);
            if (twice < 1e-12) {
                continue;
            }
            List<Long> key = List.of(Math.round(nx / twice * 1e4), Math.round(ny / twice * 1e4), Math.round(nz / twice * 1e4));
            double[] sum = planes.computeIfAbsent(key, _ -> new double[]{nx / twice, ny / twice, nz / twice, 0});
            sum[3] += twice;
            if (sum[3] > best[3] * (1 + 1e-9)) {
                best = sum;
            }
        }
        return best;
    }
}
