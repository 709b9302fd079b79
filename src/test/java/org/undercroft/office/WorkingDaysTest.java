package org.undercroft.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Counting days as one does on the wall calendar. National Day 2025: off from 1 to 8 October, worked on Sunday 28 September and Saturday 11 October.
@Timeout(10)
class WorkingDaysTest {
    private final WorkingDays calendar = new WorkingDays(Set.of(2025), List.of(
            worked("2025-09-28"), off("2025-10-01"), off("2025-10-02"), off("2025-10-03"), off("2025-10-04"), off("2025-10-05"), off("2025-10-06"),
            off("2025-10-07"), off("2025-10-08"), worked("2025-10-11")));

    @Test
    void nationalDayIsOffAndItsShiftedSaturdayIsWorked() {
        assertThat(calendar.includes(day("2025-09-28"))).as("a Sunday worked in exchange").isTrue();
        assertThat(calendar.includes(day("2025-10-08"))).as("a Wednesday off").isFalse();
        assertThat(calendar.includes(day("2025-10-11"))).as("a Saturday worked in exchange").isTrue();
        assertThat(calendar.includes(day("2025-10-12"))).as("a common Sunday").isFalse();
    }

    @Test
    void theDayItselfDoesNotCount() {
        // 29, 30 September, 9, 10, 11 October
        assertThat(calendar.after(day("2025-09-28"), 5)).isEqualTo(day("2025-10-11"));
        assertThat(calendar.between(day("2025-09-28"), day("2025-10-11"))).isEqualTo(5);
        assertThat(calendar.after(day("2025-09-30"), 0)).isEqualTo(day("2025-09-30"));
        assertThat(calendar.between(day("2025-10-09"), day("2025-10-09"))).isZero();
        assertThat(calendar.between(day("2025-10-09"), day("2025-09-01"))).as("backwards").isZero();
    }

    @Test
    void aYearWithoutItsNoticeKnowsTheHolidaysOfFixedDateOnlyAndSaysSo() {
        assertThat(calendar.certain(2025)).isTrue();
        assertThat(calendar.certain(2031)).isFalse();
        assertThat(calendar.includes(day("2031-10-01"))).as("National Day, a Wednesday").isFalse();
        assertThat(calendar.includes(day("2031-10-06"))).as("a Monday that the notice may yet free").isTrue();
        assertThat(calendar.includes(day("2031-05-01"))).as("Labour Day, a Thursday").isFalse();
    }

    private static SpecialDay off(String day) {
        return new SpecialDay(day(day), false, "国庆节");
    }

    private static SpecialDay worked(String day) {
        return new SpecialDay(day(day), true, "国庆节");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
