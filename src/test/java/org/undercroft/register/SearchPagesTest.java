package org.undercroft.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SearchPagesTest {
    @Test
    void aQuickPageIsFollowedByALargerOneAndASlowPageByASmaller() {
        assertThat(SearchIndex.next(2_000, Duration.ofMillis(1_999))).isEqualTo(4_000);
        assertThat(SearchIndex.next(16_000, Duration.ZERO)).as("at most").isEqualTo(20_000);
        assertThat(SearchIndex.next(4_000, Duration.ofSeconds(2))).isEqualTo(2_000);
        assertThat(SearchIndex.next(125, Duration.ofMinutes(1))).as("at least").isEqualTo(125);
    }
}
