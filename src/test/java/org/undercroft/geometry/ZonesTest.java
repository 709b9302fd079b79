package org.undercroft.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.undercroft.geometry.Shapes.box;
import static org.undercroft.geometry.Shapes.prism;
import static org.undercroft.geometry.Shapes.tube;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ZonesTest {
    private static final Zones ZONES = Zones.STANDARD;
    private final Space station = box(0, 0, -20, 40, 10, -10);

    @Test
    void aColumnReachesOverAllHeights() {
        Zone.Column zone = Zone.Column.of(station, 5);
        assertThat(ZONES.entry(zone, box(42, 0, 0, 50, 10, 3))).isEqualTo(new Zones.Entry(3, 0));
        assertThat(ZONES.entry(zone, box(47, 0, -15, 50, 10, -12))).isEqualTo(new Zones.Entry(0, 2));
        // From the corner at (40, 10) to (43, 14) it is 5 m: the zone is round there.
        assertThat(ZONES.entry(zone, box(43, 14, 0, 50, 20, 3)).enters()).isFalse();
        assertThat(ZONES.entry(zone, box(43, 13, 0, 50, 20, 3)).depth()).isCloseTo(5 - Math.sqrt(18), within(1e-9));
    }

    @Test
    void aColumnBetweenTwoHeightsLetsPassWhatGoesOverIt() {
        Zone.Column zone = Zone.Column.of(station, 5, -25, -5);
        assertThat(ZONES.entry(zone, box(0, 0, -3, 10, 10, 0))).satisfies(over -> {
            assertThat(over.enters()).isFalse();
            assertThat(over.away()).isCloseTo(2, within(1e-6));
        });
        // An arm that reaches near only above the zone does not enter it; its foot stands 6 m away.
        Space bracket = Shapes
                .space(java.util.List.of(Shapes.prismOf(-30, 0, 46, 0, 48, 0, 48, 10, 46, 10), Shapes.prismOf(-4, 0, 30, 0, 47, 0, 47, 10, 30, 10)));
        assertThat(ZONES.entry(zone, bracket)).satisfies(entry -> {
            assertThat(entry.enters()).isFalse();
            assertThat(entry.away()).isCloseTo(1, within(ZONES.chordError() + 1e-3));
        });
    }

    @Test
    void aColumnIsASolidOfItsPlan() {
        Zone.Column zone = Zone.Column.of(station, 5, -25, -5);
        double plan = 40 * 10 + 2 * 5 * (40 + 10) + Math.PI * 25;
        double round = 2 * (40 + 10) + 2 * Math.PI * 5;
        double planOfIt = ZONES.outline(zone).stream().mapToDouble(Outline::area).sum();
        assertThat(planOfIt).isBetween(plan, plan + 0.05 * (round + 1));
        assertThat(ZONES.solid(zone, -100, 100).orElseThrow().volume()).isCloseTo(planOfIt * 20, within(0.1));
        // A slice of 1 m across the zone.
        assertThat(ZONES.sharedVolume(zone, box(10, -50, -10, 11, 60, -9)).orElseThrow()).isCloseTo(10 + 2 * 5, within(2 * 0.05 + 1e-6));
        assertThat(ZONES.sharedVolume(zone, box(10, -50, 0, 11, 60, 9)).orElseThrow()).isEqualTo(0);
    }

    /// Steiner's formula: a·b·c + 2d(ab + bc + ca) + πd²(a + b + c) + 4/3·πd³.
    @Test
    void aRoundedBoxHasTheVolumeOfSteinersFormula() {
        Zones fine = new Zones(0.02, Snap.TENTH_OF_A_MILLIMETRE);
        double volume = fine.solid(new Zone.Around(box(0, 0, 0, 4, 3, 2), 1), 0, 0).orElseThrow().volume();
        assertThat(volume).isBetween(steiner(4, 3, 2, 1), steiner(4, 3, 2, 1.02) + 0.1);
    }

    private static double steiner(double a, double b, double c, double d) {
        return a * b * c + 2 * d * (a * b + b * c + c * a) + Math.PI * d * d * (a + b + c) + 4.0 / 3 * Math.PI * d * d * d;
    }

    @Test
    void aRoundedLIsTheUnionOfItsArms() {
        Zone.Around zone = new Zone.Around(prism(0, 2, 0, 0, 6, 0, 6, 2, 2, 2, 2, 6, 0, 6), 1);
        Space solid = new Zones(0.2, Snap.TENTH_OF_A_MILLIMETRE).solid(zone, 0, 0).orElseThrow();
        // In plan: 20 m², 24 m of outline, five corners of a quarter circle each, and one re-entrant corner at which a square metre would count twice.
        double plan = 20 + 24 + 5 * Math.PI / 4 - 1;
        assertThat(Cuts.level(solid, 1)).singleElement().satisfies(cut -> assertThat(cut.area()).isBetween(plan - 0.01, plan + 0.2 * 35));
        // Two metres of that, the slabs over roof and floor, and less than quarter rounds with every edge counted in full.
        double upright = 2 * plan + 2 * 20;
        assertThat(solid.volume()).isBetween(upright, (upright + 2 * 24 * Math.PI / 4) * 1.2);
    }

    @Test
    void theZoneAroundIsJudgedByTheTrueDistance() {
        Zone.Around zone = new Zone.Around(station, 5);
        Space pipe = tube(1, -20, 5, -7, 60, 5, -7);
        assertThat(ZONES.entry(zone, pipe)).isEqualTo(new Zones.Entry(2, 0));
        assertThat(ZONES.entry(zone, box(43, 13, -6, 50, 20, 3)).away()).isCloseTo(Math.sqrt(9 + 9 + 16) - 5, within(1e-9));
        assertThat(ZONES.entry(zone, box(5, 2, -18, 10, 8, -12)).depth()).isEqualTo(5);
        assertThat(ZONES.sharedVolume(zone, pipe).orElseThrow()).isGreaterThan(40 * 0.7);
    }

    @Test
    void farFromTheOriginTheAnswersAreTheSame() {
        Zone.Column near = Zone.Column.of(station, 5);
        Zone.Column far = Zone.Column.of(box(400_000, 3_300_000, -20, 400_040, 3_300_010, -10), 5);
        assertThat(ZONES.entry(far, box(400_043, 3_300_013, 0, 400_050, 3_300_020, 3)).depth())
                .isCloseTo(ZONES.entry(near, box(43, 13, 0, 50, 20, 3)).depth(), within(1e-9));
    }
}
