package org.undercroft.land;

/// A case as the office counts them: year and running number, without gaps within a year.
public record CaseNumber(int year, int serial) implements Comparable<CaseNumber> {
    public CaseNumber {
        if (year < 1900 || year > 9999 || serial < 1) {
            throw new IllegalArgumentException("no case %d of the year %d".formatted(serial, year));
        }
    }

    public static CaseNumber parse(String text) {
        if (!text.matches("\\d{4}-\\d{1,9}")) {
            throw new IllegalArgumentException("'%s' is no case number: year-number, as in 2025-000012".formatted(text));
        }
        return new CaseNumber(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
    }

    @Override
    public int compareTo(CaseNumber other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(serial, other.serial);
    }

    @Override
    public String toString() {
        return "%d-%06d".formatted(year, serial);
    }
}
