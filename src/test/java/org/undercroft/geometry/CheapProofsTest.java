package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undercroft.geometry.Shapes.box;
import static org.undercroft.geometry.Shapes.prism;
import static org.undercroft.geometry.Shapes.prismOf;
import static org.undercroft.geometry.Shapes.space;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is told without making the body of the shared room: each proof is right where it says something, says something where it is meant to, and where none
/// does the body decides.
@Timeout(20)
class CheapProofsTest {
    private static final double STEP = 1e-4;

    private final SignedColumns columns = new SignedColumns();
    private final Relations relations = Relations.STANDARD;

    @Test
    void noCircleSurelyFitsThatIsWiderThanThePlanAndNoneIsDeniedThatFits() {
        Kinds kinds = new Kinds(11);
        int surely = 0;
        for (int i = 0; i < 250; i++) {
            Space a = kinds.of(i % 2);
            Space b = i % 3 == 0 ? kinds.of(1) : kinds.of(0);
            if (KindsLawsTest.overlap(relations.between(a, b)) instanceof Overlap overlap) {
                columns.measurePlan(a.hierarchy(), b.hierarchy());
                // the width of the plan is found from above, to a thousandth
                assertThat(columns.surelyHolds(overlap.planWidth() * 1.0001)).isFalse();
                assertThat(columns.mightHold(overlap.planWidth() * 0.998)).isTrue();
                surely += columns.surelyHolds(overlap.planWidth() * 0.45) ? 1 : 0;
            }
        }
        assertThat(surely).isGreaterThan(50);
    }

    @Test
    void aStripAlongAWallHoldsNoCircleHoweverManyPiecesItIsIn() {
        // five bays along a street, each a centimetre into it
        double[] bays = new double[24];
        for (int i = 0; i < 5; i++) {
            bays[4 * i] = i;
            bays[4 * i + 1] = i % 2 == 0 ? 0 : 3;
            bays[4 * i + 2] = i + 1;
            bays[4 * i + 3] = i % 2 == 0 ? 0 : 3;
        }
        bays[20] = 5;
        bays[21] = 10;
        bays[22] = 0;
        bays[23] = 10;
        columns.measurePlan(prism(-5, 0, bays).hierarchy(), box(-10, -10, -5, 110, 0.01, 0).hierarchy());
        assertThat(columns.mightHold(0.009)).isTrue();
        assertThat(columns.mightHold(0.0101)).isFalse();
        assertThat(columns.surelyHolds(0.0101)).isFalse();
    }

    @Test
    void aBallFitsWhereThereIsRoomAllAround() {
        Hierarchy hall = box(0, 0, 0, 10, 10, 10).hierarchy();
        Hierarchy tower = box(2, 2, -20, 8, 8, 40).hierarchy();
        Ball ball = new Ball();
        assertThat(ball.fits(hall, tower, 5, 5, 5.99)).isTrue();
        assertThat(ball.fits(hall, tower, 5, 5, 6.01)).isFalse();
        assertThat(ball.fits(hall, tower, 3, 5, 1.99)).isTrue();
        assertThat(ball.fits(hall, tower, 3, 5, 2.01)).isFalse();
        assertThat(ball.fits(tower, hall, 3, 5, 2.01)).isFalse();
        assertThat(ball.fits(hall, tower, 50, 50, 1)).as("nothing there").isFalse();
        // over the corner of a cellar in the hall's floor: nearest is an edge
        Hierarchy l = prism(0, 10, 0, 0, 10, 0, 10, 5, 5, 5, 5, 10, 0, 10).hierarchy();
        assertThat(ball.fits(l, hall, 4, 4, 2 * 1.41)).isTrue();
        assertThat(ball.fits(l, hall, 4, 4, 2 * 1.42)).isFalse();
    }

    @Test
    void aBallIsCentredUnderASlope() {
        // under a roof that rises from 2 in the west to 12 in the east, over a place with seven metres of height
        Bound slope = new Bound.Plane(world(0, 0, 2), world(10, 0, 12), world(0, 10, 2));
        Hierarchy shed = space(List.of(new Slab(prismOf(0, 1, 0, 0, 10, 0, 10, 10, 0, 10).outline(), new Bound.Height(0), slope))).hierarchy();
        Hierarchy all = box(-50, -50, -50, 50, 50, 50).hierarchy();
        // the slope is 3.5 · √½ from the centre, the floor 3.5
        assertThat(new Ball().fits(shed, all, 5, 6, 2 * 2.47)).isTrue();
        assertThat(new Ball().fits(shed, all, 5, 6, 2 * 2.48)).isFalse();
    }

