package org.undercroft.certificate;

import java.util.Locale;
import org.undercroft.land.Phrase;

/// Says things as the certificate does: Chinese with English beside.
final class Words {
    private Words() {}

    static String zh(String key, Object... values) {
        return new Phrase(Words.class, key, values).in(Locale.CHINESE);
    }

    static String en(String key, Object... values) {
        return new Phrase(Words.class, key, values).in(Locale.ENGLISH);
    }

    static String both(String key, Object... values) {
        return zh(key, values) + " " + en(key, values);
    }

    static String both(Enum<?> constant) {
        return Phrase.of(constant).in(Locale.CHINESE) + " " + Phrase.of(constant).in(Locale.ENGLISH);
    }

    /// Two spans, so that the style sheet can tell the languages apart.
    static String markup(String key, Object... values) {
        return pair(zh(key, values), en(key, values));
    }

    static String markup(Enum<?> constant) {
        return pair(Phrase.of(constant).in(Locale.CHINESE), Phrase.of(constant).in(Locale.ENGLISH));
    }

    static String pair(String zh, String en) {
        return "<span class=\"zh\">" + Markup.text(zh) + "</span> <span class=\"en\">" + Markup.text(en) + "</span>";
    }
}
