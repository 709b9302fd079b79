package org.undercroft.casework;

import java.time.Instant;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.UnitCode;

/// A case as lists show it.
///
/// @param clerk sign-in name of who took it in
/// @param since when it reached the stage
public record CaseLine(CaseNumber number, Stage stage, UnitCode unit, String name, String clerk, Instant since) {}
