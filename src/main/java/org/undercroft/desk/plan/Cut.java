package org.undercroft.desk.plan;

import java.util.List;
import java.util.Optional;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.examination.Finding;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Mesh;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Solid;
import org.undercroft.geometry.Space;

/// The upright plane that the section shows: a straight line in the plan, in the frame of the sight.
///
/// @param reach how far the line runs to both sides of its middle, metres
record Cut(Point2 middle, double heading, double reach) {
    /// Which way the line runs.
    enum Way {
        WEST_EAST,
        SOUTH_NORTH,
        ALONG,
        ACROSS
    }

    /// Through the open finding, else the chosen body, else everything.
    static Optional<Cut> through(Selection selection, Way way) {
        Sight sight = selection.sight();
        Optional<Finding.OfTwo> finding = selection.finding();
        if (finding.isPresent()) {
            Space a = finding.get().a().space().in(sight.frame());
            Box box = place(finding.get(), sight.frame());
            double size = Math.max(box.maxX() - box.minX(), Math.max(box.maxY() - box.minY(), box.maxZ() - box.minZ()));
            return Optional.of(new Cut(box.middle().plan(), heading(way, a, box.middle()), Math.clamp(size * 1.6, 25, 250)));
        }
        return selection.chosen().map(Body::space).map(space -> over(space.box(), way, space)).or(() -> sight.builtBox().map(box -> over(box, way, null)));
    }

    private static Cut over(Box box, Way way, @org.jspecify.annotations.Nullable Space space) {
        double size = Math.hypot(box.maxX() - box.minX(), box.maxY() - box.minY());
        double heading = space == null ? heading(way, Math.PI / 2) : heading(way, space, box.middle());
        return new Cut(box.middle().plan(), heading, Math.max(10, size * 0.55));
    }

    /// Where the finding is: the shared room, the gap, or the wall.
    static Box place(Finding.OfTwo finding, Frame frame) {
        Frame of = finding.a().space().frame();
        Optional<Overlap> overlap = Selection.overlapOf(finding);
        Box box;
        if (overlap.isPresent() && overlap.get().body().triangleCount() > 0) {
            box = overlap.get().body().box();
        } else if (finding.relation() instanceof Relation.Apart apart) {
            box = around(apart.onA()).with(around(apart.onB()));
        } else {
            box = common(finding.a().space().box(), finding.b().space().in(of).box());
        }
        Position low = frame.toLocal(of.toWorld(new Position(box.minX(), box.minY(), box.minZ())));
        Position high = frame.toLocal(of.toWorld(new Position(box.maxX(), box.maxY(), box.maxZ())));
        return new Box(low.x(), low.y(), low.z(), high.x(), high.y(), high.z());
    }

    List<Point2> axis() {
        double dx = Math.sin(heading) * reach;
        double dy = Math.cos(heading) * reach;
        return List.of(new Point2(middle.x() - dx, middle.y() - dy), new Point2(middle.x() + dx, middle.y() + dy));
    }

    Point2 at(double along) {
        return new Point2(middle.x() + Math.sin(heading) * (along - reach), middle.y() + Math.cos(heading) * (along - reach));
    }

    double length() {
        return 2 * reach;
    }

    private static Box around(Position place) {
        return new Box(place.x(), place.y(), place.z(), place.x(), place.y(), place.z());
    }

    private static Box common(Box a, Box b) {
        return a.meets(b)
                ? new Box(
                        Math.max(a.minX(), b.minX()),
                        Math.max(a.minY(), b.minY()),
                        Math.max(a.minZ(), b.minZ()),
                        Math.min(a.maxX(), b.maxX()),
                        Math.min(a.maxY(), b.maxY()),
                        Math.min(a.maxZ(), b.maxZ()))
                : a.with(b);
    }

    private static double heading(Way way, Space space, Position near) {
        return heading(way, direction(space, near));
    }

    private static double heading(Way way, double along) {
        return switch (way) {
            case WEST_EAST -> Math.PI / 2;
            case SOUTH_NORTH -> 0;
            case ALONG -> along;
            case ACROSS -> along + Math.PI / 2;
        };
    }

    /// Which way a space runs near a place: the long axis of its corners there, clockwise from north.
    private static double direction(Space space, Position near) {
        for (double radius : new double[]{60, 200, Double.POSITIVE_INFINITY}) {
            double n = 0;
            double sx = 0;
            double sy = 0;
            double sxx = 0;
            double syy = 0;
            double sxy = 0;
            for (Solid part : space.parts()) {
                Mesh mesh = part.mesh();
                for (int i = 0; i < mesh.cornerCount(); i++) {
                    double x = mesh.x(i) - near.x();
                    double y = mesh.y(i) - near.y();
                    if (Math.hypot(x, y) <= radius) {
                        n++;
                        sx += x;
                        sy += y;
                        sxx += x * x;
                        syy += y * y;
                        sxy += x * y;
                    }
                }
            }
            if (n >= 8) {
                double xx = sxx - sx * sx / n;
                double yy = syy - sy * sy / n;
                double xy = sxy - sx * sy / n;
                double fromEast = 0.5 * Math.atan2(2 * xy, xx - yy);
                return Math.PI / 2 - fromEast;
            }
        }
        return Math.PI / 2;
    }
}
