package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The smallest moves that end an overlap: how much a planned space must go up, down or aside, or how low its roof must be.
///
/// Along a given direction the move is the smallest there is, rounded outward to the snap. Sideways every upright or sloping wall of the spaces is tried at
/// right angles, sixteen bearings besides, and then the neighbourhood of the best: for prisms the smallest move is at right angles to a wall, so it is found;
/// of other shapes a bearing between those tried may need a little less. Every answer is proved by [Relations] on the grid.
///
/// @param snap moves are whole steps of it east, north and up
/// @param limit metres: longer moves are not looked for
public record Escapes(Snap snap, double limit) {
    public static final Escapes STANDARD = new Escapes(Snap.TENTH_OF_A_MILLIMETRE, 100);

    private static final int BEARINGS = 16;
    private static final int WALLS = 12;
    private static final int TRIES = 40;

    /// A move after which no room is shared and the clearance is kept.
    ///
    /// @param east metres, like `north` and `up`
    /// @param afterwards what the moved space then has to do with each obstacle: touching, or apart
    public record Move(double east, double north, double up, List<Relation> afterwards) {
        public Move {
            afterwards = List.copyOf(afterwards);
        }

        public double length() {
            return Math.sqrt(east * east + north * north + up * up);
        }

        /// Degrees from north with the clock; NaN for a move straight up or down.
        public double azimuth() {
            return east == 0 && north == 0 ? Double.NaN : (Math.toDegrees(StrictMath.atan2(east, north)) + 360) % 360;
        }
    }

    /// What is left of a space under a lower roof.
    ///
    /// @param top height of the level cut, metres
    /// @param remaining largest first
    /// @param volume cubic metres left
    public record Lowered(double top, List<Space> remaining, double volume) {
        public Lowered {
            remaining = List.copyOf(remaining);
        }
    }

    public Optional<Move> up(Space space, List<Space> obstacles, double clearance) {
        return along(Direction.UP, space, obstacles, clearance);
    }

    public Optional<Move> down(Space space, List<Space> obstacles, double clearance) {
        return along(new Direction(0, 0, -1), space, obstacles, clearance);
    }

    /// The shortest move in one direction, empty where none up to the limit will do. A space that is clear already need not move.
    ///
    /// @param clearance metres that must lie between the space and every obstacle; with 0 they may touch
    public Optional<Move> along(Direction way, Space space, List<Space> obstacles, double clearance) {
        List<Space> others = obstacles.stream().map(other -> other.in(space.frame())).toList();
        Ways ways = new Ways(way, space, others, clearance, limit);
        double from = 0;
        for (int gap = 0; gap < TRIES; gap++) {
            double free = ways.free(from);
            if (free > limit) {
                return Optional.empty();
            }
            Optional<Move> move = onGrid(way, free, space, others, clearance);
            if (move.isPresent()) {
                return move;
            }
            from = free + TRIES * snap.metres();
        }
        return Optional.empty();
    }

    /// The shortest level move, empty where none up to the limit will do.
    public Optional<Move> sideways(Space space, List<Space> obstacles, double clearance) {
        List<Space> others = obstacles.stream().map(other -> other.in(space.frame())).toList();
        Sides sides = new Sides(space, others);
        double best = limit;
        double at = Double.NaN;
        for (Sides.Side side : sides.tried(bearings(space, others))) {
            // The sides come in order of what they need at least.
            if (side.atLeast() > best) {
                break;
            }
            double free = new Ways(level(side.bearing()), space, others, clearance, best).free(0);
            if (free < best) {
                best = free;
                at = side.bearing();
            }
        }
        if (Double.isNaN(at)) {
            return Optional.empty();
        }
        // Between two bearings tried the least may lie beside the best: the neighbourhood is halved again and again.
        for (double step = Math.PI / BEARINGS; best > 0 && step > 2e-3; step /= 2) {
            for (double bearing : new double[]{at - step, at + step}) {
                double free = sides.atLeast(bearing) < best ? new Ways(level(bearing), space, others, clearance, best).free(0) : best;
                if (free < best - snap.metres() / 2) {
                    best = free;
                    at = bearing;
                }
            }
        }
        return along(level(at), space, obstacles, clearance);
    }

