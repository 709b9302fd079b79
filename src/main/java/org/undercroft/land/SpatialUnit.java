package org.undercroft.land;

import java.util.List;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;

/// A registered piece of space (LA_SpatialUnit).
///
/// @param name as officers call it
/// @param system the reference system of `definitions`
/// @param definitions as surveyed; `space` is derived from them
/// @param digest of the canonical geometry: two records with the same digest are the same space
public record SpatialUnit(
        SpatialUnitId id,
        String name,
        Level level,
        SpaceKind kind,
        EnvelopeBasis basis,
        SurveyClass surveyClass,
        ReferenceSystem system,
        List<SpaceDefinition> definitions,
        Space space,
        String digest,
        Lifespan lifespan) {
    public SpatialUnit {
        definitions = List.copyOf(definitions);
    }

    public UnitCode unit() {
        return id.unit();
    }
}
