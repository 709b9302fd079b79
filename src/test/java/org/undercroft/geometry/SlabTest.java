package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.undercroft.geometry.SolidsTest.assertClosed;
import static org.undercroft.geometry.SolidsTest.solid;
import static org.undercroft.geometry.SolidsTest.square;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Slabs against volumes worked out by hand: boxes, wedges, a hill of six triangles.
@Timeout(20)
class SlabTest {
    private static final float UNKNOWN = Float.NaN;

    @Test
    void betweenTwoHeightsASlabIsAPrism() {
        Outline outline = new Outline(square(0, 0, 10).exterior(), List.of(square(4, 4, 2).exterior()));
        Solid slab = solid(new Slab(outline, new Bound.Height(-5), new Bound.Height(-1)));
        assertEquals((100 - 4) * 4, slab.volume(), 1e-9);
        assertEquals(solid(new Prism(outline, -5, -1)).box(), slab.box());
        assertClosed(slab);
    }

    @Test
    void aWedgeHoldsHalfOfItsBox() {
        // from one metre in the west to five in the east: three on the mean
        Bound slope = new Bound.Plane(at(0, 0, 1), at(0, 10, 1), at(10, 0, 5));
        Space wedge = Shapes.space(List.of(new Slab(square(0, 0, 10), new Bound.Height(0), slope)), Snap.TENTH_OF_A_MILLIMETRE, Frame.ZERO);
        assertEquals(10 * 10 * 3, wedge.volume(), 1e-9);
        assertEquals(6, wedge.faces().size());
        assertEquals(Math.toDegrees(Math.atan(0.4)), wedge.faces().getFirst().inclination(), 1e-9);
        assertClosed(wedge.parts().getFirst());
        // between two planes that are parallel, a layer of the same thickness everywhere
        Bound below = new Bound.Plane(at(0, 0, -1), at(0, 10, -1), at(10, 0, 3));
        assertEquals(100 * 2, solid(new Slab(square(0, 0, 10), below, slope)).volume(), 1e-9);
    }

    @Test
    void aHillOfOnePointIsAPyramidOfSixSides() {
        // nine middles ten metres apart, only the one at (15, 15) ten metres high: six triangles of fifty square metres meet there
        Bound hill = ground(3, 10, 0, 0, 0, 0, 10, 0, 0, 0, 0);
        Slab slab = new Slab(square(5, 5, 20), new Bound.Height(-2), hill);
        assertEquals(400 * 2 + 6 * 50 * 10 / 3.0, solid(slab).volume(), 1e-9);
        assertEquals(10, solid(slab).box().maxZ());
        assertClosed(solid(slab));
        // three metres below it from there down to the floor
        Bound.Ground below = new Bound.Ground(((Bound.Ground) hill).model(), Optional.empty(), OptionalInt.empty(), -1);
        assertEquals(400 * 1 + 1000, solid(new Slab(square(5, 5, 20), new Bound.Height(-2), below)).volume(), 1e-9);
        // a blanket of one metre, whatever the ground does
        assertEquals(400, solid(new Slab(square(5, 5, 20), below, hill)).volume(), 1e-9);
        // beyond the outermost middles the ground goes on level: half a cell more on every side
        assertEquals(900 * 2 + 1000, solid(new Slab(square(0, 0, 30), new Bound.Height(-2), hill)).volume(), 1e-9);
    }

    @Test
    void anOutlineThatCutsAcrossMeshesTakesOfEachWhatIsItsOwn() {
        // a slope of ten per cent to the east is a plane, however it is cut
        Bound slope = ground(4, 10, 0.5f, 1.5f, 2.5f, 3.5f, 0.5f, 1.5f, 2.5f, 3.5f, 0.5f, 1.5f, 2.5f, 3.5f, 0.5f, 1.5f, 2.5f, 3.5f);
        Outline diamond = new Outline(
                List.of(new Point2(20, 6), new Point2(34, 20), new Point2(20, 34), new Point2(6, 20)),
                List.of(List.of(new Point2(18, 19), new Point2(22, 19), new Point2(20, 23))));
        Solid solid = solid(new Slab(diamond, new Bound.Height(0), slope));
        // the mean height is that above the middle: the diamond's at 20, the hole's at 20
        assertEquals((2 * 14 * 14 - 8) * 2, solid.volume(), 0.01);
        assertClosed(solid);
    }

