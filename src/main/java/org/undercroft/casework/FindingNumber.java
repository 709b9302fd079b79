package org.undercroft.casework;

/// A finding as the office counts them: year in which it was first found and running number, printed `F-2026-0031`. It stays the same in every examination
/// and every case.
public record FindingNumber(int year, int serial) implements Comparable<FindingNumber> {
    public FindingNumber {
        if (year < 1900 || year > 9999 || serial < 1) {
            throw new IllegalArgumentException("no finding %d of the year %d".formatted(serial, year));
        }
    }

    public static FindingNumber parse(String text) {
        if (!text.matches("F-\\d{4}-\\d{1,9}")) {
            throw new IllegalArgumentException("'%s' is no finding: F-year-number, as in F-2026-0031".formatted(text));
        }
        return new FindingNumber(Integer.parseInt(text.substring(2, 6)), Integer.parseInt(text.substring(7)));
    }

    @Override
    public int compareTo(FindingNumber other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(serial, other.serial);
    }

    @Override
    public String toString() {
        return "F-%d-%04d".formatted(year, serial);
    }
}
