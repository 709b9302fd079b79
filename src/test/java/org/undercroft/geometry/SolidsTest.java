package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every kind of solid against volumes known by head.
@Timeout(20)
class SolidsTest {
    private static final double CHORD = 0.02;

    @Test
    void aCellarOfTenByTenByTenHoldsAThousand() {
        Solid cellar = solid(new Prism(square(0, 0, 10), -10, 0));
        assertEquals(1000, cellar.volume());
        assertEquals(12, cellar.mesh().triangleCount());
        assertEquals(new Box(0, 0, -10, 10, 10, 0), cellar.box());
        assertClosed(cellar);
    }

    @Test
    void aCourtyardIsTakenOffWhicheverWayItsRingRuns() {
        Outline hole = square(4, 4, 2);
        for (List<Point2> ring : List.of(hole.exterior(), hole.exterior().reversed())) {
            Solid solid = solid(new Prism(new Outline(square(0, 0, 10).exterior().reversed(), List.of(ring)), 0, 5));
            assertEquals((100 - 4) * 5, solid.volume(), 1e-9);
            assertClosed(solid);
        }
    }

    @Test
    void aStarShapedOutlineIsTriangulatedWithoutNewCorners() {
        List<Point2> star = IntStream.range(0, 20)
                .mapToObj(i -> new Point2((i % 2 == 0 ? 10 : 2) * Math.cos(i * Math.PI / 10), (i % 2 == 0 ? 10 : 2) * Math.sin(i * Math.PI / 10)))
                .toList();
        Solid solid = solid(new Prism(Outline.of(star), 0, 1));
        assertEquals(40, solid.mesh().cornerCount());
        assertEquals(2 * 18 + 2 * 20, solid.mesh().triangleCount());
        assertEquals(20 * 0.5 * 10 * 2 * Math.sin(Math.PI / 10), solid.volume(), 1e-2);
        assertClosed(solid);
    }

    @Test
    void aBoxTunnelHoldsWidthTimesHeightTimesLength() {
        Solid tunnel = solid(new Sweep(line(0, 0, -20, 100, 0, -20), new CrossSection.Box(6, 4), CHORD));
        assertEquals(6 * 4 * 100, tunnel.volume(), 1e-9);
        assertEquals(new Box(0, -3, -20, 100, 3, -16), tunnel.box());
        assertClosed(tunnel);
    }

    @Test
    void aCavernIsAHorseshoeWhoseCrownAndWallsAreExact() {
        Solid cavern = solid(new Sweep(line(0, 0, -60, 572, 0, -60), new CrossSection.Horseshoe(20, 24), CHORD));
        // 10 / cos(π / 2k) - 10 <= 0.02 first at k = 26
        assertThat(10 / Math.cos(Math.PI / 52) - 10).isLessThan(0.02);
        assertThat(10 / Math.cos(Math.PI / 48) - 10).isGreaterThan(0.02);
        double section = 20 * 14 + 26 * 100 * Math.tan(Math.PI / 52);
        assertEquals(section * 572, cavern.volume(), 572 * 44 * 0.0001);
        assertEquals(new Box(0, -10, -60, 572, 10, -36), cavern.box());
        assertClosed(cavern);
    }

    @Test
    void aRoundTunnelIsAPolygonAroundTheCircle() {
        Solid tunnel = solid(new Sweep(line(0, 0, 0, 0, 100, 0), new CrossSection.Circle(6), CHORD));
        int n = 28; // 3 / cos(π / n) - 3 <= 0.02 first at 28
        assertThat(3 / Math.cos(Math.PI / 28) - 3).isLessThan(0.02);
        assertThat(3 / Math.cos(Math.PI / 24) - 3).isGreaterThan(0.02);
        assertEquals(n * 9 * Math.tan(Math.PI / n) * 100, tunnel.volume(), 0.1);
        assertEquals(new Box(-3, 0, 0, 3, 100, 6), tunnel.box());
        assertClosed(tunnel);
    }

    @Test
    void theClassicalEggIsTwoToThree() {
        Solid sewer = solid(new Sweep(line(0, 0, 0, 100, 0, 0), new CrossSection.Egg(2, 3), 0.0002));
        assertEquals(0.5105 * 9 * 100, sewer.volume(), 0.5);
        assertEquals(new Box(0, -1, 0, 100, 1, 3), sewer.box());
        assertClosed(sewer);
    }

    @Test
    void aTunnelRoundACornerHoldsItsSectionTimesItsLength() {
        Sweep tunnel = new Sweep(
                List.of(new Position(0, 0, 0), new Position(50, 0, 0), new Position(50, 40, 0)), new CrossSection.Horseshoe(8, 7), CHORD);
        Solid solid = solid(tunnel);
        double section = solid(new Sweep(line(0, 0, 0, 1, 0, 0), tunnel.section(), CHORD)).volume();
        assertEquals(section * 90, solid.volume(), 0.05);
        assertEquals(new Box(0, -4, 0, 54, 40, 7), solid.box());
        assertClosed(solid);
    }

