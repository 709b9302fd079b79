package org.undercroft.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.undercroft.land.CaseNumber;

/// The table of opinions. Works inside the unit of work it is handed.
final class Opinions {
    private static final RowMapper<Opinion> OPINION = (row, context) -> new Opinion(
            CaseFiles.NUMBER.map(row, context),
            row.getInt("ordinal"),
            new Opinion.Request(
                    row.getString("body"),
                    Opinion.Kind.valueOf(row.getString("kind")),
                    row.getString("question"),
                    row.getBoolean("required"),
                    row.getObject("due", LocalDate.class)),
            row.getObject("asked", LocalDate.class),
            row.getString("asked_by"),
            row.getInt("reminders"),
            Optional.ofNullable(row.getObject("reminded", LocalDate.class)),
            Optional.ofNullable(row.getString("outcome")).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Opinion.Answer(
                            Opinion.Outcome.valueOf(row.getString("outcome")),
                            row.getString("answer"),
                            Optional.ofNullable(row.getObject("document", Integer.class)),
                            row.getObject("answered", LocalDate.class),
                            row.getString("recorded_by"))));

    private Opinions() {}

    /// @return its number among those of the case
    static int ask(Handle work, CaseNumber number, Opinion.Request request, LocalDate asked, String officer) {
        int ordinal = 1 + list(work, number).size();
        work.createUpdate("""
                insert into casework.opinion (case_year, case_serial, ordinal, body, kind, question, required, asked, asked_by, due)
                values (:year, :serial, :ordinal, :body, :kind, :question, :required, :asked, :officer, :due)""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("ordinal", ordinal)
                .bind("body", request.body())
                .bind("kind", request.kind().name())
                .bind("question", request.question())
                .bind("required", request.required())
                .bind("asked", asked)
                .bind("officer", officer)
                .bind("due", request.due())
                .execute();
        return ordinal;
    }

    /// @return whether it was still waited for
    static boolean remind(Handle work, CaseNumber number, int ordinal, LocalDate today) {
        return 1 == work.createUpdate("""
                update casework.opinion set reminders = reminders + 1, reminded = :today
                where case_year = :year and case_serial = :serial and ordinal = :ordinal and outcome is null""")
                .bind("today", today)
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("ordinal", ordinal)
                .execute();
    }

    /// @return whether it was still waited for
    static boolean answer(Handle work, CaseNumber number, int ordinal, Opinion.Answer answer) {
        return 1 == work.createUpdate("""
                update casework.opinion
                set outcome = :outcome, answer = :text, document = :document, answered = :answered, recorded_by = :officer
                where case_year = :year and case_serial = :serial and ordinal = :ordinal and outcome is null""")
                .bind("outcome", answer.outcome().name())
                .bind("text", answer.text())
                .bind("document", answer.document().orElse(null))
                .bind("answered", answer.answered())
                .bind("officer", answer.recordedBy())
                .bind("year", number.year())
                .bind("serial", number.serial())
                .bind("ordinal", ordinal)
                .execute();
    }

    /// In the order they were asked for.
    static List<Opinion> list(Handle work, CaseNumber number) {
        return work.createQuery("select * from casework.opinion where case_year = :year and case_serial = :serial order by ordinal")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .map(OPINION)
                .list();
    }

    /// Of all cases, those still waited for, most urgent first.
    static List<Opinion> waitedFor(Handle work) {
        return work.createQuery("select * from casework.opinion where outcome is null order by due, case_year, case_serial, ordinal").map(OPINION).list();
    }
}
