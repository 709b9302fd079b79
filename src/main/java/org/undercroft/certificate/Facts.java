package org.undercroft.certificate;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the certificate certifies, for machines: ordered `key: value` lines, of which the digest is taken, and the same as JSON.
final class Facts {
    private final LinkedHashMap<String, String> values = new LinkedHashMap<>();

    Facts put(String key, String value) {
        if (!key.matches("[a-z0-9A-Z.]+") || values.put(key, value) != null) {
            throw new IllegalArgumentException("the fact '%s' is there twice or has no proper name".formatted(key));
        }
        return this;
    }

    String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the facts lack '%s'".formatted(key));
        }
        return value;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /// The canonical text: one fact a line, in order; line breaks and backslashes inside values are escaped.
    String text() {
        StringBuilder text = new StringBuilder();
        values.forEach(
                (key, value) -> text.append(key).append(": ").append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")).append('\n'));
        return text.toString();
    }

    /// SHA-256 of the canonical text as UTF-8.
    String digest() {
        return Sha256.of(text().getBytes(StandardCharsets.UTF_8));
    }

    String json() {
        StringBuilder json = new StringBuilder("{\n");
        String comma = "";
        for (Map.Entry<String, String> fact : values.entrySet()) {
            json.append(comma).append("  ").append(quoted(fact.getKey())).append(": ").append(quoted(fact.getValue()));
            comma = ",\n";
        }
        return json.append("\n}\n").toString();
    }

    /// Reads what [#text()] wrote.
    ///
    /// @throws IllegalArgumentException if the text is no list of facts
    static Facts parse(String text) {
        Facts facts = new Facts();
        for (String line : text.split("\n")) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("'%s' is no fact".formatted(line));
            }
            facts.put(line.substring(0, colon), unescaped(line.substring(colon + 2)));
        }
        return facts;
    }

    private static String unescaped(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                out.append(switch (value.charAt(i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> value.charAt(i);
                });
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String quoted(String raw) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < 0x20 ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
