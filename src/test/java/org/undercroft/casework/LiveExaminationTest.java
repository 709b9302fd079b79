package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.undercroft.casework.TownOffice.LIN;
import static org.undercroft.casework.TownOffice.WANG;
import static org.undercroft.casework.TownOffice.cellar;
import static org.undercroft.casework.TownOffice.code;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.Level;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.soak.Database;

/// A draft beside cellars of 10 by 10 by 4 m that stand in the book from −10 to −6.
@Timeout(60)
class LiveExaminationTest {
    @TempDir
    Path folder;

    private TownOffice town;
    private LiveExamination live;

    @BeforeEach
    void openTheOffice() {
        town = new TownOffice(Database.H2, folder);
        town.workPlainly();
        town.registered(cellar(1, 0));
        live = town.office.live(WANG);
    }

    @AfterEach
    void closeTheOffice() {
        town.close();
    }

    @Test
    void whatIsSeenWhileTypingIsWhatTheExaminationOfTheCaseFinds() {
        Application application = cellar(2, 8);
        LiveExamination.Result seen = live.examine(draft(8, -10, -6));
        Finding.Encroachment encroachment = seen.encroachments().getFirst();
        // 2 m of 10 m, 10 m long, 4 m high
        assertThat(overlap(encroachment)).isCloseTo(2 * 10 * 4, within(1e-6));
        Case.Examined examined = town.examined(application);
        assertThat(said(seen.findings())).isEqualTo(said(examined.examination().findings()));
    }

    @Test
    void asTheCornerIsDraggedAwayTheFindingGoes() {
        assertThat(live.examine(draft(8, -10, -6)).encroachments()).hasSize(1);
        assertThat(live.examine(draft(9.9, -10, -6)).findings()).anyMatch(Finding.WithinTolerance.class::isInstance);
        assertThat(live.examine(draft(10, -10, -6)).findings()).anyMatch(Finding.Meeting.class::isInstance);
        assertThat(live.examine(draft(30, -10, -6)).findings()).noneMatch(Finding.OfTwo.class::isInstance);
    }

    @Test
    void whatAColleagueEntersOrLodgesMeanwhileIsSeenAtTheNextLook() {
        assertThat(live.examine(draft(30, -10, -6)).encroachments()).isEmpty();
        town.registered(cellar(3, 32));
        assertThat(live.examine(draft(30, -10, -6)).encroachments()).hasSize(1);
        town.lodge(cellar(4, 25));
        assertThat(live.examine(draft(30, -10, -6)).encroachments()).hasSize(2);
    }

    @Test
    void whatBoundsNoSolidOrLiesElsewhereIsSaidInsteadOfCompared() {
        LiveExamination.Result upsideDown = live.examine(draft(8, -6, -10));
        assertThat(upsideDown.space()).isEmpty();
        assertThat(upsideDown.findings()).singleElement().isInstanceOf(Finding.UnsoundSolid.class);
        assertThat(live.examine(draft(100_000, -10, -6)).findings()).singleElement().isInstanceOf(Finding.Misplaced.class);
        assertThat(live.examine(draft(8, -10, -6).with(List.of())).findings()).isEmpty();
    }

    @Test
    void whoDoesNotWorkOnCasesExaminesNothing() {
        Officer stranger = new Officer("stranger", "某", Set.of(Role.CLERK));
        assertThatThrownBy(() -> town.office.live(stranger)).isInstanceOf(CaseRefused.class);
        assertThat(town.office.live(LIN).examine(draft(8, -10, -6)).encroachments()).hasSize(1);
    }

    @Test
    void eachLeastChangeIsTheSmallestAndEndsTheEncroachment() {
        // 2 m into the cellar sideways, 1 m into it from below: floor −13, roof −9
        LiveExamination.Draft draft = draft(8, -13, -9);
        List<LeastChange.Offer> offers = live.leastChange().offers(draft);
        assertThat(offers).extracting(LeastChange.Offer::way).containsExactlyInAnyOrder(LeastChange.Way.values());
        for (LeastChange.Offer offer : offers) {
            switch (offer.way()) {
                case DOWN -> assertThat(offer.metres()).isCloseTo(1, within(1e-3));
                case UP -> assertThat(offer.metres()).isCloseTo(-6 - -13, within(1e-3));
                case SIDEWAYS -> {
                    assertThat(offer.metres()).isCloseTo(2, within(1e-3));
                    assertThat(offer.azimuth()).isCloseTo(90, within(1e-6));
                }
                case LOWER_ROOF -> {
                    assertThat(offer.metres()).isCloseTo(1, within(1e-3));
                    assertThat(((Prism) offer.parts().getFirst()).top()).isCloseTo(-10, within(1e-3));
                    assertThat(offer.lost()).isCloseTo(10 * 10 * 1, within(0.1));
                }
                case CUT_OFF -> assertThat(offer.lost()).isCloseTo(2 * 10 * 1, within(1e-3));
            }
            // proved by the relation, on what would be lodged
            LiveExamination.Result then = live.examine(draft.with(offer.parts()));
            assertThat(then.encroachments()).isEmpty();
            then.neighbours().forEach(other -> assertThat(Relations.STANDARD.between(then.space().orElseThrow(), other.space()))
                    .isInstanceOfAny(Relation.Touching.class, Relation.Apart.class));
        }
        assertThat(offers.getFirst().way()).as("what costs no space and moves least").isEqualTo(LeastChange.Way.DOWN);
    }

    @Test
    void aSmallestMoveThatRunsIntoAnotherGoesRoundItToo() {
        town.registered(cellar(5, 19));
        // between the cellars lie 9 m, the draft is 10 m wide: aside is past the second, or north or south by 10
        LeastChange.Offer aside = live.leastChange().offers(draft(8, -10, -6)).stream()
                .filter(offer -> offer.way() == LeastChange.Way.SIDEWAYS).findFirst().orElseThrow();
        assertThat(aside.metres()).isCloseTo(10, within(1e-3));
        assertThat(live.examine(draft(8, -10, -6).with(aside.parts())).encroachments()).isEmpty();
    }

    @Test
    void whereNothingEncroachesNothingIsOffered() {
        assertThat(live.leastChange().offers(draft(30, -10, -6))).isEmpty();
    }

    private static double overlap(Finding.Encroachment finding) {
        return ((Relation.Overlapping) finding.relation()).overlap().volume();
    }

    private static Set<String> said(List<Finding> findings) {
        return findings.stream().map(finding -> Wording.of(finding).in(Locale.ENGLISH)).collect(Collectors.toSet());
    }

    /// As [TownOffice#cellar] stands, between other heights.
    private static LiveExamination.Draft draft(double x, double bottom, double top) {
        double e = 398_000 + x;
        double n = 3_312_000;
        Outline outline = Outline.of(List.of(new Point2(e, n), new Point2(e + 10, n), new Point2(e + 10, n + 10), new Point2(e, n + 10)));
        UnitCode unit = code(2);
        List<SpaceDefinition> parts = List.of(new Prism(outline, bottom, top));
        return new LiveExamination.Draft(Optional.of(unit), "地下室 %s %s %s".formatted(unit.brief(), x, 10.0), Level.PRIMARY_RIGHT, SpaceKind.BASEMENT,
                SurveyClass.FIRST, Optional.of(ReferenceSystem.BEILUN), parts);
    }
}
