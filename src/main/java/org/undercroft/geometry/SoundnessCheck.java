package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out whether definitions bound solids (ISO 19107), and makes the solids where they do.
///
/// @param snap grid that coordinates are rounded to
/// @param planarDistance how far a face's corners may lie from its best plane, metres (fault 203)
/// @param planarAngle how far the normals of a face's triangles may deviate, degrees (fault 204)
public record SoundnessCheck(Snap snap, double planarDistance, double planarAngle) {
    public static final SoundnessCheck STANDARD = new SoundnessCheck(Snap.TENTH_OF_A_MILLIMETRE, 0.01, 20);

    /// All parts of one unit; the unit is sound when every part is.
    public Soundness examine(List<SpaceDefinition> parts, Frame frame) {
        Faults faults = new Faults(new Grid(snap, frame));
        List<Solid> solids = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            faults.startPart(i);
            solid(parts.get(i), faults).ifPresent(solids::add);
        }
        if (parts.isEmpty()) {
            return new Soundness.Unsound(List.of(new Fault("902", new Position(0, 0, 0), Fault.Element.WHOLE, Double.NaN)));
        }
        return faults.count() == 0 ? new Soundness.Sound(new Space(frame, solids)) : new Soundness.Unsound(faults.all());
    }

    private Optional<Solid> solid(SpaceDefinition definition, Faults faults) {
        return switch (definition) {
            case Prism prism -> PrismSolid.of(prism, faults);
            case Sweep sweep -> SweepSolid.of(sweep, faults);
            case Polyhedron polyhedron -> PolyhedronSolid.of(polyhedron, this, faults);
        };
    }
}
