package org.undercroft.casework;

import org.undercroft.land.Deed;
import org.undercroft.land.Digest;
import org.undercroft.land.Phrase;

/// A paper as it was scanned at the counter.
public final class Scan {
    private final Deed deed;
    private final byte[] content;

    /// @throws CaseRefused when the deed names another digest than that of the content
    public Scan(Deed deed, byte[] content) {
        if (!Digest.of(content).equals(deed.digest())) {
            throw new CaseRefused(new Phrase(IntakeDesk.class, "document.notAsSaid", deed.title()));
        }
        this.deed = deed;
        this.content = content.clone();
    }

    public Deed deed() {
        return deed;
    }

    public byte[] content() {
        return content.clone();
    }
}
