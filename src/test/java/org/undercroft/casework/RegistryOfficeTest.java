package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Misplacement;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.PasswordCost;
import org.undercroft.office.Role;
import org.undercroft.office.SampleOfficers;
import org.undercroft.office.SignInRefused;
import org.undercroft.register.CertificateStatus;
import org.undercroft.register.EntryRefused;
import org.undercroft.register.JournalRecord;
import org.undercroft.register.JournalReport;
import org.undercroft.soak.Database;

/// The clerk's and the reviewer's whole way, with blocks whose figures are known by heart.
@Timeout(120)
@ParameterizedClass
@EnumSource(Database.class)
class RegistryOfficeTest {
    private static final Frame FRAME = new Frame(398, 3312);
    private static final Officer WANG = SampleOfficers.WANG;
    private static final Officer LIN = SampleOfficers.LIN;
    private static final Officer CHEN = SampleOfficers.CHEN;

    @Parameter
    Database database;
    @TempDir
    Path folder;

    private OfficeSettings settings;
    private RegistryOffice office;

    @BeforeEach
    void openTheOffice() {
        GroundModel ground = new GroundModel(FRAME.originEast(), FRAME.originNorth(), 100, 3, 2, new float[]{20, 21, 22.5f, 23, 24, 25});
        settings = new OfficeSettings(
                "样例登记机构",
                "Sample office",
                "浙",
                "宁波市北仑区",
                ReferenceSystem.BEILUN,
                FRAME,
                new Box(397_000, 3_311_000, 0, 401_000, 3_314_000, 0),
                DepthLayers.DEFAULT,
                0,
                true,
                Optional.of(new GroundSurvey(ground, ReferenceSystem.BEILUN, LocalDate.of(2025, 3, 1))));
        office = inMemory(SampleOfficers.accounts());
    }

    private RegistryOffice inMemory(Map<Officer, String> accounts) {
        return RegistryOffice.create(database.fresh(), settings, accounts, PasswordCost.TOKEN, InstantSource.system());
    }

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    @Test
    void aCellarGoesFromTheSurveyorsFileToItsCertificate() {
        Case.Lodged lodged = lodge(cellar(1, 0, 0));
        Case.Examined examined = office.examine(lodged, LIN);
        Case.Approved approved = office.approve(examined, LIN, "审查无异议");
        Case.Registered registered = office.register(approved, CHEN);
        OfficeKey key = OfficeKey.demonstration(Instant.now());
        Certificate certificate = office.certify(registered, CHEN, key);

        int year = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();
        assertThat(lodged.number()).isEqualTo(new CaseNumber(year, 1));
        assertThat(examined.examination().findings()).isEmpty();
        assertThat(approved.decision().geometries()).containsExactly(registered.registration().unit().units().getFirst().digest());
        Registration entry = registered.registration();
        assertThat(entry.number()).isEqualTo(new EntryNumber(1));
        assertThat(List.of(entry.clerk(), entry.reviewer(), entry.registrar())).containsExactly("wang", "lin", "chen");
        assertThat(entry.unit().units().getFirst().space().volume()).isEqualTo(400);
        assertThat(certificate.number()).hasToString("浙(%d)宁波市北仑区不动产权第0000001号".formatted(year));
        assertThat(office.register().certificateStatus(certificate.number(), certificate.digest())).isEqualTo(CertificateStatus.IN_FORCE);
        assertThat(office.certify(registered, CHEN, key).number()).isEqualTo(certificate.number());
        assertThat(office.cases()).extracting(CaseLine::stage).containsExactly(Stage.CERTIFIED);
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
        assertThat(acts()).containsSubsequence("OFFICE_OPENED", "LODGED", "EXAMINED", "APPROVED");
    }

