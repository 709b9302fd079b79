package org.undercroft.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.undercroft.examination.Misplacement;
import org.undercroft.examination.PlacementCheck;
import org.undercroft.exchange.CrsTransform;
import org.undercroft.exchange.Mends;
import org.undercroft.geometry.Bound;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Slab;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Phrase;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.office.OfficeSettings;

/// Notices the slips that surveys are known for while a space is being given, and proposes what would put them right. Nothing is put right by itself.
public final class Traps {
    /// EPSG code of CGCS2000 in the 3-degree zone about 75° E, zone 25, without the zone's number in front of eastings.
    private static final int ZONE_25 = 4534;
    private static final double ZONE = 1_000_000;
    /// Deeper than this nobody gives a depth.
    private static final double DEEPEST = 500;

    private final OfficeSettings settings;
    private final PlacementCheck placement;
    private final CrsTransform transform = new CrsTransform();

    Traps(OfficeSettings settings) {
        this.settings = settings;
        this.placement = PlacementCheck.against(settings.system(), settings.area(), transform::transform);
    }

    /// @param declared what the coordinates are said to mean
    public List<Trap> in(Optional<ReferenceSystem> declared, List<SpaceDefinition> parts) {
        Optional<Box> box = box(parts);
        if (box.isEmpty()) {
            return List.of();
        }
        List<Trap> traps = new ArrayList<>();
        placement.of(declared, box.get().middle()).forEach(misplacement -> misplaced(misplacement, declared, parts, box.get()).ifPresent(traps::add));
        declared.filter(system -> system.height().isEmpty() && settings.system().height().isPresent())
                .map(system -> new ReferenceSystem(system.plan(), settings.system().height()))
                .ifPresent(meant -> traps.add(unnamed(Trap.Kind.NO_HEIGHT_DATUM, "trap.noDatum", meant, parts)));
        if (traps.isEmpty()) {
            // heights are held against the ground at the place, so the place must be right first
            heights(parts, box.get()).ifPresent(traps::add);
        }
        Mends.misclosure(parts).ifPresent(gap -> traps.add(trap(Trap.Kind.UNCLOSED, say("trap.unclosed", gap),
                mend("mend.close", Mends.closed(parts)))));
        Mends.withFloors(parts).ifPresent(closed -> traps.add(trap(Trap.Kind.UNCLOSED, say("trap.open"), mend("mend.floor", closed))));
        Mends.untangled(parts).ifPresent(order -> traps.add(trap(Trap.Kind.TWISTED, say("trap.twisted"), mend("mend.untangle", order))));
        return traps;
    }

    /// Heights of another datum become the office's when so many metres are added; the figure comes from whoever keeps the benchmarks, never from here.
    public List<SpaceDefinition> raised(List<SpaceDefinition> parts, double metres) {
        return Mends.moved(parts, 0, 0, metres);
    }

    // ---- where it lies

    private Optional<Trap> misplaced(Misplacement misplacement, Optional<ReferenceSystem> declared, List<SpaceDefinition> parts, Box box) {
        Position middle = box.middle();
        return switch (misplacement) {
            case SWAPPED_AXES -> Optional.of(trap(Trap.Kind.SWAPPED_AXES, say("trap.swapped", middle.y(), middle.x()),
                    mend("mend.swap", Mends.exchanged(parts))));
            case WRONG_ZONE -> Optional.of(wrongZone(parts, middle));
            case FAR_AWAY -> Optional.of(zoneNumber(parts, middle).orElseGet(() -> trap(Trap.Kind.FAR_AWAY, say("trap.farAway", kilometres(middle)))));
            case OTHER_PLAN_SYSTEM -> Optional.of(otherSystem(declared, parts));
            case OTHER_HEIGHT_DATUM ->
                Optional.of(trap(Trap.Kind.OTHER_HEIGHT_DATUM, say("trap.datum", datum(declared), datum(Optional.of(settings.system())))));
            case NO_REFERENCE_SYSTEM -> Optional.of(unnamed(Trap.Kind.NO_REFERENCE_SYSTEM, "trap.noSystem", settings.system(), parts));
            case MIXED_SYSTEMS,NO_HEIGHT_DATUM,MIXED_HEIGHT_DATUMS -> Optional.empty();
        };
    }

    /// What a file does not say, whoever handed it in may say.
    private static Trap unnamed(Trap.Kind kind, String what, ReferenceSystem meant, List<SpaceDefinition> parts) {
        return new Trap(kind, say(what), List.of(new Trap.Mend(say("mend.meant", meant.toString()), parts, Optional.of(meant))));
    }

    private double kilometres(Position middle) {
        Position known = settings.area().middle();
        return Math.hypot(middle.x() - known.x(), middle.y() - known.y()) / 1000;
    }

    private static String datum(Optional<ReferenceSystem> system) {
        OptionalInt height = system.map(ReferenceSystem::height).orElse(OptionalInt.empty());
        return height.isPresent() ? "EPSG:" + height.getAsInt() : "";
    }

