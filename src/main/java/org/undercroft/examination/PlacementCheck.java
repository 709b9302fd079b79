package org.undercroft.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Position;
import org.undercroft.land.ReferenceSystem;

/// Whether coordinates can be meant as they stand: the right way round, in the zone they claim, in the datum of the office. Nothing is put right here;
/// a surveyor says what was meant.
public final class PlacementCheck {
    /// How far from what an office knows a new survey may reasonably lie, metres.
    private static final double SURROUNDINGS = 20_000;
    /// The EPSG codes of CGCS2000 in 3-degree zones without a zone number before the easting: central meridians 75° to 135° E.
    private static final int FIRST_ZONE = 4534;
    private static final int LAST_ZONE = 4554;
    /// A zone reaches 1.5 degrees to either side of its meridian; a quarter more is usual where a work crosses the edge.
    private static final double ZONE_REACH_DEGREES = 1.75;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double SOUTHERNMOST = 1_600_000;
    private static final double NORTHERNMOST = 6_100_000;

    private final Optional<Office> office;
    private final Transform transform;

    private PlacementCheck(Optional<Office> office, Transform transform) {
        this.office = office;
        this.transform = transform;
    }

    /// Where no office is named: only what a reference system itself says about where its coordinates can lie.
    public static PlacementCheck byTheSystemAlone() {
        return new PlacementCheck(Optional.empty(), (from, to, position) -> position);
    }

    /// @param system the office's
    /// @param area what the office knows of, in `system`: east, north, height
    /// @param transform from one reference system to another, in plan
    public static PlacementCheck against(ReferenceSystem system, Box area, Transform transform) {
        return new PlacementCheck(Optional.of(new Office(system, area.grown(SURROUNDINGS))), transform);
    }

    /// Takes a place from one reference system to another; may throw [IllegalArgumentException] for a system it does not know.
    @FunctionalInterface
    public interface Transform {
        Position take(ReferenceSystem from, ReferenceSystem to, Position position);
    }

    private record Office(ReferenceSystem system, Box area) {
        boolean holds(Position place) {
            return place.x() >= area.minX() && place.x() <= area.maxX() && place.y() >= area.minY() && place.y() <= area.maxY();
        }
    }

    /// @param declared the system that the survey names; without one nothing can be said
    /// @param middle of the space as surveyed: east, north, height
    public List<Misplacement> of(Optional<ReferenceSystem> declared, Position middle) {
        if (declared.isEmpty()) {
            return office.isPresent() ? List.of(Misplacement.NO_REFERENCE_SYSTEM) : List.of();
        }
        ReferenceSystem system = declared.get();
        return office.map(known -> against(known, system, middle)).orElseGet(() -> byTheZone(system, middle).stream().toList());
    }

    private List<Misplacement> against(Office known, ReferenceSystem declared, Position middle) {
        List<Misplacement> found = new ArrayList<>();
        if (declared.plan() != known.system().plan()) {
            found.add(Misplacement.OTHER_PLAN_SYSTEM);
        } else if (!known.holds(middle)) {
            found.add(whyOutside(known, middle));
        }
        if (declared.height().isPresent() && known.system().height().isPresent()
                && declared.height().getAsInt() != known.system().height().getAsInt()) {
            found.add(Misplacement.OTHER_HEIGHT_DATUM);
        }
        return found;
    }

    private Misplacement whyOutside(Office known, Position middle) {
        if (known.holds(swapped(middle))) {
            return Misplacement.SWAPPED_AXES;
        }
        int plan = known.system().plan();
        return comesFrom(plan - 1, known, middle) || comesFrom(plan + 1, known, middle) ? Misplacement.WRONG_ZONE : Misplacement.FAR_AWAY;
    }

    private boolean comesFrom(int neighbour, Office known, Position middle) {
        if (!isZone(neighbour)) {
            return false;
        }
        try {
            return known.holds(transform.take(new ReferenceSystem(neighbour, known.system().height()), known.system(), middle));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Optional<Misplacement> byTheZone(ReferenceSystem system, Position middle) {
        if (!isZone(system.plan()) || fits(middle)) {
            return Optional.empty();
        }
        if (fits(swapped(middle))) {
            return Optional.of(Misplacement.SWAPPED_AXES);
        }
        boolean northFits = middle.y() >= SOUTHERNMOST && middle.y() <= NORTHERNMOST;
        return Optional.of(northFits && middle.x() > 0 && middle.x() < 1_000_000 ? Misplacement.WRONG_ZONE : Misplacement.FAR_AWAY);
    }

    private static boolean isZone(int plan) {
        return plan >= FIRST_ZONE && plan <= LAST_ZONE;
    }

    /// Meridians come together to the north, so a zone is narrower there.
    private static boolean fits(Position place) {
        double reach = ZONE_REACH_DEGREES * METRES_PER_DEGREE * Math.cos(Math.toRadians(place.y() / METRES_PER_DEGREE));
        return place.y() >= SOUTHERNMOST && place.y() <= NORTHERNMOST && Math.abs(place.x() - 500_000) <= reach;
    }

    private static Position swapped(Position place) {
        return new Position(place.y(), place.x(), place.z());
    }
}