    @Test
    void everyStageIsTheSameAfterTheOfficeWasClosed() {
        office.close();
        office = RegistryOffice.create(folder.resolve("office"), settings, SampleOfficers.accounts());
        registered(cellar(1, 0, 0));
        Case.Lodged lodged = lodge(cellar(2, 100, 0));
        Case.Examined examined = office.examine(lodge(cellar(3, 200, 0)), LIN);
        Case.Examined encroaching = office.examine(lodge(cellar(4, 9, 0)), LIN);
        Case.Approved approved = office.approve(office.examine(lodge(cellar(5, 300, 0)), LIN), LIN, "可");
        Case.Refused refused = office.refuse(encroaching, LIN, "与已登记空间重叠");
        Case.Requisitioned requisitioned = office.requisition(office.examine(lodge(cellar(6, 8, 0)), LIN), LIN, "请修测\n重新提交");
        Case.Registered registered = registered(cellar(7, 400, 0));
        office.close();

        office = RegistryOffice.open(folder.resolve("office").toString());
        RecursiveComparisonConfiguration bodiesAndAll = RecursiveComparisonConfiguration.builder().withStrictTypeChecking(true).build();
        for (Case before : List.of(lodged, examined, approved, refused, requisitioned, registered)) {
            assertThat(office.get(before.number())).as(before.stage().name()).usingRecursiveComparison(bodiesAndAll).isEqualTo(before);
        }
        assertThat(office.settings()).usingRecursiveComparison().isEqualTo(settings);
        assertThat(office.settings().ground().orElseThrow().model().height(2, 0)).isEqualTo(22.5);
        assertThat(office.planFile(lodged.number(), LIN)).asString(java.nio.charset.StandardCharsets.UTF_8).startsWith("plan of");
        assertThat(office.decisions(refused.number(), LIN)).containsExactly(refused.decision());
    }

    @Test
    void aCellarThatTakesRoomOfAnotherIsFoundAndCannotBeApproved() {
        registered(cellar(1, 0, 0));
        // 10 m wide and 9 m further east: one metre of the neighbour's width, 1 × 10 × 4 = 40 m³
        Case.Examined examined = office.examine(lodge(cellar(2, 9, 0)), LIN);

        assertThat(examined.examination().findings()).singleElement().isInstanceOfSatisfying(Finding.Encroachment.class, finding -> {
            assertThat(finding.b().unit()).contains(code(1));
            assertThat(finding.relation()).isInstanceOfSatisfying(
                    org.undercroft.geometry.Relation.Overlapping.class,
                    overlapping -> assertThat(overlapping.overlap().volume()).isCloseTo(40, org.assertj.core.api.Assertions.within(1e-6)));
        });
        assertThatThrownBy(() -> office.approve(examined, LIN, "可")).isInstanceOf(CaseRefused.class).hasMessageContaining("1 findings stand in the way");
        assertThat(office.get(examined.number()).stage()).isEqualTo(Stage.EXAMINED);
        assertThat(office.refuse(examined, LIN, "存在尚未解决的权属争议").decision().geometries()).hasSize(2);
        assertThat(office.register().last()).isEqualTo(new EntryNumber(1));
    }

    @Test
    void aPendingCaseReservesItsSpaceAgainstLaterOnes() {
        Case.Lodged first = lodge(cellar(1, 0, 0));
        Case.Examined second = office.examine(lodge(cellar(2, 5, 0)), LIN);
        assertThat(second.examination().graveFindings()).singleElement().isInstanceOfSatisfying(
                Finding.Encroachment.class, finding -> assertThat(finding.b().id()).isEqualTo(first.number() + "/S1"));
        assertThat(office.examine(first, LIN).examination().findings()).as("the earlier case does not wait for the later one").isEmpty();
    }

    @Test
    void whoWasFasterWinsAndTheOtherIsExaminedAgain() {
        Case.Lodged slow = lodge(cellar(1, 0, 0));
        Case.Approved slowApproved = office.approve(office.examine(slow, LIN), LIN, "可");
        // half a metre off: no finding, since the room is not shared, yet near enough that the book has moved
        registered(cellar(2, 10.5, 0));

        assertThatThrownBy(() -> office.register(slowApproved, CHEN)).isInstanceOf(EntryRefused.class).hasMessageContaining("Examine the case again");
        assertThat(office.get(slow.number()).stage()).isEqualTo(Stage.APPROVED);
        Case.Examined again = office.examine(slowApproved, LIN);
        assertThat(again.examination().seen()).isEqualTo(new EntryNumber(1));
        Case.Registered registered = office.register(office.approve(again, LIN, "可"), CHEN);
        assertThat(registered.registration().number()).isEqualTo(new EntryNumber(2));
        assertThat(office.decisions(slow.number(), LIN)).hasSize(2);
    }

