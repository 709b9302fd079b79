package org.undercroft.geometry;

import java.util.Arrays;

/// The largest circle in an area of the plan that is given as triangles and as the segments of its boundary.
///
/// Branch and bound over the triangles. The distance to a segment is a convex function of the place, so within a triangle it is nowhere more than what
/// lies between its values at the three corners; and so is any mixture of the distances to two segments. The least of those over the segments bounds
/// the radius from above: exactly between two parallel walls, and ever closer elsewhere the smaller the triangle.
final class LargestCircle {
    /// A diameter is found to a thousandth, from above.
    private static final double PRECISION = 1e-3;

    private static final int MOST_STEPS = 5_000;

    /// How many places are tried first.
    private static final int SAMPLES = 12;

    private double[] segments = new double[4 * 64];
    private int count;
    private double[] places = new double[2 * 128];
    private int placeCount;
    private int[] corners = new int[3 * 128];
    private int triangles;

    /// Per place where its distances to all segments stand, -1 where nobody has asked yet; and per such row the distances.
    private int[] rows = new int[128];
    private int rowCount;
    private double[] distances = new double[0];
    private double[] bound = new double[128];
    /// Triangles still to be looked at, as a heap with the highest bound first.
    private int[] heap = new int[128];
    private int heaped;
    /// The radius of the largest circle found.
    private double found;
    /// What is no larger than this need not be looked at.
    private double floor;
    /// The segment that ruled out the last triangle: it often rules out its neighbour too.
    private int ruledOut;

    void clear() {
        count = 0;
        placeCount = 0;
        triangles = 0;
        rowCount = 0;
    }

    void segment(double xa, double ya, double xb, double yb) {
        if (4 * count == segments.length) {
            segments = Arrays.copyOf(segments, 2 * segments.length);
        }
        segments[4 * count] = xa;
        segments[4 * count + 1] = ya;
        segments[4 * count + 2] = xb;
        segments[4 * count++ + 3] = yb;
    }

    void triangle(double xa, double ya, double xb, double yb, double xc, double yc) {
        triangle(place(xa, ya), place(xb, yb), place(xc, yc));
    }

    /// Metres, never too small; at most a thousandth too large unless the search ends at its most steps first, as it does between a thousand pins.
    double diameter() {
        begin(0, Double.POSITIVE_INFINITY);
        for (int step = 0; heaped > 0; step++) {
            double highest = bound[heap[0]];
            if (highest <= found * (1 + PRECISION) || step == MOST_STEPS) {
                return 2 * Math.max(highest, found);
            }
            divide(take());
        }
        return 2 * found;
    }

    /// Whether a circle of a diameter fits; where it is too close to say, it does.
    boolean fits(double diameter) {
        double enough = diameter / 2 * (1 - PRECISION / 10);
        begin(enough, enough);
        for (int step = 0; heaped > 0 && found < enough && step < MOST_STEPS; step++) {
            divide(take());
        }
        return found >= enough || heaped > 0;
    }

    /// @param least what is no larger than this need not be looked at
    /// @param enough what ends the search when it is found
    private void begin(double least, double enough) {
        found = 0;
        floor = least;
        heaped = 0;
        ruledOut = 0;
        if (count == 0) {
            return;
        }
        int given = triangles;
        climb(given);
        for (int t = 0; t < given && found < enough; t++) {
            offer(t);
        }
    }

