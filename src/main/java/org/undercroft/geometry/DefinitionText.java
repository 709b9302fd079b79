package org.undercroft.geometry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Definitions as plain text, as the register keeps them: readable in fifty years without this program. What is written reads back equal.
///
/// One thing a line, in metres, decimal point; a line begins with a word or is a place. Numbers have as many digits as it takes to read back the
/// same number.
///
/// | line | what it says | what follows |
/// |---|---|---|
/// | `undercroft definition 1` | first line: this format | parts |
/// | `prism BOTTOM TOP` | an outline between two heights | `ring`s: the outer one, then holes; places are `EAST NORTH` |
/// | `slab` | an outline between two bounds | `lower` and `upper` bound, then `ring`s as of a prism |
/// | `lower height H`, `upper height H` | a level bound | |
/// | `lower plane` | a bound through three points | three places `EAST NORTH HEIGHT` |
/// | `lower ground OFFSET DATE DATUM` | a bound at a distance above the ground; day and EPSG code of the height datum, `-` where unknown | `grid`, `row`s |
/// | `grid WEST SOUTH CELL COLUMNS ROWS` | a ground model: its edges and the size of its cells | a `row` of heights for every row from the north, `-` where unknown |
/// | `sweep SECTION WIDTH HEIGHT chord ERROR` | a cross-section (`circle`, `box`, `horseshoe`, `egg`) along an axis of its lowest points | places `EAST NORTH HEIGHT`, or `EAST NORTH HEIGHT RADIUS GRADIENT-RADIUS` where the axis goes round a point on an arc; 0 for none |
/// | `sweep free chord ERROR` | a free cross-section along an axis | `ring` of places `ACROSS UP` (across to the left); `axis`; places as above |
/// | `polyhedron` | faces | `shell`s: the outer one, then cavities; in them `face`s, in them `ring`s of places `EAST NORTH HEIGHT`, the outer ring first, holes after it |
///
/// Lines that begin with `#` and empty lines say nothing.
public final class DefinitionText {
    private static final String HEAD = "undercroft definition 1";

    private DefinitionText() {}

