package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/// The plan of solids: what their roofs stand over. Where a solid's roofs lie side by side, as almost always, their common rim is the plan already; only
/// where some lie above others are they united triangle by triangle.
final class PlanView {
    private PlanView() {}

    static List<Outline> of(List<Solid> parts) {
        List<Geometry> plans = new ArrayList<>();
        for (Solid part : parts) {
            Mesh roofs = roofs(part.mesh());
            List<Polygon> whole = rim(roofs);
            plans.add(whole.isEmpty() ? union(triangles(roofs)) : whole.getFirst());
        }
        return Columns.outlines(plans.size() == 1 ? plans.getFirst() : union(plans));
    }

    private static Mesh roofs(Mesh mesh) {
        double[] c = mesh.corners();
        int[] roofs = new int[mesh.triangles().length];
        int n = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int a = 3 * mesh.corner(t, 0);
            int b = 3 * mesh.corner(t, 1);
            int d = 3 * mesh.corner(t, 2);
            if ((c[b] - c[a]) * (c[d + 1] - c[a + 1]) - (c[d] - c[a]) * (c[b + 1] - c[a + 1]) > 0) {
                System.arraycopy(mesh.triangles(), 3 * t, roofs, n, 3);
                n += 3;
            }
        }
        return new Mesh(c, Arrays.copyOf(roofs, n));
    }

    /// How many roofs lie over a place is how often their rim runs round it. So where the rim is a lawful polygon, one lies over all of its inside and
    /// none outside; empty where it is not.
    private static List<Polygon> rim(Mesh roofs) {
        Borders borders = Borders.asNumbered(roofs);
        Map<Integer, List<Integer>> leaving = new HashMap<>();
        for (int edge = 0; edge < borders.count(); edge++) {
            if (borders.another(borders.across(edge)) < 0) {
                leaving.computeIfAbsent(borders.from(edge), _ -> new ArrayList<>(1)).add(borders.to(edge));
            }
        }
        List<LinearRing> outer = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (int[] ring : BoundaryFaces.strung(leaving)) {
            if (ring.length < 3) {
                return List.of();
            }
            Coordinate[] line = new Coordinate[ring.length + 1];
            for (int i = 0; i < line.length; i++) {
                line[i] = new Coordinate(roofs.x(ring[i % ring.length]), roofs.y(ring[i % ring.length]));
            }
            (PolygonCheck.area(roofs.corners(), ring, 0, 1) > 0 ? outer : holes).add(Columns.PLAN.createLinearRing(line));
        }
        if (outer.size() != 1) {
            return List.of();
        }
        Polygon plan = Columns.PLAN.createPolygon(outer.getFirst(), holes.toArray(LinearRing[]::new));
        return Stream.of(plan).filter(Polygon::isValid).toList();
    }

    private static List<Polygon> triangles(Mesh roofs) {
        List<Polygon> triangles = new ArrayList<>(roofs.triangleCount());
        for (int t = 0; t < roofs.triangleCount(); t++) {
            Coordinate[] ring = new Coordinate[4];
            for (int i = 0; i < 4; i++) {
                int corner = roofs.corner(t, i % 3);
                ring[i] = new Coordinate(roofs.x(corner), roofs.y(corner));
            }
            triangles.add(Columns.PLAN.createPolygon(ring));
        }
        return triangles;
    }

    /// Slivers may be too much for exact figures; then on a grid.
    private static Geometry union(Collection<? extends Geometry> polygons) {
        try {
            Geometry union = UnaryUnionOp.union(polygons, Columns.PLAN);
            return union == null ? Columns.PLAN.createPolygon() : union;
        } catch (TopologyException sliver) {
            return OverlayNGRobust.union(Columns.PLAN.buildGeometry(polygons));
        }
    }
}
