package org.undercroft.desk.intake;

import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// What is wanted cannot be done with the form yet: something of it was never kept.
final class Unfinished extends Refusal {
    private static final long serialVersionUID = 1L;

    private Unfinished(Phrase phrase) {
        super(phrase);
    }

    /// @param number of a case whose application no form at this desk would make
    static Unfinished noForm(String number) {
        return new Unfinished(Words.phrase("intake.unfinished.noForm", number));
    }

    static Unfinished nothing() {
        return new Unfinished(Words.phrase("intake.unfinished.nothing"));
    }

    /// @param title of a paper that was scanned, and whose scan does not lie with the draft
    static Unfinished scan(String title) {
        return new Unfinished(Words.phrase("intake.unfinished.scan", title));
    }
}
