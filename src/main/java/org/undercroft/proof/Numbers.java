package org.undercroft.proof;

/// Whole numbers in files.
final class Numbers {
    private Numbers() {}

    /// @throws IllegalArgumentException when it is not written in one to eighteen digits, without a zero in front
    static long parse(String digits) {
        if (!digits.matches("0|[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("'%s' is no count".formatted(digits));
        }
        return Long.parseLong(digits);
    }
}
