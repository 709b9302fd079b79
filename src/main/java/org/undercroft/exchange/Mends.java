package org.undercroft.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.undercroft.geometry.Bound;
import org.undercroft.geometry.FloorClosing;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Relocation;
import org.undercroft.geometry.Slab;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.geometry.Untangling;
import org.undercroft.land.ReferenceSystem;

/// What puts right the slips that surveys are known for. Each is a proposal: whoever measured has to say that it was meant so.
public final class Mends {
    /// Metres by which a ring may miss its first corner and still be taken for the same corner measured twice.
    private static final double MISCLOSURE = 0.5;

    private Mends() {}

    /// East and north exchanged.
    public static List<SpaceDefinition> exchanged(List<SpaceDefinition> parts) {
        return each(parts, place -> new Position(place.y(), place.x(), place.z()));
    }

    /// Moved, metres: a zone's number in front of every easting is taken off by a move of whole thousands of kilometres.
    public static List<SpaceDefinition> moved(List<SpaceDefinition> parts, double east, double north, double up) {
        return each(parts, place -> place.moved(east, north, up));
    }

    /// From one plan system to another. Lengths differ between zones by some centimetres a kilometre.
    ///
    /// @throws IllegalArgumentException where a system is not known
    public static List<SpaceDefinition> transformed(List<SpaceDefinition> parts, ReferenceSystem from, ReferenceSystem to, CrsTransform transform) {
        return each(parts, place -> transform.transform(from, to, place));
    }

    /// Depths below the ground taken for what they are: the height is that of the ground less the depth. An outline takes the ground at its middle, an axis
    /// at each of its points; the lesser height comes below.
    ///
    /// @return empty where the ground is not known
    public static Optional<List<SpaceDefinition>> heightsOfDepths(List<SpaceDefinition> parts, GroundModel ground) {
        try {
            return Optional.of(parts.stream()
                    .map(part -> upright(followingGround(part, Relocation.of(part, place -> new Position(place.x(), place.y(),
                            ground.heightAt(place.x(), place.y()).orElseThrow(() -> new IllegalArgumentException("no ground at " + place))
                                    - Math.abs(place.z()))))))
                    .toList());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A bound that follows the ground was no depth: it stays as it was.
    private static SpaceDefinition followingGround(SpaceDefinition before, SpaceDefinition after) {
        return before instanceof Slab(_, Bound lower, Bound upper) && after instanceof Slab(Outline outline, Bound low, Bound high)
                ? new Slab(outline, lower instanceof Bound.Ground ? lower : low, upper instanceof Bound.Ground ? upper : high)
                : after;
    }

    /// Floor and roof exchanged where the floor is the higher.
    public static SpaceDefinition upright(SpaceDefinition part) {
        return part instanceof Prism(Outline outline, double bottom, double top) && bottom > top
                ? new Prism(outline, /* bottom= */ top, /* top= */ bottom)
                : part;
    }

    /// By how much each ring that was meant to come back to its first corner misses it, metres; empty where none does.
    public static Optional<Double> misclosure(List<SpaceDefinition> parts) {
        return parts.stream().flatMap(part -> rings(part).stream()).filter(Mends::missesItsBeginning)
                .map(ring -> ring.getFirst().distance(ring.getLast())).max(Double::compare);
    }

    /// The last corner left out where it is the first one measured again.
    public static List<SpaceDefinition> closed(List<SpaceDefinition> parts) {
        return parts.stream().map(part -> ofRings(part, ring -> missesItsBeginning(ring) ? ring.subList(0, ring.size() - 1) : ring)).toList();
    }

    /// Missing floors and roofs of faces added.
    ///
    /// @return empty where none is missing, or what is missing is no floor or roof
    public static Optional<List<SpaceDefinition>> withFloors(List<SpaceDefinition> parts) {
        List<SpaceDefinition> closed = new ArrayList<>();
        boolean changed = false;
        for (SpaceDefinition part : parts) {
            Optional<FloorClosing.Closed> done = part instanceof Polyhedron polyhedron ? FloorClosing.close(polyhedron) : Optional.empty();
            changed |= done.isPresent();
            closed.add(done.<SpaceDefinition>map(FloorClosing.Closed::polyhedron).orElse(part));
        }
        return changed ? Optional.of(closed) : Optional.empty();
    }

    /// Corners of outlines that cross themselves in an order in which they do not.
    ///
    /// @return empty where none does
    public static Optional<List<SpaceDefinition>> untangled(List<SpaceDefinition> parts) {
        List<SpaceDefinition> order = parts.stream().map(part -> ofRings(part, ring -> Untangling.of(ring).orElse(ring))).toList();
        return order.equals(parts) ? Optional.empty() : Optional.of(order);
    }

    private static List<SpaceDefinition> each(List<SpaceDefinition> parts, UnaryOperator<Position> map) {
        return parts.stream().map(part -> Relocation.of(part, map)).toList();
    }

    private static boolean missesItsBeginning(List<Point2> ring) {
        if (ring.size() < 4) {
            return false;
        }
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < ring.size(); i++) {
            shortest = Math.min(shortest, ring.get(i).distance(ring.get(i + 1)));
        }
        double gap = ring.getFirst().distance(ring.getLast());
        return gap <= MISCLOSURE && gap < shortest / 4;
    }

    private static List<List<Point2>> rings(SpaceDefinition part) {
        return switch (part) {
            case Prism prism -> rings(prism.outline());
            case Slab slab -> rings(slab.outline());
            case Sweep _,Polyhedron _ -> List.of();
        };
    }

    private static List<List<Point2>> rings(Outline outline) {
        List<List<Point2>> rings = new ArrayList<>(outline.holes());
        rings.addFirst(outline.exterior());
        return rings;
    }

    private static SpaceDefinition ofRings(SpaceDefinition part, UnaryOperator<List<Point2>> change) {
        return switch (part) {
            case Prism prism -> new Prism(changed(prism.outline(), change), prism.bottom(), prism.top());
            case Slab slab -> new Slab(changed(slab.outline(), change), slab.lower(), slab.upper());
            case Sweep _,Polyhedron _ -> part;
        };
    }

    private static Outline changed(Outline outline, UnaryOperator<List<Point2>> change) {
        return new Outline(change.apply(outline.exterior()), outline.holes().stream().map(change).toList());
    }
}
