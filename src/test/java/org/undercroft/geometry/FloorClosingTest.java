package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.undercroft.geometry.SolidsTest.boxFaces;
import static org.undercroft.geometry.SolidsTest.solid;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What city models leave out, put back.
@Timeout(20)
class FloorClosingTest {
    @Test
    void aMissingFloorIsAdded() {
        FloorClosing.Closed closed = FloorClosing.close(without(boxFaces(0, 0, 0, 10, 10, 10), 0)).orElseThrow();
        assertEquals(1, closed.added());
        assertEquals(1000, solid(closed.polyhedron()).volume());
    }

    @Test
    void aMissingFloorAndAMissingRoofAreTwo() {
        FloorClosing.Closed closed = FloorClosing.close(without(boxFaces(0, 0, 0, 10, 10, 10), 0, 1)).orElseThrow();
        assertEquals(2, closed.added());
        assertEquals(1000, solid(closed.polyhedron()).volume());
    }

    @Test
    void aFloorRoundACourtyardGetsItsHole() {
        List<Polyhedron.Face> faces = new ArrayList<>(boxFaces(0, 0, 0, 10, 10, 10).subList(2, 6));
        for (Polyhedron.Face wall : boxFaces(4, 4, 0, 2, 2, 10).subList(2, 6)) {
            faces.add(new Polyhedron.Face(List.of(wall.rings().getFirst().reversed())));
        }
        FloorClosing.Closed closed = FloorClosing.close(new Polyhedron(List.of(new Polyhedron.Shell(faces)))).orElseThrow();
        assertEquals(2, closed.added());
        assertEquals((100 - 4) * 10, solid(closed.polyhedron()).volume(), 1e-9);
    }

    @Test
    void aHouseWithTwoCellarsOfDifferentDepthGetsTwoFloors() {
        // a box on top, open downward at two places of 2 by 2, with shafts of 3 and 5 metres under them
        List<Polyhedron.Face> faces = new ArrayList<>(boxFaces(0, 0, 0, 10, 10, 10));
        List<Position> floor = faces.getFirst().rings().getFirst();
        List<Polyhedron.Face> one = boxFaces(1, 1, -3, 2, 2, 3);
        List<Polyhedron.Face> other = boxFaces(6, 6, -5, 2, 2, 5);
        faces.set(0, new Polyhedron.Face(
                List.of(floor, one.get(1).rings().getFirst(), other.get(1).rings().getFirst())));
        faces.addAll(one.subList(2, 6));
        faces.addAll(other.subList(2, 6));
        FloorClosing.Closed closed = FloorClosing.close(new Polyhedron(List.of(new Polyhedron.Shell(faces)))).orElseThrow();
        assertEquals(2, closed.added());
        assertEquals(1000 + 4 * 3 + 4 * 5, solid(closed.polyhedron()).volume(), 1e-9);
    }

    @Test
    void whatIsClosedStaysAsItIs() {
        Polyhedron cube = SolidsTest.cube(0, 0, 0, 10);
        FloorClosing.Closed closed = FloorClosing.close(cube).orElseThrow();
        assertEquals(0, closed.added());
        assertSame(cube, closed.polyhedron());
    }

    @Test
    void aMissingWallOrASlopingFloorIsNotMadeUp() {
        assertThat(FloorClosing.close(without(boxFaces(0, 0, 0, 10, 10, 10), 3))).isEmpty();
        List<Polyhedron.Face> sloping = boxFaces(0, 0, 0, 10, 10, 10).stream()
                .map(face -> new Polyhedron.Face(List.of(
                        face.rings().getFirst().stream().map(p -> new Position(p.x(), p.y(), p.z() + p.x() / 10)).toList())))
                .toList();
        assertThat(FloorClosing.close(without(sloping, 0))).isEmpty();
        assertThat(FloorClosing.close(without(sloping, 0), 1)).isPresent();
    }

    private static Polyhedron without(List<Polyhedron.Face> faces, int... left) {
        List<Polyhedron.Face> kept = new ArrayList<>();
        for (int f = 0; f < faces.size(); f++) {
            int face = f;
            if (java.util.Arrays.stream(left).noneMatch(l -> l == face)) {
                kept.add(faces.get(f));
            }
        }
        return new Polyhedron(List.of(new Polyhedron.Shell(kept)));
    }
}
