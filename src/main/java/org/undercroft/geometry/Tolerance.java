package org.undercroft.geometry;

/// How far two surveys of one wall may differ before it is a dispute, in metres. Handed in, never global.
public record Tolerance(double metres) {
    public Tolerance {
        if (!(metres >= 0) || !Double.isFinite(metres)) {
            throw new IllegalArgumentException("a tolerance is a length, not %s".formatted(metres));
        }
    }

    /// Twice the root of the summed squares of both standard errors, and both chord errors: facets may lie that far outside the surveyed surface.
    public static Tolerance ofSurveys(double standardErrorA, double standardErrorB, double chordErrorA, double chordErrorB) {
        return new Tolerance(2 * Math.sqrt(standardErrorA * standardErrorA + standardErrorB * standardErrorB) + chordErrorA + chordErrorB);
    }

    /// Whether a length is more than a limit, metres. A tenth of a micrometre, the finest grid of any survey, is not more: differences of coordinates
    /// come out a few bits longer or shorter than they are, and what keeps a limit exactly keeps it.
    public static boolean isMore(double length, double limit) {
        return length - limit > 1e-7;
    }
}
