package org.undercroft.register;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.BAUnit;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.Registration;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.UnitCode;

/// The book in its database. Each question first fixes the entry it is answered as of: entries are committed in the order of their numbers, so everything up
/// to that one is there and stays as it is.
final class JdbiRegister implements Register {
    /// An entry that states something and that no later one up to the horizon has replaced.
    static final String IN_FORCE = """
            e.number <= :horizon and e.kind <> 'CANCELLATION'
            and not exists (select 1 from register.entry later where later.replaces = e.number and later.number <= :horizon)""";
    /// Metres, far below any survey: makes up for what adding an origin may round away.
    private static final double ROUNDING = 1e-6;

    private final Strongroom strongroom;
    private final Entries entries;
    private final OptionalLong asOf;

    JdbiRegister(Strongroom strongroom, Entries entries) {
        this(strongroom, entries, OptionalLong.empty());
    }

    private JdbiRegister(Strongroom strongroom, Entries entries, OptionalLong asOf) {
        this.strongroom = strongroom;
        this.entries = entries;
        this.asOf = asOf;
    }

    @Override
    public EntryNumber last() {
        return ask((_, horizon) -> new EntryNumber(horizon));
    }

    @Override
    public Register asOf(EntryNumber entry) {
        return new JdbiRegister(strongroom, entries, OptionalLong.of(entry.value()));
    }

    @Override
    public Neighbourhood neighboursOf(Box extent, Frame frame) {
        Box box = Entries.world(extent, frame).grown(ROUNDING);
        return ask((work, horizon) -> {
            List<SpatialUnit> units = work.createQuery("""
                    select p.*, e.unit
                    from register.piece p join register.entry e on e.number = p.entry
                    where (p.entry, p.ordinal) in
                        (select c.entry, c.piece from register.cell c
                         where c.east between :firstEast and :lastEast and c.north between :firstNorth and :lastNorth)
                      and p.min_east <= :maxEast and p.max_east >= :minEast
                      and p.min_north <= :maxNorth and p.max_north >= :minNorth
                      and p.min_height <= :maxHeight and p.max_height >= :minHeight
                      and\s""" + IN_FORCE + " order by e.unit, p.ordinal")
                    .bind("horizon", horizon)
                    .bind("firstEast", Cells.of(box.minX()))
                    .bind("lastEast", Cells.of(box.maxX()))
                    .bind("firstNorth", Cells.of(box.minY()))
                    .bind("lastNorth", Cells.of(box.maxY()))
                    .bind("minEast", box.minX())
                    .bind("maxEast", box.maxX())
                    .bind("minNorth", box.minY())
                    .bind("maxNorth", box.maxY())
                    .bind("minHeight", box.minZ())
                    .bind("maxHeight", box.maxZ())
                    .map((row, _) -> entries.unit(row))
                    .list();
            return new Neighbourhood(units.stream().map(unit -> in(frame, unit)).toList(), new EntryNumber(horizon));
        });
    }

    private static SpatialUnit in(Frame frame, SpatialUnit unit) {
        return new SpatialUnit(
                unit.id(),
                unit.name(),
                unit.level(),
                unit.kind(),
                unit.basis(),
                unit.surveyClass(),
                unit.system(),
                unit.definitions(),
                unit.space().in(frame),
                unit.digest(),
                unit.lifespan());
    }

    @Override
    public List<SpatialUnit> all() {
        return ask((work, horizon) -> work
                .createQuery("select p.*, e.unit from register.piece p join register.entry e on e.number = p.entry where " + IN_FORCE
                        + " order by e.unit, p.ordinal")
                .bind("horizon", horizon)
                .map((row, _) -> entries.unit(row))
                .list());
    }

    @Override
    public Optional<BAUnit> find(UnitCode unit) {
        return registrationOf(unit).map(Registration::unit);
    }

    @Override
    public List<UnitCode> codes() {
        return ask((work, horizon) -> work.createQuery("select distinct unit from register.entry where number <= :horizon order by unit")
                .bind("horizon", horizon)
                .mapTo(String.class)
                .map(UnitCode::new)
                .list());
    }

