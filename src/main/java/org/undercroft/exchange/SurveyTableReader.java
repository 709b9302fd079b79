package org.undercroft.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Slab;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyPlan;

/// Reads coordinate tables as surveyors here write them: X is north, Y is east, H is height. The header tells the form:
///
/// - prisms: `unit,part,ring,point,X_north,Y_east,H_bottom,H_top`; ring 0 is the outer one, 1 and up are holes
/// - sweeps: `unit,part,point,X_north,Y_east,H,section,width,height`; H is the lowest point of the section, `H_axis` in its place the middle of its height.
///   Columns `radius` and `gradient_radius` may follow, in metres, blank or 0 for none: then the point is where two tangents meet, and the axis goes round
///   it on an arc of that radius in plan, or the break of its gradient is rounded off by a vertical curve of that radius. The first and the last point
///   have neither.
/// - slabs: `unit,part,ring,point,X_north,Y_east,lower,upper`; a bound is the same in all rows of a part, or stands in its first row only. It is a height
///   (`-12.5`), a plane through three points (`3312000 398000 -5; 3312000 398010 -5; 3312010 398000 -6`, north, east and height of each), or the ground
///   (`ground`, `ground-3.5`, `ground+1`)
/// - faces: `unit,part,face,ring,point,X_north,Y_east,H`; seen from outside, faces run against the clock
///
/// Rows stand in the order of the points, no ring repeats its first point. `# crs:`, `# datum:`, `# survey class:` and `# chord error:` (metres, for sweeps)
/// stand above the header. There, too, stand sections that are neither circle, box, horseshoe nor egg: `# section A: -2 0, 2 0, 2 3, 0 4.5, -2 3` names
/// the polygon of a section, point by point how far to the left of the axis, seen along it, and how far up; in the rows it goes by its name, and width
/// and height may be blank. `# ground: terrain.asc` names the ground model beside the table that slabs are bounded by.
final class SurveyTableReader {
    private final TextSource source;
    private final ReadOptions options;
    private final Consumer<PlannedSpace> spaces;
    private final Reference reference = new Reference();
    private final Comments comments;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    /// A column and the headers it goes by, the contract's own first.
    @SuppressWarnings("ImmutableEnumChecker") // the lists are immutable, their type does not say so
    private enum Column {
        UNIT("unit", "单元", "不动产单元", "空间单元", "宗地"),
        PART("part", "部分", "部件", "分部"),
        FACE("face", "面", "面号"),
        RING("ring", "环", "环号"),
        POINT("point", "点号", "点", "序号"),
        X_NORTH("X_north", "X", "纵坐标", "北坐标", "X坐标", "north"),
        Y_EAST("Y_east", "Y", "横坐标", "东坐标", "Y坐标", "east"),
        H("H", "高程", "标高", "H高程"),
        H_AXIS("H_axis", "轴线高程", "中心高程", "轴高程"),
        H_BOTTOM("H_bottom", "底高程", "底面高程", "底标高"),
        H_TOP("H_top", "顶高程", "顶面高程", "顶标高"),
        SECTION("section", "断面", "断面形状", "断面类型"),
        WIDTH("width", "宽", "宽度"),
        HEIGHT("height", "高", "高度"),
        RADIUS("radius", "半径", "曲线半径", "平曲线半径", "圆曲线半径"),
        GRADIENT_RADIUS("gradient_radius", "竖曲线半径", "纵坡曲线半径"),
        LOWER("lower", "下界", "下界面", "底界面", "下限"),
        UPPER("upper", "上界", "上界面", "顶界面", "上限");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        boolean isCalled(String header) {
            return names.stream().anyMatch(name -> plain(name).equals(plain(header)));
        }

