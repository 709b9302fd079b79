package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Puts the corners of a ring that crosses itself in an order in which it does not: corners taken down in the wrong order, as in a bow tie.
///
/// As long as two edges cross, the corners between them are taken the other way round. Each time the ring gets shorter, so it comes to an end. Which of
/// several orders was meant nobody can know; a surveyor has to say whether this one was.
public final class Untangling {
    /// Larger rings are no slips of the pen.
    private static final int MOST_CORNERS = 100;

    private Untangling() {}

    /// @return the ring in its new order; empty where no two edges cross, or nothing comes of it
    public static Optional<List<Point2>> of(List<Point2> ring) {
        if (ring.size() < 4 || ring.size() > MOST_CORNERS) {
            return Optional.empty();
        }
        List<Point2> order = new ArrayList<>(ring);
        for (int round = 0; round < ring.size() * ring.size(); round++) {
            if (!uncrossed(order)) {
                return round == 0 ? Optional.empty() : Optional.of(List.copyOf(order));
            }
        }
        return Optional.empty();
    }

    /// @return whether there was a crossing to be taken out
    private static boolean uncrossed(List<Point2> ring) {
        int n = ring.size();
        for (int i = 0; i + 2 < n; i++) {
            for (int j = i + 2; j < n; j++) {
                boolean neighbours = i == 0 && j == n - 1;
                if (!neighbours && cross(ring.get(i), ring.get(i + 1), ring.get(j), ring.get((j + 1) % n))) {
                    Collections.reverse(ring.subList(i + 1, j + 1));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(Point2 a, Point2 b, Point2 c, Point2 d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Point2 a, Point2 b, Point2 c) {
        return Math.signum((b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y()));
    }
}
