package org.undercroft.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The drill in small; `installer/run.sh soak tamper` runs it in full.
@Timeout(120)
class TamperTest {
    @Test
    void everyBlindStrokeIsFound() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean all = TamperDrill.run(Database.H2, 60, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(all).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
