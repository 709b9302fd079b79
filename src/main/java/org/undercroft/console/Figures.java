package org.undercroft.console;

import java.util.Locale;

/// Figures as the console writes them for people, with two decimals, as registers print them. Findings are worded in the same form.
final class Figures {
    private Figures() {
    }

    /// Lengths, heights, coordinates.
    static String metres(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0);
    }

    /// Areas and volumes, which can be long: in groups of three.
    static String size(double value) {
        return String.format(Locale.ROOT, "%,.2f", value + 0.0);
    }
}
