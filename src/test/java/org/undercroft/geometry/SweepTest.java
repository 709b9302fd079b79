package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.undercroft.geometry.SolidsTest.assertClosed;
import static org.undercroft.geometry.SolidsTest.line;
import static org.undercroft.geometry.SolidsTest.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Tunnels round arcs, over crests and with sections of their own, against figures that a surveyor works out by hand.
@Timeout(20)
class SweepTest {
    private static final double CHORD = 0.02;
    private static final CrossSection BOX = new CrossSection.Box(6, 4);

    @Test
    void aTunnelRoundAnArcHoldsItsSectionTimesTheLengthOfItsAxis() {
        Solid solid = solid(roundTheCorner(50));
        double length = 50 + 50 * Math.PI / 2 + 50;
        assertThat(solid.volume()).isBetween(24 * length, 24 * length + 2 * 4 * 80 * CHORD);
        // straight up to where the arc begins, at (50, 0), and from where it ends, at (100, 50)
        assertEquals(new Box(0, -3, 0, 103, 100, 4), solid.box());
        assertClosed(solid);
        assertEquals(CHORD, solid.chordError());
    }

    @Test
    void wallsOnAnArcLieOnTheSurveyedOnesOrOutsideByNoMoreThanTheChordError() {
        for (double chord : new double[]{0.5, 0.02, 0.002}) {
            Mesh mesh = solid(new Sweep(roundTheCorner(50).axis(), roundTheCorner(50).bends(), BOX, chord)).mesh();
            int seen = 0;
            double[] least = {99, 99};
            double[] most = {0, 0};
            for (int t = 0; t < mesh.triangleCount(); t++) {
                for (int i = 0; i < 3; i++) {
                    Position p = mesh.position(mesh.corner(t, i));
                    Position q = mesh.position(mesh.corner(t, (i + 1) % 3));
                    boolean oneWall = outer(p) == outer(q) && Math.abs(p.distance(q)) > 0.1 && onArc(p) && onArc(q);
                    for (int k = 0; oneWall && k <= 8; k++) {
                        double away = Math.hypot(p.x() + (q.x() - p.x()) * k / 8 - 50, p.y() + (q.y() - p.y()) * k / 8 - 50);
                        int wall = outer(p) ? 1 : 0;
                        least[wall] = Math.min(least[wall], away);
                        most[wall] = Math.max(most[wall], away);
                        seen++;
                    }
                }
            }
            assertThat(seen).isGreaterThan(50);
            assertThat(least[0]).isBetween(47 - chord, 47.0);
            assertThat(most[0]).isBetween(47.0, 47 + 2e-4);
            assertThat(least[1]).isBetween(53 - 2e-4, 53.0001);
            assertThat(most[1]).isBetween(53.0, 53 + chord);
        }
    }

    @Test
    void aCrestIsRoundedOffByAParabola() {
        // five per cent up, five per cent down: over 50 metres a radius of 500 takes an eighth of 50 x 0.1 off the top
        List<Position> axis = List.of(at(0, 0, 0), at(100, 0, 5), at(200, 0, 0));
        Sweep crest = new Sweep(axis, bends(new Sweep.Bend(0, 500)), BOX, CHORD);
        Solid solid = solid(crest);
        assertThat(solid.box().maxZ()).isBetween(5 - 0.625 + 4 - 1e-4, 5 - 0.625 + 4 + CHORD / 4);
        assertThat(solid.volume()).isBetween(24 * 200.0 - 0.1, 24 * 200 + 6 * 50 * CHORD);
        assertClosed(solid);
        // each foot and each crown against the parabola
        Mesh mesh = solid.mesh();
        for (int c = 0; c < mesh.cornerCount(); c++) {
            double from = Math.abs(mesh.x(c) - 100);
            double surveyed = from >= 25 ? 5 - 0.05 * from : 5 - 0.625 - from * from / 1000;
            boolean roof = mesh.z(c) - surveyed > 2;
            double off = mesh.z(c) - surveyed - (roof ? 4 : 0);
            assertEquals(0, Math.clamp(off, -1e-4, roof ? CHORD / 4 + 1e-4 : 1e-4) - off);
        }
        // and a lowest point by the same one upside down
        Solid sag = solid(new Sweep(List.of(at(0, 0, 0), at(100, 0, -5), at(200, 0, 0)), crest.bends(), BOX, CHORD));
        assertThat(sag.box().minZ()).isBetween(-5 + 0.625 - CHORD / 4 - 1e-4, -5 + 0.625 + 1e-4);
    }

