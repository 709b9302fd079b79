package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.geometry.Bound;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Slab;

/// What is proposed for a file that was written otherwise than it was meant.
@Timeout(10)
class MendsTest {
    /// Level ground at 7 m.
    private static final GroundModel GROUND = new GroundModel(-3, -3, 7, 7, 7, level());
    private static final Outline SQUARE = new Outline(List.of(new Point2(0, 0), new Point2(10, 0), new Point2(10, 10), new Point2(0, 10)), List.of());

    private static float[] level() {
        float[] heights = new float[49];
        Arrays.fill(heights, 7);
        return heights;
    }

    @Test
    void aRoofThatFollowsTheGroundIsNoDepth() {
        Bound roof = new Bound.Ground(GROUND, Optional.empty(), OptionalInt.empty(), -1);

        assertThat(Mends.heightsOfDepths(List.of(new Slab(SQUARE, new Bound.Height(5), roof)), GROUND).orElseThrow())
                .containsExactly(new Slab(SQUARE, new Bound.Height(2), roof));
    }
}
