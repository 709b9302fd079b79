package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.exchange.CrsTransform;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.office.OfficeSettings;

/// An office of four by three kilometres about 399 000 east, 3 312 500 north, whose ground lies level at 20 m.
@Timeout(20)
class TrapsTest {
    private static final ReferenceSystem OWN = ReferenceSystem.BEILUN;
    private static final double E = 398_000;
    private static final double N = 3_312_000;

    private final Traps traps = new Traps(new OfficeSettings("样例", "Sample", "浙", "宁波市北仑区", OWN, new Frame(398, 3312),
            new Box(397_000, 3_311_000, 0, 401_000, 3_314_000, 0), DepthLayers.DEFAULT, 0, false, Optional.of(ground())));

    private static GroundSurvey ground() {
        float[] heights = new float[100 * 100];
        Arrays.fill(heights, 20);
        return new GroundSurvey(new GroundModel(E - 2500, N - 2500, 50, 100, 100, heights), OWN, LocalDate.of(2026, 1, 1));
    }

    @Test
    void aSpaceThatIsGivenRightIsLeftInPeace() {
        assertThat(traps.in(Optional.of(OWN), List.of(cellar(E, N, -10, -6)))).isEmpty();
    }

    @Test
    void exchangedCoordinatesAreNoticedAndExchangedBack() {
        Trap trap = only(List.of(new Prism(Outline.of(List.of(new Point2(N, E), new Point2(N, E + 10), new Point2(N + 10, E + 10))), -10, -6)));
        assertThat(trap.kind()).isEqualTo(Trap.Kind.SWAPPED_AXES);
        assertThat(trap.what().in(Locale.ENGLISH)).contains("X and Y look exchanged");
        assertThat(((Prism) mended(trap)).outline().exterior()).containsExactly(new Point2(E, N), new Point2(E + 10, N), new Point2(E + 10, N + 10));
    }

    @Test
    void aZonesNumberInFrontOfTheEastingIsTakenOff() {
        Trap trap = only(List.of(cellar(41_000_000 + E, N, -10, -6)));
        assertThat(trap.kind()).isEqualTo(Trap.Kind.ZONE_NUMBER);
        assertThat(mended(trap)).isEqualTo(cellar(E, N, -10, -6));
    }

    @Test
    void coordinatesOfTheNeighbouringZoneAreTakenBackToWithinAMillimetre() {
        Position there = new CrsTransform().transform(OWN, new ReferenceSystem(4549, OptionalInt.of(5737)), new Position(E, N, 0));
        // Beilun in the zone about 120° E: some 280 km further east of its meridian
        assertThat(there.x()).isGreaterThan(680_000);
        Trap trap = only(List.of(cellar(there.x(), there.y(), -10, -6)));
        assertThat(trap.kind()).isEqualTo(Trap.Kind.WRONG_ZONE);
        assertThat(trap.mends().getFirst().does().in(Locale.ENGLISH)).contains("120°");
        Point2 corner = ((Prism) mended(trap)).outline().exterior().getFirst();
        assertThat(corner.x()).isCloseTo(E, within(1e-3));
        assertThat(corner.y()).isCloseTo(N, within(1e-3));
    }

    @Test
    void whatLiesElsewhereIsSaidAndNotGuessed() {
        Trap trap = only(List.of(cellar(E + 100_000, N, -10, -6)));
        assertThat(trap.kind()).isEqualTo(Trap.Kind.FAR_AWAY);
        assertThat(trap.what().in(Locale.ENGLISH)).contains("99 km");
        assertThat(trap.mends()).isEmpty();
    }

    @Test
    void heightsOf1956AreSaidAndOnlyAGivenShiftBringsThemOver() {
        List<SpaceDefinition> parts = List.of(cellar(E, N, -10, -6));
        Trap trap = traps.in(Optional.of(new ReferenceSystem(4550, OptionalInt.of(5736))), parts).getFirst();
        assertThat(trap.kind()).isEqualTo(Trap.Kind.OTHER_HEIGHT_DATUM);
        assertThat(trap.mends()).isEmpty();
        assertThat(((Prism) traps.raised(parts, -0.029).getFirst()).bottom()).isCloseTo(-10.029, within(1e-9));
    }

