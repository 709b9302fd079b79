package org.undercroft.certificate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;

/// Outlines in an order that depends on their shape alone: which corner a ring begins with, and which outline comes first, is chance in a cut, and the
/// same content shall give the same pages.
final class Steady {
    private static final Comparator<Point2> BY_PLACE = Comparator.comparingDouble(Point2::x).thenComparingDouble(Point2::y);

    private Steady() {}

    static List<Outline> of(List<Outline> outlines) {
        return outlines.stream()
                .map(outline -> new Outline(ring(outline.exterior()),
                        outline.holes().stream().map(Steady::ring).sorted(Comparator.comparing(List::getFirst, BY_PLACE)).toList()))
                .sorted(Comparator.comparing((Outline outline) -> outline.exterior().getFirst(), BY_PLACE))
                .toList();
    }

    /// Begins with the westernmost corner and runs to the lower of its neighbours first.
    private static List<Point2> ring(List<Point2> ring) {
        if (ring.size() < 3) {
            return ring;
        }
        List<Point2> turned = new ArrayList<>(ring);
        Collections.rotate(turned, -turned.indexOf(Collections.min(turned, BY_PLACE)));
        Point2 next = turned.get(1);
        Point2 last = turned.getLast();
        if (Comparator.comparingDouble(Point2::y).thenComparingDouble(Point2::x).compare(last, next) < 0) {
            Collections.reverse(turned.subList(1, turned.size()));
        }
        return List.copyOf(turned);
    }
}