    private Trap wrongZone(List<SpaceDefinition> parts, Position middle) {
        List<Trap.Mend> mends = new ArrayList<>();
        for (int plan : new int[]{settings.system().plan() - 1, settings.system().plan() + 1}) {
            ReferenceSystem from = new ReferenceSystem(plan, settings.system().height());
            try {
                boolean fits = placement.of(Optional.of(settings.system()), transform.transform(from, settings.system(), middle)).isEmpty();
                if (fits) {
                    mends.add(new Trap.Mend(say("mend.zone", meridian(plan)), Mends.transformed(parts, from, settings.system(), transform), Optional.empty()));
                }
            } catch (IllegalArgumentException _) {
                // a zone that has no place for these numbers is not the one they come from
            }
        }
        return new Trap(Trap.Kind.WRONG_ZONE, say("trap.zone", meridian(settings.system().plan())), mends);
    }

    private static String meridian(int plan) {
        return Integer.toString(75 + 3 * (plan - ZONE_25));
    }

    /// 41 398 000 is 398 000 in zone 41.
    private Optional<Trap> zoneNumber(List<SpaceDefinition> parts, Position middle) {
        int number = (int) Math.floor(middle.x() / ZONE);
        int own = settings.system().plan() - ZONE_25 + 25;
        Position without = new Position(middle.x() - number * ZONE, middle.y(), middle.z());
        if (number != own || !placement.of(Optional.of(settings.system()), without).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(trap(Trap.Kind.ZONE_NUMBER, say("trap.zoneNumber", Integer.toString(number)),
                mend("mend.zoneNumber", Mends.moved(parts, -number * ZONE, 0, 0))));
    }

    private Trap otherSystem(Optional<ReferenceSystem> declared, List<SpaceDefinition> parts) {
        ReferenceSystem from = declared.orElseThrow();
        Phrase what = say("trap.system", from.toString(), settings.system().toString());
        ReferenceSystem to = new ReferenceSystem(settings.system().plan(), from.height());
        try {
            return new Trap(Trap.Kind.OTHER_PLAN_SYSTEM, what,
                    List.of(new Trap.Mend(say("mend.system", to.toString()), Mends.transformed(parts, from, to, transform), Optional.of(to))));
        } catch (IllegalArgumentException _) {
            return new Trap(Trap.Kind.OTHER_PLAN_SYSTEM, what, List.of());
        }
    }

    // ---- how high

    private Optional<Trap> heights(List<SpaceDefinition> parts, Box box) {
        boolean upsideDown = parts.stream().anyMatch(part -> part instanceof Prism prism && prism.bottom() > prism.top());
        Optional<GroundModel> model = settings.ground().map(GroundSurvey::model);
        OptionalDouble ground = model.map(known -> known.heightAt(box.middle().x(), box.middle().y())).orElse(OptionalDouble.empty());
        boolean above = ground.isPresent() && box.minZ() >= ground.getAsDouble() && box.minZ() > 0 && box.maxZ() <= DEEPEST;
        if (box.minZ() >= 0 && (upsideDown || above)) {
            List<Trap.Mend> mends = model.flatMap(known -> Mends.heightsOfDepths(parts, known)).map(parts1 -> mend("mend.depth", parts1)).stream().toList();
            Phrase what = ground.isPresent() ? say("trap.depth.ground", ground.getAsDouble()) : say("trap.depth");
            return Optional.of(new Trap(Trap.Kind.DEPTH_FOR_HEIGHT, what, mends));
        }
        return upsideDown
                ? Optional.of(trap(Trap.Kind.UPSIDE_DOWN, say("trap.upsideDown"), mend("mend.upright", parts.stream().map(Mends::upright).toList())))
                : Optional.empty();
    }

    // ---- helpers

    private static Phrase say(String key, Object... values) {
        return new Phrase(Traps.class, key, values);
    }

    private static Trap trap(Trap.Kind kind, Phrase what, Trap.Mend... mends) {
        return new Trap(kind, what, List.of(mends));
    }

    private static Trap.Mend mend(String key, List<SpaceDefinition> parts) {
        return new Trap.Mend(say(key), parts, Optional.empty());
    }

    /// Around all places given; heights of ground bounds count for nothing.
    static Optional<Box> box(List<SpaceDefinition> parts) {
        return parts.stream().flatMap(Traps::places).map(at -> new Box(at.x(), at.y(), at.z(), at.x(), at.y(), at.z())).reduce(Box::with);
    }

    private static Stream<Position> places(SpaceDefinition part) {
        return switch (part) {
            case Prism prism -> prism.outline().exterior().stream()
                    .flatMap(point -> Stream.of(at(point, prism.bottom()), at(point, prism.top())));
            case Slab slab -> slab.outline().exterior().stream()
                    .flatMap(point -> Stream.of(at(point, height(slab.lower(), point)), at(point, height(slab.upper(), point))));
            case Sweep sweep -> sweep.axis().stream();
            case Polyhedron polyhedron -> polyhedron.shells().stream()
                    .flatMap(shell -> shell.faces().stream())
                    .flatMap(face -> face.rings().stream())
                    .flatMap(List::stream);
        };
    }

    private static Position at(Point2 point, double height) {
        return new Position(point.x(), point.y(), height);
    }

    private static double height(Bound bound, Point2 at) {
        return bound.heightAt(at.x(), at.y()).orElse(0);
    }
}