    @Override
    public Registration entry(EntryNumber number) {
        return ask((work, horizon) -> number.value() > horizon ? Optional.<Registration>empty() : entries.find(work, number).map(Entries.Stored::registration))
                .orElseThrow(() -> new NoSuchElementException("the book has no entry " + number));
    }

    @Override
    public List<Registration> entries() {
        return ask((work, horizon) -> {
            List<Registration> all = new ArrayList<>();
            for (long number = 1; number <= horizon; number++) {
                entries.find(work, new EntryNumber(number)).ifPresent(stored -> all.add(stored.registration()));
            }
            return all;
        });
    }

    @Override
    public Optional<Registration> registrationOf(UnitCode unit) {
        return ask((work, horizon) -> work.createQuery("select e.number from register.entry e where e.unit = :unit and e.states_right and " + IN_FORCE)
                .bind("unit", unit.value())
                .bind("horizon", horizon)
                .mapTo(Long.class)
                .findOne()
                .flatMap(number -> entries.find(work, new EntryNumber(number)))
                .map(Entries.Stored::registration));
    }

    @Override
    public List<Interest> interestsOn(UnitCode unit) {
        return ask((work, horizon) -> work.createQuery("""
                select e.number from register.entry e
                where e.number in (select i.entry from register.interest i where i.unit = :unit) and\s""" + IN_FORCE + " order by e.number")
                .bind("unit", unit.value())
                .bind("horizon", horizon)
                .mapTo(Long.class)
                .list()
                .stream()
                .flatMap(number -> entries.interests(work, new EntryNumber(number)).stream())
                .filter(interest -> interest.unit().equals(unit))
                .toList());
    }

    @Override
    public Optional<Party> find(PartyId party) {
        return ask((work, horizon) -> work.createQuery("select max(entry) from register.party where id = :id and entry <= :horizon")
                .bind("id", party.value())
                .bind("horizon", horizon)
                .mapTo(Long.class)
                .findOne()
                .flatMap(number -> Optional.ofNullable(entries.parties(work, new EntryNumber(number)).get(party.value()))));
    }

    @Override
    public Optional<CertificateNumber> certificateOf(EntryNumber entry) {
        return ask((work, _) -> Certificates.of(work, entry).map(GivenCertificate::number));
    }

    @Override
    public Optional<GivenCertificate> find(CertificateNumber certificate) {
        return ask((work, _) -> Certificates.find(work, certificate));
    }

    @Override
    public CertificateStatus certificateStatus(CertificateNumber certificate, String digest) {
        return ask((work, horizon) -> {
            Optional<GivenCertificate> given = Certificates.find(work, certificate);
            if (given.isEmpty()) {
                return CertificateStatus.UNKNOWN;
            }
            if (!Certificates.hasCopy(work, given.get(), digest)) {
                return CertificateStatus.OTHER_COPY;
            }
            boolean inForce = work.createQuery("select count(*) from register.entry e where e.number = :entry and " + IN_FORCE)
                    .bind("entry", given.get().entry().value())
                    .bind("horizon", horizon)
                    .mapTo(Integer.class)
                    .one() == 1;
            return inForce ? CertificateStatus.IN_FORCE : CertificateStatus.REPLACED;
        });
    }

    @Override
    public List<JournalRecord> journal() {
        return strongroom.read(Journal::all);
    }

    @Override
    public JournalHead head() {
        return strongroom.read(Journal::head);
    }

    @Override
    public JournalReport verify() {
        return strongroom.read(work -> new Audit(work, entries).report());
    }

    @Override
    public JournalReport verify(JournalHead kept) {
        return strongroom.read(work -> new Audit(work, entries).report(kept));
    }

    private <R> R ask(BiFunction<Handle, Long, R> question) {
        return strongroom.read(work -> {
            long newest = work.createQuery("select coalesce(max(number), 0) from register.entry").mapTo(Long.class).one();
            return question.apply(work, Math.min(newest, asOf.orElse(newest)));
        });
    }
}