        /// `H_bottom (m)`, `h bottom` and `H_BOTTOM` are one.
        private static String plain(String header) {
            return header.replaceFirst("[(（\\[].*", "").replaceAll("[\\s_\\-\"]", "").toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return names.getFirst() + " (" + names.get(1) + ")";
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // as above
    private enum Form {
        PRISMS(Column.UNIT, Column.PART, Column.RING, Column.POINT, Column.X_NORTH, Column.Y_EAST, Column.H_BOTTOM, Column.H_TOP),
        SLABS(Column.UNIT, Column.PART, Column.RING, Column.POINT, Column.X_NORTH, Column.Y_EAST, Column.LOWER, Column.UPPER),
        SWEEPS(Column.UNIT, Column.PART, Column.POINT, Column.X_NORTH, Column.Y_EAST, Column.SECTION),
        FACES(Column.UNIT, Column.PART, Column.FACE, Column.RING, Column.POINT, Column.X_NORTH, Column.Y_EAST, Column.H);

        private final List<Column> needed;

        Form(Column... needed) {
            this.needed = List.of(needed);
        }
    }

    SurveyTableReader(TextSource source, ReadOptions options, Consumer<PlannedSpace> spaces) {
        this.source = source;
        this.options = options;
        this.spaces = spaces;
        this.comments = new Comments(source, reference);
    }

    /// Everything but the spaces.
    SurveyPlan read() {
        List<Phrase> notes = new ArrayList<>();
        try (TextSource.Reading reading = source.open();
                Table table = new Table(source, reading, comments)) {
            Form form = form(table, notes);
            // unit, part, rows
            Map<String, Map<String, List<Table.Row>>> units = new LinkedHashMap<>();
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                units.computeIfAbsent(row.text(at(Column.UNIT)), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(row.text(at(Column.PART)), _ -> new ArrayList<>())
                        .add(row);
            }
            if (units.isEmpty()) {
                throw source.refused(Words.say("table.rows.none"));
            }
            Optional<ReferenceSystem> system = reference.system(options.system(), notes);
            BoundCells bounds = new BoundCells(source, comments.ground(), system);
            units.forEach((id, parts) -> hand(id, parts.values().stream().map(rows -> define(form, rows, bounds)).toList()));
            return new SurveyPlan(
                    source.title(),
                    reading.digest(),
                    system,
                    reference.surveyClass(notes),
                    List.of(),
                    List.of(),
                    notes);
        } catch (IOException e) {
            throw source.failed(e);
        }
    }

    private void hand(String id, List<SpaceDefinition> parts) {
        if (!options.separateParts() || parts.size() == 1) {
            spaces.accept(new PlannedSpace(id, Optional.empty(), parts));
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            spaces.accept(new PlannedSpace(id + "#" + (i + 1), Optional.empty(), List.of(parts.get(i))));
        }
    }

    // the header

    private Form form(Table table, List<Phrase> notes) {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            String header = table.header().get(i);
            Optional<Column> column = List.of(Column.values()).stream()
                    .filter(candidate -> candidate.isCalled(header))
                    .findFirst();
            if (column.isEmpty()) {
                unknown.add(header.strip());
            } else if (columns.put(column.get(), i) != null) {
                throw source.refusedAt(table.headerLine(), Words.say("table.header.twice", column.get().toString()));
            }
        }
        unknown.removeIf(String::isEmpty);
        Form form = form(table.headerLine());
        for (Column column : form.needed) {
            if (!columns.containsKey(column)) {
                throw source.refusedAt(table.headerLine(), Words.say("table.column.none", column.toString()));
            }
        }
        for (Column column : List.of(Column.WIDTH, Column.HEIGHT)) {
            if (form == Form.SWEEPS && !columns.containsKey(column) && !comments.hasSections()) {
                throw source.refusedAt(table.headerLine(), Words.say("table.column.none", column.toString()));
            }
        }
        if (form == Form.SWEEPS && columns.containsKey(Column.H) == columns.containsKey(Column.H_AXIS)) {
            throw source.refusedAt(
                    table.headerLine(),
                    columns.containsKey(Column.H)
                            ? Words.say("table.header.heights")
                            : Words.say("table.column.none", Column.H.toString()));
        }
        if (!unknown.isEmpty()) {
            notes.add(Words.say("note.columns", String.join(", ", unknown)));
        }
        return form;
    }

    private Form form(long line) {
        if (columns.containsKey(Column.FACE)) {
            return Form.FACES;
        }
        if (hasAny(Column.LOWER, Column.UPPER)) {
            return Form.SLABS;
        }
        if (hasAny(Column.SECTION, Column.WIDTH, Column.HEIGHT, Column.H_AXIS)) {
            return Form.SWEEPS;
        }
        if (hasAny(Column.H_BOTTOM, Column.H_TOP)) {
            return Form.PRISMS;
        }
        throw source.refusedAt(line, Words.say("table.form"));
    }

    private boolean hasAny(Column... any) {
        return List.of(any).stream().anyMatch(columns::containsKey);
    }

    private int at(Column column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalStateException("the form has no column " + column);
        }
        return index;
    }

    // the parts

    private SpaceDefinition define(Form form, List<Table.Row> rows, BoundCells bounds) {
        return switch (form) {
            case PRISMS -> prism(rows);
            case SLABS -> slab(rows, bounds);
            case SWEEPS -> sweep(rows);
            case FACES -> polyhedron(rows);
        };
    }

    private Prism prism(List<Table.Row> rows) {
        return new Prism(outline(rows), same(rows, Column.H_BOTTOM), same(rows, Column.H_TOP));
    }

    private Slab slab(List<Table.Row> rows, BoundCells bounds) {
        Outline outline = outline(rows);
        return new Slab(outline, bounds.read(rows, at(Column.LOWER)), bounds.read(rows, at(Column.UPPER)));
    }

    private Outline outline(List<Table.Row> rows) {
        List<List<Point2>> outlines = rings(rows).values().stream()
                .map(ring -> ring.stream().map(row -> new Point2(row.number(at(Column.Y_EAST)), row.number(at(Column.X_NORTH)))).toList())
                .toList();
        return new Outline(outlines.getFirst(), outlines.subList(1, outlines.size()));
    }

