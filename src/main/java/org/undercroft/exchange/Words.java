package org.undercroft.exchange;

import org.undercroft.land.Phrase;

/// This room's sentences.
final class Words {
    private Words() {}

    static Phrase say(String key, Object... values) {
        return new Phrase(Words.class, key, values);
    }
}
