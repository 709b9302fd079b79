package org.undercroft.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Prism;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Days;
import org.undercroft.land.Deed;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Figure;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Lineage;
import org.undercroft.land.Money;
import org.undercroft.land.MortgageKind;
import org.undercroft.land.NoticeKind;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SeizureKind;
import org.undercroft.land.Share;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.StatementId;
import org.undercroft.land.Succession;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;
import org.undercroft.soak.Database;

/// What the law makes of a chamber of 10 × 10 × 4 m: it is mortgaged, seized, promised, divided; rights end by date; and the book knows both when something
/// held and when it was known.
@Timeout(60)
@ParameterizedClass
@EnumSource(Database.class)
class LawTest {
    private static final Party FIRM = new Party.Organisation(new PartyId("P1"), "甲公司(虚构)", "SAMPLE1");
    private static final Party BUYER = new Party.Organisation(new PartyId("P2"), "乙公司(虚构)", "SAMPLE2");
    private static final Party BANK = new Party.Organisation(new PartyId("B1"), "样例银行(虚构)", "SAMPLEB1");
    private static final Party OTHER_BANK = new Party.Organisation(new PartyId("B2"), "另一银行(虚构)", "SAMPLEB2");
    private static final Party COURT = new Party.Organisation(new PartyId("C1"), "样例法院(虚构)", "SAMPLEC1");
    private static final Prism CHAMBER = Samples.block(0, 0, -10, 10, 10, -6);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final BookOnTrial book;
    private final AtomicReference<Instant> now = new AtomicReference<>(noon(MARCH));
    private final Registrar registrar;

    LawTest(Database database) {
        book = new BookOnTrial(database);
        registrar = book.strongroom.registrar(Samples.FRAME, ReferenceSystem.BEILUN, (InstantSource) now::get);
    }

    @AfterEach
    void close() {
        book.close();
    }

    // ---- locks

    @Test
    void aMortgagedChamberIsTransferredWithItsMortgageUnlessTheBookSaysTheCreditorMustConsent() {
        enter(chamber(1));
        enter(mortgage("M1", BANK, 500, false));
        enter(transfer(1, BUYER));
        assertThat(standing(1).mortgages()).singleElement().satisfies(ranked -> assertThat(ranked.mortgage().creditor()).isEqualTo(BANK));

        enter(mortgage("M2", OTHER_BANK, 200, true));
        assertThatThrownBy(() -> enter(transfer(1, FIRM))).isInstanceOf(EntryRefused.class).hasMessageContaining("needs the consent of 另一银行(虚构)")
                .hasMessageContaining("mortgage M2, entry 4").hasMessageContaining("Civil Code 406");
        assertThatThrownBy(() -> enter(transfer(1, FIRM, consent(BANK)))).as("the consent of somebody else").isInstanceOf(EntryRefused.class);
        enter(transfer(1, FIRM, consent(OTHER_BANK)));
        assertThat(standing(1).right().orElseThrow().find(Interest.Right.class).orElseThrow().parties()).containsExactly(FIRM);
    }

    @Test
    void twoMortgagesRankByTimeAndKeepTheirRankWhenTheyChangeHands() {
        enter(chamber(1));
        enter(mortgage("M1", BANK, 500, false));
        enter(mortgage("M2", OTHER_BANK, 200, false));
        enter(own(RegistrationKind.TRANSFER, 1, "M1", List.of(loan(OTHER_BANK, 500, false))));

        assertThat(standing(1).mortgages()).extracting(Standing.Ranked::rank).containsExactly(1, 2);
        assertThat(standing(1).mortgages()).extracting(ranked -> ranked.statement().id().label()).containsExactly("M1", "M2");
        assertThatThrownBy(() -> enter(own(RegistrationKind.ALTERATION, 1, "M1", List.of(loan(OTHER_BANK, 501, false)))))
                .isInstanceOf(EntryRefused.class).hasMessageContaining("ranks behind it (Civil Code 409)");
        enter(own(RegistrationKind.ALTERATION, 1, "M1", List.of(loan(OTHER_BANK, 499, false))));
        enter(cancellation(1, "M1"));
        assertThat(standing(1).mortgages()).singleElement().satisfies(ranked -> {
            assertThat(ranked.rank()).isEqualTo(1);
            assertThat(ranked.mortgage().amount()).isEqualTo(Money.yuan(200));
        });
    }

