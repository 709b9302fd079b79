package org.undercroft.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.register.Act;

/// Where other bodies are asked for their opinion, all at once, and their answers are kept. A required one that is missing, or that objects, keeps the case
/// from being approved. A body that has changed its mind is asked again; the answer it gave before stays in the file, and in the way, until it was asked anew.
public final class OpinionDesk {
    private final InnerOffice inner;
    private final IntakeDesk intake;

    OpinionDesk(InnerOffice inner, IntakeDesk intake) {
        this.inner = inner;
        this.intake = intake;
    }

    /// @return their numbers among the opinions of the case
    public List<Integer> ask(CaseNumber number, List<Opinion.Request> requests, Officer officer) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, officer, Role.CLERK, Role.REVIEWER);
            List<Integer> asked = new ArrayList<>();
            for (Opinion.Request request : requests) {
                int ordinal = Opinions.ask(work, number, request, inner.today(), signed.name());
                asked.add(ordinal);
                note(work, number, signed, Act.Kind.OPINION_ASKED, "opinion: %d\nbody: %s\nrequired: %s\ndue: %s\nquestion: %s".formatted(
                        ordinal, InnerOffice.oneLine(request.body()), request.required(), request.due(), InnerOffice.oneLine(request.question())));
            }
            return asked;
        });
    }

    public void remind(CaseNumber number, int opinion, Officer officer) {
        inner.act(work -> {
            Officer signed = inner.officer(work, officer, Role.CLERK, Role.REVIEWER);
            inner.open(work, number);
            refuseUnless(Opinions.remind(work, number, opinion, inner.today()), number, opinion);
            inner.record(work, Act.Kind.OPINION_REMINDED, signed.name(), number.toString(), "opinion: " + opinion);
            return number;
        });
    }

    /// Records what a body said, with its letter.
    ///
    /// @param letter its facts, `digest` that of `content`; both empty where the answer was not in writing
    public Opinion answer(
            CaseNumber number, int opinion, Opinion.Outcome outcome, String text, LocalDate answered, Optional<Deed> letter, byte[] content, Officer officer) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, officer, Role.CLERK, Role.REVIEWER);
            Optional<Integer> document = letter.map(deed -> intake.attach(work, number, deed, content, signed));
            refuseUnless(Opinions.answer(work, number, opinion, new Opinion.Answer(outcome, text.strip(), document, answered, signed.name())), number, opinion);
            note(work, number, signed, Act.Kind.OPINION_ANSWERED, "opinion: %d\noutcome: %s\nanswered: %s\ndocument: %s\ntext: %s".formatted(
                    opinion, outcome, answered, document.map(String::valueOf).orElse("-"), InnerOffice.oneLine(text)));
            return Opinions.list(work, number).get(opinion - 1);
        });
    }

    private void note(Handle work, CaseNumber number, Officer signed, Act.Kind kind, String told) {
        Stage stage = inner.open(work, number).stage();
        CaseFiles.touch(work, number, new CaseStep(inner.now(), signed.name(), kind, stage, told.lines().skip(1).findFirst().orElse("")));
        inner.record(work, kind, signed.name(), number.toString(), told);
    }

    private static void refuseUnless(boolean waitedFor, CaseNumber number, int opinion) {
        if (!waitedFor) {
            throw new CaseRefused(new Phrase(OpinionDesk.class, "opinion.notWaitedFor", opinion, number.toString()));
        }
    }

    /// In the order they were asked for.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Opinion> of(CaseNumber number, Officer reader) {
        return inner.inFile(number, reader, work -> Opinions.list(work, number));
    }

    /// Of all cases, those still waited for, most urgent first.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Opinion> waitedFor(Officer reader) {
        return inner.read(work -> {
            inner.reader(work, reader);
            return Opinions.waitedFor(work);
        });
    }
}
