package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.land.CoOwnership;
import org.undercroft.land.Days;
import org.undercroft.land.Deed;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.Digest;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Figure;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Matter;
import org.undercroft.land.Money;
import org.undercroft.land.MortgageKind;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SeizureKind;
import org.undercroft.land.Share;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.StatementId;
import org.undercroft.land.Succession;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.PasswordCost;
import org.undercroft.office.Role;
import org.undercroft.office.SampleOfficers;
import org.undercroft.register.JournalReport;
import org.undercroft.soak.Database;

/// Every kind of registration on its way from the counter into the book, with a chamber of 10 × 10 × 4 m.
@Timeout(60)
@ParameterizedClass
@EnumSource(Database.class)
class LawfulWaysTest {
    private static final Frame FRAME = new Frame(398, 3312);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Party FIRM = new Party.Organisation(new PartyId("P1"), "甲公司(虚构)", "SAMPLE1");
    private static final Party BUYER = new Party.Organisation(new PartyId("P2"), "乙公司(虚构)", "SAMPLE2");
    private static final Party BANK = new Party.Organisation(new PartyId("B1"), "样例银行(虚构)", "SAMPLEB1");
    private static final Party COURT = new Party.Organisation(new PartyId("C1"), "样例法院(虚构)", "SAMPLEC1");
    private static final Officer ZHOU = new Officer("zhou", "周", Set.of(Role.CLERK));
    private static final StatementId OWN = StatementId.ownOf(code(1));

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(MARCH.atTime(12, 0).atZone(Days.ZONE).toInstant());
    private final RegistryOffice office;

    LawfulWaysTest(Database database) {
        office = RegistryOffice.create(
                database.fresh(),
                new OfficeSettings(
                        "样例", "Sample", "浙", "宁波市北仑区", ReferenceSystem.BEILUN, FRAME, new Box(397_000, 3_311_000, 0, 401_000, 3_314_000, 0),
                        DepthLayers.DEFAULT, 0, true, Optional.empty()),
                accounts(),
                PasswordCost.TOKEN,
                (InstantSource) now::get);
    }

