package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.noding.SegmentString;

/// Cuts segments at each other until none crosses another and none passes through the grid squares around another's end (snap rounding): what is left meets
/// only at ends. Coordinates are whole grid steps, below 2^42 from one another, so that a turn in doubles is right to a thousandth of a step.
final class GridNoding {
    private static final int MOST_ROUNDS = 30;
    private static final int INDEX_BITS = 21;
    private static final int MOST_STRIPS = 256;

    private final double same;
    private Corners numbers = new Corners(64);
    private double[] x = new double[128];
    private double[] y = new double[128];
    private int vertices;
    private int[] from = new int[256];
    private int[] to = new int[256];
    private boolean[] fresh = new boolean[256];
    private int segments;

    /// Where a segment is to be cut: segment and vertex in turn.
    private int[] cuts = new int[128];
    private int cutCount;

    /// @param same up to how many steps in east and north two places count as one
    GridNoding(double same) {
        this.same = same;
    }

    void add(double xa, double ya, double xb, double yb) {
        segment(vertex(xa, ya), vertex(xb, yb), true);
    }

    /// One of a set that was noded together before: these are not held against each other once more.
    void addNoded(double xa, double ya, double xb, double yb) {
        segment(vertex(xa, ya), vertex(xb, yb), false);
    }

    double x(int vertex) {
        return x[vertex];
    }

    double y(int vertex) {
        return y[vertex];
    }

    int vertices() {
        return vertices;
    }

    int segments() {
        return segments;
    }

    /// The end of a segment that is further west, or further south where both are equally far.
    int from(int segment) {
        return from[segment];
    }

    int to(int segment) {
        return to[segment];
    }

    /// Afterwards vertices are numbered from west to east and segments with them: in whatever order they came in, the result is the same.
    void node() {
        canonical();
        for (int round = 0; findCuts(); round++) {
            if (round == MOST_ROUNDS || segments >= 1 << INDEX_BITS) {
                nodeByJts();
                break;
            }
            cut();
        }
        canonical();
    }

    /// Our own rounds have not come to rest; this has not been seen. JTS nodes the same way, more slowly.
    private void nodeByJts() {
        List<SegmentString> lines = new ArrayList<>(segments);
        for (int s = 0; s < segments; s++) {
            lines.add(Noding.line(x[from[s]], y[from[s]], x[to[s]], y[to[s]]));
        }
        numbers = new Corners(segments);
        vertices = 0;
        segments = 0;
        for (Columns.Segment segment : Noding.noded(lines, 1)) {
            add(segment.x1(), segment.y1(), segment.x2(), segment.y2());
        }
    }

    private int vertex(double px, double py) {
        int number = numbers.number(px, py, 0);
        if (number == vertices) {
            if (vertices == x.length) {
                x = Arrays.copyOf(x, 2 * vertices);
                y = Arrays.copyOf(y, 2 * vertices);
            }
            x[vertices] = 0.0 + px;
            y[vertices++] = 0.0 + py;
        }
        return number;
    }

    private void segment(int a, int b, boolean isFresh) {
        if (a == b) {
            return;
        }
        if (segments == from.length) {
            from = Arrays.copyOf(from, 2 * segments);
            to = Arrays.copyOf(to, 2 * segments);
            fresh = Arrays.copyOf(fresh, 2 * segments);
        }
        boolean ahead = x[a] < x[b] || (x[a] == x[b] && y[a] < y[b]);
        from[segments] = ahead ? a : b;
        to[segments] = ahead ? b : a;
        fresh[segments++] = isFresh;
    }

    /// Drops what stands twice, and numbers vertices and segments by where they lie.
    private void canonical() {
        int[] byPlace = new int[vertices];
        int[] number = new int[vertices];
        sortByPlace(byPlace);
        double[] sortedX = new double[Math.max(1, vertices)];
        double[] sortedY = new double[Math.max(1, vertices)];
        int kept = 0;
        for (int v : byPlace) {
            int at = -1;
            for (int i = kept - 1; i >= 0 && at < 0 && x[v] - sortedX[i] <= same; i--) {
                at = Math.abs(y[v] - sortedY[i]) <= same ? i : -1;
            }
            if (at < 0) {
                sortedX[kept] = x[v];
                sortedY[kept] = y[v];
                at = kept++;
            }
            number[v] = at;
        }
        x = sortedX;
        y = sortedY;
        vertices = kept;
        long[] keys = new long[segments];
        for (int s = 0; s < segments; s++) {
            int a = number[from[s]];
            int b = number[to[s]];
            keys[s] = (long) Math.min(a, b) << 32 | Math.max(a, b) << 1 | (fresh[s] ? 0 : 1);
        }
        Arrays.sort(keys);
        segments = 0;
        for (int s = 0; s < keys.length; s++) {
            // of twins the fresh one comes first
            if (s == 0 || keys[s] >>> 1 != keys[s - 1] >>> 1) {
                segment((int) (keys[s] >>> 32), (int) keys[s] >>> 1, (keys[s] & 1) == 0);
            }
        }
        numbers = new Corners(vertices);
        for (int i = 0; i < vertices; i++) {
            numbers.number(x[i], y[i], 0);
        }
    }

