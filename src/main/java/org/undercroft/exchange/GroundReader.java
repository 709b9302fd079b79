package org.undercroft.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.StringTokenizer;
import org.undercroft.geometry.GroundModel;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.ReferenceSystem;

/// Reads a ground model: an ESRI ASCII grid (`ground.asc`) and beside it `ground.asc.properties` with `date = 2025-03-01`, `datum = EPSG:5737` and
/// `crs = EPSG:4550`. All three are mandatory: a depth below ground means nothing without the day and the datum.
public final class GroundReader {
    private static final List<String> HEADER = List.of("ncols", "nrows", "xllcorner", "xllcenter", "yllcorner", "yllcenter", "cellsize", "nodata_value");
    private static final long MOST_CELLS = 100_000_000;

    /// @throws UnreadableFile with file, line, what is wrong and what to do
    public GroundSurvey read(Path asc) {
        TextSource grid = TextSource.of(asc);
        TextSource facts = TextSource.of(asc.resolveSibling(asc.getFileName() + ".properties"));
        return withFacts(facts, model(grid));
    }

    // what the side file says

    private static GroundSurvey withFacts(TextSource source, GroundModel model) {
        Properties keys = new Properties();
        try (TextSource.Reading reading = source.open();
                BufferedReader text = reading.text()) {
            keys.load(text);
        } catch (IllegalArgumentException e) {
            throw source.refused(Words.say("mapping.escape"));
        } catch (IOException e) {
            throw source.failed(e);
        }
        int plan = code(source, keys, "crs");
        int height = code(source, keys, "datum");
        return new GroundSurvey(model, new ReferenceSystem(plan, OptionalInt.of(height)), date(source, keys));
    }

    private static int code(TextSource source, Properties keys, String key) {
        String text = needed(source, keys, key);
        List<Integer> codes = Reference.codes(text);
        if (codes.isEmpty()) {
            throw source.refusedIn(key, Words.say("crs.unknown", text));
        }
        return codes.getFirst();
    }

    private static LocalDate date(TextSource source, Properties keys) {
        String text = needed(source, keys, "date");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw source.refusedIn("date", Words.say("ground.date", text));
        }
    }

    private static String needed(TextSource source, Properties keys, String key) {
        String text = keys.getProperty(key, "").strip();
        if (text.isEmpty()) {
            throw source.refusedIn(key, Words.say("ground.key"));
        }
        return text;
    }

    // the grid

    private static GroundModel model(TextSource source) {
        try (TextSource.Reading reading = source.open();
                BufferedReader text = reading.text()) {
            return new Grid(source, text).model();
        } catch (IOException e) {
            throw source.failed(e);
        }
    }

    private static final class Grid {
        private final TextSource source;
        private final BufferedReader text;
        private final Map<String, Double> header = new HashMap<>();
        private String line = "";
        private long number;

        Grid(TextSource source, BufferedReader text) {
            this.source = source;
            this.text = text;
        }

        GroundModel model() throws IOException {
            readHeader();
            int columns = count("ncols");
            int rows = count("nrows");
            double cell = needed("cellsize");
            if (!(cell > 0)) {
                throw source.refused(Words.say("ground.cell"));
            }
            if ((long) columns * rows > MOST_CELLS) {
                throw source.refused(Words.say("ground.large", Long.toString((long) columns * rows), Long.toString(MOST_CELLS)));
            }
            float[] heights = heights(columns * rows, header.getOrDefault("nodata_value", -9999.0));
            return new GroundModel(corner("xllcorner", "xllcenter", cell), corner("yllcorner", "yllcenter", cell), cell, columns, rows, heights);
        }

        /// Leaves the first line of heights in `line`.
        private void readHeader() throws IOException {
            while (next()) {
                String[] words = line.strip().split("\\s+");
                String key = words[0].toLowerCase(Locale.ROOT);
                if (!Character.isLetter(key.isEmpty() ? ' ' : key.charAt(0))) {
                    if (!key.isEmpty()) {
                        return;
                    }
                } else if (words.length != 2 || !HEADER.contains(key)) {
                    throw source.refusedAt(number, Words.say("ground.header", line.strip()));
                } else {
                    header.put(key, number(words[1]));
                }
            }
        }

        private boolean next() throws IOException {
            String read = text.readLine();
            line = read == null ? "" : read;
            number++;
            return read != null;
        }

        private double number(String word) {
            OptionalDouble value = Numbers.read(word);
            if (value.isEmpty()) {
                throw source.refusedAt(number, Words.say("table.number", word));
            }
            return value.getAsDouble();
        }

        private int count(String key) {
            double count = needed(key);
            if (!(count >= 1) || count != Math.rint(count) || count > MOST_CELLS) {
                throw source.refused(Words.say("ground.count", key));
            }
            return (int) count;
        }

        private double needed(String key) {
            Double value = header.get(key);
            if (value == null) {
                throw source.refused(Words.say("ground.header.none", key));
            }
            return value;
        }

        /// The grid may be placed by the corner or by the middle of its south-western cell.
        private double corner(String corner, String middle, double cell) {
            Double center = header.get(middle);
            return center == null ? needed(corner) : center - cell / 2;
        }

        private float[] heights(int count, double nothing) throws IOException {
            float[] heights = new float[count];
            int size = 0;
            do {
                for (StringTokenizer words = new StringTokenizer(line); words.hasMoreTokens();) {
                    double height = number(words.nextToken());
                    if (size == count) {
                        throw source.refusedAt(number, Words.say("ground.more", Integer.toString(count)));
                    }
                    heights[size++] = height == nothing ? Float.NaN : (float) height;
                }
            } while (next());
            if (size < count) {
                throw source.refusedAt(number, Words.say("ground.fewer", Integer.toString(size), Integer.toString(count)));
            }
            return heights;
        }
    }
}
