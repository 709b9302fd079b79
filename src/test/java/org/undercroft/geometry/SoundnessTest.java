package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undercroft.geometry.SolidsTest.boxFaces;
import static org.undercroft.geometry.SolidsTest.cube;
import static org.undercroft.geometry.SolidsTest.face;
import static org.undercroft.geometry.SolidsTest.solid;
import static org.undercroft.geometry.SolidsTest.square;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every fault by a case made by hand, told with its code and its place.
@Timeout(20)
class SoundnessTest {
    // --- rings

    @Test
    void aRingOfTwoPointsIs101() {
        assertThat(codes(withRoof(ring(at(0, 0, 10), at(10, 0, 10))))).contains("101").doesNotContain("102");
        assertEquals(List.of("101"), codes(new Prism(Outline.of(List.of(new Point2(0, 0), new Point2(1, 0))), 0, 1)));
        assertEquals(List.of("101"), codes(new Prism(Outline.of(List.of()), 0, 1)));
    }

    @Test
    void aPointTwiceInARowIs102AndWhereItIsIsTold() {
        List<Fault> faults = faults(withRoof(ring(at(0, 0, 10), at(10, 0, 10), at(10, 0, 10.00001), at(10, 10, 10), at(0, 10, 10))));
        assertEquals(List.of("102"), codes(faults));
        assertEquals(at(10, 0, 10), faults.getFirst().where());
        assertEquals(new Fault.Element(0, 0, 5, 0), faults.getFirst().part());
        assertEquals(1, faults.getFirst().measure());
    }

    @Test
    void aRingClosedByRepeatingItsFirstPointIs102() {
        List<Point2> ring = new ArrayList<>(square(0, 0, 10).exterior());
        ring.add(ring.getFirst());
        assertEquals(List.of("102"), codes(new Prism(Outline.of(ring), 0, 1)));
    }

    @Test
    void aRingThatCrossesItselfIs104AtTheCrossing() {
        List<Point2> bow = List.of(new Point2(0, 0), new Point2(10, 10), new Point2(10, 0), new Point2(0, 10));
        List<Fault> faults = faults(new Prism(Outline.of(bow), -3, 1));
        assertEquals(List.of("104"), codes(faults));
        assertEquals(at(5, 5, -3), faults.getFirst().where());
    }

    @Test
    void aRingThatTouchesItselfOrRunsBackIs104() {
        // the tip of (5, 0) touches the edge from (0, 0) to (10, 0)
        List<Point2> pinched = points(0, 0, 10, 0, 10, 10, 6, 10, 5, 0, 4, 10, 0, 10);
        assertEquals(List.of("104"), codes(new Prism(Outline.of(pinched), 0, 1)));
        List<Point2> spike = points(0, 0, 10, 0, 15, 0, 10, 0, 10, 10, 0, 10);
        assertEquals(List.of("104"), codes(new Prism(Outline.of(spike), 0, 1)));
        List<Point2> flat = points(0, 0, 10, 0, 5, 0);
        assertEquals(List.of("104"), codes(new Prism(Outline.of(flat), 0, 1)));
    }

    // --- polygons

    @Test
    void aHoleThatCrossesTheOutlineIs201() {
        assertEquals(List.of("201"), codes(withHole(points(8, 8, 12, 8, 12, 9, 8, 9))));
        // along an edge
        assertEquals(List.of("201"), codes(withHole(points(2, 0, 4, 0, 4, 2, 2, 2))));
        // through corners only: (0, 5) lies on the outline's edge, (-1, 5) outside
        assertEquals(List.of("201"), codes(withHole(points(0, 5, 5, 4, 5, 6, 0, 5.5, -1, 5.2))));
    }

    @Test
    void theSameRingTwiceIs202() {
        assertThat(codes(withHole(square(0, 0, 10).exterior()))).contains("202");
        assertEquals(List.of("202"), codes(new Prism(
                new Outline(square(0, 0, 10).exterior(), List.of(square(2, 2, 2).exterior(), square(2, 2, 2).exterior().reversed())), 0, 1)));
    }

