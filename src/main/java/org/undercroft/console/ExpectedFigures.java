package org.undercroft.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What must come out of the sample office: `expected.csv`, whose form `sample-data/README.md` tells.
final class ExpectedFigures {
    private ExpectedFigures() {
    }

    /// @param file with the survey, below the sample's folder
    /// @param tolerance empty where the value is a word
    record Figure(String id, String file, String check, String value, OptionalDouble tolerance) {
        boolean agreesWith(String found) {
            if (tolerance.isEmpty()) {
                return found.equals(value);
            }
            try {
                return Math.abs(Double.parseDouble(found) - Double.parseDouble(value)) <= tolerance.getAsDouble();
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }

        /// The other side of a check about two: `GX00004` of `depth:GX00004`.
        Optional<String> other() {
            int colon = check.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(check.substring(colon + 1));
        }
    }

    static List<Figure> read(Path csv) {
        try {
            List<Figure> figures = new ArrayList<>();
            for (String line : Files.readAllLines(csv, StandardCharsets.UTF_8)) {
                List<String> fields = fields(line);
                if (fields.size() >= 5 && !fields.getFirst().equals("id")) {
                    String tolerance = fields.get(4);
                    figures.add(new Figure(fields.get(0), fields.get(1), fields.get(2), fields.get(3),
                            tolerance.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(tolerance))));
                }
            }
            return figures;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// One line of comma-separated values; texts with commas stand in quotes.
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
