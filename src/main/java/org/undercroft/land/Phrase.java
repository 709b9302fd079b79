package org.undercroft.land;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Something an officer will read, not yet in a language: a key of the `words` beside a room's package, and what to put in.
///
/// @param room the package whose `words.properties` (English) and `words_zh.properties` hold the key
public record Phrase(String room, String key, List<Object> values) {
    public Phrase {
        values = List.copyOf(values);
    }

    public Phrase(Class<?> room, String key, Object... values) {
        this(room.getPackageName(), key, List.of(values));
    }

    /// The name of a constant: key `RightKind.EASEMENT` in the words of the constant's own room.
    public static Phrase of(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        return new Phrase(type, type.getSimpleName() + "." + constant.name());
    }

    /// The sentence; values that are phrases or constants are said in the same language.
    public String in(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(
                room + ".words", language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] said = values.stream().map(value -> said(value, language)).toArray();
        return new MessageFormat(words.getString(key), language).format(said);
    }

    private static Object said(Object value, Locale language) {
        return switch (value) {
            case Phrase phrase -> phrase.in(language);
            case Enum<?> constant -> of(constant).in(language);
            default -> value;
        };
    }
}