    /// The highest level roof under which a space is clear of all obstacles; empty where nothing would be left, or the cut be unsound.
    public Optional<Lowered> lowered(Space space, List<Space> obstacles, double clearance) {
        List<Space> others = obstacles.stream().map(other -> other.in(space.frame())).toList();
        Relations relations = new Relations(snap);
        if (clear(relations, space, others, clearance).isPresent()) {
            return Optional.of(new Lowered(space.top(), List.of(space), space.volume()));
        }
        double low = Math.ceil(space.bottom() * snap.perMetre());
        double high = Math.floor(space.top() * snap.perMetre());
        Optional<Lowered> best = Optional.empty();
        // What lies under a lower roof lies under every higher one: once clear, always clear further down.
        while (high - low > 1) {
            double middle = Math.rint((low + high) / 2);
            Optional<Lowered> here = under(relations, middle / snap.perMetre(), space, others, clearance);
            if (here.isPresent()) {
                best = here;
                low = middle;
            } else {
                high = middle;
            }
        }
        return best;
    }

    private Optional<Lowered> under(Relations relations, double top, Space space, List<Space> others, double clearance) {
        return switch (new Splits(snap).by(space, CuttingPlane.level(top))) {
            case Split.Refused _ -> Optional.empty();
            case Split.Done(List<Space> below, List<Space> _, double _) -> !below.isEmpty()
                    && below.stream().allMatch(piece -> clear(relations, piece, others, clearance).isPresent())
                            ? Optional.of(new Lowered(top, below, Gathered.volume(below)))
                            : Optional.empty();
        };
    }

    private static Direction level(double bearing) {
        return Direction.of(StrictMath.sin(bearing), StrictMath.cos(bearing), 0);
    }

