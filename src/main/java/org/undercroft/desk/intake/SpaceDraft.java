package org.undercroft.desk.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Polyhedron;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.Slab;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyPlan;

/// A space as it stands in the fields: everything as it was typed, finished or not, so that it can be put away and taken back, undone and redone.
///
/// @param way by which it is given
/// @param heights what its heights count from
/// @param system of the coordinates as a file says it; blank for the office's own
record SpaceDraft(Way way, Heights heights, String system, FromFile file, Outlined outline, Swept axis) {
    /// EPSG code of the Yellow Sea height datum of 1956.
    private static final int EPSG_1956 = 5736;
    /// Stands for the system of a file that names none.
    static final String UNNAMED = "-";
    static final SpaceDraft EMPTY = new SpaceDraft(Way.FILE, Heights.DATUM_1985, "", FromFile.NOTHING, Outlined.NOTHING, Swept.NOTHING);

    enum Way {
        FILE,
        TABLE,
        OUTLINE,
        AXIS
    }

    enum Heights {
        DATUM_1985,
        DATUM_1956,
        DEPTH
    }

    enum Section {
        CIRCLE,
        HORSESHOE,
        BOX,
        EGG,
        FREE
    }

    /// A corner, or a point of an axis.
    record Row(String north, String east, String height, String radius) {
        static final Row BLANK = new Row("", "", "", "");

        boolean isBlank() {
            return (north + east + height + radius).isBlank();
        }

        static Row of(Point2 at) {
            return new Row(number(at.y()), number(at.x()), "", "");
        }

        Row at(Point2 place) {
            return new Row(number(place.y()), number(place.x()), height, radius);
        }
    }

    /// @param source what it came from, as is said to the officer
    /// @param definitions as [DefinitionText] writes them; blank where nothing was read
    /// @param digest of the file, `space` which of its spaces it is; both blank where it came out of no file, or was changed since
    record FromFile(String source, String definitions, String digest, String space) {
        static final FromFile NOTHING = new FromFile("", "");

        FromFile(String source, String definitions) {
            this(source, definitions, "", "");
        }
    }

    record Outlined(List<Row> corners, String floor, String roof) {
        static final Outlined NOTHING = new Outlined(List.of(), "", "");

        Outlined {
            corners = List.copyOf(corners);
        }
    }

    /// @param ring of a free section: `across up, across up …`
    record Swept(List<Row> points, Section section, String width, String height, String ring, String chord) {
        static final Swept NOTHING = new Swept(List.of(), Section.CIRCLE, "", "", "", "0.02");

        Swept {
            points = List.copyOf(points);
        }
    }

    SpaceDraft by(Way other) {
        return new SpaceDraft(other, heights, system, file, outline, axis);
    }

    SpaceDraft from(Heights other) {
        return new SpaceDraft(way, other, system, file, outline, axis);
    }

    SpaceDraft with(Outlined other) {
        return new SpaceDraft(way, heights, system, file, other, axis);
    }

    SpaceDraft with(Swept other) {
        return new SpaceDraft(way, heights, system, file, outline, other);
    }

    /// What stands in the corners or points of the way chosen.
    List<Row> rows() {
        return switch (way) {
            case OUTLINE -> outline.corners();
            case AXIS -> axis.points();
            case FILE, TABLE -> List.of();
        };
    }

