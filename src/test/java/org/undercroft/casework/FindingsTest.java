package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.examination.Finding;
import org.undercroft.examination.SubDistrict;
import org.undercroft.examination.Verdict;
import org.undercroft.exchange.BcfTopic;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Deed.DeedKind;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.Moment;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.RuleLine;
import org.undercroft.land.RuleParameter;
import org.undercroft.land.RuleSet;
import org.undercroft.land.Severity;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.PasswordCost;
import org.undercroft.office.Role;
import org.undercroft.office.RuleBook;
import org.undercroft.office.SampleOfficers;
import org.undercroft.register.JournalRecord;
import org.undercroft.register.JournalReport;

/// What becomes of a finding: recognised in every examination, settled by two officers on a stated basis, open again when the basis is another.
@Timeout(120)
class FindingsTest {
    private static final Frame FRAME = new Frame(398, 3312);
    private static final Officer WANG = SampleOfficers.WANG;
    private static final Officer ZHOU = new Officer("zhou", "周", java.util.Set.of(Role.CLERK));
    private static final Officer LIN = SampleOfficers.LIN;
    private static final Officer CHEN = SampleOfficers.CHEN;
    private static final Officer ENQUIRER = new Officer("zhou", "周律师", Set.of(Role.ENQUIRER));
    private static final Officer ADMIN = SampleOfficers.accounts().keySet().stream().filter(officer -> officer.is(Role.ADMINISTRATOR)).findFirst()
            .orElseThrow();
    private static final Deed CONSENT = paper("界址确认书", DeedKind.CONSENT);
    private static final Deed EASEMENT = paper("地役权合同", DeedKind.EASEMENT_CONTRACT);
    private static final Deed GRANT = paper("出让合同", DeedKind.GRANT_CONTRACT);
    private static final Deed SUPPLEMENT = paper("补充协议", DeedKind.GRANT_CONTRACT);
    /// What every application brings.
    private static final List<Deed> PAPERS = List.of(CONSENT, EASEMENT, SUPPLEMENT);

    @TempDir
    Path folder;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private RegistryOffice office;

    @BeforeEach
    void openTheOffice() {
        float[] heights = new float[16];
        Arrays.fill(heights, 20);
        GroundModel ground = new GroundModel(FRAME.originEast() - 1000, FRAME.originNorth() - 1000, 1000, 4, 4, heights);
        office = RegistryOffice.create(url, new OfficeSettings("样例登记机构", "Sample office", "浙", "宁波市北仑区",
                ReferenceSystem.BEILUN, FRAME, new Box(397_000, 3_311_000, 0, 401_000, 3_314_000, 0), DepthLayers.DEFAULT, 0, true,
                Optional.of(new GroundSurvey(ground, ReferenceSystem.BEILUN, LocalDate.of(2025, 3, 1)))), withAnEnquirer(), PasswordCost.TOKEN,
                InstantSource.system());
    }

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    // ---- identity

