package org.undercroft.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.casework.Filing;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.Requisition;
import org.undercroft.casework.Returned;
import org.undercroft.casework.SampleOffice;
import org.undercroft.casework.SurveyFile;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CoOwnership;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.UnitCode;

/// Whatever was handed in with a form comes back into that form whole: handed in again unchanged, it is the same application.
@Timeout(60)
class ReopenedTest {
    private static final Path SAMPLE = Path.of(System.getProperty("undercroft.home", ""), "sample-data").toAbsolutePath();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CaseNumber CASE = new CaseNumber(2026, 12);

    @TempDir
    private static Path folder;

    private static RegistryOffice office;

    @BeforeAll
    static void found() {
        office = SampleOffice.in(SAMPLE, Locale.ENGLISH).found(folder.resolve("office"), _ -> {});
    }

    @AfterAll
    static void shut() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(value = Errand.class, mode = EnumSource.Mode.EXCLUDE, names = {"MORTGAGE_TRANSFER", "MORTGAGE_ALTERATION", "SIMULATION", "RESERVE"})
    void everyFormTakesBackWhatItHandedIn(Errand errand) {
        Sheet filled = filled(errand);
        Filing filing = filing(filled, errand);
        Requisition asked = new Requisition(List.of(new Requisition.Demand("坐落不清", "Say where it lies")), TODAY.plusDays(21));
        Sheet again = Reopened.sheet(new Returned(CASE, filing.application(), filing.survey(), asked), TODAY, ReferenceSystem.BEILUN).orElseThrow();
        assertThat(Errand.of(again)).contains(errand);
        assertThat(Reopened.caseOf(again)).contains(CASE);
        assertThat(Reopened.asked(again, Locale.ENGLISH)).containsExactly("Say where it lies");
        assertThat(Check.of(again, subject(errand), given(errand).spaces().size())).as("nothing is missing").isEmpty();
        assertThat(filing(again, errand).application()).isEqualTo(filing.application());
    }

    @Test
    void whatWasTypedOrDrawnComesBackAsRowsAndWhatWasReadAsItsFile() {
        Prism prism = new Prism(Outline.of(List.of(new Point2(400_300, 3_311_200), new Point2(400_310, 3_311_200), new Point2(400_310, 3_311_210))), -40, -36);
        SpaceDraft rows = again(prism, ReferenceSystem.BEILUN);
        assertThat(rows.way()).isEqualTo(SpaceDraft.Way.OUTLINE);
        assertThat(rows.outline().floor()).isEqualTo("-40");
        List<Position> axis = List.of(new Position(400_300, 3_311_400, -20), new Position(400_350, 3_311_420, -20.5), new Position(400_400, 3_311_400, -21));
        Sweep curved = new Sweep(axis, List.of(Sweep.Bend.CORNER, new Sweep.Bend(25, 0), Sweep.Bend.CORNER), new CrossSection.Horseshoe(6, 5), 0.02);
        SpaceDraft swept = again(curved, ReferenceSystem.BEILUN);
        assertThat(swept.way()).isEqualTo(SpaceDraft.Way.AXIS);
        assertThat(new Reading(swept).parts()).containsExactly(curved);
        Sweep rounded = new Sweep(axis, List.of(Sweep.Bend.CORNER, new Sweep.Bend(25, 400), Sweep.Bend.CORNER), new CrossSection.Horseshoe(6, 5), 0.02);
        SpaceDraft whole = again(rounded, ReferenceSystem.BEILUN);
        assertThat(whole.way()).as("no row says how a gradient is rounded off").isEqualTo(SpaceDraft.Way.FILE);
        assertThat(new Reading(whole).parts()).containsExactly(rounded);
    }

    @Test
    void aDraftAnswersOnlyWhatIsAskedForNow() {
        Filing filing = filing(filled(Errand.FIRST_RIGHT), Errand.FIRST_RIGHT);
        Requisition.Demand situs = new Requisition.Demand("坐落不清", "Say where it lies");
        Returned first = returned(filing, new Requisition(List.of(situs), TODAY.plusDays(21)));
        Sheet begun = Reopened.sheet(first, TODAY, ReferenceSystem.BEILUN).orElseThrow();
        assertThat(Reopened.answers(begun.with(Blank.SITUS, "elsewhere"), first)).isTrue();
        assertThat(Reopened.answers(begun, returned(filing, new Requisition(List.of(situs), TODAY.plusDays(30))))).isFalse();
        Requisition.Demand use = new Requisition.Demand("用途不清", "Say what it is for");
        assertThat(Reopened.answers(begun, returned(filing, new Requisition(List.of(use), TODAY.plusDays(21))))).isFalse();
        assertThat(Reopened.answers(begun, returned(filing, new Requisition(List.of(situs, use), TODAY.plusDays(21))))).isFalse();
        assertThat(Reopened.answers(Sheet.EMPTY, first)).isFalse();
    }

    private static Returned returned(Filing filing, Requisition asked) {
        return new Returned(CASE, filing.application(), filing.survey(), asked);
    }

