package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undercroft.geometry.SolidsTest.boxFaces;
import static org.undercroft.geometry.SolidsTest.cube;
import static org.undercroft.geometry.SolidsTest.square;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The faces of spaces whose faces can be counted on fingers, their areas and their middles.
@Timeout(20)
class BoundaryFacesTest {
    @Test
    void aBoxHasARoofAFloorAndFourWalls() {
        Space box = Shapes.box(0, 0, -10, 10, 20, -4);
        List<BoundaryFace> faces = box.faces();
        assertEquals(
                List.of(BoundaryFace.Kind.ROOF, BoundaryFace.Kind.FLOOR, BoundaryFace.Kind.WALL, BoundaryFace.Kind.WALL, BoundaryFace.Kind.WALL,
                        BoundaryFace.Kind.WALL),
                faces.stream().map(BoundaryFace::kind).toList());
        BoundaryFace roof = faces.getFirst();
        assertEquals(List.of(at(0, 0, -4), at(10, 0, -4), at(10, 20, -4), at(0, 20, -4)), roof.exterior());
        assertEquals(List.of(), roof.holes());
        assertEquals(200, roof.area());
        assertEquals(new BoundaryFace.Direction(0, 0, 1), roof.normal());
        assertEquals(0, roof.inclination());
        BoundaryFace west = faces.get(2);
        assertEquals(List.of(at(0, 0, -10), at(0, 0, -4), at(0, 20, -4), at(0, 20, -10)), west.exterior());
        assertEquals(new BoundaryFace.Direction(-1, 0, 0), west.normal());
        assertEquals(90, west.inclination());
        assertEquals(2 * 200 + 2 * 60 + 2 * 120, box.area(), 1e-9);
        assertEquals(at(5, 10, -7), box.centroid());
    }

    @Test
    void aConcaveCellarRoundACourtyardHasFifteenFaces() {
        Space cellar = Shapes.space(List.of(cellar()));
        List<BoundaryFace> faces = cellar.faces();
        assertEquals(15, faces.size());
        BoundaryFace roof = faces.getFirst();
        assertEquals(9, roof.exterior().size());
        assertEquals(List.of(4), roof.holes().stream().map(List::size).toList());
        assertEquals(cellar.planArea(), roof.area(), 1e-9);
        assertEquals(cellar.area(), faces.stream().mapToDouble(BoundaryFace::area).sum(), 1e-9);
    }

    @Test
    void aTubeHasItsFacetsAndTwoEnds() {
        Space tube = Shapes.tube(6, 0, 0, 0, 50, 5, 1, 100, 10, 2);
        List<BoundaryFace> faces = tube.faces();
        // three metres of radius and two centimetres of chord error: 28 sides, the straight bend in the middle is none
        assertEquals(28 + 2, faces.size());
        assertThat(faces).filteredOn(face -> face.kind() == BoundaryFace.Kind.ROOF).hasSize(7);
        assertThat(faces).filteredOn(face -> face.kind() == BoundaryFace.Kind.FLOOR).hasSize(7);
        assertThat(faces).allSatisfy(face -> assertThat(face.holes()).isEmpty());
        // a level bend of ten degrees parts every side but the level ones at crown and invert
        assertEquals(2 * 26 + 2 + 2, Shapes.tube(6, 0, 0, 0, 50, 0, 0, 100, 50 * Math.tan(Math.toRadians(10)), 0).faces().size());
    }

    @Test
    void aCavityHasFacesThatLookIntoIt() {
        Polyhedron hollow = new Polyhedron(List.of(
                cube(398_000, 3_312_000, 0, 10).shells().getFirst(),
                new Polyhedron.Shell(boxFaces(398_002, 3_312_002, 2, 3, 3, 3).stream().map(BoundaryFacesTest::turned).toList())));
        Space space = Shapes.space(List.of(hollow));
        assertEquals(12, space.faces().size());
        assertEquals(600 + 54, space.area());
        assertThat(space.faces()).filteredOn(face -> face.kind() == BoundaryFace.Kind.ROOF).extracting(BoundaryFace::area).containsExactly(100.0, 9.0);
        // ten metres of cube about 5, less 27 of 1000 about 3.5
        assertEquals((1000 * 5 - 27 * 3.5) / 973, space.centroid().z(), 1e-12);
    }