    /// Finds a good circle to begin with: from the best of some places in the triangles, in ever shorter steps to where there is more room. A step shorter
    /// than the way to the boundary does not leave the area.
    private void climb(int given) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < Math.min(given, SAMPLES); i++) {
            int t = 3 * (int) ((long) i * given / Math.min(given, SAMPLES));
            double px = (places[2 * corners[t]] + places[2 * corners[t + 1]] + places[2 * corners[t + 2]]) / 3;
            double py = (places[2 * corners[t] + 1] + places[2 * corners[t + 1] + 1] + places[2 * corners[t + 2] + 1]) / 3;
            double radius = nearest(px, py);
            if (radius > found) {
                found = radius;
                x = px;
                y = py;
            }
        }
        double step = 0.9;
        while (step > 0.01) {
            double dx = step * found;
            double better = found;
            for (int k = 0; k < 4; k++) {
                double px = x + (k == 0 ? dx : k == 1 ? -dx : 0);
                double py = y + (k == 2 ? dx : k == 3 ? -dx : 0);
                double radius = nearest(px, py);
                if (radius > better * (1 + 1e-6)) {
                    better = radius;
                    x = px;
                    y = py;
                    break;
                }
            }
            if (better > found) {
                found = better;
            } else {
                step /= 2;
            }
        }
    }

    private double nearest(double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int s = 0; s < count; s++) {
            nearest = Math.min(nearest, square(s, x, y));
        }
        return Math.sqrt(nearest);
    }

    private int place(double x, double y) {
        if (2 * placeCount == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
            rows = Arrays.copyOf(rows, 2 * placeCount);
        }
        places[2 * placeCount] = x;
        places[2 * placeCount + 1] = y;
        rows[placeCount] = -1;
        return placeCount++;
    }

    private void triangle(int a, int b, int c) {
        if (3 * triangles == corners.length) {
            corners = Arrays.copyOf(corners, 2 * corners.length);
            bound = Arrays.copyOf(bound, 2 * triangles);
            heap = Arrays.copyOf(heap, 2 * triangles);
        }
        corners[3 * triangles] = a;
        corners[3 * triangles + 1] = b;
        corners[3 * triangles++ + 2] = c;
    }

    /// Halves a triangle across its longest side.
    private void divide(int t) {
        int longest = 0;
        double length = -1;
        for (int k = 0; k < 3; k++) {
            int a = corners[3 * t + k];
            int b = corners[3 * t + (k + 1) % 3];
            double dx = places[2 * b] - places[2 * a];
            double dy = places[2 * b + 1] - places[2 * a + 1];
            if (dx * dx + dy * dy > length) {
                length = dx * dx + dy * dy;
                longest = k;
            }
        }
        int a = corners[3 * t + longest];
        int b = corners[3 * t + (longest + 1) % 3];
        int c = corners[3 * t + (longest + 2) % 3];
        int middle = place((places[2 * a] + places[2 * b]) / 2, (places[2 * a + 1] + places[2 * b + 1]) / 2);
        int next = triangles;
        triangle(a, middle, c);
        triangle(middle, b, c);
        offer(next);
        offer(next + 1);
    }

    /// Where the distances of a place to all segments stand.
    private int row(int place) {
        if (rows[place] >= 0) {
            return rows[place];
        }
        int from = rowCount++ * count;
        if (from + count > distances.length) {
            distances = Arrays.copyOf(distances, Math.max(2 * distances.length, from + 16 * count));
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (int s = 0; s < count; s++) {
            double distance = Math.sqrt(square(s, places[2 * place], places[2 * place + 1]));
            distances[from + s] = distance;
            smallest = Math.min(smallest, distance);
        }
        found = Math.max(found, smallest);
        rows[place] = from;
        return from;
    }

    /// The square of the distance to a segment.
    private double square(int s, double x, double y) {
        double ax = segments[4 * s];
        double ay = segments[4 * s + 1];
        double dx = segments[4 * s + 2] - ax;
        double dy = segments[4 * s + 3] - ay;
        double wx = x - ax;
        double wy = y - ay;
        double along = wx * dx + wy * dy;
        double square = dx * dx + dy * dy;
        if (along <= 0) {
            return wx * wx + wy * wy;
        }
        if (along >= square) {
            wx -= dx;
            wy -= dy;
            return wx * wx + wy * wy;
        }
        double across = wx * dy - wy * dx;
        return across * across / square;
    }

    private void offer(int t) {
        if (isRuledOut(t)) {
            return;
        }
        bound[t] = bound(row(corners[3 * t]), row(corners[3 * t + 1]), row(corners[3 * t + 2]));
        double enough = Math.max(found, floor);
        if (bound[t] <= enough) {
            return;
        }
        int at = heaped++;
        while (at > 0 && bound[heap[(at - 1) / 2]] < bound[t]) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = t;
    }

    /// Whether one segment alone is near enough to all of a triangle.
    private boolean isRuledOut(int t) {
        double enough = Math.max(found, floor);
        for (int i = 0; i < count; i++) {
            int s = i == 0 ? ruledOut : i <= ruledOut ? i - 1 : i;
            double farthest = 0;
            for (int k = 0; k < 3 && farthest <= enough * enough; k++) {
                int p = corners[3 * t + k];
                farthest = Math.max(farthest, square(s, places[2 * p], places[2 * p + 1]));
            }
            if (farthest <= enough * enough) {
                ruledOut = s;
                return true;
            }
        }
        return false;
    }

    private int take() {
        int taken = heap[0];
        int last = heap[--heaped];
        int at = 0;
        while (2 * at + 1 < heaped) {
            int child = 2 * at + 1;
            if (child + 1 < heaped && bound[heap[child + 1]] > bound[heap[child]]) {
                child++;
            }
            if (bound[heap[child]] <= bound[last]) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return taken;
    }

    /// @param a where the distances of the first corner stand
    private double bound(int a, int b, int c) {
        double best = Double.POSITIVE_INFINITY;
        int nearest = 0;
        for (int s = 0; s < count; s++) {
            double most = Math.max(distances[a + s], Math.max(distances[b + s], distances[c + s]));
            if (most < best) {
                best = most;
                nearest = s;
            }
        }
        int partner = -1;
        for (int s = 0; s < count && best > Math.max(found, floor); s++) {
            double mixed = mixed(a, b, c, nearest, s, best);
            if (mixed < best) {
                best = mixed;
                partner = s;
            }
        }
        for (int s = 0; s < count && best > Math.max(found, floor) && partner >= 0; s++) {
            best = Math.min(best, mixed(a, b, c, partner, s, best));
        }
        return best;
    }

    /// The least, over all mixtures of the distances to two segments, of the greatest value at a corner.
    ///
    /// @param best what is known already: no more exact than needed to see that it is not beaten
    private double mixed(int a, int b, int c, int s, int t, double best) {
        double sa = distances[a + s];
        double sb = distances[b + s];
        double sc = distances[c + s];
        double ta = distances[a + t];
        double tb = distances[b + t];
        double tc = distances[c + t];
        if (Math.max(Math.min(sa, ta), Math.max(Math.min(sb, tb), Math.min(sc, tc))) >= best) {
            return best;
        }
        double least = best;
        for (int pair = 0; pair < 3; pair++) {
            double s1 = pair == 0 ? sa : pair == 1 ? sb : sc;
            double t1 = pair == 0 ? ta : pair == 1 ? tb : tc;
            double s2 = pair == 0 ? sb : pair == 1 ? sc : sa;
            double t2 = pair == 0 ? tb : pair == 1 ? tc : ta;
            // Where both corners have the same value: share · s + (1 − share) · t.
            double slope = s1 - t1 - (s2 - t2);
            double share = (t2 - t1) / slope;
            if (share > 0 && share < 1) {
                double worst = Math.max(
                        share * sa + (1 - share) * ta, Math.max(share * sb + (1 - share) * tb, share * sc + (1 - share) * tc));
                least = Math.min(least, worst);
            }
        }
        return least;
    }
}
