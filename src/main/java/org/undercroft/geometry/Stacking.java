package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// How a space lies over or under another: what of the plan both have, and how much room is between them, straight up.
///
/// @param plan what both plans have in common, in the frame of the first
/// @param planArea square metres of it
/// @param extentArea the same with the plan of the first taken as one where its gaps are narrow: a gallery above the pillar between two chambers lies above
///                   the cavern, though over none of its chambers
/// @param above metres from the first up to the second where the second lies above and nearest; empty where it lies nowhere above; `below` likewise
public record Stacking(List<Outline> plan, double planArea, double extentArea, OptionalDouble above, OptionalDouble below) {
    /// Half the width of gaps that count as part of the plan extent, metres: pillars between chambers are 40 m.
    private static final double HALF_GAP = 25;
    private static final BufferParameters MITRED = new BufferParameters(8, BufferParameters.CAP_SQUARE, BufferParameters.JOIN_MITRE, 2);

    /// @param a the space from which one looks up and down
    public static Stacking of(Space a, Space b) {
        return new Extent(a).with(b);
    }

    /// A space from which one looks up and down at many.
    public static final class Extent {
        private final Space space;
        private final Geometry plan;
        private final Geometry closed;

        public Extent(Space space) {
            this.space = space;
            this.plan = Stacking.plan(space);
            this.closed = closed(plan);
        }

        public Stacking with(Space other) {
            Space b = other.in(space.frame());
            Geometry under = Stacking.plan(b);
            if (!closed.getEnvelopeInternal().intersects(under.getEnvelopeInternal())) {
                return new Stacking(List.of(), 0, 0, OptionalDouble.empty(), OptionalDouble.empty());
            }
            Geometry shared = OverlayNGRobust.overlay(plan, under, OverlayNG.INTERSECTION);
            double extent = closed.equals(plan) ? shared.getArea() : OverlayNGRobust.overlay(closed, under, OverlayNG.INTERSECTION).getArea();
            List<Outline> outlines = Columns.outlines(areas(shared));
            if (outlines.isEmpty()) {
                return new Stacking(outlines, 0, extent, OptionalDouble.empty(), OptionalDouble.empty());
            }
            VerticalGap up = VerticalGap.between(space.boundary(), b.boundary());
            VerticalGap down = VerticalGap.between(b.boundary(), space.boundary());
            return new Stacking(outlines, shared.getArea(), Math.max(extent, shared.getArea()), up.least(), down.least());
        }
    }

    private static Geometry closed(Geometry plan) {
        if (plan.getNumGeometries() == 1 && ((Polygon) plan.getGeometryN(0)).getNumInteriorRing() == 0) {
            return plan;
        }
        Geometry grown = BufferOp.bufferOp(plan, HALF_GAP, MITRED);
        Geometry shrunk = BufferOp.bufferOp(grown, -HALF_GAP, MITRED);
        return OverlayNGRobust.overlay(shrunk, plan, OverlayNG.UNION);
    }

    private static Geometry plan(Space space) {
        List<Polygon> polygons = space.plan().stream().map(Rings::polygon).toList();
        return polygons.size() == 1 ? polygons.getFirst() : Columns.PLAN.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /// Without the lines and points at which plans only meet.
    private static Geometry areas(Geometry shared) {
        List<Polygon> areas = new ArrayList<>();
        for (int i = 0; i < shared.getNumGeometries(); i++) {
            if (shared.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                areas.add(polygon);
            }
        }
        return Columns.PLAN.createMultiPolygon(areas.toArray(Polygon[]::new));
    }

    /// The part of an area that lies in another, both in one frame.
    public static List<Outline> common(List<Outline> one, List<Outline> other) {
        Geometry shared = OverlayNGRobust.overlay(multi(one), multi(other), OverlayNG.INTERSECTION);
        return Columns.outlines(areas(shared));
    }

    /// Metres in plan from a place to the nearest point of an area; 0 inside it.
    public static double distance(List<Outline> area, Point2 from) {
        return multi(area).distance(Columns.PLAN.createPoint(new org.locationtech.jts.geom.Coordinate(from.x(), from.y())));
    }

    private static Geometry multi(List<Outline> outlines) {
        return Columns.PLAN.createMultiPolygon(outlines.stream().map(Rings::polygon).toArray(Polygon[]::new));
    }
}
