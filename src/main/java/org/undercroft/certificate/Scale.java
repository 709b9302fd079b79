package org.undercroft.certificate;

/// A round scale: 1 to `denominator`.
record Scale(double denominator) {
    private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};
    private static final double[] STEPS = {1, 2, 5};

    /// The largest round scale at which this many metres fit on this many millimetres.
    static Scale fitting(double metres, double millimetres) {
        return new Scale(roundUp(Math.max(metres, 0.01) * 1000 / millimetres, ROUND));
    }

    /// A round distance of 1, 2 or 5 that is at least this long on paper, metres.
    double stepOfAtLeast(double millimetres) {
        return roundUp(metres(millimetres), STEPS);
    }

    double mm(double metres) {
        return metres * 1000 / denominator;
    }

    double metres(double millimetres) {
        return millimetres * denominator / 1000;
    }

    @Override
    public String toString() {
        return "1:" + Markup.grouped(denominator, denominator == Math.rint(denominator) ? 0 : 1);
    }

    private static double roundUp(double least, double[] mantissas) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double mantissa : mantissas) {
            if (mantissa * power >= least * (1 - 1e-9)) {
                return mantissa * power;
            }
        }
        return 10 * power;
    }
}
