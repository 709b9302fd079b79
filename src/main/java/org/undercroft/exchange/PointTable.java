package org.undercroft.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Points as they are pasted from a spreadsheet, from a surveyor's data file or from the listing of a CAD program: cut into cells, and a guess at what each
/// column means. Whoever pasted it decides.
///
/// @param header what stands above the columns; blank where nothing does
/// @param rows as many cells each as the header
/// @param datum EPSG code of the height datum that the text names; empty where it names none
public record PointTable(List<String> header, List<List<String>> rows, OptionalInt datum) {
    /// The Yellow Sea height datum of 1956, and that of 1985.
    private static final int DATUM_1956 = 5736;
    private static final int DATUM_1985 = 5737;
    /// `at point  X= 398000.0000  Y= 3312100.0000  Z= 0.0000`, in whatever language the rest is.
    private static final Pattern LISTING = Pattern.compile("X\\s*=\\s*(-?[\\d.]+)\\s+Y\\s*=\\s*(-?[\\d.]+)(?:\\s+Z\\s*=\\s*(-?[\\d.]+))?",
            Pattern.CASE_INSENSITIVE);
    private static final double SOUTHERNMOST = 1_600_000;
    private static final double NORTHERNMOST = 6_100_000;
    /// What is smaller is no plan coordinate but a height.
    private static final double LEAST_COORDINATE = 10_000;

    public PointTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// What a column says.
    public enum Meaning {
        NOTHING,
        POINT,
        /// X on Chinese survey sheets.
        NORTH,
        /// Y on Chinese survey sheets.
        EAST,
        HEIGHT,
        FLOOR,
        ROOF;

        private boolean isCalled(String header) {
            String plain = header.replaceFirst("[(（\\[].*", "").replaceAll("[\\s_\\-\"]", "").toLowerCase(Locale.ROOT);
            return names().anyMatch(plain::equals);
        }

        private Stream<String> names() {
            return switch (this) {
                case NOTHING -> Stream.of();
                case POINT -> Stream.of("point", "no", "no.", "id", "name", "点号", "点", "点名", "序号", "编号", "界址点号", "界址点");
                case NORTH -> Stream.of("xnorth", "x", "north", "northing", "n", "纵坐标", "北坐标", "x坐标", "纵坐标x", "x纵坐标");
                case EAST -> Stream.of("yeast", "y", "east", "easting", "e", "横坐标", "东坐标", "y坐标", "横坐标y", "y横坐标");
                case HEIGHT -> Stream.of("h", "z", "height", "elevation", "elev", "level", "高程", "标高", "h高程", "z坐标", "高程h");
                case FLOOR -> Stream.of("hbottom", "bottom", "floor", "底高程", "底面高程", "底标高", "底板高程", "底板");
                case ROOF -> Stream.of("htop", "top", "roof", "顶高程", "顶面高程", "顶标高", "顶板高程", "顶板");
            };
        }
    }

    /// One point. A height that no column says is empty.
    public record Surveyed(String point, double north, double east, OptionalDouble height, OptionalDouble floor, OptionalDouble roof) {}

    /// Cuts a text into cells.
    ///
    /// @throws UnreadableFile where there are no two columns of numbers in it
    public static PointTable of(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        OptionalInt datum = text.contains("1956") ? OptionalInt.of(DATUM_1956) : text.contains("1985") ? OptionalInt.of(DATUM_1985) : OptionalInt.empty();
        List<List<String>> listed = lines.stream().map(LISTING::matcher).filter(Matcher::find).map(PointTable::listed).toList();
        PointTable table = listed.isEmpty() ? separated(lines, datum) : new PointTable(List.of("X", "Y", "Z"), listed, datum);
        if (IntStream.range(0, table.header.size()).filter(table::isNumeric).count() < 2) {
            throw new UnreadableFile(SOURCE, Words.say("paste.none"));
        }
        return table;
    }

    private static final String SOURCE = "…";

    private static List<String> listed(Matcher line) {
        return List.of(line.group(1), line.group(2), line.group(3) == null ? "" : line.group(3));
    }