    @Test
    void twoGroundsThatLieAcrossEachOtherAreNodedTogether() {
        Bound upper = ground(4, 10, 1, 2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 6, 4, 5, 6, 7);
        float[] flat = new float[49];
        Bound lower = new Bound.Ground(new GroundModel(-3, -3, 7, 7, 7, flat), Optional.empty(), OptionalInt.empty(), -1);
        Solid solid = solid(new Slab(square(6, 6, 28), lower, upper));
        assertClosed(solid);
        // the upper ground falls evenly to the north and rises evenly to the east: four on the mean, five above the lower one
        assertEquals(28 * 28 * 5, solid.volume(), 0.05);
    }

    @Test
    void aLowerBoundNotBelowTheUpperIs405AtTheWorstPlace() {
        Bound hill = ground(3, 10, 0, 0, 0, 0, 10, 0, 0, 0, 0);
        Fault fault = only(new Slab(square(5, 5, 20), hill, new Bound.Height(4)), "405");
        assertEquals(at(15, 15, 4), fault.where());
        assertEquals(-6, fault.measure(), 1e-9);
        Bound slope = new Bound.Plane(at(0, 0, 0), at(0, 10, 0), at(10, 0, 5));
        assertEquals(0, only(new Slab(square(0, 0, 10), new Bound.Height(0), slope), "405").measure());
        assertEquals(-3, only(new Slab(square(0, 0, 10), new Bound.Height(3), new Bound.Height(0)), "405").measure());
    }

    @Test
    void groundThatIsUnknownUnderTheOutlineIs302() {
        Bound hole = ground(3, 10, 0, 0, 0, 0, UNKNOWN, 0, 0, 0, 0);
        Fault fault = only(new Slab(square(5, 5, 20), new Bound.Height(-2), hole), "302");
        assertEquals(at(15, 15, -2), fault.where());
        assertEquals(1, fault.measure());
        // an outline that leaves the model, and one that lies beside it
        only(new Slab(square(5, 5, 40), new Bound.Height(-2), ground(3, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0)), "302");
        only(new Slab(square(500, 5, 40), new Bound.Height(-2), ground(3, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0)), "302");
    }

    @Test
    void outlinesThatBoundNothingAreFaultsAsOfAnyPrism() {
        Bound hill = ground(3, 10, 0, 0, 0, 0, 10, 0, 0, 0, 0);
        only(new Slab(Outline.of(List.of()), new Bound.Height(-2), hill), "101");
        only(new Slab(Outline.of(List.of(new Point2(6, 6), new Point2(20, 20), new Point2(20, 6), new Point2(6, 20))), new Bound.Height(-2), hill), "104");
        only(new Slab(new Outline(square(6, 6, 5).exterior(), List.of(square(20, 20, 2).exterior())), new Bound.Height(-2), hill), "206");
    }

