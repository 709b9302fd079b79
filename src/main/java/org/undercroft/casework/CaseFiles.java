package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Phrase;
import org.undercroft.land.UnitCode;

/// The tables of the case files. Works inside the unit of work it is handed.
final class CaseFiles {
    private CaseFiles() {}

    /// A case file without its documents.
    ///
    /// @param seen what the newest examination looked at, `margin` around the plan, `examined` when; all empty before the first
    record Row(
            CaseNumber number,
            Stage stage,
            Instant since,
            String clerk,
            Application application,
            Optional<Instant> examined,
            EntryNumber seen,
            double margin,
            Optional<EntryNumber> entry) {}

    /// A finding as it was read by whoever decided.
    record FindingText(boolean grave, String zh, String en) {}

    private static final RowMapper<CaseNumber> NUMBER = (row, _) -> new CaseNumber(row.getInt("case_year"), row.getInt("case_serial"));
    private static final RowMapper<CaseLine> LINE = (row, context) -> new CaseLine(
            NUMBER.map(row, context),
            Stage.valueOf(row.getString("stage")),
            new UnitCode(row.getString("unit")),
            row.getString("name"),
            row.getString("clerk"),
            row.getObject("since", OffsetDateTime.class).toInstant());
    private static final RowMapper<Row> ROW = (row, context) -> {
        CaseLine line = LINE.map(row, context);
        long entry = row.getLong("entry");
        return new Row(
                line.number(),
                line.stage(),
                line.since(),
                line.clerk(),
                ApplicationText.read(row.getString("application")),
                Optional.ofNullable(row.getObject("examined", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                new EntryNumber(row.getLong("seen")),
                row.getDouble("margin"),
                entry == 0 ? Optional.empty() : Optional.of(new EntryNumber(entry)));
    };

    static CaseNumber nextNumber(Handle work, int year) {
        int counted = work.createUpdate("update casework.counter set last_given = last_given + 1 where case_year = :year").bind("year", year).execute();
        if (counted == 0) {
            work.createUpdate("insert into casework.counter (case_year, last_given) values (:year, 1)").bind("year", year).execute();
        }
        int serial = work.createQuery("select last_given from casework.counter where case_year = :year").bind("year", year).mapTo(Integer.class).one();
        return new CaseNumber(year, serial);
    }

    static void open(Handle work, Case.Lodged lodged, byte[] planFile) {
        Application application = lodged.application();
        work.createUpdate("""
                insert into casework.case_file (case_year, case_serial, stage, since, clerk, unit, label, name, application)
                values (:year, :serial, :stage, :since, :clerk, :unit, :label, :name, :application)""")
                .bind("year", lodged.number().year())
                .bind("serial", lodged.number().serial())
                .bind("stage", lodged.stage().name())
                .bind("since", lodged.since().atOffset(UTC))
                .bind("clerk", lodged.clerk())
                .bind("unit", application.unit().value())
                .bind("label", application.label())
                .bind("name", application.name())
                .bind("application", ApplicationText.write(application))
                .execute();
        work.createUpdate("""
                insert into casework.document (case_year, case_serial, ordinal, title, digest, content)
                values (:year, :serial, 1, :title, :digest, :content)""")
                .bind("year", lodged.number().year())
                .bind("serial", lodged.number().serial())
                .bind("title", application.plan().title())
                .bind("digest", application.plan().digest())
                .bind("content", planFile)
                .execute();
    }

    /// Moves a case on, if it still stands where the officer saw it.
    ///
    /// @throws CaseRefused when a colleague has moved it meanwhile
    static void move(Handle work, Case from, Stage to, Instant since) {
        int moved = work.createUpdate("""
                update casework.case_file set stage = :stage, since = :since
                where case_year = :year and case_serial = :serial and stage = :was and since = :wasSince""")
                .bind("stage", to.name())
                .bind("since", since.atOffset(UTC))
                .bind("year", from.number().year())
                .bind("serial", from.number().serial())
                .bind("was", from.stage().name())
                .bind("wasSince", from.since().atOffset(UTC))
                .execute();
        if (moved != 1) {
            throw new CaseRefused(new Phrase(CaseFiles.class, "case.movedOn", from.number().toString()));
        }
    }

    static void keep(Handle work, CaseNumber number, Examination examination, List<CaseNumber> reserved, List<FindingText> findings) {
        work.createUpdate("""
                update casework.case_file set examined = :at, seen = :seen, margin = :margin
                where case_year = :year and case_serial = :serial""")
                .bind("at", examination.at().atOffset(UTC))
                .bind("seen", examination.seen().value())
                .bind("margin", examination.margin())
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
        for (String table : List.of("casework.reserved", "casework.finding")) {
            work.createUpdate("delete from " + table + " where case_year = :year and case_serial = :serial")
                    .bind("year", number.year())
                    .bind("serial", number.serial())
                    .execute();
        }
        for (CaseNumber other : reserved) {
            work.createUpdate("""
                    insert into casework.reserved (case_year, case_serial, other_year, other_serial)
                    values (:year, :serial, :otherYear, :otherSerial)""")
                    .bind("year", number.year())
                    .bind("serial", number.serial())
                    .bind("otherYear", other.year())
                    .bind("otherSerial", other.serial())
                    .execute();
        }
        int ordinal = 0;
        for (FindingText finding : findings) {
            work.createUpdate("""
                    insert into casework.finding (case_year, case_serial, ordinal, grave, text_zh, text_en)
                    values (:year, :serial, :ordinal, :grave, :zh, :en)""")
                    .bind("year", number.year())
                    .bind("serial", number.serial())
                    .bind("ordinal", ++ordinal)
                    .bind("grave", finding.grave())
                    .bind("zh", finding.zh())
                    .bind("en", finding.en())
                    .execute();
        }
    }

    static void keep(Handle work, CaseNumber number, Stage stage, Decision decision) {
        work.createUpdate("""
                insert into casework.decision (case_year, case_serial, ordinal, stage, officer, at, reasons, geometries, tolerances, seen)
                values (:year, :serial,
                        (select count(*) + 1 from casework.decision where case_year = :year and case_serial = :serial),
                        :stage, :officer, :at, :reasons, :geometries, :tolerances, :seen)""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("stage", stage.name())
                .bind("officer", decision.officer())
                .bind("at", decision.at().atOffset(UTC))
                .bind("reasons", decision.reasons())
                .bind("geometries", String.join(" ", decision.geometries()))
                .bind("tolerances", decision.tolerances())
                .bind("seen", decision.seen().value())
                .execute();
    }

    static void entered(Handle work, CaseNumber number, EntryNumber entry) {
        work.createUpdate("update casework.case_file set entry = :entry where case_year = :year and case_serial = :serial")
                .bind("entry", entry.value())
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
    }

    static Optional<Row> find(Handle work, CaseNumber number) {
        return work.createQuery("select * from casework.case_file where case_year = :year and case_serial = :serial")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map(ROW)
                .findOne();
    }

    static List<CaseLine> list(Handle work) {
        return work.createQuery("""
                select case_year, case_serial, stage, unit, name, clerk, since from casework.case_file
                order by case_year desc, case_serial desc""").map(LINE).list();
    }

    /// Cases lodged before this one that still wait for the book.
    static List<Row> pendingBefore(Handle work, CaseNumber number) {
        return work.createQuery("""
                select * from casework.case_file
                where stage in ('LODGED', 'EXAMINED', 'APPROVED')
                  and (case_year < :year or (case_year = :year and case_serial < :serial))
                order by case_year, case_serial""").bind("year", number.year()).bind("serial", number.serial()).map(ROW).list();
    }

    static Optional<CaseNumber> pendingFor(Handle work, UnitCode unit, String label) {
        return work.createQuery("""
                select case_year, case_serial from casework.case_file
                where unit = :unit and label = :label and stage in ('LODGED', 'EXAMINED', 'APPROVED')
                order by case_year, case_serial""").bind("unit", unit.value()).bind("label", label).map(NUMBER).findFirst();
    }

    static List<Row> reserved(Handle work, CaseNumber number) {
        return work.createQuery("""
                select f.* from casework.reserved r
                join casework.case_file f on f.case_year = r.other_year and f.case_serial = r.other_serial
                where r.case_year = :year and r.case_serial = :serial
                order by f.case_year, f.case_serial""").bind("year", number.year()).bind("serial", number.serial()).map(ROW).list();
    }

    static List<FindingText> findings(Handle work, CaseNumber number) {
        return work.createQuery("select * from casework.finding where case_year = :year and case_serial = :serial order by ordinal")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map((row, _) -> new FindingText(row.getBoolean("grave"), row.getString("text_zh"), row.getString("text_en")))
                .list();
    }

    static List<Decision> decisions(Handle work, CaseNumber number) {
        return work.createQuery("select * from casework.decision where case_year = :year and case_serial = :serial order by ordinal")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map((row, _) -> new Decision(
                        row.getString("officer"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reasons"),
                        List.of(row.getString("geometries").split(" ")),
                        row.getString("tolerances"),
                        new EntryNumber(row.getLong("seen"))))
                .list();
    }

    static byte[] planFile(Handle work, CaseNumber number) {
        return work.createQuery("select content from casework.document where case_year = :year and case_serial = :serial and ordinal = 1")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map((row, _) -> row.getBytes("content"))
                .one();
    }
}
