package org.undercroft.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;
import org.undercroft.land.ReferenceSystem;

/// Which column of a foreign table means what. It stands in a small properties file (UTF-8):
///
/// ```properties
/// form = sweep                  # sweep or prism
/// id = code                     # the column that names the record
/// crs = EPSG:28992+5709         # optional, where the table does not say it
/// order = east north            # how a point is written: east north (default) or north east
///
/// axis = axis_xy                # sweeps: the column with the points as text: pairs of numbers, apart by blanks, commas, semicolons; WKT will do
/// section = shape               # the column that names the section, and what its values mean: circle, box, horseshoe, egg
/// section.round = circle
/// section.egg\ shaped = egg
/// width = width_mm              # a length and its unit: mm, cm or m (default m)
/// width.unit = mm
/// height = height_mm            # without it the height is the width
/// height.unit = mm
/// invert.start = invert_start_m # heights of the section's lowest point at both ends; between them it falls evenly along the axis
/// invert.end = invert_end_m     # without both, the text has three numbers a point
/// invert.unit = m
/// chord.error = 0.02            # metres, optional
///
/// outline = polygon             # prisms: the column with the points as text; holes apart by | or as in WKT
/// bottom = floor_m
/// bottom.unit = m
/// top = roof_m
/// top.unit = m
/// ```
///
/// @param id the column that names the record
/// @param shape what a record becomes
/// @param system what the coordinates mean; empty where the table or the caller says it
/// @param northFirst whether points in a text are written north before east
public record ColumnMapping(String id, Shape shape, Optional<ReferenceSystem> system, boolean northFirst) {
    private static final Set<String> KEYS = Set.of(
            "form",
            "id",
            "crs",
            "order",
            "axis",
            "section",
            "width",
            "width.unit",
            "height",
            "height.unit",
            "invert.start",
            "invert.end",
            "invert.unit",
            "chord.error",
            "outline",
            "bottom",
            "bottom.unit",
            "top",
            "top.unit");

    /// What one record becomes.
    public sealed interface Shape {}

    /// A section along an axis.
    ///
    /// @param axis the column with the points of the axis as text
    /// @param section the column with the section's kind
    /// @param sections what the values of that column mean: `circle`, `box`, `horseshoe`, `egg`
    /// @param inverts heights of the section's lowest point at start and end; empty where the axis text has heights of its own
    /// @param chordError metres
    public record SweepColumns(
            String axis, String section, Map<String, String> sections, Measured width, Measured height, Optional<Inverts> inverts,
            double chordError) implements Shape {
        public SweepColumns {
            sections = Map.copyOf(sections);
        }
    }

    /// An outline between two heights.
    ///
    /// @param outline the column with the points of the outline as text
    public record PrismColumns(String outline, Measured bottom, Measured top) implements Shape {}

    /// A column of lengths and its unit.
    ///
    /// @param metres what one of its unit is in metres
    public record Measured(String column, double metres) {}

    public record Inverts(Measured start, Measured end) {}

    /// @throws UnreadableFile naming the key that is missing or wrong
    public static ColumnMapping read(Path file) {
        TextSource source = TextSource.of(file);
        Properties keys = new Properties();
        try (TextSource.Reading reading = source.open();
                BufferedReader text = reading.text()) {
            keys.load(text);
        } catch (IllegalArgumentException e) {
            throw source.refused(Words.say("mapping.escape"));
        } catch (IOException e) {
            throw source.failed(e);
        }
        return new Keys(source, keys).mapping();
    }

    private record Keys(TextSource source, Properties keys) {
        ColumnMapping mapping() {
            for (String key : new HashSet<>(keys.stringPropertyNames())) {
                if (!KEYS.contains(key) && !key.startsWith("section.")) {
                    throw source.refusedIn(key, Words.say("mapping.key.unknown"));
                }
            }
            Shape shape = switch (needed("form")) {
                case "sweep" -> sweep();
                case "prism" -> new PrismColumns(needed("outline"), measured("bottom", "bottom.unit"), measured("top", "top.unit"));
                default -> throw source.refusedIn("form", Words.say("mapping.form"));
            };
            return new ColumnMapping(needed("id"), shape, optional("crs").map(this::system), northFirst());
        }

        private SweepColumns sweep() {
            Map<String, String> sections = new HashMap<>();
            for (String key : keys.stringPropertyNames()) {
                if (key.startsWith("section.")) {
                    sections.put(key.substring("section.".length()).toLowerCase(Locale.ROOT), section(key));
                }
            }
            Measured width = measured("width", "width.unit");
            Measured height = optional("height").isPresent() ? measured("height", "height.unit") : width;
            boolean falls = optional("invert.start").isPresent() || optional("invert.end").isPresent();
            Optional<Inverts> inverts = falls
                    ? Optional.of(new Inverts(measured("invert.start", "invert.unit"), measured("invert.end", "invert.unit")))
                    : Optional.empty();
            return new SweepColumns(needed("axis"), needed("section"), sections, width, height, inverts, chordError());
        }

        private String section(String key) {
            String kind = needed(key);
            if (Sections.of(kind, 1, kind.equals("egg") || kind.equals("horseshoe") ? 2 : 1).isEmpty()) {
                throw source.refusedIn(key, Words.say("section.unknown", kind));
            }
            return kind;
        }

        private double chordError() {
            String text = optional("chord.error").orElse("0.02");
            OptionalDouble metres = Numbers.read(text);
            if (metres.isEmpty() || !(metres.getAsDouble() > 0)) {
                throw source.refusedIn("chord.error", Words.say("chord.error", text));
            }
            return metres.getAsDouble();
        }

        private boolean northFirst() {
            return switch (optional("order").orElse("east north").replaceAll("[\\s,]+", " ")) {
                case "east north" -> false;
                case "north east" -> true;
                default -> throw source.refusedIn("order", Words.say("mapping.order"));
            };
        }

        private ReferenceSystem system(String text) {
            try {
                return ReferenceSystem.parse(text);
            } catch (IllegalArgumentException e) {
                throw source.refusedIn("crs", Words.say("crs.unknown", text));
            }
        }

        private Measured measured(String key, String unit) {
            double metres = switch (optional(unit).orElse("m")) {
                case "m" -> 1;
                case "cm" -> 0.01;
                case "mm" -> 0.001;
                default -> throw source.refusedIn(unit, Words.say("mapping.unit"));
            };
            return new Measured(needed(key), metres);
        }

        private String needed(String key) {
            return optional(key).orElseThrow(() -> source.refusedIn(key, Words.say("mapping.key.none")));
        }

        private Optional<String> optional(String key) {
            return Optional.ofNullable(keys.getProperty(key)).map(String::strip).filter(text -> !text.isEmpty());
        }
    }
}