    /// At right angles to the largest walls of all spaces, both ways, and all around.
    private static List<Double> bearings(Space space, List<Space> others) {
        List<Double> bearings = new ArrayList<>();
        List<Space> all = new ArrayList<>(others);
        all.addFirst(space);
        for (Space each : all) {
            Map<Long, double[]> walls = new HashMap<>();
            Mesh mesh = each.boundary();
            for (int t = 0; t < mesh.triangleCount(); t++) {
                double[] n = TrianglePairs.normal(mesh.corners(), mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2));
                double level = Math.hypot(n[0], n[1]);
                if (level > Math.abs(n[2]) && level > 0) {
                    double bearing = StrictMath.atan2(n[0], n[1]);
                    walls.computeIfAbsent(Math.round(bearing * 1e4), _ -> new double[]{bearing, 0})[1] += level;
                }
            }
            walls.values().stream().sorted(Comparator.comparingDouble((double[] wall) -> -wall[1]).thenComparingDouble(wall -> wall[0])).limit(WALLS)
                    .forEach(wall -> {
                        bearings.add(wall[0]);
                        bearings.add(wall[0] + Math.PI);
                    });
        }
        for (int i = 0; i < BEARINGS; i++) {
            bearings.add(2 * Math.PI * i / BEARINGS);
        }
        List<Double> different = new ArrayList<>();
        for (double bearing : bearings) {
            double turned = bearing - 2 * Math.PI * Math.floor(bearing / (2 * Math.PI));
            if (different.stream().noneMatch(known -> Math.abs(known - turned) < 1e-6)) {
                different.add(turned);
            }
        }
        return different;
    }

    /// Rounded outward, then step by step further until the relation says so.
    private Optional<Move> onGrid(Direction way, double distance, Space space, List<Space> others, double clearance) {
        Relations relations = new Relations(snap);
        Optional<Move> touching = Optional.empty();
        for (int step = 0; step < TRIES / 2; step++) {
            double wanted = distance + step * snap.metres();
            double east = outward(way.x() * wanted);
            double north = outward(way.y() * wanted);
            double up = outward(way.z() * wanted);
            Space moved = new Space(space.frame(), space.parts().stream().map(part -> part.moved(east, north, up)).toList());
            Optional<List<Relation>> afterwards = clear(relations, moved, others, clearance);
            if (afterwards.isPresent()) {
                Move move = new Move(east, north, up, afterwards.get());
                if (afterwards.get().stream().allMatch(Escapes::sharesNothing)) {
                    return Optional.of(move);
                }
                touching = touching.isPresent() ? touching : Optional.of(move);
            }
        }
        return touching;
    }

    /// Walls that were snapped before keep a little in common wherever one goes along them; what the move itself leaves is nothing.
    private static boolean sharesNothing(Relation relation) {
        return !(relation instanceof Relation.Touching touching) || touching.residual() < 1e-6;
    }

    private double outward(double metres) {
        return Math.copySign(Math.ceil(Math.abs(metres) * snap.perMetre() - 0.02), metres) / snap.perMetre() + 0.0;
    }

    private static Optional<List<Relation>> clear(Relations relations, Space space, List<Space> others, double clearance) {
        List<Relation> found = new ArrayList<>();
        for (Space other : others) {
            Relation relation = relations.between(space, other, clearance);
            boolean clear = switch (relation) {
                case Relation.Apart apart -> apart.distance() >= clearance - 1e-9;
                case Relation.Touching _ -> clearance <= 0;
                case Relation.Overlapping _,Relation.Inside _,Relation.Around _,Relation.Same _ -> false;
            };
            if (!clear) {
                return Optional.empty();
            }
            found.add(relation);
        }
        return Optional.of(found);
    }

    /// What each bearing needs at the least: every place shared now must have left the other space.
    private static final class Sides {
        private final Space space;
        private final List<Space> others = new ArrayList<>();
        private final List<double[]> shared = new ArrayList<>();

        record Side(double bearing, double atLeast) {}

        Sides(Space space, List<Space> others) {
            this.space = space;
            for (Space other : others) {
                switch (Relations.STANDARD.between(space, other)) {
                    case Relation.Overlapping(Overlap overlap) -> add(other, overlap);
                    case Relation.Inside(Overlap overlap) -> add(other, overlap);
                    case Relation.Around(Overlap overlap) -> add(other, overlap);
                    case Relation.Same(Overlap overlap) -> add(other, overlap);
                    case Relation.Apart _,Relation.Touching _ -> {}
                }
            }
        }

        private void add(Space other, Overlap overlap) {
            others.add(other);
            shared.add(Rays.places(overlap.body(), space.hierarchy(), other.hierarchy()));
        }

        List<Side> tried(List<Double> bearings) {
            return bearings.stream().map(bearing -> new Side(bearing, atLeast(bearing))).sorted(Comparator.comparingDouble(Side::atLeast)).toList();
        }

        double atLeast(double bearing) {
            Direction way = level(bearing);
            double most = 0;
            for (int i = 0; i < others.size(); i++) {
                most = Math.max(most, Rays.longest(shared.get(i), others.get(i).hierarchy(), way.x(), way.y(), 0));
                most = Math.max(most, Rays.longest(shared.get(i), space.hierarchy(), -way.x(), -way.y(), 0));
            }
            return most;
        }
    }

    /// One direction, with all that is in the way.
    private static final class Ways {
        private final Direction way;
        private final Mesh mesh;
        private final List<Space> others;
        private final double clearance;
        private final double limit;
        private final List<Shifts.Blocked> blocked = new ArrayList<>();

        Ways(Direction way, Space space, List<Space> others, double clearance, double limit) {
            this.way = way;
            this.mesh = space.boundary();
            this.clearance = clearance;
            this.limit = limit;
            this.others = others.stream().filter(other -> space.box().grown(limit + clearance).meets(other.box())).toList();
            for (Space other : this.others) {
                blocked.addAll(Shifts.along(way, mesh, other.boundary(), limit));
            }
        }

        double free(double from) {
            double free = Shifts.firstFree(blocked, from);
            for (int round = 0; clearance > 0 && round < 100 && free <= limit; round++) {
                Hierarchy moved = new Hierarchy(moved(free));
                double next = free;
                for (Space other : others) {
                    Distance.Nearest nearest = Distance.between(moved, other.hierarchy(), clearance);
                    if (nearest.metres() < clearance - 1e-9) {
                        next = Math.max(next, free + further(nearest));
                    }
                }
                if (next <= free) {
                    return free;
                }
                free = Shifts.firstFree(blocked, next);
            }
            return free;
        }

        /// How far these two places, the nearest, must at least still go: no free distance is passed over.
        private double further(Distance.Nearest nearest) {
            double x = nearest.onA().x() - nearest.onB().x();
            double y = nearest.onA().y() - nearest.onB().y();
            double z = nearest.onA().z() - nearest.onB().z();
            double along = x * way.x() + y * way.y() + z * way.z();
            return Math.sqrt(Math.max(0, along * along - (x * x + y * y + z * z) + clearance * clearance)) - along;
        }

        private Mesh moved(double distance) {
            double[] from = mesh.corners();
            double[] to = new double[from.length];
            for (int i = 0; i < from.length; i += 3) {
                to[i] = from[i] + distance * way.x();
                to[i + 1] = from[i + 1] + distance * way.y();
                to[i + 2] = from[i + 2] + distance * way.z();
            }
            return new Mesh(to, mesh.triangles());
        }
    }
}
