package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Digest;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.register.Act;

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
    /// @param proven whether the journal says that it was kept so; else it was changed since, or put in behind the program's back
    public record Kept(int ordinal, String name, String officer, Instant at, String content, boolean proven) {}

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
            int ordinal = named(
                    work.createQuery("select coalesce(max(ordinal), 0) + 1 from casework.viewpoint where case_year = :year and case_serial = :serial"),
                    number).mapTo(Integer.class).one();
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

    private List<Kept> list(Handle work, CaseNumber number) {
        List<String> told = inner.register().acts(Act.Kind.VIEWPOINT_KEPT, number.toString());
        return named(work.createQuery("select * from casework.viewpoint where case_year = :year and case_serial = :serial order by ordinal"), number)
                .map((row, _) -> kept(row, told))
                .list();
    }

    private static Kept kept(ResultSet row, List<String> told) throws SQLException {
        int ordinal = row.getInt("ordinal");
        String name = row.getString("name");
        String officer = row.getString("officer");
        String content = row.getString("content");
        return new Kept(ordinal, name, officer, row.getObject("at", OffsetDateTime.class).toInstant(), content,
                told.contains(told(ordinal, name, officer, content)));
    }

    private static <S extends SqlStatement<S>> S named(S statement, CaseNumber number) {
        return statement.bind("year", number.year()).bind("serial", number.serial());
    }
}
