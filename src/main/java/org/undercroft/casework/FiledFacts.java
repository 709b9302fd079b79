package org.undercroft.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undercroft.examination.Agreements;
import org.undercroft.examination.SubDistrict;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.RuleSet;

/// What is on file at a moment beside the book and the application, and counts in an examination.
///
/// @param granted the space of the grant contract; empty where none is on file
/// @param depthUnknown lasting name and digest of surface titles that nobody has surveyed in depth
record FiledFacts(RuleSet rules, List<SpaceDefinition> granted, Agreements agreements, Set<DepthUnknown> depthUnknown, List<SubDistrict> subDistricts) {
    FiledFacts {
        granted = List.copyOf(granted);
        depthUnknown = Set.copyOf(depthUnknown);
        subDistricts = List.copyOf(subDistricts);
    }

    record DepthUnknown(String lasting, String digest) {}

    Optional<List<SpaceDefinition>> grant() {
        return granted.isEmpty() ? Optional.empty() : Optional.of(granted);
    }
}
