package org.undercroft.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.undercroft.casework.TownOffice.ADMIN;
import static org.undercroft.casework.TownOffice.LIN;
import static org.undercroft.casework.TownOffice.SUN;
import static org.undercroft.casework.TownOffice.WANG;
import static org.undercroft.casework.TownOffice.ZHOU;
import static org.undercroft.casework.TownOffice.cellar;
import static org.undercroft.casework.TownOffice.deed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Digest;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.SpecialDay;
import org.undercroft.register.JournalReport;
import org.undercroft.soak.Database;

/// What lies in and beside a case file: papers, opinions, drafts, reserves, simulations, and the queue.
@Timeout(120)
@ParameterizedClass
@EnumSource(Database.class)
class CaseFileTest {
    private static final LocalDate FRIDAY = LocalDate.of(2025, 9, 26);

    @Parameter
    Database database;
    @TempDir
    Path folder;

    private TownOffice town;
    private RegistryOffice office;

    @BeforeEach
    void openTheOffice() {
        town = new TownOffice(database, folder);
        town.workPlainly();
        office = town.office;
    }

    @AfterEach
    void closeTheOffice() {
        town.close();
    }

    // ---- papers

    @Test
    void everyPaperIsAnActAndOneWhoseBytesChangedIsFoundOnReading() throws SQLException {
        CaseNumber number = town.lodge(cellar(1, 0)).number();
        int letter = office.intake().attach(number, deed("轨道公司意见", Deed.DeedKind.OPERATOR_OPINION, "同意"), "同意".getBytes(UTF_8), WANG);
        assertThat(office.intake().document(number, letter, WANG)).asString(UTF_8).isEqualTo("同意");
        assertThat(office.intake().documents(number, LIN)).extracting(CaseDocument::ordinal, CaseDocument::addedBy, CaseDocument::bytes).contains(
                org.assertj.core.groups.Tuple.tuple(2, "wang", 6L));
        assertThat(town.acts("DOCUMENT_ATTACHED")).singleElement().asString().contains(Digest.of("同意".getBytes(UTF_8)), "轨道公司意见");
        assertThatThrownBy(() -> office.intake().attach(number, deed("信", Deed.DeedKind.OTHER, "甲"), "乙".getBytes(UTF_8), WANG))
                .isInstanceOf(CaseRefused.class).hasMessageContaining("not that of its bytes");

        behindTheProgramsBack("update casework.document set content = (select content from casework.document where ordinal = 1) where ordinal = 2");
        assertThatThrownBy(() -> office.intake().document(number, letter, WANG)).isInstanceOf(CaseRefused.class).hasMessageContaining("its bytes have changed");
        assertThat(office.planFile(number, LIN)).asString(UTF_8).startsWith("plan of");
    }

    @Test
    void missingPapersAreToldAllAtOnceAndKeepACaseFromBeingApprovedWhereTheyAreAskedFor() {
        town.work(new Procedure(Procedure.Path.FIRST, 30, 1, Procedure.Notice.NONE, 15, true));
        Case.Examined examined = town.examined(cellar(1, 0));
        List<Phrase> missing = office.intake().missingPapers(examined.number(), LIN);
        assertThat(missing).isNotEmpty();
        assertThatThrownBy(() -> office.approve(examined, LIN, "可")).isInstanceOf(CaseRefused.class).hasMessageContaining("lacks papers");
        assertThat(office.review().obstacles(examined)).hasSize(1);
        Case.Requisitioned sentBack = office.requisition(examined, LIN, "界址点 3 坐标有误");
        assertThat(sentBack.requisition().demands()).hasSize(1 + missing.size());
        assertThat(new Letters(office.settings(), Locale.ENGLISH).returnSlip(sentBack)).contains("1. 界址点 3", (1 + missing.size()) + ". ");
    }

    // ---- who reads in it

