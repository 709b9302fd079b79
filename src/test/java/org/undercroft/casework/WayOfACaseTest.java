package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.undercroft.casework.TownOffice.ADMIN;
import static org.undercroft.casework.TownOffice.CHEN;
import static org.undercroft.casework.TownOffice.DUO;
import static org.undercroft.casework.TownOffice.LIN;
import static org.undercroft.casework.TownOffice.SUN;
import static org.undercroft.casework.TownOffice.WANG;
import static org.undercroft.casework.TownOffice.ZHOU;
import static org.undercroft.casework.TownOffice.cellar;
import static org.undercroft.casework.TownOffice.code;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.UnitCode;
import org.undercroft.register.JournalReport;
import org.undercroft.soak.Database;

/// The way of a case from lodging to the archive, its turnings, and who may not do what on it.
@Timeout(120)
@ParameterizedClass
@EnumSource(Database.class)
class WayOfACaseTest {
    private static final Procedure TWO_REVIEWS_AND_NOTICE = new Procedure(Procedure.Path.FIRST, 30, 2, Procedure.Notice.BELOW_GROUND, 15, false);

    @Parameter
    Database database;
    @TempDir
    Path folder;

    private TownOffice town;
    private RegistryOffice office;

    @BeforeEach
    void openTheOffice() {
        town = new TownOffice(database, folder);
        office = town.office;
    }

    @AfterEach
    void closeTheOffice() {
        town.close();
    }