    @Test
    void aFindingIsTheSameInEveryExaminationAndGoneWhenTheSurveyIsMended() {
        registered(cellar(1, 0, 10));
        // one metre into the neighbour, then two, then none
        Case.Lodged lodged = lodge(cellar(2, 9, 19));
        Case.Examined first = office.examine(lodged, LIN);
        LastingFinding found = only(first);
        assertThat(found.change()).isEqualTo(FindingChange.NEW);
        assertThat(found.number()).hasToString("F-%d-0001".formatted(found.number().year()));
        assertThat(found.name()).isEqualTo(new FindingName(FindingName.Kind.SHARED_ROOM, code(1).value() + "/1", code(2).value() + "/1", ""));
        assertThat(only(office.examine(first, LIN)).change()).isEqualTo(FindingChange.STILL_THERE);
        office.refuse((Case.Examined) office.get(lodged.number()), LIN, "权属争议");

        LastingFinding deeper = only(office.examine(lodge(cellar(2, 8, 18)), LIN));
        assertThat(deeper.number()).as("another case and another survey, the same finding").isEqualTo(found.number());
        assertThat(deeper.change()).isEqualTo(FindingChange.CHANGED);
        office.refuse((Case.Examined) office.get(deeper.seenIn()), LIN, "权属争议");

        Case.Examined mended = office.examine(lodge(cellar(2, 10.5, 20)), LIN);
        LastingFinding gone = only(mended);
        assertThat(gone.number()).isEqualTo(found.number());
        assertThat(gone.change()).isEqualTo(FindingChange.GONE);
        office.findings().settle(gone.number(), WANG, WayOut.SURVEY_MENDED, "已按界址修测", "不动产登记暂行条例第22条", Optional.empty());
        assertThat(office.findings().sign(gone.number(), LIN).state()).isEqualTo(FindingState.SETTLED);
        office.register(office.approve(mended, LIN, "审查无异议"), CHEN);
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void itIsTheSameFindingFromEitherSide() {
        Case.Lodged earlier = lodge(cellar(1, 0, 10));
        LastingFinding seenByTheLater = only(office.examine(lodge(cellar(2, 9, 19)), LIN));
        registered(earlier);
        // the later case is still open; its space is not in the book, so the first one's unit is applied for again as seen from there
        LastingFinding afterwards = only(office.examine((Case.Pending) office.get(seenByTheLater.seenIn()), LIN));
        assertThat(afterwards.number()).isEqualTo(seenByTheLater.number());
        assertThat(afterwards.change()).as("reserved before, registered now, the same space").isEqualTo(FindingChange.STILL_THERE);
    }

    @Test
    void theBoardSaysWhatOpensADecisionAgainAndHowTheSpaceHasMoved() {
        registered(cellar(1, 0, 10));
        Case.Examined examined = office.examine(lodge(cellar(2, 9, 19)), LIN);
        FindingNumber number = only(examined).number();
        FindingBoard board = office.findings().board();
        assertThat(board.of(examined, LIN)).singleElement().satisfies(hand -> {
            assertThat(hand.lasting().orElseThrow().number()).isEqualTo(number);
            assertThat(hand.finding().orElseThrow()).isInstanceOf(Finding.Encroachment.class);
        });
        assertThat(board.waiting(LIN, 10)).extracting(LastingFinding::number).containsExactly(number);
        assertThat(board.changes(only(examined), LIN)).as("nothing was decided yet").isEmpty();

        office.findings().settle(number, LIN, WayOut.CONSENT_OR_EASEMENT, "双方订立地役权合同", "民法典第372条", Optional.of(EASEMENT));
        office.findings().sign(number, CHEN);
        assertThat(board.waiting(LIN, 10)).isEmpty();
        Case.Requisitioned back = office.requisition(examined, LIN, "修测");
        Application corrected = cellar(2, 8, 18);
        Case.Examined again = office.examine(office.intake().correct(back, corrected, file(corrected), WANG), LIN);
        LastingFinding open = only(again);
        assertThat(open.state()).isEqualTo(FindingState.OPEN);
        assertThat(open.change()).isEqualTo(FindingChange.CHANGED);
        assertThat(board.changes(open, LIN)).singleElement().satisfies(change -> {
            // the cellar moved a metre to the west: a slice of one metre more on one side, and less on the other
            assertThat(change.addedVolume()).isCloseTo(change.removedVolume(), org.assertj.core.api.Assertions.within(1e-6));
            assertThat(change.addedVolume()).isCloseTo(change.after().volume() / 10, org.assertj.core.api.Assertions.within(1e-6));
        });
        office.requisition(again, LIN, "修测");
        Application mended = cellar(2, 10.5, 20);
        Case.Examined gone = office.examine(office.intake().correct((Case.Requisitioned) office.get(again.number()), mended, file(mended), WANG), LIN);
        assertThat(board.of(gone, LIN)).singleElement().satisfies(hand -> assertThat(hand.isGone()).isTrue());
    }

    @Test
    void findingsGoOutAsTopicsAndComeBackWithWhatWasSaidOfThem() {
        registered(cellar(1, 0, 10));
        Case.Examined examined = office.examine(lodge(cellar(2, 9, 19)), LIN);
        FindingNumber number = only(examined).number();
        office.findings().comment(number, LIN, "请核对");
        FindingTopics topics = office.findings().topics();
        BcfTopic out = topics.of(examined, LIN, Locale.ENGLISH, Map.of()).getFirst();
        assertThat(out.number()).contains(number.toString());
        assertThat(out.status()).isEqualTo("open");
        assertThat(out.comments()).extracting(comment -> comment.text()).containsExactly("请核对");
        assertThat(out.view().orElseThrow().selected()).containsExactlyInAnyOrder(code(1).value() + "/1", code(2).value() + "/1");
        assertThat(topics.of(examined, LIN, Locale.ENGLISH, Map.of()).getFirst().id()).as("the same topic each time").isEqualTo(out.id());

        List<BcfTopic.Comment> said = new ArrayList<>(out.comments());
        said.add(new BcfTopic.Comment(UUID.randomUUID(), Instant.parse("2026-05-06T07:08:09Z"), "designer", "moved by 1 m"));
        BcfTopic in = new BcfTopic(out.id(), out.number(), "Clash", "Closed", out.title(), Optional.empty(),
                List.of(), out.created(), out.author(), Optional.of(LocalDate.of(2026, 12, 1)), Optional.of(CHEN.displayName()), Optional.empty(), said,
                Optional.empty());
        BcfTopic foreign = new BcfTopic(UUID.randomUUID(), Optional.empty(), "Clash", "Open", "a door",
                Optional.empty(), List.of(), out.created(), "designer", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
        FindingTopics.Taken taken = topics.take(List.of(in, foreign), LIN);
        assertThat(taken.comments()).isEqualTo(1);
        assertThat(taken.changed()).isEqualTo(1);
        assertThat(taken.left()).singleElement().satisfies(why -> assertThat(why.in(Locale.ENGLISH)).contains("a door", "no finding of this office"));
        LastingFinding after = office.findings().get(number, LIN);
        assertThat(after.state()).as("what another program calls closed settles nothing").isEqualTo(FindingState.OPEN);
        assertThat(after.assignee()).contains("chen");
        assertThat(after.due()).contains(LocalDate.of(2026, 12, 1));
        assertThat(office.findings().steps(number, LIN)).filteredOn(step -> step.kind() == FindingStep.Kind.COMMENTED).extracting(FindingStep::text)
                .containsExactly("请核对", "designer, 2026-05-06: moved by 1 m");
        assertThat(topics.take(List.of(in), LIN)).as("once is enough").isEqualTo(new FindingTopics.Taken(0, 0, List.of()));
    }

    // ---- forbidden

    @Test
    void whatIsForbiddenIsNotWavedThroughAndGoesOnWithItsPapersOnly() {
        registered(cellar(1, 0, 10));
        Case.Examined examined = office.examine(lodge(cellar(2, 9, 19)), LIN);
        FindingNumber number = only(examined).number();
        assertThat(only(examined).severity()).isEqualTo(Severity.FORBIDDEN);
        assertThatThrownBy(() -> office.approve(examined, LIN, "可")).isInstanceOf(CaseRefused.class).hasMessageContaining("1 findings stand in the way");

        FindingDesk findings = office.findings();
        assertThatThrownBy(() -> findings.settle(number, LIN, WayOut.OPERATOR_OPINION, "无异议", "第346条", Optional.of(paper("意见", DeedKind.OPERATOR_OPINION))))
                .isInstanceOf(CaseRefused.class).hasMessageContaining("cannot be settled like this");
        assertThatThrownBy(() -> findings.settle(number, LIN, WayOut.COMMON_BOUNDARY, "界址一致", "第346条", Optional.of(CONSENT)))
                .as("one metre is more than two surveys may differ").isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> findings.settle(number, LIN, WayOut.SURVEY_MENDED, "已修测", "第346条", Optional.empty()))
                .isInstanceOf(CaseRefused.class).hasMessageContaining("still there");
        assertThatThrownBy(() -> findings.settle(number, LIN, WayOut.CONSENT_OR_EASEMENT, "已同意", "第372条", Optional.empty()))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("a paper is missing from the file: Grant contract or Allocation decision or Consent or Easement contract");
        assertThatThrownBy(() -> findings.settle(number, LIN, WayOut.CONSENT_OR_EASEMENT, "已同意", "第372条",
                Optional.of(paper("另一份合同", DeedKind.EASEMENT_CONTRACT)))).as("a paper that nobody has filed")
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("a paper is missing from the file: Grant contract or Allocation decision or Consent or Easement contract");
        assertThatThrownBy(() -> findings.settle(number, LIN, WayOut.CONSENT_OR_EASEMENT, "已同意", " ", Optional.of(EASEMENT)))
                .isInstanceOf(CaseRefused.class).hasMessageContaining("needs words");

        findings.settle(number, LIN, WayOut.CONSENT_OR_EASEMENT, "双方订立地役权合同", "民法典第372条", Optional.of(EASEMENT));
        assertThatThrownBy(() -> office.approve(examined, LIN, "可")).as("one signature is none").isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> findings.sign(number, LIN)).isInstanceOf(CaseRefused.class).hasMessageContaining("Somebody else must sign");
        findings.sign(number, CHEN);
        assertThat(office.approve(examined, LIN, "依地役权合同").stage()).isEqualTo(Stage.APPROVED);
        assertThat(findings.settlements(number, LIN)).singleElement().satisfies(settlement -> {
            assertThat(settlement.basis().digestA()).hasSize(64).isNotEqualTo(settlement.basis().digestB());
            assertThat(settlement.basis().tolerance()).isCloseTo(0.1414, org.assertj.core.api.Assertions.within(1e-4));
            assertThat(settlement.basis().rules()).isEqualTo(1);
            assertThat(settlement.paper()).contains(EASEMENT);
            assertThat(settlement.second().orElseThrow().officer()).isEqualTo("chen");
        });
    }

