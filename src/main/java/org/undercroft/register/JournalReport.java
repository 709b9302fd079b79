package org.undercroft.register;

import java.util.Optional;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Phrase;

/// Whether the journal and the tables still say what was written.
public sealed interface JournalReport {
    /// Everything fits.
    ///
    /// @param records entries and acts together
    record Intact(JournalHead head, long records) implements JournalReport {}

    /// Something was changed, taken out, put in or moved behind the program's back.
    ///
    /// @param position the first record that does not fit
    /// @param entry the entry it is, or the first one concerned; empty for an act
    /// @param what does not fit
    record Broken(long position, Optional<EntryNumber> entry, Phrase what) implements JournalReport {}
}
