package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.undercroft.geometry.Shapes.prismOf;
import static org.undercroft.geometry.Shapes.space;
import static org.undercroft.geometry.Shapes.sweep;
import static org.undercroft.geometry.Shapes.turned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Bodies of shared room: what is drawn in red, cut off and merged.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BodyTest {
    private final Random random = new Random(20251122);

    @Test
    void everyEdgeOfABodyIsSharedByTrianglesThatFitCornerToCorner() {
        int bodies = 0;
        for (int i = 0; i < 60; i++) {
            Space a = any();
            Space b = any();
            SignedColumns.Shared shared = SignedColumns.between(a.hierarchy(), b.hierarchy());
            Columns common = Columns.of(List.of(a.hierarchy()), List.of(b.hierarchy()), Columns.Keep.COMMON);
            if (common.isEmpty()) {
                assertThat(shared.volume()).isLessThan(1e-6);
                continue;
            }
            Mesh body = common.mesh();
            assertThat(openEdges(body)).isZero();
            assertThat(body.volume()).isCloseTo(shared.volume(), within(Math.max(1e-6, 1e-9 * shared.volume())));
            bodies++;
        }
        assertThat(bodies).isGreaterThan(30);
    }

    @Test
    void aUnionClosesCornerToCornerToo() {
        for (int i = 0; i < 15; i++) {
            Space a = any();
            Space b = any();
            double shared = SignedColumns.between(a.hierarchy(), b.hierarchy()).volume();
            Mesh union = Columns.of(List.of(a.hierarchy(), b.hierarchy()), List.of(), Columns.Keep.FIRST).mesh();
            assertThat(openEdges(union)).isZero();
            assertThat(union.volume()).isCloseTo(a.volume() + b.volume() - shared, within(1e-5));
        }
    }

    @Test
    void columnsMadeOnTheSnapAreASoundSolid() {
        // A sloping gallery through a hall at an angle, as common room, as what is left of it, and as one.
        Space hall = space(List.of(prismOf(-6, 0, turned(17, 0, 0, 20, 0, 20, 4, 8, 4, 8, 15, 0, 15))));
        Space gallery = space(List.of(sweep(new CrossSection.Horseshoe(3, 4), -12, 2, -5, 5, 7, -4, 30, 6, -3)));
        double shared = SignedColumns.between(hall.hierarchy(), gallery.hierarchy()).volume();
        assertThat(sound(List.of(hall), List.of(gallery), Columns.Keep.COMMON)).isCloseTo(shared, within(0.01));
        assertThat(sound(List.of(hall), List.of(gallery), Columns.Keep.FIRST_WITHOUT_SECOND)).isCloseTo(hall.volume() - shared, within(0.05));
        assertThat(sound(List.of(hall, gallery), List.of(), Columns.Keep.FIRST)).isCloseTo(hall.volume() + gallery.volume() - shared, within(0.05));
    }

    @Test
    void nearlyUprightFacesCostABodyNoVolume() {
        for (double lean : new double[]{0.0001, 0.001, 0.01, 0.3}) {
            Space leaning = leaning(lean);
            Space slab = space(List.of(prismOf(2, 7, turned(31, 20, -5, 50, -5, 50, 20, 20, 20))));
            SignedColumns.Shared shared = SignedColumns.between(leaning.hierarchy(), slab.hierarchy());
            Mesh body = Columns.of(List.of(leaning.hierarchy()), List.of(slab.hierarchy()), Columns.Keep.COMMON).mesh();
            assertThat(openEdges(body)).isZero();
            assertThat(body.volume()).isCloseTo(shared.volume(), within(1e-6));
        }
    }

    @Test
    void theLargestCircleIsFoundFromAboveToAThousandth() {
        assertThat(circle(0, 0, 100, 0, 100, 1, 0, 1)).isBetween(1.0, 1.001);
        assertThat(circle(0, 0, 4, 0, 0, 3)).isBetween(2.0, 2.002);
        assertThat(circle(turned(33, 0, 0, 100, 0, 100, 0.001, 0, 0.001))).isBetween(0.000999999, 0.001001);
        // An L of two arms one wide: the circle touches both outer walls and the inner corner.
        double corner = 2 * Math.sqrt(2) / (1 + Math.sqrt(2));
        assertThat(circle(0, 0, 10, 0, 10, 1, 1, 1, 1, 10, 0, 10)).isBetween(corner - 1e-9, corner * 1.001);
    }

    @Test
    void aCircleFitsOrDoesNot() {
        LargestCircle area = area(0, 0, 8, 0, 8, 6, 0, 6);
        assertThat(area.fits(5.99)).isTrue();
        assertThat(area.fits(6.01)).isFalse();
    }

    @Test
    void twoSquaresThatCrossMakeThreeCellsAndASquareInASquareMakesTwo() {
        GridNoding crossing = new GridNoding(0);
        square(crossing, 0, 0, 10);
        square(crossing, 5, 5, 10);
        crossing.node();
        assertThat(new Arrangement(crossing).faces()).isEqualTo(3);
        GridNoding nested = new GridNoding(0);
        square(nested, 0, 0, 10);
        square(nested, 3, 3, 4);
        // A line that leads nowhere, and one that joins both squares: neither bounds anything.
        nested.add(20, 0, 10, 5);
        nested.add(7, 5, 10, 5);
        nested.node();
        Arrangement cells = new Arrangement(nested);
        assertThat(cells.faces()).isEqualTo(2);
        assertThat(cells.rings(0) + cells.rings(1)).isEqualTo(3);
    }

    private static void square(GridNoding to, double x, double y, double side) {
        to.add(x, y, x + side, y);
        to.add(x + side, y, x + side, y + side);
        to.add(x + side, y + side, x, y + side);
        to.add(x, y + side, x, y);
    }

    /// The diameter of the largest circle in a polygon that can be seen whole from its first corner.
    private static double circle(double... ring) {
        return area(ring).diameter();
    }

    private static LargestCircle area(double... ring) {
        LargestCircle area = new LargestCircle();
        int n = ring.length / 2;
        for (int i = 0; i < n; i++) {
            int j = (i + 1) % n;
            area.segment(ring[2 * i], ring[2 * i + 1], ring[2 * j], ring[2 * j + 1]);
            if (i > 0 && j > 0) {
                area.triangle(ring[0], ring[1], ring[2 * i], ring[2 * i + 1], ring[2 * j], ring[2 * j + 1]);
            }
        }
        return area;
    }

    /// The volume of what is kept, made on the snap and put to the check that every surveyed solid goes through.
    private static double sound(List<Space> first, List<Space> second, Columns.Keep keep) {
        Mesh mesh = Columns.of(
                first.stream().map(Space::hierarchy).toList(), second.stream().map(Space::hierarchy).toList(), keep, Snap.TENTH_OF_A_MILLIMETRE).mesh();
        List<Polyhedron.Face> faces = new ArrayList<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            List<Position> ring = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                ring.add(Shapes.FRAME.toWorld(mesh.position(mesh.corner(t, k))));
            }
            faces.add(new Polyhedron.Face(List.of(ring)));
        }
        return space(List.of(new Polyhedron(List.of(new Polyhedron.Shell(faces))))).volume();
    }

    /// How many edges have not as many triangles on one side as on the other.
    private static long openEdges(Mesh mesh) {
        Map<Long, Integer> sides = new HashMap<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int k = 0; k < 3; k++) {
                long from = mesh.corner(t, k);
                long to = mesh.corner(t, (k + 1) % 3);
                sides.merge(Math.min(from, to) << 32 | Math.max(from, to), from < to ? 1 : -1, Integer::sum);
            }
        }
        return sides.values().stream().filter(sum -> sum != 0).count();
    }

    private Space any() {
        double x = random.nextDouble(-8, 8);
        double y = random.nextDouble(-8, 8);
        double turn = random.nextDouble(360);
        return switch (random.nextInt(3)) {
            case 0 ->
                space(List.of(prismOf(-6, random.nextDouble(-3, 2), turned(turn, x - 9, y - 7, x + 9, y - 7, x + 9, y - 2, x, y - 2, x, y + 7, x - 9, y + 7))));
            case 1 -> space(List.of(sweep(new CrossSection.Egg(2, 3), -20, y, -5, x, random.nextDouble(-4, 4), -4, 20, -y, -4.5)));
            default -> space(List.of(sweep(new CrossSection.Circle(3), x, -20, -6, random.nextDouble(-4, 4), y, -4.5, -x, 20, -5)));
        };
    }

    private static Space leaning(double lean) {
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
}
