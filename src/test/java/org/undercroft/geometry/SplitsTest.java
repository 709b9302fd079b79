package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.undercroft.geometry.Shapes.box;
import static org.undercroft.geometry.Shapes.prism;
import static org.undercroft.geometry.Shapes.prismOf;
import static org.undercroft.geometry.Shapes.space;
import static org.undercroft.geometry.Shapes.tube;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SplitsTest {
    @Test
    void aCellarIsCutIntoTwoStoreys() {
        Split.Done storeys = done(box(0, 0, -10, 10, 20, 0), CuttingPlane.level(-4));
        assertThat(storeys.behind()).singleElement().satisfies(lower -> assertThat(lower.volume()).isCloseTo(6 * 200, within(1e-9)));
        assertThat(storeys.ahead()).singleElement().satisfies(upper -> assertThat(upper.volume()).isCloseTo(4 * 200, within(1e-9)));
        assertThat(Relations.STANDARD.between(storeys.behind().getFirst(), storeys.ahead().getFirst()))
                .isInstanceOfSatisfying(Relation.Touching.class, touching -> assertThat(touching.contact()).isEqualTo(new Contact(Contact.Kind.FACE, 200)));
    }

    @Test
    void aHalfHasNoCornersButItsOwn() {
        Split.Done halves = done(box(0, 0, -10, 10, 20, 0), CuttingPlane.upright(new Point2(3, -1), new Point2(3, 5)));
        assertThat(halves.behind().getFirst().boundary().cornerCount()).isEqualTo(8);
        assertThat(halves.behind().getFirst().boundary().triangleCount()).isEqualTo(12);
        // Walking north, what lies to the left, in the west, is behind.
        assertThat(halves.behind().getFirst().box().maxX()).isEqualTo(3);
    }

    @Test
    void aSlantingCutThroughUprightWallsLosesNothing() {
        Split.Done halves = done(box(0, 0, -10, 10, 10, 0), CuttingPlane.through(new Position(5, 5, -5), Direction.of(0.31, 0.17, 1)));
        assertThat(halves.change()).isCloseTo(0, within(1e-9));
        assertThat(Gathered.volume(halves.behind())).isCloseTo(500, within(0.01));
    }

    @Test
    void aCutAboveOrBelowLeavesTheWholeOnOneSide() {
        Space cellar = box(0, 0, -10, 10, 20, 0);
        assertThat(done(cellar, CuttingPlane.level(1)).ahead()).isEmpty();
        assertThat(done(cellar, CuttingPlane.level(0)).behind()).singleElement().satisfies(whole -> assertThat(whole.boundary()).isEqualTo(cellar.boundary()));
        assertThat(done(cellar, CuttingPlane.level(-10)).behind()).isEmpty();
    }

    @Test
    void aHorseshoeFallsIntoThreePieces() {
        Split.Done parts = done(prism(-5, 0, 0, 0, 10, 0, 10, 10, 7, 10, 7, 3, 3, 3, 3, 10, 0, 10), CuttingPlane.upright(new Point2(0, 5), new Point2(10, 5)));
        // Walking east the legs lie to the left.
        assertThat(parts.behind()).hasSize(2).allSatisfy(leg -> assertThat(leg.volume()).isCloseTo(3 * 5 * 5, within(1e-9)));
        assertThat(parts.ahead()).singleElement().satisfies(base -> assertThat(base.volume()).isCloseTo((10 * 5 - 4 * 2) * 5, within(1e-9)));
    }

    @Test
    void aCutAtAStepMakesTwoBoxes() {
        Space stepped = Shapes.space(List.of(new Polyhedron(List.of(Stepped.shell()))));
        Split.Done halves = done(stepped, CuttingPlane.level(-5));
        assertThat(halves.behind()).singleElement().satisfies(lower -> {
            assertThat(lower.volume()).isCloseTo(500, within(1e-9));
            // The ends of the step stay corners of the box: there its neighbour has them too.
            assertThat(lower.boundary().cornerCount()).isEqualTo(8 + 2);
        });
        assertThat(halves.ahead()).singleElement().satisfies(upper -> assertThat(upper.volume()).isCloseTo(200, within(1e-9)));
    }

    /// An L seen from the side, 10 m deep: 10 wide below -5, 4 wide above.
    private static final class Stepped {
        private static final double[][] SIDE = {{0, -10}, {10, -10}, {10, -5}, {4, -5}, {4, 0}, {0, 0}};

        static Polyhedron.Shell shell() {
            List<Polyhedron.Face> faces = new java.util.ArrayList<>();
            List<Position> near = new java.util.ArrayList<>();
            List<Position> far = new java.util.ArrayList<>();
            for (int i = 0; i < SIDE.length; i++) {
                double[] a = SIDE[i];
                double[] b = SIDE[(i + 1) % SIDE.length];
                faces.add(new Polyhedron.Face(List.of(List.of(at(b, 0), at(a, 0), at(a, 10), at(b, 10)))));
                near.add(at(a, 0));
                far.addFirst(at(a, 10));
            }
            faces.add(new Polyhedron.Face(List.of(near)));
            faces.add(new Polyhedron.Face(List.of(far)));
            return new Polyhedron.Shell(faces);
        }

        private static Position at(double[] side, double y) {
            return Shapes.FRAME.toWorld(new Position(side[0], y, side[1]));
        }
    }

    @Test
    void aCavityIsOpenedOrStaysWithItsHalf() {
        Space hollow = hollow();
        Split.Done opened = done(hollow, CuttingPlane.level(-5));
        assertThat(opened.behind()).singleElement().satisfies(half -> assertThat(half.volume()).isCloseTo(500 - 8 * 1, within(1e-9)));
        assertThat(opened.ahead()).singleElement().satisfies(half -> assertThat(half.volume()).isCloseTo(500 - 8 * 1, within(1e-9)));
        Split.Done kept = done(hollow, CuttingPlane.level(-2));
        assertThat(kept.behind()).singleElement().satisfies(half -> assertThat(half.volume()).isCloseTo(800 - 16, within(1e-9)));
        assertThat(kept.ahead()).singleElement().satisfies(half -> assertThat(half.volume()).isCloseTo(200, within(1e-9)));
    }

    /// A cube of 10 m with a void 4 × 2 × 2 in its middle.
    private static Space hollow() {
        return Shapes.space(List.of(new Polyhedron(List.of(cube(0, 0, -10, 10, 10, 0, false), cube(3, 4, -6, 7, 6, -4, true)))));
    }

    static Polyhedron.Shell cube(double x1, double y1, double z1, double x2, double y2, double z2, boolean inward) {
        int[][] faces = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}};
        List<Polyhedron.Face> made = new java.util.ArrayList<>();
        for (int[] face : faces) {
            List<Position> ring = new java.util.ArrayList<>();
            for (int c : face) {
                Position at = Shapes.FRAME.toWorld(new Position((c & 1) == 0 ? x1 : x2, (c & 2) == 0 ? y1 : y2, (c & 4) == 0 ? z1 : z2));
                if (inward) {
                    ring.addFirst(at);
                } else {
                    ring.add(at);
                }
            }
            made.add(new Polyhedron.Face(List.of(ring)));
        }
        return new Polyhedron.Shell(made);
    }

    @Test
    void partsThatHangTogetherStayTogether() {
        Space storeys = space(List.of(prismOf(-10, -6, 0, 0, 10, 0, 10, 10, 0, 10), prismOf(-6, -1, 0, 0, 10, 0, 10, 10, 0, 10)));
        Split.Done halves = done(storeys, CuttingPlane.upright(new Point2(4, 0), new Point2(4, 10)));
        assertThat(halves.behind()).singleElement().satisfies(west -> assertThat(west.parts()).hasSize(2));
        assertThat(Gathered.volume(halves.behind())).isCloseTo(4 * 10 * 9, within(1e-9));
    }

    @Test
    void aBentCurtainLeavesTwoSoundHalvesOfALShapedCut() {
        // Along y = 5 to the middle, then north: what lies to the left is the north-western quarter.
        PlanAxis bent = new PlanAxis(List.of(new Point2(1, 5), new Point2(5, 5), new Point2(5, 9)));
        assertThat(Splits.STANDARD.by(box(0, 0, -10, 10, 10, 0), bent)).isInstanceOfSatisfying(Split.Done.class, done -> {
            assertThat(Gathered.volume(done.behind())).isCloseTo(250, within(1e-9));
            assertThat(Gathered.volume(done.ahead())).isCloseTo(750, within(1e-9));
            assertThat(done.ahead().getFirst().boundary().cornerCount()).isEqualTo(12);
        });
    }

    @Test
    void aCurtainAlongAnArcCutsATunnel() {
        List<Point2> arc = new java.util.ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            double angle = Math.PI / 2 * i / 20;
            arc.add(new Point2(20 + 20 * Math.sin(angle), -10 + 20 * (1 - Math.cos(angle))));
        }
        Space tunnel = tube(6, 0, 0, -20, 60, 3, -22);
        assertThat(Splits.STANDARD.by(tunnel, new PlanAxis(arc))).isInstanceOfSatisfying(Split.Done.class, done -> {
            assertThat(done.behind()).hasSize(1);
            assertThat(done.ahead()).hasSize(1);
            assertThat(done.change()).isCloseTo(0, within(0.02));
        });
    }

    @Test
    void aCurtainThatCrossesItselfIsRefused() {
        PlanAxis knot = new PlanAxis(List.of(new Point2(0, 0), new Point2(5, 5), new Point2(5, 0), new Point2(0, 5)));
        assertThat(Splits.STANDARD.by(box(0, 0, -10, 10, 10, 0), knot)).isInstanceOf(Split.Refused.class);
    }

    @Test
    void anyCutThroughAnySpaceGivesSoundPiecesThatTouchAndAddUp() {
        Random random = new Random(20261122);
        int refused = 0;
        int cut = 0;
        for (int i = 0; i < 40; i++) {
            Space space = any(random);
            Position middle = space.box().middle();
            Direction normal = Direction.of(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
            CuttingPlane plane = CuttingPlane.through(middle.moved(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()), normal);
            switch (Splits.STANDARD.by(space, plane)) {
                case Split.Refused _ -> refused++;
                case Split.Done(List<Space> behind, List<Space> ahead, double change) -> {
                    cut++;
                    // New corners move by less than a step of the grid, and with them what of the walls lies beside them.
                    assertThat(change).isCloseTo(0, within(1e-4 * surface(space)));
                    for (Space one : behind) {
                        for (Space other : ahead) {
                            assertThat(Relations.STANDARD.between(one, other)).isInstanceOfAny(Relation.Touching.class, Relation.Apart.class);
                        }
                    }
                    Position at = plane.origin();
                    double before = behind.stream().mapToDouble(half -> SignedColumns.between(half.hierarchy(), space.hierarchy()).volume()).sum();
                    assertThat(before).as("at %s", at).isCloseTo(Gathered.volume(behind), within(1e-4 * surface(space)));
                }
            }
        }
        assertThat(refused).isLessThanOrEqualTo(cut / 20);
    }

    @Test
    void farFromTheOriginTheHalvesAreTheSameToTheBit() {
        double[] ring = {0, 0, 10, 1, 9, 12, 3, 10};
        double[] moved = new double[ring.length];
        for (int i = 0; i < ring.length; i++) {
            moved[i] = ring[i] + (i % 2 == 0 ? 400_000 : 3_300_000);
        }
        Direction normal = Direction.of(0.3, -0.2, 1);
        Split.Done near = done(prism(-9, 3, ring), CuttingPlane.through(new Position(5, 5, -3), normal));
        Split.Done far = done(prism(-9, 3, moved), CuttingPlane.through(new Position(400_005, 3_300_005, -3), normal));
        Solid there = near.behind().getFirst().parts().getFirst().moved(400_000, 3_300_000, 0);
        assertThat(far.behind().getFirst().boundary()).isEqualTo(there.mesh());
    }

    @Test
    void onAFinerGridTheCutIsSoMuchFiner() {
        Random random = new Random(3);
        Splits fine = new Splits(new Snap(10_000_000));
        for (int i = 0; i < 20; i++) {
            Space space = tube(6, 0, 0, -20, 30, 10, -22, 60, 0, -25);
            Direction normal = Direction.of(1, random.nextGaussian() / 3, random.nextGaussian() / 3);
            assertThat(fine.by(space, CuttingPlane.through(new Position(20, 5, -18), normal)))
                    .isInstanceOfSatisfying(Split.Done.class, done -> assertThat(done.change()).isCloseTo(0, within(1e-5)));
        }
    }

    private static Space any(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> box(0, 0, -random.nextInt(2, 10), random.nextInt(3, 20), random.nextInt(3, 20), random.nextInt(5));
            case 1 -> prism(-5, 0, Shapes.turned(random.nextDouble(360), 0, 0, 10, 0, 10, 10, 7, 10, 7, 3, 3, 3, 3, 10, 0, 10));
            case 2 -> tube(random.nextInt(2, 7), 0, 0, -9, random.nextInt(10, 20), random.nextInt(-9, 9), -7, 30, random.nextInt(-9, 9), -3);
            default -> hollow();
        };
    }

    private static double surface(Space space) {
        Mesh mesh = space.boundary();
        double area = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            double[] n = TrianglePairs.normal(mesh.corners(), mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2));
            area += Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) / 2;
        }
        return area;
    }

    private static Split.Done done(Space space, CuttingPlane plane) {
        return switch (Splits.STANDARD.by(space, plane)) {
            case Split.Done done -> done;
            case Split.Refused(List<Fault> faults) -> throw new AssertionError("refused: " + faults);
        };
    }
}
