package org.undercroft.certificate;

import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// Nothing can be set or printed: the typeface is missing, or the printer is gone. Numbers that were given are kept.
public final class PrintRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    PrintRefused(Phrase phrase) {
        super(phrase);
    }

    PrintRefused(Phrase phrase, Throwable cause) {
        super(phrase, cause);
    }
}
