package org.undercroft.exchange;

import java.util.Arrays;
import org.undercroft.land.Phrase;

/// This room's sentences.
final class Words {
    private static final int LONGEST = 100;

    private Words() {}

    static Phrase say(String key, Object... values) {
        return new Phrase(Words.class, key, Arrays.stream(values).map(Words::brief).toArray());
    }

    /// What a file says is quoted, but a damaged file may say a megabyte without a break.
    private static Object brief(Object value) {
        return value instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : value;
    }
}