    @Test
    void theCentroidOfAWedgeIsAThirdUp() {
        List<Polyhedron.Face> wedge = List.of(
                SolidsTest.face(at(398_000, 3_312_000, 0), at(398_000, 3_312_009, 0), at(398_006, 3_312_009, 0), at(398_006, 3_312_000, 0)),
                SolidsTest.face(at(398_000, 3_312_000, 0), at(398_006, 3_312_000, 0), at(398_006, 3_312_000, 3)),
                SolidsTest.face(at(398_000, 3_312_009, 0), at(398_006, 3_312_009, 3), at(398_006, 3_312_009, 0)),
                SolidsTest.face(at(398_006, 3_312_000, 0), at(398_006, 3_312_009, 0), at(398_006, 3_312_009, 3), at(398_006, 3_312_000, 3)),
                SolidsTest.face(at(398_000, 3_312_000, 0), at(398_006, 3_312_000, 3), at(398_006, 3_312_009, 3), at(398_000, 3_312_009, 0)));
        Space space = Shapes.space(List.of(new Polyhedron(List.of(new Polyhedron.Shell(wedge)))));
        assertEquals(6 * 3 / 2.0 * 9, space.volume(), 1e-9);
        assertEquals(4, space.centroid().x(), 1e-9);
        assertEquals(4.5, space.centroid().y(), 1e-9);
        assertEquals(1, space.centroid().z(), 1e-9);
        BoundaryFace roof = space.faces().getFirst();
        assertEquals(BoundaryFace.Kind.ROOF, roof.kind());
        assertEquals(Math.toDegrees(Math.atan(0.5)), roof.inclination(), 1e-9);
        assertEquals(9 * Math.sqrt(45), roof.area(), 1e-9);
    }

    @Test
    void partsThatRunIntoEachOtherHaveTheFacesOfTheirUnion() {
        // a plus of two bars: one roof, one floor, twelve walls
        Space plus = Shapes.space(List.of(Shapes.prismOf(0, 4, 0, 10, 30, 10, 30, 20, 0, 20), Shapes.prismOf(0, 4, 10, 0, 20, 0, 20, 30, 10, 30)));
        assertEquals(14, plus.faces().size());
        assertEquals(500, plus.faces().getFirst().area(), 1e-9);
        assertEquals(12, plus.faces().getFirst().exterior().size());
        assertEquals(2 * 500 + 12 * 40, plus.area(), 1e-9);
        // a lower bar through a higher one: its roofs are two, what is seen of the bar's sides has a hole where it enters
        Space through = Shapes.space(List.of(Shapes.prismOf(0, 10, 10, 0, 20, 0, 20, 30, 10, 30), Shapes.prismOf(2, 6, 0, 10, 30, 10, 30, 20, 0, 20)));
        assertEquals(6 + 2 * 5, through.faces().size());
        assertEquals(2, through.faces().stream().filter(face -> !face.holes().isEmpty()).count());
        assertEquals(through.area(), through.faces().stream().mapToDouble(BoundaryFace::area).sum(), 1e-9);
        // parts that only touch keep all of their own
        assertEquals(12,
                Shapes.space(List.of(Shapes.prismOf(0, 4, 0, 0, 10, 0, 10, 10, 0, 10), Shapes.prismOf(4, 8, 0, 0, 10, 0, 10, 10, 0, 10))).faces().size());
    }

