package org.undercroft.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.BAUnit;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.Registration;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.UnitCode;

/// The book open for reading. Every answer is as of one entry: the newest, or the one asked for with [#asOf].
public interface Register {
    /// The newest entry, [EntryNumber#NONE] in an empty book.
    EntryNumber last();

    /// The book as it stood after an entry.
    Register asOf(EntryNumber entry);

    /// Units in force whose box meets the extent, and the last entry looked at.
    ///
    /// @param extent local to the frame, grown by the caller as far as it cares; the units' spaces come in the same frame
    Neighbourhood neighboursOf(Box extent, Frame frame);

    /// The same, of some kinds of space only: so that a wide look for tunnels does not bring every cellar.
    Neighbourhood neighboursOf(Box extent, Frame frame, Set<SpaceKind> kinds);

    /// All pieces of space in force, easements and zones included, by identifier.
    List<SpatialUnit> all();

    /// The property in force under a code, with its own space; empty when there never was one or it was cancelled.
    Optional<BAUnit> find(UnitCode unit);

    /// Every code that was ever given, cancelled ones included: codes are never used twice.
    List<UnitCode> codes();

    Registration entry(EntryNumber number);

    /// All entries, oldest first.
    List<Registration> entries();

    /// The entry in force that states the right to the unit; empty as for [#find]. Easements and zones on the unit stand in entries of their own.
    Optional<Registration> registrationOf(UnitCode unit);

    /// What is in force on a unit, whichever entry says so: an easement on it stands in the entry of the easement.
    List<Interest> interestsOn(UnitCode unit);

    Optional<Party> find(PartyId party);

    /// The certificate given for an entry, if one was.
    Optional<CertificateNumber> certificateOf(EntryNumber entry);

    Optional<GivenCertificate> find(CertificateNumber certificate);

    /// What the book says about a certificate somebody shows.
    ///
    /// @param digest SHA-256 of the document's bytes, or of the facts it states, 64 hexadecimal digits
    CertificateStatus certificateStatus(CertificateNumber certificate, String digest);

    /// The journal, oldest record first: entries and acts in the order they happened.
    List<JournalRecord> journal();

    /// Number and chain value of the newest record: kept elsewhere, it proves later that nothing before it was changed or cut off.
    JournalHead head();

    /// Recomputes every digest and chain value from the tables and names the first record that does not fit.
    JournalReport verify();

    /// The same, and that the journal still contains a head that was kept elsewhere: an end that was cut off and written anew is found only so.
    JournalReport verify(JournalHead kept);
}