    @Test
    void theClerkWhoTookTheCaseInDoesNotSign() {
        office = withAReviewingClerk();
        registered(cellar(1, 0, 10));
        FindingNumber number = only(office.examine(lodge(cellar(2, 9, 19)), LIN)).number();
        office.findings().settle(number, LIN, WayOut.CONSENT_OR_EASEMENT, "已同意", "第372条", Optional.of(EASEMENT));
        assertThatThrownBy(() -> office.findings().sign(number, WANG)).isInstanceOf(CaseRefused.class).hasMessageContaining("Somebody else must sign");
        assertThat(office.findings().turnDown(number, CHEN, "合同未签字").state()).isEqualTo(FindingState.UNDER_REVIEW);
    }

    @Test
    void whoTookTheCorrectionInDoesNotSignEither() {
        office = withAReviewingClerk();
        Officer both = WANG;
        registered(cellar(1, 0, 10));
        Case.Lodged byAnother = office.lodge(cellar(2, 9, 19), file(cellar(2, 9, 19)), ZHOU);
        Case.Requisitioned sentBack = office.requisition(office.examine(byAnother, LIN), LIN, "请修测");
        Application corrected = cellar(2, 9.5, 19);
        FindingNumber number = only(office.examine(office.intake().correct(sentBack, corrected, file(corrected), both), LIN)).number();
        office.findings().settle(number, LIN, WayOut.CONSENT_OR_EASEMENT, "已同意", "第372条", Optional.of(EASEMENT));
        assertThatThrownBy(() -> office.findings().sign(number, both)).isInstanceOf(CaseRefused.class).hasMessageContaining("Somebody else must sign");
        assertThat(office.findings().sign(number, CHEN).state()).isEqualTo(FindingState.SETTLED);
    }

