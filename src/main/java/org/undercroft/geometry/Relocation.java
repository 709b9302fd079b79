package org.undercroft.geometry;

import java.util.List;
import java.util.function.UnaryOperator;

/// Gives a definition other coordinates: moved, with its axes exchanged, taken from another zone, raised. It stays the kind of definition it was.
public final class Relocation {
    private Relocation() {}

    /// The same, moved: metres east, north and up.
    public static SpaceDefinition moved(SpaceDefinition definition, double east, double north, double up) {
        return of(definition, place -> place.moved(east, north, up));
    }

    /// @param map each place of the survey to where it is meant to be. Heights that hold for a whole outline are asked for at the middle of its box; of a
    /// bound that follows the ground only the distance from it changes. A tunnel keeps its section and its radii.
    public static SpaceDefinition of(SpaceDefinition definition, UnaryOperator<Position> map) {
        return switch (definition) {
            case Prism(Outline outline, double bottom, double top) -> {
                Point2 middle = middle(outline);
                yield new Prism(plan(outline, bottom, map), height(middle, bottom, map), height(middle, top, map));
            }
            case Slab(Outline outline, Bound lower, Bound upper) -> {
                Point2 middle = middle(outline);
                yield new Slab(plan(outline, 0, map), bound(lower, middle, map), bound(upper, middle, map));
            }
            case Sweep(List<Position> axis, List<Sweep.Bend> bends, CrossSection section, double chordError) ->
                new Sweep(axis.stream().map(map).toList(), bends, section, chordError);
            case Polyhedron(List<Polyhedron.Shell> shells) -> new Polyhedron(shells.stream().map(shell -> shell(shell, map)).toList());
        };
    }

    private static Polyhedron.Shell shell(Polyhedron.Shell shell, UnaryOperator<Position> map) {
        return new Polyhedron.Shell(shell.faces().stream()
                .map(face -> new Polyhedron.Face(face.rings().stream().map(ring -> ring.stream().map(map).toList()).toList()))
                .toList());
    }

    private static Bound bound(Bound bound, Point2 middle, UnaryOperator<Position> map) {
        return switch (bound) {
            case Bound.Height(double metres) -> new Bound.Height(height(middle, metres, map));
            case Bound.Plane(Position a, Position b, Position c) -> new Bound.Plane(map.apply(a), map.apply(b), map.apply(c));
            case Bound.Ground ground ->
                new Bound.Ground(ground.model(), ground.measured(), ground.datum(), ground.offset() + height(middle, 0, map));
        };
    }

    private static double height(Point2 at, double height, UnaryOperator<Position> map) {
        return map.apply(new Position(at.x(), at.y(), height)).z();
    }

    private static Outline plan(Outline outline, double height, UnaryOperator<Position> map) {
        return new Outline(ring(outline.exterior(), height, map), outline.holes().stream().map(hole -> ring(hole, height, map)).toList());
    }

    private static List<Point2> ring(List<Point2> ring, double height, UnaryOperator<Position> map) {
        return ring.stream().map(point -> map.apply(new Position(point.x(), point.y(), height)).plan()).toList();
    }

    /// The middle of the box around an outline; 0, 0 where it has no corner.
    private static Point2 middle(Outline outline) {
        List<Point2> ring = outline.exterior();
        double east = ring.stream().mapToDouble(Point2::x).min().orElse(0) + ring.stream().mapToDouble(Point2::x).max().orElse(0);
        double north = ring.stream().mapToDouble(Point2::y).min().orElse(0) + ring.stream().mapToDouble(Point2::y).max().orElse(0);
        return new Point2(east / 2, north / 2);
    }
}
