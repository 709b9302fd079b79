package org.undercroft.examination;

import org.undercroft.geometry.Tolerance;

/// Whether what was measured stands against a space, given how far surveys may be wrong (domain page 6.2).
public enum Certainty {
    /// More than two surveys of one wall may differ.
    CERTAIN,
    /// No more than that: a better survey may show it gone.
    WITHIN_SURVEY_ERROR,
    /// Nothing stands against it.
    CLEAR;

    /// @param excess metres beyond what is right; nothing or less is clear
    /// @param tolerance metres that the surveys may differ
    static Certainty of(double excess, double tolerance) {
        if (!Tolerance.isMore(excess, 0)) {
            return CLEAR;
        }
        return Tolerance.isMore(excess, tolerance) ? CERTAIN : WITHIN_SURVEY_ERROR;
    }
}
