package org.undercroft.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.undercroft.geometry.SolidsTest.boxFaces;
import static org.undercroft.geometry.SolidsTest.square;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One space, one digest; another space, another digest.
@Timeout(20)
class GeometryDigestTest {
    private static final Prism CELLAR = new Prism(
            new Outline(square(401_000, 3_312_000, 10).exterior(), List.of(square(401_002, 3_312_002, 1).exterior(), square(401_005, 3_312_005, 1).exterior())),
            -10,
            0);
    private static final Sweep TUNNEL = new Sweep(
            List.of(new Position(0, 0, 0), new Position(50, 0, 0), new Position(50, 40, 0)), new CrossSection.Horseshoe(8, 7), 0.02);

    @Test
    void aDigestIsSixtyFourHexadecimalDigitsThatStayTheSameForEver() {
        assertEquals(
                "prism -100000 0\n0 0,0 100000,100000 100000,100000 0\n", GeometryDigest.canonical(List.of(new Prism(square(0, 0, 10), -10, 0))));
        assertEquals("f71495e7fdc8e95f29d696add38e2e6efc874ae40bae4fb8d661ccc613dce230", GeometryDigest.of(List.of(new Prism(square(0, 0, 10), -10, 0))));
    }

    @Test
    void theOrderOfPartsMeansNothing() {
        assertEquals(GeometryDigest.of(List.of(CELLAR, TUNNEL)), GeometryDigest.of(List.of(TUNNEL, CELLAR)));
        assertNotEquals(GeometryDigest.of(List.of(CELLAR)), GeometryDigest.of(List.of(CELLAR, CELLAR)));
    }

    @Test
    void whereARingStartsAndWhichWayItRunsMeansNothingInAnOutline() {
        List<Point2> turned = new ArrayList<>(CELLAR.outline().exterior().reversed());
        Collections.rotate(turned, 3);
        assertEquals(
                GeometryDigest.of(List.of(CELLAR)),
                GeometryDigest.of(List.of(new Prism(new Outline(turned, CELLAR.outline().holes().reversed()), -10, 0))));
    }

    @Test
    void aTunnelIsTheSameFromEitherPortal() {
        assertEquals(
                GeometryDigest.of(List.of(TUNNEL)), GeometryDigest.of(List.of(new Sweep(TUNNEL.axis().reversed(), TUNNEL.section(), 0.02))));
    }

    @Test
    void theOrderOfFacesAndCornersMeansNothingButTheirFrontDoes() {
        List<Polyhedron.Face> faces = boxFaces(0, 0, 0, 1, 2, 3);
        String digest = digest(faces);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            List<Polyhedron.Face> mixed = new ArrayList<>();
            for (Polyhedron.Face face : faces) {
                List<Position> ring = new ArrayList<>(face.rings().getFirst());
                Collections.rotate(ring, random.nextInt(4));
                mixed.add(new Polyhedron.Face(List.of(ring)));
            }
            Collections.shuffle(mixed, random);
            assertEquals(digest, digest(mixed));
        }
        assertNotEquals(digest, digest(faces.stream().map(face -> new Polyhedron.Face(List.of(face.rings().getFirst().reversed()))).toList()));
    }

    @Test
    void aTenthOfAMillimetreCountsAndAThousandthDoesNot() {
        String digest = GeometryDigest.of(List.of(CELLAR));
        assertNotEquals(digest, GeometryDigest.of(List.of(new Prism(CELLAR.outline(), -10.0001, 0))));
        assertEquals(digest, GeometryDigest.of(List.of(new Prism(CELLAR.outline(), -10.000001, 0))));
        assertEquals(digest, GeometryDigest.of(List.of(new Prism(CELLAR.outline(), -10, -0.0))));
    }

    @Test
    void whatASectionIsCounts() {
        List<Position> axis = List.of(new Position(0, 0, 0), new Position(9, 0, 0));
        List<String> digests = List.of(
                GeometryDigest.of(List.of(new Sweep(axis, new CrossSection.Box(4, 6), 0.02))),
                GeometryDigest.of(List.of(new Sweep(axis, new CrossSection.Horseshoe(4, 6), 0.02))),
                GeometryDigest.of(List.of(new Sweep(axis, new CrossSection.Egg(4, 6), 0.02))),
                GeometryDigest.of(List.of(new Sweep(axis, new CrossSection.Egg(4, 6), 0.01))),
                GeometryDigest.of(List.of(new Sweep(axis, new CrossSection.Circle(4), 0.02))));
        assertEquals(5, digests.stream().distinct().count());
    }

    private static String digest(List<Polyhedron.Face> faces) {
        return GeometryDigest.of(List.of(new Polyhedron(List.of(new Polyhedron.Shell(faces)))));
    }
}