    @Test
    void whatAFileDoesNotSayIsAskedAndMayBeStated() {
        Trap unnamed = traps.in(Optional.empty(), List.of(cellar(E, N, -10, -6))).getFirst();
        assertThat(unnamed.kind()).isEqualTo(Trap.Kind.NO_REFERENCE_SYSTEM);
        assertThat(unnamed.mends().getFirst().system()).contains(OWN);
        Trap undated = traps.in(Optional.of(new ReferenceSystem(4550, OptionalInt.empty())), List.of(cellar(E, N, -10, -6))).getFirst();
        assertThat(undated.kind()).isEqualTo(Trap.Kind.NO_HEIGHT_DATUM);
        assertThat(undated.mends().getFirst().system()).contains(OWN);
    }

    @Test
    void depthsBelowTheGroundBecomeHeights() {
        // floor 10 m and roof 6 m below ground at 20 m
        Trap trap = only(List.of(cellar(E, N, 10, 6)));
        assertThat(trap.kind()).isEqualTo(Trap.Kind.DEPTH_FOR_HEIGHT);
        assertThat(trap.what().in(Locale.ENGLISH)).contains("20.00");
        assertThat(mended(trap)).isEqualTo(cellar(E, N, 10, 14));
        // a tunnel 30 m below ground would as a height fly 10 m above it
        Sweep tunnel = new Sweep(List.of(new Position(E, N, 30), new Position(E + 50, N, 32)), new CrossSection.Circle(6), 0.02);
        assertThat(((Sweep) mended(only(List.of(tunnel)))).axis()).containsExactly(new Position(E, N, -10), new Position(E + 50, N, -12));
    }

    @Test
    void aFloorAboveTheRoofIsTurnedRound() {
        Trap trap = only(List.of(cellar(E, N, -6, -10)));
        assertThat(trap.kind()).isEqualTo(Trap.Kind.UPSIDE_DOWN);
        assertThat(mended(trap)).isEqualTo(cellar(E, N, -10, -6));
    }

    @Test
    void aRingThatMissesItsFirstCornerIsClosedOnIt() {
        Trap trap = only(List.of(prism(-10, -6, E, N, E + 10, N, E + 10, N + 10, E, N + 10, E, N + 0.12)));
        assertThat(trap.kind()).isEqualTo(Trap.Kind.UNCLOSED);
        assertThat(trap.what().in(Locale.ENGLISH)).contains("0.12 m");
        assertThat(mended(trap)).isEqualTo(cellar(E, N, -10, -6));
    }

    @Test
    void aBowTieIsPutInOrder() {
        Trap trap = only(List.of(prism(-10, -6, E, N, E + 10, N + 10, E + 10, N, E, N + 10)));
        assertThat(trap.kind()).isEqualTo(Trap.Kind.TWISTED);
        assertThat(((Prism) mended(trap)).outline().area()).isEqualTo(100);
    }

    @Test
    void anotherPlanSystemIsTakenOver() {
        ReferenceSystem numbered = new ReferenceSystem(4529, OptionalInt.of(5737));
        Trap trap = traps.in(Optional.of(numbered), List.of(cellar(41_000_000 + E, N, -10, -6))).getFirst();
        assertThat(trap.kind()).isEqualTo(Trap.Kind.OTHER_PLAN_SYSTEM);
        assertThat(trap.mends().getFirst().system()).contains(OWN);
        assertThat(((Prism) mended(trap)).outline().exterior().getFirst().x()).isCloseTo(E, within(1e-3));
    }

    private Trap only(List<SpaceDefinition> parts) {
        List<Trap> found = traps.in(Optional.of(OWN), parts);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static SpaceDefinition mended(Trap trap) {
        return trap.mends().getFirst().parts().getFirst();
    }

    /// 10 by 10 m.
    private static Prism cellar(double east, double north, double bottom, double top) {
        return prism(bottom, top, east, north, east + 10, north, east + 10, north + 10, east, north + 10);
    }

    private static Prism prism(double bottom, double top, double... corners) {
        List<Point2> ring = IntStream.range(0, corners.length / 2).mapToObj(i -> new Point2(corners[2 * i], corners[2 * i + 1])).toList();
        return new Prism(Outline.of(ring), bottom, top);
    }
}
