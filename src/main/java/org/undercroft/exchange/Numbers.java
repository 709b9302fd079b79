package org.undercroft.exchange;

import java.util.OptionalDouble;

/// Numbers as surveyors write them. Java reads more than that: `NaN`, `Infinity`, `1d`, hexadecimal ones, and 1e999 as infinity; none of them is a
/// coordinate.
final class Numbers {
    private Numbers() {}

    /// Empty where the text is no finite decimal number.
    static OptionalDouble read(String text) {
        String number = text.strip();
        if (number.isEmpty()) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return OptionalDouble.empty();
            }
        }
        try {
            double value = Double.parseDouble(number);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