    public static String write(List<SpaceDefinition> parts) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        for (SpaceDefinition part : parts) {
            write(part, text);
        }
        return text.toString();
    }

    /// @throws IllegalArgumentException naming the line and what is wrong with it
    public static List<SpaceDefinition> read(String text) {
        Reader reader = new Reader(text.lines().toList());
        if (!reader.line().equals(HEAD)) {
            throw reader.wrong("does not say '" + HEAD + "'");
        }
        reader.advance();
        List<SpaceDefinition> parts = new ArrayList<>();
        while (!reader.atEnd()) {
            parts.add(reader.part());
        }
        return List.copyOf(parts);
    }

    private static void write(SpaceDefinition part, StringBuilder text) {
        switch (part) {
            case Prism(Outline outline, double bottom, double top) -> {
                text.append("prism ").append(bottom).append(' ').append(top).append('\n');
                writeRing(outline.exterior(), text);
                outline.holes().forEach(hole -> writeRing(hole, text));
            }
            case Slab(Outline outline, Bound lower, Bound upper) -> {
                text.append("slab\n");
                write("lower", lower, text);
                write("upper", upper, text);
                writeRing(outline.exterior(), text);
                outline.holes().forEach(hole -> writeRing(hole, text));
            }
            case Sweep sweep -> write(sweep, text);
            case Polyhedron(List<Polyhedron.Shell> shells) -> {
                text.append("polyhedron\n");
                for (Polyhedron.Shell shell : shells) {
                    text.append("shell\n");
                    for (Polyhedron.Face face : shell.faces()) {
                        text.append("face\n");
                        for (List<Position> ring : face.rings()) {
                            text.append("ring\n");
                            ring.forEach(p -> write(p, text));
                        }
                    }
                }
            }
        }
    }

    private static void write(String which, Bound bound, StringBuilder text) {
        text.append(which).append(' ');
        switch (bound) {
            case Bound.Height(double metres) -> text.append("height ").append(metres).append('\n');
            case Bound.Plane(Position a, Position b, Position c) -> {
                text.append("plane\n");
                write(a, text);
                write(b, text);
                write(c, text);
            }
            case Bound.Ground(GroundModel model, Optional<LocalDate> measured, OptionalInt datum, double offset) -> {
                text.append("ground ").append(offset);
                text.append(' ').append(measured.map(LocalDate::toString).orElse("-"));
                text.append(' ').append(datum.isPresent() ? Integer.toString(datum.getAsInt()) : "-").append('\n');
                text.append("grid ").append(model.west()).append(' ').append(model.south()).append(' ').append(model.cell());
                text.append(' ').append(model.columns()).append(' ').append(model.rows()).append('\n');
                for (int row = 0; row < model.rows(); row++) {
                    text.append("row");
                    for (int column = 0; column < model.columns(); column++) {
                        float height = (float) model.height(column, row);
                        text.append(' ').append(Float.isNaN(height) ? "-" : Float.toString(height));
                    }
                    text.append('\n');
                }
            }
        }
    }

    private static void write(Sweep sweep, StringBuilder text) {
        CrossSection section = sweep.section();
        text.append("sweep ").append(kind(section));
        if (section instanceof CrossSection.Free free) {
            text.append(" chord ").append(sweep.chordError()).append('\n');
            writeRing(free.ring(), text);
            text.append("axis\n");
        } else {
            text.append(' ').append(section.width()).append(' ').append(section.height());
            text.append(" chord ").append(sweep.chordError()).append('\n');
        }
        for (int i = 0; i < sweep.axis().size(); i++) {
            Position p = sweep.axis().get(i);
            Sweep.Bend bend = sweep.bend(i);
            if (bend.equals(Sweep.Bend.CORNER)) {
                write(p, text);
            } else {
                text.append(p.x()).append(' ').append(p.y()).append(' ').append(p.z());
                text.append(' ').append(bend.radius()).append(' ').append(bend.gradientRadius()).append('\n');
            }
        }
    }

    private static void writeRing(List<Point2> ring, StringBuilder text) {
        text.append("ring\n");
        ring.forEach(p -> text.append(p.x()).append(' ').append(p.y()).append('\n'));
    }

    private static void write(Position p, StringBuilder text) {
        text.append(p.x()).append(' ').append(p.y()).append(' ').append(p.z()).append('\n');
    }

    private static String kind(CrossSection section) {
        return switch (section) {
            case CrossSection.Circle _ -> "circle";
            case CrossSection.Box _ -> "box";
            case CrossSection.Horseshoe _ -> "horseshoe";
            case CrossSection.Egg _ -> "egg";
            case CrossSection.Free _ -> "free";
        };
    }

    private static final class Reader {
        private final List<String> lines;
        private int at = -1;
        private String[] words = {};

        Reader(List<String> lines) {
            this.lines = lines;
            advance();
        }

        void advance() {
            do {
                at++;
            } while (at < lines.size() && (lines.get(at).isBlank() || lines.get(at).startsWith("#")));
            words = atEnd() ? new String[]{} : lines.get(at).strip().split(" +");
        }

        boolean atEnd() {
            return at >= lines.size();
        }

        String line() {
            return atEnd() ? "" : lines.get(at).strip();
        }

        SpaceDefinition part() {
            return switch (words[0]) {
                case "prism" -> prism();
                case "slab" -> slab();
                case "sweep" -> sweep();
                case "polyhedron" -> polyhedron();
                default -> throw wrong("begins no prism, slab, sweep or polyhedron");
            };
        }

        private Prism prism() {
            need(3, "prism BOTTOM TOP");
            double bottom = number(1);
            double top = number(2);
            advance();
            return new Prism(outline("prism"), bottom, top);
        }

        private Outline outline(String of) {
            List<List<Point2>> rings = new ArrayList<>();
            while (take("ring")) {
                rings.add(planPlaces("EAST NORTH"));
            }
            if (rings.isEmpty()) {
                throw wrong("begins no ring, and the " + of + " before it has none");
            }
            return new Outline(rings.getFirst(), rings.subList(1, rings.size()));
        }

        private Slab slab() {
            need(1, "slab");
            advance();
            Bound lower = bound("lower");
            Bound upper = bound("upper");
            return new Slab(outline("slab"), lower, upper);
        }

        private Bound bound(String which) {
            if (words.length < 2 || !words[0].equals(which)) {
                throw wrong("is no " + which + " bound");
            }
            try {
                return switch (words[1]) {
                    case "height" -> {
                        need(3, which + " height H");
                        double metres = number(2);
                        advance();
                        yield new Bound.Height(metres);
                    }
                    case "plane" -> {
                        advance();
                        List<Position> points = places();
                        if (points.size() != 3) {
                            throw wrong("follows %d points of a plane, not 3".formatted(points.size()));
                        }
                        yield new Bound.Plane(points.get(0), points.get(1), points.get(2));
                    }
                    case "ground" -> ground(which);
                    default -> throw wrong("has a bound '%s', which is no height, plane or ground".formatted(words[1]));
                };
            } catch (UnreadableLine unreadable) {
                throw unreadable;
            } catch (IllegalArgumentException impossible) {
                throw wrong("cannot be: " + impossible.getMessage());
            }
        }

        private Bound.Ground ground(String which) {
            need(5, which + " ground OFFSET DATE DATUM");
            double offset = number(2);
            Optional<LocalDate> measured = words[3].equals("-") ? Optional.empty() : Optional.of(date(words[3]));
            OptionalInt datum = words[4].equals("-") ? OptionalInt.empty() : OptionalInt.of(count(4));
            advance();
            return new Bound.Ground(grid(), measured, datum, offset);
        }

        private GroundModel grid() {
            if (!words[0].equals("grid")) {
                throw wrong("begins no grid, and the ground before it has none");
            }
            need(6, "grid WEST SOUTH CELL COLUMNS ROWS");
            double west = number(1);
            double south = number(2);
            double cell = number(3);
            int columns = count(4);
            int rows = count(5);
            if ((long) columns * rows > 10_000_000) {
                throw wrong("has a grid of more cells than a slab has under it");
            }
            float[] heights = new float[columns * rows];
            for (int row = 0; row < rows; row++) {
                advance();
                need(columns + 1, "row and %d heights".formatted(columns));
                for (int column = 0; column < columns; column++) {
                    heights[row * columns + column] = words[column + 1].equals("-") ? Float.NaN : (float) number(column + 1);
                }
            }
            advance();
            return new GroundModel(west, south, cell, columns, rows, heights);
        }

        private LocalDate date(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException none) {
                throw wrong("has '%s' where a day like 2026-03-01 belongs".formatted(text));
            }
        }

        private int count(int word) {
            if (!words[word].matches("\\d{1,9}")) {
                throw wrong("has '%s' where a whole number belongs".formatted(words[word]));
            }
            return Integer.parseInt(words[word]);
        }

        private Sweep sweep() {
            boolean free = words.length > 1 && words[1].equals("free");
            if (free) {
                need(4, "sweep free chord ERROR");
            } else {
                need(6, "sweep SECTION WIDTH HEIGHT chord ERROR");
            }
            try {
                double chordError = number(free ? 3 : 5);
                CrossSection section = free ? new CrossSection.Box(1, 1) : section();
                Sweep checked = new Sweep(List.of(), section, chordError);
                advance();
                if (free) {
                    section = freeSection();
                }
                return bent(section, checked.chordError());
            } catch (UnreadableLine unreadable) {
                throw unreadable;
            } catch (IllegalArgumentException impossible) {
                throw wrong("cannot be: " + impossible.getMessage());
            }
        }

        private CrossSection freeSection() {
            if (!take("ring")) {
                throw wrong("begins no ring, and the section before it has none");
            }
            List<Point2> ring = planPlaces("ACROSS UP");
            if (!take("axis")) {
                throw wrong("begins no axis, and the sweep before it has none");
            }
            return new CrossSection.Free(ring);
        }

        private Sweep bent(CrossSection section, double chordError) {
            List<Position> axis = new ArrayList<>();
            List<Sweep.Bend> bends = new ArrayList<>();
            while (isPlace()) {
                if (words.length != 5) {
                    need(3, "EAST NORTH HEIGHT");
                }
                axis.add(new Position(number(0), number(1), number(2)));
                bends.add(words.length == 5 ? new Sweep.Bend(number(3), number(4)) : Sweep.Bend.CORNER);
                advance();
            }
            return new Sweep(axis, bends, section, chordError);
        }

        private List<Point2> planPlaces(String form) {
            List<Point2> places = new ArrayList<>();
            while (isPlace()) {
                need(2, form);
                places.add(new Point2(number(0), number(1)));
                advance();
            }
            return places;
        }

        private CrossSection section() {
            double width = number(2);
            double height = number(3);
            return switch (words[1]) {
                case "circle" -> {
                    if (width != height) {
                        throw wrong("has a circle that is not as wide as high");
                    }
                    yield new CrossSection.Circle(width);
                }
                case "box" -> new CrossSection.Box(width, height);
                case "horseshoe" -> new CrossSection.Horseshoe(width, height);
                case "egg" -> new CrossSection.Egg(width, height);
                default -> throw wrong("has a section '%s', which is no circle, box, horseshoe or egg".formatted(words[1]));
            };
        }

        private Polyhedron polyhedron() {
            advance();
            List<Polyhedron.Shell> shells = new ArrayList<>();
            while (take("shell")) {
                List<Polyhedron.Face> faces = new ArrayList<>();
                while (take("face")) {
                    List<List<Position>> rings = new ArrayList<>();
                    while (take("ring")) {
                        rings.add(places());
                    }
                    faces.add(new Polyhedron.Face(rings));
                }
                shells.add(new Polyhedron.Shell(faces));
            }
            return new Polyhedron(shells);
        }

        private List<Position> places() {
            List<Position> places = new ArrayList<>();
            while (isPlace()) {
                need(3, "EAST NORTH HEIGHT");
                places.add(new Position(number(0), number(1), number(2)));
                advance();
            }
            return places;
        }

        private boolean take(String word) {
            boolean there = !atEnd() && words.length == 1 && words[0].equals(word);
            if (there) {
                advance();
            }
            return there;
        }

        private boolean isPlace() {
            return !atEnd() && !Character.isLetter(words[0].charAt(0));
        }

        private void need(int count, String form) {
            if (words.length != count) {
                throw wrong("has %d words instead of '%s'".formatted(words.length, form));
            }
        }

        private double number(int word) {
            double number;
            try {
                number = Double.parseDouble(words[word]);
            } catch (NumberFormatException none) {
                throw wrong("has '%s' where a number belongs".formatted(words[word]));
            }
            if (!Double.isFinite(number)) {
                throw wrong("has '%s' where a finite number belongs".formatted(words[word]));
            }
            return number;
        }

        UnreadableLine wrong(String what) {
            return new UnreadableLine(atEnd() ? "the text ends too early: line %d %s".formatted(at + 1, what) : "line %d %s".formatted(at + 1, what));
        }
    }

    private static final class UnreadableLine extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnreadableLine(String message) {
            super(message);
        }
    }
}