    @Test
    void aCellarGoesTheWholeWayWithTwoReviewersAndANotice() {
        town.work(TWO_REVIEWS_AND_NOTICE);
        Case.Examined examined = town.examined(cellar(1, 0));
        assertThatThrownBy(() -> office.approve(examined, LIN, "可")).isInstanceOf(CaseRefused.class)
                .hasMessageContaining("needs a first review").hasMessageContaining("has not been on public notice");
        Case.Reviewed reviewed = office.review().review(examined, LIN, "初审无异议");
        assertThatThrownBy(() -> office.approve(reviewed, LIN, "可")).isInstanceOf(CaseRefused.class).hasMessageContaining("takes another officer");

        Case.OnNotice onNotice = office.review().putOnNotice(reviewed, SUN, "北仑区政务网", 1);
        assertThat(onNotice.notice().days()).as("never fewer than the procedure asks for").isEqualTo(15);
        // 23 to 26, 28 (a Sunday worked), 29, 30 September; 9, 10, 11 (a Saturday worked), 13 to 17 October
        assertThat(onNotice.notice().lastDay()).isEqualTo(LocalDate.of(2025, 10, 17));
        town.turnTo("2025-10-17");
        assertThatThrownBy(() -> office.approve(onNotice, SUN, "可")).isInstanceOf(CaseRefused.class).hasMessageContaining("until the end of 2025-10-17");
        town.turnTo("2025-10-20");
        Deadline deadline = office.queue().deadline(onNotice.number(), LIN);
        assertThat(deadline.used()).as("Monday 20 October is the first day that counts").isEqualTo(1);
        assertThat(deadline.due()).as("six weeks from then on").contains(LocalDate.of(2025, 11, 28));

        Case.Approved approved = office.approve(onNotice, SUN, "复审无异议");
        assertThatThrownBy(() -> office.register(approved, LIN)).isInstanceOf(CaseRefused.class);
        Case.Registered registered = office.register(approved, CHEN);
        office.certify(registered, CHEN, OfficeKey.demonstration(Instant.parse("2025-10-01T00:00:00Z")));
        Case.Certified certified = (Case.Certified) office.get(registered.number());
        Case.Archived archived = office.caseDesk().archive(certified, WANG);

        assertThat(archived.closedAs()).isEqualTo(Stage.CERTIFIED);
        assertThat(archived.registration()).map(entry -> entry.number().value()).contains(1L);
        assertThat(office.queue().history(archived.number(), LIN)).extracting(step -> step.stage().name() + " " + step.officer()).containsExactly(
                "LODGED wang", "EXAMINED lin", "REVIEWED lin", "ON_NOTICE sun", "APPROVED sun", "REGISTERED chen", "CERTIFIED chen", "ARCHIVED wang");
        assertThat(office.queue().open()).isEmpty();
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void aCorrectionMakesNoOtherApplicationOfIt() {
        town.workPlainly();
        Case.Requisitioned sentBack = office.requisition(town.lodge(cellar(1, 0)), WANG, "缺申请书");
        Application otherUnit = cellar(2, 0);
        Application otherKind = TownOffice.application(code(1), RegistrationKind.CORRECTION, 0, 10, "P1");
        for (Application other : List.of(otherUnit, otherKind)) {
            assertThatThrownBy(() -> office.intake().correct(sentBack, other, town.file(other), WANG)).isInstanceOf(CaseRefused.class)
                    .hasMessageContaining("is another application");
        }
        assertThat(office.get(sentBack.number()).stage()).isEqualTo(Stage.REQUISITIONED);
    }

    @Test
    void everyStageIsTheSameAfterTheOfficeWasClosed() {
        town.workPlainly();
        Case.Suspended suspended = office.caseDesk().suspend(town.examined(cellar(1, 0)), LIN, "法院受理权属争议");
        Case.Suspended unseen = office.caseDesk().suspend(town.lodge(cellar(2, 100)), LIN, "等待鉴定");
        Case.Withdrawn withdrawn = office.caseDesk().withdraw(town.lodge(cellar(3, 200)), WANG, "申请人撤回");
        Case.Requisitioned sentBack = office.requisition(town.lodge(cellar(4, 300)), WANG, "缺身份证明");
        Case.Refused refused = office.refuse(town.examined(cellar(5, 400)), LIN, RefusalGround.DISPUTE, "争议未决");
        Case.OnNotice onNotice = office.review().putOnNotice(town.examined(cellar(6, 500)), LIN, "公告栏", 3);
        Case.Archived archived = office.caseDesk().archive(office.caseDesk().withdraw(town.lodge(cellar(7, 600)), WANG, "撤回"), CHEN);
        town.work(TWO_REVIEWS_AND_NOTICE);
        Case.Reviewed reviewed = office.review().review(town.examined(cellar(8, 700)), LIN, "可");
        Case.Lodged resumed = office.caseDesk().resume(suspended, SUN, "争议已决");

        RecursiveComparisonConfiguration all = new RecursiveComparisonConfiguration();
        for (Case before : List.of(unseen, withdrawn, sentBack, refused, onNotice, archived, reviewed, resumed)) {
            assertThat(office.get(before.number())).as(before.stage().name()).usingRecursiveComparison(all).isEqualTo(before);
        }
    }

    @Test
    void whatTheApplicantBringsMendedGoesOnInTheSameCaseAndKeepsItsPlace() {
        town.workPlainly();
        Case.Examined first = town.examined(TownOffice.application(code(1), RegistrationKind.FIRST, 0, 20, "P1"));
        Case.Requisitioned sentBack = office.review().requisition(first, LIN, List.of("界址点 3 坐标有误", "缺申请书"), Optional.of(LocalDate.of(2025, 9, 30)));
        Case.Lodged later = town.lodge(TownOffice.application(code(2), RegistrationKind.FIRST, 5, 10, "P2"));
        assertThat(office.examine(later, LIN).examination().graveFindings()).as("who was sent back keeps his place").hasSize(1);
        town.turnTo("2025-09-29");
        assertThat(office.queue().deadline(first.number(), LIN).used()).as("the clock stands").isZero();

        Application smaller = TownOffice.application(code(1), RegistrationKind.FIRST, 1, 18, "P1");
        Case.Lodged corrected = office.intake().correct(sentBack, smaller, town.file(smaller), ZHOU);

        assertThat(corrected.number()).isEqualTo(first.number());
        assertThat(office.get(corrected.number()).application()).isEqualTo(smaller);
        assertThat(office.examine(corrected, LIN).examination().findings()).as("it does not wait for who came later").isEmpty();
        assertThat(office.intake().documents(corrected.number(), LIN)).extracting(CaseDocument::kind)
                .containsExactly(CaseDocument.SURVEY_PLAN, CaseDocument.FORMER_APPLICATION, CaseDocument.SURVEY_PLAN);
        assertThat(new String(office.planFile(corrected.number(), LIN), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("plan of " + smaller.name());
        assertThat(new Letters(office.settings(), Locale.ENGLISH).returnSlip(sentBack))
                .contains("1. 界址点 3 坐标有误", "2. 缺申请书", "by 2025-09-30", first.number().toString());
    }

    @Test
    void whoAsksForMoreRoomThanBeforeGoesBehindThoseWhoCameMeanwhile() {
        town.workPlainly();
        Case.Requisitioned sentBack = office.requisition(town.examined(cellar(1, 0)), LIN, "补正");
        Case.Lodged later = town.lodge(cellar(2, 15));
        Application larger = TownOffice.application(code(1), RegistrationKind.FIRST, 0, 20, "P1");
        Case.Lodged corrected = office.intake().correct(sentBack, larger, town.file(larger), WANG);
        assertThat(office.examine(later, LIN).examination().findings()).isEmpty();
        assertThat(office.examine(corrected, LIN).examination().graveFindings()).hasSize(1);
    }

    @Test
    void aCorrectionThatComesTooLateHasLostItsPlaceAndItsCode() {
        town.workPlainly();
        Case.Requisitioned sentBack = office.review().requisition(town.examined(cellar(1, 0)), LIN, List.of("补正"), Optional.of(LocalDate.of(2025, 9, 24)));
        assertThatThrownBy(() -> town.lodge(cellar(1, 100))).isInstanceOf(CaseRefused.class).hasMessageContaining("already applied for");
        town.turnTo("2025-09-25");
        Case.Lodged other = town.lodge(cellar(2, 5));
        assertThat(office.examine(other, LIN).examination().findings()).as("nobody is ahead any more").isEmpty();
        Case.Lodged late = office.intake().correct(sentBack, cellar(1, 0), town.file(cellar(1, 0)), WANG);
        assertThat(office.examine(late, LIN).examination().graveFindings()).hasSize(1);
    }

    @Test
    void suspendedTimeIsNotCountedAndWhatWasSignedBeforeIsSignedAnew() {
        town.workPlainly();
        Case.Approved approved = office.approve(town.examined(cellar(1, 0)), LIN, "可");
        Case.Suspended suspended = office.caseDesk().suspend(approved, CHEN, "法院来函");
        assertThat(office.examine(town.lodge(cellar(2, 5)), LIN).examination().graveFindings()).as("its space stays reserved").hasSize(1);
        town.turnTo("2025-12-22");
        assertThat(office.queue().deadline(approved.number(), LIN).left()).isEqualTo(30);
        assertThat(office.queue().deadline(approved.number(), LIN).due()).isEmpty();
        assertThatThrownBy(() -> office.register(approved, CHEN)).isInstanceOf(CaseRefused.class).hasMessageContaining("moved on");

        Case.Lodged resumed = office.caseDesk().resume(suspended, LIN, "来函已撤销");
        town.turnTo("2025-12-23");
        assertThat(office.queue().deadline(approved.number(), LIN).left()).isEqualTo(29);
        Case.Approved again = office.approve(office.examine(resumed, LIN), LIN, "可");
        assertThat(office.register(again, CHEN).stage()).isEqualTo(Stage.REGISTERED);
    }

    @Test
    void whatIsSaidAgainstANoticeHasToBeAnswered() {
        town.work(new Procedure(Procedure.Path.FIRST, 30, 1, Procedure.Notice.BELOW_GROUND, 15, false));
        Case.OnNotice onNotice = office.review().putOnNotice(town.examined(cellar(1, 0)), LIN, "政务网", 15);
        int objection = office.review().object(onNotice.number(), LocalDate.of(2025, 9, 25), "邻居甲(虚构)", "占用我方车库", WANG);
        town.turnTo("2025-10-20");
        assertThatThrownBy(() -> office.approve(onNotice, LIN, "可")).as("the file has changed").hasMessageContaining("moved on");
        Case.OnNotice again = (Case.OnNotice) office.get(onNotice.number());
        assertThatThrownBy(() -> office.approve(again, LIN, "可")).isInstanceOf(CaseRefused.class).hasMessageContaining("邻居甲");
        office.review().answer(onNotice.number(), objection, "经实地查看，两处相距 3 m", LIN);
        assertThatThrownBy(() -> office.review().answer(onNotice.number(), objection, "又及", LIN)).isInstanceOf(CaseRefused.class);
        assertThat(office.approve((Case.OnNotice) office.get(onNotice.number()), LIN, "可").stage()).isEqualTo(Stage.APPROVED);

        int late = office.review().object(onNotice.number(), LocalDate.of(2025, 10, 20), "邻居乙(虚构)", "未见公告", WANG);
        assertThatThrownBy(() -> office.register((Case.Approved) office.get(onNotice.number()), CHEN)).as("said after the last signature")
                .isInstanceOf(CaseRefused.class).hasMessageContaining("邻居乙");
        office.review().answer(onNotice.number(), late, "公告已张贴十五个工作日", LIN);
        assertThat(office.register((Case.Approved) office.get(onNotice.number()), CHEN).stage()).isEqualTo(Stage.REGISTERED);
    }

    @Test
    void collectiveLandAndWhatTheOfficeDoesOfItsOwnAccordGoOnNoticeWhateverTheAdministratorSays() {
        town.workPlainly();
        Application collective = TownOffice.application(new UnitCode("330206012003JB00001W00000000"), RegistrationKind.FIRST, 0, 10, "P1");
        assertThatThrownBy(() -> office.approve(town.examined(collective), LIN, "可")).hasMessageContaining("at least 15 working days");
        assertThatThrownBy(() -> office.intake().lodgeExOfficio(cellar(2, 100), town.file(cellar(2, 100)), WANG)).hasMessageContaining("only to correct");
        town.registered(cellar(3, 200));
        Application correction = TownOffice.application(code(3), RegistrationKind.CORRECTION, 200, 10, "P3");
        Case.Examined ours = office.examine(office.intake().lodgeExOfficio(correction, town.file(correction), WANG), LIN);
        assertThatThrownBy(() -> office.approve(ours, LIN, "可")).hasMessageContaining("at least 15 working days");
    }

    @Test
    void nobodyDoesWhatIsNotHisToDo() {
        town.workPlainly();
        Case.Examined examined = town.examined(cellar(1, 0));
        for (var wrong : List.of(WANG, CHEN, ADMIN)) {
            assertThatThrownBy(() -> office.approve(examined, wrong, "可")).as(wrong.name()).isInstanceOf(CaseRefused.class).hasMessageContaining("role");
            assertThatThrownBy(() -> office.refuse(examined, wrong, "不可")).as(wrong.name()).isInstanceOf(CaseRefused.class);
            assertThatThrownBy(() -> office.requisition(examined, wrong, "补正")).as(wrong.name()).isInstanceOf(CaseRefused.class);
            assertThatThrownBy(() -> office.review().putOnNotice(examined, wrong, "此处", 15)).as(wrong.name()).isInstanceOf(CaseRefused.class);
        }
        for (var wrong : List.of(LIN, CHEN, ADMIN)) {
            assertThatThrownBy(() -> office.lodge(cellar(2, 100), town.file(cellar(2, 100)), wrong)).as(wrong.name()).isInstanceOf(CaseRefused.class);
            assertThatThrownBy(() -> office.caseDesk().withdraw(examined, wrong, "撤回")).as(wrong.name()).isInstanceOf(CaseRefused.class);
        }
        for (var wrong : List.of(WANG, ADMIN)) {
            assertThatThrownBy(() -> office.caseDesk().suspend(examined, wrong, "中止")).as(wrong.name()).isInstanceOf(CaseRefused.class);
        }
        for (var wrong : List.of(WANG, LIN, CHEN)) {
            assertThatThrownBy(() -> town.office.administration().set(Procedure.standard(Procedure.Path.FIRST), wrong)).as(wrong.name())
                    .isInstanceOf(CaseRefused.class);
            assertThatThrownBy(() -> office.administration().enterHolidays(2027, "x", List.of(), wrong)).as(wrong.name()).isInstanceOf(CaseRefused.class);
        }
        assertThatThrownBy(() -> office.examine(examined, CHEN)).isInstanceOf(CaseRefused.class).hasMessageContaining("clerk or reviewer");
        Case.Approved approved = office.approve(examined, LIN, "可");
        for (var wrong : List.of(WANG, SUN, ADMIN)) {
            assertThatThrownBy(() -> office.register(approved, wrong)).as(wrong.name()).isInstanceOf(CaseRefused.class);
        }
        Case.Registered registered = office.register(approved, CHEN);
        for (var wrong : List.of(LIN, ADMIN)) {
            assertThatThrownBy(() -> office.caseDesk().archive(registered, wrong)).as(wrong.name()).isInstanceOf(CaseRefused.class);
        }
        assertThat(office.queue().history(registered.number(), LIN)).as("none of it left a trace").hasSize(4);
    }

    @Test
    void aPersonWithThreeRolesIsStillOnePerson() {
        town.workPlainly();
        Case.Examined hisOwn = office.examine(office.lodge(cellar(1, 0), town.file(cellar(1, 0)), DUO), DUO);
        assertThatThrownBy(() -> office.approve(hisOwn, DUO, "可")).hasMessageContaining("taken in by yourself");
        assertThatThrownBy(() -> office.requisition(hisOwn, DUO, "补正")).hasMessageContaining("taken in by yourself");
        assertThatThrownBy(() -> office.refuse(hisOwn, DUO, "不可")).hasMessageContaining("taken in by yourself");
        Case.Approved approved = office.approve(hisOwn, LIN, "可");
        assertThatThrownBy(() -> office.register(approved, DUO)).hasMessageContaining("taken in by yourself");

        Case.Approved signed = office.approve(town.examined(cellar(2, 100)), DUO, "可");
        assertThatThrownBy(() -> office.register(signed, DUO)).as("nobody enters what he approved").hasMessageContaining("signed the review");

        Case.Requisitioned sentBack = office.requisition(town.examined(cellar(3, 200)), LIN, "补正");
        Case.Lodged mended = office.intake().correct(sentBack, cellar(3, 200), town.file(cellar(3, 200)), DUO);
        assertThatThrownBy(() -> office.approve(office.examine(mended, LIN), DUO, "可")).as("who took the correction in")
                .hasMessageContaining("taken in by yourself");
    }

    @Test
    void ofTwoOfficersWhoTakeOneStepAtOnceOneIsToldThatTheOtherWasFaster() throws Exception {
        town.workPlainly();
        for (int i = 0; i < 5; i++) {
            Case.Examined examined = town.examined(cellar(1 + i, 100 * i));
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Future<String> approving = both.submit(() -> outcome(start, () -> office.approve(examined, LIN, "可")));
                Future<String> refusing = both.submit(() -> outcome(start, () -> office.refuse(examined, SUN, "不可")));
                List<String> outcomes = Stream.of(approving.get(), refusing.get()).sorted().toList();
                assertThat(outcomes).isIn(List.of("APPROVED", "moved on"), List.of("REFUSED", "moved on"));
                assertThat(office.get(examined.number()).stage().name()).isEqualTo(outcomes.getFirst());
            }
            assertThat(office.decisions(examined.number(), LIN)).hasSize(1);
        }
    }

    private static String outcome(CyclicBarrier start, java.util.function.Supplier<Case> step) throws Exception {
        start.await();
        try {
            return step.get().stage().name();
        } catch (CaseRefused refused) {
            return refused.getMessage().contains("moved on") ? "moved on" : refused.getMessage();
        }
    }

    @Test
    void whatIsOverTakesNothingMore() {
        town.workPlainly();
        Case.Registered registered = town.registered(cellar(1, 0));
        assertThatThrownBy(() -> office.intake().attach(registered.number(), TownOffice.deed("信", org.undercroft.land.Deed.DeedKind.OTHER, "x"),
                "x".getBytes(java.nio.charset.StandardCharsets.UTF_8), WANG)).isInstanceOf(CaseRefused.class).hasMessageContaining("is over (registered)");
        assertThatThrownBy(() -> office.queue().takeOver(registered.number(), WANG, "x")).isInstanceOf(CaseRefused.class);
        Case.Refused refused = office.refuse(town.examined(cellar(2, 100)), LIN, RefusalGround.TERM_EXCEEDED, "超过五十年");
        assertThat(new Letters(office.settings(), Locale.SIMPLIFIED_CHINESE).refusal(refused)).contains("第二十二条", "超过规定期限", "超过五十年", "六十日");
        assertThat(town.acts("REFUSED")).singleElement().asString().contains("ground: TERM_EXCEEDED", "reasons: 超过五十年");
        assertThat(office.caseDesk().archive(refused, WANG).closedAs()).isEqualTo(Stage.REFUSED);
    }
}
