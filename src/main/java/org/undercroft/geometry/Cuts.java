package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.triangulate.polygon.ConstrainedDelaunayTriangulator;

/// Cuts through spaces: filled polygons with holes on a plane of any inclination, long sections, cross-sections, boreholes. Everything is in the frame of
/// the space.
///
/// A cut shows what lies a hair ahead of the plane: at the height of a floor a level cut shows the room above it, at the height of a roof nothing.
public final class Cuts {
    private static final double GRID = 1e6;
    private static final PrecisionModel JOINED = new PrecisionModel(GRID);

    private Cuts() {}

    /// What a plane cuts. Points of the result are places on the plane; [CuttingPlane#at] carries them back.
    public static List<Outline> by(Space space, CuttingPlane plane) {
        List<Solid> parts = space.parts();
        if (parts.size() == 1) {
            Optional<double[][]> rings = PlaneCut.rings(parts.getFirst().hierarchy(), plane);
            if (rings.isPresent()) {
                return Rings.nested(rings.get());
            }
        }
        List<Polygon> areas = new ArrayList<>();
        for (Solid part : parts) {
            areas.addAll(polygons(part.hierarchy(), plane));
        }
        return joined(areas);
    }

    /// What a plane cuts, as triangles in space to be drawn over the open ends: they show to the side that the plane's normal points to.
    public static Mesh caps(Space space, CuttingPlane plane) {
        double[] corners = new double[0];
        for (Outline outline : by(space, plane)) {
            Geometry cut = ConstrainedDelaunayTriangulator.triangulate(Rings.polygon(outline));
            int at = corners.length;
            corners = Arrays.copyOf(corners, at + 9 * cut.getNumGeometries());
            for (int t = 0; t < cut.getNumGeometries(); t++) {
                Coordinate[] ring = cut.getGeometryN(t).getCoordinates();
                boolean left = Orientation.isCCW(ring);
                for (int k = 0; k < 3; k++) {
                    Coordinate place = ring[left ? k : 2 - k];
                    Position corner = plane.at(new Point2(place.x, place.y));
                    corners[at++] = corner.x();
                    corners[at++] = corner.y();
                    corners[at++] = corner.z();
                }
            }
        }
        int[] triangles = new int[corners.length / 3];
        Arrays.setAll(triangles, i -> i);
        return new Mesh(corners, triangles);
    }

    /// A level cut. Points of the result are plan coordinates.
    public static List<Outline> level(Space space, double height) {
        return by(space, CuttingPlane.level(height));
    }

    /// The cross-section at a station of an axis, as one sees it walking on. Points of the result are (metres to the right of the axis, height).
    ///
    /// @param reach how far to either side of the axis it goes, metres
    public static List<Outline> across(Space space, PlanAxis axis, double station, double reach) {
        List<Outline> whole = by(space, axis.across(station));
        List<Polygon> within = new ArrayList<>();
        boolean clipped = false;
        for (Outline outline : whole) {
            Polygon polygon = Rings.polygon(outline);
            clipped |= strip(polygon, -reach, reach, 0, within);
        }
        return clipped ? joined(within) : whole;
    }

    /// The long section: the upright curtain over a plan axis, unrolled. Points of the result are (distance along the axis, height).
    ///
    /// @param axis at least two points, no two neighbours the same
    public static List<Outline> profile(Space space, List<Point2> axis) {
        List<Polygon> areas = new ArrayList<>();
        double along = 0;
        for (int i = 1; i < axis.size(); i++) {
            Point2 from = axis.get(i - 1);
            Point2 to = axis.get(i);
            double length = from.distance(to);
            if (!(length > 0)) {
                throw new IllegalArgumentException("the axis stands still at " + from);
            }
            if (reaches(space.box(), from, to)) {
                CuttingPlane curtain = CuttingPlane.upright(from, to);
                for (Solid part : space.parts()) {
                    for (Polygon polygon : polygons(part.hierarchy(), curtain)) {
                        strip(polygon, 0, length, along, areas);
                    }
                }
            }
            along += length;
        }
        return joined(areas);
    }

