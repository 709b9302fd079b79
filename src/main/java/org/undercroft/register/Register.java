package org.undercroft.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.BAUnit;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Lineage;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.Registration;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.StatementId;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.KeyChange;
import org.undercroft.proof.MerkleTree;

/// The book open for reading, in two kinds of time. Every answer is as known after one entry: the newest, or the one asked for with [#asOf] or [#asKnown]. And
/// it is either what the book says, or what is in force on a day ([#inForce]): then a correction holds from the moment of the entry it corrects, and terms,
/// notices, objections and seizures have ended by themselves when their last day is over (24:00 at the place).
public interface Register {
    /// The newest entry, [EntryNumber#NONE] in an empty book.
    EntryNumber last();

    /// The book as it stood after an entry.
    Register asOf(EntryNumber entry);

    /// The book as it was known at a moment: after the last entry made until then.
    Register asKnown(Instant moment);

    /// What is in force on a day, as known here. Entries made that day count; so does what ends that day.
    Register inForce(LocalDate day);

    /// Units in force whose box meets the extent, and the last entry looked at.
    ///
    /// @param extent local to the frame, grown by the caller as far as it cares; the units' spaces come in the same frame
    Neighbourhood neighboursOf(Box extent, Frame frame);

    /// The same, of some kinds of space only: so that a wide look for tunnels does not bring every cellar.
    Neighbourhood neighboursOf(Box extent, Frame frame, Set<SpaceKind> kinds);

    /// All pieces of space in force, easements and zones included, by identifier: for reports on the whole and views of a whole town. Who wants to know of one
    /// unit or one place asks for that.
    List<SpatialUnit> all();

    /// Goes through all pieces of space in force, those under one code at a time in the order of codes, and keeps none of them: for figures about the whole.
    void forEachUnit(Consumer<List<SpatialUnit>> reader);

    /// The pieces of space in force under a code, those of easements and zones on it included; empty when there are none.
    List<SpatialUnit> pieces(UnitCode unit);

    /// Codes about which an entry later than this one says something, those that a split or a merge took room from included: what a reader who has seen the
    /// book up to that entry must read again.
    Set<UnitCode> changedSince(EntryNumber seen);

    /// The property in force under a code, with its own space; empty when there never was one or it was cancelled.
    Optional<BAUnit> find(UnitCode unit);

    /// Every code that was ever given, cancelled ones included: codes are never used twice.
    List<UnitCode> codes();

    Registration entry(EntryNumber number);

    /// All entries, oldest first: for tests and figures, not for a register of a million.
    List<Registration> entries();

    /// The newest entries, newest first.
    ///
    /// @param most at a time
    List<Registration> newest(int most);

    /// The entry in force that states the right to the unit; empty as for [#find]. Easements and zones on the unit stand in entries of their own.
    Optional<Registration> registrationOf(UnitCode unit);

    /// What is in force on a unit, whichever entry says so: an easement on it stands in the entry of the easement.
    List<Interest> interestsOn(UnitCode unit);

    /// How a unit stands: its right and all that hangs on it, mortgages by rank, seizures in their queue.
    Standing standing(UnitCode unit);

    /// Easements in force on other units that serve this one.
    List<StatementId> servitudesOf(UnitCode dominant);

    /// Every statement ever made about a unit, oldest first, cancelled ones and cancellations included.
    List<Statement> history(UnitCode unit);

    /// Which codes this one descends from, and which descend from it, oldest step first. Old codes stay readable with [#history].
    List<Lineage> lineage(UnitCode unit);

    /// The highest number given so far to a code that begins so, retired and cancelled units included: the next one is free.
    ///
    /// @param beginning of a code, `digits` how many characters after it are the number
    OptionalInt highest(String beginning, int digits);

    Optional<Party> find(PartyId party);

    /// The certificate given for an entry, if one was.
    Optional<CertificateNumber> certificateOf(EntryNumber entry);

    Optional<GivenCertificate> find(CertificateNumber certificate);

    /// Certificates of this entry and of later ones, oldest first, with their copies.
    List<CertificateLine> certificates(EntryNumber since);

    /// What the book says about a certificate somebody shows.
    ///
    /// @param digest SHA-256 of the document's bytes, or of the facts it states, 64 hexadecimal digits
    CertificateStatus certificateStatus(CertificateNumber certificate, String digest);

    /// The journal, oldest record first: entries and acts in the order they happened.
    List<JournalRecord> journal();

    /// The details of all acts of a kind on one subject, oldest first: what officers stated that is no entry, as the journal has it.
    List<String> acts(Act.Kind kind, String subject);

    /// Whether an officer did something of this kind to a subject since a moment.
    boolean hasActed(Act.Kind kind, String officer, String subject, Instant since);

    /// Whether the office ever signed something that it gave away: a copy of a certificate, or of another paper.
    boolean hasSigned();

    /// @throws java.util.NoSuchElementException when the journal is not so long
    JournalRecord record(long position);

    /// @throws java.util.NoSuchElementException when the book has no such entry
    JournalRecord recordOf(EntryNumber entry);

    /// Where the journal stands: kept elsewhere, it proves later that nothing before it was changed or cut off.
    JournalHead head();

    /// The journal as a Merkle tree, whose leaves are the texts of its records; leaf 0 is record 1. Its proofs are made from what is stored, which only
    /// [#verify()] holds against the texts.
    MerkleTree tree();

    /// The keys that heads of the journal were signed with, as the journal names them, oldest first.
    List<KeyChange> headKeys();

    /// Recomputes tree, texts and rows from the tables and names the first record that does not fit.
    JournalReport verify();

    /// The same, and that the journal still contains a head that was kept elsewhere: an end that was cut off and written anew is found only so.
    JournalReport verify(KeptHead kept);
}
