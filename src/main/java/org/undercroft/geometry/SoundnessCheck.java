package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out whether definitions bound solids (ISO 19107), and makes the solids where they do.
///
/// @param snap grid that coordinates are rounded to
/// @param planarDistance how far a face's corners may lie from its best plane, metres (fault 203)
/// @param planarAngle how far the normals of a face's triangles may deviate, degrees (fault 204)
/// @param overlap how deep solids of a multi-solid may be in each other, metres (fault 501); no less than the snap counts
public record SoundnessCheck(Snap snap, double planarDistance, double planarAngle, double overlap) {
    public static final SoundnessCheck STANDARD = new SoundnessCheck(Snap.TENTH_OF_A_MILLIMETRE, 0.01, 20);

    public SoundnessCheck {
        if (!(planarDistance >= 0 && planarAngle >= 0 && overlap >= 0)
                || !Double.isFinite(planarDistance)
                || !Double.isFinite(planarAngle)
                || !Double.isFinite(overlap)) {
            throw new IllegalArgumentException(
                    "tolerances are figures of 0 or more, not %s m, %s degrees, %s m".formatted(planarDistance, planarAngle, overlap));
        }
    }

    public SoundnessCheck(Snap snap, double planarDistance, double planarAngle) {
        this(snap, planarDistance, planarAngle, 0);
    }

    /// All parts of one unit; the unit is sound when every part is. Parts may touch and run into each other.
    public Soundness examine(List<? extends SpaceDefinition> parts, Frame frame) {
        return examine(parts, frame, Assembly.UNIT);
    }

    /// @param assembly what the parts may do to each other (faults 501, 502, 503)
    public Soundness examine(List<? extends SpaceDefinition> parts, Frame frame, Assembly assembly) {
        if (parts.isEmpty()) {
            return new Soundness.Unsound(List.of(new Fault("902", new Position(0, 0, 0), Fault.Element.WHOLE, Double.NaN)));
        }
        Faults faults = new Faults(new Grid(snap, frame));
        List<Solid> solids = new ArrayList<>(parts.size());
        int[] numbers = new int[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            faults.startPart(i);
            Optional<Solid> solid = solid(parts.get(i), faults);
            if (solid.isPresent() && !(solid.get().volume() > 0)) {
                // so thin that the grid has no room for it
                faults.addEmpty(solid.get().mesh().position(0));
            } else if (solid.isPresent()) {
                numbers[solids.size()] = i;
                solids.add(solid.get());
            }
        }
        if (assembly != Assembly.UNIT && solids.size() > 1) {
            new AssemblyCheck(this, frame, faults, solids, numbers).examine(assembly, solids.size() == parts.size());
        }
        return faults.count() == 0 ? new Soundness.Sound(new Space(frame, solids)) : new Soundness.Unsound(faults.all());
    }

    private Optional<Solid> solid(SpaceDefinition definition, Faults faults) {
        if (Reach.exceeded(definition, faults)) {
            return Optional.empty();
        }
        return switch (definition) {
            case Prism prism -> PrismSolid.of(prism, faults);
            case Slab slab -> SlabSolid.of(slab, faults);
            case Sweep sweep -> SweepSolid.of(sweep, faults);
            case Polyhedron polyhedron -> PolyhedronSolid.of(polyhedron, this, faults);
        };
    }
}
