package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;

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
        List<Space> back = Pieces.gathered(space.frame(), behind);
        List<Space> front = Pieces.gathered(space.frame(), ahead);
        return new Split.Done(back, front, Pieces.volume(back) + Pieces.volume(front) - space.volume());
    }
}