    @Test
    void heightsRunEvenlyAlongTheFinishedAxisAndAreThoseOfThePointsInTheMiddleOfTheirArcs() {
        List<Position> axis = List.of(at(0, 0, 0), at(100, 0, 10), at(100, 100, 10));
        Mesh mesh = solid(new Sweep(axis, bends(new Sweep.Bend(50, 0)), BOX, CHORD)).mesh();
        double half = 50 * Math.PI / 4;
        double atStartOfArc = 10 * 50 / (50 + half);
        boolean seen = false;
        for (int c = 0; c < mesh.cornerCount(); c++) {
            if (mesh.x(c) == 50 && mesh.y(c) == 3 && mesh.z(c) < atStartOfArc + 2) {
                assertEquals(atStartOfArc, mesh.z(c), 1e-4);
                seen = true;
            }
            // beyond the middle of the arc all is level
            if (mesh.x(c) - 50 > 50 - mesh.y(c) + 1e-3) {
                assertThat(mesh.z(c)).isIn(10.0, 14.0);
            }
        }
        assertThat(seen).isTrue();
    }

    @Test
    void curvesThatDoNotFitBetweenTheirPointsAre306() {
        // an arc of 150 needs 150 metres of each leg, which are 100
        Fault tooLong = only(roundTheCorner(150), "306");
        assertEquals(50, tooLong.measure(), 1e-9);
        assertEquals(at(100, 0, 0), tooLong.where());
        // two arcs of 60 at either end of a leg of 100
        List<Position> zigzag = List.of(at(0, 0, 0), at(100, 0, 0), at(100, 100, 0), at(200, 100, 0));
        assertEquals(20, only(new Sweep(zigzag, bends(new Sweep.Bend(60, 0), new Sweep.Bend(60, 0)), BOX, CHORD), "306").measure(), 1e-9);
        // two of 50 run into one another
        assertClosed(solid(new Sweep(zigzag, bends(new Sweep.Bend(50, 0), new Sweep.Bend(50, 0)), BOX, CHORD)));
        // tighter than the section is wide
        assertEquals(1, only(roundTheCorner(2), "306").measure(), 1e-9);
        // a vertical curve of 2500 takes 250 metres, half of it on either side
        List<Position> crest = List.of(at(0, 0, 0), at(100, 0, 5), at(200, 0, 0));
        Fault steep = only(new Sweep(crest, bends(new Sweep.Bend(0, 2500)), BOX, CHORD), "306");
        assertEquals(25, steep.measure(), 1e-9);
        assertEquals(at(100, 0, 5), steep.where());
        // back the way it came
        assertThat(only(new Sweep(List.of(at(0, 0, 0), at(50, 0, 0), at(0, 0, 0)), bends(new Sweep.Bend(10, 0)), BOX, CHORD), "306").measure()).isNaN();
    }