    private Sweep sweep(List<Table.Row> rows) {
        Table.Row first = rows.getFirst();
        String kind = first.text(at(Column.SECTION));
        for (Table.Row row : rows) {
            if (!row.text(at(Column.SECTION)).equals(kind)) {
                throw row.wrong(at(Column.SECTION), Words.say("table.mixed", row.text(at(Column.SECTION)), kind));
            }
        }
        if (rows.size() < 2) {
            throw first.wrong(Words.say("table.axis.short"));
        }
        CrossSection section = section(rows, kind);
        List<Position> axis = new ArrayList<>();
        List<Sweep.Bend> bends = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Table.Row row = rows.get(i);
            double lowest = columns.containsKey(Column.H) ? row.number(at(Column.H)) : row.number(at(Column.H_AXIS)) - section.height() / 2;
            axis.add(new Position(row.number(at(Column.Y_EAST)), row.number(at(Column.X_NORTH)), lowest));
            boolean end = i == 0 || i == rows.size() - 1;
            bends.add(new Sweep.Bend(radius(row, Column.RADIUS, end), radius(row, Column.GRADIENT_RADIUS, end)));
        }
        return new Sweep(axis, bends, section, comments.chordError());
    }

    /// Blank where there is none.
    private double radius(Table.Row row, Column column, boolean end) {
        if (!columns.containsKey(column) || row.optional(at(column)).isEmpty()) {
            return 0;
        }
        double radius = row.number(at(column));
        if (radius < 0) {
            throw row.wrong(at(column), Words.say("table.radius", row.text(at(column))));
        }
        if (end && radius > 0) {
            throw row.wrong(at(column), Words.say("table.radius.end"));
        }
        return radius;
    }

    private CrossSection section(List<Table.Row> rows, String kind) {
        Table.Row first = rows.getFirst();
        Optional<CrossSection.Free> free = comments.section(kind);
        if (free.isPresent()) {
            agrees(first, Column.WIDTH, free.get().width());
            agrees(first, Column.HEIGHT, free.get().height());
            return free.get();
        }
        for (Column column : List.of(Column.WIDTH, Column.HEIGHT)) {
            if (!columns.containsKey(column)) {
                throw first.wrong(Words.say("table.column.none", column.toString()));
            }
        }
        double width = same(rows, Column.WIDTH);
        double height = same(rows, Column.HEIGHT);
        try {
            return Sections.of(kind, width, height).orElseThrow(() -> first.wrong(at(Column.SECTION), Words.say("section.unknown", kind)));
        } catch (IllegalArgumentException e) {
            throw first.wrong(Words.say("section.size", kind, Double.toString(width), Double.toString(height)));
        }
    }

    /// Where a table gives width or height of a section that is described by its points, the two must not contradict each other.
    private void agrees(Table.Row row, Column column, double length) {
        if (columns.containsKey(column) && !row.optional(at(column)).isEmpty() && Math.abs(row.number(at(column)) - length) > 0.01) {
            throw row.wrong(at(column), Words.say("section.differs", row.text(at(column)), Double.toString(Math.rint(length * 1000) / 1000)));
        }
    }

    private Polyhedron polyhedron(List<Table.Row> rows) {
        Map<Integer, List<Table.Row>> byFace = new LinkedHashMap<>();
        rows.forEach(row -> byFace.computeIfAbsent(row.count(at(Column.FACE)), _ -> new ArrayList<>()).add(row));
        List<Polyhedron.Face> faces = new ArrayList<>();
        for (List<Table.Row> face : byFace.values()) {
            faces.add(new Polyhedron.Face(rings(face).values().stream()
                    .map(ring -> ring.stream().map(this::position).toList())
                    .toList()));
        }
        return new Polyhedron(List.of(new Polyhedron.Shell(faces)));
    }

    private Position position(Table.Row row) {
        return new Position(row.number(at(Column.Y_EAST)), row.number(at(Column.X_NORTH)), row.number(at(Column.H)));
    }

    /// Ring 0 first, each with three points or more.
    private Map<Integer, List<Table.Row>> rings(List<Table.Row> rows) {
        Map<Integer, List<Table.Row>> rings = new LinkedHashMap<>();
        rings.put(0, new ArrayList<>());
        rows.forEach(row -> rings.computeIfAbsent(row.count(at(Column.RING)), _ -> new ArrayList<>()).add(row));
        rings.forEach((number, ring) -> {
            if (ring.isEmpty()) {
                throw rows.getFirst().wrong(at(Column.RING), Words.say("table.ring.outer"));
            }
            if (ring.size() < 3) {
                throw ring.getFirst().wrong(Words.say("table.ring.short", Integer.toString(number), Integer.toString(ring.size())));
            }
        });
        return rings;
    }

    /// A number that all rows of a part have in common.
    private double same(List<Table.Row> rows, Column column) {
        double first = rows.getFirst().number(at(column));
        for (Table.Row row : rows) {
            if (row.number(at(column)) != first) {
                throw row.wrong(at(column), Words.say("table.mixed", row.text(at(column)), rows.getFirst().text(at(column))));
            }
        }
        return first;
    }
}
