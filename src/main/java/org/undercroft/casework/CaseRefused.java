package org.undercroft.casework;

import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// The step is not lawful as things stand: not this officer, not on this plan, not at this stage any more. The case is as it was.
public final class CaseRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    CaseRefused(Phrase phrase) {
        super(phrase);
    }

    CaseRefused(Phrase phrase, Throwable cause) {
        super(phrase, cause);
    }
}
