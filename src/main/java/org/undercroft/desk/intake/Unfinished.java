package org.undercroft.desk.intake;

import java.io.IOException;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// What is wanted cannot be done with the form yet: something of it was never kept.
final class Unfinished extends Refusal {
    private static final long serialVersionUID = 1L;

    private Unfinished(Phrase phrase) {
        super(phrase);
    }

    private Unfinished(Phrase phrase, IOException cause) {
        super(phrase, cause);
    }

    /// @param number of a case whose application no form at this desk would make
    static Unfinished noForm(String number) {
        return new Unfinished(Words.phrase("intake.unfinished.noForm", number));
    }

    /// @param file that cannot be read
    static Unfinished file(String file, IOException trouble) {
        return new Unfinished(Words.phrase("intake.unfinished.file", file), trouble);
    }

    static Unfinished nothing() {
        return new Unfinished(Words.phrase("intake.unfinished.nothing"));
    }

    /// @param title of a paper that was scanned, and whose scan does not lie with the draft
    static Unfinished scan(String title) {
        return new Unfinished(Words.phrase("intake.unfinished.scan", title));
    }
}
