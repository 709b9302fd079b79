package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Digest;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.register.Act;
import org.undercroft.register.Register;

/// Where views of the ground are kept with a case, so that whoever opens it next stands where somebody stood. What a view is made of is the desk's.
///
/// A view that was kept is part of the case's file: it is what one officer showed another before a decision was signed. So the journal says who kept it, under
/// which name, and the digest of what it is made of; one that was changed since is told apart, and one that was taken away leaves both acts behind.
public final class ViewpointDesk {
    private static final int LONGEST_NAME = 100;

    private final InnerOffice inner;

    ViewpointDesk(InnerOffice inner) {
        this.inner = inner;
    }

    /// A view that was kept.
    ///
    /// @param ordinal in the case, from 1
    /// @param officer sign-in name of who kept it
    /// @param content as the desk writes it
    public record Kept(int ordinal, String name, String officer, Instant at, String content, Proof proof) {}

    /// What the journal says of a view.
    public enum Proof {
        /// That it was kept so.
        PROVEN,
        /// Nothing: it was kept before the journal told of views.
        UNTOLD,
        /// Something else: it was changed since, put in behind the program's back, or put back after it was taken away.
        CONTRADICTED
    }

    /// In the order they were kept.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Kept> of(CaseNumber number, Officer reader) {
        return inner.inFile(number, reader, work -> list(work, number));
    }

    /// @throws CaseRefused without a name
    public List<Kept> keep(CaseNumber number, String name, String content, Officer officer) {
        if (name.isBlank()) {
            throw new CaseRefused(new Phrase(ViewpointDesk.class, "viewpoint.noName"));
        }
        inner.act(work -> {
            Officer signed = inner.reader(work, officer);
            int ordinal = 1 + Math.max(Told.of(inner.register(), number).last(), named(
                    work.createQuery("select coalesce(max(ordinal), 0) from casework.viewpoint where case_year = :year and case_serial = :serial"),
                    number).mapTo(Integer.class).one());
            String called = InnerOffice.oneLine(name).substring(0, Math.min(InnerOffice.oneLine(name).length(), LONGEST_NAME));
            named(work.createUpdate("""
                    insert into casework.viewpoint (case_year, case_serial, ordinal, name, officer, at, content)
                    values (:year, :serial, :ordinal, :name, :officer, :at, :content)"""), number)
                    .bind("ordinal", ordinal)
                    .bind("name", called)
                    .bind("officer", signed.name())
                    .bind("at", inner.now().atOffset(UTC))
                    .bind("content", content)
                    .execute();
            inner.record(work, Act.Kind.VIEWPOINT_KEPT, signed.name(), number.toString(), told(ordinal, called, signed.name(), content));
            return number;
        });
        return inner.read(work -> list(work, number));
    }

    /// Takes away a view that this officer kept; those of colleagues stay.
    ///
    /// @throws CaseRefused when there is none of this number, or somebody else kept it
    public List<Kept> remove(CaseNumber number, int ordinal, Officer officer) {
        inner.act(work -> {
            Officer signed = inner.reader(work, officer);
            Kept his = list(work, number).stream()
                    .filter(one -> one.ordinal() == ordinal && one.officer().equals(signed.name()))
                    .findFirst()
                    .orElseThrow(() -> new CaseRefused(new Phrase(ViewpointDesk.class, "viewpoint.notYours")));
            named(work.createUpdate("delete from casework.viewpoint where case_year = :year and case_serial = :serial and ordinal = :ordinal"), number)
                    .bind("ordinal", ordinal)
                    .execute();
            inner.record(work, Act.Kind.VIEWPOINT_REMOVED, signed.name(), number.toString(), told(ordinal, his.name(), his.officer(), his.content()));
            return number;
        });
        return inner.read(work -> list(work, number));
    }

    private static String told(int ordinal, String name, String officer, String content) {
        return "view: %d\nname: %s\nby: %s\ndigest: %s".formatted(ordinal, name, officer, Digest.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    /// What the journal tells of a case's views, by their ordinals.
    private record Told(NavigableMap<Integer, List<String>> kept, NavigableMap<Integer, List<String>> removed) {
        static Told of(Register register, CaseNumber number) {
            return new Told(byOrdinal(register.acts(Act.Kind.VIEWPOINT_KEPT, number.toString())),
                    byOrdinal(register.acts(Act.Kind.VIEWPOINT_REMOVED, number.toString())));
        }

        private static NavigableMap<Integer, List<String>> byOrdinal(List<String> acts) {
            return acts.stream().collect(Collectors.groupingBy(
                    act -> Integer.parseInt(act.lines().findFirst().orElseThrow().substring("view: ".length())), TreeMap::new, Collectors.toList()));
        }

        /// The last ordinal given, be it of a view that was taken away; 0 before the first.
        int last() {
            return Math.max(kept.isEmpty() ? 0 : kept.lastKey(), removed.isEmpty() ? 0 : removed.lastKey());
        }

        /// Ordinals rise: after the first view that was told of none is untold.
        Proof proof(int ordinal, String now) {
            List<String> said = kept.getOrDefault(ordinal, List.of());
            int gone = removed.getOrDefault(ordinal, List.of()).size();
            if (said.isEmpty() && gone == 0 && (kept.isEmpty() || ordinal < kept.firstKey())) {
                return Proof.UNTOLD;
            }
            return said.size() > gone && said.getLast().equals(now) ? Proof.PROVEN : Proof.CONTRADICTED;
        }
    }

    private List<Kept> list(Handle work, CaseNumber number) {
        Told told = Told.of(inner.register(), number);
        return named(work.createQuery("select * from casework.viewpoint where case_year = :year and case_serial = :serial order by ordinal"), number)
                .map((row, _) -> kept(row, told))
                .list();
    }

    private static Kept kept(ResultSet row, Told told) throws SQLException {
        int ordinal = row.getInt("ordinal");
        String name = row.getString("name");
        String officer = row.getString("officer");
        String content = row.getString("content");
        return new Kept(ordinal, name, officer, row.getObject("at", OffsetDateTime.class).toInstant(), content,
                told.proof(ordinal, told(ordinal, name, officer, content)));
    }

    private static <S extends SqlStatement<S>> S named(S statement, CaseNumber number) {
        return statement.bind("year", number.year()).bind("serial", number.serial());
    }
}