    private RegistryOffice withAReviewingClerk() {
        OfficeSettings settings = office.settings();
        office.close();
        Officer both = new Officer(WANG.name(), WANG.displayName(), java.util.Set.of(Role.CLERK, Role.REVIEWER));
        return RegistryOffice.create("jdbc:h2:mem:" + UUID.randomUUID(), settings, Map.of(both, "beilun", ZHOU, "beilun", LIN, "beilun", CHEN, "beilun"),
                PasswordCost.TOKEN,
                InstantSource.system());
    }

    // ---- open again

    @Test
    void aDecisionOpensAgainWhenTheGeometryIsAnother() {
        registered(cellar(1, 0, 10));
        Case.Examined examined = office.examine(lodge(cellar(2, 9, 19)), LIN);
        FindingNumber number = only(examined).number();
        settled(number, WayOut.CONSENT_OR_EASEMENT, EASEMENT);
        assertThat(only(office.examine(examined, LIN)).state()).as("examined again, nothing changed").isEqualTo(FindingState.SETTLED);
        Case.Requisitioned sentBack = office.requisition((Case.Examined) office.get(examined.number()), LIN, "请修测");
        Application corrected = cellar(2, 8.5, 18.5);
        Case.Examined again = office.examine(office.intake().correct(sentBack, corrected, file(corrected), WANG), LIN);
        assertThat(only(again).number()).isEqualTo(number);
        assertThat(only(again).state()).isEqualTo(FindingState.OPEN);
        assertThatThrownBy(() -> office.approve(again, LIN, "可")).isInstanceOf(CaseRefused.class);
        assertThat(office.findings().steps(number, LIN)).extracting(FindingStep::kind).containsExactly(FindingStep.Kind.FOUND, FindingStep.Kind.PROPOSED,
                FindingStep.Kind.SIGNED, FindingStep.Kind.REOPENED);
        assertThat(journal()).anyMatch(text -> text.contains("FINDING_MOVED") && text.contains("REOPENED"));
    }

    @Test
    void aDecisionOpensAgainWhenTheRulesAreOthers() {
        registered(cellar(1, 0, 10));
        Case.Examined examined = office.examine(lodge(cellar(2, 9, 19)), LIN);
        FindingNumber number = only(examined).number();
        settled(number, WayOut.CONSENT_OR_EASEMENT, EASEMENT);
        RuleSet next = office.evidence().changeRules(RuleSet.STANDARD.with(line("zone.cavern", Severity.NOTE, Moment.EXAMINATION)), ADMIN, "试行");
        assertThat(next.version()).isEqualTo(2);
        assertThat(office.findings().get(number, LIN).state()).isEqualTo(FindingState.OPEN);
        assertThatThrownBy(() -> office.approve(examined, LIN, "可")).isInstanceOf(CaseRefused.class).hasMessageContaining("Examine it again");
        assertThat(only(office.examine(examined, LIN)).basis().rules()).isEqualTo(2);
        settled(number, WayOut.CONSENT_OR_EASEMENT, EASEMENT);
        Case.Examined stored = (Case.Examined) office.get(examined.number());
        assertThat(office.approve(stored, LIN, "可").decision().tolerances()).endsWith("rule set 2");
    }

