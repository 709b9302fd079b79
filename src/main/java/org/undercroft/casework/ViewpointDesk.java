package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;

/// Where views of the ground are kept with a case, so that whoever opens it next stands where somebody stood. What a view is made of is the desk's.
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
    public record Kept(int ordinal, String name, String officer, Instant at, String content) {}

    /// In the order they were kept.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Kept> of(CaseNumber number, Officer reader) {
        return inner.read(work -> {
            inner.reader(work, reader);
            return list(work, number);
        });
    }

    /// @throws CaseRefused without a name
    public List<Kept> keep(CaseNumber number, String name, String content, Officer officer) {
        if (name.isBlank()) {
            throw new CaseRefused(new Phrase(ViewpointDesk.class, "viewpoint.noName"));
        }
        return inner.act(work -> {
            Officer signed = inner.reader(work, officer);
            named(work.createUpdate("""
                    insert into casework.viewpoint (case_year, case_serial, ordinal, name, officer, at, content)
                    values (:year, :serial,
                            (select coalesce(max(ordinal), 0) + 1 from casework.viewpoint where case_year = :year and case_serial = :serial),
                            :name, :officer, :at, :content)"""), number)
                    .bind("name", name.strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME)))
                    .bind("officer", signed.name())
                    .bind("at", inner.now().atOffset(UTC))
                    .bind("content", content)
                    .execute();
            return list(work, number);
        });
    }

    /// Takes away a view that this officer kept; those of colleagues stay.
    ///
    /// @throws CaseRefused when there is none of this number, or somebody else kept it
    public List<Kept> remove(CaseNumber number, int ordinal, Officer officer) {
        return inner.act(work -> {
            Officer signed = inner.reader(work, officer);
            int removed = named(work.createUpdate("""
                    delete from casework.viewpoint
                    where case_year = :year and case_serial = :serial and ordinal = :ordinal and officer = :officer"""), number)
                    .bind("ordinal", ordinal)
                    .bind("officer", signed.name())
                    .execute();
            if (removed == 0) {
                throw new CaseRefused(new Phrase(ViewpointDesk.class, "viewpoint.notYours"));
            }
            return list(work, number);
        });
    }

    private static List<Kept> list(Handle work, CaseNumber number) {
        return named(work.createQuery("select * from casework.viewpoint where case_year = :year and case_serial = :serial order by ordinal"), number)
                .map((row, _) -> new Kept(row.getInt("ordinal"), row.getString("name"), row.getString("officer"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("content")))
                .list();
    }

    private static <S extends SqlStatement<S>> S named(S statement, CaseNumber number) {
        return statement.bind("year", number.year()).bind("serial", number.serial());
    }
}
