package org.undercroft.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Never two owners of one space: small counts of `soak race`.
@Timeout(120)
class RaceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Database.class)
    void whoeverEntersAtTheSameTimeNeverGetsTheSameSpace(Database database) throws Exception {
        RaceDrill.Outcome outcome = RaceDrill.inThreads(database.fresh(), 8, 1, 100, true);

        assertThat(outcome.good()).as(outcome.line("8 threads")).isTrue();
        assertThat(outcome.entries()).isBetween(100, 107);
        assertThat(outcome.refused()).as("a race in which nobody was overtaken proves nothing").isPositive();
    }

    @Test
    void twoProgramsAtOneH2ServerNeverRegisterTheSameSpace() throws Exception {
        try (H2Server server = H2Server.in(folder)) {
            heldBy(RaceDrill.inProcesses(server.url("office"), 2, 2, 200));
        }
    }

    @Test
    void twoProgramsAtOnePostgresqlServerNeverRegisterTheSameSpace() throws Exception {
        heldBy(RaceDrill.inProcesses(Database.POSTGRESQL.fresh(), 2, 3, 200));
    }

    private static void heldBy(RaceDrill.Outcome outcome) {
        assertThat(outcome.good()).as(outcome.line("2 processes")).isTrue();
        assertThat(outcome.entries()).isBetween(200, 201);
        assertThat(outcome.refused()).isPositive();
    }

    @Test
    void withTheCheckTakenOutTheRaceIsLost() throws Exception {
        assertThat(RaceDrill.lostWithoutCheck(Database.H2)).isGreaterThanOrEqualTo(9);
    }
}
