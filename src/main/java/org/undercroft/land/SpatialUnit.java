package org.undercroft.land;

import java.util.List;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;

/// A registered piece of space (LA_SpatialUnit).
///
/// @param name as officers call it
/// @param offset metres off the structure where the basis is [EnvelopeBasis#OFFSET], else 0
/// @param system the reference system of `definitions`, heights included
/// @param definitions as surveyed; `space` is derived from them
/// @param digest of the canonical geometry: two records with the same digest are the same space
public record SpatialUnit(
        SpatialUnitId id,
        String name,
        Level level,
        SpaceKind kind,
        EnvelopeBasis basis,
        double offset,
        SurveyClass surveyClass,
        ReferenceSystem system,
        List<SpaceDefinition> definitions,
        Space space,
        String digest,
        Lifespan lifespan) {
    public SpatialUnit {
        definitions = List.copyOf(definitions);
        requireOffset(basis, offset);
    }

    /// Where the boundary follows no offset.
    public SpatialUnit(
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
        this(id, name, level, kind, basis, 0, surveyClass, system, definitions, space, digest, lifespan);
    }

    /// An offset belongs to a boundary that follows one, and to no other.
    public static void requireOffset(EnvelopeBasis basis, double offset) {
        if (!Double.isFinite(offset) || (basis == EnvelopeBasis.OFFSET) != (offset != 0)) {
            throw new IllegalArgumentException("%s with an offset of %s m".formatted(basis, offset));
        }
    }

    /// Metres by which facets may lie outside the surveyed surface.
    public double chordError() {
        return space.chordError();
    }

    public UnitCode unit() {
        return id.unit();
    }
}
