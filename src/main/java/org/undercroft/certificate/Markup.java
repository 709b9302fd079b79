package org.undercroft.certificate;

import java.util.Locale;

/// Text and numbers as XHTML and SVG take them.
final class Markup {
    private Markup() {}

    /// Escaped, without the control characters that XML forbids: names come from outside.
    static String text(String raw) {
        StringBuilder out = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(allowed(c) ? Character.toString(c) : "\uFFFD");
            }
        });
        return out.toString();
    }

    /// Millimetres on paper, to a thousandth.
    static String mm(double value) {
        return number(value, 3);
    }

    /// With a point and without grouping, whatever the machine's language.
    static String number(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.startsWith("-") && Double.parseDouble(text) == 0 ? text.substring(1) : text;
    }

    /// With thin groups of three, as in `2 000 076.00`, for people.
    static String grouped(double value, int digits) {
        String text = String.format(Locale.ROOT, "%,." + digits + "f", value);
        return text.replace(',', '\u00A0');
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
