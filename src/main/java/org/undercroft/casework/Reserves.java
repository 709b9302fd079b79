package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.undercroft.land.CaseNumber;

/// The table of reserves. Works inside the unit of work it is handed.
final class Reserves {
    private static final RowMapper<Reserve> RESERVE = (row, _) -> new Reserve(
            new ReserveNumber(row.getInt("reserve_year"), row.getInt("reserve_serial")),
            ApplicationText.read(row.getString("application")),
            row.getObject("until_day", LocalDate.class),
            row.getString("basis"),
            row.getObject("kept_at", OffsetDateTime.class).toInstant(),
            row.getString("kept_by"),
            Optional.ofNullable(row.getObject("released_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
            Optional.ofNullable(row.getString("release_reason")).orElse(""));

    private Reserves() {}

    static void keep(Handle work, Reserve reserve) {
        work.createUpdate("""
                insert into casework.reserve (reserve_year, reserve_serial, place, kept_at, kept_by, until_day, basis, application)
                values (:year, :serial, :place, :at, :by, :until, :basis, :application)""")
                .bind("year", reserve.number().year())
                .bind("serial", reserve.number().serial())
                .bind("place", CaseFiles.nextPlace(work))
                .bind("at", reserve.keptAt().atOffset(UTC))
                .bind("by", reserve.keptBy())
                .bind("until", reserve.until())
                .bind("basis", reserve.basis())
                .bind("application", ApplicationText.write(reserve.wish()))
                .execute();
    }

    /// @return whether it was in force
    static boolean release(Handle work, ReserveNumber number, Instant at, String officer, String reason) {
        return 1 == work.createUpdate("""
                update casework.reserve set released_at = :at, released_by = :officer, release_reason = :reason
                where reserve_year = :year and reserve_serial = :serial and released_at is null""")
                .bind("at", at.atOffset(UTC))
                .bind("officer", officer)
                .bind("reason", reason)
                .bind("year", number.year())
                .bind("serial", number.serial())
                .execute();
    }

    /// Where in the queue it stands, if it is in force and no open case stands there already: two cases on one place would not see each other.
    static Optional<Long> place(Handle work, ReserveNumber number, LocalDate today) {
        return work.createQuery("""
                select r.place from casework.reserve r
                where r.reserve_year = :year and r.reserve_serial = :serial and r.released_at is null and r.until_day >= :today
                  and not exists (select 1 from casework.case_file f where f.place = r.place
                                  and f.stage in ('LODGED', 'EXAMINED', 'REVIEWED', 'ON_NOTICE', 'APPROVED', 'SUSPENDED', 'REQUISITIONED'))""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("today", today)
                .mapTo(Long.class)
                .findOne();
    }

    /// In the order they were kept.
    static List<Reserve> list(Handle work) {
        return work.createQuery("select * from casework.reserve order by place").map(RESERVE).list();
    }

    /// Whoever goes before a case in the queue for space: cases that wait for the book, and reserves kept for others.
    static List<Claim> claimsBefore(Handle work, CaseNumber number, Application application, LocalDate today) {
        long place = work.createQuery("select place from casework.case_file where case_year = :year and case_serial = :serial")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .mapTo(Long.class)
                .one();
        return claimsBefore(work, place, application, today);
    }

    static List<Claim> claimsBefore(Handle work, long place, Application application, LocalDate today) {
        List<Claim> claims = new ArrayList<>(CaseFiles.claimsBefore(work, place, today).stream().map(CaseFiles.Row::claim).toList());
        work.createQuery("select * from casework.reserve where place < :place and released_at is null and until_day >= :today order by place")
                .bind("place", place)
                .bind("today", today)
                .map(RESERVE)
                .filter(reserve -> !reserve.isFor(application))
                .forEach(reserve -> claims.add(new Claim(reserve.number().toString(), reserve.wish())));
        return claims;
    }

    /// Everybody who waits for space today, or has it kept, whatever for.
    static List<Claim> claims(Handle work, LocalDate today) {
        List<Claim> claims = new ArrayList<>(CaseFiles.claimsBefore(work, Long.MAX_VALUE, today).stream().map(CaseFiles.Row::claim).toList());
        work.createQuery("select * from casework.reserve where released_at is null and until_day >= :today order by place")
                .bind("today", today)
                .map(RESERVE)
                .forEach(reserve -> claims.add(new Claim(reserve.number().toString(), reserve.wish())));
        return claims;
    }

    /// What the newest examination of a case counted.
    static List<Claim> counted(Handle work, CaseNumber number) {
        List<Claim> claims = new ArrayList<>(CaseFiles.reserved(work, number).stream().map(CaseFiles.Row::claim).toList());
        work.createQuery("""
                select r.* from casework.reserved_ahead a
                join casework.reserve r on r.reserve_year = a.reserve_year and r.reserve_serial = a.reserve_serial
                where a.case_year = :year and a.case_serial = :serial order by r.place""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map(RESERVE)
                .forEach(reserve -> claims.add(new Claim(reserve.number().toString(), reserve.wish())));
        return claims;
    }

    /// By number, of whatever case or reserve it is.
    static Optional<Claim> claim(Handle work, String id) {
        if (!ReserveNumber.isOne(id)) {
            return CaseFiles.find(work, CaseNumber.parse(id)).map(CaseFiles.Row::claim);
        }
        return list(work).stream().filter(reserve -> reserve.number().toString().equals(id)).findFirst().map(reserve -> new Claim(id, reserve.wish()));
    }
}
