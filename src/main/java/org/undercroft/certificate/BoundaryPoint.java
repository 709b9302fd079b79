package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.undercroft.geometry.Bound;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Slab;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SurveyClass;

/// A numbered place of the boundary, in the coordinates of the survey. Corners of floor and roof above one another are one place with two heights.
///
/// @param name number within the certificate: `J` for corners, `Z` for points of an axis
/// @param part number of the part it belongs to, from 1
/// @param bottom lowest and `top` highest surveyed height at this place, metres
record BoundaryPoint(String name, int part, double east, double north, double bottom, double top, Kind kind, SurveyClass accuracy) {
    /// What a boundary point stands for (domain page 4.4), and points of an axis beside them.
    enum Kind {
        PHYSICAL,
        PLAN,
        SPATIAL,
        AXIS
    }

    /// Beyond this many axis points a sweep is told by its axis alone: the section says the rest, and nobody reads three thousand corners.
    private static final int AXIS_ALONE = 24;

    Point2 plan() {
        return new Point2(east, north);
    }

    /// The points of all units, numbered through.
    static List<BoundaryPoint> of(List<SpatialUnit> units) {
        List<BoundaryPoint> points = new ArrayList<>();
        int part = 0;
        for (SpatialUnit unit : units) {
            for (SpaceDefinition definition : unit.definitions()) {
                part++;
                List<Spot> spots = switch (definition) {
                    case Prism prism -> corners(prism);
                    case Slab slab -> corners(slab);
                    case Sweep sweep -> stations(sweep);
                    case Polyhedron polyhedron -> corners(polyhedron);
                };
                for (Spot spot : spots) {
                    Kind kind = spot.axis ? Kind.AXIS : kindOf(unit);
                    points.add(new BoundaryPoint("", part, spot.x, spot.y, spot.bottom, spot.top, kind, unit.surveyClass()));
                }
            }
        }
        return numbered(points);
    }

    private static List<BoundaryPoint> numbered(List<BoundaryPoint> points) {
        int corner = 0;
        int axis = 0;
        List<BoundaryPoint> numbered = new ArrayList<>();
        for (BoundaryPoint p : points) {
            String name = p.kind == Kind.AXIS ? "Z" + ++axis : "J" + ++corner;
            numbered.add(new BoundaryPoint(name, p.part, p.east, p.north, p.bottom, p.top, p.kind, p.accuracy));
        }
        return numbered;
    }

    private static Kind kindOf(SpatialUnit unit) {
        if (unit.kind() == SpaceKind.SURFACE_PARCEL) {
            return Kind.PLAN;
        }
        return unit.basis() == EnvelopeBasis.CONTRACT_COORDINATES ? Kind.SPATIAL : Kind.PHYSICAL;
    }

    private static List<Spot> corners(Prism prism) {
        List<Spot> spots = new ArrayList<>();
        Outline outline = prism.outline();
        outline.exterior().forEach(p -> spots.add(new Spot(p.x(), p.y(), prism.bottom(), prism.top(), false)));
        outline.holes().forEach(hole -> hole.forEach(p -> spots.add(new Spot(p.x(), p.y(), prism.bottom(), prism.top(), false))));
        return spots;
    }

    private static List<Spot> corners(Slab slab) {
        List<Point2> corners = new ArrayList<>(slab.outline().exterior());
        slab.outline().holes().forEach(corners::addAll);
        return corners.stream().map(p -> new Spot(p.x(), p.y(), height(slab.lower(), p), height(slab.upper(), p), false)).toList();
    }

    /// Known at every corner of a slab that was found sound.
    private static double height(Bound bound, Point2 at) {
        return bound.heightAt(at.x(), at.y()).orElse(Double.NaN);
    }

    private static List<Spot> corners(Polyhedron polyhedron) {
        Map<Point2, Spot> byPlace = new LinkedHashMap<>();
        for (Polyhedron.Shell shell : polyhedron.shells()) {
            for (Polyhedron.Face face : shell.faces()) {
                for (List<Position> ring : face.rings()) {
                    for (Position p : ring) {
                        Point2 place = new Point2(Math.rint(p.x() * 1000) / 1000, Math.rint(p.y() * 1000) / 1000);
                        byPlace.merge(place, new Spot(p.x(), p.y(), p.z(), p.z(), false), Spot::with);
                    }
                }
            }
        }
        return List.copyOf(byPlace.values());
    }

    /// Along the axis: its own points with invert and crown; for sections with a flat floor also the feet of both walls, unless there are too many or the
    /// axis has arcs, where the points are intersections of tangents and no wall stands beside them.
    private static List<Spot> stations(Sweep sweep) {
        List<Spot> spots = new ArrayList<>();
        CrossSection section = sweep.section();
        double wall = switch (section) {
            case CrossSection.Circle _,CrossSection.Egg _,CrossSection.Free _ -> Double.NaN;
            case CrossSection.Box box -> box.height();
            case CrossSection.Horseshoe shoe -> shoe.height() - shoe.width() / 2;
        };
        boolean withWalls = !Double.isNaN(wall) && sweep.axis().size() <= AXIS_ALONE && sweep.bends().isEmpty();
        for (int i = 0; i < sweep.axis().size(); i++) {
            Position at = sweep.axis().get(i);
            spots.add(new Spot(at.x(), at.y(), at.z(), at.z() + section.height(), true));
            if (withWalls) {
                Point2 aside = mitre(sweep.axis(), i, section.width() / 2);
                spots.add(new Spot(at.x() + aside.x(), at.y() + aside.y(), at.z(), at.z() + wall, false));
                spots.add(new Spot(at.x() - aside.x(), at.y() - aside.y(), at.z(), at.z() + wall, false));
            }
        }
        return spots;
    }

    /// To the left of the axis by half a width, lengthened where the axis bends so that walls stay straight.
    private static Point2 mitre(List<Position> axis, int i, double half) {
        Point2 in = direction(axis, Math.max(i - 1, 0));
        Point2 out = direction(axis, Math.min(i, axis.size() - 2));
        double x = -(in.y() + out.y());
        double y = in.x() + out.x();
        double along = (x * -in.y() + y * in.x());
        return new Point2(x * half / along, y * half / along);
    }

    private static Point2 direction(List<Position> axis, int from) {
        double dx = axis.get(from + 1).x() - axis.get(from).x();
        double dy = axis.get(from + 1).y() - axis.get(from).y();
        double length = Math.hypot(dx, dy);
        return new Point2(dx / length, dy / length);
    }

    private record Spot(double x, double y, double bottom, double top, boolean axis) {
        Spot with(Spot other) {
            return new Spot(x, y, Math.min(bottom, other.bottom), Math.max(top, other.top), axis);
        }
    }
}