    @Test
    void aStepIsRefusedWhenAColleagueHasMovedTheCase() {
        Case.Examined examined = office.examine(lodge(cellar(1, 0, 0)), LIN);
        office.approve(examined, LIN, "可");
        assertThatThrownBy(() -> office.refuse(examined, LIN, "不可")).isInstanceOf(CaseRefused.class).hasMessageContaining("moved on by a colleague");
        assertThat(office.get(examined.number()).stage()).isEqualTo(Stage.APPROVED);
        assertThat(office.decisions(examined.number(), LIN)).hasSize(1);
    }

    @Test
    void nobodyDoesWhatHisRoleDoesNotAllow() {
        assertThatThrownBy(() -> lodge(cellar(1, 0, 0), LIN)).isInstanceOf(CaseRefused.class).hasMessageContaining("takes the role of clerk");
        Case.Examined examined = office.examine(lodge(cellar(1, 0, 0)), LIN);
        assertThatThrownBy(() -> office.approve(examined, CHEN, "可")).isInstanceOf(CaseRefused.class);
        Officer pretender = new Officer("wang", "王", Set.of(Role.CLERK, Role.REVIEWER));
        assertThatThrownBy(() -> office.approve(examined, pretender, "可")).as("roles are those of the account").isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> office.approve(examined, new Officer("ghost", "鬼", Set.of(Role.REVIEWER)), "可")).isInstanceOf(CaseRefused.class);
        Case.Approved approved = office.approve(examined, LIN, "可");
        assertThatThrownBy(() -> office.register(approved, LIN)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void nobodyDecidesACaseHeTookInHimself() {
        Officer both = new Officer("zhao", "赵", Set.of(Role.CLERK, Role.REVIEWER));
        try (RegistryOffice small = inMemory(Map.of(both, "x", LIN, "x"))) {
            Application application = cellar(1, 0, 0);
            Case.Examined examined = small.examine(small.lodge(application, file(application), both), LIN);
            assertThatThrownBy(() -> small.approve(examined, both, "可")).isInstanceOf(CaseRefused.class).satisfies(
                    refusal -> assertThat(((CaseRefused) refusal).phrase().in(Locale.SIMPLIFIED_CHINESE)).contains("须由他人作出决定"));
            assertThatThrownBy(() -> small.approve(examined, LIN, "  ")).hasMessageContaining("needs its reasons");
            assertThat(small.approve(examined, LIN, "可").stage()).isEqualTo(Stage.APPROVED);
        }
    }

    @Test
    void aPlanWithoutAReferenceSystemOrWithAnotherFileIsNotLodged() throws IOException {
        Application good = cellar(1, 0, 0);
        SurveyPlan nowhere = new SurveyPlan("a.csv", good.plan().digest(), Optional.empty(), Optional.empty(), good.plan().spaces(), List.of(), List.of());
        assertThatThrownBy(() -> lodge(with(good, nowhere, good.spaceIds()))).isInstanceOf(CaseRefused.class).hasMessageContaining("reference system");
        assertThatThrownBy(() -> lodge(with(good, good.plan(), List.of("S2")))).isInstanceOf(CaseRefused.class).hasMessageContaining("no space S2");
        assertThatThrownBy(() -> lodge(with(good, good.plan(), List.of()))).isInstanceOf(CaseRefused.class);
        Path changed = file(good);
        Files.writeString(changed, "something else");
        assertThatThrownBy(() -> office.lodge(good, changed, WANG)).isInstanceOf(CaseRefused.class).hasMessageContaining("has changed");
        Files.delete(changed);
        assertThatThrownBy(() -> office.lodge(good, changed, WANG)).isInstanceOf(CaseRefused.class).hasMessageContaining("cannot be read");
        assertThat(office.cases()).isEmpty();
        assertThat(lodge(good).number().serial()).as("no number was used up").isEqualTo(1);
    }

    @Test
    void oneUnitIsNotAppliedForTwiceAndNotGivenTwice() {
        lodge(cellar(1, 0, 0));
        assertThatThrownBy(() -> lodge(cellar(1, 500, 0))).isInstanceOf(CaseRefused.class).hasMessageContaining("already applied for");
        registered(cellar(2, 200, 0));
        assertThatThrownBy(() -> lodge(cellar(2, 700, 0))).isInstanceOf(CaseRefused.class).hasMessageContaining("registered already");
    }

    @Test
    void aPlanInAnotherSystemOrFarAwayIsGrave() {
        Application good = cellar(1, 0, 0);
        ReferenceSystem neighbour = ReferenceSystem.parse("EPSG:4549+5737");
        SurveyPlan plan = good.plan();
        SurveyPlan foreign = new SurveyPlan(plan.title(), plan.digest(), Optional.of(neighbour), plan.surveyClass(), plan.spaces(), List.of(), List.of());
        Case.Examined examined = office.examine(lodge(with(good, foreign, good.spaceIds())), LIN);
        assertThat(examined.examination().findings()).first().isInstanceOfSatisfying(
                Finding.Misplaced.class, finding -> assertThat(finding.misplacement()).isEqualTo(Misplacement.OTHER_PLAN_SYSTEM));
        assertThatThrownBy(() -> office.approve(examined, LIN, "可")).isInstanceOf(CaseRefused.class);

        Case.Examined far = office.examine(lodge(cellar(2, 90_000, 0)), LIN);
        assertThat(far.examination().findings()).singleElement().isInstanceOf(Finding.Misplaced.class);
    }

    @Test
    void aSpaceWithItsFloorAboveItsCeilingIsUnsoundAndGrave() {
        Case.Examined examined = office.examine(lodge(application(1, new Prism(square(0, 0), -6, -10), Level.PRIMARY_RIGHT, "1")), LIN);
        assertThat(examined.examination().findings()).singleElement().isInstanceOf(Finding.UnsoundSolid.class);
        assertThat(examined.examination().plan()).isEmpty();
        assertThatThrownBy(() -> office.approve(examined, LIN, "可")).isInstanceOf(CaseRefused.class);
    }

    @Test
    void anEasementInTheServientUnitIsRegisteredBesideItsRightAndHasNoCertificate() {
        Case.Registered right = registered(cellar(1, 0, 0));
        Application shaft = application(1, new Prism(square(0, 0), -10, -8), Level.EASEMENT, "E1");
        Case.Registered easement = registered(shaft);

        assertThat(easement.registration().number()).isEqualTo(new EntryNumber(2));
        assertThat(office.register().registrationOf(code(1)).orElseThrow().number()).isEqualTo(right.registration().number());
        assertThat(office.register().interestsOn(code(1))).hasSize(2);
        assertThatThrownBy(() -> office.certify(easement, CHEN, OfficeKey.demonstration(Instant.now()))).isInstanceOf(CaseRefused.class);
    }

    @Test
    void signingInAndFailingToStandInTheJournal() {
        assertThat(office.signIn("lin", "beilun".toCharArray())).isEqualTo(LIN);
        assertThatThrownBy(() -> office.signIn("lin", "guess".toCharArray())).isInstanceOf(SignInRefused.class);
        assertThat(acts()).endsWith("SIGNED_IN", "SIGN_IN_FAILED");
        assertThat(office.officers()).contains(WANG, LIN, CHEN);
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void twentyCasesGoThroughAndTheBookHoldsThemAll() {
        for (int sequence = 1; sequence <= 20; sequence++) {
            registered(cellar(sequence, 50.0 * sequence, 0));
        }
        assertThat(office.register().last()).isEqualTo(new EntryNumber(20));
        assertThat(office.register().all()).hasSize(20);
        assertThat(office.cases()).hasSize(20).extracting(CaseLine::stage).containsOnly(Stage.REGISTERED);
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    // ---- what the clerk brings

    @Test
    void aRightUnderTheLevelOfANoticeOrAnEasementIsNotTakenIn() {
        Application cellar = application(1, new Prism(square(0, 0), -10, -6), Level.PRIORITY_NOTICE, "1");
        assertThatThrownBy(() -> lodge(cellar)).isInstanceOf(CaseRefused.class).hasMessageContaining("does not fit its level");
        assertThat(office.cases()).isEmpty();
    }

    private Case.Registered registered(Application application) {
        return office.register(office.approve(office.examine(lodge(application), LIN), LIN, "审查无异议"), CHEN);
    }

    private Case.Lodged lodge(Application application) {
        return lodge(application, WANG);
    }

    private Case.Lodged lodge(Application application, Officer clerk) {
        return office.lodge(application, file(application), clerk);
    }

    private Path file(Application application) {
        try {
            return Files.writeString(folder.resolve(application.plan().title()), "plan of " + application.unit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnitCode code(int sequence) {
        return new UnitCode("330206012003GX%05dW00000000".formatted(sequence));
    }

    /// 10 × 10 × 4 m, its south-west corner at local x, y.
    private static Application cellar(int sequence, double x, double y) {
        return application(sequence, new Prism(square(x, y), -10, -6), Level.PRIMARY_RIGHT, "1");
    }

    private static Outline square(double x, double y) {
        double e = FRAME.originEast() + x;
        double n = FRAME.originNorth() + y;
        return Outline.of(List.of(new Point2(e, n), new Point2(e + 10, n), new Point2(e + 10, n + 10), new Point2(e, n + 10)));
    }

    private static Application application(int sequence, Prism prism, Level level, String label) {
        UnitCode unit = code(sequence);
        Party firm = new Party.Organisation(new PartyId("P" + sequence), "样例公司(虚构)" + sequence, "SAMPLE" + sequence);
        Interest interest = level == Level.EASEMENT
                ? new Interest.Restriction(unit, RestrictionKind.EASEMENT, Optional.of(code(99)), "允许通行\n允许检修")
                : new Interest.Right(
                        unit,
                        RightKind.STATE_CONSTRUCTION_LAND_USE,
                        RightNature.GRANT,
                        List.of(Holding.whole(firm)),
                        "1102 储备库用地(地下)",
                        Optional.of(new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2075, 12, 31))));
        SurveyPlan plan = new SurveyPlan(
                "cellar-%d-%s.csv".formatted(sequence, label),
                digest("plan of " + unit),
                Optional.of(ReferenceSystem.BEILUN),
                Optional.of(SurveyClass.FIRST),
                List.of(new PlannedSpace("S1", Optional.of("2"), List.of(prism))),
                List.of(),
                List.of());
        return new Application(
                RegistrationKind.FIRST,
                unit,
                label,
                "地下室 " + sequence,
                "北仑区样例路 " + sequence,
                level,
                SpaceKind.BASEMENT,
                EnvelopeBasis.STRUCTURE_OUTER,
                SurveyClass.FIRST,
                List.of(interest),
                List.of(new Deed(
                        level == Level.EASEMENT ? "地役权合同" : "出让合同",
                        digest("deed"),
                        level == Level.EASEMENT ? Deed.DeedKind.EASEMENT_CONTRACT : Deed.DeedKind.GRANT_CONTRACT,
                        LocalDate.of(2026, 1, 5))),
                plan,
                List.of("S1"),
                List.of(DeclaredFigure.usableCapacity(390.5)),
                "one: remark\\\nand another");
    }

    private static Application with(Application from, SurveyPlan plan, List<String> spaces) {
        return new Application(
                from.kind(), from.unit(), from.label(), from.name(), from.situs(), from.level(), from.spaceKind(), from.basis(), from.surveyClass(),
                from.interests(), from.deeds(), plan, spaces, from.figures(), from.remarks());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> acts() {
        return office.register().journal().stream()
                .map(JournalRecord::text)
                .filter(text -> text.startsWith("undercroft act"))
                .map(text -> text.lines().filter(line -> line.startsWith("kind: ")).findFirst().orElseThrow().substring(6))
                .toList();
    }
}
