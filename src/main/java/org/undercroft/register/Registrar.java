package org.undercroft.register;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Space;
import org.undercroft.land.BAUnit;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Figure;
import org.undercroft.land.Lifespan;
import org.undercroft.land.Phrase;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.Hash;
import org.undercroft.proof.HeadKey;
import org.undercroft.proof.HeadSigner;
import org.undercroft.proof.KeyChange;
import org.undercroft.proof.TreeHead;

/// The only hand that writes in the book. Every method works inside the unit of work it is handed, so that entry and case file change together or not at all,
/// and begins by locking the counter: the book has one writer at a time.
public final class Registrar {
    private final Entries entries;
    private final ReferenceSystem system;
    private final InstantSource clock;

    Registrar(Entries entries, ReferenceSystem system, InstantSource clock) {
        this.entries = entries;
        this.system = system;
        this.clock = clock;
    }

    /// Enters, when nothing that the examination did not see touches the same room.
    ///
    /// @param seen the last entry the examination looked at
    /// @param margin metres around the new space in which a newer entry counts as touching
    /// @throws EntryRefused naming the entry that stands in the way; the case is to be examined again
    public Registration enter(Handle work, NewEntry entry, EntryNumber seen, double margin) {
        return enter(work, List.of(entry), seen, margin).getFirst();
    }

