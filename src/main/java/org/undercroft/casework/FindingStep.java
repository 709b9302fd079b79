package org.undercroft.casework;

import java.time.Instant;

/// Something that was done to a finding.
///
/// @param officer sign-in name; empty where an examination or a change of rules did it
public record FindingStep(Instant at, String officer, Kind kind, String text) {
    /// Kinds of step.
    public enum Kind {
        FOUND,
        TAKEN_UP,
        COMMENTED,
        ASSIGNED,
        GROUPED,
        PROPOSED,
        SIGNED,
        TURNED_DOWN,
        GROUND_FOR_REFUSAL,
        REOPENED
    }
}
