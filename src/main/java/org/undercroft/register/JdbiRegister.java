package org.undercroft.register;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.BAUnit;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.Days;
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

/// The book in its database. Each question first fixes the entry it is answered as of: entries are committed in the order of their numbers, so everything up
/// to that one is there and stays as it is.
final class JdbiRegister implements Register {
    private static final Comparator<SpatialUnit> BY_UNIT = Comparator.comparing((SpatialUnit piece) -> piece.unit().value());

    /// Units that are looked at together where all are.
    private static final int PAGE = 64;
    /// How far the clocks of two seats are trusted to differ at most.
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final Strongroom strongroom;
    private final Entries entries;
    private final OptionalLong asOf;
    private final Optional<LocalDate> day;

    JdbiRegister(Strongroom strongroom, Entries entries) {
        this(strongroom, entries, OptionalLong.empty(), Optional.empty());
    }

    private JdbiRegister(Strongroom strongroom, Entries entries, OptionalLong asOf, Optional<LocalDate> day) {
        this.strongroom = strongroom;
        this.entries = entries;
        this.asOf = asOf;
        this.day = day;
    }

    @Override
    public EntryNumber last() {
        return ask((_, time) -> new EntryNumber(time.horizon()));
    }

    @Override
    public Register asOf(EntryNumber entry) {
        return new JdbiRegister(strongroom, entries, OptionalLong.of(entry.value()), day);
    }

    @Override
    public Register asKnown(Instant moment) {
        return asOf(strongroom.read(work -> work.createQuery("""
                select number from register.entry where position <=
                    (select max(position) from register.journal where at between :since and :moment)
                order by position desc limit 1""")
                .bind("moment", moment.atOffset(ZoneOffset.UTC))
                .bind("since", newest(work, moment).minus(CLOCKS_DIFFER))
                .mapTo(Long.class)
                .map(EntryNumber::new)
                .findOne()
                .orElse(EntryNumber.NONE)));
    }

