package org.undercroft.certificate;

import java.nio.file.Path;
import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// The office's key cannot be used.
public final class KeyRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /// Of an office whose database is on a server: its key lies with whoever works there, not beside the database.
    ///
    /// @param store where it would lie
    public static KeyRefused notOnThisComputer(Path store) {
        return new KeyRefused(new Phrase(OfficeKey.class, "key.notHere", store.toString()));
    }

    KeyRefused(Phrase phrase) {
        super(phrase);
    }

    KeyRefused(Phrase phrase, Throwable cause) {
        super(phrase, cause);
    }
}
