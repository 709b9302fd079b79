package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class UntanglingTest {
    @Test
    void aBowTieBecomesTheSquareItsCornersMake() {
        List<Point2> tie = List.of(new Point2(0, 0), new Point2(10, 10), new Point2(10, 0), new Point2(0, 10));
        assertThat(Outline.of(tie).area()).isZero();
        assertThat(Outline.of(Untangling.of(tie).orElseThrow()).area()).isEqualTo(10 * 10);
    }

    @Test
    void whatDoesNotCrossItselfIsLeftAlone() {
        assertThat(Untangling.of(List.of(new Point2(0, 0), new Point2(10, 0), new Point2(10, 10), new Point2(4, 3), new Point2(0, 10)))).isEmpty();
        assertThat(Untangling.of(List.of(new Point2(0, 0), new Point2(1, 0), new Point2(0, 1)))).isEmpty();
    }

    @Test
    void aStarOfManyPointsComesToAnEnd() {
        List<Point2> star = IntStream.range(0, 21).mapToObj(i -> 2 * Math.PI * i * 8 / 21).map(a -> new Point2(10 * Math.cos(a), 10 * Math.sin(a))).toList();
        // the regular polygon of 21 corners on a circle of 10 m
        assertThat(Outline.of(Untangling.of(star).orElseThrow()).area()).isCloseTo(21 / 2.0 * 100 * Math.sin(2 * Math.PI / 21), within(1e-6));
    }

    @Test
    void aMovedTunnelIsTheSameTunnelElsewhere() {
        Sweep tunnel = new Sweep(List.of(new Position(0, 0, -20), new Position(100, 0, -20)), new CrossSection.Circle(6), 0.02);
        SpaceDefinition moved = Relocation.moved(tunnel, 3, 4, -1);
        assertThat(moved).isEqualTo(new Sweep(List.of(new Position(3, 4, -21), new Position(103, 4, -21)), new CrossSection.Circle(6), 0.02));
    }

    @Test
    void aCutSpaceAsFacesIsTheSameSpaceAgain() {
        Space box = space(new Prism(square(0, 0, 10), -10, 0));
        Space bite = space(new Prism(square(5, 5, 10), -4, 5));
        Joins.Rest.Done rest = (Joins.Rest.Done) Joins.STANDARD.subtract(box, bite);
        Space again = space(Polyhedra.of(rest.pieces().getFirst()).getFirst());
        // 10 × 10 × 10 less a corner of 5 × 5 × 4
        assertThat(again.volume()).isCloseTo(1000 - 100, within(1e-9));
        assertThat(Relations.STANDARD.between(again, rest.pieces().getFirst())).isInstanceOf(Relation.Same.class);
    }

    @Test
    void aCavityStaysOne() {
        Joins.Rest.Done rest = (Joins.Rest.Done) Joins.STANDARD.subtract(space(new Prism(square(0, 0, 10), -10, 0)),
                space(new Prism(square(4, 4, 2), -6, -4)));
        Polyhedron hollow = (Polyhedron) Polyhedra.of(rest.pieces().getFirst()).getFirst();
        assertThat(hollow.shells()).hasSize(2);
        assertThat(space(hollow).volume()).isCloseTo(1000 - 8, within(1e-9));
    }

    private static Outline square(double x, double y, double side) {
        return Outline.of(List.of(new Point2(x, y), new Point2(x + side, y), new Point2(x + side, y + side), new Point2(x, y + side)));
    }

    private static Space space(SpaceDefinition definition) {
        return switch (SoundnessCheck.STANDARD.examine(List.of(definition), Frame.ZERO)) {
            case Soundness.Sound(Space space) -> space;
            case Soundness.Unsound(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }
}
