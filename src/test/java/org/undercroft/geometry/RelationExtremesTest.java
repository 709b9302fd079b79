package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Spaces as thin, as long and as far away as the grid allows: any two sound ones have one relation, the same from both sides, with figures that are
/// numbers and agree with its kind.
@Timeout(20)
class RelationExtremesTest {
    private static final double STEP = 1e-4;
    private static final double[] LENGTHS = {STEP, 2 * STEP, 3 * STEP, 0.001, 0.05, 1, 10, 300, 9e4, 1e6, 1e7};
    private static final double[] PLACES = {0, 0, 0, STEP, -STEP, 2 * STEP, 0.5, -7, 1e5, 1e7, -1e7};

    private final Relations relations = Relations.STANDARD;
    private final Random random = new Random(33);

    @Test
    void boxesOfAnySizeStandAsTheirSidesSay() {
        int sharing = 0;
        for (int i = 0; i < 1000; i++) {
            double[] a = box();
            double[] b = random.nextInt(3) > 0 ? nudged(a) : box();
            Sharing said = agree(solid(a), solid(b), i % 20 == 0);
            double volume = 1;
            boolean deep = true;
            double between = 0;
            for (int k = 0; k < 3; k++) {
                double common = Math.min(a[3 + k], b[3 + k]) - Math.max(a[k], b[k]);
                deep &= common > 1.5 * STEP;
                between = Math.hypot(between, Math.max(0, -common));
                volume *= Math.max(0, common);
            }
            String both = List.of(a[0], a[1], a[2], a[3], a[4], a[5]) + " " + List.of(b[0], b[1], b[2], b[3], b[4], b[5]);
            assertThat(said.kind().sharesRoom()).as(both).isEqualTo(deep);
            assertThat(said.kind() != Sharing.Kind.APART).as(both).isEqualTo(between < 1.2 * STEP);
            if (deep) {
                // sides are differences of coordinates of ten thousand kilometres, good to a millionth of a millimetre
                assertThat(Math.abs(said.volume() - volume)).as(both).isLessThanOrEqualTo(1e-4 * volume);
                // ten thousand kilometres down, on the area of a province, a double has no digits left for one step
                if (axesOffByAStep(a, b) < 2 && said.volumeBound() < STEP * smallestFace(a, b)) {
                    assertThat(said.kind()).as(both).isEqualTo(expected(a, b));
                }
                sharing++;
            }
        }
        assertThat(sharing).isGreaterThan(200);
    }

    /// Where one stands out of the other by two steps or more it is in part outside.
    private static Sharing.Kind expected(double[] a, double[] b) {
        boolean inside = true;
        boolean around = true;
        for (int k = 0; k < 3; k++) {
            inside &= a[k] > b[k] - 1.5 * STEP && a[3 + k] < b[3 + k] + 1.5 * STEP;
            around &= b[k] > a[k] - 1.5 * STEP && b[3 + k] < a[3 + k] + 1.5 * STEP;
        }
        return inside ? around ? Sharing.Kind.SAME : Sharing.Kind.INSIDE : around ? Sharing.Kind.AROUND : Sharing.Kind.OVERLAPPING;
    }

    /// Where layers of one step meet at an edge, what is left is a little deeper than a step.
    private static int axesOffByAStep(double[] a, double[] b) {
        int axes = 0;
        for (int k = 0; k < 3; k++) {
            double low = Math.abs(a[k] - b[k]);
            double high = Math.abs(a[3 + k] - b[3 + k]);
            axes += (low > STEP / 2 && low < 1.5 * STEP) || (high > STEP / 2 && high < 1.5 * STEP) ? 1 : 0;
        }
        return axes;
    }