    @Test
    void aCornerFiveCentimetresOffThePlaneIs203() {
        List<Polyhedron.Face> faces = boxFaces(0, 0, 0, 10, 10, 10);
        List<Polyhedron.Face> bent = new ArrayList<>();
        for (Polyhedron.Face face : faces) {
            bent.add(new Polyhedron.Face(List.of(face.rings().getFirst().stream()
                    .map(p -> p.equals(at(10, 10, 10)) ? at(10, 10, 10.05) : p)
                    .toList())));
        }
        List<Fault> faults = faults(new Polyhedron(List.of(new Polyhedron.Shell(bent))));
        assertEquals(List.of("203"), codes(faults));
        assertEquals(0.0125, faults.getFirst().measure(), 1e-4); // a quarter: the best plane gives way
        SoundnessCheck patient = new SoundnessCheck(Snap.TENTH_OF_A_MILLIMETRE, 0.02, 20);
        assertThat(patient.examine(List.of(new Polyhedron(List.of(new Polyhedron.Shell(bent)))), Frame.ZERO)).isInstanceOf(Soundness.Sound.class);
    }

    @Test
    void aSmallFoldWithinTheDistanceIs204() {
        // the roof's last 3 cm hang down by 1.5 cm
        Position one = at(-0.03, 0, 9.985);
        Position other = at(-0.03, 10, 9.985);
        List<Polyhedron.Face> faces = new ArrayList<>(boxFaces(0, 0, 0, 10, 10, 10));
        faces.set(1, ring(at(0, 0, 10), at(10, 0, 10), at(10, 10, 10), at(0, 10, 10), other, one));
        faces.set(2, ring(at(0, 0, 0), at(10, 0, 0), at(10, 0, 10), at(0, 0, 10), one));
        faces.set(4, ring(at(10, 10, 0), at(0, 10, 0), other, at(0, 10, 10), at(10, 10, 10)));
        faces.set(5, ring(at(0, 10, 0), at(0, 0, 0), one, other));
        List<Fault> faults = faults(
                new SoundnessCheck(Snap.TENTH_OF_A_MILLIMETRE, 0.03, 20), new Polyhedron(List.of(new Polyhedron.Shell(faces))));
        assertEquals(List.of("204"), codes(faults));
        assertEquals(Math.toDegrees(Math.atan(0.5)), faults.getFirst().measure(), 0.3);
        assertEquals(-0.015, faults.getFirst().where().x(), 0.01);
    }

    @Test
    void aHoleThatCutsTheInsideInTwoIs205() {
        assertEquals(List.of("205"), codes(withHole(points(0, 5, 5, 4, 10, 5, 5, 6))));
        // three holes in a ring of touching corners
        Outline chained = new Outline(
                square(0, 0, 10).exterior(), List.of(points(2, 2, 4, 2, 3, 4), points(4, 2, 6, 2, 5, 4), points(3, 4, 5, 4, 4, 6)));
        assertEquals(List.of("205"), codes(new Prism(chained, 0, 1)));
    }

    @Test
    void aHoleThatTouchesTheOutlineAtOneCornerIsSound() {
        assertEquals((100 - 5) * 2, solid(withHole(points(0, 5, 5, 4, 5, 6))).volume(), 1e-9);
    }

    @Test
    void aHoleOutsideIs206AndOneInAnotherIs207() {
        assertEquals(List.of("206"), codes(withHole(points(12, 1, 13, 1, 13, 2))));
        assertEquals(List.of("207"), codes(new Prism(
                new Outline(square(0, 0, 10).exterior(), List.of(square(2, 2, 5).exterior(), square(3, 3, 1).exterior())), 0, 1)));
    }

    @Test
    void aHoleThatRunsTheSameWayAsTheOutlineIs208() {
        List<Fault> faults = faults(courtyard(true));
        assertEquals(List.of("208", "208"), codes(faults));
        assertEquals(1, faults.getFirst().part().ring());
        assertEquals((100 - 4) * 10, solid(courtyard(false)).volume(), 1e-9);
    }

    // --- shells

