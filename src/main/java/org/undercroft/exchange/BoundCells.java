package org.undercroft.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.undercroft.geometry.Bound;
import org.undercroft.geometry.Position;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.ReferenceSystem;

/// What stands in the cells that bound slabs: a height, a plane through three points, the ground. The ground model is read once, when the first bound
/// names it.
final class BoundCells {
    private static final Pattern GROUND = Pattern.compile("(?:ground|地面)\\s*([+-].*)?", Pattern.CASE_INSENSITIVE);

    private final TextSource source;
    private final Optional<Comments.Ground> named;
    private final Optional<ReferenceSystem> system;
    private @Nullable GroundSurvey survey;

    /// @param named the ground model the table names
    /// @param system what its coordinates mean; the ground model must mean the same
    BoundCells(TextSource source, Optional<Comments.Ground> named, Optional<ReferenceSystem> system) {
        this.source = source;
        this.named = named;
        this.system = system;
    }

    /// The bound of a part, the same in all its rows or in the first one only.
    Bound read(List<Table.Row> rows, int column) {
        Table.Row first = rows.getFirst();
        String text = first.text(column);
        for (Table.Row row : rows) {
            if (!row.optional(column).isEmpty() && !row.text(column).equals(text)) {
                throw row.wrong(column, Words.say("table.mixed", row.text(column), text));
            }
        }
        Matcher ground = GROUND.matcher(text.replace('−', '-'));
        if (ground.matches()) {
            return ground(first, column, Optional.ofNullable(ground.group(1)));
        }
        List<Double> numbers = numbers(first, column, text);
        return switch (numbers.size()) {
            case 1 -> new Bound.Height(numbers.getFirst());
            case 9 -> plane(first, column, numbers);
            default -> throw first.wrong(column, Words.say("bound.form", text));
        };
    }

    private static List<Double> numbers(Table.Row row, int column, String text) {
        String bare = text.toLowerCase(Locale.ROOT).replaceFirst("^(plane|平面)", " ").replaceAll("[(),;:，；：、（）]", " ").strip();
        List<Double> numbers = new ArrayList<>();
        for (String word : bare.split("\\s+")) {
            OptionalDouble number = Numbers.read(word);
            if (number.isEmpty()) {
                throw row.wrong(column, Words.say("bound.form", text));
            }
            numbers.add(number.getAsDouble());
        }
        return numbers;
    }

    private static Bound plane(Table.Row row, int column, List<Double> numbers) {
        List<Position> points = new ArrayList<>();
        for (int i = 0; i < 9; i += 3) {
            points.add(new Position(numbers.get(i + 1), numbers.get(i), numbers.get(i + 2)));
        }
        try {
            return new Bound.Plane(points.get(0), points.get(1), points.get(2));
        } catch (IllegalArgumentException e) {
            throw row.wrong(column, Words.say("bound.line"));
        }
    }

    private Bound ground(Table.Row row, int column, Optional<String> distance) {
        OptionalDouble offset = distance.isEmpty() ? OptionalDouble.of(0) : Numbers.read(distance.get().replaceAll("\\s", ""));
        if (offset.isEmpty()) {
            throw row.wrong(column, Words.say("bound.form", row.text(column)));
        }
        GroundSurvey ground = survey(row, column);
        return new Bound.Ground(ground.model(), Optional.of(ground.measured()), ground.system().height(), offset.getAsDouble());
    }

    private GroundSurvey survey(Table.Row row, int column) {
        GroundSurvey known = survey;
        if (known == null) {
            Comments.Ground ground = named.orElseThrow(() -> row.wrong(column, Words.say("bound.ground.none")));
            Path file = source.beside(ground.file()).orElseThrow(() -> source.refusedAt(ground.line(), Words.say("bound.ground.beside", ground.file())));
            known = new GroundReader().read(file);
            GroundSurvey read = known;
            system.filter(own -> differ(own, read.system())).ifPresent(own -> {
                throw source.refusedAt(ground.line(), Words.say("bound.ground.system", ground.file(), read.system().toString(), own.toString()));
            });
            survey = known;
        }
        return known;
    }

    /// A table that names no height datum may still mean the ground's.
    private static boolean differ(ReferenceSystem own, ReferenceSystem ground) {
        return own.plan() != ground.plan() || (own.height().isPresent() && !own.height().equals(ground.height()));
    }
}