    private static Map<Officer, String> withAnEnquirer() {
        Map<Officer, String> accounts = new HashMap<>(SampleOfficers.accounts());
        accounts.put(ENQUIRER, "beilun");
        return accounts;
    }

    // ---- the common boundary

    @Test
    void anAdoptedBoundarySilencesTheSliverFromThenOn() {
        registered(cellar(1, 0, 10));
        // six centimetres
        Case.Examined examined = office.examine(lodge(cellar(2, 9.94, 20)), LIN);
        LastingFinding sliver = only(examined);
        assertThat(sliver.severity()).isEqualTo(Severity.WARNING);
        office.findings().settle(sliver.number(), WANG, WayOut.COMMON_BOUNDARY, "双方确认同一界面", "权籍调查规程", Optional.of(CONSENT));
        assertThatThrownBy(() -> office.findings().sign(sliver.number(), LIN)).as("a registrar records it").isInstanceOf(CaseRefused.class);
        office.findings().sign(sliver.number(), CHEN);
        assertThat(journal()).anyMatch(text -> text.contains("BOUNDARY_ADOPTED") && text.contains("relationship: TOUCHES"));

        Case.Examined again = office.examine(examined, LIN);
        assertThat(again.examination().findings()).singleElement().isInstanceOfSatisfying(Finding.CommonBoundary.class,
                finding -> assertThat(finding.verdict()).isEqualTo(Verdict.CONTACT));
        assertThat(only(again).number()).isEqualTo(sliver.number());
        assertThat(only(again).severity()).isEqualTo(Severity.NOTE);
        office.register(office.approve(again, LIN, "可"), CHEN);
        assertThat(((Case.Registered) office.get(again.number())).registration().number().value()).isEqualTo(2);
        assertThat(office.enquiries().unit(Enquirer.of(LIN, ""), code(1), AsOf.NOW).touching())
                .containsExactly(new UnitAnswer.Touching(code(1).value() + "/1", code(2).value() + "/1"));
        assertThat(office.enquiries().unit(Enquirer.of(ENQUIRER, "买受人查询"), code(1), AsOf.NOW).touching()).as("it would tell where the other lies").isEmpty();
        // a court pack makes a finding again from two solids and the rules; an agreement is in neither
        assertThatThrownBy(() -> office.packs().pack(sliver.number(), LIN)).isInstanceOf(CaseRefused.class).hasMessageContaining(sliver.number().toString());
    }

    // ---- the rules as data

