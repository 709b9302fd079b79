package org.undercroft.casework;

import java.util.Collection;
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
/// @param agreements those of the unit applied for
/// @param titles surface titles that nobody has surveyed in depth, asked for by name; empty where there are none at all
record FiledFacts(RuleSet rules, List<SpaceDefinition> granted, Agreements agreements, Optional<Titles> titles, List<SubDistrict> subDistricts) {
    FiledFacts {
        granted = List.copyOf(granted);
        subDistricts = List.copyOf(subDistricts);
    }

    record DepthUnknown(String lasting, String digest) {}

    /// Which of some spaces are titles of unknown depth; the same question always gets the same answer.
    @FunctionalInterface
    interface Titles {
        Set<DepthUnknown> among(Collection<String> lasting);
    }

    Optional<List<SpaceDefinition>> grant() {
        return granted.isEmpty() ? Optional.empty() : Optional.of(granted);
    }
}