    @Test
    void thePlanIsWhatTheRoofsStandOverHoweverManyLieAboveEachOther() {
        // a ramp of three turns, 60 by 60 outside and 48 inside: one storey above the other
        Space ramp = Shapes.space(List.of(Shapes.sweep(new CrossSection.Box(6, 3), 0, 0, 0, 54, 0, 3, 54, 54, 6, 0, 54, 9, 0, 0, 12, 54, 0, 15, 54, 54, 18)));
        assertEquals(60 * 60 - 48 * 48 - 2 * 9, ramp.planArea(), 30);
        assertEquals(1, ramp.plan().size());
        assertEquals(1, ramp.plan().getFirst().holes().size());
        // a tunnel at any angle: its walls are upright but for rounding
        Space tube = Shapes.tube(6, 0, 0, 0, 70, 31, 2, 133, 11, 5);
        double length = Math.hypot(70, 31) + Math.hypot(63, 20);
        assertEquals(6 * length, tube.planArea(), 0.1);
        // a hollow box stands over its floor once
        Polyhedron hollow = new Polyhedron(List.of(
                cube(398_000, 3_312_000, 0, 10).shells().getFirst(),
                new Polyhedron.Shell(boxFaces(398_002, 3_312_002, 2, 3, 3, 3).stream().map(BoundaryFacesTest::turned).toList())));
        assertEquals(100, Shapes.space(List.of(hollow)).planArea(), 1e-9);
    }

    @Test
    void turnedPartsMakeFacesThatTogetherAreTheWholeBoundary() {
        Random random = new Random(4);
        for (int round = 0; round < 20; round++) {
            Space space = Shapes.space(List.of(
                    Shapes.prismOf(0, 5, Shapes.turned(random.nextInt(90), 0, 0, 20, 0, 20, 8, 0, 8)),
                    Shapes.prismOf(random.nextInt(5), 6 + random.nextInt(4), Shapes.turned(random.nextInt(90), 5, -5, 12, -5, 12, 15, 5, 15))));
            List<BoundaryFace> faces = space.faces();
            assertEquals(space.area(), faces.stream().mapToDouble(BoundaryFace::area).sum(), 1e-6);
            assertThat(faces.size()).isBetween(8, 30);
            double up = faces.stream().mapToDouble(face -> face.normal().up() * face.area()).sum();
            assertEquals(0, up, 1e-5);
        }
    }

    @Test
    void theOrderOfTrianglesAndTheirCornersDoesNotMatter() {
        Mesh mesh = Shapes.space(List.of(cellar())).boundary();
        List<BoundaryFace> faces = BoundaryFaces.of(mesh, 0.01, 1);
        Random random = new Random(9);
        for (int round = 0; round < 10; round++) {
            List<Integer> order = new ArrayList<>();
            for (int t = 0; t < mesh.triangleCount(); t++) {
                order.add(t);
            }
            Collections.shuffle(order, random);
            int turn = random.nextInt(3);
            int[] triangles = order.stream()
                    .flatMapToInt(t -> Arrays.stream(new int[]{mesh.corner(t, turn), mesh.corner(t, (turn + 1) % 3), mesh.corner(t, (turn + 2) % 3)}))
                    .toArray();
            assertThat(BoundaryFaces.of(new Mesh(mesh.corners(), triangles), 0.01, 1))
                    .usingRecursiveComparison()
                    .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                    .isEqualTo(faces);
        }
    }

    /// Nine corners round a courtyard of four, five metres high.
    private static Prism cellar() {
        Prism outer = Shapes.prismOf(-8, -3, 0, 0, 20, 0, 20, 8, 14, 8, 14, 14, 8, 14, 8, 18, 3, 18, 0, 12);
        return new Prism(new Outline(outer.outline().exterior(), List.of(square(398_004, 3_312_004, 3).exterior())), -8, -3);
    }

    private static Polyhedron.Face turned(Polyhedron.Face face) {
        return new Polyhedron.Face(List.of(face.rings().getFirst().reversed()));
    }

    private static Position at(double x, double y, double z) {
        return new Position(x, y, z);
    }
}
