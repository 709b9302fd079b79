package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Moment;
import org.undercroft.land.Severity;

/// The tables of lasting findings. Works inside the unit of work it is handed.
final class FindingFiles {
    private FindingFiles() {}

    /// Each finding with its newest sighting, whichever case had it.
    private static final String FINDINGS = """
            select f.*, s.case_year, s.case_serial, s.change, s.severity, s.moment, s.ways, s.digest_a, s.digest_b, s.tolerance, s.rules, s.text_zh, s.text_en
            from casework.lasting_finding f
            join casework.sighting s on s.found_year = f.found_year and s.found_serial = f.found_serial
            join casework.case_file c on c.case_year = s.case_year and c.case_serial = s.case_serial
            where not exists (
                select 1 from casework.sighting later
                where later.found_year = s.found_year and later.found_serial = s.found_serial
                  and (later.at > s.at or (later.at = s.at and (later.case_year > s.case_year
                       or (later.case_year = s.case_year and later.case_serial > s.case_serial)
                       or (later.case_year = s.case_year and later.case_serial = s.case_serial and later.ordinal > s.ordinal)))))""";

    private static final String DECIDED = " and f.state in ('PROPOSED', 'SETTLED', 'GROUND_FOR_REFUSAL')";

    private static final RowMapper<LastingFinding> FINDING = (row, _) -> new LastingFinding(
            new FindingNumber(row.getInt("found_year"), row.getInt("found_serial")),
            new FindingName(FindingName.Kind.valueOf(row.getString("kind")), row.getString("side_a"), row.getString("side_b"), row.getString("detail")),
            FindingState.valueOf(row.getString("state")),
            row.getObject("since", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getString("assignee")),
            Optional.ofNullable(row.getObject("due", LocalDate.class)),
            Optional.ofNullable(row.getString("heap")),
            new CaseNumber(row.getInt("case_year"), row.getInt("case_serial")),
            FindingChange.valueOf(row.getString("change")),
            Severity.valueOf(row.getString("severity")),
            Moment.valueOf(row.getString("moment")),
            ways(row.getString("ways")),
            new FindingBasis(row.getString("digest_a"), row.getString("digest_b"), row.getDouble("tolerance"), row.getInt("rules")),
            row.getString("text_zh"),
            row.getString("text_en"));

    static Optional<LastingFinding> find(Handle work, FindingNumber number) {
        return named(work.createQuery(FINDINGS + " and f.found_year = :foundYear and f.found_serial = :foundSerial"), number).map(FINDING).findOne();
    }

    static Optional<LastingFinding> find(Handle work, FindingName name) {
        return work.createQuery(FINDINGS + " and f.kind = :kind and f.side_a = :a and f.side_b = :b and f.detail = :detail")
                .bind("kind", name.kind().name())
                .bind("a", name.a())
                .bind("b", name.b())
                .bind("detail", name.detail())
                .map(FINDING)
                .findOne();
    }

    /// What the newest examination of a case saw, and what it missed; in the order of the numbers.
    static List<LastingFinding> of(Handle work, CaseNumber number) {
        return cased(work.createQuery("""
                select f.*, s.case_year, s.case_serial, s.change, s.severity, s.moment, s.ways, s.digest_a, s.digest_b, s.tolerance, s.rules,
                       s.text_zh, s.text_en
                from casework.lasting_finding f
                join casework.sighting s on s.found_year = f.found_year and s.found_serial = f.found_serial
                where s.case_year = :year and s.case_serial = :serial
                  and s.ordinal = (select max(n.ordinal) from casework.sighting n where n.case_year = :year and n.case_serial = :serial)
                order by f.found_year, f.found_serial"""), number).map(FINDING).list();
    }

    /// Findings that were there when a case for this unit and label was examined last, this case or an earlier one.
    static List<LastingFinding> known(Handle work, Application application) {
        return work.createQuery(FINDINGS + " and s.change <> 'GONE' and c.unit = :unit and c.label = :label order by f.found_year, f.found_serial")
                .bind("unit", application.unit().value())
                .bind("label", application.label())
                .map(FINDING)
                .list();
    }

    /// Findings about a space that were decided, or are about to be.
    static List<LastingFinding> decidedAbout(Handle work, String lasting) {
        List<LastingFinding> found = new ArrayList<>();
        // one side after the other, so that each is found by its index
        for (String side : List.of("f.side_a", "f.side_b")) {
            found.addAll(work.createQuery(FINDINGS + DECIDED + " and " + side + " = :side").bind("side", lasting).map(FINDING).list());
        }
        return found;
    }