    /// The latest stamp up to a moment. It need not stand on the last record made by then: each seat stamps with its own clock.
    private static OffsetDateTime newest(Handle work, Instant moment) {
        return work.createQuery("select max(at) as newest from register.journal where at <= :moment")
                .bind("moment", moment.atOffset(ZoneOffset.UTC))
                .map((row, _) -> Optional.ofNullable(row.getObject("newest", OffsetDateTime.class)))
                .one()
                .orElse(moment.atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<String> acts(Act.Kind kind, String subject) {
        return strongroom.read(work -> work.createQuery("select details from register.act where kind = :kind and subject = :subject order by position")
                .bind("kind", kind.name())
                .bind("subject", subject)
                .mapTo(String.class)
                .list());
    }

    @Override
    public boolean hasActed(Act.Kind kind, String officer, String subject, Instant since) {
        return strongroom.read(work -> work.createQuery("""
                select count(*) from register.act a join register.journal j on j.position = a.position
                where a.subject = :subject and a.kind = :kind and a.officer = :officer and j.at >= :since""")
                .bind("subject", subject)
                .bind("kind", kind.name())
                .bind("officer", officer)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one() > 0);
    }

    @Override
    public boolean hasSigned() {
        return strongroom.read(work -> work.createQuery("""
                select case when exists (select 1 from register.certificate_copy) or exists (select 1 from register.act where kind = :printed)
                    then 1 else 0 end""")
                .bind("printed", Act.Kind.PAPER_PRINTED.name())
                .mapTo(Integer.class)
                .one() > 0);
    }

    @Override
    public Register inForce(LocalDate date) {
        return new JdbiRegister(strongroom, entries, asOf, Optional.of(date));
    }

    @Override
    public Neighbourhood neighboursOf(Box extent, Frame frame) {
        return neighbours(extent, frame, "");
    }

    @Override
    public Neighbourhood neighboursOf(Box extent, Frame frame, Set<SpaceKind> kinds) {
        if (kinds.isEmpty()) {
            return new Neighbourhood(List.of(), last());
        }
        // names of constants, so nothing that anybody typed gets into the statement
        String names = kinds.stream().map(kind -> "'" + kind.name() + "'").sorted().collect(Collectors.joining(", "));
        return neighbours(extent, frame, "p.kind in (" + names + ") and ");
    }

    private Neighbourhood neighbours(Box extent, Frame frame, String condition) {
        Vicinity vicinity = Vicinity.of(Entries.world(extent, frame));
        return ask((work, time) -> {
            SortedSet<Vicinity.Key> near = vicinity.keys(work, condition + time.inForce(), time::bind);
            List<SpatialUnit> units = Vicinity.rows(work, near, (row, _) -> in(frame, entries.unit(row)));
            return new Neighbourhood(units.stream().sorted(BY_UNIT).toList(), new EntryNumber(time.horizon()));
        });
    }

    private static SpatialUnit in(Frame frame, SpatialUnit unit) {
        return new SpatialUnit(
                unit.id(),
                unit.name(),
                unit.level(),
                unit.kind(),
                unit.basis(),
                unit.offset(),
                unit.surveyClass(),
                unit.system(),
                unit.definitions(),
                unit.space().in(frame),
                unit.digest(),
                unit.lifespan());
    }

    @Override
    public List<SpatialUnit> pieces(UnitCode unit) {
        return ask((work, time) -> time
                .bind(work.createQuery("select p.*, e.unit from register.piece p join register.entry e on e.number = p.entry where e.unit = :unit and "
                        + time.inForce() + " order by p.entry, p.ordinal"))
                .bind("unit", unit.value())
                .map((row, _) -> entries.unit(row))
                .list());
    }

    @Override
    public void forEachUnit(Consumer<List<SpatialUnit>> reader) {
        // at one entry from the first page to the last
        JdbiRegister still = new JdbiRegister(strongroom, entries, OptionalLong.of(last().value()), day);
        Optional<String> end = still.pageEnd("");
        for (String after = ""; end.isPresent(); end = still.pageEnd(after)) {
            Map<UnitCode, List<SpatialUnit>> page = still.piecesBetween(after, end.get()).stream()
                    .collect(Collectors.groupingBy(SpatialUnit::unit, LinkedHashMap::new, Collectors.toList()));
            page.values().forEach(reader);
            after = end.get();
        }
    }

    /// The last of the next so many codes.
    private Optional<String> pageEnd(String after) {
        return ask((work, _) -> work.createQuery("""
                select max(unit) from (select distinct unit from register.entry where unit > :after order by unit limit :page) as codes""")
                .bind("after", after)
                .bind("page", PAGE)
                .mapTo(String.class)
                .findOne());
    }

    private List<SpatialUnit> piecesBetween(String after, String end) {
        return ask((work, time) -> time
                .bind(work.createQuery("""
                        select p.*, e.unit from register.piece p join register.entry e on e.number = p.entry
                        where e.unit > :after and e.unit <= :end and\s""" + time.inForce() + " order by e.unit, p.ordinal"))
                .bind("after", after)
                .bind("end", end)
                .map((row, _) -> entries.unit(row))
                .list());
    }

    @Override
    public Set<UnitCode> changedSince(EntryNumber seen) {
        return ask((work, time) -> work.createQuery("""
                select unit from register.entry where number > :seen and number <= :horizon
                union
                select old_unit from register.succession where entry > :seen and entry <= :horizon""")
                .bind("seen", seen.value())
                .bind("horizon", time.horizon())
                .mapTo(String.class)
                .map(UnitCode::new)
                .set());
    }

    @Override
    public List<SpatialUnit> all() {
        return ask((work, time) -> time
                .bind(work.createQuery("select p.*, e.unit from register.piece p join register.entry e on e.number = p.entry where " + time.inForce()
                        + " order by e.unit, p.ordinal"))
                .map((row, _) -> entries.unit(row))
                .list());
    }

    @Override
    public Optional<BAUnit> find(UnitCode unit) {
        return registrationOf(unit).map(Registration::unit);
    }

    @Override
    public List<UnitCode> codes() {
        return ask((work, time) -> work.createQuery("select distinct unit from register.entry where number <= :horizon order by unit")
                .bind("horizon", time.horizon())
                .mapTo(String.class)
                .map(UnitCode::new)
                .list());
    }

    @Override
    public Registration entry(EntryNumber number) {
        return ask(
                (work, time) -> number.value() > time.horizon() ? Optional.<Registration>empty() : entries.find(work, number).map(Entries.Stored::registration))
                .orElseThrow(() -> new NoSuchElementException("the book has no entry " + number));
    }

    @Override
    public List<Registration> entries() {
        return ask((work, time) -> {
            List<Registration> all = new ArrayList<>();
            for (long number = 1; number <= time.horizon(); number++) {
                entries.find(work, new EntryNumber(number)).ifPresent(stored -> all.add(stored.registration()));
            }
            return all;
        });
    }

    @Override
    public List<Registration> newest(int most) {
        return ask((work, time) -> LongStream.rangeClosed(Math.max(1, time.horizon() - most + 1), time.horizon()).boxed().toList().reversed().stream()
                .flatMap(number -> entries.find(work, new EntryNumber(number)).stream())
                .map(Entries.Stored::registration)
                .toList());
    }

    @Override
    public Optional<Registration> registrationOf(UnitCode unit) {
        return ask((work, time) -> time
                .bind(work.createQuery("select e.number from register.entry e where e.unit = :unit and e.states_right and " + time.inForce()))
                .bind("unit", unit.value())
                .mapTo(Long.class)
                .findOne()
                .flatMap(number -> entries.find(work, new EntryNumber(number)))
                .map(Entries.Stored::registration));
    }

    @Override
    public List<Interest> interestsOn(UnitCode unit) {
        return ask((work, time) -> time.bind(work.createQuery("""
                select e.number, j.at
                from (select distinct i.entry from register.interest i where i.unit = :unit) named
                join register.entry e on e.number = named.entry
                join register.entry begun on begun.number = (select min(b.number) from register.entry b where b.unit = e.unit and b.label = e.label)
                join register.journal j on j.position = begun.position
                where\s""" + time.inForce() + " order by e.number"))
                .bind("unit", unit.value())
                .map((row, _) -> Map.entry(new EntryNumber(row.getLong("number")), Days.of(row.getObject("at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .flatMap(entry -> Interests.of(work, entry.getKey()).stream().filter(interest -> time.holds(interest, entry.getValue())))
                .filter(interest -> interest.unit().equals(unit))
                .toList());
    }

    @Override
    public Standing standing(UnitCode unit) {
        LocalDate on = day.orElseGet(() -> Days.of(Instant.now()));
        return ask((work, time) -> new Standing(unit, on, Statements.on(work, entries, unit, time)));
    }

    @Override
    public List<StatementId> servitudesOf(UnitCode dominant) {
        return ask((work, time) -> time.bind(work.createQuery("""
                select distinct e.unit, e.label from register.interest i join register.entry e on e.number = i.entry
                where i.beneficiary = :dominant and\s""" + time.inForce() + " order by e.unit, e.label"))
                .bind("dominant", dominant.value())
                .map((row, _) -> new StatementId(new UnitCode(row.getString("unit")), row.getString("label")))
                .list());
    }

    @Override
    public List<Statement> history(UnitCode unit) {
        return ask((work, time) -> Statements.history(work, entries, unit, time.horizon()));
    }

    @Override
    public List<Lineage> lineage(UnitCode unit) {
        return ask((work, time) -> Statements.lineage(work, unit, time.horizon()));
    }

    @Override
    public OptionalInt highest(String beginning, int digits) {
        return strongroom.read(work -> Statements.highest(work, beginning, digits));
    }

    @Override
    public Optional<Party> find(PartyId party) {
        return ask((work, time) -> work.createQuery("select max(entry) from register.party where id = :id and entry <= :horizon")
                .bind("id", party.value())
                .bind("horizon", time.horizon())
                .mapTo(Long.class)
                .findOne()
                .flatMap(number -> Optional.ofNullable(Parties.of(work, new EntryNumber(number)).get(party.value()))));
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
    public List<CertificateLine> certificates(EntryNumber since) {
        return ask((work, time) -> Certificates.since(work, time, since));
    }

    @Override
    public CertificateStatus certificateStatus(CertificateNumber certificate, String digest) {
        return ask((work, time) -> {
            Optional<GivenCertificate> given = Certificates.find(work, certificate);
            if (given.isEmpty()) {
                return CertificateStatus.UNKNOWN;
            }
            if (!Certificates.hasCopy(work, given.get(), digest)) {
                return CertificateStatus.OTHER_COPY;
            }
            boolean inForce = time.bind(work.createQuery("select count(*) from register.entry e where e.number = :entry and " + time.inForce()))
                    .bind("entry", given.get().entry().value())
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
    public JournalRecord record(long position) {
        return strongroom.read(work -> Journal.at(work, position)).orElseThrow(() -> new NoSuchElementException("the journal has no record " + position));
    }

    @Override
    public JournalRecord recordOf(EntryNumber entry) {
        return strongroom.read(work -> Journal.of(work, entry)).orElseThrow(() -> new NoSuchElementException("the journal has no entry " + entry));
    }

    @Override
    public MerkleTree tree() {
        long size = head().tree().size();
        return new MerkleTree(size, wanted -> strongroom.read(work -> Journal.kept(work, wanted)));
    }

    @Override
    public List<KeyChange> headKeys() {
        return strongroom.read(Journal::headKeys);
    }

    @Override
    public JournalReport verify() {
        return verify(Optional.empty());
    }

    @Override
    public JournalReport verify(KeptHead kept) {
        return verify(Optional.of(kept));
    }

    private JournalReport verify(Optional<KeptHead> kept) {
        try (Replay replay = new Replay()) {
            return strongroom.read(work -> new Audit(work, entries, replay, kept).report());
        }
    }

    private <R> R ask(BiFunction<Handle, Statements.Time, R> question) {
        return strongroom.read(work -> {
            long newest = work.createQuery("select coalesce(max(number), 0) from register.entry").mapTo(Long.class).one();
            return question.apply(work, new Statements.Time(Math.min(newest, asOf.orElse(newest)), day));
        });
    }
}
