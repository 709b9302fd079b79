package org.undercroft.certificate;

import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// The office's key cannot be used.
public final class KeyRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    KeyRefused(Phrase phrase) {
        super(phrase);
    }

    KeyRefused(Phrase phrase, Throwable cause) {
        super(phrase, cause);
    }
}
