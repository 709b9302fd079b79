package org.undercroft.console;

/// Round numbers for scales and grids.
final class Steps {
    private Steps() {
    }

    /// The denominator of the largest usual scale that is no larger than asked for: 1, 2 or 5 and zeros.
    static long denominator(double atLeast) {
        return (long) Math.max(1, round(Math.max(atLeast, 1)));
    }

    /// The least of 1, 2 and 5 times a power of ten that is no less.
    static double round(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double step : new double[]{1, 2, 5}) {
            if (step * power >= atLeast * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