    private void sortByPlace(int[] byPlace) {
        double west = 0;
        for (int i = 0; i < vertices; i++) {
            west = Math.min(west, x[i]);
        }
        long[] keys = new long[vertices];
        for (int i = 0; i < vertices; i++) {
            keys[i] = (long) (x[i] - west) << INDEX_BITS | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < vertices; i++) {
            byPlace[i] = (int) keys[i] & (1 << INDEX_BITS) - 1;
            // In order from west to east; of those equally far, from south to north.
            for (int j = i; j > 0 && x[byPlace[j]] == x[byPlace[j - 1]] && y[byPlace[j]] < y[byPlace[j - 1]]; j--) {
                int swap = byPlace[j];
                byPlace[j] = byPlace[j - 1];
                byPlace[j - 1] = swap;
            }
        }
    }

    private boolean findCuts() {
        cutCount = 0;
        double west = 0;
        for (int s = 0; s < segments; s++) {
            west = Math.min(west, x[from[s]]);
        }
        long[] keys = new long[segments];
        for (int s = 0; s < segments; s++) {
            keys[s] = (long) (x[from[s]] - west) << INDEX_BITS | s;
        }
        Arrays.sort(keys);
        int[] order = new int[segments];
        double[] east = new double[segments];
        double[] south = new double[segments];
        double[] north = new double[segments];
        for (int i = 0; i < segments; i++) {
            int s = (int) keys[i] & (1 << INDEX_BITS) - 1;
            order[i] = s;
            east[i] = x[to[s]];
            south[i] = Math.min(y[from[s]], y[to[s]]);
            north[i] = Math.max(y[from[s]], y[to[s]]);
        }
        strips(order, east, south, north);
        return cutCount > 0;
    }

