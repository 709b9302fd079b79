package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.land.CaseNumber;
import org.undercroft.office.SampleOfficers;
import org.undercroft.register.JournalReport;

/// An office that version 0.1 left on 2 March 2026: case 1 registered, 2 lodged, 3 examined, 4 approved, 5 refused, 6 sent back for correction. What came back
/// was a new case then.
@Timeout(60)
class OlderOfficeTest {
    private static final InstantSource THE_NEXT_MORNING = InstantSource.fixed(Instant.parse("2026-03-03T01:00:00Z"));

    @Test
    void casesOfTheFirstVersionGoOnFromWhereTheyStood() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try (Connection old = DriverManager.getConnection(url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
                Statement sql = old.createStatement()) {
            sql.execute("runscript from 'classpath:org/undercroft/casework/office-of-version-0.1.sql' charset 'UTF-8'");
            try (RegistryOffice office = RegistryOffice.open(url, THE_NEXT_MORNING)) {
                assertThat(office.cases()).extracting(CaseLine::stage).containsExactly(
                        Stage.REQUISITIONED, Stage.REFUSED, Stage.APPROVED, Stage.EXAMINED, Stage.LODGED, Stage.REGISTERED);
                office.cases().forEach(line -> assertThat(office.get(line.number()).stage()).isEqualTo(line.stage()));
                Deadline deadline = office.queue().deadline(number(3), SampleOfficers.LIN);
                assertThat(deadline.accepted()).as("as the journal says").isEqualTo(LocalDate.of(2026, 3, 2));
                assertThat(deadline.left()).isEqualTo(29);
                assertThat(office.planFile(number(2), SampleOfficers.LIN)).isNotEmpty();
                assertThat(((Case.Requisitioned) office.get(number(6))).requisition().demands()).hasSize(1);

                office.register((Case.Approved) office.get(number(4)), SampleOfficers.CHEN);
                office.approve((Case.Examined) office.get(number(3)), SampleOfficers.LIN, "可");
                Case.Examined second = office.examine((Case.Lodged) office.get(number(2)), SampleOfficers.LIN);
                assertThat(second.examination().findings()).isEmpty();
                assertThat(office.intake().waitingForCorrection(office.get(number(6)).application().unit(), "1")).as("what comes back is a new case").isEmpty();
                assertThat(office.caseDesk().archive((Case.Refused) office.get(number(5)), SampleOfficers.WANG).closedAs()).isEqualTo(Stage.REFUSED);
                assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
                assertThatThrownBy(() -> office.approve(second, SampleOfficers.WANG, "可")).isInstanceOf(CaseRefused.class);
            }
        }
    }

    private static CaseNumber number(int serial) {
        return new CaseNumber(2026, serial);
    }
}