    @Test
    void thingsOnEitherSideOfASlantingLineAreKnownToBeApart() {
        PlanHull one = prism(0, 1, 0, 0, 10, 0, 0, 10).hierarchy().planHull();
        PlanHull other = prism(0, 1, 10, 1, 10, 10, 1, 10).hierarchy().planHull();
        assertThat(one).isNotNull();
        assertThat(other).isNotNull();
        // the lines x + y = 10 and x + y = 11 are √½ apart
        assertThat(one.isApartFrom(other, 0.70)).isTrue();
        assertThat(other.isApartFrom(one, 0.70)).isTrue();
        assertThat(one.isApartFrom(other, 0.71)).isFalse();
    }

    @Test
    void aLeafOfRoofsAtOneHeightAndFloorsAtAnotherIsLevel() {
        assertThat(box(0, 0, 0, 1, 1, 1).hierarchy().isLevel()).isTrue();
        assertThat(space(List.of(prismOf(0, 5, 0, 0, 9, 0, 9, 9, 0, 9), prismOf(0, 6, 20, 0, 29, 0, 29, 9, 20, 9))).hierarchy().isLevel()).isFalse();
        assertThat(leaning(0, 40).hierarchy().isLevel()).isFalse();
    }

    @Test
    void leaningWallsOneStepIntoEachOtherOnlyTouchThoughTheyShareLitres() {
        Sharing sharing = relations.sharing(leaning(0, 40), leaning(40 - STEP, 80));
        assertThat(sharing.kind()).isEqualTo(Sharing.Kind.TOUCHING);
        assertThat(sharing.volume()).isBetween(0.0299, 0.0301);
        assertThat(relations.sharing(leaning(0, 40), leaning(40 - 3 * STEP, 80)).kind()).isEqualTo(Sharing.Kind.OVERLAPPING);
    }

    @Test
    void aPipeEndThroughALeaningWallIsFoundBesideALargeFlatContact() {
        List<SpaceDefinition> parts = new ArrayList<>(List.of(leaningOf(0, 40)));
        parts.add(prismOf(2, 2.3, 41, 5, 42.4, 5, 42.4, 5.3, 41, 5.3));
        Sharing sharing = relations.sharing(space(parts), leaning(40 - STEP, 80));
        assertThat(sharing.kind()).isEqualTo(Sharing.Kind.OVERLAPPING);
    }

    @Test
    void aPipeThatSticksOutOfAHallIsNotInsideItsEnvelope() {
        Space hall = space(List.of(prismOf(0, 10, 0, 0, 100, 0, 100, 100, 0, 100), prismOf(4, 4.2, 99, 50, 100.2, 50, 100.2, 50.2, 99, 50.2)));
        Space envelope = box(0, 0, 0, 100, 100, 10);
        assertThat(relations.sharing(hall, envelope).kind()).isEqualTo(Sharing.Kind.AROUND);
        assertThat(relations.sharing(hall, box(-1, -1, -1, 100, 101, 11)).kind()).isEqualTo(Sharing.Kind.OVERLAPPING);
        // one step of it counts as none
        assertThat(relations.sharing(hall, box(-1, -1, -1, 100.2 - STEP, 101, 11)).kind()).isEqualTo(Sharing.Kind.INSIDE);
    }

    /// A bar 30 long and 10 high whose ends, at x = from and x = to at its foot, lean to the east by 45 degrees.
    private static Space leaning(double from, double to) {
        return space(List.of(leaningOf(from, to)));
    }

    private static Polyhedron leaningOf(double from, double to) {
        double[][] p = {{from, 0, 0}, {to, 0, 0}, {to, 30, 0}, {from, 30, 0}, {from + 10, 0, 10}, {to + 10, 0, 10}, {to + 10, 30, 10}, {from + 10, 30, 10}};
        int[][] faces = {{0, 3, 2, 1}, {4, 5, 6, 7}, {0, 1, 5, 4}, {1, 2, 6, 5}, {2, 3, 7, 6}, {3, 0, 4, 7}};
        List<Polyhedron.Face> sides = new ArrayList<>();
        for (int[] face : faces) {
            List<Position> ring = new ArrayList<>();
            for (int corner : face) {
                ring.add(world(p[corner][0], p[corner][1], p[corner][2]));
            }
            sides.add(new Polyhedron.Face(List.of(ring)));
        }
        return new Polyhedron(List.of(new Polyhedron.Shell(sides)));
    }

    private static Position world(double x, double y, double z) {
        return Shapes.FRAME.toWorld(new Position(x, y, z));
    }
}
