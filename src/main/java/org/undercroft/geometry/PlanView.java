package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/// The plan of solids: what their roofs stand over. Where a solid's roofs lie side by side their common rim is the plan already; where some lie above
/// others, or facets stand upright but for rounding, the rim is noded, and what it runs round at least once is the plan.
final class PlanView {
    /// Grid steps a metre for noding.
    private static final double GRID = 1e6;

    private static final int MOST_RIM = 3000;

    private PlanView() {}

    static List<Outline> of(List<Solid> parts) {
        List<Geometry> plans = new ArrayList<>();
        for (Solid part : parts) {
            Mesh roofs = roofs(part.mesh());
            Borders borders = Borders.asNumbered(roofs);
            List<Polygon> whole = rim(roofs, borders);
            plans.add(!whole.isEmpty() ? whole.getFirst() : isShort(borders) ? noded(roofs, borders) : union(triangles(roofs)));
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
    private static List<Polygon> rim(Mesh roofs, Borders borders) {
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

    private static Geometry noded(Mesh roofs, Borders borders) {
        List<SegmentString> lines = new ArrayList<>();
        for (int edge = 0; edge < borders.count(); edge++) {
            if (borders.another(borders.across(edge)) < 0) {
                int a = borders.from(edge);
                int b = borders.to(edge);
                lines.add(Noding.line(roofs.x(a), roofs.y(a), roofs.x(b), roofs.y(b)));
            }
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(GRID));
        noder.computeNodes(lines);
        Set<Columns.Segment> known = new HashSet<>();
        Polygonizer polygonizer = new Polygonizer();
        List<Coordinate[]> pieces = new ArrayList<>();
        for (Object noded : noder.getNodedSubstrings()) {
            Coordinate[] line = ((SegmentString) noded).getCoordinates();
            for (int i = 1; i < line.length; i++) {
                if (!line[i - 1].equals2D(line[i])) {
                    pieces.add(new Coordinate[]{line[i - 1], line[i]});
                    if (known.add(Columns.Segment.of(line[i - 1], line[i]))) {
                        polygonizer.add(Columns.PLAN.createLineString(new Coordinate[]{line[i - 1], line[i]}));
                    }
                }
            }
        }
        List<Polygon> covered = new ArrayList<>();
        for (Object polygon : polygonizer.getPolygons()) {
            Polygon cell = (Polygon) polygon;
            Coordinate inside = cell.getInteriorPoint().getCoordinate();
            if (turns(pieces, inside) > 0) {
                covered.add(cell);
            }
        }
        return CoverageUnion.union(covered.toArray(Polygon[]::new));
    }

    /// How often the rim runs round a place, against the clock.
    private static int turns(List<Coordinate[]> pieces, Coordinate place) {
        int turns = 0;
        for (Coordinate[] piece : pieces) {
            boolean up = piece[0].y <= place.y && piece[1].y > place.y;
            boolean down = piece[1].y <= place.y && piece[0].y > place.y;
            if (up || down) {
                double x = piece[0].x + (place.y - piece[0].y) / (piece[1].y - piece[0].y) * (piece[1].x - piece[0].x);
                turns += x > place.x ? (up ? 1 : -1) : 0;
            }
        }
        return turns;
    }

    /// A rim that is nearly all there is, in thousands of pieces, is the edge of slivers and slow to node.
    private static boolean isShort(Borders borders) {
        int rim = 0;
        for (int edge = 0; edge < borders.count(); edge++) {
            rim += borders.another(borders.across(edge)) < 0 ? 1 : 0;
        }
        return rim < MOST_RIM;
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
