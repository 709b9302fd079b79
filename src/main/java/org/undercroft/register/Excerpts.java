package org.undercroft.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.Box;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Level;
import org.undercroft.land.Lifespan;
import org.undercroft.land.PartyId;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.Share;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;

/// Excerpts out of the tables, many at a time.
final class Excerpts {
    private static final int LIST = 500;

    private Excerpts() {}

    /// By unit code and label.
    ///
    /// @param time which entries count
    static List<Excerpt> read(Handle work, Collection<Long> numbers, Statements.Time time) {
        List<Excerpt> statements = new ArrayList<>();
        for (List<Long> some : lists(numbers)) {
            statements.addAll(some(work, some, time));
        }
        return statements.stream().sorted(Comparator.comparing(Excerpt::unit).thenComparing(Excerpt::label).thenComparing(Excerpt::entry)).toList();
    }

    /// In pieces that fit into one question.
    static List<List<Long>> lists(Collection<Long> numbers) {
        List<Long> all = new ArrayList<>(new TreeSet<>(numbers));
        List<List<Long>> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LIST) {
            lists.add(all.subList(from, Math.min(from + LIST, all.size())));
        }
        return lists;
    }

    private static List<Excerpt> some(Handle work, List<Long> numbers, Statements.Time time) {
        Map<Long, List<Excerpt.Piece>> pieces = gather(work, numbers, """
                select entry, label, name, level, kind, min_east, min_north, min_height, max_east, max_north, max_height
                from register.piece where entry in (<numbers>) order by entry, ordinal""", Excerpts::piece);
        Map<Long, List<Excerpt.Holder>> holders = gather(work, numbers, """
                select h.entry, p.id, p.name, p.code, h.numerator, h.denominator
                from register.holding h join register.party p on p.entry = h.entry and p.id = h.party
                where h.entry in (<numbers>) order by h.entry, h.interest, h.ordinal""", (row, _) -> new Excerpt.Holder(
                new PartyId(row.text("id")), row.text("name"), row.maybe("code"), new Share(row.number("numerator"), row.number("denominator"))));
        Map<Long, List<Claim>> claims = gather(work, numbers, """
                select entry, sort, kind, land_use, term_from, term_to from register.interest where entry in (<numbers>) order by entry, ordinal""",
                (row, _) -> new Claim(row.text("sort"), row.maybe("kind"), row.maybe("land_use"), row.day("term_from"), row.day("term_to")));
        Map<Long, List<Excerpt.Document>> documents = gather(work, numbers, """
                select entry, title, digest from register.source where entry in (<numbers>) order by entry, ordinal""",
                (row, _) -> new Excerpt.Document(row.text("title"), row.text("digest")));
        Map<Long, List<CertificateNumber>> certificates = gather(work, numbers, """
                select entry, province, given_year, place, serial from register.certificate where entry in (<numbers>)""",
                (row, _) -> new CertificateNumber(row.text("province"), row.number("given_year"), row.text("place"), row.number("serial")));
        Map<Long, List<String>> named = gather(work, numbers, "select entry, name from register.party where entry in (<numbers>) order by entry, id",
                (row, _) -> row.text("name"));
        return time.bind(work.createQuery("""
                select e.number, e.kind, e.unit, e.label, e.name, e.situs, e.case_year, e.case_serial, j.at,
                  (select later.number from register.entry later where later.replaces = e.number and later.number <= :horizon) as until,
                  case when\s""" + time.inForce() + """
                 then 1 else 0 end as in_force
                from register.entry e join register.journal j on j.position = e.position
                where e.number in (<numbers>)"""))
                .bindList("numbers", numbers)
                .map((row, _) -> {
                    Row said = new Row(row);
                    long number = row.getLong("number");
                    long until = row.getLong("until");
                    List<Claim> claimed = claims.getOrDefault(number, List.of());
                    Optional<Claim> right = claimed.stream().filter(claim -> claim.sort().equals("RIGHT")).findFirst();
                    return new Excerpt(
                            new EntryNumber(number),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            RegistrationKind.valueOf(said.text("kind")),
                            new UnitCode(said.text("unit")),
                            said.text("label"),
                            new Lifespan(new EntryNumber(number), until == 0 ? Optional.empty() : Optional.of(new EntryNumber(until))),
                            said.text("name"),
                            said.text("situs"),
                            new CaseNumber(row.getInt("case_year"), row.getInt("case_serial")),
                            pieces.getOrDefault(number, List.of()),
                            holders.getOrDefault(number, List.of()),
                            right.flatMap(Claim::kind).map(RightKind::valueOf),
                            claimed.stream().filter(claim -> claim.sort().equals("RESTRICTION")).findFirst().flatMap(Claim::kind).map(RestrictionKind::valueOf),
                            right.flatMap(Claim::use),
                            right.flatMap(claim -> claim.from().flatMap(from -> claim.to().map(to -> new Term(from, to)))),
                            certificates.getOrDefault(number, List.of()).stream().findFirst(),
                            documents.getOrDefault(number, List.of()),
                            named.getOrDefault(number, List.of()),
                            row.getInt("in_force") == 1);
                })
                .list();
    }

    private record Claim(String sort, Optional<String> kind, Optional<String> use, Optional<LocalDate> from, Optional<LocalDate> to) {}

    private static Excerpt.Piece piece(Row row, long entry) {
        Box box = new Box(row.metres("min_east"), row.metres("min_north"), row.metres("min_height"), row.metres("max_east"), row.metres("max_north"),
                row.metres("max_height"));
        return new Excerpt.Piece(row.text("label"), row.text("name"), Level.valueOf(row.text("level")), SpaceKind.valueOf(row.text("kind")), box);
    }

    private static <T> Map<Long, List<T>> gather(Handle work, List<Long> numbers, String sql, BiFunction<Row, Long, T> one) {
        Map<Long, List<T>> gathered = new HashMap<>();
        work.createQuery(sql).bindList("numbers", numbers).map((row, _) -> {
            long entry = row.getLong("entry");
            return gathered.computeIfAbsent(entry, _ -> new ArrayList<>()).add(one.apply(new Row(row), entry));
        }).list();
        return gathered;
    }

    /// A row whose trouble is a bug.
    private record Row(ResultSet row) {
        String text(String column) {
            return maybe(column).orElseThrow(() -> new IllegalStateException("nothing stands in " + column));
        }

        Optional<String> maybe(String column) {
            return get(() -> Optional.ofNullable(row.getString(column)));
        }

        int number(String column) {
            return get(() -> row.getInt(column));
        }

        double metres(String column) {
            return get(() -> row.getDouble(column));
        }

        Optional<LocalDate> day(String column) {
            return get(() -> Optional.ofNullable(row.getObject(column, LocalDate.class)));
        }

        private interface Reading<T> {
            T read() throws SQLException;
        }

        private static <T> T get(Reading<T> reading) {
            try {
                return reading.read();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
