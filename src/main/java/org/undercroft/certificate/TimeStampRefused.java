package org.undercroft.certificate;

import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// The time-stamp service gave no time-stamp.
public final class TimeStampRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    TimeStampRefused(Phrase phrase) {
        super(phrase);
    }

    TimeStampRefused(Phrase phrase, Throwable cause) {
        super(phrase, cause);
    }
}
