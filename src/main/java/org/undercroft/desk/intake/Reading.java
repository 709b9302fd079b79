package org.undercroft.desk.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.CrossSection;
import org.undercroft.geometry.DefinitionText;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Prism;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Sweep;
import org.undercroft.land.Phrase;

/// Reads what stands in the fields: the definitions they make, and for each field that says nothing that could be meant, why not.
final class Reading {
    private final SpaceDraft draft;
    private final Map<String, Phrase> problems = new LinkedHashMap<>();
    private final List<SpaceDefinition> parts;

    Reading(SpaceDraft draft) {
        this.draft = draft;
        this.parts = read();
    }

    /// None while something is missing or wrong.
    List<SpaceDefinition> parts() {
        return problems.isEmpty() ? parts : List.of();
    }

    /// By field: `floor`, `width`, `2.north` for a row.
    Map<String, Phrase> problems() {
        return problems;
    }

    private List<SpaceDefinition> read() {
        return switch (draft.way()) {
            case FILE -> draft.file().definitions().isBlank() ? List.of() : DefinitionText.read(draft.file().definitions());
            case TABLE -> List.of();
            case OUTLINE -> outline();
            case AXIS -> axis();
        };
    }

    private List<SpaceDefinition> outline() {
        List<Point2> corners = new ArrayList<>();
        List<SpaceDraft.Row> rows = draft.outline().corners();
        for (int i = 0; i < rows.size(); i++) {
            SpaceDraft.Row row = rows.get(i);
            if ((row.north() + row.east()).isBlank()) {
                continue;
            }
            OptionalDouble north = needed(i + ".north", row.north());
            OptionalDouble east = needed(i + ".east", row.east());
            if (north.isPresent() && east.isPresent()) {
                corners.add(new Point2(east.getAsDouble(), north.getAsDouble()));
            }
        }
        // listings like to say the first corner once more at the end
        if (corners.size() > 3 && corners.getFirst().equals(corners.getLast())) {
            corners.removeLast();
        }
        OptionalDouble floor = number("floor", draft.outline().floor());
        OptionalDouble roof = number("roof", draft.outline().roof());
        return corners.size() < 3 || floor.isEmpty() || roof.isEmpty()
                ? List.of()
                : List.of(new Prism(Outline.of(corners), floor.getAsDouble(), roof.getAsDouble()));
    }

    private List<SpaceDefinition> axis() {
        List<Position> points = new ArrayList<>();
        List<Sweep.Bend> bends = new ArrayList<>();
        List<SpaceDraft.Row> rows = draft.axis().points();
        List<Integer> filled = IntStream.range(0, rows.size()).filter(i -> !rows.get(i).isBlank()).boxed().toList();
        for (int i : filled) {
            OptionalDouble north = needed(i + ".north", rows.get(i).north());
            OptionalDouble east = needed(i + ".east", rows.get(i).east());
            OptionalDouble height = needed(i + ".height", rows.get(i).height());
            if (north.isPresent() && east.isPresent() && height.isPresent()) {
                points.add(new Position(east.getAsDouble(), north.getAsDouble(), height.getAsDouble()));
                boolean end = i == filled.getFirst() || i == filled.getLast();
                bends.add(end || rows.get(i).radius().isBlank() ? Sweep.Bend.CORNER : bend(i, rows.get(i).radius()));
            }
        }
        Optional<CrossSection> section = section();
        OptionalDouble chord = positive("chord", draft.axis().chord());
        return points.size() < 2 || section.isEmpty() || chord.isEmpty()
                ? List.of()
                : List.of(new Sweep(points, bends, section.get(), chord.getAsDouble()));
    }

    private Sweep.Bend bend(int row, String radius) {
        OptionalDouble metres = positive(row + ".radius", radius);
        return metres.isPresent() ? new Sweep.Bend(metres.getAsDouble(), 0) : Sweep.Bend.CORNER;
    }

    /// Empty while something of it is missing.
    Optional<CrossSection> section() {
        return switch (draft.axis().section()) {
            case CIRCLE -> {
                OptionalDouble diameter = positive("width", draft.axis().width());
                yield diameter.isPresent() ? Optional.of(new CrossSection.Circle(diameter.getAsDouble())) : Optional.empty();
            }
            case BOX -> sized(CrossSection.Box::new);
            case HORSESHOE -> sized(CrossSection.Horseshoe::new);
            case EGG -> sized(CrossSection.Egg::new);
            case FREE -> free();
        };
    }

    private Optional<CrossSection> sized(BiFunction<Double, Double, CrossSection> make) {
        OptionalDouble width = positive("width", draft.axis().width());
        OptionalDouble height = positive("height", draft.axis().height());
        if (width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(make.apply(width.getAsDouble(), height.getAsDouble()));
        } catch (IllegalArgumentException tooLow) {
            problems.put("height", Words.phrase("space.problem.low." + draft.axis().section().name()));
            return Optional.empty();
        }
    }

    private Optional<CrossSection> free() {
        List<Point2> ring = new ArrayList<>();
        for (String pair : draft.axis().ring().split("[,;，；\\n]")) {
            String[] numbers = pair.strip().split("\\s+");
            if (pair.isBlank()) {
                continue;
            }
            Optional<Double> across = parsed(numbers[0]);
            Optional<Double> up = numbers.length == 2 ? parsed(numbers[1]) : Optional.empty();
            if (across.isEmpty() || up.isEmpty()) {
                problems.put("ring", Words.phrase("space.problem.ring", pair.strip()));
                return Optional.empty();
            }
            ring.add(new Point2(across.get(), up.get()));
        }
        return ring.size() < 3 ? Optional.empty() : Optional.of(new CrossSection.Free(ring));
    }

    private OptionalDouble positive(String field, String text) {
        OptionalDouble number = number(field, text);
        if (number.isPresent() && number.getAsDouble() <= 0) {
            problems.put(field, Words.phrase("space.problem.positive"));
            return OptionalDouble.empty();
        }
        return number;
    }

    /// Of a row that was begun: to leave it out silently would make another shape.
    private OptionalDouble needed(String field, String text) {
        if (text.isBlank()) {
            problems.put(field, Words.phrase("space.problem.missing"));
        }
        return number(field, text);
    }

    /// What is blank is missing, not wrong.
    private OptionalDouble number(String field, String text) {
        if (text.isBlank()) {
            return OptionalDouble.empty();
        }
        Optional<Double> number = parsed(text);
        if (number.isEmpty()) {
            problems.put(field, Words.phrase("space.problem.number", text.strip()));
        }
        return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /// Minus signs come in two shapes, and digits may stand in groups.
    static Optional<Double> parsed(String text) {
        String plain = text.strip().replace('−', '-').replaceAll("(?<=\\d)[ \\u00a0,](?=\\d{3})", "");
        return plain.matches("[+-]?(\\d{1,9}(\\.\\d*)?|\\.\\d+)") ? Optional.of(Double.valueOf(plain)) : Optional.empty();
    }
}