    @Test
    void threeFacesAre301() {
        Polyhedron three = shell(ring(at(0, 0, 0), at(0, 1, 0), at(1, 0, 0)), ring(at(0, 0, 0), at(1, 0, 0), at(0, 0, 1)),
                ring(at(0, 0, 0), at(0, 0, 1), at(0, 1, 0)));
        assertThat(codes(three)).contains("301");
        // a lens of three faces, flat within half a centimetre, that closes
        Position tip = at(5, 0, 0.005);
        List<Fault> faults = faults(shell(ring(at(0, 0, 0), at(5, 5, 0), at(10, 0, 0), at(5, -5, 0)), ring(at(0, 0, 0), at(5, -5, 0), at(10, 0, 0), tip),
                ring(at(0, 0, 0), tip, at(10, 0, 0), at(5, 5, 0))));
        assertEquals(List.of("301"), codes(faults));
        assertEquals(3, faults.getFirst().measure());
    }

    @Test
    void aMissingLidIsOne302WithTheNumberOfItsEdges() {
        List<Fault> faults = faults(shell(boxFaces(0, 0, 0, 10, 10, 10).stream().skip(1).toArray(Polyhedron.Face[]::new)));
        assertEquals(List.of("302"), codes(faults));
        assertEquals(4, faults.getFirst().measure());
        assertEquals(0, faults.getFirst().where().z());
    }

    @Test
    void anExtraCornerOnAnEdgeOfOneFaceOnlyIs302() {
        assertEquals(List.of("302"), codes(withRoof(ring(at(0, 0, 10), at(5, 0, 10), at(10, 0, 10), at(10, 10, 10), at(0, 10, 10)))));
    }

    @Test
    void twoCubesOnOneEdgeOrOneCornerAre303() {
        List<Polyhedron.Face> edge = new ArrayList<>(boxFaces(0, 0, 0, 1, 1, 1));
        edge.addAll(boxFaces(1, 1, 0, 1, 1, 1));
        List<Fault> faults = faults(shell(edge.toArray(Polyhedron.Face[]::new)));
        assertEquals(List.of("303"), codes(faults));
        assertEquals(at(1, 1, 0.5), faults.getFirst().where());
        assertEquals(4, faults.getFirst().measure());
        List<Polyhedron.Face> corner = new ArrayList<>(boxFaces(0, 0, 0, 1, 1, 1));
        corner.addAll(boxFaces(1, 1, 1, 1, 1, 1));
        faults = faults(shell(corner.toArray(Polyhedron.Face[]::new)));
        assertEquals(List.of("303"), codes(faults));
        assertEquals(at(1, 1, 1), faults.getFirst().where());
    }

    @Test
    void twoCubesApartInOneShellAre305() {
        List<Polyhedron.Face> faces = new ArrayList<>(boxFaces(0, 0, 0, 1, 1, 1));
        faces.addAll(boxFaces(5, 0, 0, 1, 1, 1));
        assertEquals(List.of("305"), codes(shell(faces.toArray(Polyhedron.Face[]::new))));
    }

    @Test
    void aShellThatRunsThroughItselfIs306() {
        // a needle of the roof, (5, 5, 10), is drawn down through the floor
        Position tip = at(5, 5, -5);
        Polyhedron speared = speared(tip);
        List<Fault> faults = faults(speared);
        assertThat(codes(faults)).containsOnly("306").hasSize(4);
        assertEquals(0, faults.getFirst().where().z(), 1e-9);
        assertEquals(1000 - 10 * 10 * 5 / 3.0, solid(speared(at(5, 5, 5))).volume(), 1e-6);
        // down to the floor, to the very bit
        assertThat(codes(speared(at(5, 5, 0)))).containsOnly("306");
    }

    @Test
    void anOpenShellWhoseFacesGoThroughEachOtherIs302And306() {
        List<Polyhedron.Face> faces = new ArrayList<>(speared(at(5, 5, -5)).shells().getFirst().faces());
        faces.remove(2);
        assertThat(codes(shell(faces.toArray(Polyhedron.Face[]::new)))).contains("302", "306");
    }

    @Test
    void oneFaceTheWrongWayRoundIs307() {
        List<Polyhedron.Face> faces = new ArrayList<>(boxFaces(0, 0, 0, 10, 10, 10));
        faces.set(3, new Polyhedron.Face(List.of(faces.get(3).rings().getFirst().reversed())));
        List<Fault> faults = faults(shell(faces.toArray(Polyhedron.Face[]::new)));
        assertEquals(List.of("307"), codes(faults));
        assertEquals(new Fault.Element(0, 0, 3, -1), faults.getFirst().part());
    }

