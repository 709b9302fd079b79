package org.undercroft.desk.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.undercroft.exchange.PointTable;

/// Puts pasted points into the fields.
final class Pasted {
    private Pasted() {}

    static SpaceDraft into(SpaceDraft draft, PointTable table, MappingDialog.Taken taken) {
        SpaceDraft.Heights heights = table.datum().equals(OptionalInt.of(5736)) ? SpaceDraft.Heights.DATUM_1956 : draft.heights();
        SpaceDraft dated = draft.from(heights);
        return taken.axis() ? axis(dated.by(SpaceDraft.Way.AXIS), taken.points()) : outline(dated.by(SpaceDraft.Way.OUTLINE), taken.points());
    }

    private static SpaceDraft axis(SpaceDraft draft, List<PointTable.Surveyed> points) {
        return draft.withRows(points.stream().map(point -> new SpaceDraft.Row(
                SpaceDraft.number(point.north()), SpaceDraft.number(point.east()), text(first(point.height(), point.floor())), "")).toList());
    }

    /// Where each corner is listed twice, once below and once above, it is one corner, and its heights are floor and roof.
    private static SpaceDraft outline(SpaceDraft draft, List<PointTable.Surveyed> points) {
        Map<String, SpaceDraft.Row> corners = new LinkedHashMap<>();
        List<SpaceDraft.Row> all = new ArrayList<>();
        for (PointTable.Surveyed point : points) {
            SpaceDraft.Row row = new SpaceDraft.Row(SpaceDraft.number(point.north()), SpaceDraft.number(point.east()), "", "");
            all.add(row);
            corners.putIfAbsent(row.north() + " " + row.east(), row);
        }
        OptionalDouble floor = min(points.stream().flatMapToDouble(point -> stream(point.floor(), point.height())));
        OptionalDouble roof = max(points.stream().flatMapToDouble(point -> stream(point.roof(), point.height())));
        boolean twice = corners.size() * 2 == all.size();
        boolean level = floor.equals(roof);
        return draft.with(new SpaceDraft.Outlined(twice ? List.copyOf(corners.values()) : all,
                floor.isPresent() ? text(floor) : draft.outline().floor(),
                roof.isPresent() && !(level && floor.isPresent()) ? text(roof) : draft.outline().roof()));
    }

    private static DoubleStream stream(OptionalDouble wanted, OptionalDouble otherwise) {
        return first(wanted, otherwise).stream();
    }

    private static OptionalDouble first(OptionalDouble wanted, OptionalDouble otherwise) {
        return wanted.isPresent() ? wanted : otherwise;
    }

    private static OptionalDouble min(DoubleStream values) {
        return values.min();
    }

    private static OptionalDouble max(DoubleStream values) {
        return values.max();
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? SpaceDraft.number(value.getAsDouble()) : "";
    }
}