    @Test
    void aSeizedChamberIsNeitherTransferredNorMortgagedUntilTheCourtLetsGoAndThenTheNextOneHolds() {
        enter(chamber(1));
        enter(seizure("S1", SeizureKind.SEIZURE, Optional.of(LocalDate.of(2029, 3, 1))));
        assertThatThrownBy(() -> enter(seizure("S2", SeizureKind.SEIZURE, Optional.of(LocalDate.of(2029, 3, 1)))))
                .isInstanceOf(EntryRefused.class).hasMessageContaining("Enter this one as queued");
        enter(seizure("S2", SeizureKind.QUEUED, Optional.empty()));

        assertThatThrownBy(() -> enter(transfer(1, BUYER))).isInstanceOf(EntryRefused.class)
                .hasMessageContaining("seizure S1, entry 2, of 样例法院(虚构), (2026)样例001号")
                .satisfies(refusal -> assertThat(((EntryRefused) refusal).phrase().in(Locale.SIMPLIFIED_CHINESE)).contains("不能办理转移登记（权利）"));
        assertThatThrownBy(() -> enter(mortgage("M1", BANK, 500, false))).isInstanceOf(EntryRefused.class);
        enter(cancellation(1, "S1"));
        assertThatThrownBy(() -> enter(transfer(1, BUYER))).isInstanceOf(EntryRefused.class).hasMessageContaining("seizure S2, entry 3");
        enter(cancellation(1, "S2"));
        enter(transfer(1, BUYER));
    }

