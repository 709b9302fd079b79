package org.undercroft.office;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The holiday table. Works inside the unit of work it is handed.
public final class Holidays {
    private Holidays() {}

    public static WorkingDays workingDays(Handle work) {
        return new WorkingDays(new HashSet<>(work.createQuery("select holiday_year from office.holiday_year").mapTo(Integer.class).list()), list(work));
    }

    /// By date.
    public static List<SpecialDay> list(Handle work) {
        return work.createQuery("select special_day, worked, name from office.special_day order by special_day")
                .map((row, _) -> new SpecialDay(row.getObject("special_day", LocalDate.class), row.getBoolean("worked"), row.getString("name")))
                .list();
    }

    /// Puts a year's days in place of what was entered for it before.
    ///
    /// @param notice that orders them
    /// @throws IllegalArgumentException when a day lies in another year, or stands there twice
    public static void enter(Handle work, int year, String notice, List<SpecialDay> days) {
        if (days.stream().anyMatch(day -> day.day().getYear() != year) || days.stream().map(SpecialDay::day).distinct().count() != days.size()) {
            throw new IllegalArgumentException("each day of %d may stand in its table once, and no day of another year".formatted(year));
        }
        work.createUpdate("delete from office.special_day where special_day between :from and :to")
                .bind("from", LocalDate.of(year, 1, 1))
                .bind("to", LocalDate.of(year, 12, 31))
                .execute();
        work.createUpdate("delete from office.holiday_year where holiday_year = :year").bind("year", year).execute();
        work.createUpdate("insert into office.holiday_year (holiday_year, notice) values (:year, :notice)").bind("year", year).bind("notice", notice).execute();
        for (SpecialDay day : days) {
            work.createUpdate("insert into office.special_day (special_day, worked, name) values (:day, :worked, :name)")
                    .bind("day", day.day())
                    .bind("worked", day.worked())
                    .bind("name", day.name())
                    .execute();
        }
    }
}
