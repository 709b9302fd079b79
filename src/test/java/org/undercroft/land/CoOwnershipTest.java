package org.undercroft.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class CoOwnershipTest {
    @Test
    void oneHoldsAloneSeveralByExactSharesOrAllOfThemTheWhole() {
        assertThat(CoOwnership.of(List.of(Share.WHOLE))).isEqualTo(CoOwnership.SOLE);
        assertThat(CoOwnership.of(List.of(new Share(1, 3), new Share(2, 3)))).isEqualTo(CoOwnership.BY_SHARES);
        assertThat(CoOwnership.of(List.of(Share.WHOLE, Share.WHOLE))).isEqualTo(CoOwnership.JOINT);
        assertThat(Phrase.of(CoOwnership.JOINT).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("共同共有");
    }

    @Test
    void sharesThatMakeNeitherTheWholeNorAreTheWholeEachAreNonsense() {
        assertThatThrownBy(() -> CoOwnership.of(List.of(new Share(1, 3), new Share(1, 3)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoOwnership.of(List.of(Share.WHOLE, new Share(1, 2)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoOwnership.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
