package org.undercroft.casework;

import java.time.Instant;
import org.undercroft.register.Act;

/// One line of a case's history.
///
/// @param officer sign-in name; empty where the office itself acted
/// @param stage the case was at afterwards
public record CaseStep(Instant at, String officer, Act.Kind kind, Stage stage, String reason) {}
