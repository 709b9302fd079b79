package org.undercroft.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Point2;

/// What lies between one row and the next: length and inner angle of an outline, station and gradient of an axis.
final class Between {
    private Between() {}

    static List<String> outline(List<SpaceDraft.Row> rows) {
        List<Optional<Point2>> places = rows.stream().map(Between::place).toList();
        List<String> said = new ArrayList<>();
        int n = places.size();
        for (int i = 0; i < n; i++) {
            Optional<Point2> here = places.get(i);
            Optional<Point2> next = n > 2 || i + 1 < n ? places.get((i + 1) % n) : Optional.empty();
            Optional<Point2> before = n > 2 ? places.get((i + n - 1) % n) : Optional.empty();
            String text = here.isPresent() && next.isPresent() ? Words.metres(here.get().distance(next.get())) : "";
            if (!text.isEmpty() && before.isPresent()) {
                text += "   ∠ " + Words.number(angle(before.get(), here.get(), next.get()), 2) + "°";
            }
            said.add(text);
        }
        return said;
    }

    /// @param depths whether heights count downward
    static List<String> axis(List<SpaceDraft.Row> rows, boolean depths) {
        List<String> said = new ArrayList<>();
        double station = 0;
        for (int i = 0; i < rows.size(); i++) {
            Optional<Point2> here = place(rows.get(i));
            Optional<Point2> next = i + 1 < rows.size() ? place(rows.get(i + 1)) : Optional.empty();
            String text = here.isPresent() ? station(station) : "";
            if (here.isPresent() && next.isPresent()) {
                double length = here.get().distance(next.get());
                station += length;
                text += "   " + Words.metres(length) + gradient(rows.get(i), rows.get(i + 1), depths ? -length : length);
            }
            said.add(text);
        }
        return said;
    }

    private static String gradient(SpaceDraft.Row here, SpaceDraft.Row next, double length) {
        Optional<Double> from = Reading.parsed(here.height());
        Optional<Double> to = Reading.parsed(next.height());
        return from.isEmpty() || to.isEmpty() || length == 0 ? "" : "   " + Words.number((to.get() - from.get()) / length * 1000, 1) + " ‰";
    }

    /// `K1+250.00` for 1250 m.
    static String station(double metres) {
        long hundredths = Math.round(metres * 100);
        return "K%d+%03d.%02d".formatted(hundredths / 100_000, hundredths / 100 % 1000, hundredths % 100);
    }

    /// Between the edges at `b`, the smaller way round, degrees.
    private static double angle(Point2 a, Point2 b, Point2 c) {
        double turn = Math.toDegrees(Math.atan2(a.y() - b.y(), a.x() - b.x()) - Math.atan2(c.y() - b.y(), c.x() - b.x()));
        double round = (turn + 720) % 360;
        return Math.min(round, 360 - round);
    }

    static Optional<Point2> place(SpaceDraft.Row row) {
        return Reading.parsed(row.north()).flatMap(north -> Reading.parsed(row.east()).map(east -> new Point2(east, north)));
    }
}
