package org.undercroft.casework;

/// How far a finding has been dealt with.
public enum FindingState {
    OPEN,
    UNDER_REVIEW,
    /// Somebody has said how it is settled; a second officer has not signed yet.
    PROPOSED,
    SETTLED,
    GROUND_FOR_REFUSAL
}
