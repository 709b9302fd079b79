package org.undercroft.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.CaseNumber;

/// The tables of public notices and of what was said against them. Works inside the unit of work it is handed.
final class Notices {
    private Notices() {}

    static void post(Handle work, CaseNumber number, PublicNotice notice) {
        work.createUpdate("""
                insert into casework.notice (case_year, case_serial, ordinal, posted_by, posted, last_day, days, claim, place)
                values (:year, :serial, (select count(*) + 1 from casework.notice where case_year = :year and case_serial = :serial),
                        :postedBy, :posted, :lastDay, :days, :claim, :place)""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("postedBy", notice.postedBy())
                .bind("posted", notice.posted())
                .bind("lastDay", notice.lastDay())
                .bind("days", notice.days())
                .bind("claim", notice.claim())
                .bind("place", notice.place())
                .execute();
    }

    /// Oldest first.
    static List<PublicNotice> list(Handle work, CaseNumber number) {
        return work.createQuery("select * from casework.notice where case_year = :year and case_serial = :serial order by ordinal")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map((row, _) -> new PublicNotice(
                        row.getString("posted_by"),
                        row.getObject("posted", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("days"),
                        row.getString("claim"),
                        row.getString("place")))
                .list();
    }

    /// The days that do not count, of all cases.
    static Map<CaseNumber, List<Deadline.Stop>> stops(Handle work) {
        Map<CaseNumber, List<Deadline.Stop>> stops = new HashMap<>();
        work.createQuery("select case_year, case_serial, posted, last_day from casework.notice")
                .map((row, context) -> Map.entry(
                        CaseFiles.NUMBER.map(row, context),
                        new Deadline.Stop(row.getObject("posted", LocalDate.class), Optional.of(row.getObject("last_day", LocalDate.class)))))
                .forEach(entry -> stops.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(entry.getValue()));
        return stops;
    }

    static Optional<PublicNotice> newest(Handle work, CaseNumber number) {
        List<PublicNotice> notices = list(work, number);
        return notices.isEmpty() ? Optional.empty() : Optional.of(notices.getLast());
    }

    /// @return its number among the objections of the case
    static int object(Handle work, CaseNumber number, LocalDate received, String objector, String content, String officer) {
        int ordinal = 1 + objections(work, number).size();
        work.createUpdate("""
                insert into casework.notice_objection (case_year, case_serial, ordinal, received, objector, content, recorded_by)
                values (:year, :serial, :ordinal, :received, :objector, :content, :officer)""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("ordinal", ordinal)
                .bind("received", received)
                .bind("objector", objector)
                .bind("content", content)
                .bind("officer", officer)
                .execute();
        return ordinal;
    }

    /// @return whether it was open
    static boolean answer(Handle work, CaseNumber number, int ordinal, String answer, String officer) {
        return 1 == work.createUpdate("""
                update casework.notice_objection set answer = :answer, answered_by = :officer
                where case_year = :year and case_serial = :serial and ordinal = :ordinal and answer is null""")
                .bind("answer", answer)
                .bind("officer", officer)
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("ordinal", ordinal)
                .execute();
    }

    static List<PublicNotice.Objection> objections(Handle work, CaseNumber number) {
        return work.createQuery("select * from casework.notice_objection where case_year = :year and case_serial = :serial order by ordinal")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map((row, _) -> new PublicNotice.Objection(
                        row.getInt("ordinal"),
                        row.getObject("received", LocalDate.class),
                        row.getString("objector"),
                        row.getString("content"),
                        row.getString("recorded_by"),
                        Optional.ofNullable(row.getString("answer")).orElse(""),
                        Optional.ofNullable(row.getString("answered_by")).orElse("")))
                .list();
    }
}
