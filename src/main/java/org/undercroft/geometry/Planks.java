package org.undercroft.geometry;

/// Sorts polygons of the plane into as few and as thin planks as a quick choice makes, and bounds by them the widest disc that all together can cover.
final class Planks {
    private static final int MOST = 6;
    private static final int CORNERS = 60;
    /// Corners are off by their last bits, products of their differences by these.
    private static final double ROUNDING = 16 * Math.ulp(1.0);

    private final Plank[] planks = new Plank[MOST];
    /// All polygons in one, as along a single straight wall.
    private final Plank together = new Plank();
    private int count;
    private double low;
    private double high;

    Planks() {
        for (int k = 0; k < MOST; k++) {
            planks[k] = new Plank();
        }
    }

    void clear() {
        count = 0;
    }

    /// No disc wider than this, in metres, is covered: the radii of the widest discs in convex pieces that cover a disc add up to no less than its own
    /// (Kadets, 2005); here the convex piece is the hull of what lies in one plank.
    private double width() {
        double width = 0;
        for (int k = 0; k < count; k++) {
            width += planks[k].disc();
        }
        return width;
    }

    /// Whether a disc might be covered by all together: certainly not where it does not even fit into the hull of all.
    boolean mightCover(double diameter) {
        return count > 0 && together.holds(diameter) && width() > diameter;
    }

    /// Whether polygons that do not overlap, of this area together, fill their hull and a disc fits into it.
    boolean surelyCovers(double diameter, double area) {
        return count > 0 && together.isFilledBy(area) && together.holds(diameter);
    }