    @Test
    void anAccountThatOnlyAsksTheBookReadsNothingThatStandsInAFile() {
        Officer stranger = new Officer("zhao", "赵", Set.of(Role.ENQUIRER));
        office.accounts().add(ADMIN, stranger, "on a slip of paper".toCharArray());
        Case.Examined examined = town.examined(cellar(1, 0));
        CaseNumber number = examined.number();
        Simulation simulation = office.simulations().simulate(cellar(2, 100), town.file(cellar(2, 100)), LIN);
        FindingNumber finding = new FindingNumber(2025, 1);
        List<ThrowableAssert.ThrowingCallable> questions = List.of(
                () -> office.intake().documents(number, stranger), () -> office.intake().missingPapers(number, stranger),
                () -> office.intake().objections(cellar(3, 50), Optional.empty(), stranger), () -> office.opinions().of(number, stranger),
                () -> office.opinions().waitedFor(stranger), () -> office.review().notices(number, stranger),
                () -> office.review().objections(number, stranger), () -> office.queue().history(number, stranger),
                () -> office.queue().deadline(number, stranger), () -> office.queue().of(stranger), () -> office.decisions(number, stranger),
                () -> office.findings().of(number, stranger), () -> office.findings().get(finding, stranger),
                () -> office.findings().steps(finding, stranger), () -> office.findings().settlements(finding, stranger),
                () -> office.findings().board().of(examined, stranger), () -> office.viewpoints().of(number, stranger),
                () -> office.simulations().list(stranger), () -> office.simulations().get(simulation.number(), stranger),
                () -> office.reserves().list(stranger), () -> office.cases(stranger));
        assertThat(questions).allSatisfy(question -> assertThatThrownBy(question).isInstanceOf(CaseRefused.class).hasMessageContaining("赵"));
        assertThat(town.acts("FILE_OPENED")).isEmpty();
    }