    private static PointTable separated(List<String> lines, OptionalInt datum) {
        Pattern separator = separator(lines);
        List<List<String>> cells = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("#")) {
                cells.add(Arrays.stream(separator.split(line, -1)).map(cell -> cell.replace("\"", "").strip()).toList());
            }
        }
        boolean headed = !cells.isEmpty() && cells.getFirst().stream().noneMatch(cell -> Numbers.read(cell).isPresent());
        List<List<String>> rows = headed ? cells.subList(1, cells.size()) : cells;
        int width = cells.stream().mapToInt(List::size).max().orElse(0);
        List<String> header = headed ? padded(cells.getFirst(), width) : Collections.nCopies(width, "");
        // a title or a sum in between has no coordinates
        List<List<String>> points = rows.stream().map(row -> padded(row, width))
                .filter(row -> row.stream().filter(cell -> Numbers.read(cell).isPresent()).count() >= 2).toList();
        return new PointTable(header, points, datum);
    }

    private static List<String> padded(List<String> row, int width) {
        return Stream.concat(row.stream(), Stream.generate(() -> "")).limit(width).toList();
    }

    private static Pattern separator(List<String> lines) {
        String sign = Stream.of("\t", ";", "；", ",", "，").filter(each -> lines.stream().anyMatch(line -> line.contains(each))).findFirst().orElse("");
        return sign.isEmpty() ? Pattern.compile("\\s+") : Pattern.compile(Pattern.quote(sign));
    }

    /// By the header; what it does not tell, by the size of the numbers: north of the equator lie 1 600 to 6 100 km of China, and eastings are below a
    /// million or begin with the number of a zone. Where both could be, north comes first, as on every survey sheet.
    public List<Meaning> guessed() {
        Meaning[] meanings = new Meaning[header.size()];
        Arrays.fill(meanings, Meaning.NOTHING);
        // in a listing of a drawing X is east, so it tells nothing
        boolean listing = header.equals(List.of("X", "Y", "Z"));
        for (int column = 0; column < meanings.length && !listing; column++) {
            meanings[column] = named(header.get(column));
        }
        guessPlan(meanings, listing);
        guessHeights(meanings);
        if (Arrays.stream(meanings).noneMatch(Meaning.POINT::equals) && meanings.length > 2 && meanings[0] == Meaning.NOTHING) {
            meanings[0] = Meaning.POINT;
        }
        return List.of(meanings);
    }

    private static Meaning named(String header) {
        return Arrays.stream(Meaning.values()).filter(meaning -> meaning.isCalled(header)).findFirst().orElse(Meaning.NOTHING);
    }

    private void guessPlan(Meaning[] meanings, boolean listing) {
        boolean told = Stream.of(Meaning.NORTH, Meaning.EAST).allMatch(meaning -> Arrays.asList(meanings).contains(meaning));
        List<Integer> large = IntStream.range(0, meanings.length)
                .filter(column -> meanings[column] == Meaning.NOTHING && isNumeric(column) && Math.abs(typical(column)) >= LEAST_COORDINATE)
                .boxed().toList();
        if (told || large.size() < 2) {
            return;
        }
        int first = large.get(0);
        int second = large.get(1);
        boolean eastFirst = isNorthing(first) == isNorthing(second) ? listing : isNorthing(second);
        meanings[first] = eastFirst ? Meaning.EAST : Meaning.NORTH;
        meanings[second] = eastFirst ? Meaning.NORTH : Meaning.EAST;
    }

    private void guessHeights(Meaning[] meanings) {
        if (Stream.of(meanings).anyMatch(meaning -> meaning == Meaning.HEIGHT || meaning == Meaning.FLOOR || meaning == Meaning.ROOF)) {
            return;
        }
        int plan = Math.max(Arrays.asList(meanings).indexOf(Meaning.NORTH), Arrays.asList(meanings).indexOf(Meaning.EAST));
        List<Integer> after = IntStream.range(plan + 1, meanings.length)
                .filter(column -> meanings[column] == Meaning.NOTHING && isNumeric(column) && Math.abs(typical(column)) < LEAST_COORDINATE)
                .boxed().toList();
        if (after.size() == 1) {
            meanings[after.getFirst()] = Meaning.HEIGHT;
        } else if (after.size() > 1) {
            boolean floorFirst = typical(after.get(0)) <= typical(after.get(1));
            meanings[after.get(0)] = floorFirst ? Meaning.FLOOR : Meaning.ROOF;
            meanings[after.get(1)] = floorFirst ? Meaning.ROOF : Meaning.FLOOR;
        }
    }

    private boolean isNorthing(int column) {
        double value = typical(column);
        return value >= SOUTHERNMOST && value <= NORTHERNMOST;
    }

    private boolean isNumeric(int column) {
        return rows.stream().map(row -> row.get(column)).anyMatch(cell -> Numbers.read(cell).isPresent())
                && rows.stream().map(row -> row.get(column)).allMatch(cell -> cell.isEmpty() || Numbers.read(cell).isPresent());
    }

    private double typical(int column) {
        return rows.stream().map(row -> Numbers.read(row.get(column))).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble)
                .findFirst().orElse(0);
    }

    /// The points, as the columns are taken to mean.
    ///
    /// @param meanings one for each column
    /// @throws UnreadableFile where no column is north or east, or a row has no number there, with the row
    public List<Surveyed> points(List<Meaning> meanings) {
        int north = meanings.indexOf(Meaning.NORTH);
        int east = meanings.indexOf(Meaning.EAST);
        if (north < 0 || east < 0) {
            throw new UnreadableFile(SOURCE, Words.say("paste.plan"));
        }
        List<Surveyed> points = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int name = meanings.indexOf(Meaning.POINT);
            points.add(new Surveyed(
                    name < 0 || rows.get(row).get(name).isEmpty() ? Integer.toString(row + 1) : rows.get(row).get(name),
                    needed(row, north),
                    needed(row, east),
                    optional(row, meanings.indexOf(Meaning.HEIGHT)),
                    optional(row, meanings.indexOf(Meaning.FLOOR)),
                    optional(row, meanings.indexOf(Meaning.ROOF))));
        }
        return points;
    }

    private double needed(int row, int column) {
        return Numbers.read(rows.get(row).get(column))
                .orElseThrow(() -> new UnreadableFile(SOURCE, Words.say("paste.row", Integer.toString(row + 1)),
                        Words.say("table.number", rows.get(row).get(column))));
    }

    private OptionalDouble optional(int row, int column) {
        return column < 0 ? OptionalDouble.empty() : Numbers.read(rows.get(row).get(column));
    }
}
