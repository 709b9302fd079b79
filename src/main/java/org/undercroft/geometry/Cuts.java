package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.SegmentString;

/// Cuts through spaces: sections, profiles, boreholes. Everything is in the frame of the space.
///
/// The lines in which a plane meets the boundary are noded and polygonized; a polygon belongs to the cut where its inside lies in the space.
public final class Cuts {
    private static final double GRID = 1e6;

    private Cuts() {}

    /// The long section: the upright curtain over a plan axis, unrolled. Points of the result are (distance along the axis, height).
    ///
    /// @param axis at least two points, no two neighbours the same
    public static List<Outline> profile(Space space, List<Point2> axis) {
        List<Polygon> inside = new ArrayList<>();
        double along = 0;
        for (int i = 1; i < axis.size(); i++) {
            Point2 from = axis.get(i - 1);
            Point2 to = axis.get(i);
            double length = from.distance(to);
            if (!(length > 0)) {
                throw new IllegalArgumentException("the axis stands still at " + from);
            }
            curtain(space, from, to, length, along, inside);
            along += length;
        }
        return Columns.outlines(Columns.union(inside));
    }

    /// A level cut. Points of the result are plan coordinates.
    public static List<Outline> level(Space space, double height) {
        List<SegmentString> lines = new ArrayList<>();
        Hierarchy tree = space.hierarchy();
        crossed(tree.mesh(), new Plane(0, 0, 1, height), (a, b) -> lines.add(Noding.line(a[0], a[1], b[0], b[1])));
        List<Polygon> inside = new ArrayList<>();
        for (Polygon polygon : Noding.cells(lines, GRID)) {
            Point middle = polygon.getInteriorPoint();
            if (!middle.isEmpty() && contains(tree, middle.getX(), middle.getY(), height)) {
                inside.add(polygon);
            }
        }
        return Columns.outlines(Columns.union(inside));
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

    private static void curtain(Space space, Point2 from, Point2 to, double length, double along, List<Polygon> inside) {
        double ux = (to.x() - from.x()) / length;
        double uy = (to.y() - from.y()) / length;
        Plane plane = new Plane(-uy, ux, 0, -uy * from.x() + ux * from.y());
        Hierarchy tree = space.hierarchy();
        List<SegmentString> lines = new ArrayList<>();
        crossed(tree.mesh(), plane, (a, b) -> {
            double sa = (a[0] - from.x()) * ux + (a[1] - from.y()) * uy;
            double sb = (b[0] - from.x()) * ux + (b[1] - from.y()) * uy;
            if (Math.max(sa, sb) < 0 || Math.min(sa, sb) > length) {
                return;
            }
            // Only what lies over this stretch of the axis.
            double f = sa < 0 ? -sa / (sb - sa) : sa > length ? (length - sa) / (sb - sa) : 0;
            double t = sb < 0 ? -sa / (sb - sa) : sb > length ? (length - sa) / (sb - sa) : 1;
            lines.add(Noding.line(along + sa + f * (sb - sa), a[2] + f * (b[2] - a[2]), along + sa + t * (sb - sa), a[2] + t * (b[2] - a[2])));
        });
        if (lines.isEmpty()) {
            return;
        }
        // Where the stretch ends inside the space, its ends close the polygons.
        lines.add(Noding.line(along, space.bottom() - 1, along, space.top() + 1));
        lines.add(Noding.line(along + length, space.bottom() - 1, along + length, space.top() + 1));
        for (Polygon polygon : Noding.cells(lines, GRID)) {
            Point middle = polygon.getInteriorPoint();
            if (!middle.isEmpty()) {
                double s = middle.getX() - along;
                if (contains(tree, from.x() + s * ux, from.y() + s * uy, middle.getY())) {
                    inside.add(polygon);
                }
            }
        }
    }

    /// `a x + b y + c z = d`, the normal of length 1.
    private record Plane(double a, double b, double c, double d) {
        double side(Mesh mesh, int corner) {
            double side = a * mesh.x(corner) + b * mesh.y(corner) + c * mesh.z(corner) - d;
            return Math.abs(side) < 1e-9 ? 0 : side;
        }
    }

    private interface Crossed {
        void at(double[] from, double[] to);
    }

    /// Every line in which a triangle meets the plane; of triangles that lie in it, their edges.
    private static void crossed(Mesh mesh, Plane plane, Crossed crossed) {
        double[] side = new double[3];
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int k = 0; k < 3; k++) {
                side[k] = plane.side(mesh, mesh.corner(t, k));
            }
            List<double[]> ends = new ArrayList<>(3);
            for (int k = 0; k < 3; k++) {
                int p = mesh.corner(t, k);
                int q = mesh.corner(t, (k + 1) % 3);
                double dp = side[k];
                double dq = side[(k + 1) % 3];
                if (dp == 0) {
                    ends.add(new double[]{mesh.x(p), mesh.y(p), mesh.z(p)});
                } else if (dp * dq < 0) {
                    double s = dp / (dp - dq);
                    ends.add(new double[]{
                        mesh.x(p) + s * (mesh.x(q) - mesh.x(p)), mesh.y(p) + s * (mesh.y(q) - mesh.y(p)), mesh.z(p) + s * (mesh.z(q) - mesh.z(p))
                    });
                }
            }
            for (int i = 0; i < ends.size() && ends.size() > 1; i++) {
                crossed.at(ends.get(i), ends.get((i + 1) % ends.size()));
            }
        }
    }

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