    @Test
    void whoLooksIntoAFileOpensItAndTheJournalSaysSoOnceADay() {
        CaseNumber number = town.lodge(cellar(1, 0)).number();
        office.intake().documents(number, LIN);
        office.opinions().of(number, LIN);
        office.queue().history(number, LIN);
        assertThat(town.acts("FILE_OPENED")).singleElement().asString().contains("officer: lin", number.toString());
        office.intake().documents(number, SUN);
        assertThat(town.acts("FILE_OPENED")).as("a colleague by himself").hasSize(2);
        office.get(number, LIN);
        assertThat(town.acts("FILE_OPENED")).as("taken out again").hasSize(3);
        town.turnTo("2025-09-23");
        office.intake().documents(number, LIN);
        assertThat(town.acts("FILE_OPENED")).as("on another day").hasSize(4);
        assertThatThrownBy(() -> office.intake().documents(new CaseNumber(2025, 999), LIN)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aViewFromBeforeTheJournalToldOfViewsIsNotCalledChangedAndOneThatWasPutBackIs() throws SQLException {
        CaseNumber number = town.lodge(cellar(1, 0)).number();
        String old = """
                insert into casework.viewpoint (case_year, case_serial, ordinal, name, officer, at, content)
                select case_year, case_serial, %d, '旧', 'lin', accepted, 'eye 0 0 0' from casework.case_file""";
        behindTheProgramsBack(old.formatted(1));
        assertThat(office.viewpoints().keep(number, "新", "eye 0 0 0", LIN)).extracting(ViewpointDesk.Kept::proof)
                .containsExactly(ViewpointDesk.Proof.UNTOLD, ViewpointDesk.Proof.PROVEN);
        office.viewpoints().remove(number, 1, LIN);
        office.viewpoints().remove(number, 2, LIN);
        behindTheProgramsBack(old.formatted(1));
        behindTheProgramsBack(old.formatted(2).replace("旧", "新"));
        behindTheProgramsBack(old.formatted(4));
        assertThat(office.viewpoints().of(number, LIN)).extracting(ViewpointDesk.Kept::proof).containsOnly(ViewpointDesk.Proof.CONTRADICTED);
    }

    @Test
    void aViewThatWasKeptStandsInTheJournalAndOneThatWasChangedIsToldApart() throws SQLException {
        CaseNumber number = town.lodge(cellar(1, 0)).number();
        office.viewpoints().keep(number, "从南面看", "eye 1 2 3", LIN);
        assertThat(office.viewpoints().keep(number, "从\n上看", "eye 4 5 6", SUN)).extracting(ViewpointDesk.Kept::name, ViewpointDesk.Kept::proof)
                .containsExactly(tuple("从南面看", ViewpointDesk.Proof.PROVEN), tuple("从 上看", ViewpointDesk.Proof.PROVEN));
        assertThat(town.acts("VIEWPOINT_KEPT")).hasSize(2).first().asString().contains("从南面看", Digest.of("eye 1 2 3".getBytes(UTF_8)));
        assertThatThrownBy(() -> office.viewpoints().remove(number, 1, SUN)).isInstanceOf(CaseRefused.class);

        behindTheProgramsBack("update casework.viewpoint set content = 'eye 9 9 9' where ordinal = 2");
        assertThat(office.viewpoints().of(number, LIN)).extracting(ViewpointDesk.Kept::proof).containsExactly(ViewpointDesk.Proof.PROVEN,
                ViewpointDesk.Proof.CONTRADICTED);
        assertThat(office.viewpoints().remove(number, 1, LIN)).extracting(ViewpointDesk.Kept::ordinal).containsExactly(2);
        assertThat(town.acts("VIEWPOINT_REMOVED")).singleElement().asString().contains("officer: lin", Digest.of("eye 1 2 3".getBytes(UTF_8)));
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    private void behindTheProgramsBack(String stroke) throws SQLException {
        try (Connection connection = DriverManager.getConnection(town.url()); Statement sql = connection.createStatement()) {
            sql.execute(stroke);
        }
    }

    // ---- opinions

    @Test
    void aRequiredOpinionThatIsMissingOrAgainstItKeepsACaseFromBeingApproved() {
        CaseNumber number = town.examined(cellar(1, 0)).number();
        List<Integer> asked = office.opinions().ask(number, List.of(
                new Opinion.Request("轨道公司(虚构)", Opinion.Kind.TRANSPORT_OPERATOR, "是否影响控制保护区", true, FRIDAY),
                new Opinion.Request("邻居甲(虚构)", Opinion.Kind.NEIGHBOUR, "是否有异议", false, FRIDAY)), WANG);
        assertThat(asked).containsExactly(1, 2);
        assertThatThrownBy(() -> approve(number)).isInstanceOf(CaseRefused.class).hasMessageContaining("waits for the opinion of 轨道公司")
                .hasMessageNotContaining("邻居甲");

        town.turnTo("2025-09-29");
        assertThat(office.opinions().waitedFor(LIN)).hasSize(2).allMatch(opinion -> opinion.isOverdue(LocalDate.of(2025, 9, 29)));
        office.opinions().remind(number, 1, WANG);
        assertThatThrownBy(() -> approve(number)).hasMessageContaining("was due on 2025-09-26");

        Opinion against = office.opinions().answer(number, 1, Opinion.Outcome.OBJECTION, "侵入 5 m 特别保护区", LocalDate.of(2025, 9, 29),
                Optional.of(deed("复函", Deed.DeedKind.OPERATOR_OPINION, "不同意")), "不同意".getBytes(UTF_8), WANG);
        assertThat(against.answer().orElseThrow().document()).contains(2);
        assertThat(against.reminders()).isEqualTo(1);
        assertThatThrownBy(() -> approve(number)).hasMessageContaining("轨道公司(虚构) objects: 侵入 5 m 特别保护区");
        assertThatThrownBy(() -> office.opinions().answer(number, 1, Opinion.Outcome.CONSENT, "同意", FRIDAY, Optional.empty(), new byte[0], WANG))
                .as("what was said stays said").isInstanceOf(CaseRefused.class);

        int again = office.opinions().ask(number, List.of(
                new Opinion.Request("轨道公司(虚构)", Opinion.Kind.TRANSPORT_OPERATOR, "方案已改，请再答复", true, LocalDate.of(2025, 10, 20))), WANG).getFirst();
        office.opinions().answer(number, again, Opinion.Outcome.CONSENT, "同意", LocalDate.of(2025, 9, 30), Optional.empty(), new byte[0], WANG);
        assertThat(approve(number).stage()).isEqualTo(Stage.APPROVED);
        assertThat(office.opinions().waitedFor(LIN)).as("the neighbour's, which nobody waits for").hasSize(1);
        assertThat(town.acts("OPINION_ANSWERED")).hasSize(2);
    }

    @Test
    void nobodyIsRemindedInACaseThatIsOver() {
        Case.Lodged lodged = town.lodge(cellar(1, 0));
        office.opinions().ask(lodged.number(), List.of(new Opinion.Request("轨道公司(虚构)", Opinion.Kind.TRANSPORT_OPERATOR, "?", false, FRIDAY)), WANG);
        office.caseDesk().withdraw((Case.Open) office.get(lodged.number()), WANG, "撤回");
        assertThatThrownBy(() -> office.opinions().remind(lodged.number(), 1, WANG)).isInstanceOf(CaseRefused.class).hasMessageContaining("is over");
    }

    @Test
    void twoCasesOfOneReserveDoNotShareItsPlace() {
        Application wish = TownOffice.application(TownOffice.code(1), org.undercroft.land.RegistrationKind.ALTERATION, 10, 20, "P1");
        office.reserves().keep(wish, LocalDate.of(2025, 12, 31), "规划(虚构)", LIN);
        Application one = TownOffice.application(TownOffice.code(4), org.undercroft.land.RegistrationKind.FIRST, 10, 12, "P1");
        Application other = TownOffice.application(TownOffice.code(5), org.undercroft.land.RegistrationKind.FIRST, 18, 10, "P1");
        assertThat(town.examined(one).examination().graveFindings()).isEmpty();
        assertThat(town.examined(other).examination().graveFindings()).as("the first case of the same holder goes before it").hasSize(1);
    }

    private Case.Approved approve(CaseNumber number) {
        return office.approve((Case.Examined) office.get(number), LIN, "可");
    }

    // ---- simulations and reserves

    @Test
    void aSimulatedCaseFindsWhatARealOneWouldAndCanNeverBeEntered() {
        town.registered(cellar(1, 0));
        town.lodge(cellar(2, 15));
        Application project = TownOffice.application(TownOffice.code(9), org.undercroft.land.RegistrationKind.FIRST, 5, 15, "P9");
        Simulation simulation = office.simulations().simulate(project, town.file(project), WANG);

        assertThat(simulation.number()).hasToString("S2025-000001");
        assertThat(simulation.examination().graveFindings()).as("the one registered and the one pending").hasSize(2);
        assertThat(office.simulations().get(simulation.number(), LIN)).usingRecursiveComparison().isEqualTo(simulation);
        assertThat(office.simulations().list(LIN)).extracting(SimulationDesk.Line::grave).containsExactly(2);
        assertThat(new Letters(office.settings(), Locale.ENGLISH).report(simulation)).contains("THIS IS A SIMULATION", "2 findings");
        assertThat(office.examine(town.lodge(cellar(3, 8)), LIN).examination().neighbours()).extracting(subject -> subject.id())
                .as("it keeps no space").doesNotContain("S2025-000001/S1").hasSize(2);
        assertThat(town.acts("SIMULATED")).hasSize(1);
    }

    @Test
    void noMethodThatCasesGoThroughTakesASimulation() {
        assertThat(Case.class.isAssignableFrom(Simulation.class)).isFalse();
        for (Class<?> desk : List.of(RegistryOffice.class, IntakeDesk.class, ReviewDesk.class, CaseDesk.class, OpinionDesk.class, QueueDesk.class,
                org.undercroft.register.Registrar.class)) {
            assertThat(desk.getDeclaredMethods()).as(desk.getSimpleName()).noneMatch(method -> List.of(method.getParameterTypes()).contains(Simulation.class)
                    || List.of(method.getParameterTypes()).contains(SimulationNumber.class));
        }
    }

    @Test
    void theTablesKeepSimulationsAndCasesApart() throws SQLException {
        Application project = cellar(9, 0);
        office.simulations().simulate(project, town.file(project), WANG);
        town.lodge(cellar(1, 100));
        assertThatThrownBy(() -> behindTheProgramsBack("update casework.simulation set simulation_serial = 1")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> behindTheProgramsBack("""
                insert into casework.case_file (case_year, case_serial, stage, since, clerk, unit, label, name, application, accepted, place)
                select simulation_year, simulation_serial, 'APPROVED', at, officer, '330206012003GX00009W00000000', '1', name, application, at, 99
                from casework.simulation""")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> behindTheProgramsBack("update casework.case_file set entry = 1")).as("an entry of a case that is not registered")
                .isInstanceOf(SQLException.class);
    }

    @Test
    void spaceKeptForAnExtensionCountsUntilItsDayAndNotAgainstItsOwnHolder() {
        town.registered(cellar(1, 0));
        Case.Lodged before = town.lodge(cellar(2, 18));
        Application wish = TownOffice.application(TownOffice.code(1), org.undercroft.land.RegistrationKind.ALTERATION, 10, 10, "P1");
        Reserve reserve = office.reserves().keep(wish, LocalDate.of(2025, 12, 31), "地下空间规划 2025-7 号(虚构)", LIN);
        assertThat(reserve.number()).hasToString("R2025-000001");

        Case.Examined later = office.examine(town.lodge(cellar(3, 5)), LIN);
        assertThat(later.examination().graveFindings()).as("the cellar and its reserve").hasSize(2);
        assertThat(((Case.Examined) office.get(later.number())).examination().findings()).hasSameSizeAs(later.examination().findings());
        assertThat(office.examine(before, LIN).examination().findings()).as("who came before does not wait for it").isEmpty();
        Application extension = TownOffice.application(TownOffice.code(4), org.undercroft.land.RegistrationKind.FIRST, 10, 8, "P1");
        assertThat(town.examined(extension).examination().graveFindings()).as("its own holder goes before who came after it was kept").isEmpty();
        assertThat(office.examine(later, LIN).examination().graveFindings()).as("the cellar, the reserve and the extension itself").hasSize(3);

        assertThatThrownBy(() -> office.reserves().release(reserve.number(), " ", LIN)).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> office.reserves().release(reserve.number(), "x", WANG)).isInstanceOf(CaseRefused.class);
        town.turnTo("2026-01-02");
        assertThat(office.examine((Case.Pending) office.get(later.number()), LIN).examination().neighbours()).extracting(subject -> subject.id())
                .as("its day is over")
                .noneMatch(id -> id.startsWith("R"));
        office.reserves().release(reserve.number(), "不再扩建", LIN);
        assertThatThrownBy(() -> office.reserves().release(reserve.number(), "x", LIN)).isInstanceOf(CaseRefused.class);
    }

    // ---- drafts

    @Test
    void aDraftIsLeftTakenUpAgainAndUsedUpByLodging() {
        Draft begun = office.drafts().begin("地下室", Map.of("unit", "GX00001"), WANG);
        office.drafts().keepFile(begun, "plan.csv", "x,y".getBytes(UTF_8), WANG);
        Draft saved = office.drafts().save(begun.with("地下室 1", Map.of("unit", "GX00001", "situs", "样例路 1")), WANG);
        assertThat(office.drafts().of(WANG)).containsExactly(saved);
        assertThat(office.drafts().of(ZHOU)).isEmpty();
        assertThat(office.drafts().file(saved, "plan.csv", WANG).orElseThrow()).asString(UTF_8).isEqualTo("x,y");
        assertThatThrownBy(() -> office.drafts().save(begun, WANG)).as("saved elsewhere meanwhile").isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> office.drafts().save(saved, ZHOU)).as("a colleague's").isInstanceOf(CaseRefused.class);
        assertThat(office.drafts().get(saved.number(), WANG)).isEqualTo(saved);
        assertThatThrownBy(() -> office.drafts().get(saved.number(), ZHOU)).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> office.drafts().file(saved, "plan.csv", ZHOU)).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> office.intake().lodge(saved, cellar(1, 0), town.file(cellar(1, 0)), ZHOU)).as("a colleague's").isInstanceOf(CaseRefused.class);

