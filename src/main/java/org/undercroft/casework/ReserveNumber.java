package org.undercroft.casework;

import org.undercroft.land.CaseNumber;

/// A reserve as the office counts them: year and running number, written with an R before it.
public record ReserveNumber(int year, int serial) implements Comparable<ReserveNumber> {
    public ReserveNumber {
        if (year < 1900 || year > 9999 || serial < 1) {
            throw new IllegalArgumentException("no reserve %d of the year %d".formatted(serial, year));
        }
    }

    static boolean isOne(String id) {
        return id.startsWith("R");
    }

    /// `R2026-000003`.
    public static ReserveNumber parse(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException("'%s' is no number of a reserve, as in R2026-000003".formatted(text));
        }
        CaseNumber number = CaseNumber.parse(text.substring(1));
        return new ReserveNumber(number.year(), number.serial());
    }

    @Override
    public int compareTo(ReserveNumber other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return "R%d-%06d".formatted(year, serial);
    }
}
