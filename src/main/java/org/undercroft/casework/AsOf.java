package org.undercroft.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.undercroft.land.EntryNumber;

/// The two times an answer is given for: the book as it was known, and what of it is in force on a day.
///
/// @param known after this entry; empty for the newest
/// @param day empty for what the book says whatever the day
public record AsOf(Optional<EntryNumber> known, Optional<LocalDate> day) {
    /// The book as it stands.
    public static final AsOf NOW = new AsOf(Optional.empty(), Optional.empty());

    public static AsOf known(EntryNumber entry) {
        return new AsOf(Optional.of(entry), Optional.empty());
    }

    @Override
    public String toString() {
        return known.map(entry -> "entry " + entry).orElse("now") + day.map(on -> " in force on " + on).orElse("");
    }
}