        office.intake().lodge(saved, cellar(1, 0), town.file(cellar(1, 0)), WANG);
        assertThat(office.drafts().of(WANG)).isEmpty();
        assertThatThrownBy(() -> office.intake().lodge(saved, cellar(2, 100), town.file(cellar(2, 100)), WANG)).as("used up").isInstanceOf(CaseRefused.class);
        assertThat(office.cases()).hasSize(1);
        Draft idle = office.drafts().begin("又一件", Map.of(), WANG);
        office.drafts().discard(idle, WANG);
        assertThat(town.acts("DRAFT_DISCARDED")).hasSize(1);
    }

    // ---- the queue

    @Test
    void casesAreHandedOutTakenOverAndGivenBackWithTheirReasons() {
        CaseNumber one = town.lodge(cellar(1, 0)).number();
        CaseNumber two = town.lodge(cellar(2, 100)).number();
        assertThat(numbers(office.queue().of(WANG))).containsExactly(one, two);
        office.queue().assign(one, LIN, WANG, "请审查");
        assertThatThrownBy(() -> office.queue().assign(one, ZHOU, WANG, "还是你来")).isInstanceOf(CaseRefused.class).hasMessageContaining("on the desk of lin");
        assertThatThrownBy(() -> office.queue().assign(one, ADMIN, LIN, "x")).as("an administrator works no cases").isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> office.queue().giveBack(two, WANG, " ")).isInstanceOf(CaseRefused.class).hasMessageContaining("Say why");
        office.queue().takeOver(one, SUN, "林请假");
        office.queue().giveBack(two, WANG, "下周休假");
        assertThat(numbers(office.queue().of(SUN))).containsExactly(one);
        assertThat(numbers(office.queue().unassigned())).containsExactly(two);
        assertThat(town.acts("TAKEN_OVER")).singleElement().asString().contains("from: lin", "to: sun", "reason: 林请假");
        Case.Lodged stillFresh = (Case.Lodged) office.get(two);
        assertThat(office.examine(stillFresh, LIN).stage()).isEqualTo(Stage.EXAMINED);
    }

    @Test
    void theQueueTellsWhatIsDueAndWhatWasSentBack() {
        CaseNumber usual = town.lodge(cellar(1, 0)).number();
        town.work(new Procedure(Procedure.Path.FIRST, 5, 1, Procedure.Notice.NONE, 15, false));
        assertThat(office.queue().dueWithin(5)).as("a change of procedure holds for open cases as well").hasSize(1);
        Case.Requisitioned sentBack = office.requisition(town.lodge(cellar(2, 100)), WANG, "补正");
        town.turnTo("2025-09-28");
        // 23, 24, 25, 26 and Sunday 28 September, which is worked
        assertThat(office.queue().deadline(usual, LIN).left()).isZero();
        assertThat(office.queue().deadline(usual, LIN).due()).contains(LocalDate.of(2025, 9, 28));
        assertThat(numbers(office.queue().dueWithin(0))).containsExactly(usual);
        assertThat(numbers(office.queue().returned())).containsExactly(sentBack.number());
        town.turnTo("2025-10-09");
        assertThat(office.queue().deadline(usual, LIN).left()).as("29, 30 September and 9 October").isEqualTo(-3);
    }

    @Test
    void theAdministratorEntersTheYearlyNoticeAndDeadlinesFollow() {
        town.turnTo("2026-12-28");
        CaseNumber number = town.lodge(cellar(1, 0)).number();
        assertThat(office.queue().deadline(number, LIN).certain()).as("2027 is not entered yet").isFalse();
        LocalDate before = office.queue().deadline(number, LIN).due().orElseThrow();
        office.administration().enterHolidays(2027, "国办发明电〔2026〕0号(虚构)", List.of(
                new SpecialDay(LocalDate.of(2027, 1, 1), false, "元旦"), new SpecialDay(LocalDate.of(2027, 1, 4), false, "元旦")), ADMIN);
        assertThat(office.queue().deadline(number, LIN).certain()).isTrue();
        assertThat(office.queue().deadline(number, LIN).due().orElseThrow()).isEqualTo(before.plusDays(1));
        assertThat(town.acts("HOLIDAYS_ENTERED")).singleElement().asString().contains("off: 2027-01-04 元旦", "officer: admin");
        assertThat(town.acts("PROCEDURE_SET")).as("each change with what was before").allMatch(text -> text.contains("before: ") && text.contains("now: "));
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
        assertThatThrownBy(() -> office.administration().enterHolidays(2028, "x", List.of(new SpecialDay(LocalDate.of(2027, 1, 1), false, "元旦")), ADMIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<CaseNumber> numbers(List<QueueDesk.Line> lines) {
        return lines.stream().map(line -> line.line().number()).toList();
    }
}
