package org.undercroft.register;

import org.jspecify.annotations.Nullable;
import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// A backup cannot be used, or not there: no backup, damaged, of a newer program, or there is an office already. Nothing was changed.
public final class BackupRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    BackupRefused(String key, @Nullable Throwable cause, Object... values) {
        super(new Phrase(BackupRefused.class, key, values));
        if (cause != null) {
            initCause(cause);
        }
    }
}
