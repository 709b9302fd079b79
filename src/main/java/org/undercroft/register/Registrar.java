package org.undercroft.register;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Registration;

/// The only hand that writes in the book. Every method works inside the unit of work it is handed, so that entry and case file change together or not at all.
@SuppressWarnings("DoNotCallSuggester") // a skeleton, filled in the next commits
public final class Registrar {
    /// Enters, when nothing that the examination did not see touches the same room.
    ///
    /// @param seen the last entry the examination looked at
    /// @param margin metres around the new space in which a newer entry counts as touching
    /// @throws EntryRefused with the entry that stands in the way; the case is to be examined again
    public Registration enter(Handle work, NewEntry entry, EntryNumber seen, double margin) {
        throw new UnsupportedOperationException();
    }

    /// Writes an act into the journal.
    public JournalRecord record(Handle work, Act act) {
        throw new UnsupportedOperationException();
    }

    /// The certificate number of an entry: the next of the year, or the one it already has, since a certificate may be printed again for ever.
    public CertificateNumber certificateNumber(Handle work, EntryNumber entry, String province, String place, LocalDate issued) {
        throw new UnsupportedOperationException();
    }

    /// Keeps the digest of a copy that was printed.
    ///
    /// @return how many copies there are now
    public int copyPrinted(Handle work, CertificateNumber certificate, String digest, String officer) {
        throw new UnsupportedOperationException();
    }
}
