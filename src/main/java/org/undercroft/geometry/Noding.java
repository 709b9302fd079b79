package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/// Cuts the plane along lines: noded on a grid, so that any lines will do, and polygonized.
final class Noding {
    private Noding() {}

    static SegmentString line(double xa, double ya, double xb, double yb) {
        return new NodedSegmentString(new Coordinate[]{new Coordinate(xa, ya), new Coordinate(xb, yb)}, null);
    }

    /// The parts of the lines between which none crosses another, each once, in no particular order.
    ///
    /// @param perMetre grid steps a metre
    static Set<Columns.Segment> noded(List<SegmentString> lines, double perMetre) {
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(perMetre));
        noder.computeNodes(lines);
        Set<Columns.Segment> segments = new HashSet<>();
        for (Object noded : noder.getNodedSubstrings()) {
            Coordinate[] line = ((SegmentString) noded).getCoordinates();
            for (int i = 1; i < line.length; i++) {
                if (!line[i - 1].equals2D(line[i])) {
                    segments.add(Columns.Segment.of(line[i - 1], line[i]));
                }
            }
        }
        return segments;
    }

    /// The cells between the lines, in an order that does not change from run to run: sums over them must not either.
    ///
    /// @param perMetre grid steps a metre
    static List<Polygon> cells(List<SegmentString> lines, double perMetre) {
        Polygonizer polygonizer = new Polygonizer();
        for (Columns.Segment segment : noded(lines, perMetre)) {
            polygonizer.add(
                    Columns.PLAN.createLineString(new Coordinate[]{new Coordinate(segment.x1(), segment.y1()), new Coordinate(segment.x2(), segment.y2())}));
        }
        List<Polygon> cells = new ArrayList<>();
        for (Object polygon : polygonizer.getPolygons()) {
            Polygon cell = (Polygon) polygon;
            cell.normalize();
            cells.add(cell);
        }
        cells.sort(null);
        return cells;
    }
}