    /// The rows for corners that were changed on the plan: one that did not move stays as it was typed.
    List<Row> drawn(List<Point2> corners) {
        List<Row> known = rows().stream().filter(row -> Between.place(row).isPresent()).toList();
        List<Row> drawn = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Row old = i < known.size() ? known.get(i) : heightBefore(drawn);
            boolean same = Between.place(old).filter(corners.get(i)::equals).isPresent();
            drawn.add(same ? old : old.at(corners.get(i)));
        }
        return drawn;
    }

    /// A new point of an axis begins at the height of the one before.
    private static Row heightBefore(List<Row> rows) {
        return rows.isEmpty() ? Row.BLANK : new Row("", "", rows.getLast().height(), "");
    }

    SpaceDraft withRows(List<Row> rows) {
        return switch (way) {
            case OUTLINE -> with(new Outlined(rows, outline.floor(), outline.roof()));
            case AXIS -> with(new Swept(rows, axis.section(), axis.width(), axis.height(), axis.ring(), axis.chord()));
            case FILE, TABLE -> this;
        };
    }

    /// The same with definitions in the place of what was typed, in the office's own system: as rows where rows can say them, else as they are.
    ///
    /// @param source what they came from, where they cannot be said in rows
    SpaceDraft taking(List<SpaceDefinition> parts, String source) {
        return taking(parts, source, Heights.DATUM_1985, "");
    }

    /// The same where something was put right and everything else is meant as before: heights in another datum stay in it. Depths have become heights by then.
    SpaceDraft mended(List<SpaceDefinition> parts, Optional<String> otherSystem) {
        return taking(parts, file.source(), heights == Heights.DEPTH ? Heights.DATUM_1985 : heights, otherSystem.orElse(system));
    }

    private SpaceDraft taking(List<SpaceDefinition> parts, String source, Heights itsHeights, String itsSystem) {
        SpaceDraft own = new SpaceDraft(way, itsHeights, itsSystem, file, outline, axis);
        if (way == Way.OUTLINE && parts.size() == 1 && parts.getFirst() instanceof Prism prism && prism.outline().holes().isEmpty()) {
            return own.with(outlined(prism));
        }
        if (way == Way.AXIS && parts.size() == 1 && parts.getFirst() instanceof Sweep sweep && sweep.section().equals(section().orElse(null))) {
            return own.with(swept(sweep));
        }
        String said = DefinitionText.write(parts);
        FromFile taken = said.equals(file.definitions()) ? file : new FromFile(source, said);
        return new SpaceDraft(Way.FILE, itsHeights, itsSystem, taken, outline, axis);
    }

    private Optional<CrossSection> section() {
        return new Reading(this).section();
    }

    /// What was read from a file, in a system that may not be the office's.
    SpaceDraft read(SurveyPlan plan, PlannedSpace space) {
        FromFile read = new FromFile(plan.title(), DefinitionText.write(space.parts()), plan.digest(), space.id());
        return new SpaceDraft(Way.FILE, Heights.DATUM_1985, plan.system().map(ReferenceSystem::toString).orElse(UNNAMED), read, outline, axis);
    }

    /// What coordinates and heights that are typed mean: rows name no system of their own.
    ReferenceSystem typed(ReferenceSystem own) {
        return heights == Heights.DATUM_1956 ? new ReferenceSystem(own.plan(), OptionalInt.of(EPSG_1956)) : own;
    }

    /// A space that was given at the desk before, in rows where rows can say it and its system.
    ///
    /// @param system it was given in, `own` that of the office
    static SpaceDraft again(PlannedSpace space, String title, ReferenceSystem system, ReferenceSystem own) {
        Heights heights = system.height().equals(OptionalInt.of(EPSG_1956)) ? Heights.DATUM_1956 : Heights.DATUM_1985;
        SpaceDraft empty = EMPTY.from(heights);
        if (!empty.typed(own).equals(system)) {
            return EMPTY.taking(space.parts(), title, Heights.DATUM_1985, system.toString());
        }
        SpaceDraft whole = empty.taking(space.parts(), title, heights, "");
        SpaceDraft rows = switch (space.parts().getFirst()) {
            case Prism _ -> empty.by(Way.OUTLINE).taking(space.parts(), title, heights, "");
            case Sweep sweep -> empty.by(Way.AXIS).with(across(sweep)).taking(space.parts(), title, heights, "");
            case Slab _,Polyhedron _ -> whole;
        };
        return new Reading(rows).parts().equals(space.parts()) ? rows : whole;
    }

    private static Swept across(Sweep sweep) {
        String width = number(sweep.section().width());
        String height = number(sweep.section().height());
        String chord = number(sweep.chordError());
        return switch (sweep.section()) {
            case CrossSection.Circle _ -> new Swept(List.of(), Section.CIRCLE, width, "", "", chord);
            case CrossSection.Box _ -> new Swept(List.of(), Section.BOX, width, height, "", chord);
            case CrossSection.Horseshoe _ -> new Swept(List.of(), Section.HORSESHOE, width, height, "", chord);
            case CrossSection.Egg _ -> new Swept(List.of(), Section.EGG, width, height, "", chord);
            case CrossSection.Free free -> new Swept(List.of(), Section.FREE, "", "",
                    free.ring().stream().map(point -> number(point.x()) + " " + number(point.y())).collect(Collectors.joining(", ")), chord);
        };
    }

    private static Outlined outlined(Prism prism) {
        Outline outline = prism.outline();
        return new Outlined(outline.exterior().stream().map(Row::of).toList(), number(prism.bottom()), number(prism.top()));
    }

    private Swept swept(Sweep sweep) {
        List<Row> points = new ArrayList<>();
        for (int i = 0; i < sweep.axis().size(); i++) {
            Position at = sweep.axis().get(i);
            String radius = sweep.bend(i).radius() == 0 ? "" : number(sweep.bend(i).radius());
            points.add(new Row(number(at.y()), number(at.x()), number(at.z()), radius));
        }
        return new Swept(points, axis.section(), axis.width(), axis.height(), axis.ring(), axis.chord());
    }

    /// To a tenth of a millimetre, the grid on which everything is computed.
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}
