package org.undercroft.proof;

/// Text that says one thing in one way only: `key: value` a line, in a fixed order. Line breaks and backslashes inside a value are escaped, so that no
/// value can pass for another line. Readable without this program.
public final class CanonicalText {
    private final StringBuilder text = new StringBuilder();

    public CanonicalText(String title) {
        text.append(title).append('\n');
    }

    public CanonicalText line(String key, Object value) {
        String escaped = value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        text.append(key).append(": ").append(escaped).append('\n');
        return this;
    }

    /// A value as it was before [#line] wrote it.
    public static String read(String escaped) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char sign = escaped.charAt(i);
            boolean escape = sign == '\\' && i + 1 < escaped.length();
            value.append(escape ? switch (escaped.charAt(++i)) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                default -> escaped.charAt(i);
            } : sign);
        }
        return value.toString();
    }

    /// Text that has lines of its own, each behind a bar.
    public CanonicalText block(String key, String lines) {
        text.append(key).append(":\n");
        for (String line : lines.split("\n", -1)) {
            text.append("| ").append(line).append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