    @Test
    void whatWasGivenInAnotherSystemComesBackInIt() {
        Prism prism = new Prism(Outline.of(List.of(new Point2(400_300, 3_311_200), new Point2(400_310, 3_311_200), new Point2(400_310, 3_311_210))), -40, -36);
        SpaceDraft rows = again(prism, ReferenceSystem.parse("EPSG:4550+5736"));
        assertThat(rows.way()).isEqualTo(SpaceDraft.Way.OUTLINE);
        assertThat(rows.heights()).isEqualTo(SpaceDraft.Heights.DATUM_1956);
        SpaceDraft otherPlan = again(prism, ReferenceSystem.parse("EPSG:4549+5737"));
        assertThat(otherPlan.way()).as("rows name no system of their own").isEqualTo(SpaceDraft.Way.FILE);
        assertThat(ReferenceSystem.parse(otherPlan.system())).isEqualTo(ReferenceSystem.parse("EPSG:4549+5737"));
        assertThat(new Reading(otherPlan).parts()).containsExactly(prism);
    }

    private static SpaceDraft again(SpaceDefinition definition, ReferenceSystem system) {
        return SpaceDraft.again(space(definition), "drawn.txt", system, ReferenceSystem.BEILUN);
    }

    private static PlannedSpace space(SpaceDefinition definition) {
        return new PlannedSpace("S", Optional.empty(), List.of(definition));
    }

    // ---- a form with something in every field

    private static Filing filing(Sheet sheet, Errand errand) {
        return new Composer(sheet, errand, subject(errand), given(errand), ReferenceSystem.BEILUN).filing(office.intake(), List.of());
    }

    private static Optional<Subject> subject(Errand errand) {
        return errand.aboutUnit() ? Optional.of(Subject.of(office.register(), unit(0), List.of())) : Optional.empty();
    }

    private static UnitCode unit(int place) {
        return office.register().codes().stream().filter(code -> office.register().standing(code).right().isPresent()).skip(place).findFirst().orElseThrow();
    }

    private static Given given(Errand errand) {
        Prism west = new Prism(Outline.of(List.of(new Point2(400_300, 3_311_200), new Point2(400_310, 3_311_200), new Point2(400_310, 3_311_210))), -40, -36);
        Prism east = new Prism(Outline.of(List.of(new Point2(400_310, 3_311_200), new Point2(400_320, 3_311_200), new Point2(400_320, 3_311_210))), -40, -36);
        List<PlannedSpace> spaces = switch (errand.room()) {
            case NONE -> List.<PlannedSpace>of();
            case ONE -> List.of(new PlannedSpace("W", Optional.empty(), List.of(west)));
            case SEVERAL -> List.of(new PlannedSpace("W", Optional.empty(), List.of(west)), new PlannedSpace("E", Optional.empty(), List.of(east)));
        };
        return spaces.isEmpty()
                ? Given.NOTHING
                : new Given(spaces, Optional.of(SurveyFile.drawn("drawn.txt", spaces, ReferenceSystem.BEILUN, SurveyClass.FIRST)), Optional.empty());
    }

    private static Sheet filled(Errand errand) {
        Sheet sheet = Prefill.usual(errand, TODAY);
        for (Blank blank : errand.blanks().toList()) {
            sheet = sheet.with(blank, content(blank));
        }
        for (Part part : errand.parts()) {
            for (int row = 0; row < (part.several() ? 2 : 1); row++) {
                String at = part.list() + "." + row;
                sheet = sheet.with(at + ".type", row == 0 ? "ORGANISATION" : "PERSON").with(at + ".name", part + " " + row).with(at + ".number",
                        part + "-" + row);
            }
        }
        if (errand.parts().contains(Part.HOLDER)) {
            sheet = sheet.with(Shares.HELD, CoOwnership.JOINT.name());
        }
        if (errand == Errand.SPLIT) {
            sheet = PlaceStep.partsOf(sheet, given(errand).spaces()).with("part.0.code", "330206012003GX00091W00000000")
                    .with("part.1.code", "330206012003GX00092W00000000");
        }
        return sheet.with("paper.0.kind", "CONSENT").with("paper.0.title", "consent.pdf").with("paper.0.digest", "ab".repeat(32))
                .with("paper.0.signed", "2026-03-01").with("paper.0.by", "P-1");
    }

    private static String content(Blank blank) {
        return switch (blank.shape()) {
            case TEXT -> "what stands in " + blank;
            case LONG -> blank == Blank.UNITS ? unit(1).printed() : "what is said in " + blank;
            case NUMBER -> blank == Blank.OFFSET ? "" : "1200.50";
            case CODE -> "330206 012003 GX00090 W00000000";
            case UNIT -> unit(blank == Blank.DOMINANT ? 1 : 0).printed();
            case STATEMENT -> "1";
            case MONEY -> "2000000.00 CNY";
            case YES_NO -> "yes";
            case CHOICE -> blank.choices().getLast().name().equals("OFFSET") ? blank.choices().getFirst().name() : blank.choices().getLast().name();
            case DAY -> switch (blank) {
                case FROM, DEBT_FROM, SEIZED_FROM -> "2026-01-01";
                case TO, DEBT_TO -> "2056-01-01";
                default -> "2027-01-01";
            };
        };
    }
}
