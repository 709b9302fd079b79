package org.undercroft.land;

import java.util.Locale;

/// The program declines, and it is nobody's bug: a file cannot be read, a colleague was faster. Says what happened, where, and what to do, in the
/// officer's language. After a refusal everything is as it was before.
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Phrase phrase;

    protected Refusal(Phrase phrase) {
        super(phrase.in(Locale.ENGLISH));
        this.phrase = phrase;
    }

    protected Refusal(Phrase phrase, Throwable cause) {
        super(phrase.in(Locale.ENGLISH), cause);
        this.phrase = phrase;
    }

    public Phrase phrase() {
        return phrase;
    }
}
