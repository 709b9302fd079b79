package org.undercroft.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undercroft.geometry.PlanAxis;
import org.undercroft.geometry.Point2;

/// Reads an axis to cut along: a table of points in their order, X is north and Y is east as in every coordinate table here. A column `station` is not
/// needed; where there is one, its first value is the station the axis begins at. Points may be numbered. A table with other columns is refused: it is one of
/// something else, and its points are no axis.
public final class AxisReader {
    private static final List<String> NORTH = List.of("xnorth", "x", "纵坐标", "北坐标", "x坐标", "north");
    private static final List<String> EAST = List.of("yeast", "y", "横坐标", "东坐标", "y坐标", "east");
    private static final List<String> STATION = List.of("station", "桩号", "里程");
    private static final List<String> POINT = List.of("point", "pointno", "pointnumber", "no", "number", "点号", "序号");

    private AxisReader() {}

    /// In the coordinates of the file. Points that repeat the one before them are left out.
    ///
    /// @throws UnreadableFile with file, place, what is wrong and what to do
    public static PlanAxis read(Path file) {
        TextSource source = TextSource.of(file);
        try (TextSource.Reading reading = source.open();
                Table table = new Table(source, reading, new Comments(source, new Reference()))) {
            int north = needed(source, table, NORTH, "X_north (X)");
            int east = needed(source, table, EAST, "Y_east (Y)");
            OptionalInt station = column(table, STATION);
            requireNothingElse(source, table);
            double start = 0;
            List<Point2> points = new ArrayList<>();
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                Point2 point = new Point2(row.number(east), row.number(north));
                if (points.isEmpty() && station.isPresent()) {
                    start = row.number(station.getAsInt());
                }
                if (points.isEmpty() || points.getLast().distance(point) > 0) {
                    points.add(point);
                }
            }
            if (points.size() < 2) {
                throw source.refused(Words.say("table.axis.short"));
            }
            return new PlanAxis(points, start);
        } catch (IOException e) {
            throw source.failed(e);
        }
    }

    private static int needed(TextSource source, Table table, List<String> names, String name) {
        return column(table, names).orElseThrow(() -> source.refusedAt(table.headerLine(), Words.say("table.column.none", name)));
    }

    private static void requireNothingElse(TextSource source, Table table) {
        List<String> others = table.header().stream().filter(name -> !name.isBlank())
                .filter(name -> Stream.of(NORTH, EAST, STATION, POINT).noneMatch(known -> known.contains(plain(name)))).toList();
        if (!others.isEmpty()) {
            throw source.refusedAt(table.headerLine(), Words.say("table.axis.columns", String.join(", ", others)));
        }
    }

    private static OptionalInt column(Table table, List<String> names) {
        return IntStream.range(0, table.header().size()).filter(i -> names.contains(plain(table.header().get(i)))).findFirst();
    }

    private static String plain(String header) {
        return header.replaceFirst("[(（\\[].*", "").replaceAll("[\\s_.\\-\"]", "").toLowerCase(Locale.ROOT);
    }
}
