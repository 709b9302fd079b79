package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.register.Act;

/// The tables of what was done and signed in a case. Works inside the unit of work it is handed.
final class CaseHistory {
    private CaseHistory() {}

    private static final RowMapper<CaseStep> STEP = (row, _) -> new CaseStep(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("officer"),
            Act.Kind.valueOf(row.getString("kind")),
            Stage.valueOf(row.getString("stage")),
            row.getString("reason"));
    private static final RowMapper<Decision> DECISION = (row, _) -> new Decision(
            row.getString("officer"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("reasons"),
            Arrays.stream(row.getString("geometries").split(" ")).filter(digest -> !digest.isEmpty()).toList(),
            row.getString("tolerances"),
            new EntryNumber(row.getLong("seen")));

    static void add(Handle work, CaseNumber number, CaseStep step) {
        work.createUpdate("""
                insert into casework.step (case_year, case_serial, ordinal, at, officer, kind, stage, reason)
                values (:year, :serial, (select count(*) + 1 from casework.step where case_year = :year and case_serial = :serial),
                        :at, :officer, :kind, :stage, :reason)""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("at", step.at().atOffset(UTC))
                .bind("officer", step.officer())
                .bind("kind", step.kind().name())
                .bind("stage", step.stage().name())
                .bind("reason", step.reason())
                .execute();
    }

    /// Oldest first.
    static List<CaseStep> steps(Handle work, CaseNumber number) {
        return work.createQuery("select * from casework.step where case_year = :year and case_serial = :serial order by ordinal")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map(STEP)
                .list();
    }

    /// Those of all cases that are not over.
    static Map<CaseNumber, List<CaseStep>> stepsOfOpen(Handle work) {
        Map<CaseNumber, List<CaseStep>> steps = new HashMap<>();
        work.createQuery("""
                select s.* from casework.step s
                join casework.case_file f on f.case_year = s.case_year and f.case_serial = s.case_serial
                where f.stage in ('LODGED', 'EXAMINED', 'REVIEWED', 'ON_NOTICE', 'APPROVED', 'REQUISITIONED', 'SUSPENDED')
                order by s.case_year, s.case_serial, s.ordinal""")
                .map((row, context) -> Map.entry(CaseFiles.NUMBER.map(row, context), STEP.map(row, context)))
                .forEach(entry -> steps.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(entry.getValue()));
        return steps;
    }

    static void keep(Handle work, CaseNumber number, Stage stage, Decision decision, Optional<RefusalGround> ground) {
        work.createUpdate("""
                insert into casework.decision (case_year, case_serial, ordinal, stage, officer, at, reasons, geometries, tolerances, seen, ground)
                values (:year, :serial,
                        (select count(*) + 1 from casework.decision where case_year = :year and case_serial = :serial),
                        :stage, :officer, :at, :reasons, :geometries, :tolerances, :seen, :ground)""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("stage", stage.name())
                .bind("officer", decision.officer())
                .bind("at", decision.at().atOffset(UTC))
                .bind("reasons", decision.reasons())
                .bind("geometries", String.join(" ", decision.geometries()))
                .bind("tolerances", decision.tolerances())
                .bind("seen", decision.seen().value())
                .bind("ground", ground.map(RefusalGround::name).orElse(null))
                .execute();
    }

    /// Oldest first.
    static List<Decision> decisions(Handle work, CaseNumber number) {
        return work.createQuery("select * from casework.decision where case_year = :year and case_serial = :serial order by ordinal")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map(DECISION)
                .list();
    }

    /// The newest decision that led to the stage, unless the case was examined again since.
    static Optional<Decision> decision(Handle work, CaseNumber number, Stage stage, Instant examined) {
        return work.createQuery("""
                select * from casework.decision
                where case_year = :year and case_serial = :serial and stage = :stage and at >= :examined
                order by ordinal desc""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("stage", stage.name())
                .bind("examined", examined.atOffset(UTC))
                .map(DECISION)
                .findFirst();
    }

    /// Of the newest refusal.
    static RefusalGround ground(Handle work, CaseNumber number) {
        return work.createQuery("""
                select ground from casework.decision
                where case_year = :year and case_serial = :serial and stage = 'REFUSED' and ground is not null order by ordinal desc""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .mapTo(String.class)
                .findFirst()
                .map(RefusalGround::valueOf)
                .orElse(RefusalGround.OTHER);
    }

    /// What the newest decision asks for.
    static void demand(Handle work, CaseNumber number, List<Requisition.Demand> demands) {
        int ordinal = 0;
        for (Requisition.Demand demand : demands) {
            work.createUpdate("""
                    insert into casework.demand (case_year, case_serial, decision, ordinal, text_zh, text_en)
                    values (:year, :serial, (select count(*) from casework.decision where case_year = :year and case_serial = :serial), :ordinal, :zh, :en)""")
                    .bind("year", number.year())
                    .bind("serial", number.serial())
                    .bind("ordinal", ++ordinal)
                    .bind("zh", demand.zh())
                    .bind("en", demand.en())
                    .execute();
        }
    }

    /// The newest requisition; one from before demands were listed asks for what its reasons say.
    static Requisition requisition(Handle work, CaseNumber number, LocalDate dueBy) {
        List<Requisition.Demand> demands = work.createQuery("""
                select text_zh, text_en from casework.demand
                where case_year = :year and case_serial = :serial
                  and decision = (select max(ordinal) from casework.decision where case_year = :year and case_serial = :serial and stage = 'REQUISITIONED')
                order by ordinal""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map((row, _) -> new Requisition.Demand(row.getString("text_zh"), row.getString("text_en")))
                .list();
        return new Requisition(demands.isEmpty() ? List.of(Requisition.Demand.of(decisions(work, number).getLast().reasons())) : demands, dueBy);
    }
}