    /// Adds a polygon to the plank that has to grow least, or lays a new one along the polygon's longest side.
    void cover(double[] px, double[] py, int n) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            Plank plank = planks[k];
            extent(px, py, n, plank.ux, plank.uy);
            double growth = Math.max(plank.high, high) - Math.min(plank.low, low) - (plank.high - plank.low);
            if (growth < least) {
                least = growth;
                best = k;
            }
        }
        double longest = 0;
        double sx = 0;
        double sy = 0;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            double dx = px[i] - px[j];
            double dy = py[i] - py[j];
            double length = dx * dx + dy * dy;
            if (length > longest) {
                longest = length;
                sx = dx;
                sy = dy;
            }
        }
        if (longest == 0) {
            return;
        }
        double size = Math.sqrt(longest);
        extent(px, py, n, sx / size, sy / size);
        if (count < MOST && high - low < least) {
            if (count == 0) {
                together.begin(sx / size, sy / size);
            }
            best = count++;
            planks[best].begin(sx / size, sy / size);
        }
        planks[best].add(px, py, n);
        together.add(px, py, n);
    }

    private void extent(double[] px, double[] py, int n, double x, double y) {
        low = Double.POSITIVE_INFINITY;
        high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double across = x * py[i] - y * px[i];
            low = Math.min(low, across);
            high = Math.max(high, across);
        }
    }

    /// What lies along one direction.
    private static final class Plank {
        private final double[] x = new double[CORNERS];
        private final double[] y = new double[CORNERS];
        private final int[] hull = new int[2 * CORNERS];
        private final double[] fromX = new double[2 * CORNERS];
        private final double[] fromY = new double[2 * CORNERS];
        private final double[] toX = new double[2 * CORNERS];
        private final double[] toY = new double[2 * CORNERS];
        private double ux;
        private double uy;
        private double low;
        private double high;
        private int corners;
        private boolean full;

        void begin(double alongX, double alongY) {
            ux = alongX;
            uy = alongY;
            low = Double.POSITIVE_INFINITY;
            high = Double.NEGATIVE_INFINITY;
            corners = 0;
            full = false;
        }

        void add(double[] px, double[] py, int n) {
            for (int i = 0; i < n; i++) {
                double across = ux * py[i] - uy * px[i];
                low = Math.min(low, across);
                high = Math.max(high, across);
                if (corners < CORNERS) {
                    place(ux * px[i] + uy * py[i], across);
                } else {
                    full = true;
                }
            }
        }

        /// Keeps corners sorted along the plank.
        private void place(double along, double across) {
            int at = corners++;
            while (at > 0 && (x[at - 1] > along || (x[at - 1] == along && y[at - 1] > across))) {
                x[at] = x[at - 1];
                y[at] = y[at - 1];
                at--;
            }
            x[at] = along;
            y[at] = across;
        }

        /// As wide as the plank, or by the hull: the widest circle in a convex polygon measures at most four times area by outline.
        double disc() {
            if (full || corners < 3) {
                return high - low;
            }
            int size = hull();
            double around = 0;
            for (int i = 0, j = size - 1; i < size; j = i++) {
                double dx = x[hull[i]] - x[hull[j]];
                double dy = y[hull[i]] - y[hull[j]];
                around += Math.sqrt(dx * dx + dy * dy);
            }
            return around > 0 ? Math.min(high - low, 4 * area(size) / around) : 0;
        }

        boolean isFilledBy(double area) {
            return !full && corners > 2 && area(hull()) <= area * (1 + 1e-9);
        }

        private double area(int size) {
            double twice = 0;
            for (int i = 1; i + 1 < size; i++) {
                twice += turn(hull[0], hull[i], hull[i + 1]);
            }
            return twice / 2;
        }

        /// Whether a disc fits into the hull: whether its centre has room where every side is moved inwards by the radius.
        boolean holds(double diameter) {
            if (high - low <= diameter) {
                return false;
            }
            if (full || corners < 3) {
                return true;
            }
            int sides = hull();
            int left = sides;
            for (int i = 0; i < sides; i++) {
                fromX[i] = x[hull[i]];
                fromY[i] = y[hull[i]];
            }
            double size = Math.max(Math.max(Math.abs(x[0]), Math.abs(x[corners - 1])), Math.max(Math.abs(low), Math.abs(high)));
            // A side of a few last bits has no direction of its own: it would cut off what fits.
            double slack = ROUNDING * size * size;
            for (int i = 0; i < sides && left > 0; i++) {
                left = cut(left, hull[i], hull[i + 1 == sides ? 0 : i + 1], diameter / 2, slack);
            }
            return left > 0;
        }

        /// Keeps what lies further than a distance to the left of the way from one corner to another.
        private int cut(int count, int from, int to, double distance, double slack) {
            double dx = x[to] - x[from];
            double dy = y[to] - y[from];
            double off = distance * Math.sqrt(dx * dx + dy * dy) - slack;
            int kept = 0;
            for (int i = 0, j = count - 1; i < count; j = i++) {
                double here = dx * (fromY[i] - y[from]) - dy * (fromX[i] - x[from]) - off;
                double before = dx * (fromY[j] - y[from]) - dy * (fromX[j] - x[from]) - off;
                if ((here > 0 && before < 0) || (here < 0 && before > 0)) {
                    double s = before / (before - here);
                    toX[kept] = fromX[j] + s * (fromX[i] - fromX[j]);
                    toY[kept++] = fromY[j] + s * (fromY[i] - fromY[j]);
                }
                if (here >= 0) {
                    toX[kept] = fromX[i];
                    toY[kept++] = fromY[i];
                }
            }
            System.arraycopy(toX, 0, fromX, 0, kept);
            System.arraycopy(toY, 0, fromY, 0, kept);
            return kept;
        }

        /// Andrew's monotone chain.
        private int hull() {
            int size = 0;
            for (int i = 0; i < corners; i++) {
                size = push(size, 2, i);
            }
            int lower = size + 1;
            for (int i = corners - 2; i >= 0; i--) {
                size = push(size, lower, i);
            }
            return Math.max(1, size - 1);
        }

        private int push(int size, int least, int corner) {
            int at = size;
            while (at >= least && turn(hull[at - 2], hull[at - 1], corner) <= 0) {
                at--;
            }
            hull[at] = corner;
            return at + 1;
        }

        private double turn(int a, int b, int c) {
            return (x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a]);
        }
    }
}
