package org.undercroft.casework;

import org.undercroft.land.CaseNumber;

/// A case that was sent back, as it lies on the counter to be mended.
///
/// @param application as it was handed in last, with the papers that came into its file since
/// @param survey the very file that came with it
public record Returned(CaseNumber number, Application application, SurveyFile survey, Requisition requisition) {}
