package org.undercroft.proof;

import java.util.ArrayList;
import java.util.List;

/// Reads a [CanonicalText] line by line.
final class Lines {
    private final String[] lines;
    private int at = 0;

    /// @throws IllegalArgumentException when the first line says something else than the title
    Lines(String text, String title) {
        this.lines = text.split("\n", -1);
        if (!next().equals(title)) {
            throw new IllegalArgumentException("does not begin with '%s'".formatted(title));
        }
    }

    /// @throws IllegalArgumentException when the next line has another key
    String value(String key) {
        String line = next();
        if (!line.startsWith(key + ": ")) {
            throw new IllegalArgumentException("'%s' where %s should stand".formatted(line, key));
        }
        return CanonicalText.read(line.substring(key.length() + 2));
    }

    /// The values of all lines with this key that follow each other here.
    List<String> values(String key) {
        List<String> values = new ArrayList<>();
        while (comes(key + ": ")) {
            values.add(value(key));
        }
        return values;
    }

    String block(String key) {
        if (!next().equals(key + ":")) {
            throw new IllegalArgumentException("no " + key);
        }
        List<String> block = new ArrayList<>();
        while (comes("| ")) {
            block.add(next().substring(2));
        }
        return String.join("\n", block);
    }

    private boolean comes(String beginning) {
        return at < lines.length && lines[at].startsWith(beginning);
    }

    private String next() {
        return at < lines.length ? lines[at++] : "";
    }
}