    @Test
    void aTunnelDownhillKeepsItsUprightSections() {
        Solid shaft = solid(new Sweep(line(0, 0, 0, 100, 0, -50), new CrossSection.Box(2, 2), CHORD));
        assertEquals(4 * 100, shaft.volume(), 1e-9);
        assertEquals(new Box(0, -1, -50, 100, 1, 2), shaft.box());
        assertClosed(shaft);
    }

    @Test
    void aCubeOfSixFacesHoldsItsThousand() {
        Solid cube = solid(cube(0, 0, 0, 10));
        assertEquals(1000, cube.volume());
        assertEquals(8, cube.mesh().cornerCount());
        assertClosed(cube);
    }

    @Test
    void aSquareHoleThroughACubeTakesItsRoomFromFacesWithHoles() {
        List<Polyhedron.Face> faces = new ArrayList<>();
        faces.add(new Polyhedron.Face(List.of(level(10, 0, 10, false), level(10, 4, 6, true))));
        faces.add(new Polyhedron.Face(List.of(level(0, 0, 10, true), level(0, 4, 6, false))));
        for (int i = 0; i < 4; i++) {
            List<Position> outer = level(0, 0, 10, false);
            List<Position> inner = level(0, 4, 6, true);
            faces.add(face(outer.get(i), outer.get((i + 1) % 4), outer.get((i + 1) % 4).moved(0, 0, 10), outer.get(i).moved(0, 0, 10)));
            faces.add(face(inner.get(i), inner.get((i + 1) % 4), inner.get((i + 1) % 4).moved(0, 0, 10), inner.get(i).moved(0, 0, 10)));
        }
        Solid pierced = solid(new Polyhedron(List.of(new Polyhedron.Shell(faces))));
        assertEquals(1000 - 2 * 2 * 10, pierced.volume(), 1e-9);
        assertClosed(pierced);
    }

    /// A level square from `low` to `high`, against the clock seen from above or with it.
    private static List<Position> level(double z, double low, double high, boolean withTheClock) {
        List<Position> ring = List.of(new Position(low, low, z), new Position(high, low, z), new Position(high, high, z), new Position(low, high, z));
        return withTheClock ? ring.reversed() : ring;
    }