    /// Findings of cases that wait for the book that were decided, or are about to be.
    static List<LastingFinding> decidedAndPending(Handle work) {
        return work.createQuery(FINDINGS + DECIDED + " and c.entry is null and c.stage not in ('REFUSED', 'WITHDRAWN', 'ARCHIVED')").map(FINDING).list();
    }

    // ---- what examinations write

    static FindingNumber open(Handle work, FindingName name, int year, Instant at) {
        int counted = work.createUpdate("update casework.finding_counter set last_given = last_given + 1 where found_year = :year").bind("year", year)
                .execute();
        if (counted == 0) {
            work.createUpdate("insert into casework.finding_counter (found_year, last_given) values (:year, 1)").bind("year", year).execute();
        }
        int serial = work.createQuery("select last_given from casework.finding_counter where found_year = :year").bind("year", year).mapTo(Integer.class).one();
        FindingNumber number = new FindingNumber(year, serial);
        named(work.createUpdate("""
                insert into casework.lasting_finding (found_year, found_serial, kind, side_a, side_b, detail, state, since)
                values (:foundYear, :foundSerial, :kind, :a, :b, :detail, 'OPEN', :at)"""), number)
                .bind("kind", name.kind().name())
                .bind("a", name.a())
                .bind("b", name.b())
                .bind("detail", name.detail())
                .bind("at", at.atOffset(UTC))
                .execute();
        return number;
    }

    static int nextExamination(Handle work, CaseNumber number) {
        return cased(work.createQuery("select coalesce(max(ordinal), 0) + 1 from casework.sighting where case_year = :year and case_serial = :serial"), number)
                .mapTo(Integer.class).one();
    }

