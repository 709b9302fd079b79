package org.undercroft.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Printing all certificates is killed half way: a small count of `soak certificates`.
@Timeout(120)
class CertificateDrillTest {
    @TempDir
    Path folder;

    @Test
    void whatWasPrintedBeforeTheKillIsLeftAloneAndTheRestIsPrinted() throws Exception {
        CertificateDrill.Outcome outcome = CertificateDrill.killedAndResumed(folder, CertificateDrill.office(folder, 20), 20);

        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.skipped()).isGreaterThanOrEqualTo(8);
        assertThat(outcome.skipped() + outcome.printed()).isEqualTo(20);
    }
}
