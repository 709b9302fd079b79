package org.undercroft.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.Level;
import org.undercroft.land.Rule;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.UnitCode;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ExaminerTest {
    private static final String CELLAR = "330206012003GX00007F00010001";
    private static final String TUNNEL = "330206012003GX00008W00000000";
    private static final Examiner.Terms TERMS = new Examiner.Terms(new Tolerance(0.01), 0);
    private final Examiner examiner = new Examiner(Relations.STANDARD, RuleSet.STANDARD);

    @Test
    void twoExclusiveRightsInOneRoomAreAConflict() {
        Finding.OfTwo finding = only(subject("tunnel", TUNNEL, Level.PRIMARY_RIGHT, 0, 10), subject("cellar", CELLAR, Level.PRIMARY_RIGHT, 8, 20));
        assertThat(finding.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(finding.grave()).isTrue();
        assertThat(finding.rule()).contains(Rule.EXCLUSIVE_RIGHTS_SHARE_NO_ROOM);
        assertThat(Wording.of(finding).in(Locale.ENGLISH)).isEqualTo(
                "tunnel takes 100.00 m³ of the space of cellar, up to 2.00 m deep, between 0.00 and 5.00 m. Exclusive rights cannot share room (Civil Code, art. 346).");
        assertThat(Wording.of(finding).in(Locale.CHINESE)).contains("侵入", "100.00 立方米", "2.00 米", "民法典第346条");
    }

    @Test
    void sixCentimetresBetweenTwoFirstClassSurveysAreWithinTolerance() {
        Finding.OfTwo finding = only(subject("tunnel", TUNNEL, Level.PRIMARY_RIGHT, 0, 10.06), subject("cellar", CELLAR, Level.PRIMARY_RIGHT, 10, 20));
        assertThat(finding).isInstanceOfSatisfying(Finding.WithinTolerance.class,
                within -> assertThat(within.tolerance()).isCloseTo(2 * Math.sqrt(2) * 0.05, within(1e-12)));
        assertThat(finding.grave()).isFalse();
        // Fifteen are more than 2·√(0.05² + 0.05²) = 0.1414.
        assertThat(only(subject("tunnel", TUNNEL, Level.PRIMARY_RIGHT, 0, 10.15), subject("cellar", CELLAR, Level.PRIMARY_RIGHT, 10, 20)).verdict())
                .isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void aSharedWallIsTheNormalCase() {
        Finding.OfTwo finding = only(subject("tunnel", TUNNEL, Level.PRIMARY_RIGHT, 0, 10), subject("cellar", CELLAR, Level.PRIMARY_RIGHT, 10, 20));
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTACT);
        assertThat(Wording.of(finding).in(Locale.ENGLISH)).isEqualTo("tunnel and cellar share a boundary of 50.00 m² and no room.");
    }

    @Test
    void aProtectionZoneAsksForConsentAndTakesNothing() {
        Finding.OfTwo finding = only(subject("tunnel", TUNNEL, Level.PRIMARY_RIGHT, 0, 10), subject("zone", CELLAR, Level.RESTRICTION, -50, 50));
        assertThat(finding.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(finding.rule()).contains(Rule.WORK_IN_PROTECTION_ZONE_NEEDS_CONSENT);
    }

    @Test
    void anEasementIsLawfulInItsServientUnitAndNowhereElse() {
        Subject parcel = subject("parcel", CELLAR, Level.PRIMARY_RIGHT, 0, 50);
        assertThat(only(subject("shaft", CELLAR, Level.EASEMENT, 10, 20), parcel).verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(only(subject("shaft", TUNNEL, Level.EASEMENT, 10, 20), parcel).verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(only(subject("shaft", CELLAR, Level.EASEMENT, 40, 60), parcel).verdict()).isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void aConduitNeedsAnEasementFromTheHolderOfTheRoomItPassesThrough() {
        Finding.OfTwo finding = only(subject("conduit", TUNNEL, Level.NETWORK, 0, 10), subject("cellar", CELLAR, Level.PRIMARY_RIGHT, 5, 20));
        assertThat(finding.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(finding.rule()).contains(Rule.NETWORK_NEEDS_EASEMENT);
    }

    @Test
    void aUnitSurveyedAnewIsNotInItsOwnWay() {
        Subject before = subject("cellar", CELLAR, Level.PRIMARY_RIGHT, 0, 10);
        Subject after = subject("cellar, new survey", CELLAR, Level.PRIMARY_RIGHT, 0, 12);
        assertThat(examiner.examine(List.of(after), List.of(before), TERMS)).isEmpty();
    }

    @Test
    void aRequiredClearanceThatIsNotKeptIsFoundWithItsDistance() {
        Subject one = subject("tunnel", TUNNEL, Level.PRIMARY_RIGHT, 0, 10);
        Subject other = subject("cellar", CELLAR, Level.PRIMARY_RIGHT, 13.1, 20);
        Examiner.Terms five = new Examiner.Terms(new Tolerance(0.01), 5);
        assertThat(examiner.examine(List.of(one), List.of(other), five)).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.CLEARANCE_SHORT);
            assertThat(Wording.of(finding).in(Locale.ENGLISH)).isEqualTo("tunnel comes within 3.10 m of cellar; 5.00 m are required.");
        });
        assertThat(examiner.examine(List.of(one), List.of(other), new Examiner.Terms(new Tolerance(0.01), 3))).isEmpty();
    }

    @Test
    void whereNoRightsAreKnownEveryDepthBeyondToleranceIsAConflict() {
        Subject a = nameless("A", 0, 10);
        assertThat(only(a, nameless("B", 9.98, 20)).verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(only(a, nameless("B", 9.995, 20)).verdict()).isEqualTo(Verdict.WITHIN_TOLERANCE);
    }

    @Test
    void whatKeepsALimitExactlyKeepsItWhateverTheLastBitsOfItsCoordinatesAre() {
        Subject a = nameless("A", 0, 10);
        for (double gap : new double[]{0.001, 0.1, 0.6, 0.7, 2.1}) {
            assertThat(examiner.examine(List.of(a), List.of(nameless("B", 10 + gap, 20)), new Examiner.Terms(new Tolerance(0.01), gap))).isEmpty();
        }
        for (double deep : new double[]{0.01, 0.05, 0.07, 0.3}) {
            Examiner.Terms terms = new Examiner.Terms(new Tolerance(deep), 0);
            assertThat(examiner.examine(List.of(a), List.of(nameless("B", 10 - deep, 20)), terms)).singleElement()
                    .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.WITHIN_TOLERANCE));
            assertThat(examiner.examine(List.of(a), List.of(nameless("B", 10 - deep - 0.001, 20)), terms)).singleElement()
                    .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.CONFLICT));
        }
    }

    private Finding.OfTwo only(Subject a, Subject b) {
        List<Finding.OfTwo> findings = examiner.examine(List.of(a), List.of(b), TERMS);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    /// Ten metres wide, five high, from `west` to `east`.
    private static Subject subject(String name, String unit, Level level, double west, double east) {
        Subject nameless = nameless(name, west, east);
        return new Subject(name, name, Optional.of(new UnitCode(unit)), Optional.empty(), Optional.of(level), Optional.of(SurveyClass.FIRST), Optional.empty(),
                nameless.space(), "");
    }

    private static Subject nameless(String name, double west, double east) {
        Frame frame = new Frame(398, 3312);
        List<Point2> ring = List.of(new Point2(west, 0), new Point2(east, 0), new Point2(east, 10), new Point2(west, 10));
        Prism prism = new Prism(Outline.of(ring.stream().map(frame::toWorld).toList()), 0, 5);
        if (!(SoundnessCheck.STANDARD.examine(List.of(prism), frame) instanceof Soundness.Sound(var space))) {
            throw new AssertionError("unsound");
        }
        return new Subject(name, name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), space, "");
    }
}
