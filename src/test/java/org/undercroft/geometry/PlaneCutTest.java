package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.undercroft.geometry.Shapes.box;
import static org.undercroft.geometry.Shapes.prismOf;
import static org.undercroft.geometry.Shapes.space;
import static org.undercroft.geometry.Shapes.tube;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class PlaneCutTest {
    @Test
    void aCubeCutFromEdgeToEdgeShowsARectangleOfItsDiagonal() {
        CuttingPlane plane = CuttingPlane.through(new Position(5, 5, -5), Direction.of(1, 0, 1));
        List<Outline> cut = Cuts.by(box(0, 0, -10, 10, 10, 0), plane);
        assertThat(cut).singleElement().satisfies(outline -> {
            assertThat(outline.area()).isCloseTo(10 * 10 * Math.sqrt(2), within(1e-9));
            assertThat(outline.exterior()).hasSize(4);
        });
    }

    @Test
    void aCubeCutThroughTheMiddlesOfSixEdgesShowsARegularHexagon() {
        List<Outline> cut = Cuts.by(box(0, 0, 0, 10, 10, 10), CuttingPlane.through(new Position(5, 5, 5), Direction.of(1, 1, 1)));
        // Six sides of 5·√2.
        assertThat(cut).singleElement().satisfies(outline -> {
            assertThat(outline.exterior()).hasSize(6);
            assertThat(outline.area()).isCloseTo(3 * Math.sqrt(3) / 2 * 50, within(1e-9));
        });
    }

    @Test
    void whatIsCutLiesInThePlaneAndOnTheBoundary() {
        CuttingPlane plane = CuttingPlane.through(new Position(3, 4, -5), Direction.of(0.2, -0.5, 0.7));
        for (Point2 place : Cuts.by(box(0, 0, -10, 10, 20, 0), plane).getFirst().exterior()) {
            Position at = plane.at(place);
            assertThat(plane.ahead(at)).isCloseTo(0, within(1e-9));
            assertThat(plane.footOf(at).distance(place)).isCloseTo(0, within(1e-9));
            double toWall = Math.min(Math.min(at.x(), 10 - at.x()), Math.min(Math.min(at.y(), 20 - at.y()), Math.min(-at.z(), at.z() + 10)));
            assertThat(toWall).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void aCourtyardStaysAHole() {
        Outline around = new Outline(worldRing(0, 0, 10, 0, 10, 10, 0, 10), List.of(worldRing(4, 4, 6, 4, 6, 6, 4, 6)));
        List<Outline> cut = Cuts.level(space(List.of(new Prism(around, -5, 0))), -2);
        assertThat(cut).singleElement().satisfies(outline -> {
            assertThat(outline.holes()).hasSize(1);
            assertThat(outline.area()).isCloseTo(100 - 4, within(1e-9));
        });
    }

    @Test
    void capsFillTheCutInSpaceAndShowToWhereTheNormalPoints() {
        Outline around = new Outline(worldRing(0, 0, 10, 0, 10, 10, 0, 10), List.of(worldRing(4, 4, 6, 4, 6, 6, 4, 6)));
        CuttingPlane plane = CuttingPlane.through(new Position(5, 5, -2), Direction.of(0.3, 0, 1));
        Mesh caps = Cuts.caps(space(List.of(new Prism(around, -5, 0))), plane);
        double[] sum = new double[3];
        for (int t = 0; t < caps.triangleCount(); t++) {
            double[] normal = TrianglePairs.normal(caps.corners(), caps.corner(t, 0), caps.corner(t, 1), caps.corner(t, 2));
            for (int axis = 0; axis < 3; axis++) {
                sum[axis] += normal[axis] / 2;
            }
        }
        // Seen from above it is the plan, less the courtyard.
        assertThat(sum[2]).isCloseTo(100 - 4, within(1e-9));
        assertThat(sum[0]).isCloseTo(0.3 * 96, within(1e-9));
    }

    @Test
    void atAFloorTheRoomAboveIsShownAndAtARoofNothing() {
        Space stepped = space(List.of(prismOf(-10, -5, 0, 0, 10, 0, 10, 10, 0, 10), prismOf(-5, 0, 0, 0, 4, 0, 4, 10, 0, 10)));
        assertThat(area(Cuts.level(stepped, -10))).isCloseTo(100, within(1e-6));
        assertThat(area(Cuts.level(stepped, -5))).isCloseTo(40, within(1e-6));
        assertThat(Cuts.level(stepped, 0)).isEmpty();
    }

    @Test
    void partsThatMeetOrRunIntoEachOtherAreOneArea() {
        Space cross = space(
                List.of(prismOf(-5, 0, 0, 4, 10, 4, 10, 6, 0, 6), prismOf(-5, 0, 4, 0, 6, 0, 6, 10, 4, 10), prismOf(-5, 0, 10, 4, 12, 4, 12, 6, 10, 6)));
        assertThat(Cuts.level(cross, -1)).singleElement().satisfies(outline -> assertThat(outline.area()).isCloseTo(20 + 20 - 4 + 4, within(1e-6)));
    }

    @Test
    void theSectionAcrossATunnelIsItsProfile() {
        Space tunnel = space(List.of(Shapes.sweep(new CrossSection.Box(6, 4), 0, 0, -20, 100, 0, -25)));
        PlanAxis axis = new PlanAxis(List.of(new Point2(-10, 0), new Point2(110, 0)), 1000);
        List<Outline> cut = Cuts.across(tunnel, axis, 1060, 30);
        // 50 m along the tunnel the floor lies at -22.5.
        assertThat(cut).singleElement().satisfies(outline -> {
            assertThat(outline.area()).isCloseTo(24, within(1e-3));
            assertThat(outline.exterior().stream().mapToDouble(Point2::x).max().orElseThrow()).isCloseTo(3, within(1e-4));
            assertThat(outline.exterior().stream().mapToDouble(Point2::y).min().orElseThrow()).isCloseTo(-22.5, within(1e-4));
        });
        assertThat(area(Cuts.across(tunnel, axis, 1060, 1))).isCloseTo(8, within(1e-3));
    }

    @Test
    void rightOfTheAxisIsRightOnTheSection() {
        // Walking north, a cellar to the east lies to the right.
        PlanAxis north = new PlanAxis(List.of(new Point2(0, -10), new Point2(0, 0), new Point2(0, 10)));
        assertThat(Cuts.across(box(5, -5, -3, 8, 5, 0), north, 10, 20).getFirst().exterior()).allSatisfy(at -> assertThat(at.x()).isBetween(5.0, 8.0));
    }

    /// The cut areas of many parallel planes, times their distance, are the volume.
    @Test
    void cutsStackedUpAreTheVolume() {
        Random random = new Random(7);
        Space tube = tube(6, 0, 0, -20, 30, 10, -22, 60, 0, -25);
        for (int i = 0; i < 10; i++) {
            Direction normal = Direction.of(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
            double sum = 0;
            double step = 0.05;
            for (double d = -80; d < 80; d += step) {
                sum += step * area(Cuts.by(tube, CuttingPlane.through(new Position(30 + d * normal.x(), 5 + d * normal.y(), -22 + d * normal.z()), normal)));
            }
            assertThat(sum).isCloseTo(tube.volume(), within(2e-3 * tube.volume()));
        }
    }

    @Test
    void farFromTheOriginACutIsTheSame() {
        CuttingPlane near = CuttingPlane.through(new Position(5, 5, -5), Direction.of(0.3, 0.2, 1));
        CuttingPlane far = CuttingPlane.through(new Position(400_005, 3_300_005, -5), Direction.of(0.3, 0.2, 1));
        double there = area(Cuts.by(box(400_000, 3_300_000, -10, 400_010, 3_300_010, 0), far));
        assertThat(there).isCloseTo(area(Cuts.by(box(0, 0, -10, 10, 10, 0), near)), within(1e-6));
    }

    private static List<Point2> worldRing(double... ring) {
        return prismOf(0, 1, ring).outline().exterior();
    }

    private static double area(List<Outline> outlines) {
        return outlines.stream().mapToDouble(Outline::area).sum();
    }
}