    /// Goes through all pairs whose boxes meet, strip of ground by strip from south to north and in each from west to east; a pair is met in the strip in
    /// which what both reach begins. Long and short segments in one list would be held against each other far too often.
    private void strips(int[] order, double[] east, double[] south, double[] north) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < segments; i++) {
            low = Math.min(low, south[i]);
            high = Math.max(high, north[i]);
        }
        int strips = Math.clamp((int) Math.sqrt(segments) / 2, 1, MOST_STRIPS);
        double perStep = high > low ? strips / (high - low) : 0;
        int[] start = new int[strips + 1];
        for (int i = 0; i < segments; i++) {
            for (int strip = strip(south[i] - low, perStep, strips); strip <= strip(north[i] - low, perStep, strips); strip++) {
                start[strip + 1]++;
            }
        }
        for (int strip = 0; strip < strips; strip++) {
            start[strip + 1] += start[strip];
        }
        int[] end = Arrays.copyOf(start, strips);
        int[] in = new int[start[strips]];
        for (int i = 0; i < segments; i++) {
            for (int strip = strip(south[i] - low, perStep, strips); strip <= strip(north[i] - low, perStep, strips); strip++) {
                in[end[strip]++] = i;
            }
        }
        for (int strip = 0; strip < strips; strip++) {
            for (int a = start[strip]; a < start[strip + 1]; a++) {
                int i = in[a];
                int s = order[i];
                for (int b = a + 1; b < start[strip + 1] && x[from[order[in[b]]]] <= east[i]; b++) {
                    int j = in[b];
                    int t = order[j];
                    if (south[j] <= north[i] && south[i] <= north[j] && (fresh[s] || fresh[t])
                            && strip == strip(Math.max(south[i], south[j]) - low, perStep, strips)) {
                        meet(s, t);
                    }
                }
            }
        }
    }

    private static int strip(double north, double perStep, int strips) {
        return Math.min(strips - 1, (int) (north * perStep));
    }

    private void meet(int s, int t) {
        int a = from[s];
        int b = to[s];
        int c = from[t];
        int d = to[t];
        int before = cutCount;
        cutNear(s, a, b, c);
        cutNear(s, a, b, d);
        cutNear(t, c, d, a);
        cutNear(t, c, d, b);
        if (cutCount > before || a == c || a == d || b == c || b == d) {
            return;
        }
        double ofC = turn(a, b, c);
        double ofD = turn(a, b, d);
        double ofA = turn(c, d, a);
        double ofB = turn(c, d, b);
        if (ofC > 0 == ofD > 0 || ofA > 0 == ofB > 0) {
            return;
        }
        double along = ofA / (ofA - ofB);
        double px = Math.rint(x[a] + along * (x[b] - x[a]));
        double py = Math.rint(y[a] + along * (y[b] - y[a]));
        int v = isAt(a, px, py) ? a : isAt(b, px, py) ? b : isAt(c, px, py) ? c : isAt(d, px, py) ? d : vertex(px, py);
        cutAt(s, v);
        cutAt(t, v);
    }

    private boolean isAt(int v, double px, double py) {
        return Math.abs(x[v] - px) <= same && Math.abs(y[v] - py) <= same;
    }

    private double turn(int a, int b, int v) {
        return (x[b] - x[a]) * (y[v] - y[a]) - (x[v] - x[a]) * (y[b] - y[a]);
    }

    /// Cuts a segment where it passes through the grid squares around a vertex.
    private void cutNear(int s, int a, int b, int v) {
        boolean beside = x[v] < x[a] || x[v] > x[b] || y[v] < Math.min(y[a], y[b]) || y[v] > Math.max(y[a], y[b]);
        if (!beside && Math.abs(turn(a, b, v)) <= Math.abs(x[b] - x[a]) + Math.abs(y[b] - y[a])) {
            cutAt(s, v);
        }
    }

    private void cutAt(int s, int v) {
        if (v == from[s] || v == to[s]) {
            return;
        }
        if (2 * cutCount == cuts.length) {
            cuts = Arrays.copyOf(cuts, 2 * cuts.length);
        }
        cuts[2 * cutCount] = s;
        cuts[2 * cutCount++ + 1] = v;
    }

    private void cut() {
        int[] start = new int[segments + 1];
        for (int i = 0; i < cutCount; i++) {
            start[cuts[2 * i] + 1]++;
        }
        for (int s = 0; s < segments; s++) {
            start[s + 1] += start[s];
        }
        int[] at = Arrays.copyOf(start, segments);
        int[] through = new int[cutCount];
        for (int i = 0; i < cutCount; i++) {
            through[at[cuts[2 * i]]++] = cuts[2 * i + 1];
        }
        int before = segments;
        int[] oldFrom = Arrays.copyOf(from, before);
        int[] oldTo = Arrays.copyOf(to, before);
        segments = 0;
        for (int s = 0; s < before; s++) {
            if (start[s] == start[s + 1]) {
                segment(oldFrom[s], oldTo[s], false);
            }
        }
        for (int s = 0; s < before; s++) {
            if (start[s] == start[s + 1]) {
                continue;
            }
            sortAlong(through, start[s], start[s + 1], oldFrom[s], oldTo[s]);
            int last = oldFrom[s];
            for (int i = start[s]; i < start[s + 1]; i++) {
                segment(last, through[i], true);
                last = through[i];
            }
            segment(last, oldTo[s], true);
        }
        dropTwins();
    }

    private void sortAlong(int[] some, int first, int end, int a, int b) {
        double dx = x[b] - x[a];
        double dy = y[b] - y[a];
        for (int i = first + 1; i < end; i++) {
            int v = some[i];
            double along = dx * (x[v] - x[a]) + dy * (y[v] - y[a]);
            int j = i;
            for (; j > first && dx * (x[some[j - 1]] - x[a]) + dy * (y[some[j - 1]] - y[a]) > along; j--) {
                some[j] = some[j - 1];
            }
            some[j] = v;
        }
    }

    /// Of segments that stand twice one stays; one that was there before stays so.
    private void dropTwins() {
        int size = Integer.highestOneBit(Math.max(8, segments)) * 4;
        int[] table = new int[size];
        int kept = 0;
        for (int s = 0; s < segments; s++) {
            long key = (long) from[s] << 32 | to[s];
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & size - 1;
            while (table[slot] != 0 && (from[table[slot] - 1] != from[s] || to[table[slot] - 1] != to[s])) {
                slot = slot + 1 & size - 1;
            }
            if (table[slot] == 0) {
                from[kept] = from[s];
                to[kept] = to[s];
                fresh[kept++] = fresh[s];
                table[slot] = kept;
            }
        }
        segments = kept;
    }
}
