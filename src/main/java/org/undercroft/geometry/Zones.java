package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;

/// Questions to protection zones. Whether a space enters one, and how deep, is answered exactly, from distances; where a zone must be a solid, to draw it or
/// to say how much room is shared, its round parts become facets that lie on or outside it.
///
/// @param chordError how far the facets may lie outside, metres
/// @param snap grid of the solids
public record Zones(double chordError, Snap snap) {
    public static final Zones STANDARD = new Zones(0.05, Snap.TENTH_OF_A_MILLIMETRE);

    /// A rounded solid is made of one rounded piece for each flat face; beyond this many it would take longer than anybody waits.
    private static final int MOST_PIECES = 120;

    private static final double FAR = 1e9;

    public Zones {
        if (!(chordError > 0)) {
            throw new IllegalArgumentException("the chord error is a length greater than 0, not %s".formatted(chordError));
        }
    }

    /// How a space stands to a zone.
    ///
    /// @param depth how many metres it would have to go back at the least to be out of the zone; 0 where it is not in it
    /// @param away how far it lies from the zone, metres; 0 where it is in it
    public record Entry(double depth, double away) {
        public boolean enters() {
            return depth > 0;
        }
    }

    /// Of a column with heights, only what lies between them counts; one that does not reach them is as far away as the zone's solid is, facets included.
    public Entry entry(Zone zone, Space other) {
        Space space = other.in(zone.frame());
        return switch (zone) {
            case Zone.Around around -> entry(around.width(), distance(around.space(), space));
            case Zone.Column column -> {
                List<Outline> plan = PlanBetween.of(space, column.bottom(), column.top());
                if (!plan.isEmpty()) {
                    Entry entry = entry(column.width(), area(plan).distance(area(column.plan())));
                    if (entry.enters() || spans(column, space)) {
                        yield entry;
                    }
                }
                double low = Double.isFinite(column.bottom()) ? column.bottom() : Math.min(space.bottom(), column.top()) - 1;
                double high = Double.isFinite(column.top()) ? column.top() : Math.max(space.top(), column.bottom()) + 1;
                Space solid = solid(column, low, high);
                yield new Entry(0, distance(solid, space));
            }
        };
    }

    private static boolean spans(Zone.Column column, Space space) {
        return column.bottom() <= space.bottom() && space.top() <= column.top();
    }

    private static Entry entry(double width, double distance) {
        return distance < width ? new Entry(width - distance, 0) : new Entry(0, distance - width);
    }

    private double distance(Space space, Space other) {
        return switch (new Relations(snap).between(space, other, FAR)) {
            case Relation.Apart apart -> apart.distance();
            case Relation.Touching _,Relation.Overlapping _,Relation.Inside _,Relation.Around _,Relation.Same _ -> 0;
        };
    }

    /// The zone in plan.
    public List<Outline> outline(Zone zone) {
        List<Outline> plan = switch (zone) {
            case Zone.Column column -> column.plan();
            case Zone.Around around -> around.space().plan();
        };
        int quarter = 1;
        while (zone.width() / StrictMath.cos(Math.PI / (4 * quarter)) - zone.width() > chordError) {
            quarter++;
        }
        // Corners on a slightly larger circle: then the sides between them touch the right one.
        return Columns.outlines(BufferOp.bufferOp(area(plan), zone.width() / StrictMath.cos(Math.PI / (4 * quarter)), quarter));
    }

    /// The zone as a solid; a column without heights from `bottom` to `top`. The protected space is part of it. Empty where a rounded zone would have too
    /// many faces.
    public Optional<Space> solid(Zone zone, double bottom, double top) {
        return switch (zone) {
            case Zone.Column column -> Optional.of(solid(column, bottom, top));
            case Zone.Around around -> Rounded.of(around, chordError, snap, MOST_PIECES);
        };
    }

