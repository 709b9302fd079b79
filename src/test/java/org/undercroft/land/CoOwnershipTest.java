package org.undercroft.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class CoOwnershipTest {
    @Test
    void oneHoldsAloneSeveralByExactSharesOrAllOfThemTheWhole() {
        assertThat(CoOwnership.of(held(Share.WHOLE))).isEqualTo(CoOwnership.SOLE);
        assertThat(CoOwnership.of(held(new Share(1, 3), new Share(2, 3)))).isEqualTo(CoOwnership.BY_SHARES);
        assertThat(CoOwnership.of(held(Share.WHOLE, Share.WHOLE))).isEqualTo(CoOwnership.JOINT);
        assertThat(Phrase.of(CoOwnership.JOINT).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("共同共有");
    }

    @Test
    void sharesThatMakeNeitherTheWholeNorAreTheWholeEachAreNonsense() {
        assertThatThrownBy(() -> CoOwnership.of(held(new Share(1, 3), new Share(1, 3)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoOwnership.of(held(Share.WHOLE, new Share(1, 2)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoOwnership.of(held())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onePartyNamedTwiceHoldsNothingJointly() {
        Party one = party(1);
        assertThatThrownBy(() -> CoOwnership.of(List.of(Holding.whole(one), Holding.whole(one)))).isInstanceOf(IllegalArgumentException.class);
    }

    /// By as many parties.
    private static List<Holding> held(Share... shares) {
        return IntStream.range(0, shares.length).mapToObj(i -> new Holding(party(i + 1), shares[i])).toList();
    }

    private static Party party(int number) {
        return new Party.Person(new PartyId("P" + number), "person " + number, "");
    }
}
