package org.undercroft.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page template beside this room: `{{key}}` is filled in, `{{w:key}}` says a label of the form in both languages, `{{zh:key}}` and `{{en:key}}` in
/// one.
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(?:(w|zh|en):)?(\\w+)}}");

    private final String text;

    Template(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the template is missing: " + name);
            }
            this.text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param values markup by key
    String filled(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), place.group(2), values)));
    }

    private static String value(String language, String key, Map<String, String> values) {
        if ("w".equals(language)) {
            return Words.markup("form." + key);
        }
        if ("zh".equals(language)) {
            return Markup.text(Words.zh("form." + key));
        }
        if ("en".equals(language)) {
            return Markup.text(Words.en("form." + key));
        }
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("the template asks for '%s', which nobody fills in".formatted(key));
        }
        return value;
    }
}