    @Test
    void movedByWholeKilometresEverySolidHasTheSameBits() {
        Random random = new Random(5);
        Frame far = Frame.around(400_000, 3_300_000);
        assertEquals(new Frame(400, 3300), far);
        for (int round = 0; round < 50; round++) {
            List<Position> axis = new ArrayList<>();
            List<Position> farAxis = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                // ten-thousandths as a file has them, and odd halves of them
                double[] digits = {(100 * i + random.nextInt(20)) + random.nextInt(20_000) / 20_000.0, random.nextInt(20_000) / 20_000.0,
                    random.nextInt(9) - 20};
                axis.add(new Position(digits[0], digits[1], digits[2]));
                farAxis.add(new Position(400_000 + digits[0], 3_300_000 + digits[1], digits[2]));
            }
            for (CrossSection section : List.of(
                    new CrossSection.Circle(6.2), new CrossSection.Box(5, 3.3), new CrossSection.Horseshoe(8, 7), new CrossSection.Egg(2, 3))) {
                assertEquals(solid(new Sweep(axis, section, CHORD)), solid(new Sweep(farAxis, section, CHORD), far));
            }
            Outline triangle = Outline.of(axis.stream().limit(2).map(Position::plan).toList());
            Point2 third = new Point2(20.00005, 77.12345);
            List<Point2> near = new ArrayList<>(triangle.exterior());
            near.add(third);
            List<Point2> moved = near.stream().map(p -> new Point2(p.x() + 400_000, p.y() + 3_300_000)).toList();
            assertEquals(solid(new Prism(Outline.of(near), -7.00005, 1)), solid(new Prism(Outline.of(moved), -7.00005, 1), far));
        }
        assertEquals(solid(cube(1.23455, 2.00015, -3.5, 10)), solid(cube(400_001.23455, 3_300_002.00015, -3.5, 10), far));
    }

    @Test
    void everySectionKeepsItsCornersOnOrOutsideTheSurveyedCurveByNoMoreThanTheChordError() {
        for (double chord : new double[]{0.2, 0.02, 0.001}) {
            // the circle of radius 3 about (0, 3)
            Profile circle = Profile.of(new CrossSection.Circle(6), chord);
            for (int i = 0; i < circle.size(); i++) {
                double out = Math.hypot(circle.across(i), circle.up(i) - 3) - 3;
                assertThat(out).isBetween(0.0, chord);
            }
            // the egg 2 by 3: arcs of radius 1 about (0, 2), 3 about (-2, 2) and (2, 2), and 0.5 about (0, 0.5)
            Profile egg = Profile.of(new CrossSection.Egg(2, 3), chord);
            for (int i = 0; i < egg.size(); i++) {
                double u = Math.abs(egg.across(i));
                double w = egg.up(i);
                double top = Math.hypot(u, w - 2) - 1;
                double side = Math.hypot(u + 2, w - 2) - 3;
                double invert = Math.hypot(u, w - 0.5) - 0.5;
                double out = w >= 2 ? top : w >= 0.2 ? side : invert;
                assertThat(out).isBetween(-1e-9, chord + 1e-9);
            }
            assertEquals(3, IntStream.range(0, egg.size()).mapToDouble(egg::up).max().orElseThrow(), 1e-9);
            assertEquals(0, IntStream.range(0, egg.size()).mapToDouble(egg::up).min().orElseThrow(), 1e-9);
            assertEquals(1, IntStream.range(0, egg.size()).mapToDouble(egg::across).max().orElseThrow(), 1e-9);
        }
    }

    @Test
    void tunnelsThatLeadForwardDoNotRunThroughThemselves() {
        Random random = new Random(8);
        int sound = 0;
        for (int round = 0; round < 300; round++) {
            List<Position> axis = new ArrayList<>();
            double x = 0;
            for (int i = 0; i < 6; i++) {
                x += 1 + random.nextInt(30);
                axis.add(new Position(x, random.nextInt(40), random.nextInt(6)));
            }
            CrossSection section = round % 2 == 0 ? new CrossSection.Circle(5) : new CrossSection.Horseshoe(6, 4);
            if (SoundnessCheck.STANDARD.examine(List.of(new Sweep(axis, section, CHORD)), Frame.ZERO) instanceof Soundness.Sound(Space space)) {
                Mesh mesh = space.parts().getFirst().mesh();
                double[] steps = Arrays.stream(mesh.corners()).map(metres -> Math.rint(metres * 10_000)).toArray();
                TrianglePairs pairs = new TrianglePairs(steps, mesh.triangles());
                pairs.each((s, t) -> assertThat(pairs.intersect(s, t)).isFalse());
                sound++;
            }
        }
        assertThat(sound).isGreaterThan(20);
    }

    @Test
    void aLongTunnelOfTenThousandTrianglesIsSoundAndHoldsWhatItShould() {
        List<Position> axis = IntStream.rangeClosed(0, 180)
                .mapToObj(i -> new Position(1000 * Math.sin(i * Math.PI / 180), 1000 * Math.cos(i * Math.PI / 180), -20 - i / 100.0))
                .toList();
        Sweep tunnel = new Sweep(axis, new CrossSection.Circle(6), CHORD);
        Solid solid = solid(tunnel);
        assertEquals(2 * 26 + 2 * 28 * 180, solid.mesh().triangleCount());
        double length = 180 * 2 * 1000 * Math.sin(Math.PI / 360);
        assertEquals(28 * 9 * Math.tan(Math.PI / 28) * length, solid.volume(), 10);
        assertClosed(solid);
    }

    static Polyhedron cube(double x, double y, double z, double side) {
        return new Polyhedron(List.of(new Polyhedron.Shell(boxFaces(x, y, z, side, side, side))));
    }

    static List<Polyhedron.Face> boxFaces(double x, double y, double z, double dx, double dy, double dz) {
        Position[] p = new Position[8];
        for (int i = 0; i < 8; i++) {
            p[i] = new Position(x + (i % 2) * dx, y + (i / 2 % 2) * dy, z + (i / 4) * dz);
        }
        int[][] faces = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {1, 3, 7, 5}, {3, 2, 6, 7}, {2, 0, 4, 6}};
        List<Polyhedron.Face> list = new ArrayList<>();
        for (int[] face : faces) {
            list.add(face(p[face[0]], p[face[1]], p[face[2]], p[face[3]]));
        }
        return list;
    }

    static Polyhedron.Face face(Position... ring) {
        return new Polyhedron.Face(List.of(List.of(ring)));
    }

    static Outline square(double x, double y, double side) {
        return Outline.of(List.of(new Point2(x, y), new Point2(x + side, y), new Point2(x + side, y + side), new Point2(x, y + side)));
    }

    static List<Position> line(double x, double y, double z, double tx, double ty, double tz) {
        return List.of(new Position(x, y, z), new Position(tx, ty, tz));
    }

    static Solid solid(SpaceDefinition definition) {
        return solid(definition, Frame.ZERO);
    }

    static Solid solid(SpaceDefinition definition, Frame frame) {
        Soundness soundness = SoundnessCheck.STANDARD.examine(List.of(definition), frame);
        assertThat(soundness).isInstanceOf(Soundness.Sound.class);
        return ((Soundness.Sound) soundness).space().parts().getFirst();
    }

    /// Every edge is used once in each direction, and the inside is on the inner side.
    static void assertClosed(Solid solid) {
        Mesh mesh = solid.mesh();
        Map<List<Integer>, Integer> edges = new HashMap<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int k = 0; k < 3; k++) {
                edges.merge(List.of(mesh.corner(t, k), mesh.corner(t, (k + 1) % 3)), 1, Integer::sum);
            }
        }
        edges.forEach((edge, count) -> {
            assertEquals(1, count);
            assertEquals(1, edges.get(edge.reversed()));
        });
        assertThat(solid.volume()).isPositive();
        assertThat(solid.volume()).isCloseTo(mesh.volume(), within(1e-9));
    }
}
