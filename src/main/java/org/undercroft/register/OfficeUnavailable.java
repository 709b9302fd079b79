package org.undercroft.register;

import org.jspecify.annotations.Nullable;
import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// The office's database cannot be used: open elsewhere, missing, damaged, disk full or not writable.
public final class OfficeUnavailable extends Refusal {
    private static final long serialVersionUID = 1L;

    OfficeUnavailable(Phrase phrase, @Nullable Throwable cause) {
        super(phrase);
        if (cause != null) {
            initCause(cause);
        }
    }
}
