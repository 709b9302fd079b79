package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    /// @param place in the queue for space
    /// @param dueBy until when a correction is waited for
    /// @param seen what the newest examination looked at, `margin` around the plan, `examined` when; all empty before the first
    record Row(
            Stages.Head head,
            Stage stage,
            Instant accepted,
            long place,
            boolean exOfficio,
            Optional<LocalDate> dueBy,
            Optional<Instant> examined,
            EntryNumber seen,
            double margin,
            Optional<EntryNumber> entry) {
        CaseNumber number() {
            return head.number();
        }

        Application application() {
            return head.application();
        }

        Claim claim() {
            return new Claim(number().toString(), head.application());
        }
    }

    /// A finding as it was read by whoever decided.
    record FindingText(boolean grave, String zh, String en) {}

    static final RowMapper<CaseNumber> NUMBER = (row, _) -> new CaseNumber(row.getInt("case_year"), row.getInt("case_serial"));
    static final RowMapper<CaseLine> LINE = (row, context) -> new CaseLine(
            NUMBER.map(row, context),
            Stage.valueOf(row.getString("stage")),
            new UnitCode(row.getString("unit")),
            row.getString("name"),
            row.getString("clerk"),
            row.getObject("since", OffsetDateTime.class).toInstant(),
            row.getObject("accepted", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getString("assignee")),
            Optional.ofNullable(row.getString("path")).map(Procedure.Path::valueOf));
    private static final RowMapper<Row> ROW = (row, context) -> {
        CaseLine line = LINE.map(row, context);
        long entry = row.getLong("entry");
        Application application = ApplicationText.read(row.getString("application"));
        return new Row(
                new Stages.Head(line.number(), application, line.clerk(), line.since(), row.getLong("version")),
                line.stage(),
                line.accepted(),
                row.getLong("place"),
                row.getBoolean("ex_officio"),
                Optional.ofNullable(row.getObject("due_by", LocalDate.class)),
                Optional.ofNullable(row.getObject("examined", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                new EntryNumber(row.getLong("seen")),
                row.getDouble("margin"),
                entry == 0 ? Optional.empty() : Optional.of(new EntryNumber(entry)));
    };
    private static final String OF_A_LINE = "case_year, case_serial, stage, since, clerk, unit, name, accepted, assignee, path";
    /// Whoever waits for the book, or may still come back with his correction.
    private static final String CLAIMS = """
            (stage in ('LODGED', 'EXAMINED', 'REVIEWED', 'ON_NOTICE', 'APPROVED', 'SUSPENDED') or (stage = 'REQUISITIONED' and due_by >= :today))""";

    /// The next of a series that is counted across the years.
    static long next(Handle work, String series) {
        int counted = work.createUpdate("update casework.series set last_given = last_given + 1 where name = :name").bind("name", series).execute();
        if (counted == 0) {
            work.createUpdate("insert into casework.series (name, last_given) values (:name, 1)").bind("name", series).execute();
        }
        return work.createQuery("select last_given from casework.series where name = :name").bind("name", series).mapTo(Long.class).one();
    }

    /// The next place in the queue for space, which cases and reserves share.
    static long nextPlace(Handle work) {
        return next(work, "place");
    }

    /// The next number of a series that begins anew each year.
    static CaseNumber nextOf(Handle work, String series, int year) {
        return new CaseNumber(year, Math.toIntExact(next(work, series + " " + year)));
    }

    /// Who has the case on his desk.
    static Optional<String> assignee(Handle work, CaseNumber number) {
        return line(work, number).flatMap(CaseLine::assignee);
    }

    static CaseNumber nextNumber(Handle work, int year) {
        int counted = work.createUpdate("update casework.counter set last_given = last_given + 1 where case_year = :year").bind("year", year).execute();
        if (counted == 0) {
            work.createUpdate("insert into casework.counter (case_year, last_given) values (:year, 1)").bind("year", year).execute();
        }
        int serial = work.createQuery("select last_given from casework.counter where case_year = :year").bind("year", year).mapTo(Integer.class).one();
        return new CaseNumber(year, serial);
    }

    static void open(Handle work, Case.Lodged lodged, long place, boolean exOfficio) {
        Application application = lodged.application();
        work.createUpdate("""
                insert into casework.case_file
                    (case_year, case_serial, stage, since, clerk, unit, label, name, application, accepted, place, version, assignee, ex_officio, path)
                values (:year, :serial, :stage, :since, :clerk, :unit, :label, :name, :application, :since, :place, :version, :clerk, :exOfficio, :path)""")
                .bind("year", lodged.number().year())
                .bind("serial", lodged.number().serial())
                .bind("stage", lodged.stage().name())
                .bind("since", lodged.since().atOffset(UTC))
                .bind("clerk", lodged.clerk())
                .bind("unit", application.unit().value())
                .bind("label", application.label())
                .bind("name", application.name())
                .bind("application", ApplicationText.write(application))
                .bind("place", place)
                .bind("version", lodged.version())
                .bind("exOfficio", exOfficio)
                .bind("path", Procedure.Path.of(application).name())
                .execute();
    }

    /// Puts a corrected application in the place of the one before.
    static void correct(Handle work, CaseNumber number, Application application, long place) {
        work.createUpdate("""
                update casework.case_file
                set unit = :unit, label = :label, name = :name, application = :application, path = :path, place = :place, due_by = null,
                    examined = null, seen = null, margin = null
                where case_year = :year and case_serial = :serial""")
                .bind("unit", application.unit().value())
                .bind("label", application.label())
                .bind("name", application.name())
                .bind("application", ApplicationText.write(application))
                .bind("path", Procedure.Path.of(application).name())
                .bind("place", place)
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
    }

    /// A case goes back a stage for what was put on file, whatever somebody has signed; it has not been looked at with that.
    static void sendBack(Handle work, CaseNumber number, CaseStep step) {
        work.createUpdate("update casework.case_file set stage = :stage, since = :since where case_year = :year and case_serial = :serial")
                .bind("stage", step.stage().name())
                .bind("since", step.at().atOffset(UTC))
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
        forgetExamination(work, number);
        touch(work, number, step);
    }

    /// A case that is taken up again has not been looked at.
    static void forgetExamination(Handle work, CaseNumber number) {
        work.createUpdate("update casework.case_file set examined = null, seen = null, margin = null where case_year = :year and case_serial = :serial")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
    }

    static void waitUntil(Handle work, CaseNumber number, LocalDate dueBy) {
        work.createUpdate("update casework.case_file set due_by = :dueBy where case_year = :year and case_serial = :serial")
                .bind("dueBy", dueBy)
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
    }

    static void assign(Handle work, CaseNumber number, Optional<String> assignee) {
        work.createUpdate("update casework.case_file set assignee = :assignee where case_year = :year and case_serial = :serial")
                .bind("assignee", assignee.orElse(null))
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
    }

    /// Moves a case on, if its file is still as the officer saw it.
    ///
    /// @return the head of the file afterwards
    /// @throws CaseRefused when a colleague has moved it, or put something into it, meanwhile
    static Stages.Head move(Handle work, Case from, CaseStep step) {
        int moved = work.createUpdate("""
                update casework.case_file set stage = :stage, since = :since, version = version + 1
                where case_year = :year and case_serial = :serial and stage = :was and version = :version""")
                .bind("stage", step.stage().name())
                .bind("since", step.at().atOffset(UTC))
                .bind("year", from.number().year())
                .bind("serial", from.number().serial())
                .bind("was", from.stage().name())
                .bind("version", from.version())
                .execute();
        refuseUnless(moved == 1, from);
        CaseHistory.add(work, from.number(), step);
        return new Stages.Head(from.number(), from.application(), from.clerk(), step.at(), from.version() + 1);
    }

    /// @throws CaseRefused when a colleague has moved the case, or put something into its file, since it was opened
    static void refuseWhenMoved(Handle work, Case seen) {
        refuseUnless(1 == work.createQuery("""
                select count(*) from casework.case_file
                where case_year = :year and case_serial = :serial and stage = :stage and version = :version""")
                .bind("year", seen.number().year())
                .bind("serial", seen.number().serial())
                .bind("stage", seen.stage().name())
                .bind("version", seen.version())
                .mapTo(Integer.class)
                .one(), seen);
    }

    private static void refuseUnless(boolean asSeen, Case seen) {
        if (!asSeen) {
            throw new CaseRefused(new Phrase(CaseFiles.class, "case.movedOn", seen.number().toString()));
        }
    }

    /// Something was put into the file; whoever saw it before has to look again before he signs.
    static void touch(Handle work, CaseNumber number, CaseStep step) {
        work.createUpdate("update casework.case_file set version = version + 1 where case_year = :year and case_serial = :serial")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
        CaseHistory.add(work, number, step);
    }

    static void keep(Handle work, CaseNumber number, Examination examination, List<Claim> ahead, List<FindingText> findings) {
        work.createUpdate("""
                update casework.case_file set examined = :at, seen = :seen, margin = :margin
                where case_year = :year and case_serial = :serial""")
                .bind("at", examination.at().atOffset(UTC))
                .bind("seen", examination.seen().value())
                .bind("margin", examination.margin())
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
        for (String table : List.of("casework.reserved", "casework.reserved_ahead", "casework.finding")) {
            work.createUpdate("delete from " + table + " where case_year = :year and case_serial = :serial")
                    .bind("year", number.year())
                    .bind("serial", number.serial())
                    .execute();
        }
        for (Claim claim : ahead) {
            boolean reserve = ReserveNumber.isOne(claim.id());
            CaseNumber other = CaseNumber.parse(reserve ? claim.id().substring(1) : claim.id());
            work.createUpdate(reserve
                    ? "insert into casework.reserved_ahead (case_year, case_serial, reserve_year, reserve_serial) values (:year, :serial, :otherYear, :otherSerial)"
                    : "insert into casework.reserved (case_year, case_serial, other_year, other_serial) values (:year, :serial, :otherYear, :otherSerial)")
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

    /// The first copy of its certificate closes a case; later copies change nothing.
    static void certified(Handle work, CaseNumber number, CaseStep step) {
        int moved = work.createUpdate("""
                update casework.case_file set stage = 'CERTIFIED', since = :since, version = version + 1
                where case_year = :year and case_serial = :serial and stage = 'REGISTERED'""")
                .bind("since", step.at().atOffset(UTC))
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
        if (moved == 1) {
            CaseHistory.add(work, number, step);
        }
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

    /// Newest first.
    static List<CaseLine> list(Handle work) {
        return work.createQuery("select " + OF_A_LINE + " from casework.case_file order by case_year desc, case_serial desc").map(LINE).list();
    }

    /// Those that are not over, found by their stage: of a million cases that were worked, a few hundred.
    static List<CaseLine> listOpen(Handle work) {
        String stages = Arrays.stream(Stage.values()).filter(Stage::open).map(stage -> "'" + stage.name() + "'").collect(Collectors.joining(", "));
        return work.createQuery("select " + OF_A_LINE + " from casework.case_file where stage in (" + stages + ") order by case_year desc, case_serial desc")
                .map(LINE).list();
    }

    static Optional<CaseLine> line(Handle work, CaseNumber number) {
        return work.createQuery("select " + OF_A_LINE + " from casework.case_file where case_year = :year and case_serial = :serial")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map(LINE)
                .findOne();
    }

    /// As which kind of case it is worked; one from before that was noted tells by its application.
    static Procedure.Path path(Handle work, CaseLine line) {
        return line.path().orElseGet(() -> Procedure.Path.of(find(work, line.number()).orElseThrow().application()));
    }

    /// Cases whose claim goes before one at this place in the queue, in their order.
    static List<Row> claimsBefore(Handle work, long place, LocalDate today) {
        return work.createQuery("select * from casework.case_file where place < :place and " + CLAIMS + " order by place")
                .bind("place", place)
                .bind("today", today)
                .map(ROW)
                .list();
    }

    /// Other cases that are after the same entry.
    static Optional<CaseNumber> claimFor(Handle work, UnitCode unit, String label, LocalDate today, Optional<CaseNumber> but) {
        return work.createQuery("select case_year, case_serial from casework.case_file where unit = :unit and label = :label and " + CLAIMS
                + " order by case_year, case_serial")
                .bind("unit", unit.value())
                .bind("label", label)
                .bind("today", today)
                .map(NUMBER)
                .filter(number -> !Optional.of(number).equals(but))
                .findFirst();
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
}
