package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Cuts spaces in two.
///
/// @param snap grid that new corners are rounded to; corners of the space nearer to the cut than one step count as lying in it
public record Splits(Snap snap) {
    public static final Splits STANDARD = new Splits(Snap.TENTH_OF_A_MILLIMETRE);

    /// Along a plane of any inclination.
    public Split by(Space space, CuttingPlane plane) {
        List<List<Solid>> behind = new ArrayList<>();
        List<List<Solid>> ahead = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Solid part : space.parts()) {
            PlaneSplit.Halves halves = PlaneSplit.of(part, plane, space.frame(), snap);
            behind.add(halves.behind().solids());
            ahead.add(halves.ahead().solids());
            faults.addAll(halves.behind().faults());
            faults.addAll(halves.ahead().faults());
        }
        if (!faults.isEmpty()) {
            return new Split.Refused(faults);
        }
        List<Space> back = Gathered.spaces(space.frame(), behind);
        List<Space> front = Gathered.spaces(space.frame(), ahead);
        return new Split.Done(back, front, Gathered.volume(back) + Gathered.volume(front) - space.volume());
    }

    /// Along the upright curtain over an axis, which runs straight on beyond both of its ends: what lies to its left is behind, what lies to its right ahead.
    /// Parts of a space that meet become one.
    public Split by(Space space, PlanAxis axis) {
        if (axis.points().size() == 2) {
            return by(space, CuttingPlane.upright(axis.points().getFirst(), axis.points().getLast()));
        }
        Optional<Space> left = Curtain.leftOf(space, axis, snap);
        if (left.isEmpty()) {
            Position at = space.frame().toWorld(new Position(axis.points().getFirst().x(), axis.points().getFirst().y(), space.bottom()));
            return new Split.Refused(List.of(new Fault("104", at, Fault.Element.WHOLE, Double.NaN)));
        }
        SolidPieces.Made behind = Combined.of(List.of(space), List.of(left.get()), Columns.Keep.COMMON, snap);
        SolidPieces.Made ahead = Combined.of(List.of(space), List.of(left.get()), Columns.Keep.FIRST_WITHOUT_SECOND, snap);
        if (!behind.isSound() || !ahead.isSound()) {
            return new Split.Refused(Stream.concat(behind.faults().stream(), ahead.faults().stream()).toList());
        }
        List<Space> back = Gathered.separate(space.frame(), behind.solids());
        List<Space> front = Gathered.separate(space.frame(), ahead.solids());
        return new Split.Done(back, front, Gathered.volume(back) + Gathered.volume(front) - space.volume());
    }
}
