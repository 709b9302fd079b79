package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.undercroft.geometry.Shapes.box;
import static org.undercroft.geometry.Shapes.prism;
import static org.undercroft.geometry.Shapes.tube;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class JoinsTest {
    @Test
    void twoCellarsBesideEachOtherBecomeOneBox() {
        Space one = merged(box(0, 0, -5, 10, 10, 0), box(10, 0, -5, 18, 10, 0));
        assertThat(one.volume()).isCloseTo(18 * 10 * 5, within(1e-9));
        assertThat(one.boundary().cornerCount()).as("corners of a box").isEqualTo(8);
    }

    @Test
    void storeysOfDifferentSizeKeepTheStep() {
        Space one = merged(box(0, 0, -10, 10, 10, -5), box(0, 0, -5, 4, 10, 0));
        assertThat(one.volume()).isCloseTo(700, within(1e-9));
        assertThat(one.boundary().cornerCount()).isEqualTo(12);
    }

    @Test
    void aPlugFillsTheHoleItWasCutFrom() {
        Space cellar = box(0, 0, -10, 10, 10, 0);
        Space shaft = box(4, 4, -6, 6, 6, 0);
        Space rest = rest(cellar, shaft).pieces().getFirst();
        assertThat(merged(rest, shaft).volume()).isCloseTo(1000, within(1e-9));
        assertThat(merged(rest, shaft).boundary().cornerCount()).isEqualTo(8);
    }

    @Test
    void spacesThatMeetInAnEdgeOrShareRoomAreNotMerged() {
        assertThat(Joins.STANDARD.merge(List.of(box(0, 0, -5, 10, 10, 0), box(10, 10, -5, 20, 20, 0))))
                .isEqualTo(new Joins.Merge.Refused(Joins.Merge.Reason.NO_COMMON_FACE, List.of()));
        assertThat(Joins.STANDARD.merge(List.of(box(0, 0, -5, 10, 10, 0), box(9, 0, -5, 20, 10, 0))))
                .isEqualTo(new Joins.Merge.Refused(Joins.Merge.Reason.SHARED_ROOM, List.of()));
    }

    @Test
    void aPassageCutsACellarInTwo() {
        Joins.Rest.Done rest = rest(box(0, 0, -10, 10, 10, 0), box(4, -1, -11, 6, 11, 1));
        assertThat(rest.pieces()).hasSize(2).allSatisfy(piece -> {
            assertThat(piece.volume()).isCloseTo(400, within(1e-9));
            assertThat(piece.boundary().triangleCount()).isEqualTo(12);
        });
        assertThat(rest.common()).isCloseTo(200, within(1e-9));
        assertThat(rest.change()).isCloseTo(0, within(1e-9));
    }

    @Test
    void whatLiesWithinLeavesACavity() {
        Joins.Rest.Done rest = rest(box(0, 0, -10, 10, 10, 0), box(3, 3, -7, 7, 7, -4));
        assertThat(rest.pieces()).singleElement().satisfies(hollow -> {
            assertThat(hollow.volume()).isCloseTo(1000 - 48, within(1e-9));
            assertThat(hollow.boundary().cornerCount()).isEqualTo(16);
        });
    }

    @Test
    void nothingIsLeftOfWhatIsTakenWholeAndAllOfWhatIsNotTouched() {
        Space cellar = box(0, 0, -10, 10, 10, 0);
        assertThat(rest(cellar, box(-1, -1, -11, 11, 11, 1)).pieces()).isEmpty();
        assertThat(rest(cellar, cellar).pieces()).isEmpty();
        assertThat(rest(cellar, box(10, 0, -10, 20, 10, 0)).pieces()).containsExactly(cellar);
    }

    @Test
    void aTunnelThroughACellarLeavesAHoleOfItsSection() {
        Joins.Rest.Done rest = rest(box(0, 0, -12, 10, 20, 0), tube(6, -5, 10, -9, 15, 10, -9));
        assertThat(rest.pieces()).hasSize(1);
        assertThat(rest.volume() + rest.common()).isCloseTo(2400, within(0.01));
        assertThat(Relations.STANDARD.between(rest.pieces().getFirst(), tube(6, -5, 10, -9, 15, 10, -9))).isInstanceOf(Relation.Touching.class);
    }

    @Test
    void turnedNeighboursAreMergedAlongTheirSnappedWall() {
        int merged = 0;
        for (int degrees = 3; degrees < 90; degrees += 7) {
            Space left = prism(-5, 0, Shapes.turned(degrees, 0, 0, 10, 0, 10, 20, 0, 20));
            Space right = prism(-5, 0, Shapes.turned(degrees, 10, 3, 22, 3, 22, 15, 10, 15));
            if (Joins.STANDARD.merge(List.of(left, right)) instanceof Joins.Merge.Done(Space space, double change)) {
                merged++;
                assertThat(change).isCloseTo(0, within(0.05));
                assertThat(space.volume()).isCloseTo((200 + 144) * 5, within(0.1));
            }
        }
        assertThat(merged).isGreaterThan(10);
    }

    @Test
    void theHalvesOfACutMergedAreTheWhole() {
        Random random = new Random(5);
        int whole = 0;
        int tries = 0;
        for (int i = 0; i < 30; i++) {
            Space space = any(random);
            Position middle = space.box().middle();
            CuttingPlane plane = i % 2 == 0
                    ? CuttingPlane.level(middle.z() + 0.1)
                    : CuttingPlane.through(middle, Direction.of(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()));
            if (Splits.STANDARD.by(space, plane) instanceof Split.Done(List<Space> behind, List<Space> ahead, double _)) {
                tries++;
                List<Space> halves = new ArrayList<>(behind);
                halves.addAll(ahead);
                if (Joins.STANDARD.merge(halves) instanceof Joins.Merge.Done(Space merged, double change)) {
                    whole++;
                    assertThat(change).isCloseTo(0, within(2e-4 * 1000));
                    assertThat(SignedColumns.between(merged.hierarchy(), space.hierarchy()).volume()).isCloseTo(space.volume(), within(2e-4 * 1000));
                }
            }
        }
        assertThat(whole).isGreaterThan(tries * 4 / 5);
    }

    @Test
    void whatIsTakenAndWhatIsLeftAreTheWhole() {
        Random random = new Random(11);
        int refused = 0;
        int taken = 0;
        for (int i = 0; i < 40; i++) {
            Space a = any(random);
            Space b = any(random);
            switch (Joins.STANDARD.subtract(a, b)) {
                case Joins.Rest.Refused _ -> refused++;
                case Joins.Rest.Done rest -> {
                    taken++;
                    assertThat(rest.volume() + rest.common()).isCloseTo(a.volume(), within(0.1));
                    for (Space piece : rest.pieces()) {
                        assertThat(SignedColumns.between(piece.hierarchy(), b.hierarchy()).volume()).isLessThan(0.02);
                    }
                }
            }
        }
        assertThat(refused).isLessThanOrEqualTo(taken / 8);
    }

    private static Space any(Random random) {
        double x = random.nextInt(-6, 6);
        double y = random.nextInt(-6, 6);
        return switch (random.nextInt(3)) {
            case 0 -> box(x, y, -random.nextInt(2, 10), x + random.nextInt(3, 12), y + random.nextInt(3, 12), random.nextInt(5));
            case 1 -> prism(-random.nextInt(3, 8), random.nextInt(3),
                    Shapes.turned(random.nextInt(90), x, y, x + 8, y, x + 8, y + 3, x + 3, y + 3, x + 3, y + 8, x, y + 8));
            default -> tube(random.nextInt(2, 6), -15, y, -4, x, -y, -5, 15, x, -3);
        };
    }

    private static Space merged(Space one, Space other) {
        return switch (Joins.STANDARD.merge(List.of(one, other))) {
            case Joins.Merge.Done(Space space, double change) -> space;
            case Joins.Merge.Refused refused -> throw new AssertionError("refused: " + refused);
        };
    }

    private static Joins.Rest.Done rest(Space space, Space taken) {
        return switch (Joins.STANDARD.subtract(space, taken)) {
            case Joins.Rest.Done done -> done;
            case Joins.Rest.Refused(List<Fault> faults) -> throw new AssertionError("refused: " + faults);
        };
    }
}
