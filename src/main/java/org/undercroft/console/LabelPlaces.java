package org.undercroft.console;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Point2;

/// Finds room for names: in the area that is meant where it is large enough, else beside it with a line to it; never over another name.
final class LabelPlaces {
    private static final double[] DISTANCES = {5, 9, 14, 20, 28, 38, 50};
    private static final int BEARINGS = 12;
    private static final int ROWS = 5;

    private final Rectangle2D window;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Drawn> drawn = new ArrayList<>();

    private record Drawn(Path2D path, Rectangle2D bounds) {}

    /// @param x and `y`: the middle of the name; the anchor is the place that is meant
    record Place(double x, double y, double anchorX, double anchorY) {
        boolean isBeside() {
            return x != anchorX || y != anchorY;
        }
    }

    LabelPlaces(double left, double top, double right, double bottom) {
        this.window = new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    /// What is drawn, so that names are put on blank paper where there is any.
    void drawn(List<List<Point2>> rings) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Point2> ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                if (i == 0) {
                    path.moveTo(ring.get(i).x(), ring.get(i).y());
                } else {
                    path.lineTo(ring.get(i).x(), ring.get(i).y());
                }
            }
            path.closePath();
        }
        drawn.add(new Drawn(path, path.getBounds2D()));
    }

    /// Empty where there is no room at all; the list beside the drawing names it all the same.
    Optional<Place> find(List<List<Point2>> rings, double width, double height) {
        Point2 inside = inside(rings);
        double tall = bottom(rings) - top(rings);
        if (chord(rings, inside.y()) > width && tall > height && take(inside.x(), inside.y(), width, height, false)) {
            return Optional.of(new Place(inside.x(), inside.y(), inside.x(), inside.y()));
        }
        for (boolean blank : new boolean[]{true, false}) {
            Optional<Place> place = above(rings, width, height, blank).or(() -> around(inside, width, height, blank));
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /// Over the area or under it, row by row.
    private Optional<Place> above(List<List<Point2>> rings, double width, double height, boolean blank) {
        double[] edges = {top(rings), bottom(rings)};
        for (int row = 0; row < ROWS; row++) {
            for (int side = 0; side < 2; side++) {
                double edge = edges[side];
                Point2 foot = rings.getFirst().stream().filter(at -> Math.abs(at.y() - edge) < 0.05).reduce((p, q) -> new Point2((p.x() + q.x()) / 2, p.y()))
                        .orElse(rings.getFirst().getFirst());
                double y = edge + (side == 0 ? -1 : 1) * (height / 2 + 0.8 + row * (height + 0.6));
                for (double aside : new double[]{0, width / 2 - 1, 1 - width / 2}) {
                    if (take(foot.x() + aside, y, width, height, blank)) {
                        return Optional.of(new Place(foot.x() + aside, y, foot.x(), foot.y()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Place> around(Point2 inside, double width, double height, boolean blank) {
        for (double distance : DISTANCES) {
            for (int i = 0; i < BEARINGS; i++) {
                double angle = Math.PI * 2 * ((i % 2 == 0 ? i / 2 : BEARINGS - 1 - i / 2) + 0.5) / BEARINGS - Math.PI / 2;
                double x = inside.x() + (distance + width / 2) * Math.cos(angle);
                double y = inside.y() + distance * Math.sin(angle);
                if (take(x, y, width, height, blank)) {
                    return Optional.of(new Place(x, y, inside.x(), inside.y()));
                }
            }
        }
        return Optional.empty();
    }

    private static double top(List<List<Point2>> rings) {
        return rings.getFirst().stream().mapToDouble(Point2::y).min().orElse(0);
    }

    private static double bottom(List<List<Point2>> rings) {
        return rings.getFirst().stream().mapToDouble(Point2::y).max().orElse(0);
    }

    private boolean take(double x, double y, double width, double height, boolean blank) {
        Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
        if (!window.contains(box) || taken.stream().anyMatch(box::intersects)
                || (blank && drawn.stream().anyMatch(area -> area.bounds.intersects(box) && area.path.intersects(box)))) {
            return false;
        }
        taken.add(box);
        return true;
    }

    /// The middle of the widest stretch at one of several heights.
    private static Point2 inside(List<List<Point2>> rings) {
        double low = top(rings);
        double high = bottom(rings);
        Point2 best = rings.getFirst().getFirst();
        double widest = -1;
        for (double part : new double[]{0.5, 0.35, 0.65, 0.2, 0.8, 0.499}) {
            double y = low + part * (high - low);
            List<Double> crossings = crossings(rings, y);
            for (int i = 1; i < crossings.size(); i += 2) {
                double width = crossings.get(i) - crossings.get(i - 1);
                if (width > widest * 1.05) {
                    widest = width;
                    best = new Point2((crossings.get(i) + crossings.get(i - 1)) / 2, y);
                }
            }
        }
        return best;
    }

    private static double chord(List<List<Point2>> rings, double y) {
        List<Double> crossings = crossings(rings, y);
        double widest = 0;
        for (int i = 1; i < crossings.size(); i += 2) {
            widest = Math.max(widest, crossings.get(i) - crossings.get(i - 1));
        }
        return widest;
    }

    private static List<Double> crossings(List<List<Point2>> rings, double y) {
        List<Double> crossings = new ArrayList<>();
        for (List<Point2> ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                Point2 a = ring.get(i);
                Point2 b = ring.get((i + 1) % ring.size());
                if (a.y() > y != b.y() > y) {
                    crossings.add(a.x() + (y - a.y()) * (b.x() - a.x()) / (b.y() - a.y()));
                }
            }
        }
        crossings.sort(null);
        return crossings;
    }
}
