package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The line along which two shells touch without crossing. Where it closes to a ring, it cuts the space between them in two.
final class Seam {
    private final Map<Position, Integer> numbers = new HashMap<>();
    private final Set<Long> known = new HashSet<>();
    private final List<Integer> parent = new ArrayList<>();
    private double[] closing = {};

    /// @param points the ends of one piece of the line, some of them more than once; of a single point nothing comes
    void add(List<double[]> points) {
        List<Integer> ends = points.stream().map(this::number).distinct().toList();
        if (ends.size() < 2) {
            return;
        }
        int low = Math.min(ends.get(0), ends.get(1));
        int high = Math.max(ends.get(0), ends.get(1));
        if (!known.add((long) low << 32 | high)) {
            return;
        }
        int one = top(low);
        int other = top(high);
        if (one == other) {
            closing = points.getFirst();
        } else {
            parent.set(one, other);
        }
    }

    boolean closes() {
        return closing.length > 0;
    }

    double[] place() {
        return closing;
    }

    private int number(double[] point) {
        Position place = new Position(Math.rint(point[0]) + 0.0, Math.rint(point[1]) + 0.0, Math.rint(point[2]) + 0.0);
        return numbers.computeIfAbsent(place, _ -> {
            parent.add(parent.size());
            return parent.size() - 1;
        });
    }

    private int top(int node) {
        int at = node;
        while (parent.get(at) != at) {
            at = parent.get(at);
        }
        return at;
    }
}
