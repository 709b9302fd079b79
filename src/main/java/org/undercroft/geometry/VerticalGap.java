package org.undercroft.geometry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The least height between the roofs of one body and the floors of another that lie over them. Between a flat roof and a flat floor the height changes evenly,
/// so it is least at a corner of what their plans share.
final class VerticalGap {
    /// Square metres: plans that share less only meet at an edge.
    private static final double SLIVER = 1e-8;
    /// Metres: what rounding leaves of a contact.
    private static final double NOTHING = 1e-6;

    private final Mesh lower;
    private final Mesh upper;
    private final double[] clipped = new double[32];
    private final double[] kept = new double[32];
    private double least = Double.POSITIVE_INFINITY;

    private VerticalGap(Mesh lower, Mesh upper) {
        this.lower = lower;
        this.upper = upper;
    }

    static VerticalGap between(Mesh lower, Mesh upper) {
        VerticalGap gap = new VerticalGap(lower, upper);
        gap.measure();
        return gap;
    }

    /// Empty where no floor of the upper body lies over a roof of the lower one.
    OptionalDouble least() {
        return least == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(least);
    }

    private void measure() {
        Integer[] roofs = facing(lower, 1);
        Integer[] floors = facing(upper, -1);
        double widest = Arrays.stream(floors).mapToDouble(floor -> high(upper, floor) - low(upper, floor)).max().orElse(0);
        double[] begins = Arrays.stream(floors).mapToDouble(floor -> low(upper, floor)).toArray();
        for (int roof : roofs) {
            double end = high(lower, roof);
            for (int i = first(begins, low(lower, roof) - widest); i < floors.length && begins[i] <= end; i++) {
                if (meetInNorth(roof, floors[i])) {
                    meet(roof, floors[i]);
                }
            }
        }
    }

    private boolean meetInNorth(int roof, int floor) {
        return range(lower, roof, true) >= range(upper, floor, false) && range(upper, floor, true) >= range(lower, roof, false);
    }

    private void meet(int roof, int floor) {
        int corners = clip(roof, floor);
        if (corners < 3 || area(corners) < SLIVER) {
            return;
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < corners; i++) {
            double height = height(upper, floor, clipped[2 * i], clipped[2 * i + 1]) - height(lower, roof, clipped[2 * i], clipped[2 * i + 1]);
            lowest = Math.min(lowest, height);
            highest = Math.max(highest, height);
        }
        if (highest > -NOTHING && (highest > NOTHING || lowest > -NOTHING)) {
            least = Math.min(least, Math.max(0, lowest));
        }
    }

    /// What the roof's triangle shares with the floor's, in plan.
    ///
    /// @return how many corners stand in `clipped`
    private int clip(int roof, int floor) {
        for (int k = 0; k < 3; k++) {
            clipped[2 * k] = lower.x(lower.corner(roof, k));
            clipped[2 * k + 1] = lower.y(lower.corner(roof, k));
        }
        int count = 3;
        for (int k = 0; k < 3 && count > 0; k++) {
            // a floor's corners run with the clock as seen from above
            int from = upper.corner(floor, (k + 1) % 3);
            int to = upper.corner(floor, k);
            count = clip(count, upper.x(from), upper.y(from), upper.x(to), upper.y(to));
        }
        return count;
    }

    /// Keeps what lies to the left of a line (Sutherland and Hodgman, 1974).
    private int clip(int count, double ax, double ay, double bx, double by) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            double px = clipped[2 * i];
            double py = clipped[2 * i + 1];
            double qx = clipped[2 * ((i + 1) % count)];
            double qy = clipped[2 * ((i + 1) % count) + 1];
            double p = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
            double q = (bx - ax) * (qy - ay) - (by - ay) * (qx - ax);
            if (p >= 0) {
                kept[2 * n] = px;
                kept[2 * n++ + 1] = py;
            }
            if ((p > 0 && q < 0) || (p < 0 && q > 0)) {
                double t = p / (p - q);
                kept[2 * n] = px + t * (qx - px);
                kept[2 * n++ + 1] = py + t * (qy - py);
            }
        }
        System.arraycopy(kept, 0, clipped, 0, 2 * n);
        return n;
    }

    private double area(int corners) {
        double twice = 0;
        for (int i = 1; i + 1 < corners; i++) {
            twice += (clipped[2 * i] - clipped[0]) * (clipped[2 * i + 3] - clipped[1]) - (clipped[2 * i + 2] - clipped[0]) * (clipped[2 * i + 1] - clipped[1]);
        }
        return Math.abs(twice) / 2;
    }

    /// Triangles that face up (1) or down (-1), from west to east.
    private static Integer[] facing(Mesh mesh, int way) {
        return IntStream.range(0, mesh.triangleCount()).filter(t -> way * twiceArea(mesh, t) > 0).boxed()
                .sorted(Comparator.comparingDouble(t -> low(mesh, t))).toArray(Integer[]::new);
    }

    private static double twiceArea(Mesh mesh, int t) {
        int a = mesh.corner(t, 0);
        int b = mesh.corner(t, 1);
        int c = mesh.corner(t, 2);
        return (mesh.x(b) - mesh.x(a)) * (mesh.y(c) - mesh.y(a)) - (mesh.x(c) - mesh.x(a)) * (mesh.y(b) - mesh.y(a));
    }

    private static double low(Mesh mesh, int t) {
        return Math.min(mesh.x(mesh.corner(t, 0)), Math.min(mesh.x(mesh.corner(t, 1)), mesh.x(mesh.corner(t, 2))));
    }

    private static double high(Mesh mesh, int t) {
        return Math.max(mesh.x(mesh.corner(t, 0)), Math.max(mesh.x(mesh.corner(t, 1)), mesh.x(mesh.corner(t, 2))));
    }

    private static double range(Mesh mesh, int t, boolean northernmost) {
        double a = mesh.y(mesh.corner(t, 0));
        double b = mesh.y(mesh.corner(t, 1));
        double c = mesh.y(mesh.corner(t, 2));
        return northernmost ? Math.max(a, Math.max(b, c)) : Math.min(a, Math.min(b, c));
    }

    private static double height(Mesh mesh, int t, double x, double y) {
        int p = mesh.corner(t, 0);
        int q = mesh.corner(t, 1);
        int r = mesh.corner(t, 2);
        double ux = mesh.x(q) - mesh.x(p);
        double uy = mesh.y(q) - mesh.y(p);
        double vx = mesh.x(r) - mesh.x(p);
        double vy = mesh.y(r) - mesh.y(p);
        double wx = x - mesh.x(p);
        double wy = y - mesh.y(p);
        double twice = ux * vy - vx * uy;
        return mesh.z(p) + (wx * vy - vx * wy) / twice * (mesh.z(q) - mesh.z(p)) + (ux * wy - wx * uy) / twice * (mesh.z(r) - mesh.z(p));
    }

    private static int first(double[] sorted, double from) {
        int at = Arrays.binarySearch(sorted, from);
        int first = at >= 0 ? at : -at - 1;
        while (first > 0 && sorted[first - 1] >= from) {
            first--;
        }
        return first;
    }
}
