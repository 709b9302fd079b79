package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The axes of a space that was surveyed along one: where along the tunnel something lies. Stations are counted in plan from 0 at the first point of each axis.
public final class Stationing {
    private final List<Axis> axes;

    private Stationing(List<Axis> axes) {
        this.axes = axes;
    }

    private record Axis(int part, PlanAxis line, List<Outline> plan) {}

    /// From one station to another along the axis of one part.
    ///
    /// @param part counted from 1, in the order of the survey
    public record Stretch(int part, double from, double to) {}

    /// @param definitions of which the space was derived, in their order; those that are no sweeps have no axis
    public static Stationing of(Space space, List<SpaceDefinition> definitions) {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            if (definitions.get(i) instanceof Sweep sweep) {
                // parts come one of each definition; should they not, the whole plan stands for each
                List<Outline> plan = space.parts().size() == definitions.size() ? PlanView.of(List.of(space.parts().get(i))) : space.plan();
                axes.add(new Axis(i + 1, line(sweep, space.frame()), plan));
            }
        }
        return new Stationing(axes);
    }

    public boolean isEmpty() {
        return axes.isEmpty();
    }

    /// How many axes there are.
    public int count() {
        return axes.size();
    }

    /// The stretches of the axes under or over an area, in the frame of the space; one for each axis whose part has some of the area.
    public List<Stretch> along(List<Outline> area) {
        List<Stretch> stretches = new ArrayList<>();
        for (Axis axis : axes) {
            List<Outline> shared = Stacking.common(axis.plan, area);
            if (!shared.isEmpty()) {
                stretches.add(stretch(axis, shared));
            }
        }
        return stretches;
    }

    /// The first axis, in the frame of the space, with arcs as chords.
    ///
    /// @throws java.util.NoSuchElementException where there is none
    public List<Point2> axis() {
        return axes.getFirst().line.points();
    }

    /// Places on the axes, one every so many metres and at every point of them.
    public List<Point2> places(double step) {
        List<Point2> places = new ArrayList<>();
        for (Axis axis : axes) {
            List<Point2> points = axis.line.points();
            places.add(points.getFirst());
            for (int i = 1; i < points.size(); i++) {
                Point2 a = points.get(i - 1);
                Point2 b = points.get(i);
                int pieces = (int) Math.ceil(a.distance(b) / step);
                for (int k = 1; k <= pieces; k++) {
                    places.add(new Point2(a.x() + k * (b.x() - a.x()) / pieces, a.y() + k * (b.y() - a.y()) / pieces));
                }
            }
        }
        return places;
    }

    private static Stretch stretch(Axis axis, List<Outline> area) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (Outline outline : area) {
            for (Point2 corner : outline.exterior()) {
                double station = station(axis.line, corner);
                from = Math.min(from, station);
                to = Math.max(to, station);
            }
        }
        return new Stretch(axis.part, from, to);
    }

    /// Of the place on the axis nearest to a point.
    private static double station(PlanAxis axis, Point2 point) {
        double best = Double.POSITIVE_INFINITY;
        double station = 0;
        double before = axis.start();
        for (int i = 1; i < axis.points().size(); i++) {
            Point2 a = axis.points().get(i - 1);
            Point2 b = axis.points().get(i);
            double length = a.distance(b);
            double t = Math.clamp(((point.x() - a.x()) * (b.x() - a.x()) + (point.y() - a.y()) * (b.y() - a.y())) / length, 0, length);
            double away = point.distance(new Point2(a.x() + t / length * (b.x() - a.x()), a.y() + t / length * (b.y() - a.y())));
            if (away < best) {
                best = away;
                station = before + t;
            }
            before += length;
        }
        return station;
    }

    /// With arcs as chords as short as the survey's chord error asks for.
    private static PlanAxis line(Sweep sweep, Frame frame) {
        double error = Math.max(sweep.chordError() / 4, Snap.TENTH_OF_A_MILLIMETRE.metres());
        List<Alignment.Station> stations = Alignment.of(sweep, error, error, new Faults(new Grid(Snap.TENTH_OF_A_MILLIMETRE, frame)));
        List<Point2> points = new ArrayList<>();
        for (Alignment.Station station : stations) {
            Point2 at = new Point2(station.x(), station.y());
            if (points.isEmpty() || points.getLast().distance(at) > 0) {
                points.add(at);
            }
        }
        return Optional.of(points).filter(some -> some.size() > 1).map(PlanAxis::new)
                .orElseThrow(() -> new IllegalArgumentException("a sweep that stands still has no stations"));
    }
}
