package org.undercroft.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.geometry.Contact;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Space;

@Timeout(60)
class DistrictTest {
    private static final long SEED = 1;

    @Test
    void theMixIsThatOfARealTown() {
        Map<District.Kind, Integer> counts = new EnumMap<>(District.Kind.class);
        new District(4000, SEED).each(member -> counts.merge(member.kind(), 1, Integer::sum));

        assertEquals(Map.of(District.Kind.BASEMENT, 2340, District.Kind.CONDUIT, 1160, District.Kind.SHAFT, 400, District.Kind.CHAMBER, 60,
                District.Kind.CAVERN, 32, District.Kind.TUNNEL, 8), counts);
    }

    @Test
    void someFiftyTrianglesMakeASpaceAndATunnelHasThousands() {
        List<Space> spaces = new District(1000, SEED).spaces();

        assertThat(spaces.stream().mapToInt(space -> space.boundary().triangleCount()).average().orElseThrow()).isBetween(52.0, 56.0);
        // 79 pieces of 24 sides and two ends: 2 · 79 · 24 + 2 · 22
        assertThat(spaces.stream().mapToInt(space -> space.boundary().triangleCount()).max()).hasValue(3836);
        // 13 walls without a courtyard: 2 · 13 + 2 · 11
        assertThat(spaces.stream().filter(space -> space.boundary().triangleCount() == 48).count()).isGreaterThan(300);
    }

    @Test
    void theSameSeedGivesTheSameDistrictAndALargerOneBeginsWithTheSmaller() {
        assertEquals(digests(1000, SEED), digests(1000, SEED));
        assertEquals(digests(1000, SEED), digests(2000, SEED).subList(0, 1000));
        assertThat(digests(1000, 2)).isNotEqualTo(digests(1000, SEED));
    }

    @Test
    void sixOrSevenCandidatePairsComeToEachSpaceAndFewOfThemShareRoom() {
        List<Space> spaces = new District(4000, SEED).spaces();
        long[] pairs = CandidatePairs.of(spaces);
        // every seventh, which is enough for a share
        long[] some = IntStream.range(0, pairs.length / 7).mapToLong(i -> pairs[7 * i]).toArray();
        long sharing = LongStream.of(some).parallel().filter(pair -> Relations.STANDARD
                .sharing(spaces.get(CandidatePairs.lower(pair)), spaces.get(CandidatePairs.higher(pair))).kind().sharesRoom()).count();

        assertThat((double) pairs.length / spaces.size()).isBetween(5.0, 7.5);
        assertThat((double) sharing / some.length).isBetween(0.015, 0.03);
    }

    @Test
    void whatWasKnownBeforehandIsFoundToTheLastCubicCentimetre() {
        District district = new District(1000, SEED);
        List<Space> spaces = district.spaces();
        Map<District.Made, Integer> met = new EnumMap<>(District.Made.class);
        for (District.Known known : district.known()) {
            Relation relation = Relations.STANDARD.between(spaces.get(known.a()), spaces.get(known.b()), 0.01);
            assertEquals(known.made(), made(relation), () -> known + ": " + relation);
            assertThat(volume(relation)).as("%s", known).isCloseTo(known.volume(), within(Math.max(1e-6, 1e-9 * known.volume())));
            if (relation instanceof Relation.Apart(double distance, _, _)) {
                assertThat(distance).isCloseTo(known.distance(), within(1e-9));
            }
            met.merge(known.made(), 1, Integer::sum);
        }
        assertThat(met.keySet()).containsExactlyInAnyOrder(District.Made.values());
        assertThat(district.known()).hasSizeGreaterThan(500);
    }

    @Test
    void aDistrictComesInWholeThousands() {
        assertThatThrownBy(() -> new District(1500, SEED)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1500");
        assertThatThrownBy(() -> new District(0, SEED)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> digests(int spaces, long seed) {
        List<String> digests = new ArrayList<>();
        new District(spaces, seed).each(member -> digests.add(GeometryDigest.of(List.of(member.definition()))));
        return digests;
    }

    private static District.Made made(Relation relation) {
        return switch (relation) {
            case Relation.Apart _ -> District.Made.APART;
            case Relation.Touching touching -> touching.contact().kind() == Contact.Kind.FACE
                    ? District.Made.TOUCHING_BY_A_FACE
                    : District.Made.TOUCHING_BY_AN_EDGE;
            case Relation.Overlapping _ -> District.Made.OVERLAPPING;
            case Relation.Inside _ -> District.Made.INSIDE;
            case Relation.Around _ -> throw new AssertionError("no pair was made the other way round");
            case Relation.Same _ -> District.Made.SAME;
        };
    }

    private static double volume(Relation relation) {
        return switch (relation) {
            case Relation.Apart _ -> 0;
            case Relation.Touching touching -> touching.residual();
            case Relation.Overlapping(Overlap overlap) -> overlap.volume();
            case Relation.Inside(Overlap overlap) -> overlap.volume();
            case Relation.Around(Overlap overlap) -> overlap.volume();
            case Relation.Same(Overlap overlap) -> overlap.volume();
        };
    }
}
