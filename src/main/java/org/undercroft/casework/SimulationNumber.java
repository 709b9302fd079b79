package org.undercroft.casework;

import org.undercroft.land.CaseNumber;

/// A simulated approval as the office counts them: year and running number, written with an S before it. It is of no use where a case is asked for.
public record SimulationNumber(int year, int serial) implements Comparable<SimulationNumber> {
    public SimulationNumber {
        if (year < 1900 || year > 9999 || serial < 1) {
            throw new IllegalArgumentException("no simulation %d of the year %d".formatted(serial, year));
        }
    }

    /// `S2026-000001`.
    public static SimulationNumber parse(String text) {
        if (!text.startsWith("S")) {
            throw new IllegalArgumentException("'%s' is no number of a simulation, as in S2026-000001".formatted(text));
        }
        CaseNumber number = CaseNumber.parse(text.substring(1));
        return new SimulationNumber(number.year(), number.serial());
    }

    @Override
    public int compareTo(SimulationNumber other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return "S%d-%06d".formatted(year, serial);
    }
}