    private static boolean reaches(Box box, Point2 from, Point2 to) {
        return Math.min(from.x(), to.x()) <= box.maxX() && box.minX() <= Math.max(from.x(), to.x())
                && Math.min(from.y(), to.y()) <= box.maxY() && box.minY() <= Math.max(from.y(), to.y());
    }

    /// Adds what of a polygon lies between two uprights, moved to the right.
    ///
    /// @return whether anything was cut off
    private static boolean strip(Polygon polygon, double from, double to, double moved, List<Polygon> areas) {
        double left = polygon.getEnvelopeInternal().getMinX();
        double right = polygon.getEnvelopeInternal().getMaxX();
        if (right <= from || left >= to) {
            return true;
        }
        boolean whole = left >= from && right <= to;
        Geometry kept = polygon;
        if (!whole) {
            double low = polygon.getEnvelopeInternal().getMinY() - 1;
            double high = polygon.getEnvelopeInternal().getMaxY() + 1;
            Polygon strip = Columns.PLAN.createPolygon(new Coordinate[]{
                new Coordinate(from, low), new Coordinate(to, low), new Coordinate(to, high), new Coordinate(from, high), new Coordinate(from, low)
            });
            kept = OverlayNGRobust.overlay(polygon, strip, OverlayNG.INTERSECTION);
        }
        for (int i = 0; i < kept.getNumGeometries(); i++) {
            if (kept.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                Polygon copy = (Polygon) part.copy();
                copy.apply((Coordinate at) -> at.setX(at.x + moved));
                copy.geometryChanged();
                areas.add(copy);
            }
        }
        return !whole;
    }

    private static List<Polygon> polygons(Hierarchy tree, CuttingPlane plane) {
        Optional<double[][]> rings = PlaneCut.rings(tree, plane);
        if (rings.isPresent()) {
            return Rings.nested(rings.get()).stream().map(Rings::polygon).toList();
        }
        List<SegmentString> lines = new ArrayList<>();
        PlaneCut.lines(tree, plane, (xa, ya, xb, yb) -> lines.add(Noding.line(xa, ya, xb, yb)));
        List<Polygon> inside = new ArrayList<>();
        for (Polygon polygon : Noding.cells(lines, GRID)) {
            Point middle = polygon.getInteriorPoint();
            if (!middle.isEmpty()) {
                Position at = plane.at(new Point2(middle.getX(), middle.getY()));
                if (contains(tree, at.x(), at.y(), at.z())) {
                    inside.add(polygon);
                }
            }
        }
        return inside;
    }

    /// One area where several meet or run into each other.
    private static List<Outline> joined(List<Polygon> areas) {
        return areas.isEmpty()
                ? List.of()
                : Columns.outlines(UnaryUnionNG.union(Columns.PLAN.createMultiPolygon(areas.toArray(new Polygon[0])), JOINED));
    }

    /// Where an upright line passes through the space, from the lowest span up.
    public static List<Span> borehole(Space space, Point2 at) {
        List<double[]> events = new ArrayList<>();
        Mesh mesh = space.boundary();
        Cover.over(space.hierarchy(), at.x(), at.y(), (sign, triangle) -> events.add(new double[]{height(mesh, triangle, at.x(), at.y()), sign}));
        events.sort((one, other) -> one[0] != other[0] ? Double.compare(one[0], other[0]) : Double.compare(one[1], other[1]));
        List<Span> spans = new ArrayList<>();
        double from = 0;
        int depth = 0;
        for (double[] event : events) {
            if (event[1] < 0) {
                if (depth++ == 0) {
                    from = event[0];
                }
            } else if (--depth == 0 && event[0] > from) {
                spans.add(new Span(from, event[0]));
            }
        }
        return spans;
    }

    /// From a lower to a higher height, metres.
    public record Span(double bottom, double top) {}

    /// In the space when more roofs than floors lie above.
    static boolean contains(Hierarchy tree, double x, double y, double z) {
        int[] above = {0};
        Cover.over(tree, x, y, (sign, triangle) -> {
            if (height(tree.mesh(), triangle, x, y) > z) {
                above[0] += sign;
            }
        });
        return above[0] > 0;
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
        return mesh.z(p) + beta * (mesh.z(q) - mesh.z(p)) + gamma * (mesh.z(r) - mesh.z(p));
    }
}
