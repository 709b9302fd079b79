package org.undercroft.desk.words;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.undercroft.geometry.Position;
import org.undercroft.land.Days;
import org.undercroft.land.Phrase;

/// What the desk says, in the officer's language. Texts handed out by [#of] change by themselves when the language does.
public final class Words {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Days.ZONE);

    private final ObjectProperty<Locale> language;

    public Words(Locale language) {
        this.language = new SimpleObjectProperty<>(language.getLanguage().equals("zh") ? CHINESE : ENGLISH);
    }

    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    public Locale language() {
        return language.get();
    }

    public boolean chinese() {
        return language().getLanguage().equals("zh");
    }

    /// With every digit that it has and no more: 15, 7.5.
    public static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    public void toggle() {
        language.set(chinese() ? ENGLISH : CHINESE);
    }

    /// The desk's own sentence for a key, now.
    public String text(String key, Object... values) {
        return phrase(key, values).in(language());
    }

    /// The desk's own sentence, not yet in a language.
    public static Phrase phrase(String key, Object... values) {
        return new Phrase(Words.class, key, values);
    }

    /// Whether the desk has a sentence for a key.
    public static boolean knows(String key) {
        return ResourceBundle.getBundle(Words.class.getPackageName() + ".words", ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).containsKey(key);
    }

    /// Any room's sentence, now.
    public String say(Phrase phrase) {
        return phrase.in(language());
    }

    /// The name of a constant, now.
    public String say(Enum<?> constant) {
        return Phrase.of(constant).in(language());
    }

    /// The desk's own sentence for a key, for ever in the language of the day.
    public ObservableValue<String> of(String key, Object... values) {
        return Bindings.createStringBinding(() -> text(key, values), language);
    }

    public ObservableValue<String> of(Phrase phrase) {
        return Bindings.createStringBinding(() -> say(phrase), language);
    }

    /// `1,234.50`: digits in groups, the point as in both languages.
    public static String number(double value, int decimals) {
        return String.format(Locale.ENGLISH, "%,." + decimals + "f", value).replace('-', '−');
    }

    /// A place as survey tables print it.
    public String place(Position place) {
        return text("fault.place", number(place.y(), 2), number(place.x(), 2), number(place.z(), 2));
    }

    /// `2026-11-22 18:05` by the clock of the place.
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    public static String metres(double value) {
        return number(value, 2) + " m";
    }

    public static String squareMetres(double value) {
        return number(value, 1) + " m²";
    }

    public static String cubicMetres(double value) {
        return number(value, Math.abs(value) < 1000 ? 2 : 1) + " m³";
    }
}
