package org.undercroft.land;

import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.SpaceDefinition;

/// One unit's space in a survey plan, in the coordinates of the plan's reference system: east, north, height.
///
/// @param id as in the file; unique within the plan
/// @param lod level of detail, empty where the file knows none
/// @param parts held as one
public record PlannedSpace(String id, Optional<String> lod, List<SpaceDefinition> parts) {
    public PlannedSpace {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the space '%s' has no part".formatted(id));
        }
    }
}
