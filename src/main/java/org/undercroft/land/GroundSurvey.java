package org.undercroft.land;

import java.time.LocalDate;
import org.undercroft.geometry.GroundModel;

/// The ground as it was measured on a day: a depth below ground means nothing without both.
public record GroundSurvey(GroundModel model, ReferenceSystem system, LocalDate measured) {}
