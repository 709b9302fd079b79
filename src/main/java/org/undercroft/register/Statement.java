package org.undercroft.register;

import java.time.LocalDate;
import java.util.Optional;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Matter;
import org.undercroft.land.Registration;
import org.undercroft.land.StatementId;

/// A statement of the book: the entry that makes it, and what the book knows around it.
///
/// @param replaces the entry it took the place of
/// @param rankedBy the entry that decides its rank: the first one under its label, or under the label it follows after a split or a merge. To alter or to
///        transfer a mortgage costs it no rank
/// @param lastDay at whose end everything it states has ended by itself
public record Statement(
        StatementId id,
        Registration entry,
        Optional<EntryNumber> replaces,
        EntryNumber rankedBy,
        Optional<LocalDate> lastDay) {
    /// @throws IllegalArgumentException for a cancellation, which states nothing
    public Matter matter() {
        return Matter.of(entry.interests());
    }

    /// The interest of a kind that it states, if it does.
    public <I extends Interest> Optional<I> find(Class<I> kind) {
        return entry.interests().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
