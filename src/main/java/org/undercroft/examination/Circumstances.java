package org.undercroft.examination;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Space;
import org.undercroft.land.GroundSurvey;

/// What an examination of an application must know beside the spaces themselves.
///
/// @param structures what stands within [Examiner#structureReach] of the spaces examined, in plan and at any height, of [Examiner#structureKinds]
/// @param ground empty where none was surveyed, or in another height datum than the spaces
/// @param granted the space of the grant contract; empty where none is on file
/// @param whole all spaces examined as one; empty where they are not sound together
/// @param declared figures of the whole
/// @param depthUnknown lasting names of surface titles that nobody has surveyed in depth
/// @param subDistricts of the office; empty where it has no map of them
/// @param book asked along the chain of own spaces that leads to the ground
public record Circumstances(
        List<Subject> structures,
        Optional<GroundSurvey> ground,
        Optional<Space> granted,
        Optional<Space> whole,
        List<DeclaredValue> declared,
        Set<String> depthUnknown,
        List<SubDistrict> subDistricts,
        Agreements agreements,
        Book book) {
    public static final Circumstances NONE = new Circumstances(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Set.of(), List.of(),
            Agreements.NONE, _ -> List.of());

    public Circumstances {
        structures = List.copyOf(structures);
        declared = List.copyOf(declared);
        depthUnknown = Set.copyOf(depthUnknown);
        subDistricts = List.copyOf(subDistricts);
    }

    /// What stands in a box, local to the frame of the spaces examined; the same box always gets the same answer.
    @FunctionalInterface
    public interface Book {
        List<Subject> in(Box box);
    }
}