    private Space solid(Zone.Column column, double bottom, double top) {
        List<SpaceDefinition> prisms = new ArrayList<>();
        for (Outline outline : outline(column)) {
            Outline world = new Outline(world(outline.exterior(), column.frame()), outline.holes().stream().map(hole -> world(hole, column.frame())).toList());
            prisms.add(new Prism(world, Math.max(bottom, column.bottom()), Math.min(top, column.top())));
        }
        return switch (new SoundnessCheck(snap, SoundnessCheck.STANDARD.planarDistance(), SoundnessCheck.STANDARD.planarAngle()).examine(prisms,
                column.frame())) {
            case Soundness.Sound(Space space) -> space;
            case Soundness.Unsound(List<Fault> faults) -> throw new IllegalStateException("a zone is no solid: " + faults);
        };
    }

    /// Cubic metres that a space has in the zone; at most as much too large as the chord error makes the zone. Empty where the zone has no solid.
    public Optional<Double> sharedVolume(Zone zone, Space other) {
        Space space = other.in(zone.frame());
        double low = Math.floor(space.bottom()) - 1;
        double high = Math.ceil(space.top()) + 1;
        if (zone instanceof Zone.Column column && (column.bottom() >= high || column.top() <= low)) {
            return Optional.of(0.0);
        }
        return solid(zone, low, high).map(solid -> SignedColumns.between(solid.hierarchy(), space.hierarchy()).volume());
    }

    private static List<Point2> world(List<Point2> ring, Frame frame) {
        return ring.stream().map(frame::toWorld).toList();
    }

    private static Geometry area(List<Outline> plan) {
        return Columns.PLAN.createMultiPolygon(plan.stream().map(Rings::polygon).toArray(Polygon[]::new));
    }

    /// What of a space lies between two heights, seen from above.
    private static final class PlanBetween {
        private PlanBetween() {}

        static List<Outline> of(Space space, double bottom, double top) {
            if (bottom <= space.bottom() && space.top() <= top) {
                return space.plan();
            }
            if (space.top() <= bottom || top <= space.bottom()) {
                return List.of();
            }
            List<Polygon> pieces = new ArrayList<>();
            Mesh mesh = space.boundary();
            for (int t = 0; t < mesh.triangleCount(); t++) {
                List<double[]> ring = new ArrayList<>();
                for (int k = 0; k < 3; k++) {
                    int c = mesh.corner(t, k);
                    ring.add(new double[]{mesh.x(c), mesh.y(c), mesh.z(c)});
                }
                List<double[]> kept = clipped(clipped(ring, bottom, 1), top, -1);
                if (kept.size() > 2) {
                    Coordinate[] line = new Coordinate[kept.size() + 1];
                    for (int i = 0; i < line.length; i++) {
                        double[] at = kept.get(i % kept.size());
                        line[i] = new Coordinate(at[0], at[1]);
                    }
                    Polygon piece = Columns.PLAN.createPolygon(line);
                    if (piece.getArea() > 1e-12) {
                        pieces.add(piece);
                    }
                }
            }
            // Where only walls pass through, the floor of the stretch is what is cut there.
            Cuts.level(space, Math.max(bottom, space.bottom())).forEach(cut -> pieces.add(Rings.polygon(cut)));
            return Columns.outlines(Columns.union(pieces));
        }

        private static List<double[]> clipped(List<double[]> ring, double height, double sign) {
            List<double[]> kept = new ArrayList<>();
            for (int i = 0; i < ring.size(); i++) {
                double[] a = ring.get(i);
                double[] b = ring.get((i + 1) % ring.size());
                double da = sign * (a[2] - height);
                double db = sign * (b[2] - height);
                if (da >= 0) {
                    kept.add(a);
                }
                if ((da > 0 && db < 0) || (da < 0 && db > 0)) {
                    double s = da / (da - db);
                    kept.add(new double[]{a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1]), height});
                }
            }
            return kept;
        }
    }
}
