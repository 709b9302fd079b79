package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.office.WorkingDays;

/// The office's time, in a month without holidays: March 2026 begins on a Sunday; Mondays are 2, 9, 16, 23 and 30.
@Timeout(10)
class DeadlineTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private final WorkingDays calendar = new WorkingDays(Set.of(2026), List.of());

    @Test
    void fiveDaysFromMondayEndOnMonday() {
        Deadline deadline = deadline(5, List.of(), 4);
        assertThat(deadline.due()).contains(LocalDate.of(2026, 3, 9));
        assertThat(deadline.used()).as("Tuesday and Wednesday").isEqualTo(2);
        assertThat(deadline.left()).isEqualTo(3);
        assertThat(deadline(5, List.of(), 9).isOverdue()).as("the last day itself").isFalse();
        assertThat(deadline(5, List.of(), 10).left()).as("a day late").isEqualTo(-1);
    }

    @Test
    void theSameDayIsTheSameDay() {
        assertThat(deadline(0, List.of(), 2).due()).contains(MONDAY);
        assertThat(deadline(0, List.of(), 2).isOverdue()).isFalse();
        assertThat(deadline(0, List.of(), 3).isOverdue()).isTrue();
    }

    @Test
    void whileTheCaseIsStoppedNoDayCounts() {
        Deadline.Stop stopped = new Deadline.Stop(LocalDate.of(2026, 3, 3), Optional.empty());
        Deadline stands = deadline(5, List.of(stopped), 31);
        assertThat(stands.used()).as("the Tuesday on which it was stopped").isEqualTo(1);
        assertThat(stands.due()).as("nobody knows while it stands").isEmpty();

        Deadline.Stop ended = new Deadline.Stop(LocalDate.of(2026, 3, 3), Optional.of(LocalDate.of(2026, 3, 20)));
        Deadline runs = deadline(5, List.of(ended), 24);
        // Tuesday 3, Monday 23, Tuesday 24
        assertThat(runs.used()).isEqualTo(3);
        assertThat(runs.due()).contains(LocalDate.of(2026, 3, 26));
    }

    @Test
    void stoppedAndTakenUpOnOneDayCostsNothing() {
        LocalDate tuesday = LocalDate.of(2026, 3, 3);
        assertThat(deadline(5, List.of(new Deadline.Stop(tuesday, Optional.of(tuesday))), 4)).isEqualTo(deadline(5, List.of(), 4));
    }

    @Test
    void aNoticeWhoseEndIsKnownMovesTheLastDayAtOnce() {
        // on notice from 3 to 23 March: fifteen working days from the second on
        Deadline.Stop notice = new Deadline.Stop(MONDAY, Optional.of(LocalDate.of(2026, 3, 23)));
        assertThat(deadline(5, List.of(notice), 3).due()).contains(LocalDate.of(2026, 3, 30));
        assertThat(deadline(5, List.of(notice, notice), 3).due()).as("stopped twice at once is stopped once").contains(LocalDate.of(2026, 3, 30));
    }

    @Test
    void whatIsOverUsesNoMoreTime() {
        Deadline deadline = Deadline.of(MONDAY, 5, List.of(), Optional.of(LocalDate.of(2026, 3, 4)), calendar, LocalDate.of(2026, 12, 1));
        assertThat(deadline.used()).isEqualTo(2);
        assertThat(deadline.isOverdue()).isFalse();
    }

    @Test
    void aLastDayInAYearWithoutItsNoticeIsUncertain() {
        assertThat(deadline(30, List.of(), 2).certain()).isTrue();
        LocalDate december = LocalDate.of(2026, 12, 21);
        assertThat(Deadline.of(december, 30, List.of(), Optional.empty(), calendar, december).certain()).isFalse();
    }

    private Deadline deadline(int days, List<Deadline.Stop> stops, int todayInMarch) {
        return Deadline.of(MONDAY, days, stops, Optional.empty(), calendar, LocalDate.of(2026, 3, todayInMarch));
    }
}
