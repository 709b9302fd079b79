package org.undercroft.register;

import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// The book does not take the entry: it has moved nearby since the examination, or the unit's code forbids it. Nothing was written.
public final class EntryRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    EntryRefused(Phrase phrase) {
        super(phrase);
    }
}
