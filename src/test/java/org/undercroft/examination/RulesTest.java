package org.undercroft.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Level;
import org.undercroft.land.Moment;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Rule;
import org.undercroft.land.RuleLine;
import org.undercroft.land.RuleParameter;
import org.undercroft.land.RuleSet;
import org.undercroft.land.Severity;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.UnitCode;

/// What the rules find beyond shared room, on boxes ten metres wide whose figures are known by heart.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RulesTest {
    private static final Frame FRAME = new Frame(398, 3312);
    private static final Examiner.Terms TERMS = new Examiner.Terms(new Tolerance(0.01), 0);
    /// Level at +20 over 400 m × 400 m.
    private static final GroundSurvey LEVEL_GROUND = ground(20);

    // ---- the grant

    @Test
    void whatIsBuiltBesideTheGrantedSpaceIsFoundWithItsVolume() {
        Subject cavern = box("cavern", "GX00001", SpaceKind.CAVERN, 0, 12, -30, -20);
        // granted 0…10, built 0…12: 2 × 10 × 10 outside, two metres beyond
        Finding.OutsideGrant finding = only(Finding.OutsideGrant.class, cavern, with(granted(0, 10, -30, -20)));
        assertThat(finding.volume()).isCloseTo(200, within(1e-6));
        assertThat(finding.beyond()).isCloseTo(2, within(1e-9));
        assertThat(finding.above()).isZero();
        assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(finding.grave()).isTrue();
        assertThat(Wording.of(finding).in(Locale.ENGLISH)).contains("200.00 m³ outside the granted space", "2.00 m out of it", "art. 348");
        assertThat(Wording.of(finding).in(Locale.CHINESE)).contains("200.00立方米", "民法典第348条");
    }

    @Test
    void whatStaysInTheGrantedSpaceOrOnItsFaceIsNotFound() {
        Subject cavern = box("cavern", "GX00001", SpaceKind.CAVERN, 0, 10, -30, -20);
        assertThat(all(Finding.OutsideGrant.class, cavern, with(granted(0, 10, -30, -20)))).isEmpty();
        assertThat(all(Finding.OutsideGrant.class, cavern, with(granted(-5, 15, -40, -10)))).isEmpty();
    }

    @Test
    void aRoofThreeCentimetresOverTheGrantMayBeTheSurveys() {
        Subject cavern = box("cavern", "GX00001", SpaceKind.CAVERN, 0, 10, -30, -19.97);
        Finding.OutsideGrant finding = only(Finding.OutsideGrant.class, cavern, with(granted(0, 10, -30, -20)));
        // a first-class survey may be wrong by 2 × 5 cm
        assertThat(finding.above()).isCloseTo(0.03, within(1e-9));
        assertThat(finding.certainty()).isEqualTo(Certainty.WITHIN_SURVEY_ERROR);
        assertThat(finding.grave()).isFalse();
        assertThat(Wording.of(finding).in(Locale.ENGLISH)).contains("less than the surveys may differ");
    }

    // ---- the ground

    @Test
    void aGalleryThatRisesOutOfTheGroundIsFoundWithDateAndDatum() {
        Subject gallery = box("gallery", "GX00001", SpaceKind.GALLERY, 100, 110, 15, 21.5);
        Finding.AboveGround finding = only(Finding.AboveGround.class, gallery, with(LEVEL_GROUND));
        assertThat(finding.height()).isCloseTo(1.5, within(1e-5));
        assertThat(Wording.of(finding).in(Locale.ENGLISH)).contains("rises 1.50 m above the ground", "2025-03-01", "EPSG:4550+5737");
        assertThat(all(Finding.AboveGround.class, box("gallery", "GX00001", SpaceKind.GALLERY, 100, 110, 15, 19), with(LEVEL_GROUND))).isEmpty();
        assertThat(all(Finding.AboveGround.class, box("shaft", "GX00001", SpaceKind.SHAFT, 100, 110, 0, 21.5), with(LEVEL_GROUND))).isEmpty();
    }

    @Test
    void aDipInTheGroundUnderTheMiddleOfAWideRoofIsSeen() {
        float[] heights = new float[400];
        Arrays.fill(heights, 20);
        // the cell in the middle of 20 × 20 cells of 20 m, row 10 from the north
        heights[10 * 20 + 10] = 12;
        GroundSurvey dip = new GroundSurvey(new GroundModel(FRAME.originEast(), FRAME.originNorth(), 20, 20, 20, heights), ReferenceSystem.BEILUN,
                LocalDate.of(2025, 3, 1));
        Subject hall = subject("hall", "GX00001", SpaceKind.CAVERN, prism(150, 270, 130, 250, 5, 15));
        assertThat(only(Finding.AboveGround.class, hall, with(dip)).height()).isCloseTo(3, within(1e-5));
    }

    @Test
    void aSurfaceTitleEndsAtTheStatutoryDepth() {
        Subject parcel = box("parcel", "GB00001", SpaceKind.SURFACE_PARCEL, 100, 110, -15, 25);
        Finding.TooDeep finding = only(Finding.TooDeep.class, parcel, with(LEVEL_GROUND));
        // 20 − −15 = 35 m below the ground, 30 allowed
        assertThat(finding.depth()).isCloseTo(35, within(1e-5));
        assertThat(all(Finding.TooDeep.class, box("parcel", "GB00001", SpaceKind.SURFACE_PARCEL, 100, 110, -9, 25), with(LEVEL_GROUND))).isEmpty();
    }

    // ---- structures

    @Test
    void workWithinFiftyMetresOfAMetroTunnelAsksItsOperatorAtAnyDepth() {
        Subject cellar = box("cellar", "GX00007", SpaceKind.BASEMENT, 40, 50, 0, 5);
        Subject metro = box("metro", "GX00005", SpaceKind.METRO_TUNNEL, 0, 10, -100, -90);
        Finding.ZoneEntered finding = only(Finding.ZoneEntered.class, cellar, with(metro));
        // 40 − 10 = 30 m in plan, though 90 m lie between them in height
        assertThat(finding.distance()).isCloseTo(30, within(1e-9));
        assertThat(finding.width()).isEqualTo(50);
        assertThat(finding.special()).isFalse();
        assertThat(finding.grave()).isFalse();
        assertThat(Wording.of(finding).in(Locale.ENGLISH)).contains("30.00 m from metro", "control zone of 50 m");
        Subject shaft = box("vent", "GX00006", SpaceKind.SHAFT, 0, 10, -100, 20);
        assertThat(all(Finding.ZoneEntered.class, cellar, with(shaft))).as("a vent has 10 m").isEmpty();
        Subject undersea = box("undersea tunnel", "GX00004", SpaceKind.RAIL_TUNNEL, -60, -50, -100, -90);
        assertThat(only(Finding.ZoneEntered.class, cellar, with(undersea)).width()).as("under water, 100 m").isEqualTo(100);
    }

    @Test
    void withinFiveMetresItIsTheSpecialZone() {
        Subject cellar = box("cellar", "GX00007", SpaceKind.BASEMENT, 13, 20, 0, 5);
        Subject metro = box("metro", "GX00005", SpaceKind.METRO_TUNNEL, 0, 10, -100, -90);
        Finding.ZoneEntered finding = only(Finding.ZoneEntered.class, cellar, with(metro));
        assertThat(finding.special()).isTrue();
        assertThat(finding.width()).isEqualTo(5);
    }

    @Test
    void whereTheOperatorSaysSoAZoneReachesAllRoundInsteadOfOverAllHeights() {
        Subject cellar = box("cellar", "GX00007", SpaceKind.BASEMENT, 40, 50, 0, 5);
        Subject metro = box("metro", "GX00005", SpaceKind.METRO_TUNNEL, 0, 10, -100, -90);
        RuleLine column = RuleSet.STANDARD.find("zone.station-and-tunnel").orElseThrow();
        RuleSet allRound = RuleSet.STANDARD.with(new RuleLine(column.id(), column.rule(), Severity.OBSTACLE, Moment.ENTRY, column.claim(), column.existing(),
                Optional.empty(), Map.of(RuleParameter.WIDTH, 50.0, RuleParameter.SPECIAL_WIDTH, 0.0, RuleParameter.ALL_ROUND, 1.0), true));
        assertThat(all(Finding.ZoneEntered.class, allRound, cellar, with(metro))).as("90 m below").isEmpty();
        Subject nearer = box("metro", "GX00005", SpaceKind.METRO_TUNNEL, 0, 10, -50, -40);
        assertThat(all(Finding.ZoneEntered.class, allRound, cellar, with(nearer))).as("√(30² + 40²) = 50 is not less").isEmpty();
        Subject near = box("metro", "GX00005", SpaceKind.METRO_TUNNEL, 4, 14, -50, -40);
        assertThat(all(Finding.ZoneEntered.class, allRound, cellar, with(near))).singleElement().satisfies(finding -> {
            assertThat(finding.distance()).isCloseTo(Math.hypot(26, 40), within(1e-6));
            assertThat(finding.grave()).isTrue();
            assertThat(finding.moment()).isEqualTo(Moment.ENTRY);
        });
    }

    @Test
    void nobodyAsksHimselfInHisOwnZone() {
        Subject cellar = held(box("cellar", "GX00007", SpaceKind.BASEMENT, 40, 50, 0, 5), "P04");
        Subject metro = held(box("metro", "GX00005", SpaceKind.METRO_TUNNEL, 0, 10, -100, -90), "P04");
        assertThat(all(Finding.ZoneEntered.class, cellar, with(metro))).isEmpty();
    }

    @Test
    void aGalleryNearACavernMayDrawItsGroundwaterDownFromEitherSide() {
        Subject gallery = box("gallery", "GX00011", SpaceKind.GALLERY, 70, 80, -60, -50);
        Subject cavern = box("cavern", "GX00001", SpaceKind.CAVERN, 0, 10, -60, -50);
        Finding.GroundwaterAtRisk finding = only(Finding.GroundwaterAtRisk.class, gallery, with(cavern));
        assertThat(finding.distance()).isCloseTo(60, within(1e-9));
        assertThat(finding.grave()).isFalse();
        assertThat(only(Finding.GroundwaterAtRisk.class, cavern, with(gallery)).distance()).isCloseTo(60, within(1e-9));
        Subject basement = box("basement", "GX00007", SpaceKind.BASEMENT, 70, 80, -60, -50);
        assertThat(all(Finding.GroundwaterAtRisk.class, basement, with(cavern))).isEmpty();
        Subject away = box("gallery", "GX00011", SpaceKind.GALLERY, 110, 120, -60, -50);
        assertThat(all(Finding.GroundwaterAtRisk.class, away, with(cavern))).as("100 m are kept").isEmpty();
    }

    @Test
    void aSurfaceTitleNobodySurveyedInDepthIsAPossibleConflictUntilItIs() {
        Subject cellar = box("cellar", "GX00007", SpaceKind.BASEMENT, 4, 14, 0, 5);
        Subject parcel = box("parcel", "GB00001", SpaceKind.SURFACE_PARCEL, 0, 10, 18, 25);
        Circumstances unknown = new Circumstances(List.of(parcel), Optional.of(LEVEL_GROUND), Optional.empty(), Optional.empty(), List.of(),
                Set.of(parcel.lasting()), List.of(), Agreements.NONE, _ -> List.of());
        // 6 × 10 m of plan in common; the cellar begins 15 m below the ground, the title may reach 30
        Finding.DepthUnknown finding = only(Finding.DepthUnknown.class, cellar, unknown);
        assertThat(finding.area()).isCloseTo(60, within(1e-6));
        assertThat(finding.grave()).isFalse();
        assertThat(all(Finding.DepthUnknown.class, cellar, with(parcel))).as("once surveyed").isEmpty();
        assertThat(all(Finding.DepthUnknown.class, box("deep", "GX00008", SpaceKind.CAVERN, 4, 14, -40, -30), unknown)).as("50 m down").isEmpty();
        assertThat(all(Finding.DepthUnknown.class, box("beside", "GX00008", SpaceKind.BASEMENT, 10, 20, 0, 5), unknown)).as("next to it").isEmpty();
    }

    // ---- room between

    @Test
    void aUtilityTunnelKeepsAMetreBesideAndHalfAMetreAcross() {
        Subject utility = box("utility tunnel", "GX00008", SpaceKind.UTILITY_TUNNEL, 0, 10, -8, -4);
        Subject beside = box("basement", "GX00007", SpaceKind.BASEMENT, 10.4, 20, -8, -4);
        Finding.ClearanceShort side = (Finding.ClearanceShort) pair(utility, beside);
        assertThat(side.required()).isEqualTo(1.0);
        assertThat(side.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(side.rule()).contains(Rule.CLEARANCE_IS_KEPT);
        assertThat(side.grave()).isTrue();
        // 0.40 m above: crossing asks for 0.50, and 0.10 m short is less than 2 √(0.05² + 0.05²) = 0.141
        Subject above = box("basement", "GX00007", SpaceKind.BASEMENT, 0, 10, -3.6, 0);
        Finding.ClearanceShort across = (Finding.ClearanceShort) pair(utility, above);
        assertThat(across.required()).isEqualTo(0.5);
        assertThat(across.certainty()).isEqualTo(Certainty.WITHIN_SURVEY_ERROR);
        assertThat(across.grave()).isFalse();
        assertThat(pairs(utility, box("basement", "GX00007", SpaceKind.BASEMENT, 0, 10, -3.4, 0))).as("0.60 m across").isEmpty();
        assertThat(pairs(utility, box("basement", "GX00007", SpaceKind.BASEMENT, 11, 20, -8, -4))).as("1 m beside").isEmpty();
    }

    // ---- room of two

    @Test
    void betweenUnitsOfOneHolderAnOverlapIsStillAnErrorButLighter() {
        Subject a = box("tunnel", "GX00008", SpaceKind.OTHER, 0, 10, 0, 5);
        Subject b = box("cellar", "GX00007", SpaceKind.OTHER, 8, 20, 0, 5);
        assertThat(pair(a, b).severity()).isEqualTo(Severity.FORBIDDEN);
        Finding.OfTwo own = pair(held(a, "P01"), held(b, "P01"));
        assertThat(own.severity()).isEqualTo(Severity.OBSTACLE);
        assertThat(own.grave()).isTrue();
    }

    @Test
    void anAdoptedBoundarySilencesTheSliverWhileBothAreWhatTheyWere() {
        Subject a = digested(box("tunnel", "GX00008", SpaceKind.OTHER, 0, 10.06, 0, 5), "aa");
        Subject b = digested(box("cellar", "GX00007", SpaceKind.OTHER, 10, 20, 0, 5), "bb");
        assertThat(pair(a, b)).isInstanceOf(Finding.WithinTolerance.class);
        Agreements touch = new Agreements(List.of(new Agreements.Boundary(b.lasting(), "bb", a.lasting(), "aa")), List.of());
        Finding.OfTwo silenced = pair(a, b, touch);
        assertThat(silenced).isInstanceOf(Finding.CommonBoundary.class);
        assertThat(silenced.verdict()).isEqualTo(Verdict.CONTACT);
        assertThat(silenced.severity()).isEqualTo(Severity.NOTE);
        assertThat(Wording.of(silenced).in(Locale.ENGLISH)).isEqualTo(
                "tunnel and cellar have a common boundary by record; that their surveys differ by up to 0.141 m does not count.");
        assertThat(pair(digested(a, "another survey"), b, touch)).isInstanceOf(Finding.WithinTolerance.class);
        Subject deeper = digested(box("tunnel", "GX00008", SpaceKind.OTHER, 0, 11, 0, 5), "aa");
        assertThat(pair(deeper, b, touch)).as("never beyond tolerance").isInstanceOf(Finding.Encroachment.class);
    }

    @Test
    void pilesMayStandInANeighbourBelowTheHeightThatTheEasementAllows() {
        Subject piles = box("piles", "GX00008", SpaceKind.OTHER, 0, 10, -20, -10);
        Subject cellar = box("cellar", "GX00007", SpaceKind.OTHER, 8, 20, -12, 0);
        UnitCode dominant = piles.unit().orElseThrow();
        UnitCode servient = cellar.unit().orElseThrow();
        // they share the room between −12 and −10
        Finding.OfTwo lawful = pair(piles, cellar, new Agreements(List.of(), List.of(new Agreements.Support(dominant, servient, -9))));
        assertThat(lawful.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(Wording.of(lawful).in(Locale.ENGLISH)).endsWith("The easement allows support below -9.00 m.");
        Finding.OfTwo tooHigh = pair(piles, cellar, new Agreements(List.of(), List.of(new Agreements.Support(dominant, servient, -11))));
        assertThat(tooHigh.verdict()).isEqualTo(Verdict.CONFLICT);
        Finding.OfTwo turned = pair(piles, cellar, new Agreements(List.of(), List.of(new Agreements.Support(servient, dominant, -9))));
        assertThat(turned.verdict()).as("the easement is the neighbour's").isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void howSureAConflictIsFollowsFromTheSurveys() {
        assertThat(Certainty.of(0.2, 0.141)).isEqualTo(Certainty.CERTAIN);
        assertThat(Certainty.of(0.1, 0.141)).isEqualTo(Certainty.WITHIN_SURVEY_ERROR);
        assertThat(Certainty.of(0, 0.141)).isEqualTo(Certainty.CLEAR);
        Subject a = box("tunnel", "GX00008", SpaceKind.OTHER, 0, 10.2, 0, 5);
        Subject b = box("cellar", "GX00007", SpaceKind.OTHER, 10, 20, 0, 5);
        assertThat(pair(a, b).certainty()).isEqualTo(Certainty.CERTAIN);
        // three errors instead of two: 3 √(0.05² + 0.05²) = 0.212
        RuleLine surveys = RuleSet.STANDARD.find("surveys").orElseThrow();
        RuleSet wider = RuleSet.STANDARD.with(new RuleLine(surveys.id(), surveys.rule(), surveys.severity(), surveys.moment(), surveys.claim(),
                surveys.existing(), Optional.empty(), Map.of(RuleParameter.ERRORS, 3.0, RuleParameter.OTHERWISE, 0.01), true));
        assertThat(new Examiner(Relations.STANDARD, wider).examine(List.of(a), List.of(b), TERMS)).singleElement()
                .satisfies(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.WITHIN_SURVEY_ERROR));
    }

    // ---- access

    @Test
    void aCavernNeedsAWayToTheGround() {
        Subject cavern = box("cavern", "GX00001", SpaceKind.CAVERN, 0, 10, -60, -50);
        Subject gallery = box("gallery", "GX00002", SpaceKind.GALLERY, 10, 20, -60, -50);
        Subject shaft = box("shaft", "GB00101", SpaceKind.OTHER, 20, 30, -60, 19.8);
        assertThat(only(Finding.NoAccess.class, held(cavern, "P01"), along(held(gallery, "P01"))).reached()).isEqualTo(2);
        assertThat(all(Finding.NoAccess.class, held(cavern, "P01"), along(held(gallery, "P01"), held(shaft, "P01")))).isEmpty();
        assertThat(all(Finding.NoAccess.class, held(cavern, "P01"), along(held(gallery, "P01"), held(shaft, "P02")))).as("another's shaft").hasSize(1);
        Subject easement = serving(held(shaft, "P02"), cavern.unit().orElseThrow());
        assertThat(all(Finding.NoAccess.class, held(cavern, "P01"), along(held(gallery, "P01"), easement))).as("by easement").isEmpty();
        assertThat(all(Finding.NoAccess.class, held(cavern, "P01"), along(easement))).as("which it does not touch").hasSize(1);
    }

    // ---- codes and figures

    @Test
    void aCodeNamesTheOfficesCountyAndTheRightLayer() {
        RuleLine code = RuleSet.STANDARD.find("code").orElseThrow();
        RuleSet beilun = RuleSet.STANDARD.with(new RuleLine(code.id(), code.rule(), code.severity(), code.moment(), code.claim(), code.existing(),
                Optional.empty(), Map.of(RuleParameter.COUNTY, 330206.0), true));
        Subject cavern = box("cavern", "GX00001", SpaceKind.CAVERN, 0, 10, -60, -50);
        assertThat(all(Finding.CodeUnfit.class, beilun, cavern, Circumstances.NONE)).isEmpty();
        Subject abroad = coded(cavern, "330211012003GX00001W00000000");
        assertThat(all(Finding.CodeUnfit.class, beilun, abroad, Circumstances.NONE)).extracting(Finding.CodeUnfit::fault)
                .containsExactly(CodeFault.OTHER_COUNTY);
        assertThat(all(Finding.CodeUnfit.class, abroad, Circumstances.NONE)).as("until the office says its county").isEmpty();
        assertThat(all(Finding.CodeUnfit.class, coded(cavern, "330206012003GB00001W00000000"), Circumstances.NONE)).extracting(Finding.CodeUnfit::fault)
                .containsExactly(CodeFault.LETTER_OF_THE_SURFACE);
        Subject parcel = box("parcel", "GX00101", SpaceKind.SURFACE_PARCEL, 0, 10, 0, 20);
        Finding.CodeUnfit layer = only(Finding.CodeUnfit.class, parcel, Circumstances.NONE);
        assertThat(layer.fault()).isEqualTo(CodeFault.LETTER_OF_A_LAYER);
        assertThat(Wording.of(layer).in(Locale.ENGLISH)).startsWith("The code 330206 012003 GX00101 W00000000 does not fit: its letter is for a layer");
    }

    @Test
    void aParcelLiesInTheSubDistrictOfItsCode() {
        Subject cellar = box("cellar", "GX00007", SpaceKind.BASEMENT, 0, 10, 0, 5);
        Circumstances map = mapped(new SubDistrict("012003", List.of(outline(-100, 7, -100, 100))),
                new SubDistrict("012004", List.of(outline(7, 100, -100, 100))));
        // 3 × 10 m lie in the next one
        assertThat(only(Finding.OutsideSubDistrict.class, cellar, map).area()).isCloseTo(30, within(1e-6));
        Circumstances wide = mapped(new SubDistrict("012003", List.of(outline(-100, 100, -100, 100))));
        assertThat(all(Finding.OutsideSubDistrict.class, cellar, wide)).isEmpty();
        assertThat(only(Finding.CodeUnfit.class, cellar, mapped(new SubDistrict("012009", List.of(outline(-100, 100, -100, 100))))).fault())
                .isEqualTo(CodeFault.UNKNOWN_SUB_DISTRICT);
    }

    @Test
    void declaredFiguresMayDifferByOneInAThousand() {
        Subject cellar = box("cellar", "GX00007", SpaceKind.BASEMENT, 0, 10, 0, 5);
        // 10 × 10 = 100 m², × 5 = 500 m³
        assertThat(all(Finding.DeclaredDiffers.class, cellar, declared(cellar, DeclaredValue.What.AREA, 100.1))).isEmpty();
        assertThat(only(Finding.DeclaredDiffers.class, cellar, declared(cellar, DeclaredValue.What.AREA, 100.2)).computed()).isCloseTo(100, within(1e-9));
        assertThat(all(Finding.DeclaredDiffers.class, cellar, declared(cellar, DeclaredValue.What.VOLUME, 499.5))).isEmpty();
        assertThat(only(Finding.DeclaredDiffers.class, cellar, declared(cellar, DeclaredValue.What.VOLUME, 499)).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aLineSwitchedOffFindsNothing() {
        Subject parcel = box("parcel", "GX00101", SpaceKind.SURFACE_PARCEL, 0, 10, 0, 20);
        RuleLine code = RuleSet.STANDARD.find("code").orElseThrow();
        RuleSet without = RuleSet.STANDARD.with(new RuleLine(code.id(), code.rule(), code.severity(), code.moment(), code.claim(), code.existing(),
                Optional.empty(), code.parameters(), false));
        assertThat(all(Finding.CodeUnfit.class, without, parcel, Circumstances.NONE)).isEmpty();
    }

    // ---- how

    private static Finding.OfTwo pair(Subject a, Subject b) {
        return pair(a, b, Agreements.NONE);
    }

    private static Finding.OfTwo pair(Subject a, Subject b, Agreements agreements) {
        Circumstances known = new Circumstances(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Set.of(), List.of(), agreements,
                _ -> List.of());
        List<Finding> found = new Examiner(Relations.STANDARD, RuleSet.STANDARD).examine(List.of(a), List.of(b), TERMS, known);
        assertThat(found).hasSize(1);
        return (Finding.OfTwo) found.getFirst();
    }

    private static List<Finding.OfTwo> pairs(Subject a, Subject b) {
        return new Examiner(Relations.STANDARD, RuleSet.STANDARD).examine(List.of(a), List.of(b), TERMS);
    }

    private static <F extends Finding> F only(Class<F> type, Subject a, Circumstances known) {
        List<F> found = all(type, a, known);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static <F extends Finding> List<F> all(Class<F> type, Subject a, Circumstances known) {
        return all(type, RuleSet.STANDARD, a, known);
    }

    private static <F extends Finding> List<F> all(Class<F> type, RuleSet rules, Subject a, Circumstances known) {
        return new Examiner(Relations.STANDARD, rules).examine(List.of(a), List.of(), TERMS, known).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Circumstances with(Subject structure) {
        return new Circumstances(List.of(structure), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Set.of(), List.of(), Agreements.NONE,
                _ -> List.of());
    }

    private static Circumstances with(GroundSurvey ground) {
        return new Circumstances(List.of(), Optional.of(ground), Optional.empty(), Optional.empty(), List.of(), Set.of(), List.of(), Agreements.NONE,
                _ -> List.of());
    }

    private static Circumstances with(Space granted) {
        return new Circumstances(List.of(), Optional.empty(), Optional.of(granted), Optional.empty(), List.of(), Set.of(), List.of(), Agreements.NONE,
                _ -> List.of());
    }

    private static Circumstances along(Subject... chain) {
        return new Circumstances(List.of(), Optional.of(LEVEL_GROUND), Optional.empty(), Optional.empty(), List.of(), Set.of(), List.of(), Agreements.NONE,
                box -> Arrays.stream(chain).filter(subject -> subject.space().box().meets(box)).toList());
    }

    private static Circumstances mapped(SubDistrict... map) {
        return new Circumstances(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Set.of(), List.of(map), Agreements.NONE,
                _ -> List.of());
    }

    private static Circumstances declared(Subject whole, DeclaredValue.What what, double value) {
        return new Circumstances(List.of(), Optional.empty(), Optional.empty(), Optional.of(whole.space()), List.of(new DeclaredValue(what, value)), Set.of(),
                List.of(), Agreements.NONE, _ -> List.of());
    }

    private static GroundSurvey ground(float height) {
        float[] heights = new float[16];
        Arrays.fill(heights, height);
        return new GroundSurvey(new GroundModel(FRAME.originEast() - 100, FRAME.originNorth() - 100, 100, 4, 4, heights), ReferenceSystem.BEILUN,
                LocalDate.of(2025, 3, 1));
    }

    private static Space granted(double west, double east, double bottom, double top) {
        return space(prism(west, east, 0, 10, bottom, top));
    }

    /// Ten metres from south to north.
    private static Subject box(String name, String parcel, SpaceKind kind, double west, double east, double bottom, double top) {
        return subject(name, parcel, kind, prism(west, east, 0, 10, bottom, top));
    }

    private static Subject subject(String name, String parcel, SpaceKind kind, SpaceDefinition definition) {
        return new Subject(name, name, Optional.of(new UnitCode("330206012003" + parcel + "W00000000")), Optional.empty(), Optional.of(Level.PRIMARY_RIGHT),
                Optional.of(SurveyClass.FIRST), Optional.empty(), space(definition), name, Optional.of(kind), parcel + "/1", Set.of());
    }

    private static Subject held(Subject s, String holder) {
        return new Subject(s.id(), s.name(), s.unit(), s.registered(), s.level(), s.surveyClass(), Optional.of(holder), s.space(), s.digest(), s.kind(),
                s.lasting(), s.serves());
    }

    private static Subject digested(Subject s, String digest) {
        return new Subject(s.id(), s.name(), s.unit(), s.registered(), s.level(), s.surveyClass(), s.holder(), s.space(), digest, s.kind(), s.lasting(),
                s.serves());
    }

    private static Subject coded(Subject s, String code) {
        return new Subject(s.id(), s.name(), Optional.of(new UnitCode(code)), s.registered(), s.level(), s.surveyClass(), s.holder(), s.space(), s.digest(),
                s.kind(), s.lasting(), s.serves());
    }

    private static Subject serving(Subject s, UnitCode dominant) {
        return new Subject(s.id(), s.name(), s.unit(), s.registered(), Optional.of(Level.EASEMENT), s.surveyClass(), s.holder(), s.space(), s.digest(),
                s.kind(),
                s.lasting(), Set.of(dominant));
    }

    private static Outline outline(double west, double east, double south, double north) {
        List<Point2> ring = List.of(new Point2(west, south), new Point2(east, south), new Point2(east, north), new Point2(west, north));
        return Outline.of(ring.stream().map(FRAME::toWorld).toList());
    }

    private static Prism prism(double west, double east, double south, double north, double bottom, double top) {
        return new Prism(outline(west, east, south, north), bottom, top);
    }

    private static Space space(SpaceDefinition definition) {
        if (!(SoundnessCheck.STANDARD.examine(List.of(definition), FRAME) instanceof Soundness.Sound(Space space))) {
            throw new AssertionError("unsound");
        }
        return space;
    }
}
