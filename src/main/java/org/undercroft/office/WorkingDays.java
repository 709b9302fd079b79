package org.undercroft.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which days are worked. Monday to Friday, but for holidays and for the weekend days that the State Council has worked in exchange. Where the notice of a
/// year has not been entered yet, only the holidays of fixed date are days off: those that follow the moon, and all exchanges, are missing.
public final class WorkingDays {
    /// New Year, Labour Day, National Day (Regulation on National Holidays, as amended in 2024). The others move with the moon or the sun.
    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 2), MonthDay.of(10, 1), MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private final Set<Integer> years;
    private final Map<LocalDate, Boolean> worked = new HashMap<>();

    /// @param years whose notice is entered
    /// @param special their days off and days worked in exchange
    public WorkingDays(Set<Integer> years, Collection<SpecialDay> special) {
        this.years = Set.copyOf(years);
        special.forEach(day -> worked.put(day.day(), day.worked()));
    }

    /// Whether the notice of the year is entered, so that its days are certain.
    public boolean certain(int year) {
        return years.contains(year);
    }

    public boolean includes(LocalDate day) {
        Boolean said = worked.get(day);
        if (said != null) {
            return said;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && (certain(day.getYear()) || !FIXED.contains(MonthDay.from(day)));
    }

    /// The last of so many working days, counted from the day after `start` (Civil Code 201: the day itself does not count). None: `start`.
    public LocalDate after(LocalDate start, int count) {
        LocalDate day = start;
        for (int left = count; left > 0;) {
            day = day.plusDays(1);
            left -= includes(day) ? 1 : 0;
        }
        return day;
    }

    /// How many working days lie after `start`, up to and with `end`; none when `end` is not after `start`.
    public int between(LocalDate start, LocalDate end) {
        return Math.toIntExact(start.plusDays(1).datesUntil(start.isBefore(end) ? end.plusDays(1) : start.plusDays(1)).filter(this::includes).count());
    }
}
