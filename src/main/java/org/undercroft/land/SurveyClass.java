package org.undercroft.land;

/// Accuracy of boundary points: standard error relative to the nearest control, 5.0, 7.5 or 10 cm; the limit is twice that (domain page 4.4). Heights
/// take the same value, since no national figure for them was found.
public enum SurveyClass {
    FIRST(0.05),
    SECOND(0.075),
    THIRD(0.10);

    private final double standardError;

    SurveyClass(double standardError) {
        this.standardError = standardError;
    }

    /// Metres.
    public double standardError() {
        return standardError;
    }
}
