package org.undercroft.examination;

import java.util.Optional;
import java.util.Set;
import org.undercroft.geometry.Space;
import org.undercroft.land.Level;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.UnitCode;

/// One side of a comparison: a space from a plan, or a registered unit.
///
/// @param id as in the file, or the registered unit's identifier
/// @param name as officers call it
/// @param unit the property it belongs or is to belong to; for an easement the servient one; empty where not known
/// @param registered empty where the space comes from a plan
/// @param level empty where no right is known; then every overlap beyond tolerance is a conflict
/// @param surveyClass empty where it is not known
/// @param holder what tells own holder from another; empty where not known
/// @param digest of the geometry
/// @param kind empty where it is not known
/// @param lasting what names it before and after it is registered, whichever file or case it comes from
/// @param serves for an easement the dominant units
public record Subject(
        String id,
        String name,
        Optional<UnitCode> unit,
        Optional<SpatialUnitId> registered,
        Optional<Level> level,
        Optional<SurveyClass> surveyClass,
        Optional<String> holder,
        Space space,
        String digest,
        Optional<SpaceKind> kind,
        String lasting,
        Set<UnitCode> serves) {
    public Subject {
        serves = Set.copyOf(serves);
    }

    /// Where nothing is known of its use.
    public Subject(
            String id,
            String name,
            Optional<UnitCode> unit,
            Optional<SpatialUnitId> registered,
            Optional<Level> level,
            Optional<SurveyClass> surveyClass,
            Optional<String> holder,
            Space space,
            String digest) {
        this(id, name, unit, registered, level, surveyClass, holder, space, digest, Optional.empty(),
                registered.map(SpatialUnitId::toString).orElse(id), Set.of());
    }

    /// Whether both belong to one property, or to one holder.
    boolean isOfTheSameHolder(Subject other) {
        return isOfTheSameUnit(other) || (holder.isPresent() && holder.equals(other.holder));
    }

    boolean isOfTheSameUnit(Subject other) {
        return unit.isPresent() && unit.equals(other.unit);
    }
}
