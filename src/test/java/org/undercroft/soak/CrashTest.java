package org.undercroft.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The program is killed: small counts of `soak crash`.
@Timeout(180)
class CrashTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Database.class)
    void whatWasAcknowledgedIsThereAndNothingIsThereInHalf(Database database) throws Exception {
        CrashDrill.Outcome outcome = CrashDrill.killed(database, folder, database == Database.H2 ? 5 : 3, 7);

        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.cases()).as("cases that were acknowledged before a kill").isGreaterThanOrEqualTo(3);
    }
}
