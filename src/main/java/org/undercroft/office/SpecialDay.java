package org.undercroft.office;

import java.time.LocalDate;

/// A day on which the rule Monday to Friday does not hold.
///
/// @param worked a weekend day worked in exchange for a holiday; else a day off
/// @param name of the holiday it belongs to
public record SpecialDay(LocalDate day, boolean worked, String name) implements Comparable<SpecialDay> {
    public SpecialDay {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("%s needs the name of its holiday, up to 100 characters".formatted(day));
        }
    }

    @Override
    public int compareTo(SpecialDay other) {
        return day.compareTo(other.day);
    }
}