    /// Enters several statements, all or none, under numbers that follow each other: what a split ends and what it begins, a right and what hangs on it.
    ///
    /// @param statements in the order of their numbers: what ends before what follows it
    public List<Registration> enter(Handle work, List<NewEntry> statements, EntryNumber seen, double margin) {
        lock(work);
        new Successions(work, entries).refuseUnlawful(statements);
        List<List<Space>> spaces = statements.stream().map(entry -> entry.pieces().stream().map(this::derive).toList()).toList();
        for (int i = 0; i < statements.size(); i++) {
            refuseWhenTheBookHasMoved(work, statements.get(i), spaces.get(i), seen, margin);
        }
        List<Registration> entered = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            entered.add(enter(work, statements.get(i), spaces.get(i)));
        }
        return entered;
    }

    private Registration enter(Handle work, NewEntry entry, List<Space> spaces) {
        Optional<EntryNumber> replaces = lawfulPredecessor(work, entry);
        new Gate(work, entries, now()).refuseUnlawful(entry, replaces, spaces);

        EntryNumber number = new EntryNumber(Journal.next(work, "entry"));
        long position = Journal.next(work, "journal");
        Registration unsealed = registration(entry, number, spaces);
        Journal.Row row = Journal.append(work, position, Journal.Sort.ENTRY, unsealed.at(), Texts.of(unsealed, entry.label(), replaces));
        Registration sealed = sealed(unsealed, row);
        entries.write(work,
                new Entries.Stored(sealed, entry.label(), replaces, position, Entries.holdsFrom(work, entry.kind(), replaces),
                        Entries.begun(work, sealed, entry.label(), replaces)));
        return sealed;
    }

    /// Writes an act into the journal.
    ///
    /// @return its position in the journal
    public long record(Handle work, Act act) {
        lock(work);
        Instant at = now();
        long position = Journal.next(work, "journal");
        Journal.append(work, position, Journal.Sort.ACT, at, Texts.of(act, at));
        work.createUpdate("""
                insert into register.act (position, kind, officer, subject, details)
                values (:position, :kind, :officer, :subject, :details)""")
                .bind("position", position)
                .bind("kind", act.kind().name())
                .bind("officer", act.officer())
                .bind("subject", act.subject())
                .bind("details", act.details())
                .execute();
        return position;
    }

    /// Writes into the journal that its heads are signed with another key from now on.
    ///
    /// @param before who signed until now; its word is in the record, where its key is the one the journal names
    public void changeHeadKey(Handle work, HeadKey next, Optional<HeadSigner> before, String officer) {
        lock(work);
        Optional<HeadKey> named = Journal.headKeys(work).reversed().stream().findFirst().map(KeyChange::next);
        KeyChange change = KeyChange.to(next, Journal.head(work).tree(), named, before);
        record(work, new Act(Act.Kind.HEAD_KEY_CHANGED, officer, next.fingerprint(), change.text()));
    }

    /// The certificate of an entry: the next number of the year, or the certificate it already has, since one may be printed again for ever.
    public GivenCertificate certificate(Handle work, EntryNumber entry, String province, String place, LocalDate issued, String officer) {
        lock(work);
        Optional<GivenCertificate> given = Certificates.of(work, entry);
        if (given.isPresent()) {
            return given.get();
        }
        int serial = Math.toIntExact(Journal.next(work, "certificate " + issued.getYear()));
        EntryNumber asOf = new EntryNumber(Journal.lastGiven(work, "entry"));
        CertificateNumber number = new CertificateNumber(province, issued.getYear(), place, serial);
        GivenCertificate certificate = new GivenCertificate(Journal.next(work, "journal"), number, entry, asOf, issued, officer);
        Instant at = now();
        Journal.append(work, certificate.position(), Journal.Sort.CERTIFICATE, at, Texts.of(certificate, at));
        Certificates.write(work, certificate);
        return certificate;
    }

    /// A paper that is no certificate: the next number of its series and year, or the number it already has, since it may be printed again.
    ///
    /// @param series what shares a row of numbers, `about` what of it there is one paper for
    public GivenPaper paper(Handle work, String series, String about, LocalDate issued, String officer) {
        lock(work);
        Optional<GivenPaper> given = Papers.find(work, series, about);
        if (given.isPresent()) {
            return given.get();
        }
        int serial = Math.toIntExact(Journal.next(work, series + " " + issued.getYear()));
        record(work, new Act(Act.Kind.PAPER_GIVEN, officer, Papers.subject(series, about), Papers.details(serial, issued)));
        return Papers.find(work, series, about).orElseThrow();
    }

    /// Keeps what was printed.
    ///
    /// @param facts SHA-256 of what the copy says, `digest` of its bytes
    /// @return how many copies there are now
    public int copyPrinted(Handle work, CertificateNumber certificate, String facts, String digest, String officer) {
        lock(work);
        GivenCertificate given = Certificates.find(work, certificate).orElseThrow(() -> new NoSuchElementException("no certificate " + certificate));
        CopyRow copy = new CopyRow(certificate, Certificates.copies(work, given) + 1, facts, digest, officer);
        Instant at = now();
        long position = Journal.next(work, "journal");
        Journal.append(work, position, Journal.Sort.COPY, at, Texts.of(copy, at));
        Certificates.write(work, position, given, copy);
        return copy.copy();
    }

    /// Waits for other writers. Whoever changes other tables in the same unit of work calls this first, so that all wait in the same order.
    public void lock(Handle work) {
        Journal.lock(work);
    }

    private Space derive(NewEntry.Piece piece) {
        if (!piece.system().equals(system)) {
            throw new IllegalArgumentException("a space in %s cannot be entered in a book in %s".formatted(piece.system(), system));
        }
        return entries.spaces().of(piece.definitions());
    }

    /// The entry whose statement this one ends: none when it adds one, under a label and a code that were never used for it.
    private static Optional<EntryNumber> lawfulPredecessor(Handle work, NewEntry entry) {
        UnitCode unit = entry.unit();
        Optional<Long> sameLabel = newest(work, unit, "label = :label", entry.label());
        if (entry.replaces()) {
            boolean inForce = sameLabel.isPresent() && work.createQuery("select kind from register.entry where number = :number")
                    .bind("number", sameLabel.get())
                    .mapTo(String.class)
                    .filter(kind -> !kind.equals(RegistrationKind.CANCELLATION.name()))
                    .findOne()
                    .isPresent();
            if (!inForce) {
                throw new EntryRefused(new Phrase(Registrar.class, "entry.notInForce", unit.printed(), entry.label()));
            }
            return sameLabel.map(EntryNumber::new);
        }
        Optional<Long> taken = sameLabel
                .or(() -> entry.statesRight() ? newest(work, unit, "states_right and label <> :label", entry.label()) : Optional.empty());
        if (taken.isPresent()) {
            throw new EntryRefused(new Phrase(Registrar.class, "entry.codeTaken", unit.printed(), taken.get().toString(), entry.label()));
        }
        return Optional.empty();
    }

    private static Optional<Long> newest(Handle work, UnitCode unit, String which, String label) {
        return work.createQuery("select max(number) from register.entry where unit = :unit and " + which)
                .bind("unit", unit.value())
                .bind("label", label)
                .mapTo(Long.class)
                .findOne();
    }

    private void refuseWhenTheBookHasMoved(Handle work, NewEntry entry, List<Space> spaces, EntryNumber seen, double margin) {
        LastLook look = new LastLook(work, entries, seen);
        look.newerOn(entry.unit()).or(() -> spaces.stream().flatMap(space -> look.newerWithin(space, margin).stream()).findFirst()).ifPresent(number -> {
            String other = work.createQuery("select unit from register.entry where number = :number").bind("number", number.value()).mapTo(String.class).one();
            throw new EntryRefused(new Phrase(
                    Registrar.class, "entry.bookHasMoved", entry.unit().printed(), number.toString(), new UnitCode(other).printed(), seen.toString()));
        });
    }

    private Registration registration(NewEntry entry, EntryNumber number, List<Space> spaces) {
        List<SpatialUnit> units = new ArrayList<>();
        for (int i = 0; i < spaces.size(); i++) {
            NewEntry.Piece piece = entry.pieces().get(i);
            units.add(new SpatialUnit(
                    new SpatialUnitId(entry.unit(), piece.label()),
                    piece.name(),
                    piece.level(),
                    piece.kind(),
                    piece.basis(),
                    piece.offset(),
                    piece.surveyClass(),
                    piece.system(),
                    piece.definitions(),
                    spaces.get(i),
                    GeometryDigest.of(piece.definitions()),
                    Lifespan.since(number)));
        }
        return new Registration(
                number,
                now(),
                entry.kind(),
                entry.caseNumber(),
                new BAUnit(entry.unit(), entry.name(), entry.situs(), units),
                entry.interests(),
                figures(entry, units),
                entry.succession(),
                Texts.asRecorded(entry.sources()),
                entry.remarks(),
                entry.clerk(),
                entry.reviewer(),
                entry.registrar(),
                "",
                TreeHead.EMPTY);
    }

    /// Area and volume of the unit's own space, from the legal solid; then what was declared.
    private List<Figure> figures(NewEntry entry, List<SpatialUnit> units) {
        List<Figure> figures = new ArrayList<>();
        if (entry.statesRight()) {
            Space whole = units.size() == 1
                    ? units.getFirst().space()
                    : entries.spaces().of(units.stream().flatMap(unit -> unit.definitions().stream()).toList());
            figures.add(Figure.computed(Figure.Kind.PLAN_AREA, whole.planArea()));
            figures.add(Figure.computed(Figure.Kind.LEGAL_VOLUME, whole.volume()));
        }
        figures.addAll(entry.figures());
        return figures;
    }

    private static Registration sealed(Registration entry, Journal.Row row) {
        return new Registration(
                entry.number(),
                entry.at(),
                entry.kind(),
                entry.caseNumber(),
                entry.unit(),
                entry.interests(),
                entry.figures(),
                entry.succession(),
                entry.sources(),
                entry.remarks(),
                entry.clerk(),
                entry.reviewer(),
                entry.registrar(),
                row.digest(),
                new TreeHead(row.position(), Hash.parse(row.root())));
    }

    /// Whole microseconds: what the database keeps.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