    private static Map<Officer, String> accounts() {
        Map<Officer, String> accounts = new LinkedHashMap<>(SampleOfficers.accounts());
        accounts.put(ZHOU, SampleOfficers.PASSWORD);
        return accounts;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void firstThenMortgageThenSeizureThatBlocksTheTransferUntilItIsLifted() {
        Registration first = registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        assertThat(first.figures()).contains(Figure.computed(Figure.Kind.LEGAL_VOLUME, 400));
        registered(office.lodge(RegistrationKind.FIRST, new StatementId(code(1), "M1"), List.of(mortgage(code(1))), List.of(), "", SampleOfficers.WANG));
        registered(office.lodge(RegistrationKind.SEIZURE, new StatementId(code(1), "S1"), List.of(seizure()), List.of(), "", SampleOfficers.WANG));

        assertThatThrownBy(this::transfer).isInstanceOf(CaseRefused.class).hasMessageContaining("seizure S1, entry 3, of 样例法院(虚构)");
        registered(office.lodge(RegistrationKind.CANCELLATION, new StatementId(code(1), "S1"), List.of(), List.of(), "", SampleOfficers.WANG));
        Registration transfer = registered(transfer());

        assertThat(transfer.unit().units().getFirst().space().volume()).as("the space is that of the entry before").isEqualTo(400);
        assertThat(transfer.sources()).first().isInstanceOfSatisfying(SurveyPlan.class, plan -> assertThat(plan.title()).isEqualTo("chamber.csv"));
        assertThat(office.register().standing(code(1)).right().orElseThrow().find(Interest.Right.class).orElseThrow().parties()).containsExactly(BUYER);
        assertThat(office.register().standing(code(1)).mortgages()).hasSize(1);
        assertThat(office.enquiries().unit(Enquirer.of(SampleOfficers.LIN, ""), code(1), AsOf.NOW).standing()).singleElement().satisfies(hanging -> {
            assertThat(hanging.id().label()).isEqualTo("M1");
            assertThat(hanging.rank()).hasValue(1);
            assertThat(hanging.beneficiary()).contains(BANK.name());
        });
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void aSeizureThatCameAfterTheApprovalStillStopsTheEntry() {
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        Case.Lodged waiting = transfer();
        Case.Approved approved = office.approve(office.examine(waiting, SampleOfficers.LIN), SampleOfficers.LIN, "可");
        registered(office.lodge(RegistrationKind.SEIZURE, new StatementId(code(1), "S1"), List.of(seizure()), List.of(), "", SampleOfficers.WANG));
        assertThatThrownBy(() -> office.register(approved, SampleOfficers.CHEN)).hasMessageContaining("330206 012003 GX00001 W00000000");
        Case.Examined again = office.examine((Case.Pending) office.get(waiting.number()), SampleOfficers.LIN);
        assertThatThrownBy(() -> office.approve(again, SampleOfficers.LIN, "可")).as("asked at approval already").hasMessageContaining("seizure S1, entry 2");
    }

    @Test
    void whatACourtHoldsIsCorrectedOnItsOrderOnly() {
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        registered(office.lodge(RegistrationKind.SEIZURE, new StatementId(code(1), "S1"), List.of(seizure()), List.of(), "", SampleOfficers.WANG));
        assertThatThrownBy(() -> office.lodge(RegistrationKind.CORRECTION, OWN, List.of(right(BUYER)), List.of(), "", SampleOfficers.WANG))
                .isInstanceOf(CaseRefused.class).hasMessageContaining("without the order of a court");
        Deed order = new Deed("裁定书", Digest.of(new byte[]{1}), Deed.DeedKind.COURT_ORDER, MARCH);
        registered(office.lodge(RegistrationKind.CORRECTION, OWN, List.of(right(BUYER)), List.of(order), "", SampleOfficers.WANG));
        assertThat(office.register().standing(code(1)).right().orElseThrow().find(Interest.Right.class).orElseThrow().parties()).containsExactly(BUYER);
    }

    @Test
    void aConsentThatIsFiledLaterBindsWhoGaveIt() {
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        registered(office.lodge(RegistrationKind.FIRST, new StatementId(code(1), "M1"), List.of(mortgage(code(1))), List.of(), "", SampleOfficers.WANG));
        byte[] letter = BANK.name().getBytes(StandardCharsets.UTF_8);
        Case.Lodged transfer = transfer();
        office.intake().attach(transfer.number(), consent(BANK), letter, SampleOfficers.WANG);
        assertThat(office.intake().documents(transfer.number(), SampleOfficers.LIN).getLast().deed()).contains(consent(BANK));
        assertThat(registered((Case.Lodged) office.get(transfer.number())).sources()).as("it is evidence of the entry").contains(consent(BANK));
    }

    @Test
    void anEasementGoesOverToThePartItLiesInAndOneAcrossBothIsNamed() {
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        registered(survey(9, "neighbour.csv", List.of(block("S1", 20, 30)), Optional.empty()));
        registered(easement("E1", 1, 3));
        Particulars.Reshaping split = new Particulars.Reshaping(Succession.Event.SPLIT, List.of(code(1)), List.of(
                new Particulars.Part(code(2), "西室", List.of("W")), new Particulars.Part(code(3), "东室", List.of("E"))));
        assertThatThrownBy(() -> survey(1, "across.csv", List.of(block("W", 0, 2), block("E", 2, 10)), Optional.of(split))).isInstanceOf(CaseRefused.class)
                .hasMessageContaining("Easement E1");
        registered(survey(1, "split.csv", List.of(block("W", 0, 4), block("E", 4, 10)), Optional.of(split)));

        assertThat(office.register().standing(code(2)).of(Matter.EASEMENT)).singleElement().satisfies(easement -> {
            assertThat(easement.rankedBy().value()).as("its old rank").isEqualTo(3);
            assertThat(easement.find(Interest.Restriction.class).flatMap(Interest.Restriction::beneficiary)).contains(code(9));
            assertThat(easement.entry().unit().units()).singleElement().satisfies(piece -> assertThat(piece.space().volume()).isEqualTo(2 * 10 * 4));
        });
        assertThat(office.register().standing(code(3)).of(Matter.EASEMENT)).isEmpty();
        assertThat(office.register().servitudesOf(code(9))).containsExactly(new StatementId(code(2), "E1"));
        Application ending = cancellationOf(code(9));
        assertThat(office.warnings(ending)).extracting(phrase -> phrase.in(Locale.ENGLISH))
                .anyMatch(said -> said.contains("Easement E1 on unit 330206 012003 GX00002"));
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void anEasementThinnerThanTwoSurveysOfOneWallMayDifferStaysWhereItLies() {
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        registered(survey(9, "neighbour.csv", List.of(block("S1", 20, 30)), Optional.empty()));
        Case.Lodged beside = easement("E0", -0.02, 0);
        assertThatThrownBy(() -> registered(beside)).as("0.02 × 10 × 4 m, beside the chamber").hasMessageContaining("0.800 m³ of easement E0");
        registered(easement("E1", 3.98, 4));
        Particulars.Reshaping split = new Particulars.Reshaping(Succession.Event.SPLIT, List.of(code(1)), List.of(
                new Particulars.Part(code(2), "东室", List.of("E")), new Particulars.Part(code(3), "西室", List.of("W"))));
        registered(survey(1, "split.csv", List.of(block("W", 0, 4), block("E", 4, 10)), Optional.of(split)));
        assertThat(office.register().standing(code(2)).of(Matter.EASEMENT)).as("it ends at the wall of the eastern part").isEmpty();
        assertThat(office.register().standing(code(3)).of(Matter.EASEMENT)).hasSize(1);
    }

    @Test
    void aPaperThatCameInAfterTheDecisionIsNoEvidenceOfTheEntry() {
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        Case.Lodged transfer = transfer();
        office.approve(office.examine(transfer, SampleOfficers.LIN), SampleOfficers.LIN, "可");
        now.updateAndGet(it -> it.plusSeconds(60));
        office.intake().attach(transfer.number(), consent(BANK), BANK.name().getBytes(StandardCharsets.UTF_8), SampleOfficers.WANG);
        Case.Registered entered = office.register((Case.Approved) office.get(transfer.number()), SampleOfficers.CHEN);
        assertThat(entered.registration().sources()).doesNotContain(consent(BANK));
    }

    private Application cancellationOf(UnitCode unit) {
        return new FromTheBook(office.register(), ReferenceSystem.BEILUN)
                .prepare(RegistrationKind.CANCELLATION, StatementId.ownOf(unit), List.of(), List.of(), "")
                .application();
    }

    /// In the chamber, for the neighbour.
    private Case.Lodged easement(String label, double west, double east) {
        byte[] bytes = ("plan of easement " + label).getBytes(StandardCharsets.UTF_8);
        SurveyPlan plan = new SurveyPlan("easement.csv", Digest.of(bytes), Optional.of(ReferenceSystem.BEILUN), Optional.of(SurveyClass.FIRST),
                List.of(block(label, west, east)), List.of(), List.of());
        Interest restriction = new Interest.Restriction(code(1), RestrictionKind.EASEMENT, Optional.of(code(9)), "通行");
        Deed contract = new Deed("地役权合同", Digest.of(bytes), Deed.DeedKind.EASEMENT_CONTRACT, MARCH);
        Application application = new Application(RegistrationKind.FIRST, code(1), label, "通道", "样例", Level.EASEMENT, SpaceKind.SHAFT,
                EnvelopeBasis.EXCAVATION_LINE, SurveyClass.FIRST, List.of(restriction), List.of(contract), plan, List.of(label), List.of(), "");
        try {
            return office.lodge(application, Files.write(folder.resolve("easement.csv"), bytes), SampleOfficers.WANG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noShareMovesUnderCoverOfASplit() {
        Particulars.Reshaping split = new Particulars.Reshaping(Succession.Event.SPLIT, List.of(code(1)), List.of(
                new Particulars.Part(code(2), "西室", List.of("W")), new Particulars.Part(code(3), "东室", List.of("E"))));
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty(), shared(2, 3)));
        Case.Lodged lodged = survey(1, "split.csv", List.of(block("W", 0, 4), block("E", 4, 10)), Optional.of(split), shared(1, 3));
        Case.Approved approved = office.approve(office.examine(lodged, SampleOfficers.LIN), SampleOfficers.LIN, "可");
        assertThatThrownBy(() -> office.register(approved, SampleOfficers.CHEN)).hasMessageContaining("330206 012003 GX00002 W00000000");
    }

    @Test
    void thatTheSameHoldersHoldJointlyFromNowOnIsAnAlterationAndStandsInTheBook() {
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty(), shared(1, 2)));
        Interest.Right before = shared(1, 2);
        Interest.Right joint = new Interest.Right(code(1), before.kind(), before.nature(), List.of(Holding.whole(FIRM), Holding.whole(BUYER)), before.use(),
                before.term(), before.price());
        StatementId own = StatementId.ownOf(code(1));
        assertThatThrownBy(() -> office.lodge(RegistrationKind.ALTERATION, own, List.of(shared(1, 3)), List.of(), "", SampleOfficers.WANG))
                .as("other shares are a transfer").isInstanceOf(CaseRefused.class).hasMessageContaining("Ask for a transfer");
        registered(office.lodge(RegistrationKind.ALTERATION, own, List.of(joint), List.of(), "", SampleOfficers.WANG));
        Interest.Right held = office.register().standing(code(1)).right().orElseThrow().find(Interest.Right.class).orElseThrow();
        assertThat(held.coOwnership()).isEqualTo(CoOwnership.JOINT);
        assertThat(held.parties()).containsExactly(FIRM, BUYER);
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    /// Firm and buyer, the firm so much of it.
    private static Interest.Right shared(int numerator, int denominator) {
        Interest.Right whole = right(FIRM);
        return new Interest.Right(code(1), whole.kind(), whole.nature(), List.of(new Holding(FIRM, new Share(numerator, denominator)),
                new Holding(BUYER, new Share(denominator - numerator, denominator))), whole.use(), whole.term(), whole.price());
    }

    @Test
    void twoClerksAreNeverToldTheSameNumber() {
        Numbering numbering = office.numbering();
        assertThat(numbering.nextParcel("330206012003", "GX", SampleOfficers.WANG)).isEqualTo(code(1));
        assertThat(numbering.nextParcel("330206012003", "GX", SampleOfficers.WANG)).as("he has it in hand").isEqualTo(code(1));
        assertThat(numbering.nextParcel("330206012003", "GX", ZHOU)).isEqualTo(code(2));
        survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty());
        assertThat(numbering.nextParcel("330206012003", "GX", SampleOfficers.WANG)).as("used up").isEqualTo(code(3));
        assertThat(numbering.nextParcels("330206012003", "GX", 3, SampleOfficers.WANG)).as("for a split").containsExactly(code(3), code(4), code(5));
        assertThat(numbering.nextParcels("330206012003", "GX", 2, ZHOU)).as("all of them are in hand").containsExactly(code(2), code(6));
        survey(99_999, "last.csv", List.of(block("S1", 20, 30)), Optional.empty());
        assertThatThrownBy(() -> numbering.nextParcel("330206012003", "GX", ZHOU)).isInstanceOf(CaseRefused.class).hasMessageContaining("No number is left");
    }

    @Test
    void aChamberIsSplitMergedAndItsNumbersAreNeverGivenAgain() {
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        registered(office.lodge(RegistrationKind.FIRST, new StatementId(code(1), "M1"), List.of(mortgage(code(1))), List.of(), "", SampleOfficers.WANG));
        Numbering numbering = office.numbering();
        assertThat(numbering.nextParcel("330206012003", "GX", SampleOfficers.WANG)).isEqualTo(code(2));
        assertThat(numbering.nextParcel("330206012003", "GB", SampleOfficers.WANG).brief()).as("another feature is counted by itself").isEqualTo("GB00001");
        assertThat(numbering.nextBuilding(code(1), SampleOfficers.WANG).fixture()).isEqualTo("F00010001");

        Particulars.Reshaping split = new Particulars.Reshaping(Succession.Event.SPLIT, List.of(code(1)), List.of(
                new Particulars.Part(code(2), "西室", List.of("W")), new Particulars.Part(code(3), "东室", List.of("E"))));
        List<PlannedSpace> halves = List.of(block("W", 0, 4), block("E", 4, 10));
        assertThatThrownBy(() -> survey(1, "split.csv", halves, Optional.of(split))).isInstanceOf(CaseRefused.class).hasMessageContaining("Mortgage M1");
        Case.Lodged lodged = survey(1, "split.csv", halves, Optional.of(split), consent(BANK));
        assertThat(numbering.nextParcel("330206012003", "GX", SampleOfficers.WANG)).as("what is applied for counts").isEqualTo(code(4));
        registered(lodged);

        assertThat(office.register().all()).extracting(SpatialUnit::unit).containsExactlyInAnyOrder(code(2), code(3));
        assertThat(office.register().standing(code(3)).mortgages()).singleElement()
                .satisfies(ranked -> assertThat(ranked.statement().rankedBy().value()).isEqualTo(2));

        Particulars.Reshaping merge = new Particulars.Reshaping(
                Succession.Event.MERGE, List.of(code(2), code(3)), List.of(new Particulars.Part(code(4), "洞室", List.of("A"))));
        registered(survey(2, "merge.csv", List.of(block("A", 0, 10)), Optional.of(merge), consent(BANK)));
        assertThat(office.register().find(code(4)).orElseThrow().units().getFirst().space().volume()).isEqualTo(400);
        assertThat(office.register().lineage(code(4))).hasSize(4);
        assertThat(numbering.nextParcel("330206012003", "GX", SampleOfficers.WANG)).isEqualTo(code(5));
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void aSplitWithAGapIsRefusedAtTheCounterWithVolumeAndPlace() {
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        Particulars.Reshaping split = new Particulars.Reshaping(Succession.Event.SPLIT, List.of(code(1)), List.of(
                new Particulars.Part(code(2), "西室", List.of("W")), new Particulars.Part(code(3), "东室", List.of("E"))));
        // 0.5 × 10 × 4 = 20 m³ about (4.25, 5, -8)
        assertThatThrownBy(() -> survey(1, "split.csv", List.of(block("W", 0, 4), block("E", 4.5, 10)), Optional.of(split)))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("20.000 m³ would belong to no unit any more, about east 398004.250, north 3312005.000, height -8.000");
        assertThat(office.register().all()).extracting(SpatialUnit::unit).containsExactly(code(1));
    }

    @Test
    void aRightIsCancelledWithWhatHangsOnItWhenItsHoldersConsent() {
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        registered(office.lodge(RegistrationKind.FIRST, new StatementId(code(1), "M1"), List.of(mortgage(code(1))), List.of(), "", SampleOfficers.WANG));
        assertThatThrownBy(() -> office.lodge(RegistrationKind.CANCELLATION, OWN, List.of(), List.of(), "", SampleOfficers.WANG))
                .isInstanceOf(CaseRefused.class).hasMessageContaining("Mortgage M1, entry 2, hangs on it");
        registered(office.lodge(RegistrationKind.CANCELLATION, OWN, List.of(), List.of(consent(BANK)), "", SampleOfficers.WANG));
        assertThat(office.register().standing(code(1)).statements()).isEmpty();
        assertThat(office.register().entries()).hasSize(4);
    }

    @Test
    void theCheckListSaysInBothLanguagesWhatIsMissing() {
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        Application application = transfer().application();
        List<Phrase> missing = office.missingPapers(application);
        assertThat(missing.stream().map(phrase -> phrase.in(Locale.ENGLISH))).containsExactly(
                "Application", "Proof of identity", "Certificate or registration proof", "Transfer contract, or Court order, or Evidence of the fact",
                "Proof of tax");
        assertThat(missing.stream().map(phrase -> phrase.in(Locale.SIMPLIFIED_CHINESE))).contains("转让合同或法院裁判文书或事实证明材料");
        assertThat(application.particulars().keeps()).isPresent();
        assertThat(ApplicationText.read(ApplicationText.write(application))).isEqualTo(application);
    }

    @Test
    void whatCannotBeAboutTheBookNeedsASurvey() {
        assertThatThrownBy(this::transfer).isInstanceOf(CaseRefused.class).hasMessageContaining("bring a survey plan");
        registered(survey(1, "chamber.csv", List.of(block("S1", 0, 10)), Optional.empty()));
        assertThatThrownBy(() -> office.lodge(RegistrationKind.CANCELLATION, new StatementId(code(1), "M7"), List.of(), List.of(), "", SampleOfficers.WANG))
                .isInstanceOf(CaseRefused.class);
    }

    // ---- what is brought to the counter

    private Case.Lodged transfer() {
        return office.lodge(RegistrationKind.TRANSFER, OWN, List.of(right(BUYER)), List.of(), "", SampleOfficers.WANG);
    }

    private Registration registered(Case.Lodged lodged) {
        return office.register(office.approve(office.examine(lodged, SampleOfficers.LIN), SampleOfficers.LIN, "审查无异议"), SampleOfficers.CHEN).registration();
    }

    private Case.Lodged survey(int sequence, String title, List<PlannedSpace> spaces, Optional<Particulars.Reshaping> reshaping, Deed... deeds) {
        return survey(sequence, title, spaces, reshaping, right(FIRM), deeds);
    }

    private Case.Lodged survey(
            int sequence, String title, List<PlannedSpace> spaces, Optional<Particulars.Reshaping> reshaping, Interest.Right right, Deed... deeds) {
        byte[] bytes = ("plan " + title).getBytes(StandardCharsets.UTF_8);
        SurveyPlan plan = new SurveyPlan(
                title, Digest.of(bytes), Optional.of(ReferenceSystem.BEILUN), Optional.of(SurveyClass.FIRST), spaces, List.of(), List.of());
        List<String> ids = spaces.stream().map(PlannedSpace::id).toList();
        RegistrationKind kind = reshaping.isPresent() ? RegistrationKind.ALTERATION : RegistrationKind.FIRST;
        List<Deed> papers = new ArrayList<>(List.of(deeds));
        papers.add(new Deed("出让合同", Digest.of(bytes), Deed.DeedKind.GRANT_CONTRACT, MARCH));
        Application application = new Application(
                kind, code(sequence), "1", "洞室", "样例", Level.PRIMARY_RIGHT, SpaceKind.CAVERN, EnvelopeBasis.EXCAVATION_LINE, SurveyClass.FIRST,
                List.of(right.on(code(sequence))), papers, plan, ids, List.of(), "", reshaping.map(Particulars::reshaping).orElse(Particulars.NONE));
        try {
            Path file = Files.write(folder.resolve(title), bytes);
            return office.lodge(application, file, SampleOfficers.WANG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Between two eastings, 10 m wide, 4 m high.
    private static PlannedSpace block(String id, double west, double east) {
        double e = FRAME.originEast();
        double n = FRAME.originNorth();
        Outline outline = Outline.of(List.of(new Point2(e + west, n), new Point2(e + east, n), new Point2(e + east, n + 10), new Point2(e + west, n + 10)));
        return new PlannedSpace(id, Optional.empty(), List.of(new Prism(outline, -10, -6)));
    }

    private static UnitCode code(int sequence) {
        return UnitCode.ofParcel("330206012003", "GX", sequence);
    }

    private static Interest.Right right(Party holder) {
        return new Interest.Right(
                code(1), RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(Holding.whole(holder)), "1102 储备库用地(地下)",
                Optional.of(new Term(MARCH, LocalDate.of(2075, 12, 31))), Optional.of(Money.yuan(1_200_000)));
    }

    private static Interest mortgage(UnitCode unit) {
        return new Interest.Mortgage(unit, MortgageKind.ORDINARY, BANK, Optional.empty(), Money.yuan(500), Optional.empty(), false, "主债权");
    }

    private static Interest seizure() {
        return new Interest.Seizure(code(1), SeizureKind.SEIZURE, COURT, "(2026)样例001号", MARCH, Optional.of(LocalDate.of(2029, 3, 1)));
    }

    private static Deed consent(Party party) {
        return new Deed("同意书", Digest.of(party.name().getBytes(StandardCharsets.UTF_8)), Deed.DeedKind.CONSENT, MARCH, Optional.of(party.id()));
    }
}