    @Test
    void aSeizureEndsByItselfAtTheEndOfItsLastDay() {
        enter(chamber(1));
        enter(seizure("S1", SeizureKind.SEIZURE, Optional.of(LocalDate.of(2026, 3, 31))));
        now.set(Days.endOf(LocalDate.of(2026, 3, 31)).minusSeconds(1));
        assertThatThrownBy(() -> enter(transfer(1, BUYER))).isInstanceOf(EntryRefused.class);
        now.set(Days.endOf(LocalDate.of(2026, 3, 31)));
        enter(transfer(1, BUYER));
        assertThatThrownBy(() -> new Interest.Seizure(code(1), SeizureKind.SEIZURE, COURT, "x", MARCH, Optional.of(LocalDate.of(2029, 3, 2))))
                .as("three years and a day").isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPromisedChamberGoesToWhomItIsPromisedOrNowhereWithoutHim() {
        enter(chamber(1));
        enter(own(RegistrationKind.PRIORITY_NOTICE, 1, "N1",
                List.of(new Interest.Notice(code(1), NoticeKind.TRANSFER, BUYER, "预购", Optional.of(MARCH)))));
        assertThatThrownBy(() -> enter(mortgage("M1", BANK, 500, false))).isInstanceOf(EntryRefused.class).hasMessageContaining("priority notice N1, entry 2");
        enter(mortgage("M1", BANK, 500, false, consent(BUYER)));
        // the ninetieth day after 1 March is 30 May
        now.set(noon(LocalDate.of(2026, 5, 30)));
        assertThatThrownBy(() -> enter(mortgage("M2", OTHER_BANK, 100, false))).isInstanceOf(EntryRefused.class);
        now.set(noon(LocalDate.of(2026, 5, 31)));
        enter(mortgage("M2", OTHER_BANK, 100, false));
        assertThat(standing(1).mortgages()).hasSize(2);
    }

    @Test
    void aPromisedChamberIsTransferredToThePromiseeWithoutMoreAdo() {
        enter(chamber(1));
        enter(own(RegistrationKind.PRIORITY_NOTICE, 1, "N1",
                List.of(new Interest.Notice(code(1), NoticeKind.TRANSFER, BUYER, "预购", Optional.empty()))));
        enter(transfer(1, BUYER));
    }

    @Test
    void whoAltersANoticeOrAnObjectionDoesNotBeginItsTimeAnew() {
        enter(chamber(1));
        enter(own(RegistrationKind.PRIORITY_NOTICE, 1, "N1",
                List.of(new Interest.Notice(code(1), NoticeKind.TRANSFER, BUYER, "预购", Optional.of(MARCH)))));
        enter(own(RegistrationKind.OBJECTION, 1, "O1", List.of(new Interest.Objection(code(1), BUYER, "权属有误", Optional.empty()))));
        now.set(noon(LocalDate.of(2026, 3, 10)));
        enter(own(RegistrationKind.CORRECTION, 1, "O1", List.of(new Interest.Objection(code(1), BUYER, "面积有误", Optional.empty()))));
        now.set(noon(LocalDate.of(2026, 3, 12)));
        enter(own(RegistrationKind.ALTERATION, 1, "N1",
                List.of(new Interest.Notice(code(1), NoticeKind.TRANSFER, BUYER, "预购第二期", Optional.of(MARCH)))));

        assertThat(book.register.inForce(LocalDate.of(2026, 3, 16)).interestsOn(code(1))).hasSize(3);
        assertThat(book.register.inForce(LocalDate.of(2026, 3, 17)).interestsOn(code(1))).as("fifteen days after 1 March, not after the 10th").hasSize(2);
        assertThat(book.register.inForce(LocalDate.of(2026, 5, 30)).standing(code(1)).statements()).hasSize(2);
        assertThat(book.register.inForce(LocalDate.of(2026, 5, 31)).standing(code(1)).statements()).as("ninety days").hasSize(1);
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void partsThatMoveFromOneHolderToAnotherAreATransferWhichASeizureStops() {
        enter(own(RegistrationKind.FIRST, 1, "1", List.of(shared(3, 1)), CHAMBER));
        enter(seizure("S1", SeizureKind.SEIZURE, Optional.of(LocalDate.of(2029, 3, 1))));
        assertThatThrownBy(() -> enter(own(RegistrationKind.ALTERATION, 1, "1", List.of(shared(1, 3)), CHAMBER))).isInstanceOf(EntryRefused.class)
                .hasMessageContaining("Ask for a transfer");
        assertThatThrownBy(() -> enter(own(RegistrationKind.TRANSFER, 1, "1", List.of(shared(1, 3)), CHAMBER))).isInstanceOf(EntryRefused.class)
                .hasMessageContaining("seizure S1");
    }

    @Test
    void aMemberOfAGroupIsNotExchangedUnderCoverOfJointOwnership() {
        Share half = new Share(1, 2);
        Party before = new Party.Group(new PartyId("G1"), "联合体(虚构)", List.of(FIRM.id(), OTHER_BANK.id()));
        Party after = new Party.Group(new PartyId("G1"), "联合体(虚构)", List.of(FIRM.id(), BUYER.id()));
        enter(own(RegistrationKind.FIRST, 1, "1", List.of(held(new Holding(before, half), new Holding(BANK, half))), CHAMBER));
        Interest exchanged = held(Holding.whole(after), Holding.whole(BANK));
        assertThatThrownBy(() -> enter(own(RegistrationKind.ALTERATION, 1, "1", List.of(exchanged), CHAMBER))).isInstanceOf(EntryRefused.class)
                .hasMessageContaining("Ask for a transfer");
        enter(own(RegistrationKind.ALTERATION, 1, "1", List.of(held(Holding.whole(before), Holding.whole(BANK))), CHAMBER));
    }

    private static Interest held(Holding... holdings) {
        return new Interest.Right(code(1), RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(holdings), "1102 储备库用地(地下)",
                Optional.empty());
    }

    /// So many quarters are the firm's, so many the buyer's.
    private static Interest shared(int firm, int buyer) {
        return new Interest.Right(code(1), RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT,
                List.of(new Holding(FIRM, new Share(firm, 4)), new Holding(BUYER, new Share(buyer, 4))), "1102 储备库用地(地下)", Optional.empty());
    }

    @Test
    void anObjectionWarnsAndLapsesOnTheSixteenthDay() {
        enter(chamber(1));
        enter(own(RegistrationKind.OBJECTION, 1, "O1", List.of(new Interest.Objection(code(1), BUYER, "权属有误", Optional.empty()))));
        Intent sale = new Intent(
                RegistrationKind.TRANSFER, StatementId.ownOf(code(1)), org.undercroft.land.Matter.RIGHT, List.of(right(1, BUYER)), false, false, List.of());
        assertThat(Locks.on(sale, standing(1)).warnings()).singleElement()
                .satisfies(warning -> assertThat(warning.in(Locale.ENGLISH)).contains("objects to what the book says, entry O1, number 2"));
        assertThat(Locks.on(sale, standing(1)).refusals()).isEmpty();

        assertThat(book.register.inForce(LocalDate.of(2026, 3, 16)).interestsOn(code(1))).hasSize(2);
        assertThat(book.register.inForce(LocalDate.of(2026, 3, 17)).interestsOn(code(1))).hasSize(1);
        now.set(noon(LocalDate.of(2026, 3, 10)));
        enter(own(RegistrationKind.ALTERATION, 1, "O1",
                List.of(new Interest.Objection(code(1), BUYER, "权属有误", Optional.of(LocalDate.of(2026, 3, 9))))));
        assertThat(book.register.inForce(LocalDate.of(2026, 3, 17)).interestsOn(code(1))).as("who sued in time objects on").hasSize(2);
    }

    @Test
    void aRightIsNotCancelledWhileSomethingHangsOnIt() {
        enter(chamber(1));
        enter(mortgage("M1", BANK, 500, false));
        assertThatThrownBy(() -> enter(cancellation(1, "1"))).isInstanceOf(EntryRefused.class).hasMessageContaining("while Mortgage M1, entry 2, hangs on it");
        assertThat(book.register.last()).isEqualTo(new EntryNumber(2));
        enter(cancellation(1, "M1"), cancellation(1, "1"));
        assertThat(book.register.last()).isEqualTo(new EntryNumber(4));
        assertThat(standing(1).statements()).isEmpty();
        assertThat(book.register.history(code(1))).hasSize(4);
    }

    @Test
    void anEasementOutsideTheServientUnitIsRefusedWithVolumeAndPlace() {
        enter(chamber(1));
        // 2 × 2 × 4 m, of which one metre lies east of the chamber: 1 × 2 × 4 = 8 m³ about (10.5, 5, -8)
        assertThatThrownBy(() -> enter(easement(Samples.block(9, 4, -10, 11, 6, -6), Optional.empty())))
                .isInstanceOf(EntryRefused.class).hasMessageContaining("8.000 m³ of easement E1")
                .hasMessageContaining("east 398010.500, north 3312005.000, height -8.000");
        assertThatThrownBy(() -> enter(easement(Samples.block(4, 4, -10, 6, 6, -6), Optional.of(new Term(MARCH, LocalDate.of(2076, 1, 1))))))
                .isInstanceOf(EntryRefused.class).hasMessageContaining("cannot outlast");
        enter(easement(Samples.block(4, 4, -10, 6, 6, -6), Optional.of(new Term(MARCH, LocalDate.of(2075, 12, 31)))));
        assertThat(standing(1).hanging()).extracting(statement -> statement.id().label()).containsExactly("E1");
    }

    // ---- split, merge, numbers

    @Test
    void aChamberIsSplitInTwoThatFillItAndMergedAgainAndEveryOldCodeStaysReadable() {
        enter(chamber(1));
        List<Registration> made = enter(
                cancellation(1, "1"),
                part(2, Succession.Event.SPLIT, Samples.block(0, 0, -10, 4, 10, -6), 1),
                part(3, Succession.Event.SPLIT, Samples.block(4, 0, -10, 10, 10, -6), 1));
        assertThat(made).extracting(entry -> entry.number().value()).containsExactly(2L, 3L, 4L);
        // 4 × 10 × 4 + 6 × 10 × 4 = 160 + 240 = 400
        assertThat(made.subList(1, 3)).extracting(entry -> entry.figures().get(1)).containsExactly(
                Figure.computed(Figure.Kind.LEGAL_VOLUME, 160), Figure.computed(Figure.Kind.LEGAL_VOLUME, 240));
        assertThat(book.register.find(code(1))).isEmpty();

        now.set(noon(LocalDate.of(2026, 4, 1)));
        enter(cancellation(2, "1"), cancellation(3, "1"), part(4, Succession.Event.MERGE, CHAMBER, 2, 3));
        assertThat(book.register.all()).singleElement().satisfies(unit -> assertThat(unit.space().volume()).isEqualTo(400));
        assertThat(book.register.lineage(code(1))).containsExactly(
                new Lineage(code(1), code(2), Succession.Event.SPLIT, MARCH, new EntryNumber(3)),
                new Lineage(code(1), code(3), Succession.Event.SPLIT, MARCH, new EntryNumber(4)),
                new Lineage(code(2), code(4), Succession.Event.MERGE, LocalDate.of(2026, 4, 1), new EntryNumber(7)),
                new Lineage(code(3), code(4), Succession.Event.MERGE, LocalDate.of(2026, 4, 1), new EntryNumber(7)));
        assertThat(book.register.history(code(1))).extracting(it -> it.entry().number().value()).containsExactly(1L, 2L);
        assertThat(book.register.pieces(code(4))).singleElement().extracting(unit -> unit.id().unit()).isEqualTo(code(4));
        assertThat(book.register.pieces(code(2))).isEmpty();
        assertThat(book.register.asOf(new EntryNumber(4)).pieces(code(2))).hasSize(1);
        assertThat(book.register.changedSince(new EntryNumber(4))).containsExactlyInAnyOrder(code(2), code(3), code(4));
        assertThat(book.register.changedSince(new EntryNumber(7))).isEmpty();
        assertThat(book.register.newest(2)).extracting(it -> it.number().value()).containsExactly(7L, 6L);
        assertThat(book.register.newest(100)).hasSize(7);
        assertThat(book.register.highest("330206012003GX", 5)).hasValue(4);
        assertThat(book.register.highest("330206012003GB", 5)).isEmpty();
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void aSplitThatLeavesAGapOrSharesRoomOrGrowsIsRefusedAsAWhole() {
        enter(chamber(1));
        NewEntry left = part(2, Succession.Event.SPLIT, Samples.block(0, 0, -10, 4, 10, -6), 1);
        // half a metre between the two: 0.5 × 10 × 4 = 20 m³ about (4.25, 5, -8)
        assertThatThrownBy(() -> enter(cancellation(1, "1"), left, part(3, Succession.Event.SPLIT, Samples.block(4.5, 0, -10, 10, 10, -6), 1)))
                .isInstanceOf(EntryRefused.class)
                .hasMessageContaining("20.000 m³ would belong to no unit any more, about east 398004.250, north 3312005.000, height -8.000")
                .hasMessageContaining("Before 400.000 m³, afterwards 380.000 m³");
        // one metre twice: 1 × 10 × 4 = 40 m³
        assertThatThrownBy(() -> enter(cancellation(1, "1"), left, part(3, Succession.Event.SPLIT, Samples.block(3, 0, -10, 10, 10, -6), 1)))
                .isInstanceOf(EntryRefused.class).hasMessageContaining("40.000 m³ would belong to two units");
        // one metre deeper than the chamber: 6 × 10 × 1 = 60 m³
        assertThatThrownBy(() -> enter(cancellation(1, "1"), left, part(3, Succession.Event.SPLIT, Samples.block(4, 0, -11, 10, 10, -6), 1)))
                .isInstanceOf(EntryRefused.class).hasMessageContaining("60.000 m³ lie outside");
        assertThatThrownBy(() -> enter(left, part(3, Succession.Event.SPLIT, Samples.block(4, 0, -10, 10, 10, -6), 1)))
                .as("the parent must end").isInstanceOf(EntryRefused.class).hasMessageContaining("does not end with this registration");
        assertThat(book.register.last()).isEqualTo(new EntryNumber(1));
        assertThat(book.register.find(code(1))).isPresent();
    }

    @Test
    void aMortgageThatMovesToThePartsKeepsItsRank() {
        enter(chamber(1));
        enter(mortgage("M1", BANK, 500, false));
        enter(
                cancellation(1, "M1"),
                cancellation(1, "1"),
                part(2, Succession.Event.SPLIT, Samples.block(0, 0, -10, 4, 10, -6), 1),
                part(3, Succession.Event.SPLIT, Samples.block(4, 0, -10, 10, 10, -6), 1),
                moved(2, "M2", 1, "M1"));
        enter(own(RegistrationKind.FIRST, 2, "M3", List.of(loan(2, OTHER_BANK, 100, false))));
        assertThat(standing(2).mortgages()).extracting(ranked -> ranked.statement().id().label()).containsExactly("M2", "M3");
        assertThat(standing(2).mortgages().getFirst().statement().rankedBy()).isEqualTo(new EntryNumber(2));
    }

    @Test
    void aChangedSpaceNeedsANewCodeAndAnAlterationKeepsTheHolders() {
        enter(chamber(1));
        assertThatThrownBy(() -> enter(own(RegistrationKind.ALTERATION, 1, "1", List.of(right(1, FIRM)), Samples.block(0, 0, -10, 10, 10, -5))))
                .isInstanceOf(EntryRefused.class).hasMessageContaining("makes a new code");
        assertThatThrownBy(() -> enter(own(RegistrationKind.ALTERATION, 1, "1", List.of(right(1, BUYER)), CHAMBER)))
                .isInstanceOf(EntryRefused.class).hasMessageContaining("Ask for a transfer");
        enter(cancellation(1, "1"), part(2, Succession.Event.BOUNDARY, Samples.block(0, 0, -10, 10, 10, -5), 1));
        assertThat(book.register.find(code(2)).orElseThrow().units().getFirst().space().volume()).isEqualTo(500);
    }

    // ---- two kinds of time

    @Test
    void theScriptForBooksOfTheFirstVersionKnowsWhereACorrectionOfACorrectionHoldsFrom() throws IOException {
        enter(chamber(1));
        for (int depth = 5; depth < 9; depth++) {
            enter(own(RegistrationKind.CORRECTION, 1, "1", List.of(right(1, FIRM)), Samples.block(0, 0, -10, 10, 10, -depth)));
        }
        book.behindItsBack("update register.entry set holds_from = null");
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Broken.class);
        try (InputStream script = Strongroom.class.getResourceAsStream("sql/V3__law.sql")) {
            String sql = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            book.behindItsBack(sql.lines().filter(line -> line.startsWith("update register.entry e set holds_from")).map(line -> line.replace(";", ""))
                    .toArray(String[]::new));
        }
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void theBookTellsWhatHeldOnADayAsKnownThenAndAsKnownNow() {
        enter(chamber(1));
        now.set(noon(LocalDate.of(2026, 4, 1)));
        enter(transfer(1, BUYER));
        now.set(noon(LocalDate.of(2026, 5, 1)));
        // the roof was one metre higher from the transfer on: a correction holds from the entry that it corrects
        enter(own(RegistrationKind.CORRECTION, 1, "1", List.of(right(1, BUYER)), Samples.block(0, 0, -10, 10, 10, -5)));

        LocalDate april = LocalDate.of(2026, 4, 15);
        Register thenKnown = book.register.asKnown(noon(april));
        assertThat(volume(book.register.inForce(LocalDate.of(2026, 3, 15)))).isEqualTo(400);
        assertThat(holder(book.register.inForce(LocalDate.of(2026, 3, 15)))).isEqualTo(FIRM);
        assertThat(volume(book.register.inForce(april))).isEqualTo(500);
        assertThat(holder(book.register.inForce(april))).isEqualTo(BUYER);
        assertThat(volume(thenKnown.inForce(april))).isEqualTo(400);
        assertThat(book.register.inForce(LocalDate.of(2026, 2, 28)).all()).isEmpty();
        // in 3D: between the old and the new roof there was room in April, as known now
        Box underTheRoof = new Box(4, 4, -5.6, 5, 5, -5.4);
        assertThat(book.register.inForce(april).neighboursOf(underTheRoof, Samples.FRAME).units()).hasSize(1);
        assertThat(thenKnown.inForce(april).neighboursOf(underTheRoof, Samples.FRAME).units()).isEmpty();
        assertThat(thenKnown.last()).isEqualTo(new EntryNumber(2));
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void aRightEndsAtTheEndOfTheLastDayOfItsTerm() {
        enter(chamber(1));
        assertThat(book.register.inForce(LocalDate.of(2075, 12, 31)).find(code(1))).isPresent();
        assertThat(book.register.inForce(LocalDate.of(2076, 1, 1)).find(code(1))).isEmpty();
        assertThat(book.register.find(code(1))).as("what the book says does not change by itself").isPresent();
        now.set(Days.endOf(LocalDate.of(2075, 12, 31)));
        assertThatThrownBy(() -> enter(transfer(1, BUYER))).isInstanceOf(EntryRefused.class).hasMessageContaining("whether the term has ended");
    }

    // ---- the nouns keep what they say

    @Test
    void everyNounComesBackFromTheBookAsItWent() {
        Party group = new Party.Group(new PartyId("G1"), "联合体(虚构)", List.of(FIRM.id(), BUYER.id()), List.of(new Share(2, 3), new Share(1, 3)));
        Interest.Right right = new Interest.Right(code(1), RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.AUTHORISED_OPERATION,
                List.of(Holding.whole(group)),
                "1102 储备库用地(地下)", Optional.of(new Term(MARCH, LocalDate.of(2075, 12, 31))), Optional.of(Money.parse("1200000.50 CNY")));
        NewEntry.Piece piece = new NewEntry.Piece("1", "洞室", Level.PRIMARY_RIGHT, SpaceKind.CAVERN, EnvelopeBasis.OFFSET, 2.5, SurveyClass.SECOND,
                ReferenceSystem.BEILUN, List.of(CHAMBER));
        List<Figure> declared = List.of(Figure.declared(Figure.Kind.USABLE_CAPACITY, 390.5), Figure.declared(Figure.Kind.SAVED_SURFACE_LAND, 800_000));
        enter(new NewEntry(RegistrationKind.FIRST, new CaseNumber(2026, 1), code(1), "1", "洞室", "样例", List.of(piece), List.of(right), declared,
                Optional.empty(), List.of(consent(BANK)), "", "wang", "lin", "chen"));
        List<Interest> burdens = List.of(
                new Interest.Mortgage(code(1), MortgageKind.MAXIMUM, BANK, Optional.of(BUYER), Money.yuan(1_000_000),
                        Optional.of(new Term(MARCH, LocalDate.of(2030, 3, 1))), true, "债权范围"),
                new Interest.Objection(code(1), BUYER, "有误", Optional.of(MARCH)),
                new Interest.Notice(code(1), NoticeKind.MORTGAGE, BANK, "约定", Optional.of(MARCH)),
                new Interest.Seizure(code(1), SeizureKind.PRELIMINARY, COURT, "(2026)样例001号", MARCH, Optional.of(LocalDate.of(2028, 3, 1))));
        for (int i = 0; i < burdens.size(); i++) {
            enter(own(org.undercroft.land.Matter.of(List.of(burdens.get(i))).firstKind(), 1, "X" + i, List.of(burdens.get(i)), List.of(consent(BANK))));
        }

        Registration back = book.register.entry(new EntryNumber(1));
        assertThat(back.interests()).containsExactly(right);
        // 10 × 10 m in plan, 4 m high; capacity and land saved are other facts
        assertThat(back.figures()).containsExactly(Figure.computed(Figure.Kind.PLAN_AREA, 100), Figure.computed(Figure.Kind.LEGAL_VOLUME, 400),
                declared.get(0), declared.get(1));
        assertThat(back.unit().units().getFirst().offset()).isEqualTo(2.5);
        assertThat(back.sources()).containsExactly(consent(BANK));
        assertThat(book.register.interestsOn(code(1)).subList(1, 5)).isEqualTo(burdens);
        assertThat(book.register.verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void everyNewFactThatIsChangedBehindTheProgramsBackIsFound() {
        everyNounComesBackFromTheBookAsItWent();
        enter(cancellation(1, "X3"), cancellation(1, "X2"), cancellation(1, "X0"), cancellation(1, "1"),
                part(2, RightHolders.GROUP, Succession.Event.RECODED, CHAMBER, 1));
        List<String> strokes = List.of(
                "entry set last_day = date '2099-01-01' where number = 1", "entry set last_day = null where number = 1",
                "entry set holds_from = 1 where number = 2",
                "piece set offset_metres = 2.6 where entry = 1", "party_member set numerator = 1, denominator = 3 where entry = 1 and ordinal = 1",
                "interest set price = 1 where entry = 1", "interest set currency = 'USD' where entry = 1", "source set given_by = null where entry = 1",
                "figure set amount = 401 where entry = 1 and ordinal = 2", "figure set kind = 'EXCAVATED_VOLUME' where entry = 1 and ordinal = 2",
                "figure set provenance = 'DECLARED' where entry = 1 and ordinal = 2", "mortgage set kind = 'ORDINARY'", "mortgage set creditor = 'P2'",
                "mortgage set debtor = null", "mortgage set amount = 1", "mortgage set currency = 'USD'", "mortgage set transfer_restricted = false",
                "objection set objector = 'P2', sued = null", "notice set kind = 'TRANSFER'", "notice set possible = null", "seizure set kind = 'SEIZURE'",
                "seizure set first_day = date '2026-03-02'", "seizure set until_day = date '2028-03-02'", "succession set event = 'BOUNDARY'",
                "succession set old_unit = '330206012003GX00009W00000000'", "succession set old_label = '2'");
        List<String> missed = new ArrayList<>();
        for (String stroke : strokes) {
            if (book.after("update register." + stroke) instanceof JournalReport.Intact) {
                missed.add(stroke);
            }
        }
        assertThat(missed).isEmpty();
        assertThat(book.after("insert into register.notice (entry, ordinal, kind, promisee) values (1, 1, 'TRANSFER', 'G1')"))
                .isInstanceOf(JournalReport.Broken.class);
    }

    // ---- what is entered

    private enum RightHolders {
        FIRM,
        GROUP
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Days.ZONE).toInstant();
    }

    private static UnitCode code(int sequence) {
        return Samples.code(sequence);
    }

    private List<Registration> enter(NewEntry... statements) {
        return book.strongroom.write(work -> registrar.enter(work, List.of(statements), book.register.last(), 1));
    }

    private Standing standing(int sequence) {
        return book.register.inForce(Days.of(now.get())).standing(code(sequence));
    }

    private static double volume(Register register) {
        return register.find(code(1)).orElseThrow().units().getFirst().space().volume();
    }

    private static Party holder(Register register) {
        return register.standing(code(1)).right().orElseThrow().find(Interest.Right.class).orElseThrow().parties().getFirst();
    }

    private static Interest.Right right(int sequence, Party holder) {
        return new Interest.Right(code(sequence), RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(Holding.whole(holder)),
                "1102 储备库用地(地下)", Optional.of(new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2075, 12, 31))));
    }

    private static NewEntry chamber(int sequence) {
        return own(RegistrationKind.FIRST, sequence, "1", List.of(right(sequence, FIRM)), CHAMBER);
    }

    private static NewEntry transfer(int sequence, Party to, Deed... deeds) {
        return own(RegistrationKind.TRANSFER, sequence, "1", List.of(right(sequence, to)), List.of(deeds), CHAMBER);
    }

    private static NewEntry mortgage(String label, Party creditor, long amount, boolean restricted, Deed... deeds) {
        return own(RegistrationKind.FIRST, 1, label, List.of(loan(creditor, amount, restricted)), List.of(deeds));
    }

    private static Interest loan(Party creditor, long amount, boolean restricted) {
        return loan(1, creditor, amount, restricted);
    }

    private static Interest loan(int sequence, Party creditor, long amount, boolean restricted) {
        return new Interest.Mortgage(code(sequence), MortgageKind.ORDINARY, creditor, Optional.empty(), Money.yuan(amount), Optional.empty(), restricted,
                "主债权");
    }

    private static NewEntry seizure(String label, SeizureKind kind, Optional<LocalDate> until) {
        return own(RegistrationKind.SEIZURE, 1, label, List.of(new Interest.Seizure(code(1), kind, COURT, "(2026)样例001号", MARCH, until)));
    }

    private static NewEntry easement(Prism space, Optional<Term> term) {
        Interest restriction = new Interest.Restriction(code(1), RestrictionKind.EASEMENT, Optional.of(code(9)), "通行", term);
        Deed contract = new Deed("地役权合同", Samples.DIGEST, Deed.DeedKind.EASEMENT_CONTRACT, MARCH);
        return own(RegistrationKind.FIRST, 1, "E1", List.of(restriction), List.of(contract), space);
    }

    private static NewEntry cancellation(int sequence, String label) {
        return own(RegistrationKind.CANCELLATION, sequence, label, List.of());
    }

    private static NewEntry part(int sequence, Succession.Event event, Prism space, int... from) {
        return part(sequence, RightHolders.FIRM, event, space, from);
    }

    private static NewEntry part(int sequence, RightHolders holders, Succession.Event event, Prism space, int... from) {
        Party holder = switch (holders) {
            case FIRM -> FIRM;
            case GROUP -> new Party.Group(new PartyId("G1"), "联合体(虚构)", List.of(FIRM.id(), BUYER.id()), List.of(new Share(2, 3), new Share(1, 3)));
        };
        List<StatementId> old = Arrays.stream(from).mapToObj(it -> StatementId.ownOf(code(it))).toList();
        NewEntry entry = own(RegistrationKind.ALTERATION, sequence, "1", List.of(right(sequence, holder)), space);
        return following(entry, new Succession(event, old));
    }

    private static NewEntry moved(int sequence, String label, int from, String oldLabel) {
        NewEntry entry = own(RegistrationKind.ALTERATION, sequence, label, List.of(loan(sequence, BANK, 500, false)));
        return following(entry, new Succession(Succession.Event.BOUNDARY, List.of(new StatementId(code(from), oldLabel))));
    }

    private static NewEntry following(NewEntry entry, Succession succession) {
        return new NewEntry(entry.kind(), entry.caseNumber(), entry.unit(), entry.label(), entry.name(), entry.situs(), entry.pieces(), entry.interests(),
                entry.figures(), Optional.of(succession), entry.sources(), entry.remarks(), entry.clerk(), entry.reviewer(), entry.registrar());
    }

    private static Deed consent(Party party) {
        return new Deed("同意书", Samples.DIGEST, Deed.DeedKind.CONSENT, MARCH, Optional.of(party.id()));
    }

    private static NewEntry own(RegistrationKind kind, int sequence, String label, List<Interest> interests, Prism... space) {
        return own(kind, sequence, label, interests, List.of(), space);
    }

    private static NewEntry own(RegistrationKind kind, int sequence, String label, List<Interest> interests, List<Deed> deeds, Prism... space) {
        List<NewEntry.Piece> pieces = Arrays.stream(space)
                .map(prism -> new NewEntry.Piece(label, "洞室", label.startsWith("E") ? Level.EASEMENT : Level.PRIMARY_RIGHT, SpaceKind.CAVERN,
                        EnvelopeBasis.EXCAVATION_LINE, SurveyClass.FIRST, ReferenceSystem.BEILUN, List.of(prism)))
                .toList();
        return new NewEntry(kind, new CaseNumber(2026, sequence), code(sequence), label, "洞室", "样例", pieces, interests, List.copyOf(deeds), "", "wang",
                "lin", "chen");
    }
}
