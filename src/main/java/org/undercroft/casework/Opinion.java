package org.undercroft.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Phrase;

/// What one of several bodies, all asked at once, says about a case (并联审批).
///
/// @param ordinal among those of the case, from 1
/// @param reminders how often it was asked for again, the last time on `reminded`
public record Opinion(
        CaseNumber number, int ordinal, Request request, LocalDate asked, String askedBy, int reminders, Optional<LocalDate> reminded,
        Optional<Answer> answer) {
    /// Who is asked what.
    ///
    /// @param body as addressed: the metro operator, the planning bureau, a neighbour
    /// @param required whether the case can be approved only with its consent
    /// @param due until when it is waited for
    public record Request(String body, Kind kind, String question, boolean required, LocalDate due) {
        public Request {
            if (body.isBlank() || question.isBlank()) {
                throw new IllegalArgumentException("somebody has to be asked something");
            }
        }
    }

    /// What came back.
    ///
    /// @param document its number in the file; empty where it was not in writing
    public record Answer(Outcome outcome, String text, Optional<Integer> document, LocalDate answered, String recordedBy) {}

    /// Kinds of body.
    public enum Kind {
        PLANNING,
        TRANSPORT_OPERATOR,
        SAFETY,
        CIVIL_DEFENCE,
        UTILITY,
        NEIGHBOUR,
        OTHER
    }

    /// What they said.
    public enum Outcome {
        CONSENT,
        /// The conditions stand in the text; whether they are met is for the reviewer to say.
        CONSENT_WITH_CONDITIONS,
        NOT_CONCERNED,
        OBJECTION
    }

    public boolean isOverdue(LocalDate today) {
        return answer.isEmpty() && today.isAfter(request.due());
    }

    /// Why the case cannot be approved as long as this stands as it does.
    Optional<Phrase> obstacle(LocalDate today) {
        if (!request.required()) {
            return Optional.empty();
        }
        if (answer.isEmpty()) {
            return Optional.of(isOverdue(today)
                    ? new Phrase(Opinion.class, "opinion.overdue", number.toString(), request.body(), request.due().toString())
                    : new Phrase(Opinion.class, "opinion.missing", number.toString(), request.body(), request.due().toString()));
        }
        return answer.filter(one -> one.outcome() == Outcome.OBJECTION)
                .map(one -> new Phrase(Opinion.class, "opinion.objects", number.toString(), request.body(), one.text()));
    }
}