    private static double smallestFace(double[] a, double[] b) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 3; k++) {
            for (double[] box : List.of(a, b)) {
                int u = (k + 1) % 3;
                int v = (k + 2) % 3;
                smallest = Math.min(smallest, (box[3 + u] - box[u]) * (box[3 + v] - box[v]));
            }
        }
        return smallest;
    }

    @Test
    void whateverIsSoundHasARelationToWhateverElseIs() {
        List<Space> sound = new ArrayList<>();
        while (sound.size() < 40) {
            try {
                if (SoundnessCheck.STANDARD.examine(List.of(ExtremesTest.any(random)), Frame.ZERO) instanceof Soundness.Sound(Space space)) {
                    sound.add(space);
                }
            } catch (IllegalArgumentException refused) {
                // what no definition can be made of is no space
                continue;
            }
        }
        for (int i = 0; i < sound.size(); i++) {
            for (int j = i; j < sound.size(); j += 4) {
                agree(sound.get(i), sound.get(j), i % 4 == 0);
            }
        }
    }

    @Test
    void tunnelsOfAThousandKilometresAndCombsOfAHundredTeethAreHeldAgainstEachOther() {
        Space tunnel = Shapes.tube(6, -5e5, 0, -20, 5e5, 3, -18);
        double[] teeth = new double[4 * 100 + 4];
        for (int i = 0; i < 100; i++) {
            teeth[4 * i] = i;
            teeth[4 * i + 1] = i % 2 == 0 ? 5 : 5 + STEP;
            teeth[4 * i + 2] = i + 0.5;
            teeth[4 * i + 3] = i % 2 == 0 ? 5 : 5 + STEP;
        }
        teeth[400] = 100;
        teeth[401] = -5;
        teeth[402] = 0;
        teeth[403] = -5;
        Space comb = Shapes.prism(-30, -10, teeth);
        Space slab = Shapes.box(-10, 5, -30, 110, 9, -10);
        Space mine = Shapes.box(-5e5, -50, -40, 5e5, 50, 0);
        assertThat(agree(tunnel, comb, true).kind()).isEqualTo(Sharing.Kind.OVERLAPPING);
        assertThat(agree(comb, slab, true).kind()).isEqualTo(Sharing.Kind.TOUCHING);
        assertThat(agree(comb, comb, false).kind()).isEqualTo(Sharing.Kind.SAME);
        assertThat(agree(tunnel, mine, false).kind()).isEqualTo(Sharing.Kind.INSIDE);
        assertThat(agree(tunnel, tunnel, false).kind()).isEqualTo(Sharing.Kind.SAME);
        assertThat(agree(tunnel, Shapes.tube(6, -5e5, STEP, -20, 5e5, 3, -18), false).kind()).isIn(Sharing.Kind.SAME, Sharing.Kind.OVERLAPPING);
    }

    /// The relation from both sides, with and without body.
    private Sharing agree(Space a, Space b, boolean bodyToo) {
        Sharing sharing = relations.sharing(a, b);
        assertThat(relations.sharing(b, a)).isEqualTo(sharing.reversed());
        assertThat(sharing.volume()).isFinite().isNotNegative().isLessThanOrEqualTo(Math.min(a.volume(), b.volume()) * (1 + 1e-9) + sharing.volumeBound());
        assertThat(sharing.volumeBound()).isFinite().isNotNegative();
        if (sharing.kind() == Sharing.Kind.APART) {
            assertThat(sharing.volume()).isZero();
        }
        if (bodyToo) {
            Relation full = relations.between(a, b, 5);
            assertThat(KindsLawsTest.kind(full)).isEqualTo(sharing.kind());
            assertThat(KindsLawsTest.volume(full)).isEqualTo(sharing.volume());
            assertThat(relations.between(b, a, 5)).isEqualTo(full.reversed());
            if (full instanceof Relation.Apart apart) {
                assertThat(apart.distance()).isFinite().isPositive();
            }
            if (KindsLawsTest.overlap(full) instanceof Overlap overlap) {
                assertThat(overlap.depth()).isFinite().isPositive();
                assertThat(overlap.planArea()).isFinite().isPositive();
                assertThat(overlap.top()).isGreaterThan(overlap.bottom());
            }
        }
        return sharing;
    }

    private double[] box() {
        double[] box = new double[6];
        for (int k = 0; k < 3; k++) {
            box[k] = PLACES[random.nextInt(PLACES.length)];
            box[3 + k] = box[k] + LENGTHS[random.nextInt(LENGTHS.length)];
        }
        return box;
    }

    /// A neighbour: each side where it was, some steps off, or beyond the other side.
    private double[] nudged(double[] of) {
        double[] box = of.clone();
        for (int k = 0; k < 3; k++) {
            double size = of[3 + k] - of[k];
            switch (random.nextInt(5)) {
                case 0 -> box[k] -= random.nextInt(-3, 4) * STEP;
                case 1 -> box[3 + k] += random.nextInt(-3, 4) * STEP;
                case 2 -> {
                    box[k] = of[3 + k] + random.nextInt(-3, 4) * STEP;
                    box[3 + k] = box[k] + size;
                }
                default -> {}
            }
            if (box[3 + k] - box[k] < STEP / 2) {
                box[k] = of[k];
                box[3 + k] = of[3 + k];
            }
        }
        return box;
    }

    private static Space solid(double[] box) {
        return Shapes.box(box[0], box[1], box[2], box[3], box[4], box[5]);
    }
}
