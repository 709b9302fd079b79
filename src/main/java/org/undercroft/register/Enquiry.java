package org.undercroft.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.undercroft.geometry.Box;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Lineage;
import org.undercroft.land.PartyId;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.UnitCode;

/// The questions of an enquiry, answered from indexes however large the book is. Like [Register], each answer is as of one entry.
public final class Enquiry {
    /// Of a gram that more texts have, nobody needs to know how many.
    private static final int COMMON = 1_000;

    /// How far a search looks for words that are never side by side where their grams are.
    private static final int FAR = 1_000;

    private final Strongroom strongroom;
    private final Entries entries;
    private final OptionalLong asOf;
    private final Optional<LocalDate> day;

    Enquiry(Strongroom strongroom, Entries entries, OptionalLong asOf, Optional<LocalDate> day) {
        this.strongroom = strongroom;
        this.entries = entries;
        this.asOf = asOf;
        this.day = day;
    }

    public Enquiry asOf(EntryNumber entry) {
        return new Enquiry(strongroom, entries, OptionalLong.of(entry.value()), day);
    }

    /// What is in force on a day, as known here; see [Register#inForce].
    public Enquiry inForce(LocalDate date) {
        return new Enquiry(strongroom, entries, asOf, Optional.of(date));
    }

    /// The last entry made before a moment. Entries are made one after another, so that their times grow with their numbers.
    public EntryNumber lastBefore(Instant moment) {
        return strongroom.read(work -> {
            long low = 0;
            long high = newest(work);
            while (low < high) {
                long middle = low + (high - low + 1) / 2;
                if (at(work, middle).isBefore(moment)) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return new EntryNumber(low);
        });
    }

    private static Instant at(Handle work, long entry) {
        return work.createQuery("select j.at from register.entry e join register.journal j on j.position = e.position where e.number = :entry")
                .bind("entry", entry)
                .map((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .one();
    }

    // ---- by what is written

    /// What is in force under a code: the unit's own statement and what burdens it.
    public List<Excerpt> byCode(UnitCode unit) {
        return ask((work, time) -> inForce(work, time, "select c.number from register.entry c where c.unit = :unit", query -> query.bind("unit", unit.value()),
                Integer.MAX_VALUE));
    }

    /// Which codes this one descends from, and which descend from it; as [Register#lineage].
    public List<Lineage> lineage(UnitCode unit) {
        return ask((work, time) -> Statements.lineage(work, unit, time.horizon()));
    }

    /// Everything that was ever entered under a code, oldest first.
    public List<Excerpt> history(UnitCode unit) {
        return ask((work, time) -> {
            List<Long> numbers = work.createQuery("select number from register.entry where unit = :unit and number <= :horizon order by number")
                    .bind("unit", unit.value())
                    .bind("horizon", time.horizon())
                    .mapTo(Long.class)
                    .list();
            return Excerpts.read(work, numbers, time).stream().sorted(Comparator.comparing(Excerpt::entry)).toList();
        });
    }

    /// Units in force whose code has this part: as officers say it (`GX00001`) or the beginning of that, the parcel, or any beginning.
    ///
    /// @param part not empty, without blanks, in capitals
    public Found byCodePart(String part, int most) {
        if (part.length() == 28) {
            return found("select c.number from register.entry c where c.unit = :part", query -> query.bind("part", part), most);
        }
        if (part.length() < 7 && Character.isLetter(part.charAt(0))) {
            SearchIndex.catchUp(strongroom);
            return found("""
                    select u.entry as number from register.search_gram g join register.search_use u on u.text = g.text
                    where g.field = 'CODE' and g.gram >= :part and g.gram < :after""",
                    query -> query.bind("part", part).bind("after", part + "\uffff"), most);
        }
        if (part.length() != 7 && part.length() != 19) {
            return found("select c.number from register.entry c where c.unit like :part", query -> query.bind("part", part.replaceAll("[^0-9A-Z]", "") + "%"),
                    most);
        }
        SearchIndex.catchUp(strongroom);
        return ask((work, time) -> cut(Excerpts.read(work, withGrams(work, time, SearchField.CODE, List.of(part), most + 1), time), most, false));
    }

    /// Units in force of which one of the fields has all the words.
    public Found byWords(Set<SearchField> fields, String words, int most) {
        Set<String> grams = Grams.needed(words);
        if (grams.isEmpty()) {
            return Found.NOTHING;
        }
        SearchIndex.catchUp(strongroom);
        return ask((work, time) -> {
            Map<SearchField, List<String>> rarestFirst = new EnumMap<>(SearchField.class);
            fields.forEach(field -> rarestFirst.put(field, byRarity(work, field, grams)));
            // nearly always what has the grams has the words; where not, a wider look is taken
            for (int reach = most + 1;; reach *= 4) {
                Set<Long> numbers = new TreeSet<>();
                boolean more = false;
                for (SearchField field : fields) {
                    List<Long> some = withGrams(work, time, field, rarestFirst.getOrDefault(field, List.of()), reach);
                    more |= some.size() == reach;
                    numbers.addAll(some);
                }
                List<Excerpt> fitting = Excerpts.read(work, numbers.stream().limit(reach).toList(), time).stream()
                        .filter(one -> hasWords(one, fields, words))
                        .toList();
                if (fitting.size() > most || !more || reach > FAR) {
                    return cut(fitting, most, more || numbers.size() > reach);
                }
            }
        });
    }

    private static List<String> byRarity(Handle work, SearchField field, Set<String> grams) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String gram : grams) {
            counts.put(gram, work.createQuery("""
                    select count(*) from
                      (select g.text from register.search_gram g where g.field = :field and g.gram = :gram limit :common) few""")
                    .bind("field", field.name())
                    .bind("gram", gram)
                    .bind("common", COMMON)
                    .mapTo(Integer.class)
                    .one());
        }
        return grams.stream().sorted(Comparator.comparing(counts::get)).toList();
    }

    private static List<Long> withGrams(Handle work, Statements.Time time, SearchField field, List<String> grams, int most) {
        StringBuilder others = new StringBuilder();
        for (int i = 1; i < grams.size(); i++) {
            others.append("\n and exists (select 1 from register.search_gram o where o.field = g.field and o.gram = :gram").append(i)
                    .append(" and o.text = g.text)");
        }
        Query query = time.bind(work.createQuery("""
                select u.entry
                from register.search_gram g
                join register.search_use u on u.text = g.text
                join register.entry e on e.number = u.entry
                where g.field = :field and g.gram = :gram0 and\s""" + time.inForce() + others + "\n limit :most"))
                .bind("field", field.name())
                .bind("most", most);
        for (int i = 0; i < grams.size(); i++) {
            query.bind("gram" + i, grams.get(i));
        }
        return query.mapTo(Long.class).list();
    }

    private static boolean hasWords(Excerpt statement, Set<SearchField> fields, String words) {
        return fields.stream().anyMatch(field -> switch (field) {
            case CODE -> statement.unit().value().contains(words);
            case NAME -> Grams.fits(words, statement.name());
            case SITUS -> Grams.fits(words, statement.situs());
            case HOLDER -> statement.named().stream().anyMatch(name -> Grams.fits(words, name));
            case DOCUMENT -> statement.documents().stream().anyMatch(document -> Grams.fits(words, document.title()));
        });
    }

    /// Units in force with a party of this identifier or this number, exactly.
    public Found byParty(String idOrNumber, int most) {
        return found("""
                select p.entry as number from register.party p where p.id = :number
                union select p.entry as number from register.party p where p.code = :number""", query -> query.bind("number", idOrNumber.strip()), most);
    }

    /// Units in force to which a party has a right, in the order of codes.
    public List<UnitCode> heldBy(PartyId party) {
        return ask((work, time) -> time.bind(work.createQuery("""
                select distinct e.unit from (
                  select p.entry as number from register.party p join register.holding h on h.entry = p.entry and h.party = p.id where p.id = :party
                ) f join register.entry e on e.number = f.number where\s""" + time.inForce() + " order by e.unit"))
                .bind("party", party.value())
                .mapTo(String.class)
                .map(UnitCode::new)
                .list());
    }

    public Found byCase(CaseNumber number, int most) {
        return found("select c.number from register.entry c where c.case_year = :year and c.case_serial = :serial",
                query -> query.bind("year", number.year()).bind("serial", number.serial()), most);
    }

    /// Units in force that rest on a document.
    ///
    /// @param digest SHA-256 of its bytes, 64 hexadecimal digits
    public Found byDocument(String digest, int most) {
        return found("select distinct s.entry as number from register.source s where s.digest = :digest", query -> query.bind("digest", digest), most);
    }

    /// What the certificate was given for, in force or not.
    public Found byCertificate(CertificateNumber certificate) {
        return ask((work, time) -> Certificates.find(work, certificate)
                .filter(given -> given.entry().value() <= time.horizon())
                .map(given -> new Found(Excerpts.read(work, List.of(given.entry().value()), time), false))
                .orElse(Found.NOTHING));
    }

    // ---- by place

    /// Units in force whose box meets this one, in the office's reference system.
    ///
    /// @param hidden kinds of space to leave out, as in [#between]
    public Found within(Box box, Set<SpaceKind> hidden, int most) {
        return found("""
                select distinct p.entry as number
                from register.cell c join register.piece p on p.entry = c.entry and p.ordinal = c.piece
                where c.east between :firstEast and :lastEast and c.north between :firstNorth and :lastNorth
                  and p.min_east <= :maxEast and p.max_east >= :minEast and p.min_north <= :maxNorth and p.max_north >= :minNorth
                  and p.min_height <= :maxHeight and p.max_height >= :minHeight and\s""" + shown(hidden), query -> bind(query, box), most);
    }

    /// Units in force that reach into a range of heights anywhere, each once however many pieces of it do; found piece by piece, so that the answer can end
    /// before all are looked at.
    ///
    /// @param hidden kinds of space to leave out: before the answer is cut off, so that what may not be told takes no room in it
    public Found between(double low, double high, Set<SpaceKind> hidden, int most) {
        return found("""
                select p.entry as number from register.piece p where p.min_height <= :high and p.max_height >= :low
                  and not exists (select 1 from register.piece q
                                  where q.entry = p.entry and q.ordinal < p.ordinal and q.min_height <= :high and q.max_height >= :low) and\s"""
                + shown(hidden),
                query -> query.bind("low", low).bind("high", high), most);
    }

    /// Constants of ours, which need no binding; a list that may be empty could not be bound.
    private static String shown(Set<SpaceKind> hidden) {
        return hidden.isEmpty()
                ? "1 = 1"
                : hidden.stream().sorted().map(kind -> "'" + kind.name() + "'").collect(Collectors.joining(", ", "p.kind not in (", ")"));
    }

    /// Units in force that lie under the same ground cells as the box, whatever their own boxes are: all that somebody learns who may not know better.
    public Found inCellsOf(Box box, int most) {
        return found("""
                select distinct c.entry as number from register.cell c
                where c.east between :firstEast and :lastEast and c.north between :firstNorth and :lastNorth""", query -> bind(query, box), most);
    }

    private static Query bind(Query query, Box box) {
        return query.bind("firstEast", Cells.of(box.minX()))
                .bind("lastEast", Cells.of(box.maxX()))
                .bind("firstNorth", Cells.of(box.minY()))
                .bind("lastNorth", Cells.of(box.maxY()))
                .bind("minEast", box.minX())
                .bind("maxEast", box.maxX())
                .bind("minNorth", box.minY())
                .bind("maxNorth", box.maxY())
                .bind("minHeight", box.minZ())
                .bind("maxHeight", box.maxZ());
    }

    /// The spaces of statements.
    public Map<EntryNumber, List<SpatialUnit>> spacesOf(Collection<EntryNumber> numbers) {
        return ask((work, _) -> spaces(work, numbers.stream().map(EntryNumber::value).collect(Collectors.toCollection(TreeSet::new))));
    }

    /// All in force under the ground cells that some pieces of space lie under, and under those within so many metres of them.
    public List<Excerpt> aroundCellsOf(List<SpatialUnit> units, double reach) {
        int steps = Cells.steps(reach);
        SortedSet<Cells.Cell> cells = new TreeSet<>();
        units.forEach(unit -> cells.addAll(Cells.under(unit.space())));
        Map<Integer, int[]> columns = new TreeMap<>();
        for (Cells.Cell cell : cells) {
            for (int east = cell.east() - steps; east <= cell.east() + steps; east++) {
                columns.merge(east, new int[]{cell.north() - steps, cell.north() + steps}, (one, other) -> new int[]{
                    Math.min(one[0], other[0]), Math.max(one[1], other[1])
                });
            }
        }
        return ask((work, time) -> {
            Set<Long> numbers = new TreeSet<>();
            columns.forEach((east, north) -> numbers.addAll(time
                    .bind(work.createQuery("""
                            select distinct c.entry from register.cell c join register.entry e on e.number = c.entry
                            where c.east = :east and c.north between :first and :last and\s""" + time.inForce()))
                    .bind("east", east)
                    .bind("first", north[0])
                    .bind("last", north[1])
                    .mapTo(Long.class)
                    .list()));
            return Excerpts.read(work, numbers, time);
        });
    }

    private Map<EntryNumber, List<SpatialUnit>> spaces(Handle work, Collection<Long> numbers) {
        Map<EntryNumber, List<SpatialUnit>> spaces = new LinkedHashMap<>();
        for (List<Long> some : Excerpts.lists(numbers)) {
            work.createQuery("""
                    select p.*, e.unit from register.piece p join register.entry e on e.number = p.entry
                    where p.entry in (<numbers>) order by p.entry, p.ordinal""")
                    .bindList("numbers", some)
                    .map((row, _) -> spaces.computeIfAbsent(new EntryNumber(row.getLong("entry")), _ -> new ArrayList<>()).add(entries.unit(row)))
                    .list();
        }
        return spaces;
    }

    // ---- how

    private interface Binding {
        Query to(Query query);
    }

    /// @param which a question for the numbers of entries, from which an index leads on: turned round, some databases go through the whole book
    private Found found(String which, Binding binding, int most) {
        return ask((work, time) -> cut(inForce(work, time, which, binding, 2 * (most + 1)), most, false));
    }

    private static List<Excerpt> inForce(Handle work, Statements.Time time, String which, Binding binding, int most) {
        List<Long> numbers = binding
                .to(time.bind(work.createQuery("select e.number from (" + which + ") f join register.entry e on e.number = f.number where " + time.inForce()
                        + " limit :most")))
                .bind("most", most)
                .mapTo(Long.class)
                .list();
        return Excerpts.read(work, numbers, time);
    }

    private static Found cut(List<Excerpt> statements, int most, boolean more) {
        return new Found(statements.stream().limit(most).toList(), more || statements.size() > most);
    }

    private static long newest(Handle work) {
        return work.createQuery("select coalesce(max(number), 0) from register.entry").mapTo(Long.class).one();
    }

    private <R> R ask(BiFunction<Handle, Statements.Time, R> question) {
        return strongroom.read(work -> {
            long newest = newest(work);
            return question.apply(work, new Statements.Time(Math.min(newest, asOf.orElse(newest)), day));
        });
    }

    /// The entry the answers are as of.
    public EntryNumber horizon() {
        return ask((_, time) -> new EntryNumber(time.horizon()));
    }
}
