package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/// Cuts the outline of a slab into triangles none of which crosses a line of the ground's meshes. Meshes that the outline comes near are noded with it;
/// those well inside are taken as they are.
final class SlabPlan {
    /// Grid steps: as far as noding moves anything, and a bit.
    private static final double NEAR = 3;

    private final Corners numbers;
    private final double[] plan;
    private final int[][] rings;
    private final List<Terrain> grounds;
    private int[] triangles = new int[96];
    private int used;

    /// @param numbers of the outline's corners; further ones are added
    /// @param rings the outline, checked
    /// @param grounds one or two
    SlabPlan(Corners numbers, int[][] rings, List<Terrain> grounds) {
        this.numbers = numbers;
        this.plan = numbers.packed();
        this.rings = rings;
        this.grounds = grounds;
    }

    /// Corner numbers, three a triangle, against the clock.
    int[] triangles() {
        Terrain ground = grounds.getFirst();
        boolean alike = grounds.stream().allMatch(ground::hasLinesOf);
        boolean[][] near = near(ground, alike);
        List<SegmentString> lines = new ArrayList<>();
        addMeshes(ground, near, lines);
        if (!alike) {
            Terrain other = grounds.getLast();
            addMeshes(other, near(other, false), lines);
        }
        List<double[]> outline = new ArrayList<>();
        addOutline(lines);
        addCells(lines, outline, ground, near);
        if (alike) {
            addWhole(ground, near);
        }
        return Arrays.copyOf(triangles, used);
    }