    @Test
    void aShellInsideOutIs405() {
        List<Polyhedron.Face> faces = boxFaces(0, 0, 0, 10, 10, 10);
        assertEquals(List.of("405"), codes(shell(inward(faces))));
    }

    @Test
    void aMobiusBandIs307AndNotAnException() {
        int n = 9;
        List<Polyhedron.Face> faces = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Position[] a = rung(i, n);
            Position[] b = rung(i + 1, n);
            faces.add(face(a[0], a[1], b[1]));
            faces.add(face(a[0], b[1], b[0]));
        }
        assertThat(codes(shell(faces.toArray(Polyhedron.Face[]::new)))).contains("302", "307");
    }

    // --- solids

    @Test
    void aCavityIsTakenOff() {
        Solid solid = solid(withCavity(2, 2, 2, 3));
        assertEquals(1000 - 27, solid.volume(), 1e-9);
    }

    @Test
    void aCavityThatBreaksThroughTheWallOrSharesAFaceWithItIs401() {
        assertEquals(List.of("401"), codes(withCavity(8, 2, 2, 3)));
        assertEquals(List.of("401"), codes(withCavity(7, 2, 2, 3)));
    }

    @Test
    void theSameShellTwiceIs402() {
        assertThat(codes(withCavity(0, 0, 0, 10))).contains("402").doesNotContain("401");
    }

    @Test
    void aCavityOutsideOrInAnotherIs403() {
        assertEquals(List.of("403"), codes(withCavity(20, 0, 0, 3)));
        assertEquals(List.of("403"), codes(new Polyhedron(List.of(
                new Polyhedron.Shell(boxFaces(0, 0, 0, 10, 10, 10)),
                new Polyhedron.Shell(Arrays.asList(inward(boxFaces(1, 1, 1, 8, 8, 8)))),
                new Polyhedron.Shell(Arrays.asList(inward(boxFaces(3, 3, 3, 2, 2, 2))))))));
    }

    @Test
    void aCavityThatTouchesAllFourWallsCutsTheSpaceInTwoAndIs404() {
        List<Fault> faults = faults(withLens(0));
        assertEquals(List.of("404"), codes(faults));
        assertEquals(5, faults.getFirst().where().z());
        // a metre of air all round, or a touch at four corners of a wall only, and the space hangs together
        assertEquals(1000 - 64 * 4 / 3.0, solid(withLens(1)).volume(), 1e-2);
        assertEquals(1000 - 50 * 4 / 3.0, solid(withOctahedron(5, 2)).volume(), 1e-2);
        // and one that reaches beyond the walls
        assertEquals(List.of("401"), codes(withLens(-1)));
        assertEquals(List.of("401"), codes(withOctahedron(6, 2)));
    }

    @Test
    void aCavityThatShowsItsFrontsToItselfIs405() {
        List<Fault> faults = faults(new Polyhedron(List.of(
                new Polyhedron.Shell(boxFaces(0, 0, 0, 10, 10, 10)), new Polyhedron.Shell(boxFaces(2, 2, 2, 3, 3, 3)))));
        assertEquals(List.of("405"), codes(faults));
        assertEquals(1, faults.getFirst().part().shell());
    }

    @Test
    void aPrismWhoseTopIsBelowItsBottomIs405AndSaysByHowMuch() {
        List<Fault> faults = faults(new Prism(square(0, 0, 10), -5, -8));
        assertEquals(List.of("405"), codes(faults));
        assertEquals(-3, faults.getFirst().measure());
        assertEquals(List.of("405"), codes(new Prism(square(0, 0, 10), -5, -5)));
    }

    // --- sweeps

    @Test
    void anAxisOfOnePointIs101() {
        assertEquals(List.of("101"), codes(new Sweep(List.of(at(1, 2, 3)), new CrossSection.Circle(4), 0.02)));
        assertEquals(List.of("902"), codes(new Sweep(List.of(), new CrossSection.Circle(4), 0.02)));
    }

    @Test
    void axisPointsAtOnePlaceOrAboveOneAnotherAre102() {
        List<Fault> faults = faults(new Sweep(
                List.of(at(0, 0, 0), at(10, 0, 0), at(10, 0, 0), at(20, 0, 0), at(20, 0, -7)), new CrossSection.Circle(4), 0.02));
        assertEquals(List.of("102", "102"), codes(faults));
        assertEquals(0, faults.getFirst().measure());
        assertEquals(7, faults.getLast().measure());
        assertEquals(at(20, 0, -7), faults.getLast().where());
    }

    @Test
    void aBendTooSharpForTheSectionIs306AtTheBend() {
        // a right angle takes half the width off the inner wall: 3 m of a piece 2 m long
        List<Fault> faults = faults(new Sweep(List.of(at(0, 0, 0), at(50, 0, 0), at(50, 2, 0)), new CrossSection.Box(6, 4), 0.02));
        assertEquals(List.of("306"), codes(faults));
        assertEquals(at(50, 0, 0), faults.getFirst().where());
        assertEquals(1, faults.getFirst().measure(), 1e-9);
        assertEquals(List.of("306"), codes(new Sweep(List.of(at(0, 0, 0), at(50, 0, 0), at(0, 0, 0)), new CrossSection.Box(6, 4), 0.02)));
        assertEquals(List.of("306"), codes(new Sweep(List.of(at(0, 0, 0), at(50, 0, 0), at(0, 0.001, 0)), new CrossSection.Box(6, 4), 0.02)));
    }

    @Test
    void aTunnelThatRunsThroughItselfIs306AndOneThatPassesOverItselfIsSound() {
        List<Position> loop = List.of(at(0, 0, 0), at(100, 0, 0), at(100, 50, 0), at(50, 50, 0), at(50, -50, 0));
        assertEquals(List.of("306"), codes(new Sweep(loop, new CrossSection.Box(6, 4), 0.02)));
        List<Position> spiral = List.of(at(0, 0, 0), at(100, 0, 0), at(100, 50, 5), at(50, 50, 5), at(50, -50, 5));
        assertEquals(6 * 4 * 300, solid(new Sweep(spiral, new CrossSection.Box(6, 4), 0.02)).volume(), 0.1);
    }

    // --- several solids

    @Test
    void solidsOfAMultiSolidThatShareRoomAre501AndAUnitMayHaveThem() {
        List<Polyhedron> cubes = List.of(cube(0, 0, 0, 10), cube(8, 0, 0, 10));
        assertEquals(1800, sound(SoundnessCheck.STANDARD.examine(cubes, Frame.ZERO)).volume(), 1e-9);
        for (Assembly assembly : List.of(Assembly.MULTI_SOLID, Assembly.COMPOSITE_SOLID)) {
            List<Fault> faults = ((Soundness.Unsound) SoundnessCheck.STANDARD.examine(cubes, Frame.ZERO, assembly)).faults();
            assertEquals(List.of("501"), codes(faults));
            assertEquals(at(9, 5, 5), faults.getFirst().where());
            assertEquals(2, faults.getFirst().measure(), 0.01);
            assertEquals(new Fault.Element(1, -1, -1, -1), faults.getFirst().part());
        }
        // one inside the other, and as deep as is allowed
        assertEquals(List.of("501"), codes(SoundnessCheck.STANDARD.examine(List.of(cube(0, 0, 0, 10), cube(2, 2, 2, 3)), Frame.ZERO, Assembly.MULTI_SOLID)));
        SoundnessCheck patient = new SoundnessCheck(Snap.TENTH_OF_A_MILLIMETRE, 0.01, 20, 2.5);
        assertEquals(1800, sound(patient.examine(cubes, Frame.ZERO, Assembly.COMPOSITE_SOLID)).volume(), 1e-9);
    }

    @Test
    void theSameSolidTwiceIs502HoweverItWasMade() {
        List<SpaceDefinition> twins = List.of(cube(0, 0, 0, 10), new Prism(square(30, 0, 10), 0, 10), new Prism(square(0, 0, 10), 0, 10));
        List<Fault> faults = ((Soundness.Unsound) SoundnessCheck.STANDARD.examine(twins, Frame.ZERO, Assembly.MULTI_SOLID)).faults();
        assertEquals(List.of("502"), codes(faults));
        assertEquals(at(5, 5, 5), faults.getFirst().where());
        assertEquals(2, faults.getFirst().part().part());
    }

    @Test
    void aCompositeSolidThatDoesNotHangTogetherByFacesIs503() {
        List<Polyhedron> row = List.of(cube(0, 0, 0, 10), cube(10, 0, 0, 10), cube(20, 2, 2, 5));
        assertEquals(2125, sound(SoundnessCheck.STANDARD.examine(row, Frame.ZERO, Assembly.COMPOSITE_SOLID)).volume(), 1e-9);
        // apart, or together by an edge only
        for (Polyhedron another : List.of(cube(30, 0, 0, 10), cube(20, 10, 0, 10))) {
            List<Polyhedron> apart = List.of(cube(0, 0, 0, 10), cube(10, 0, 0, 10), another);
            List<Fault> faults = ((Soundness.Unsound) SoundnessCheck.STANDARD.examine(apart, Frame.ZERO, Assembly.COMPOSITE_SOLID)).faults();
            assertEquals(List.of("503"), codes(faults));
            assertEquals(2, faults.getFirst().measure());
            assertEquals(2, faults.getFirst().part().part());
            assertThat(faults.getFirst().where().x()).isGreaterThanOrEqualTo(20);
            assertThat(SoundnessCheck.STANDARD.examine(apart, Frame.ZERO, Assembly.MULTI_SOLID)).isInstanceOf(Soundness.Sound.class);
        }
    }

    @Test
    void solidsWithCavitiesMayFillEachOther() {
        List<Polyhedron> nut = List.of(withCavity(2, 2, 2, 3), cube(2, 2, 2, 3));
        assertEquals(1000, sound(SoundnessCheck.STANDARD.examine(nut, Frame.ZERO, Assembly.COMPOSITE_SOLID)).volume(), 1e-9);
        List<Polyhedron> loose = List.of(withCavity(2, 2, 2, 3), cube(3, 3, 3, 1));
        assertEquals(List.of("503"), codes(SoundnessCheck.STANDARD.examine(loose, Frame.ZERO, Assembly.COMPOSITE_SOLID)));
    }

    @Test
    void partsThatAreUnsoundAreToldBesideWhatTheOthersDoToEachOther() {
        List<SpaceDefinition> parts = List.of(cube(0, 0, 0, 10), new Prism(square(0, 0, 10), 3, 1), cube(5, 0, 0, 10));
        assertEquals(List.of("405", "501"), codes(SoundnessCheck.STANDARD.examine(parts, Frame.ZERO, Assembly.COMPOSITE_SOLID)));
    }

    // --- all together

    @Test
    void aPlaceFartherAwayThanTheGridCountsIs901() {
        List<Fault> faults = faults(new Prism(square(0, 0, 1e300), 0, 1));
        assertEquals(List.of("901"), codes(faults));
        assertEquals(1e300, faults.getFirst().measure());
        assertEquals(List.of("901"), codes(cube(0, 0, -1e10, 1e10)));
        assertEquals(List.of("901"), codes(new Sweep(SolidsTest.line(0, 0, 0, 100, 0, 0), new CrossSection.Circle(1e200), 0.02)));
    }

    @Test
    void nothingIs902() {
        assertEquals(List.of("902"), codes(SoundnessCheck.STANDARD.examine(List.of(), Frame.ZERO)));
        assertEquals(List.of("902"), codes(new Polyhedron(List.of())));
    }

    @Test
    void allFaultsOfAllPartsAreToldAtOnceInTheCoordinatesOfTheSurvey() {
        Position corner = at(401_000, 3_312_000, -20);
        Frame frame = Frame.around(corner.x(), corner.y());
        List<Polyhedron.Face> faces = new ArrayList<>(boxFaces(401_000, 3_312_000, -20, 10, 10, 10));
        faces.set(3, new Polyhedron.Face(List.of(faces.get(3).rings().getFirst().reversed())));
        faces.removeFirst();
        Soundness soundness = SoundnessCheck.STANDARD.examine(
                List.of(new Prism(square(401_000, 3_312_000, 5), 0, -1), new Prism(square(401_000, 3_312_000, 5), 0, 1), new Polyhedron(
                        List.of(new Polyhedron.Shell(faces)))),
                frame);
        assertThat(codes(soundness)).containsExactly("405", "302", "307");
        List<Fault> faults = ((Soundness.Unsound) soundness).faults();
        assertEquals(at(401_000, 3_312_000, -1), faults.getFirst().where());
        assertEquals(2, faults.getLast().part().part());
        assertThat(faults).allSatisfy(fault -> assertThat(fault.where().distance(corner)).isLessThan(30));
    }

    @Test
    void whateverAFileHoldsThereIsAnAnswerAndWhatIsSoundIsClosed() {
        Random random = new Random(6);
        int sound = 0;
        for (int round = 0; round < 3000; round++) {
            SpaceDefinition definition = switch (round % 4) {
                case 0 -> damaged(random, courtyard(false));
                case 1 -> damaged(random, withOctahedron(4, 2));
                case 2 -> shell(Stream.generate(() -> anyFace(random)).limit(random.nextInt(7)).toArray(Polyhedron.Face[]::new));
                default -> new Sweep(
                        Stream.generate(() -> anywhere(random)).limit(random.nextInt(6)).toList(), new CrossSection.Horseshoe(0.5, 0.5), 0.02);
            };
            if (SoundnessCheck.STANDARD.examine(List.of(definition), Frame.ZERO) instanceof Soundness.Sound(Space space)) {
                SolidsTest.assertClosed(space.parts().getFirst());
                sound++;
            }
        }
        assertThat(sound).isGreaterThan(100);
    }

    @Test
    void aSectionSmallerThanTheGridIs102() {
        assertEquals(List.of("102"), codes(new Sweep(SolidsTest.line(0, 0, 0, 9, 0, 0), new CrossSection.Circle(0.00002), 0.02)));
    }

    // --- makings

    /// A polyhedron in which now and then a corner is moved, a face left out, doubled or turned.
    private static Polyhedron damaged(Random random, Polyhedron whole) {
        List<Polyhedron.Shell> shells = new ArrayList<>();
        for (Polyhedron.Shell shell : whole.shells()) {
            Position from = anywhere(random);
            Position corner = shell.faces().get(random.nextInt(shell.faces().size())).rings().getFirst().getFirst();
            boolean moves = random.nextBoolean();
            List<Polyhedron.Face> faces = new ArrayList<>();
            for (Polyhedron.Face face : shell.faces()) {
                List<List<Position>> rings = face.rings().stream()
                        .map(ring -> ring.stream().map(p -> moves && p.equals(corner) ? from : p).toList())
                        .map(ring -> random.nextInt(200) == 0 ? ring.reversed() : ring)
                        .toList();
                if (random.nextInt(60) == 0) {
                    faces.add(new Polyhedron.Face(rings));
                }
                if (random.nextInt(60) > 0) {
                    faces.add(new Polyhedron.Face(rings));
                }
            }
            shells.add(new Polyhedron.Shell(faces));
        }
        return new Polyhedron(shells);
    }

    private static Polyhedron.Face anyFace(Random random) {
        return new Polyhedron.Face(Stream.generate(() -> Stream.generate(() -> anywhere(random)).limit(random.nextInt(6)).toList())
                .limit(random.nextInt(3))
                .toList());
    }

    private static Position anywhere(Random random) {
        return at(random.nextInt(4) * 3, random.nextInt(4) * 3, random.nextInt(4) * 3);
    }

    private static Position at(double x, double y, double z) {
        return new Position(x, y, z);
    }

    private static Polyhedron.Face ring(Position... corners) {
        return face(corners);
    }

    private static List<Point2> points(double... xy) {
        List<Point2> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point2(xy[i], xy[i + 1]));
        }
        return points;
    }

    private static Polyhedron shell(Polyhedron.Face... faces) {
        return new Polyhedron(List.of(new Polyhedron.Shell(Arrays.asList(faces))));
    }

    /// A cube of ten metres with another roof, as face 5.
    private static Polyhedron withRoof(Polyhedron.Face roof) {
        List<Polyhedron.Face> faces = new ArrayList<>(boxFaces(0, 0, 0, 10, 10, 10));
        faces.remove(1);
        faces.add(roof);
        return new Polyhedron(List.of(new Polyhedron.Shell(faces)));
    }

    private static Prism withHole(List<Point2> hole) {
        return new Prism(new Outline(square(0, 0, 10).exterior(), List.of(hole)), 0, 2);
    }

    /// A building round a courtyard of 2 by 2, holes in floor and roof.
    private static Polyhedron courtyard(boolean holesTheWrongWay) {
        List<Polyhedron.Face> outer = new ArrayList<>(boxFaces(0, 0, 0, 10, 10, 10));
        Polyhedron.Face[] inner = inward(boxFaces(4, 4, 0, 2, 2, 10));
        for (int i = 0; i < 2; i++) {
            List<Position> hole = inner[i].rings().getFirst();
            outer.set(i, new Polyhedron.Face(List.of(outer.get(i).rings().getFirst(), holesTheWrongWay ? hole.reversed() : hole)));
        }
        outer.addAll(Arrays.asList(inner).subList(2, 6));
        return new Polyhedron(List.of(new Polyhedron.Shell(outer)));
    }

    /// A cube of ten metres whose roof is four triangles down, or up, to a tip.
    private static Polyhedron speared(Position tip) {
        List<Polyhedron.Face> faces = new ArrayList<>(boxFaces(0, 0, 0, 10, 10, 10));
        faces.remove(1);
        Position[] top = {at(0, 0, 10), at(10, 0, 10), at(10, 10, 10), at(0, 10, 10)};
        for (int i = 0; i < 4; i++) {
            faces.add(face(top[i], top[(i + 1) % 4], tip));
        }
        return new Polyhedron(List.of(new Polyhedron.Shell(faces)));
    }

    private static Polyhedron withCavity(double x, double y, double z, double side) {
        return new Polyhedron(List.of(
                cube(0, 0, 0, 10).shells().getFirst(), new Polyhedron.Shell(Arrays.asList(inward(boxFaces(x, y, z, side, side, side))))));
    }

    /// A cube of ten metres, in it a cavity like two pyramids base to base, two metres high each, the base level and as far from the walls as said.
    private static Polyhedron withLens(double gap) {
        return withDoublePyramid(2, at(gap, gap, 5), at(10 - gap, gap, 5), at(10 - gap, 10 - gap, 5), at(gap, 10 - gap, 5));
    }

    /// The same with the base turned: its corners point to the middles of the walls.
    private static Polyhedron withOctahedron(double reach, double height) {
        return withDoublePyramid(height, at(5 - reach, 5, 5), at(5, 5 - reach, 5), at(5 + reach, 5, 5), at(5, 5 + reach, 5));
    }

    private static Polyhedron withDoublePyramid(double height, Position... base) {
        List<Polyhedron.Face> cavity = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cavity.add(face(base[(i + 1) % 4], base[i], at(5, 5, 5 + height)));
            cavity.add(face(base[i], base[(i + 1) % 4], at(5, 5, 5 - height)));
        }
        return new Polyhedron(List.of(cube(0, 0, 0, 10).shells().getFirst(), new Polyhedron.Shell(cavity)));
    }

    private static Polyhedron.Face[] inward(List<Polyhedron.Face> faces) {
        return faces.stream()
                .map(face -> new Polyhedron.Face(List.of(face.rings().getFirst().reversed())))
                .toArray(Polyhedron.Face[]::new);
    }

    private static Position[] rung(int i, int n) {
        double around = 2 * Math.PI * (i % n) / n;
        double tilt = Math.PI * i / n;
        double out = Math.cos(tilt);
        Position[] rung = {
            at((10 + out) * Math.cos(around), (10 + out) * Math.sin(around), Math.sin(tilt)),
            at((10 - out) * Math.cos(around), (10 - out) * Math.sin(around), -Math.sin(tilt))
        };
        return rung;
    }

    private static List<Fault> faults(SpaceDefinition definition) {
        return faults(SoundnessCheck.STANDARD, definition);
    }

    private static List<Fault> faults(SoundnessCheck check, SpaceDefinition definition) {
        Soundness soundness = check.examine(List.of(definition), Frame.ZERO);
        assertThat(soundness).isInstanceOf(Soundness.Unsound.class);
        return ((Soundness.Unsound) soundness).faults();
    }

    private static Space sound(Soundness soundness) {
        assertThat(soundness).isInstanceOf(Soundness.Sound.class);
        return ((Soundness.Sound) soundness).space();
    }

    private static List<String> codes(SpaceDefinition definition) {
        return codes(faults(definition));
    }

    private static List<String> codes(Soundness soundness) {
        return codes(((Soundness.Unsound) soundness).faults());
    }

    private static List<String> codes(List<Fault> faults) {
        return faults.stream().map(Fault::code).toList();
    }
}