    @Test
    void whatIsNoBendIsRefusedAtTheDoor() {
        for (double wrong : new double[]{-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Sweep.Bend(wrong, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Sweep.Bend(0, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        List<Position> axis = line(0, 0, 0, 9, 0, 0);
        assertThatThrownBy(() -> new Sweep(axis, List.of(new Sweep.Bend(5, 0)), BOX, CHORD)).hasMessageContaining("as many bends");
        assertThatThrownBy(() -> new Sweep(axis, List.of(new Sweep.Bend(5, 0), Sweep.Bend.CORNER), BOX, CHORD)).hasMessageContaining("at its ends");
        assertEquals(new Sweep(axis, BOX, CHORD), new Sweep(axis, List.of(Sweep.Bend.CORNER, Sweep.Bend.CORNER), BOX, CHORD));
    }

    @Test
    void aFreeSectionStandsWithItsLowestPointOnTheAxis() {
        // a ridge roof: four metres wide, walls of three, the ridge at five; drawn ten metres too high and the other way round
        List<Point2> house = List.of(new Point2(-2, 13), new Point2(0, 15), new Point2(2, 13), new Point2(2, 10), new Point2(-2, 10));
        Sweep tunnel = new Sweep(line(0, 0, -30, 0, 50, -30), new CrossSection.Free(house), CHORD);
        Solid solid = solid(tunnel);
        assertEquals((12 + 4) * 50, solid.volume(), 1e-9);
        assertEquals(new Box(-2, 0, -30, 2, 50, -25), solid.box());
        assertEquals(0, solid.chordError());
        assertClosed(solid);
        assertEquals(7, Shapes.space(List.of(tunnel), Snap.TENTH_OF_A_MILLIMETRE, Frame.ZERO).faces().size());
        // left is left: towards the north, west
        List<Point2> aside = List.of(new Point2(1, 0), new Point2(3, 0), new Point2(3, 2), new Point2(1, 2));
        assertEquals(new Box(-3, 0, 0, -1, 50, 2), solid(new Sweep(line(0, 0, 0, 0, 50, 0), new CrossSection.Free(aside), CHORD)).box());
        assertEquals(new Box(1, 0, 0, 3, 50, 2), solid(new Sweep(line(0, 50, 0, 0, 0, 0), new CrossSection.Free(aside), CHORD)).box());
    }

    @Test
    void aFreeSectionThatBoundsNothingIsAFaultWhereItStands() {
        List<Point2> bow = List.of(new Point2(-2, 0), new Point2(2, 2), new Point2(2, 0), new Point2(-2, 2));
        Fault crossed = only(new Sweep(line(0, 0, -30, 0, 50, -30), new CrossSection.Free(bow), CHORD), "104");
        assertEquals(at(0, 0, -29), crossed.where());
        only(new Sweep(line(0, 0, 0, 9, 0, 0), new CrossSection.Free(List.of()), CHORD), "101");
        only(new Sweep(line(0, 0, 0, 9, 0, 0), new CrossSection.Free(bow.subList(0, 2)), CHORD), "101");
        List<Point2> twice = List.of(new Point2(0, 0), new Point2(2, 0), new Point2(2, 0), new Point2(1, 3));
        assertEquals(at(0, 2, 0), only(new Sweep(line(0, 0, 0, 9, 0, 0), new CrossSection.Free(twice), CHORD), "102").where());
        List<Point2> flat = List.of(new Point2(0, 0), new Point2(1, 0), new Point2(2, 0));
        only(new Sweep(line(0, 0, 0, 9, 0, 0), new CrossSection.Free(flat), CHORD), "104");
    }

    @Test
    void aCurveOfMoreFacetsThanAnybodyNeedsIs901() {
        only(new Sweep(line(0, 0, 0, 9e5, 0, 0), new CrossSection.Circle(9e5), 1e-300), "901");
    }

    @Test
    void tunnelsOfEveryKindThatAreSoundAreClosedAndRunThroughThemselvesNowhere() {
        Random random = new Random(12);
        int sound = 0;
        for (int round = 0; round < 80; round++) {
            Sweep sweep = any(random);
            assertEquals(List.of(sweep), DefinitionText.read(DefinitionText.write(List.of(sweep))));
            if (SoundnessCheck.STANDARD.examine(List.of(sweep), Frame.ZERO) instanceof Soundness.Sound(Space space)) {
                sound++;
                assertClosed(space.parts().getFirst());
                Mesh mesh = space.boundary();
                double[] steps = Arrays.stream(mesh.corners()).map(metres -> Math.rint(metres * 10_000)).toArray();
                TrianglePairs pairs = new TrianglePairs(steps, mesh.triangles());
                boolean[] crosses = new boolean[1];
                pairs.each((s, t) -> crosses[0] |= pairs.intersect(s, t));
                assertThat(crosses[0]).as(sweep.toString()).isFalse();
                List<Position> moved = sweep.axis().stream().map(p -> p.moved(400_000, 3_300_000, 0)).toList();
                assertEquals(space.parts().getFirst(), solid(new Sweep(moved, sweep.bends(), sweep.section(), sweep.chordError()), new Frame(400, 3300)));
            }
        }
        assertThat(sound).isGreaterThan(30);
    }

    @Test
    void theDigestKnowsRadiiAndFreeSectionsAndStillNoFirstPortal() {
        List<Point2> ring = List.of(new Point2(-1, 0), new Point2(2, 0), new Point2(2, 2));
        List<Point2> mirrored = List.of(new Point2(-2, 2), new Point2(1, 0), new Point2(-2, 0));
        Sweep tunnel = new Sweep(roundTheCorner(50).axis(), bends(new Sweep.Bend(50, 800)), new CrossSection.Free(ring), CHORD);
        String digest = digest(tunnel);
        assertEquals(digest, digest(new Sweep(tunnel.axis().reversed(), tunnel.bends(), new CrossSection.Free(mirrored), CHORD)));
        assertNotEquals(digest, digest(new Sweep(tunnel.axis(), tunnel.bends(), new CrossSection.Free(mirrored), CHORD)));
        assertNotEquals(digest, digest(new Sweep(tunnel.axis(), bends(new Sweep.Bend(50, 801)), tunnel.section(), CHORD)));
        assertNotEquals(digest, digest(new Sweep(tunnel.axis(), tunnel.section(), CHORD)));
    }

    /// Quantised to tenths of a millimetre, as a file has it.
    private static Sweep any(Random random) {
        int n = 2 + random.nextInt(4);
        List<Position> axis = new ArrayList<>();
        List<Sweep.Bend> bends = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < n; i++) {
            x += 20 + random.nextInt(100);
            axis.add(at(x, random.nextInt(80_000) / 1000.0, random.nextInt(400) / 100.0));
            boolean end = i == 0 || i == n - 1;
            bends.add(end ? Sweep.Bend.CORNER : new Sweep.Bend(random.nextInt(3) * 15, random.nextInt(3) * 120));
        }
        CrossSection section = switch (random.nextInt(5)) {
            case 0 -> new CrossSection.Circle(6);
            case 1 -> BOX;
            case 2 -> new CrossSection.Horseshoe(6, 5);
            case 3 -> new CrossSection.Egg(2, 3);
            default -> new CrossSection.Free(
                    List.of(new Point2(-3, 1), new Point2(0, 0), new Point2(3, 1), new Point2(3, 4), new Point2(1, 4), new Point2(1, 3), new Point2(-3, 3)));
        };
        return new Sweep(axis, bends, section, random.nextBoolean() ? 0.02 : 0.1);
    }

    private static Sweep roundTheCorner(double radius) {
        return new Sweep(List.of(at(0, 0, 0), at(100, 0, 0), at(100, 100, 0)), bends(new Sweep.Bend(radius, 0)), BOX, CHORD);
    }

    private static boolean outer(Position p) {
        return Math.hypot(p.x() - 50, p.y() - 50) > 50;
    }

    private static boolean onArc(Position p) {
        return p.x() >= 50 && p.y() <= 50;
    }

    /// Corners at both ends.
    private static List<Sweep.Bend> bends(Sweep.Bend... inner) {
        List<Sweep.Bend> bends = new ArrayList<>(List.of(inner));
        bends.addFirst(Sweep.Bend.CORNER);
        bends.addLast(Sweep.Bend.CORNER);
        return bends;
    }

    private static Fault only(SpaceDefinition definition, String code) {
        Soundness soundness = SoundnessCheck.STANDARD.examine(List.of(definition), Frame.ZERO);
        assertThat(soundness).isInstanceOf(Soundness.Unsound.class);
        List<Fault> faults = ((Soundness.Unsound) soundness).faults();
        assertEquals(List.of(code), faults.stream().map(Fault::code).toList());
        return faults.getFirst();
    }

    private static String digest(Sweep sweep) {
        return GeometryDigest.of(List.of(sweep));
    }

    private static Position at(double x, double y, double z) {
        return new Position(x, y, z);
    }
}