    /// Which meshes are noded: column by column, those that an edge of the outline comes near; all where two grounds lie across each other.
    private boolean[][] near(Terrain ground, boolean alike) {
        boolean[][] near = new boolean[ground.linesEast() - 1][ground.linesNorth() - 1];
        if (!alike) {
            for (boolean[] column : near) {
                Arrays.fill(column, true);
            }
            return near;
        }
        for (int[] ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                int a = 3 * ring[i];
                int b = 3 * ring[(i + 1) % ring.length];
                mark(ground, near, plan[a], plan[a + 1], plan[b], plan[b + 1]);
            }
        }
        return near;
    }

    private static void mark(Terrain ground, boolean[][] near, double ax, double ay, double bx, double by) {
        for (int c = 0; c < near.length; c++) {
            double west = ground.x(c) - NEAR;
            double east = ground.x(c + 1) + NEAR;
            if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) {
                continue;
            }
            // the piece of the edge within the column
            double from = bx == ax ? 0 : Math.clamp((west - ax) / (bx - ax), 0, 1);
            double to = bx == ax ? 1 : Math.clamp((east - ax) / (bx - ax), 0, 1);
            double low = Math.min(ay + from * (by - ay), ay + to * (by - ay)) - NEAR;
            double high = Math.max(ay + from * (by - ay), ay + to * (by - ay)) + NEAR;
            for (int r = 0; r < near[c].length; r++) {
                near[c][r] |= ground.y(r) <= high && ground.y(r + 1) >= low;
            }
        }
    }

    private static void addMeshes(Terrain ground, boolean[][] near, List<SegmentString> lines) {
        for (int c = 0; c < near.length; c++) {
            for (int r = 0; r < near[c].length; r++) {
                if (near[c][r]) {
                    double west = ground.x(c);
                    double east = ground.x(c + 1);
                    double south = ground.y(r);
                    double north = ground.y(r + 1);
                    lines.add(line(west, south, east, south, null));
                    lines.add(line(west, south, west, north, null));
                    lines.add(line(west, south, east, north, null));
                    // what two meshes have in common is drawn once
                    if (r + 1 == near[c].length || !near[c][r + 1]) {
                        lines.add(line(west, north, east, north, null));
                    }
                    if (c + 1 == near.length || !near[c + 1][r]) {
                        lines.add(line(east, south, east, north, null));
                    }
                }
            }
        }
    }

    private void addOutline(List<SegmentString> lines) {
        for (int[] ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                int a = 3 * ring[i];
                int b = 3 * ring[(i + 1) % ring.length];
                lines.add(line(plan[a], plan[a + 1], plan[b], plan[b + 1], this));
            }
        }
    }

    private static SegmentString line(double ax, double ay, double bx, double by, @Nullable Object outline) {
        return new NodedSegmentString(new Coordinate[]{new Coordinate(ax, ay), new Coordinate(bx, by)}, outline);
    }

    /// The cells of the noded meshes that lie within the outline as it was noded.
    private void addCells(List<SegmentString> lines, List<double[]> outline, Terrain ground, boolean[][] near) {
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(1));
        noder.computeNodes(lines);
        Set<Columns.Segment> segments = new HashSet<>();
        Polygonizer polygonizer = new Polygonizer();
        for (Object noded : noder.getNodedSubstrings()) {
            SegmentString string = (SegmentString) noded;
            Coordinate[] line = string.getCoordinates();
            for (int i = 1; i < line.length; i++) {
                if (string.getData() != null) {
                    outline.add(new double[]{line[i - 1].x, line[i - 1].y, line[i].x, line[i].y});
                }
                if (!line[i - 1].equals2D(line[i]) && segments.add(Columns.Segment.of(line[i - 1], line[i]))) {
                    polygonizer.add(Columns.PLAN.createLineString(new Coordinate[]{line[i - 1], line[i]}));
                }
            }
        }
        List<Polygon> cells = new ArrayList<>();
        for (Object polygon : polygonizer.getPolygons()) {
            Polygon cell = (Polygon) polygon;
            cell.normalize();
            cells.add(cell);
        }
        cells.sort(null);
        for (Polygon cell : cells) {
            Coordinate inside = cell.getInteriorPoint().getCoordinate();
            if (isNoded(ground, near, inside) && isWithin(outline, inside.x, inside.y)) {
                addCell(cell);
            }
        }
    }

    /// What noded meshes enclose is no cell but all that lies well inside.
    private static boolean isNoded(Terrain ground, boolean[][] near, Coordinate place) {
        return near[ground.column(place.x)][ground.row(place.y)];
    }

    private static boolean isWithin(List<double[]> outline, double x, double y) {
        boolean within = false;
        for (double[] edge : outline) {
            if (edge[1] > y != edge[3] > y && x < edge[0] + (y - edge[1]) / (edge[3] - edge[1]) * (edge[2] - edge[0])) {
                within = !within;
            }
        }
        return within;
    }

    private void addCell(Polygon cell) {
        int n = cell.getNumPoints() - 1 - cell.getNumInteriorRing();
        double[] corners = new double[3 * n];
        int[][] cut = new int[1 + cell.getNumInteriorRing()][];
        int at = 0;
        for (int r = 0; r < cut.length; r++) {
            LineString ring = r == 0 ? cell.getExteriorRing() : cell.getInteriorRingN(r - 1);
            cut[r] = new int[ring.getNumPoints() - 1];
            for (int i = 0; i < cut[r].length; i++) {
                corners[3 * at] = ring.getCoordinateN(i).x;
                corners[3 * at + 1] = ring.getCoordinateN(i).y;
                cut[r][i] = at++;
            }
        }
        int[] found = Triangulation.of(corners, 0, 1, cut);
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers.number(corners[3 * found[i]], corners[3 * found[i] + 1], 0);
        }
        for (int t = 0; t < found.length; t += 3) {
            add(found[t], found[t + 1], found[t + 2]);
        }
    }

    private void addWhole(Terrain ground, boolean[][] near) {
        List<double[]> outline = new ArrayList<>();
        for (int[] ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                int a = 3 * ring[i];
                int b = 3 * ring[(i + 1) % ring.length];
                outline.add(new double[]{plan[a], plan[a + 1], plan[b], plan[b + 1]});
            }
        }
        for (int c = 0; c < near.length; c++) {
            boolean within = false;
            for (int r = 0; r < near[c].length; r++) {
                // from one mesh to the next that the outline does not come near nothing changes
                boolean known = r > 0 && !near[c][r] && !near[c][r - 1];
                if (!near[c][r]) {
                    within = known ? within : isWithin(outline, (ground.x(c) + ground.x(c + 1)) / 2, (ground.y(r) + ground.y(r + 1)) / 2);
                    if (within) {
                        addMesh(ground, c, r);
                    }
                }
            }
        }
    }

    private void addMesh(Terrain ground, int c, int r) {
        int southWest = numbers.number(ground.x(c), ground.y(r), 0);
        int southEast = numbers.number(ground.x(c + 1), ground.y(r), 0);
        int northEast = numbers.number(ground.x(c + 1), ground.y(r + 1), 0);
        int northWest = numbers.number(ground.x(c), ground.y(r + 1), 0);
        add(southWest, southEast, northEast);
        add(southWest, northEast, northWest);
    }

    private void add(int a, int b, int c) {
        if (used + 3 > triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
        }
        triangles[used++] = a;
        triangles[used++] = b;
        triangles[used++] = c;
    }
}
