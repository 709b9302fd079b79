package org.undercroft.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SurveyPlan;

/// Reads a table of foreign make, a record a row, by a [ColumnMapping].
///
/// Points of an axis that lie within a millimetre of the one before are taken as one, and noted: a digitizer's double click is no bend. An axis of which
/// only one point is left stays as it is; the soundness check names it.
final class MappedTableReader {
    private static final double SAME_POINT = 0.001;

    private final TextSource source;
    private final ReadOptions options;
    private final ColumnMapping mapping;
    private final Consumer<PlannedSpace> spaces;
    private final Reference reference = new Reference();
    private final List<Phrase> notes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    MappedTableReader(TextSource source, ReadOptions options, ColumnMapping mapping, Consumer<PlannedSpace> spaces) {
        this.source = source;
        this.options = options;
        this.mapping = mapping;
        this.spaces = spaces;
    }

    /// Everything but the spaces.
    SurveyPlan read() {
        mapping.system().ifPresent(system -> reference.system(system.toString()));
        try (TextSource.Reading reading = source.open();
                Table table = new Table(source, reading, new Comments(source, reference))) {
            int id = column(table, mapping.id());
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                String name = row.text(id);
                if (!seen.add(name)) {
                    throw row.wrong(id, Words.say("id.twice", name));
                }
                SpaceDefinition definition = switch (mapping.shape()) {
                    case ColumnMapping.SweepColumns columns -> sweep(table, row, name, columns);
                    case ColumnMapping.PrismColumns columns -> prism(table, row, columns);
                };
                spaces.accept(new PlannedSpace(name, Optional.empty(), List.of(definition)));
            }
            if (seen.isEmpty()) {
                throw source.refused(Words.say("table.rows.none"));
            }
            return new SurveyPlan(
                    source.title(),
                    reading.digest(),
                    reference.system(options.system(), notes),
                    reference.surveyClass(notes),
                    List.of(),
                    List.of(),
                    notes);
        } catch (IOException e) {
            throw source.failed(e);
        }
    }

    private Sweep sweep(Table table, Table.Row row, String name, ColumnMapping.SweepColumns columns) {
        double width = length(table, row, columns.width());
        double height = length(table, row, columns.height());
        CrossSection section = section(row, column(table, columns.section()), columns, width, height);
        int axis = column(table, columns.axis());
        int dimensions = columns.inverts().isPresent() ? 2 : 3;
        List<Position> points = distinct(name, points(row, axis, row.text(axis), dimensions));
        List<Position> lowest = columns.inverts().isEmpty()
                ? points
                : falling(
                        points,
                        length(table, row, columns.inverts().get().start()),
                        length(table, row, columns.inverts().get().end()));
        return new Sweep(lowest, section, columns.chordError());
    }

    private CrossSection section(Table.Row row, int column, ColumnMapping.SweepColumns columns, double width, double height) {
        String value = row.text(column);
        String kind = columns.sections().get(value.toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw row.wrong(column, Words.say("mapping.section", value));
        }
        try {
            return Sections.of(kind, width, height).orElseThrow(() -> row.wrong(column, Words.say("section.unknown", kind)));
        } catch (IllegalArgumentException e) {
            throw row.wrong(Words.say("section.size", kind, Double.toString(width), Double.toString(height)));
        }
    }

    private List<Position> distinct(String name, List<Position> points) {
        List<Position> distinct = new ArrayList<>();
        for (Position point : points) {
            if (distinct.isEmpty() || distinct.getLast().distance(point) > SAME_POINT) {
                distinct.add(point);
            }
        }
        if (distinct.size() < points.size()) {
            notes.add(Words.say("note.axis.repeated", name, Integer.toString(points.size() - distinct.size())));
        }
        if (distinct.size() == 1) {
            notes.add(Words.say("note.axis.point", name));
        }
        return distinct;
    }

    /// The invert falls evenly along the axis.
    private static List<Position> falling(List<Position> points, double start, double end) {
        double[] along = new double[points.size()];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + points.get(i).plan().distance(points.get(i - 1).plan());
        }
        double whole = along[along.length - 1];
        List<Position> falling = new ArrayList<>();
        for (int i = 0; i < along.length; i++) {
            double share = whole == 0 ? 0 : along[i] / whole;
            falling.add(new Position(points.get(i).x(), points.get(i).y(), start * (1 - share) + end * share));
        }
        return falling;
    }

    private Prism prism(Table table, Table.Row row, ColumnMapping.PrismColumns columns) {
        int outline = column(table, columns.outline());
        List<List<Point2>> rings = new ArrayList<>();
        for (String text : row.text(outline).split("\\|+|\\)\\s*,?\\s*\\(")) {
            List<Point2> ring = new ArrayList<>(
                    points(row, outline, text, 2).stream().map(Position::plan).toList());
            // WKT and shape files close a ring by its first point; a ring of WKT that does not has lost some (fault 103)
            boolean wellKnown = row.text(outline).toUpperCase(Locale.ROOT).startsWith("POLYGON");
            if (wellKnown && ring.size() > 1 && !ring.getFirst().equals(ring.getLast())) {
                throw row.wrong(outline, Words.say("mapping.ring.open", Integer.toString(rings.size())));
            }
            if (ring.size() > 1 && ring.getFirst().equals(ring.getLast())) {
                ring.removeLast();
            }
            if (ring.size() < 3) {
                throw row.wrong(outline, Words.say("table.ring.short", Integer.toString(rings.size()), Integer.toString(ring.size())));
            }
            rings.add(ring);
        }
        return new Prism(
                new Outline(rings.getFirst(), rings.subList(1, rings.size())),
                length(table, row, columns.bottom()),
                length(table, row, columns.top()));
    }

    /// @param dimensions 2: heights are 0 for now; 3: every point has its own
    private List<Position> points(Table.Row row, int column, String text, int dimensions) {
        String bare = text.replaceAll("(?i)LINESTRING|POLYGON|\\bZ\\b", " ").replaceAll("[()\\[\\],;]", " ").strip();
        String[] words = bare.split("\\s+");
        if (bare.isEmpty() || words.length % dimensions != 0) {
            throw row.wrong(column, Words.say("mapping.points", Integer.toString(dimensions), Integer.toString(bare.isEmpty() ? 0 : words.length)));
        }
        List<Position> points = new ArrayList<>();
        for (int i = 0; i < words.length; i += dimensions) {
            double first = number(row, column, words[i]);
            double second = number(row, column, words[i + 1]);
            double height = dimensions == 3 ? number(row, column, words[i + 2]) : 0;
            points.add(mapping.northFirst() ? new Position(second, first, height) : new Position(first, second, height));
        }
        return points;
    }

    private static double number(Table.Row row, int column, String word) {
        OptionalDouble number = Numbers.read(word);
        if (number.isEmpty()) {
            throw row.wrong(column, Words.say("table.number", word));
        }
        return number.getAsDouble();
    }

    private double length(Table table, Table.Row row, ColumnMapping.Measured measured) {
        double number = row.number(column(table, measured.column()));
        // 400 mm is 0.4 m to the last bit when divided, not when multiplied by 0.001
        return measured.metres() == 1 ? number : number / Math.rint(1 / measured.metres());
    }

    private int column(Table table, String name) {
        for (int i = 0; i < table.header().size(); i++) {
            if (table.header().get(i).strip().equalsIgnoreCase(name)) {
                return i;
            }
        }
        throw source.refusedAt(table.headerLine(), Words.say("mapping.column", name));
    }
}
