package org.undercroft.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.undercroft.geometry.Cuts;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.GroundModel;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.Stacking;
import org.undercroft.geometry.Stationing;

/// How deep a space lies under the ground of an area. Asked at the area's corners, along the axes of the space and on a net, all five metres
/// apart; between them ground and space are taken to change evenly.
///
/// @param least metres of cover; negative where the space stands out of the ground
/// @param deepest metres from the ground to the lowest floor
record Cover(OptionalDouble least, OptionalDouble deepest) {
    private static final double STEP = 5;
    /// Places on the net; a larger area is asked about more coarsely.
    private static final double MOST = 4_000;

    static Cover of(Space space, Stationing axes, List<Outline> area, GroundModel ground) {
        double least = Double.POSITIVE_INFINITY;
        double deepest = Double.NEGATIVE_INFINITY;
        Frame frame = space.frame();
        for (Point2 place : places(axes, area)) {
            Point2 world = frame.toWorld(place);
            OptionalDouble height = ground.heightAt(world.x(), world.y());
            List<Cuts.Span> spans = height.isPresent() ? Cuts.borehole(space, place) : List.of();
            if (!spans.isEmpty()) {
                least = Math.min(least, height.getAsDouble() - spans.getLast().top());
                deepest = Math.max(deepest, height.getAsDouble() - spans.getFirst().bottom());
            }
        }
        return least == Double.POSITIVE_INFINITY
                ? new Cover(OptionalDouble.empty(), OptionalDouble.empty())
                : new Cover(OptionalDouble.of(least), OptionalDouble.of(deepest));
    }

    private static List<Point2> places(Stationing axes, List<Outline> area) {
        List<Point2> places = new ArrayList<>();
        area.forEach(outline -> {
            places.addAll(outline.exterior());
            outline.holes().forEach(places::addAll);
            places.addAll(net(outline));
        });
        axes.places(STEP).stream().filter(place -> Stacking.distance(area, place) == 0).forEach(places::add);
        return places;
    }

    private static List<Point2> net(Outline outline) {
        double west = outline.exterior().stream().mapToDouble(Point2::x).min().orElse(0);
        double east = outline.exterior().stream().mapToDouble(Point2::x).max().orElse(0);
        double south = outline.exterior().stream().mapToDouble(Point2::y).min().orElse(0);
        double north = outline.exterior().stream().mapToDouble(Point2::y).max().orElse(0);
        double step = Math.max(STEP, Math.sqrt((east - west) * (north - south) / MOST));
        List<Point2> net = new ArrayList<>();
        for (double x = west + step / 2; x < east; x += step) {
            for (double y = south + step / 2; y < north; y += step) {
                Point2 place = new Point2(x, y);
                if (Stacking.distance(List.of(outline), place) == 0) {
                    net.add(place);
                }
            }
        }
        return net;
    }
}
