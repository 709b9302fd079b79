package org.undercroft.examination;

import java.util.Optional;
import org.undercroft.geometry.Space;
import org.undercroft.land.Level;
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
public record Subject(
        String id,
        String name,
        Optional<UnitCode> unit,
        Optional<SpatialUnitId> registered,
        Optional<Level> level,
        Optional<SurveyClass> surveyClass,
        Optional<String> holder,
        Space space,
        String digest) {}