    static void sighted(Handle work, CaseNumber inCase, int ordinal, FindingNumber number, FindingChange change, Seen seen, Instant at) {
        named(cased(work.createUpdate("""
                insert into casework.sighting
                  (case_year, case_serial, ordinal, found_year, found_serial, at, change, severity, moment, ways, digest_a, digest_b, tolerance, rules,
                   text_zh, text_en)
                values
                  (:year, :serial, :ordinal, :foundYear, :foundSerial, :at, :change, :severity, :moment, :ways, :digestA, :digestB, :tolerance, :rules,
                   :zh, :en)"""), inCase), number)
                .bind("ordinal", ordinal)
                .bind("at", at.atOffset(UTC))
                .bind("change", change.name())
                .bind("severity", seen.severity().name())
                .bind("moment", seen.moment().name())
                .bind("ways", seen.ways().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .bind("digestA", seen.basis().digestA())
                .bind("digestB", seen.basis().digestB())
                .bind("tolerance", seen.basis().tolerance())
                .bind("rules", seen.basis().rules())
                .bind("zh", seen.zh())
                .bind("en", seen.en())
                .execute();
    }

    static void examinedUnder(Handle work, CaseNumber number, int rules) {
        int known = cased(work.createUpdate("update casework.examined_under set rules = :rules where case_year = :year and case_serial = :serial"), number)
                .bind("rules", rules).execute();
        if (known == 0) {
            cased(work.createUpdate("insert into casework.examined_under (case_year, case_serial, rules) values (:year, :serial, :rules)"), number)
                    .bind("rules", rules).execute();
        }
    }

    /// The version of the rule set that the newest examination of a case was made under; 1 for cases from before rule sets had versions.
    static int rulesOf(Handle work, CaseNumber number) {
        return cased(work.createQuery("select rules from casework.examined_under where case_year = :year and case_serial = :serial"), number)
                .mapTo(Integer.class).findOne().orElse(1);
    }

    // ---- what officers write

    static void move(Handle work, FindingNumber number, FindingState state, Instant at) {
        named(work.createUpdate("""
                update casework.lasting_finding set state = :state, since = :at
                where found_year = :foundYear and found_serial = :foundSerial"""), number)
                .bind("state", state.name()).bind("at", at.atOffset(UTC)).execute();
    }

    static void assign(Handle work, FindingNumber number, Optional<String> assignee, Optional<LocalDate> due) {
        named(work.createUpdate("""
                update casework.lasting_finding set assignee = :assignee, due = :due
                where found_year = :foundYear and found_serial = :foundSerial"""), number)
                .bind("assignee", assignee.orElse(null)).bind("due", due.orElse(null)).execute();
    }

    static void group(Handle work, FindingNumber number, Optional<String> group) {
        named(work.createUpdate("""
                update casework.lasting_finding set heap = :heap
                where found_year = :foundYear and found_serial = :foundSerial"""), number).bind("heap", group.orElse(null)).execute();
    }

    static void step(Handle work, FindingNumber number, FindingStep step) {
        named(work.createUpdate("""
                insert into casework.finding_step (found_year, found_serial, ordinal, at, officer, step, text)
                values (:foundYear, :foundSerial,
                        (select count(*) + 1 from casework.finding_step where found_year = :foundYear and found_serial = :foundSerial),
                        :at, :officer, :step, :text)"""), number)
                .bind("at", step.at().atOffset(UTC))
                .bind("officer", step.officer())
                .bind("step", step.kind().name())
                .bind("text", step.text())
                .execute();
    }

    static List<FindingStep> steps(Handle work, FindingNumber number) {
        return named(work.createQuery("""
                select * from casework.finding_step where found_year = :foundYear and found_serial = :foundSerial order by ordinal"""), number)
                .map((row, _) -> new FindingStep(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("officer"),
                        FindingStep.Kind.valueOf(row.getString("step")), row.getString("text")))
                .list();
    }

    static void propose(Handle work, FindingNumber number, Settlement settlement) {
        named(work.createUpdate("""
                insert into casework.settlement
                  (found_year, found_serial, ordinal, way, reason, basis, paper_title, paper_digest, paper_kind, paper_signed, officer, at,
                   digest_a, digest_b, tolerance, rules)
                values
                  (:foundYear, :foundSerial,
                   (select count(*) + 1 from casework.settlement where found_year = :foundYear and found_serial = :foundSerial),
                   :way, :reason, :legalBasis, :title, :digest, :kind, :signed, :officer, :at, :digestA, :digestB, :tolerance, :rules)"""), number)
                .bind("way", settlement.way().name())
                .bind("reason", settlement.reason())
                .bind("legalBasis", settlement.legalBasis())
                .bind("title", settlement.paper().map(Deed::title).orElse(null))
                .bind("digest", settlement.paper().map(Deed::digest).orElse(null))
                .bind("kind", settlement.paper().map(paper -> paper.kind().name()).orElse(null))
                .bind("signed", settlement.paper().map(Deed::signed).orElse(null))
                .bind("officer", settlement.officer())
                .bind("at", settlement.at().atOffset(UTC))
                .bind("digestA", settlement.basis().digestA())
                .bind("digestB", settlement.basis().digestB())
                .bind("tolerance", settlement.basis().tolerance())
                .bind("rules", settlement.basis().rules())
                .execute();
    }

    static void sign(Handle work, FindingNumber number, Settlement.Signature second) {
        named(work.createUpdate("""
                update casework.settlement set second_officer = :officer, second_at = :at
                where found_year = :foundYear and found_serial = :foundSerial
                  and ordinal = (select max(ordinal) from casework.settlement where found_year = :foundYear and found_serial = :foundSerial)"""), number)
                .bind("officer", second.officer()).bind("at", second.at().atOffset(UTC)).execute();
    }

    /// All of a finding, oldest first: what opens again keeps the earlier ones.
    static List<Settlement> settlements(Handle work, FindingNumber number) {
        return named(work.createQuery("""
                select * from casework.settlement where found_year = :foundYear and found_serial = :foundSerial order by ordinal"""), number)
                .map((row, _) -> new Settlement(
                        WayOut.valueOf(row.getString("way")),
                        row.getString("reason"),
                        row.getString("basis"),
                        Optional.ofNullable(row.getString("paper_digest")).isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Deed(row.getString("paper_title"), row.getString("paper_digest"),
                                        Deed.DeedKind.valueOf(row.getString("paper_kind")), row.getObject("paper_signed", LocalDate.class))),
                        row.getString("officer"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("second_officer")).isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Settlement.Signature(row.getString("second_officer"),
                                        row.getObject("second_at", OffsetDateTime.class).toInstant())),
                        new FindingBasis(row.getString("digest_a"), row.getString("digest_b"), row.getDouble("tolerance"), row.getInt("rules"))))
                .list();
    }

    private static Set<WayOut> ways(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).map(WayOut::valueOf).collect(Collectors.toSet());
    }

    private static <S extends SqlStatement<S>> S named(S statement, FindingNumber number) {
        return statement.bind("foundYear", number.year()).bind("foundSerial", number.serial());
    }

    private static <S extends SqlStatement<S>> S cased(S statement, CaseNumber number) {
        return statement.bind("year", number.year()).bind("serial", number.serial());
    }
}