    @Test
    void threePointsOnOneLineMakeNoPlane() {
        assertThatThrownBy(() -> new Bound.Plane(at(0, 0, 0), at(1, 1, 5), at(2, 2, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bound.Plane(at(0, 0, 0), at(0, 0, 5), at(2, 2, 0))).isInstanceOf(IllegalArgumentException.class);
        for (double wrong : new double[]{Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> new Bound.Height(wrong)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Bound.Ground(model(1, 10, 0), Optional.empty(), OptionalInt.empty(), wrong))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> model(1, wrong, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aSlabKeepsOfTheGroundWhatItNeeds() {
        float[] heights = new float[10_000];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = i % 100 / 10f;
        }
        Bound.Ground whole = new Bound.Ground(new GroundModel(0, 0, 5, 100, 100, heights), Optional.of(LocalDate.of(2025, 3, 1)), OptionalInt.of(5737), -3);
        Slab slab = new Slab(square(101, 202, 12), new Bound.Height(-20), whole);
        GroundModel kept = ((Bound.Ground) slab.upper()).model();
        assertThat(kept.columns()).isLessThan(7);
        assertThat(kept.rows()).isLessThan(7);
        assertEquals(whole.heightAt(105.5, 207.25), slab.upper().heightAt(105.5, 207.25));
        // a slope of 0.1 in 5 metres from 0 above 2.5 in the west: 2.09 above the middle of the outline, at 107, less 3
        assertEquals(144 * (20 - 3 + (107 - 2.5) / 50), solid(slab).volume(), 1e-3);
        List<SpaceDefinition> parts = List.of(slab, new Slab(square(101, 202, 12), new Bound.Plane(at(0, 0, -30), at(1, 0, -30), at(0, 1, -31)), whole));
        assertEquals(parts, DefinitionText.read(DefinitionText.write(parts)));
        assertThat(DefinitionText.write(parts)).contains("upper ground -3.0 2025-03-01 5737\ngrid ");
    }

    @Test
    void theDigestCoversBoundsAndGround() {
        Bound.Ground hill = ground(3, 10, 0, 0, 0, 0, 10, 0, 0, 0, 0);
        Slab slab = new Slab(square(5, 5, 20), new Bound.Height(-2), hill);
        List<Slab> others = List.of(
                slab,
                new Slab(square(5, 5, 20), new Bound.Height(-2.0001), hill),
                new Slab(square(5, 5, 20), new Bound.Height(-2), ground(3, 10, 0, 0, 0, 0, 10.001f, 0, 0, 0, 0)),
                new Slab(square(5, 5, 20), new Bound.Height(-2), new Bound.Ground(hill.model(), Optional.empty(), OptionalInt.empty(), -0.001)),
                new Slab(square(5, 5, 20), new Bound.Height(-2), new Bound.Ground(hill.model(), Optional.of(LocalDate.of(2025, 3, 1)), OptionalInt.empty(), 0)),
                new Slab(square(5, 5, 20), new Bound.Height(-2), new Bound.Height(0)));
        assertEquals(others.size(), others.stream().map(each -> GeometryDigest.of(List.of(each))).distinct().count());
        List<Point2> turned = new ArrayList<>(slab.outline().exterior().reversed());
        assertEquals(GeometryDigest.of(List.of(slab)), GeometryDigest.of(List.of(new Slab(Outline.of(turned), slab.lower(), slab.upper()))));
        Bound.Plane plane = new Bound.Plane(at(0, 0, 0), at(0, 9, 0), at(9, 0, 1));
        Bound.Plane same = new Bound.Plane(plane.c(), plane.a(), plane.b());
        assertEquals(
                GeometryDigest.of(List.of(new Slab(square(5, 5, 20), new Bound.Height(-2), plane))),
                GeometryDigest.of(List.of(new Slab(square(5, 5, 20), new Bound.Height(-2), same))));
        assertNotEquals(GeometryDigest.of(List.of(slab)), GeometryDigest.of(List.of(new Slab(square(5, 5, 20), hill, new Bound.Height(20)))));
    }

    @Test
    void slabsUnderAnyGroundAreClosedHoldWhatTheirColumnsHoldAndHaveTheSameBitsAnywhere() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            int n = 4 + random.nextInt(8);
            float[] heights = new float[n * n];
            for (int i = 0; i < heights.length; i++) {
                heights[i] = random.nextInt(500) / 100f;
            }
            List<Point2> ring = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                double reach = (0.2 + 0.25 * random.nextDouble()) * 2.5 * n;
                double angle = 2 * Math.PI * i / 7;
                ring.add(new Point2(tenths(1.25 * n + reach * Math.cos(angle)), tenths(1.25 * n + reach * Math.sin(angle))));
            }
            Slab near = slab(0, 0, n, heights, ring);
            Solid solid = solid(near);
            assertClosed(solid);
            Slab far = slab(400_000, 3_300_000, n, heights, ring);
            assertEquals(solid, solid(far, new Frame(400, 3300)));
            // volumes of two halves, parted by a height between, add up but for what noding moves the outline
            Slab lower = new Slab(near.outline(), near.lower(), new Bound.Height(-1));
            Slab upper = new Slab(near.outline(), new Bound.Height(-1), near.upper());
            assertEquals(solid.volume(), solid(lower).volume() + solid(upper).volume(), 2e-3);
        }
    }

    private static Slab slab(double east, double north, int n, float[] heights, List<Point2> ring) {
        GroundModel model = new GroundModel(east, north, 2.5, n, n, heights);
        Outline outline = Outline.of(ring.stream().map(p -> new Point2(p.x() + east, p.y() + north)).toList());
        return new Slab(outline, new Bound.Height(-3), new Bound.Ground(model, Optional.empty(), OptionalInt.empty(), 0));
    }

    private static double tenths(double metres) {
        return Math.rint(metres * 10) / 10;
    }

    private static Bound.Ground ground(int columns, double cell, float... heights) {
        return new Bound.Ground(model(columns, cell, heights), Optional.empty(), OptionalInt.empty(), 0);
    }

    private static GroundModel model(int columns, double cell, float... heights) {
        return new GroundModel(0, 0, cell, columns, heights.length / columns, Arrays.copyOf(heights, heights.length));
    }

    private static Fault only(SpaceDefinition definition, String code) {
        Soundness soundness = SoundnessCheck.STANDARD.examine(List.of(definition), Frame.ZERO);
        assertThat(soundness).isInstanceOf(Soundness.Unsound.class);
        List<Fault> faults = ((Soundness.Unsound) soundness).faults();
        assertEquals(List.of(code), faults.stream().map(Fault::code).toList());
        return faults.getFirst();
    }

    private static Position at(double x, double y, double z) {
        return new Position(x, y, z);
    }
}