    @Test
    void theAdministratorChangesTheRulesAndEveryVersionStaysReadable() {
        EvidenceDesk evidence = office.evidence();
        assertThat(evidence.rules()).isEqualTo(RuleSet.STANDARD);
        RuleSet changed = RuleSet.STANDARD.with(line("code", Severity.OBSTACLE, Moment.LODGING));
        assertThatThrownBy(() -> evidence.changeRules(changed, LIN, "试行")).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> evidence.changeRules(changed, ADMIN, " ")).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> evidence.changeRules(RuleSet.STANDARD, ADMIN, "无")).isInstanceOf(CaseRefused.class)
                .hasMessageContaining("Nothing was changed");
        RuleSet second = evidence.changeRules(changed, ADMIN, "窗口即核对代码");
        RuleSet third = evidence.changeRules(second.with(line("access", Severity.NOTE, Moment.EXAMINATION)), ADMIN, "再改");
        assertThat(evidence.rules()).isEqualTo(third);
        assertThat(evidence.rules(1)).isEqualTo(RuleSet.STANDARD);
        assertThat(evidence.rules(2)).isEqualTo(second);
        assertThat(evidence.ruleChanges()).extracting(RuleBook.Change::version).containsExactly(3, 2);
        assertThat(journal().stream().filter(text -> text.contains("RULES_CHANGED"))).hasSize(2);
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void aCertificateNamesTheRulesItsCaseWasExaminedBy() throws IOException {
        office.evidence().changeRules(RuleSet.STANDARD.with(line("access", Severity.NOTE, Moment.EXAMINATION)), ADMIN, "试行");
        Case.Registered entered = registered(lodge(cellar(1, 0, 10)));
        office.evidence().changeRules(RuleSet.STANDARD.with(line("code", Severity.NOTE, Moment.EXAMINATION)), ADMIN, "再改");
        byte[] pdf = office.certify(entered, CHEN, OfficeKey.demonstration(Instant.parse("2026-10-01T00:00:00Z"))).pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("rule set 2").doesNotContain("rights matrix");
        }
    }

    @Test
    void aRuleOfTheCounterStopsAnApplicationThere() {
        RuleLine code = RuleSet.STANDARD.find("code").orElseThrow();
        office.evidence().changeRules(RuleSet.STANDARD.with(new RuleLine("code", code.rule(), Severity.OBSTACLE, Moment.LODGING, code.claim(), code.existing(),
                Optional.empty(), Map.of(RuleParameter.COUNTY, 330211.0), true)), ADMIN, "镇海");
        assertThatThrownBy(() -> lodge(cellar(1, 0, 10))).isInstanceOf(CaseRefused.class).hasMessageContaining("begins with another county");
        assertThat(office.cases()).isEmpty();
    }

    @Test
    void aRuleOfTheEntryLetsACaseBeApprovedAndStopsItThere() {
        office.evidence().changeRules(RuleSet.STANDARD.with(line("declared", Severity.OBSTACLE, Moment.ENTRY)), ADMIN, "登簿前核对");
        // 10 × 10 m are 100 m², 120 are declared
        Case.Examined examined = office.examine(lodge(declaring(cellar(1, 0, 10), 120)), LIN);
        Case.Approved approved = office.approve(examined, LIN, "可");
        assertThatThrownBy(() -> office.register(approved, CHEN)).isInstanceOf(CaseRefused.class).hasMessageContaining("1 findings stand in the way");
    }

    // ---- what is put on file

    @Test
    void aGrantThatIsFiledAfterTheApprovalOpensTheCaseAgain() {
        Case.Approved approved = office.approve(office.examine(lodge(cellar(1, 0, 10)), LIN), LIN, "可");
        office.evidence().grant(approved.number(), List.of(prism(0, 8, -10, -6)), GRANT, WANG);
        assertThatThrownBy(() -> office.register(approved, CHEN)).isInstanceOf(CaseRefused.class);
        Case.Lodged again = (Case.Lodged) office.get(approved.number());
        assertThat(office.examine(again, LIN).examination().graveFindings()).singleElement().isInstanceOf(Finding.OutsideGrant.class);
        registered(lodge(cellar(2, 20, 30)));
        CaseNumber over = office.cases().getFirst().number();
        assertThatThrownBy(() -> office.evidence().grant(over, List.of(prism(0, 8, -10, -6)), GRANT, WANG)).as("over").isInstanceOf(CaseRefused.class);
    }

    @Test
    void aBoundaryThatTheBookDoesNotStateSilencesNothing() throws SQLException {
        registered(cellar(1, 0, 10));
        Case.Examined examined = office.examine(lodge(cellar(2, 9.94, 20)), LIN);
        LastingFinding sliver = only(examined);
        FindingBasis basis = sliver.basis();
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement row = connection.prepareStatement("""
                        insert into casework.common_boundary (one, digest_one, other, digest_other, since, found_year, found_serial)
                        values (?, ?, ?, ?, timestamp with time zone '2026-01-01 00:00:00+00', ?, ?)""")) {
            row.setString(1, sliver.name().a());
            row.setString(2, basis.digestA());
            row.setString(3, sliver.name().b());
            row.setString(4, basis.digestB());
            row.setInt(5, sliver.number().year());
            row.setInt(6, sliver.number().serial());
            row.executeUpdate();
        }
        assertThat(only(office.examine(examined, LIN)).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void theCaseIsHeldAgainstTheGrantOnFile() {
        Case.Lodged lodged = lodge(cellar(1, 0, 10));
        assertThat(office.examine(lodged, LIN).examination().findings()).isEmpty();
        office.evidence().grant(lodged.number(), List.of(prism(0, 8, -10, -6)), GRANT, WANG);
        Case.Examined examined = office.examine((Case.Pending) office.get(lodged.number()), LIN);
        // 2 × 10 × 4 outside
        assertThat(examined.examination().findings()).singleElement().isInstanceOfSatisfying(Finding.OutsideGrant.class,
                finding -> assertThat(finding.volume()).isCloseTo(80, org.assertj.core.api.Assertions.within(1e-6)));
        assertThatThrownBy(() -> office.approve(examined, LIN, "可")).isInstanceOf(CaseRefused.class);
        Case stored = office.get(lodged.number());
        assertThat(((Case.Examined) stored).examination().findings()).hasSize(1);
        settled(only(examined).number(), WayOut.CONSENT_OR_EASEMENT, SUPPLEMENT);
        assertThat(office.approve(examined, LIN, "依补充协议").stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void pilesStandInANeighbourByAnEasementOnFile() {
        registered(cellar(1, 0, 10));
        office.evidence().support(code(2), code(1), -6, EASEMENT, LIN);
        Case.Examined examined = office.examine(lodge(cellar(2, 9, 19)), LIN);
        assertThat(examined.examination().findings()).singleElement().isInstanceOf(Finding.LawfulIntrusion.class);
        assertThat(office.approve(examined, LIN, "可").stage()).isEqualTo(Stage.APPROVED);
        assertThatThrownBy(() -> office.evidence().support(code(2), code(1), -6, CONSENT, LIN)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void aTitleOfUnknownDepthIsAPossibleConflictUntilItIsSurveyed() {
        registered(application("GB00001", SpaceKind.SURFACE_PARCEL, prism(0, 10, 15, 25), List.of()));
        Application under = application("GX00001", SpaceKind.BASEMENT, prism(0, 10, -4, 0), List.of());
        Case.Examined before = office.examine(lodge(under), LIN);
        assertThat(before.examination().findings()).isEmpty();
        office.evidence().depthUnknown(SpatialUnitId.parse("330206012003GB00001W00000000/1"), CHEN);
        Case.Examined after = office.examine(before, LIN);
        assertThat(after.examination().findings()).singleElement().isInstanceOfSatisfying(Finding.DepthUnknown.class,
                finding -> assertThat(finding.area()).isCloseTo(100, org.assertj.core.api.Assertions.within(1e-6)));
        assertThat(office.approve(after, LIN, "可").stage()).as("it stops nothing").isEqualTo(Stage.APPROVED);
        assertThat(office.evidence().onFile(Optional.of(code(1)), 10, LIN).titles()).isEmpty();
        assertThat(office.evidence().onFile(Optional.empty(), 10, LIN).titles()).singleElement().matches(FiledEvidence.Title::counts);
    }

    @Test
    void zonesFollowFromWhatIsRegisteredAndTheCodeFromTheMap() {
        registered(application("GX00005", SpaceKind.METRO_TUNNEL, prism(0, 10, -40, -34), List.of()));
        office.evidence().subDistricts(List.of(new SubDistrict("012003", List.of(outline(-100, 45)))), ADMIN);
        Case.Examined cellar = office.examine(lodge(cellar(7, 40, 50)), LIN);
        assertThat(cellar.examination().findings()).extracting(Finding::getClass).extracting(Class::getSimpleName)
                .containsExactly("OutsideSubDistrict", "ZoneEntered");
        assertThat(office.findings().of(cellar.number(), LIN)).extracting(LastingFinding::name).extracting(FindingName::detail)
                .contains("zone.station-and-tunnel");

        office.evidence().subDistricts(List.of(new SubDistrict("012003", List.of(outline(-100, 100)))), ADMIN);
        assertThat(((Case.Examined) office.get(cellar.number())).examination().findings()).as("told again as it was, by the map of then").hasSize(2);
        assertThat(office.examine((Case.Pending) office.get(cellar.number()), LIN).examination().findings()).as("by the new map").hasSize(1);
        assertThat(office.evidence().onFile(Optional.empty(), 10, LIN).subDistricts()).hasSize(1);
        assertThatThrownBy(() -> office.evidence().subDistricts(List.of(new SubDistrict("3", List.of(outline(0, 1)))), ADMIN)).isInstanceOf(CaseRefused.class);
    }

    // ---- by hand

    @Test
    void officersCommentAssignAndGroup() {
        registered(cellar(1, 0, 10));
        FindingNumber number = only(office.examine(lodge(cellar(2, 9, 19)), LIN)).number();
        FindingDesk findings = office.findings();
        assertThat(findings.review(number, LIN).state()).isEqualTo(FindingState.UNDER_REVIEW);
        findings.comment(number, WANG, "已致电测绘单位");
        findings.assign(number, LIN, Optional.of("wang"), Optional.of(LocalDate.of(2026, 12, 1)));
        LastingFinding grouped = findings.group(number, LIN, Optional.of("北侧"));
        assertThat(grouped.assignee()).contains("wang");
        assertThat(grouped.due()).contains(LocalDate.of(2026, 12, 1));
        assertThat(grouped.group()).contains("北侧");
        assertThatThrownBy(() -> findings.assign(number, LIN, Optional.of("nobody"), Optional.empty())).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> findings.comment(number, ADMIN, "?")).isInstanceOf(CaseRefused.class);
        assertThat(findings.groundForRefusal(number, LIN, "权属争议", "条例第22条").state()).isEqualTo(FindingState.GROUND_FOR_REFUSAL);
        assertThat(findings.reopen(number, CHEN, "双方已和解").state()).isEqualTo(FindingState.OPEN);
        assertThat(findings.steps(number, LIN)).extracting(FindingStep::kind).containsExactly(FindingStep.Kind.FOUND, FindingStep.Kind.TAKEN_UP,
                FindingStep.Kind.COMMENTED, FindingStep.Kind.ASSIGNED, FindingStep.Kind.GROUPED, FindingStep.Kind.GROUND_FOR_REFUSAL,
                FindingStep.Kind.REOPENED);
        assertThat(journal().stream().filter(text -> text.contains("FINDING_NOTED"))).hasSize(3);
        assertThat(findings.get(number, LIN).in(Locale.CHINESE)).contains("侵入");
        assertThat(FindingNumber.parse(number.toString())).isEqualTo(number);
    }

    // ---- how

    private LastingFinding only(Case.Examined examined) {
        List<LastingFinding> findings = office.findings().of(examined.number(), LIN);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private void settled(FindingNumber number, WayOut way, Deed paper) {
        office.findings().settle(number, LIN, way, "见材料", "民法典", Optional.of(paper));
        office.findings().sign(number, CHEN);
    }

    private List<String> journal() {
        return office.register().journal().stream().map(JournalRecord::text).toList();
    }

    private Case.Registered registered(Application application) {
        return registered(lodge(application));
    }

    private Case.Registered registered(Case.Lodged lodged) {
        return office.register(office.approve(office.examine(lodged, LIN), LIN, "审查无异议"), CHEN);
    }

    private Case.Lodged lodge(Application application) {
        return office.lodge(application, file(application), WANG);
    }

    private Path file(Application application) {
        try {
            return Files.writeString(folder.resolve(application.plan().title()), "plan of " + application.unit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleLine line(String id, Severity severity, Moment moment) {
        RuleLine known = RuleSet.STANDARD.find(id).orElseThrow();
        return new RuleLine(id, known.rule(), severity, moment, known.claim(), known.existing(), known.outcome(), known.parameters(), true);
    }

    private static UnitCode code(int sequence) {
        return new UnitCode("330206012003GX%05dW00000000".formatted(sequence));
    }

    /// Ten metres from south to north, four high, ten below zero: 26 m under the ground.
    private static Application cellar(int sequence, double west, double east) {
        return application("GX%05d".formatted(sequence), SpaceKind.BASEMENT, prism(west, east, -10, -6), List.of());
    }

    private static Application declaring(Application from, double area) {
        return application(from.unit().brief(), from.spaceKind(), (Prism) from.spaces().getFirst().parts().getFirst(),
                List.of(new DeclaredFigure("宗地面积", "parcel area", area, "m²")));
    }

    private static Prism prism(double west, double east, double bottom, double top) {
        return new Prism(outline(west, east), bottom, top);
    }

    private static Outline outline(double west, double east) {
        List<Point2> ring = List.of(new Point2(west, 0), new Point2(east, 0), new Point2(east, 10), new Point2(west, 10));
        return Outline.of(ring.stream().map(FRAME::toWorld).toList());
    }

    private static Application application(String parcel, SpaceKind kind, Prism prism, List<DeclaredFigure> figures) {
        UnitCode unit = new UnitCode("330206012003" + parcel + "W00000000");
        Party firm = new Party.Organisation(new PartyId("P" + parcel), "样例公司(虚构)" + parcel, "SAMPLE");
        Interest right = new Interest.Right(unit, RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(Holding.whole(firm)), "1102 储备库用地(地下)",
                Optional.empty());
        SurveyPlan plan = new SurveyPlan(parcel + ".csv", digest("plan of " + unit), Optional.of(ReferenceSystem.BEILUN), Optional.of(SurveyClass.FIRST),
                List.of(new PlannedSpace("S1", Optional.empty(), List.of(prism))), List.of(), List.of());
        return new Application(RegistrationKind.FIRST, unit, parcel, "北仑区样例路", Level.PRIMARY_RIGHT, kind, EnvelopeBasis.STRUCTURE_OUTER,
                SurveyClass.FIRST, List.of(right), PAPERS, plan, List.of("S1"), figures, "");
    }

    private static Deed paper(String title, DeedKind kind) {
        return new Deed(title, digest(title), kind, LocalDate.of(2026, 1, 5));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
