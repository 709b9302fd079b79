package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.undercroft.geometry.Shapes.box;
import static org.undercroft.geometry.Shapes.prism;
import static org.undercroft.geometry.Shapes.prismOf;
import static org.undercroft.geometry.Shapes.space;
import static org.undercroft.geometry.Shapes.tube;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class EscapesTest {
    private static final Escapes ESCAPES = Escapes.STANDARD;
    private final Space cellar = box(0, 0, -6, 10, 20, 0);

    @Test
    void aBoxInTheRoofOfACellarGoesUpByItsDepthAndDownByTheRest() {
        Space planned = box(2, 2, -1.5, 5, 5, 2);
        assertThat(ESCAPES.up(planned, List.of(cellar), 0).orElseThrow().up()).isEqualTo(1.5);
        assertThat(ESCAPES.down(planned, List.of(cellar), 0).orElseThrow().up()).isEqualTo(-8);
        // To the west it is 5 m, to the south 5 m; which of two equal ways does not matter.
        assertThat(ESCAPES.sideways(planned, List.of(cellar), 0).orElseThrow().length()).isEqualTo(5);
    }

    @Test
    void theWayAsideIsAtRightAnglesToTheWall() {
        Space turned = prism(-6, 0, Shapes.turned(30, 0, 0, 10, 0, 10, 20, 0, 20));
        Space planned = prism(-4, -1, Shapes.turned(30, 9, 5, 14, 5, 14, 9, 9, 9));
        Escapes.Move move = ESCAPES.sideways(planned, List.of(turned), 0).orElseThrow();
        // 1 m along the turned x axis, whose azimuth is 90° − 30°; outward to the grid.
        assertThat(move.azimuth()).isCloseTo(60, within(0.01));
        assertThat(move.length()).isCloseTo(1, within(3e-4)).isGreaterThanOrEqualTo(1 - 1e-4);
        assertThat(move.afterwards()).singleElement().isInstanceOf(Relation.Touching.class);
    }

    @Test
    void aBoxThatFitsBetweenTwoStoreysGoesBetweenThem() {
        Space storeys = space(List.of(prismOf(-12, -8, 0, 0, 10, 0, 10, 10, 0, 10), prismOf(-5, 0, 0, 0, 10, 0, 10, 10, 0, 10)));
        Space planned = box(2, 2, -10, 4, 4, -7);
        assertThat(ESCAPES.up(planned, List.of(storeys), 0).orElseThrow().up()).isEqualTo(2);
        assertThat(ESCAPES.up(box(2, 2, -10, 4, 4, -6.9), List.of(storeys), 0).orElseThrow().up()).isEqualTo(10);
    }

    @Test
    void aClearanceIsKeptAndNoMore() {
        Space planned = box(2, 2, -1.5, 5, 5, 2);
        Escapes.Move up = ESCAPES.up(planned, List.of(cellar), 0.8).orElseThrow();
        assertThat(up.up()).isCloseTo(2.3, within(1e-9));
        assertThat(up.afterwards()).singleElement().isInstanceOfSatisfying(Relation.Apart.class,
                apart -> assertThat(apart.distance()).isCloseTo(0.8, within(1e-9)));
        // A pipe beside a pipe, one metre in diameter each: straight up until the axes are 1 + 0.5 apart, aside by 0.6.
        Space pipe = tube(1, 0, 0, -5, 30, 0, -5);
        Escapes.Move aside = ESCAPES.up(tube(1, 0, 0.6, -5, 30, 0.6, -5), List.of(pipe), 0.5).orElseThrow();
        assertThat(aside.up()).isCloseTo(Math.sqrt(1.5 * 1.5 - 0.6 * 0.6), within(0.05));
        assertThat(aside.afterwards()).singleElement().isInstanceOfSatisfying(Relation.Apart.class,
                apart -> assertThat(apart.distance()).isBetween(0.5 - 1e-9, 0.5002));
    }

    @Test
    void severalObstaclesAreClearedAtOnce() {
        Space planned = box(2, 2, -1.5, 5, 5, 2);
        Space above = box(0, 0, 3, 10, 20, 5);
        // Over the cellar there are 3 m, and the box is 3.5 m high: it goes over the other as well.
        assertThat(ESCAPES.up(planned, List.of(cellar, above), 0).orElseThrow().up()).isEqualTo(6.5);
    }

    @Test
    void whatIsClearStaysAndWhatCannotGetOutSaysSo() {
        assertThat(ESCAPES.up(box(20, 0, -5, 25, 5, -2), List.of(cellar), 0).orElseThrow().length()).isEqualTo(0);
        assertThat(new Escapes(Snap.TENTH_OF_A_MILLIMETRE, 3).sideways(box(4, 8, -4, 6, 12, -2), List.of(cellar), 0)).isEmpty();
    }

    @Test
    void aRoofIsLoweredToTheUndersideOfWhatCrossesIt() {
        Space gallery = box(-5, 5, -2.5, 15, 8, -1);
        Escapes.Lowered lowered = ESCAPES.lowered(cellar, List.of(gallery), 0).orElseThrow();
        assertThat(lowered.top()).isCloseTo(-2.5, within(1.1e-4));
        assertThat(lowered.volume()).isCloseTo(3.5 * 200, within(0.03));
        assertThat(ESCAPES.lowered(cellar, List.of(gallery), 1).orElseThrow().top()).isCloseTo(-3.5, within(1.1e-4));
        assertThat(ESCAPES.lowered(cellar, List.of(box(-1, -1, -8, 11, 21, 1)), 0)).isEmpty();
    }

    @Test
    void everyMoveEndsTheOverlapAndTwoStepsLessDoNot() {
        Random random = new Random(41);
        int moved = 0;
        for (int i = 0; i < 25; i++) {
            Space a = any(random);
            Space b = any(random);
            if (!(Relations.STANDARD.between(a, b) instanceof Relation.Overlapping)) {
                continue;
            }
            for (Direction way : List.of(Direction.UP, new Direction(0, 0, -1), Direction.of(random.nextGaussian(), random.nextGaussian(), 0))) {
                Optional<Escapes.Move> move = ESCAPES.along(way, a, List.of(b), 0);
                assertThat(move).isPresent();
                moved++;
                double length = move.get().length();
                assertThat(shared(a, b, way, length + 2e-4)).isLessThan(1e-6);
                // A millimetre less there is something left; how much depends on how they part.
                assertThat(shared(a, b, way, length - 1e-3)).isGreaterThan(0);
            }
        }
        assertThat(moved).isGreaterThan(20);
    }

    private static double shared(Space a, Space b, Direction way, double distance) {
        Solid moved = a.parts().getFirst().moved(way.x() * distance, way.y() * distance, way.z() * distance);
        SignedColumns.Shared shared = SignedColumns.between(moved.hierarchy(), b.hierarchy());
        return shared.volume() > shared.bound() ? shared.volume() : 0;
    }

    private static Space any(Random random) {
        double x = random.nextInt(-6, 6);
        double y = random.nextInt(-6, 6);
        double[] ring = {x, y, x + 8, y, x + 8, y + 3, x + 3, y + 3, x + 3, y + 8, x, y + 8};
        return random.nextInt(3) == 0
                ? tube(random.nextInt(2, 6), -15, y, -4, x, -y, -5, 15, x, -3)
                : prism(-random.nextInt(3, 8), random.nextInt(3), Shapes.turned(random.nextInt(90), ring));
    }
}
