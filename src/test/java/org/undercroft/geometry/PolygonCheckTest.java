package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsValidOp;

/// Polygons on a grid so small that corners fall on edges and on each other most of the time, judged a second time by JTS.
@Timeout(20)
class PolygonCheckTest {
    @Test
    void whatIsValidForJtsIsSimpleHere() {
        Random random = new Random(4);
        int valid = 0;
        int withHoles = 0;
        for (int round = 0; round < 15_000; round++) {
            int size = 3 + random.nextInt(4);
            Corners numbers = new Corners(16);
            int[][] rings = new int[1 + random.nextInt(3)][];
            for (int r = 0; r < rings.length; r++) {
                rings[r] = r == 0 && random.nextBoolean()
                        ? new int[]{numbers.number(0, 0, 0), numbers.number(size, 0, 0), numbers.number(size, size, 0), numbers.number(0, size, 0)}
                        : ring(random, numbers, size);
            }
            double[] corners = numbers.packed();
            boolean repeats = false;
            for (int[] ring : rings) {
                for (int i = 0; i < ring.length; i++) {
                    repeats |= ring[i] == ring[(i + 1) % ring.length];
                }
            }
            if (repeats) {
                continue;
            }
            Faults faults = new Faults(new Grid(Snap.TENTH_OF_A_MILLIMETRE, Frame.ZERO));
            boolean simple = new PolygonCheck(corners, faults, 0, 0).simple(rings, 0, 1);
            assertEquals(new IsValidOp(polygon(corners, rings)).isValid(), simple);
            valid += simple ? 1 : 0;
            withHoles += simple && rings.length > 1 ? 1 : 0;
        }
        assertThat(valid).isGreaterThan(1000);
        assertThat(withHoles).isGreaterThan(100);
    }

    private static int[] ring(Random random, Corners numbers, int size) {
        int[] ring = new int[3 + random.nextInt(3)];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = numbers.number(random.nextInt(size + 1), random.nextInt(size + 1), 0);
        }
        return ring;
    }

    private static org.locationtech.jts.geom.Polygon polygon(double[] corners, int[][] rings) {
        GeometryFactory factory = new GeometryFactory();
        LinearRing[] lines = new LinearRing[rings.length];
        for (int r = 0; r < rings.length; r++) {
            Coordinate[] line = new Coordinate[rings[r].length + 1];
            for (int i = 0; i < line.length; i++) {
                int corner = rings[r][i % rings[r].length];
                line[i] = new Coordinate(corners[3 * corner], corners[3 * corner + 1]);
            }
            lines[r] = factory.createLinearRing(line);
        }
        return factory.createPolygon(lines[0], java.util.Arrays.copyOfRange(lines, 1, lines.length));
    }
}
