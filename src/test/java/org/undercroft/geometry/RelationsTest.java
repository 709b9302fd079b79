package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undercroft.geometry.Shapes.box;
import static org.undercroft.geometry.Shapes.prism;
import static org.undercroft.geometry.Shapes.prismOf;
import static org.undercroft.geometry.Shapes.space;
import static org.undercroft.geometry.Shapes.sweep;
import static org.undercroft.geometry.Shapes.tube;
import static org.undercroft.geometry.Shapes.turned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RelationsTest {
    private final Relations relations = Relations.STANDARD;

    @Test
    void mirrorImagesShareTheSameBitsWhicheverIsAskedAbout() {
        for (int i = 0; i < 40; i++) {
            double x = 0.1 * i + 0.3;
            Space one = Shapes.prism(-9.3, -1.7, 0, 0, 10.7, 0, x, 7.3);
            Space other = Shapes.prism(-9.3, -1.7, 0, 7.3, 10.7 - x, 0, 10.7, 7.3);
            assertEquals(Relations.STANDARD.sharing(one, other).volume(), Relations.STANDARD.sharing(other, one).volume());
        }
    }

    @Test
    void roomBetweenManyThinNeedlesIsNoDeeperThanTheyLeaveIt() {
        List<List<Point2>> needles = new ArrayList<>();
        for (int i = 1; i < 12; i++) {
            for (int j = 1; j < 12; j++) {
                double x = 0.69 * i;
                double y = 0.69 * j;
                needles.add(List.of(
                        new Point2(398_000 + x, 3_312_000 + y),
                        new Point2(398_000 + x, 3_312_000 + y + 0.002),
                        new Point2(398_000 + x + 0.002, 3_312_000 + y + 0.002),
                        new Point2(398_000 + x + 0.002, 3_312_000 + y)));
            }
        }
        List<Point2> square = List.of(new Point2(398_000, 3_312_000), new Point2(398_008.28, 3_312_000), new Point2(398_008.28, 3_312_008.28),
                new Point2(398_000, 3_312_008.28));
        Space pierced = Shapes.space(List.of(new Prism(new Outline(square, needles), -30, 0)));
        Space plain = Shapes.space(List.of(new Prism(Outline.of(square), -30, 0)));
        // Between four needles: the diagonal of their spacing, less what they take of it.
        assertEquals(0.69 * Math.sqrt(2) - 0.002 * Math.sqrt(2), ((Relation.Inside) Relations.STANDARD.between(pierced, plain)).overlap().depth(), 2e-3);
        assertFalse(Relations.STANDARD.isDeeper(pierced, plain, 1));
        assertTrue(Relations.STANDARD.isDeeper(pierced, plain, 0.96));
    }

    @Test
    void aTunnelThroughACellarTakesPartOfIt() {
        Overlap overlap = overlapping(box(0, 0, -10, 10, 20, 0), box(-5, 8, -4, 15, 12, -3));
        assertThat(overlap.volume()).isCloseTo(10 * 4 * 1, within(1e-9));
        assertThat(overlap.depth()).isCloseTo(1, within(1e-6));
        assertThat(overlap.verticalOverlap()).isCloseTo(1, within(1e-9));
        assertThat(overlap.planWidth()).isCloseTo(4, within(0.01));
        assertThat(overlap.planArea()).isCloseTo(40, within(1e-6));
        assertThat(overlap.bottom()).isCloseTo(-4, within(1e-9));
        assertThat(overlap.top()).isCloseTo(-3, within(1e-9));
        assertThat(overlap.body().volume()).isCloseTo(40, within(1e-6));
        assertThat(overlap.pieces()).hasSize(1);
    }

    @Test
    void boxesThatShareAWallTouchByExactlyThatWallAndNothingElse() {
        Relation relation = relations.between(box(0, 0, 0, 10, 10, 10), box(10, 2, 3, 20, 6, 8));
        assertThat(relation).isInstanceOfSatisfying(Relation.Touching.class, touching -> {
            assertThat(touching.contact().kind()).isEqualTo(Contact.Kind.FACE);
            assertThat(touching.contact().area()).isCloseTo(4 * 5, within(1e-9));
            assertThat(touching.residual()).isZero();
            assertThat(touching.bottom()).isCloseTo(3, within(1e-9));
            assertThat(touching.top()).isCloseTo(8, within(1e-9));
        });
    }

    @Test
    void stackedParcelsTouchThoughOneHasACornerInTheMiddleOfTheSharedEdge() {
        Relation relation = relations.between(prism(0, 5, 0, 0, 10, 0, 10, 10, 0, 10), prism(-5, 0, 0, 0, 4, 0, 10, 0, 10, 10, 0, 10));
        assertThat(relation).isInstanceOfSatisfying(Relation.Touching.class, touching -> assertThat(touching.contact().area()).isCloseTo(100, within(1e-9)));
    }

    @Test
    void boxesCanMeetAlongAnEdgeOrInAPoint() {
        assertThat(relations.between(box(0, 0, 0, 10, 10, 10), box(10, 10, 0, 20, 20, 5)))
                .isInstanceOfSatisfying(Relation.Touching.class, touching -> assertThat(touching.contact().kind()).isEqualTo(Contact.Kind.EDGE));
        assertThat(relations.between(box(0, 0, 0, 10, 10, 10), box(10, 10, 10, 20, 20, 20)))
                .isInstanceOfSatisfying(Relation.Touching.class, touching -> assertThat(touching.contact().kind()).isEqualTo(Contact.Kind.POINT));
    }

    @Test
    void neighboursThatShareATurnedWallTouch() {
        Space one = prism(0, 8, turned(30, 0, 0, 10, 0, 10, 10, 0, 10));
        Space other = prism(2, 6, turned(30, 10, 3, 20, 3, 20, 7, 10, 7));
        assertThat(relations.between(one, other)).isInstanceOfSatisfying(Relation.Touching.class, touching -> {
            assertThat(touching.contact().kind()).isEqualTo(Contact.Kind.FACE);
            assertThat(touching.contact().area()).isCloseTo(4 * 4, within(0.01));
            assertThat(touching.residual()).isLessThan(0.01);
        });
    }

    @Test
    void tubesOnOneAxisThatOverlapByFiveCentimetresEndToEndAreInConflict() {
        Space one = tube(6, 0, 0, -20, 100, 0, -20);
        Space next = tube(6, 99.95, 0, -20, 200, 0, -20);
        Overlap overlap = overlapping(one, next);
        assertThat(overlap.volume()).isCloseTo(one.volume() / 100 * 0.05, within(1e-9));
        assertThat(overlap.depth()).isBetween(0.05, 0.0502);
    }

    @Test
    void parallelTubesThatOverlapAtTheirEndsAreFoundThoughNoFacesCross() {
        Space one = tube(6, 0, 0, -20, 100, 0, -20);
        Space next = tube(6, 99, 0, -20, 200, 0, -20);
        assertThat(overlapping(one, next).depth()).isBetween(1.0, 1.002);
    }

    @Test
    void aSpaceWhollyInAnotherIsFoundThoughNoFacesCross() {
        Space hall = box(0, 0, -30, 40, 40, 0);
        Space vault = box(10, 10, -20, 14, 13, -15);
        assertThat(relations.between(vault, hall)).isInstanceOfSatisfying(Relation.Inside.class, inside -> {
            assertThat(inside.overlap().volume()).isCloseTo(4 * 3 * 5, within(1e-9));
            assertThat(inside.overlap().depth()).isBetween(3.0, 3.01);
        });
        assertThat(relations.between(hall, vault)).isInstanceOf(Relation.Around.class);
    }

    @Test
    void theSameSpaceIsKnownInAnotherOrderOfCornersAndAnotherTriangulation() {
        Space one = prism(0, 5, 0, 0, 10, 0, 10, 10, 0, 10);
        Space same = prism(0, 5, 10, 10, 0, 10, 0, 5, 0, 0, 10, 0);
        assertThat(relations.between(one, same)).isInstanceOfSatisfying(Relation.Same.class,
                both -> assertThat(both.overlap().volume()).isCloseTo(500, within(1e-9)));
    }

    @Test
    void anOverlapOfTwoPiecesIsCountedWhole() {
        // A U of two towers over a base; the bar passes through both towers above the base.
        Space towers = space(List.of(prismOf(0, 10, 0, 0, 2, 0, 2, 4, 0, 4), prismOf(0, 10, 8, 0, 10, 0, 10, 4, 8, 4)));
        Overlap overlap = overlapping(towers, box(-5, 1, 5, 15, 3, 6));
        assertThat(overlap.volume()).isCloseTo(2 * (2 * 2 * 1), within(1e-9));
        assertThat(overlap.pieces()).hasSize(2).allSatisfy(piece -> assertThat(piece.volume()).isCloseTo(4, within(1e-9)));
    }

    @Test
    void tenMicrometresAreAnOverlapWhereTheSnapIsOne() {
        Snap micrometre = Snap.of(1e-6);
        Space one = space(List.of(prismOf(0, 5, 0, 0, 10, 0, 10, 10, 0, 10)), micrometre, Shapes.FRAME);
        Space other = space(List.of(prismOf(0, 5, 9.99999, 0, 20, 0, 20, 10, 9.99999, 10)), micrometre, Shapes.FRAME);
        assertThat(new Relations(micrometre).between(one, other)).isInstanceOfSatisfying(Relation.Overlapping.class, found -> {
            assertThat(found.overlap().depth()).isBetween(9.99e-6, 1.1e-5);
            assertThat(found.overlap().volume()).isCloseTo(1e-5 * 10 * 5, within(1e-8));
        });
    }

    @Test
    void fiveCentimetresBelowAndBesideAnLShapedNeighbourStayASurveyMisfit() {
        // The misfit lies under one arm and beside the other: 5 cm thick everywhere, many cubic metres all the same.
        Space l = space(List.of(prismOf(0, 10, 0, 0, 100, 0, 100, 100, 0, 100), prismOf(-50, 0, 0, 0, 50, 0, 50, 100, 0, 100)));
        Space beside = prism(-50, 0.05, 49.95, 0, 100, 0, 100, 100, 49.95, 100);
        Overlap overlap = overlapping(l, beside);
        double volume = 50.05 * 100 * 0.05 + 0.05 * 100 * 50;
        assertThat(overlap.volume()).isCloseTo(volume, within(1e-6));
        assertThat(volume).isGreaterThan(400);
        assertThat(overlap.depth()).isBetween(0.05, 0.05 * 1.4143 + 0.001);
    }

    @Test
    void aBatteredWallIsAsDeepAsItIsThick() {
        // A slab of 5 cm between two parallel walls that lean by 45 degrees: 5 cm thick, 7 cm in plan and in height.
        double t = 0.05 * Math.sqrt(2);
        Space one = leaning(0, 40);
        Space other = leaning(40 - t, 80);
        Overlap overlap = overlapping(one, other);
        assertThat(overlap.depth()).isBetween(0.0499, 0.0512);
        assertThat(overlap.verticalOverlap()).isCloseTo(t, within(1e-4));
    }

    /// A bar 30 long and 10 high whose ends, at x = from and x = to at its foot, lean to the east by 45 degrees.
    private static Space leaning(double from, double to) {
        double[][] p = {{from, 0, 0}, {to, 0, 0}, {to, 30, 0}, {from, 30, 0}, {from + 10, 0, 10}, {to + 10, 0, 10}, {to + 10, 30, 10}, {from + 10, 30, 10}};
        int[][] faces = {{0, 3, 2, 1}, {4, 5, 6, 7}, {0, 1, 5, 4}, {1, 2, 6, 5}, {2, 3, 7, 6}, {3, 0, 4, 7}};
        List<Polyhedron.Face> sides = new ArrayList<>();
        for (int[] face : faces) {
            List<Position> ring = new ArrayList<>();
            for (int corner : face) {
                ring.add(Shapes.FRAME.toWorld(new Position(p[corner][0], p[corner][1], p[corner][2])));
            }
            sides.add(new Polyhedron.Face(List.of(ring)));
        }
        return space(List.of(new Polyhedron(List.of(new Polyhedron.Shell(sides)))));
    }

    @Test
    void aThinSlabJoinedToAThinFinIsStillThin() {
        // One body of two sheets, 5 cm each, at right angles.
        Space sheets = space(List.of(prismOf(0, 0.05, 0, 0, 20, 0, 20, 20, 0, 20), prismOf(0, 15, 0, 0, 0.05, 0, 0.05, 20, 0, 20)));
        Overlap overlap = overlapping(sheets, box(-10, -10, -10, 30, 30, 30));
        assertThat(overlap.volume()).isCloseTo(20 * 20 * 0.05 + 0.05 * 20 * 14.95, within(1e-9));
        assertThat(overlap.depth()).isBetween(0.05, 0.05 * 1.4143 + 0.001);
    }

    @Test
    void partsThatRunIntoEachOtherCountOnce() {
        List<Prism> crossed = List.of(prismOf(0, 10, 0, 0, 10, 0, 10, 10, 0, 10), prismOf(0, 10, 5, 0, 15, 0, 15, 10, 5, 10));
        Space both = space(crossed);
        assertThat(both.volume()).isCloseTo(1500, within(1e-9));
        assertThat(both.planArea()).isCloseTo(150, within(1e-9));
        assertThat(overlapping(both, box(-100, -100, -100, 100, 100, 100)).volume()).isCloseTo(1500, within(1e-6));
        assertThat(relations.between(both, space(crossed))).isInstanceOfSatisfying(Relation.Same.class,
                same -> assertThat(same.overlap().volume()).isCloseTo(1500, within(1e-6)));
    }

    @Test
    void nearlyUprightFacesDoNotShootBeyondTheirHeights() {
        Space leaning = leaningBy(0.0001);
        Overlap overlap = overlapping(leaning, box(5, 5, 2, 50, 25, 3));
        assertThat(overlap.volume()).isCloseTo(35 * 20 * 1, within(0.01));
    }

    private static Space leaningBy(double lean) {
        double[][] p = {{0, 0, 0}, {40, 0, 0}, {40, 30, 0}, {0, 30, 0}, {lean, 0, 10}, {40 + lean, 0, 10}, {40 + lean, 30, 10}, {lean, 30, 10}};
        int[][] faces = {{0, 3, 2, 1}, {4, 5, 6, 7}, {0, 1, 5, 4}, {1, 2, 6, 5}, {2, 3, 7, 6}, {3, 0, 4, 7}};
        List<Polyhedron.Face> sides = new ArrayList<>();
        for (int[] face : faces) {
            List<Position> ring = new ArrayList<>();
            for (int corner : face) {
                ring.add(Shapes.FRAME.toWorld(new Position(p[corner][0], p[corner][1], p[corner][2])));
            }
            sides.add(new Polyhedron.Face(List.of(ring)));
        }
        return space(List.of(new Polyhedron(List.of(new Polyhedron.Shell(sides)))));
    }

    @Test
    void figuresAreTheSameBitForBitWhereverTheTwoLieAndWhicheverComesFirst() {
        List<SpaceDefinition> tunnel = List.of(sweep(new CrossSection.Circle(14.6), 0, 0, -60, 300, 40, -66, 500, 180, -70));
        List<SpaceDefinition> cellar = List.of(prismOf(-62, -40, 250, 0, 330, 10, 320, 90, 240, 70));
        Overlap here = overlapping(space(tunnel), space(cellar));
        Overlap there = overlapping(moved(tunnel), moved(cellar));
        assertThat(there.volume()).isEqualTo(here.volume());
        assertThat(there.depth()).isEqualTo(here.depth());
        assertThat(there.planArea()).isEqualTo(here.planArea());
        Overlap exchanged = overlapping(space(cellar), space(tunnel));
        assertThat(exchanged.volume()).isEqualTo(here.volume());
        assertThat(exchanged.depth()).isEqualTo(here.depth());
    }

    @Test
    void twinsInOneBoxHaveTheSameBitsWhicheverComesFirst() {
        // mirror images: neither box nor volume nor number of triangles tells which is first
        double[] ring = {0, 0, 9.1, 0.3, 7.7, 3.3, 2.9, 4.1, 3.7, 8.3, 0, 10};
        for (double width : new double[]{10, 11.3, 12.7, 17.9}) {
            double[] one = ring.clone();
            one[2] = width;
            double[] other = one.clone();
            for (int i = 0; i < one.length; i += 2) {
                other[i] = width - one[i];
            }
            Space left = prism(-5, 0, one);
            Space right = prism(-5, 0, other);
            assertThat(relations.sharing(left, right)).isEqualTo(relations.sharing(right, left).reversed());
            Space risingEast = space(List.of(sweep(new CrossSection.Horseshoe(4, 5), 0, 0, -9.3, 9.1, width, -7)));
            Space fallingEast = space(List.of(sweep(new CrossSection.Horseshoe(4, 5), 9.1, 0, -9.3, 0, width, -7)));
            assertThat(relations.between(risingEast, fallingEast)).isEqualTo(relations.between(fallingEast, risingEast).reversed());
        }
    }

    private static Space moved(List<SpaceDefinition> parts) {
        List<SpaceDefinition> moved = parts.stream().map(RelationsTest::moved).toList();
        return space(moved, Snap.TENTH_OF_A_MILLIMETRE, new Frame(798, 6612));
    }

    private static SpaceDefinition moved(SpaceDefinition definition) {
        return switch (definition) {
            case Prism prism -> new Prism(Outline.of(prism.outline().exterior().stream().map(p -> new Point2(p.x() + 4e5, p.y() + 3.3e6)).toList()),
                    prism.bottom(), prism.top());
            case Sweep sweep -> new Sweep(sweep.axis().stream().map(p -> p.moved(4e5, 3.3e6, 0)).toList(), sweep.section(), sweep.chordError());
            case Slab _,Polyhedron _ -> throw new IllegalArgumentException("not moved here");
        };
    }

    @Test
    void spacesInDifferentFramesAreHeldAgainstEachOther() {
        List<SpaceDefinition> cellar = List.of(prismOf(0, 5, 0, 0, 10, 0, 10, 10, 0, 10));
        Space here = space(cellar);
        Space elsewhere = space(cellar, Snap.TENTH_OF_A_MILLIMETRE, new Frame(390, 3300));
        assertThat(relations.between(here, elsewhere)).isInstanceOf(Relation.Same.class);
        assertThat(elsewhere.in(Shapes.FRAME).boundary()).isEqualTo(here.boundary());
    }

    @Test
    void aMillimetreApartIsApartAndTheClosestPlacesAreKnown() {
        Relation relation = relations.between(box(0, 0, 0, 10, 10, 10), box(10.001, 0, 0, 20, 10, 10), 5);
        assertThat(relation).isInstanceOfSatisfying(Relation.Apart.class, apart -> {
            assertThat(apart.distance()).isCloseTo(0.001, within(1e-9));
            assertThat(apart.onA().x()).isCloseTo(10, within(1e-9));
            assertThat(apart.onB().x()).isCloseTo(10.001, within(1e-9));
        });
    }

    @Test
    void oneAgainstManyIsToldAsEachAlone() {
        Space tunnel = tube(6, 0, 0, -20, 60, 25, -21, 120, 20, -22);
        List<Space> others = List.of(
                box(-5, -5, -30, 5, 5, -10),
                box(10, 200, -30, 20, 210, -10),
                tube(2, 30, -30, -18, 30, 60, -18),
                box(50, 10, -18, 70, 40, -5),
                box(10, 2, -16, 20, 12, -15));
        double[] limits = {0, 5, 0, 0, 3};
        List<Relation> together = relations.toEach(tunnel, others, limits);
        for (int i = 0; i < limits.length; i++) {
            Relation alone = relations.between(tunnel, others.get(i), limits[i]);
            assertEquals(alone.getClass(), together.get(i).getClass());
            switch (alone) {
                case Relation.Overlapping(Overlap overlap) -> {
                    Overlap same = ((Relation.Overlapping) together.get(i)).overlap();
                    assertEquals(overlap.volume(), same.volume());
                    assertEquals(overlap.depth(), same.depth());
                }
                case Relation.Apart apart -> assertEquals(apart, together.get(i));
                case Relation.Touching _,Relation.Inside _,Relation.Around _,Relation.Same _ -> throw new AssertionError(alone);
            }
        }
    }

    /// Long tunnels are told apart by how far their pieces reach; held against each other piece by piece, without that, they are as near.
    @Test
    void windingTunnelsSideBySideAreAsNearAsTheirNearestPieces() {
        for (int seed = 0; seed < 4; seed++) {
            Hierarchy one = winding(0, seed).hierarchy();
            Hierarchy other = winding(9 + seed, 2 * seed).hierarchy();
            double nearest = Double.POSITIVE_INFINITY;
            for (Hierarchy piece : pieces(one.mesh())) {
                for (Hierarchy against : pieces(other.mesh())) {
                    nearest = Math.min(nearest, Distance.between(piece, against, 1e3).metres());
                }
            }
            assertEquals(nearest, Distance.between(one, other, 1e3).metres(), 1e-9);
            assertEquals(nearest, Distance.between(other, one, 1e3).metres(), 1e-9);
        }
    }

    private static Space winding(double aside, int swing) {
        double[] axis = new double[3 * 60];
        for (int i = 0; i < 60; i++) {
            axis[3 * i] = 12 * i;
            axis[3 * i + 1] = aside + (60 + swing) * Math.sin(i / 15.0);
            axis[3 * i + 2] = -30 + 4 * Math.sin(i / 25.0 + swing);
        }
        return tube(6, axis);
    }

    private static List<Hierarchy> pieces(Mesh mesh) {
        List<Hierarchy> pieces = new ArrayList<>();
        for (int t = 0; t < mesh.triangles().length; t += 3 * Hierarchy.MOST_IN_LEAF) {
            int end = Math.min(mesh.triangles().length, t + 3 * Hierarchy.MOST_IN_LEAF);
            pieces.add(new Hierarchy(new Mesh(mesh.corners(), Arrays.copyOfRange(mesh.triangles(), t, end))));
        }
        return pieces;
    }

    @Test
    void theDistanceOfTwoCrossingTubesIsTheirHeightsLessBothRadii() {
        // Axes cross at right angles, 20 m above one another; both tubes are 6 m wide and exact at crown and invert.
        Relation relation = relations.between(tube(6, -50, 0, -40, 50, 0, -40), tube(6, 0, -50, -20, 0, 50, -20), 100);
        assertThat(relation).isInstanceOfSatisfying(Relation.Apart.class, apart -> assertThat(apart.distance()).isCloseTo(20 - 6, within(1e-6)));
    }

    @Test
    void aPlugLargerThanTheVoidItSitsInIsAnOverlapByWhatIsTooMuch() {
        Space ring = space(List.of(new Prism(
                new Outline(
                        List.of(world(0, 0), world(20, 0), world(20, 20), world(0, 20)),
                        List.of(List.of(world(5, 5), world(15, 5), world(15, 15), world(5, 15)))),
                0,
                4)));
        assertThat(ring.volume()).isCloseTo(4 * (400 - 100), within(1e-9));
        Space fits = box(5, 5, 0, 15, 15, 4);
        assertThat(relations.between(ring, fits)).isInstanceOfSatisfying(Relation.Touching.class,
                touching -> assertThat(touching.contact().area()).isCloseTo(4 * 10 * 4, within(1e-9)));
        Overlap overlap = overlapping(ring, box(4.9, 4.9, 0, 15.1, 15.1, 4));
        assertThat(overlap.volume()).isCloseTo(4 * (10.2 * 10.2 - 100), within(1e-6));
        // Ten centimetres wide, but in the corners a ball touches both outer walls and the inner edge: c·√2 = 0.1·√2 − c.
        assertThat(overlap.depth()).isCloseTo(2 * 0.1 * Math.sqrt(2) / (1 + Math.sqrt(2)), within(0.001));
    }

    private static Point2 world(double x, double y) {
        return Shapes.FRAME.toWorld(new Point2(x, y));
    }

    @Test
    void tunnelsSideBySideAreApartThoughTheirBoxesMeet() {
        Space tunnel = tube(6, 0, 0, 0, 100, 100, 0);
        assertThat(relations.between(tunnel, tube(6, 30, 0, 0, 130, 100, 0))).isInstanceOf(Relation.Apart.class);
        assertThat(relations.between(tunnel, box(70, 0, 0, 100, 30, 6))).isInstanceOf(Relation.Apart.class);
    }

    @Test
    void whatFloatsInACavityIsApartFromItsWalls() {
        Space ring = space(List.of(new Prism(
                new Outline(
                        List.of(world(0, 0), world(20, 0), world(20, 20), world(0, 20)),
                        List.of(List.of(world(5, 5), world(15, 5), world(15, 15), world(5, 15)))),
                0, 4)));
        assertThat(relations.between(ring, box(6, 6, 1, 14, 14, 3))).isInstanceOf(Relation.Apart.class);
        assertThat(relations.between(ring, box(6, 6, 1, 14, 14, 3), 2))
                .isInstanceOfSatisfying(Relation.Apart.class, apart -> assertThat(apart.distance()).isCloseTo(1, within(1e-9)));
    }

    @Test
    void slopingTunnelsThatCrossAreCountedOnce() {
        Sweep one = sweep(new CrossSection.Horseshoe(6, 6), 0, 0, 0, 100, 20, 5);
        Sweep two = sweep(new CrossSection.Horseshoe(6, 6), 50, -30, 5, 50, 40, 2);
        Space a = space(List.of(one));
        Space b = space(List.of(two));
        double shared = SignedColumns.between(a.hierarchy(), b.hierarchy()).volume();
        assertThat(shared).isGreaterThan(10);
        assertThat(space(List.of(one, two)).volume()).isCloseTo(a.volume() + b.volume() - shared, within(1e-3));
    }

    @Test
    void theBodyOfASlopingOverlapHasItsVolume() {
        // Flat faces of several triangles that rise along the tunnel: a column over all of them follows the plane, not one triangle's heights.
        Relation relation = relations.between(tube(6, 0, 0, 0, 100, 0, 10), box(-50, -50, -50, 150, 50, 60));
        assertThat(relation).isInstanceOfSatisfying(
                Relation.Inside.class, inside -> assertThat(inside.overlap().body().volume()).isCloseTo(inside.overlap().volume(), within(1e-3)));
    }

    @Test
    void oneStepOfTheGridIsOneStepEverywhere() {
        for (double at : new double[]{10, 100, 500, 900}) {
            assertThat(relations.between(box(0, 0, 0, at, 10, 10), box(at + 0.0001, 0, 0, at + 12, 10, 10))).isInstanceOf(Relation.Touching.class);
            assertThat(relations.between(box(0, 0, at - 10, 20, 10, at), box(0, 0, at - 0.0001, 20, 10, at + 10))).isInstanceOf(Relation.Touching.class);
        }
    }

    private Overlap overlapping(Space a, Space b) {
        return switch (relations.between(a, b)) {
            case Relation.Overlapping(Overlap overlap) -> overlap;
            case Relation.Inside(Overlap overlap) -> overlap;
            case Relation.Around(Overlap overlap) -> overlap;
            case Relation.Same(Overlap overlap) -> overlap;
            case Relation.Touching touching -> throw new AssertionError("only touching: " + touching);
            case Relation.Apart apart -> throw new AssertionError("apart: " + apart);
        };
    }
}
