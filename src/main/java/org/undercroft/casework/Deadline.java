package org.undercroft.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.undercroft.office.WorkingDays;

/// How long the office still has for a case. Thirty working days from acceptance unless less is set (Provisional Regulations 20); the day of acceptance does
/// not count; nor do the days of a notice, of a requisition and of a suspension.
///
/// @param accepted the day the time began to run
/// @param allowed working days; 0 means the same day
/// @param used of them, up to today or to the day the case ended
/// @param due the last day; empty while the clock stands
/// @param certain whether the holiday notices of all years concerned are entered
public record Deadline(LocalDate accepted, int allowed, int used, Optional<LocalDate> due, boolean certain) {
    /// Days the clock stood: after `from`, up to and with `to`; no `to` while it stands. The day on which it is stopped was still the office's.
    record Stop(LocalDate from, Optional<LocalDate> to) {
        boolean covers(LocalDate day) {
            return day.isAfter(from) && to.map(end -> !day.isAfter(end)).orElse(true);
        }
    }

    /// @param ended the day the case was entered, refused or withdrawn
    static Deadline of(LocalDate accepted, int allowed, List<Stop> stops, Optional<LocalDate> ended, WorkingDays calendar, LocalDate today) {
        LocalDate end = ended.orElse(today);
        boolean stands = ended.isEmpty() && stops.stream().anyMatch(stop -> stop.to().isEmpty());
        int used = counted(accepted, end, stops, calendar);
        LocalDate due = accepted;
        if (!stands) {
            for (int left = allowed; left > 0;) {
                due = due.plusDays(1);
                left -= counts(due, stops, calendar) ? 1 : 0;
            }
        }
        LocalDate last = due.isAfter(end) ? due : end;
        boolean certain = IntStream.rangeClosed(accepted.getYear(), last.getYear()).allMatch(calendar::certain);
        return new Deadline(accepted, allowed, used, stands ? Optional.empty() : Optional.of(due), certain);
    }

    private static int counted(LocalDate accepted, LocalDate end, List<Stop> stops, WorkingDays calendar) {
        int days = 0;
        for (LocalDate day = accepted.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            days += counts(day, stops, calendar) ? 1 : 0;
        }
        return days;
    }

    private static boolean counts(LocalDate day, List<Stop> stops, WorkingDays calendar) {
        return calendar.includes(day) && stops.stream().noneMatch(stop -> stop.covers(day));
    }

    /// Working days that are left; below zero when the office is late.
    public int left() {
        return allowed - used;
    }

    public boolean isOverdue() {
        return left() < 0;
    }
}
