package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.List;

/// The axis of a sweep with its arcs and vertical curves, and the stations at which the section stands along it.
///
/// Between two stations the walls are straight. So that they lie on the surveyed surface or outside it, at stations on an arc the wall on the outer
/// side moves out to where tangents of its circle meet, while on the inner side chords do; in the same way at stations on a vertical curve the roof
/// moves up over a crest, the floor down under a lowest point.
final class Alignment {
    /// Metres: nearer to another station no further one is put.
    private static final double NEAR = 0.01;

    /// Metres: nearer to each other two places are one.
    private static final double SAME = 1e-4;

    private final Faults faults;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double[] radius;
    private final double[] gradientRadius;
    private final double reachLeft;
    private final double reachRight;
    // of each leg, from point i to point i + 1
    private final double[] length;
    private final double[] east;
    private final double[] north;
    // of each point: the tangent of half the angle it turns to the left, what its arc takes of each leg, the angle, where along the axis its middle is
    private final double[] halfTurn;
    private final double[] tangent;
    private final double[] turn;
    private final double[] along;
    private final double[] vertical;
    private final List<Station> stations = new ArrayList<>();

    /// Where the section stands.
    ///
    /// @param x and `y`: the axis; `z`: its height, metres
    /// @param left east and `leftNorth` north: where one metre to the left leads; longer than a metre at a corner
    /// @param radius of the arc, 0 off arcs; positive where it turns to the left
    /// @param out on an arc, by how much the wall on the outer side is farther from the arc's middle: a factor
    /// @param lift how far the roof moves up, `drop` how far the floor moves down
    record Station(double x, double y, double z, double left, double leftNorth, double radius, double out, double lift, double drop) {
        /// How far a corner of the section stands to the left.
        double across(double u) {
            boolean outer = radius > 0 ? u < 0 : u > 0;
            return radius == 0 || !outer ? u : radius - (radius - u) * out;
        }
    }

    private Alignment(Sweep sweep, Faults faults) {
        this.faults = faults;
        Grid grid = faults.grid();
        int n = sweep.axis().size();
        x = new double[n];
        y = new double[n];
        z = new double[n];
        radius = new double[n];
        gradientRadius = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = grid.east(sweep.axis().get(i).x());
            y[i] = grid.north(sweep.axis().get(i).y());
            z[i] = grid.height(sweep.axis().get(i).z());
            radius[i] = sweep.bend(i).radius();
            gradientRadius[i] = sweep.bend(i).gradientRadius();
        }
        reachLeft = sweep.section().reach(true);
        reachRight = sweep.section().reach(false);
        length = new double[Math.max(0, n - 1)];
        east = new double[length.length];
        north = new double[length.length];
        halfTurn = new double[n];
        tangent = new double[n];
        turn = new double[n];
        along = new double[n];
        vertical = new double[n];
    }

    /// The stations from end to end; none when faults were added.
    ///
    /// @param planError how far walls on arcs may stand out, metres; `heightError` how far roofs and floors on vertical curves may
    static List<Station> of(Sweep sweep, double planError, double heightError, Faults faults) {
        int before = faults.count();
        Alignment alignment = new Alignment(sweep, faults);
        alignment.checkPoints();
        if (faults.count() == before) {
            alignment.measure();
            alignment.checkPlan();
        }
        if (faults.count() == before) {
            alignment.checkGradient();
        }
        if (faults.count() == before && sweep.bends().isEmpty()) {
            alignment.standAtPoints();
        } else if (faults.count() == before) {
            alignment.stand(planError, heightError);
        }
        return faults.count() == before ? alignment.stations : List.of();
    }

    /// 101: an axis of fewer than two points. 102: neighbouring points at one place or above one another (a shaft is a prism); the measure is how far
    /// above.
    private void checkPoints() {
        int n = x.length;
        if (n == 0) {
            faults.addEmpty();
        } else if (n < 2) {
            add("101", 0, n);
        }
        for (int i = 1; i < n; i++) {
            if (x[i] == x[i - 1] && y[i] == y[i - 1]) {
                add("102", i, Math.abs(z[i] - z[i - 1]));
            }
        }
    }

    private void measure() {
        int n = x.length;
        for (int i = 0; i + 1 < n; i++) {
            double dx = x[i + 1] - x[i];
            double dy = y[i + 1] - y[i];
            length[i] = StrictMath.sqrt(dx * dx + dy * dy);
            east[i] = dx / length[i];
            north[i] = dy / length[i];
        }
        for (int i = 1; i + 1 < n; i++) {
            double sin = (x[i] - x[i - 1]) * (y[i + 1] - y[i]) - (y[i] - y[i - 1]) * (x[i + 1] - x[i]);
            double cos = (x[i] - x[i - 1]) * (x[i + 1] - x[i]) + (y[i] - y[i - 1]) * (y[i + 1] - y[i]);
            // tan(a / 2) = sin a / (1 + cos a), both scaled by the two lengths; infinite where the axis turns back
            halfTurn[i] = sin == 0 && cos < 0 ? Double.POSITIVE_INFINITY : sin / (length[i - 1] * length[i] + cos);
            turn[i] = StrictMath.atan2(sin, cos);
            tangent[i] = radius[i] == 0 ? 0 : radius[i] * Math.abs(halfTurn[i]);
        }
        for (int i = 1; i < n; i++) {
            along[i] = along[i - 1] + arc(i - 1) / 2 + length[i - 1] - tangent[i - 1] - tangent[i] + arc(i) / 2;
        }
    }

    private double arc(int point) {
        return radius[point] * Math.abs(turn[point]);
    }

    /// 306: a bend so sharp that the wall on its inner side would run backwards, an arc tighter than the section is wide, arcs or corners that need more
    /// than the leg between them is long. The measure is by how many metres, NaN where the axis turns back on itself.
    private void checkPlan() {
        int told = -1;
        for (int i = 1; i < x.length; i++) {
            double left = length[i - 1] - tangent[i - 1] - tangent[i] - reachLeft * (corner(i - 1) + corner(i));
            double right = length[i - 1] - tangent[i - 1] - tangent[i] + reachRight * (corner(i - 1) + corner(i));
            boolean meets = corner(i - 1) == 0 && corner(i) == 0 && tangent[i - 1] + tangent[i] > 0;
            // arcs may run into one another without a straight piece between them, give or take rounding
            double least = meets ? -1e-6 * Math.max(1, length[i - 1]) : 0;
            boolean enough = meets ? left >= least && right >= least : left > 0 && right > 0;
            if (!enough) {
                boolean second = Math.max(tangent[i], Math.abs(corner(i))) >= Math.max(tangent[i - 1], Math.abs(corner(i - 1)));
                int bend = second ? i : i - 1;
                if (bend != told) {
                    double fold = Math.max(-left, -right);
                    add("306", bend, Double.isFinite(fold) ? fold : Double.NaN);
                    told = bend;
                }
            }
            double inner = halfTurn[i] > 0 ? reachLeft : reachRight;
            if (radius[i] > 0 && halfTurn[i] != 0 && told != i && radius[i] <= inner) {
                add("306", i, inner - radius[i]);
                told = i;
            }
        }
    }

    /// The tangent of half the angle at a point that has no arc.
    private double corner(int point) {
        return radius[point] > 0 ? 0 : halfTurn[point];
    }

    /// 306: vertical curves that need more than what lies between their points. The measure is by how many metres.
    private void checkGradient() {
        for (int i = 1; i + 1 < x.length; i++) {
            vertical[i] = gradientRadius[i] * Math.abs(gradient(i) - gradient(i - 1));
        }
        int told = -1;
        for (int i = 1; i < x.length; i++) {
            double room = along[i] - along[i - 1];
            double needed = (vertical[i - 1] + vertical[i]) / 2;
            int longer = vertical[i] >= vertical[i - 1] ? i : i - 1;
            if (needed > room * (1 + 1e-9) && longer != told) {
                add("306", longer, needed - room);
                told = longer;
            }
        }
    }

    private double gradient(int leg) {
        return (z[leg + 1] - z[leg]) / (along[leg + 1] - along[leg]);
    }

    // stations

    private void standAtPoints() {
        for (int i = 0; i < x.length; i++) {
            double[] left = mitre(i);
            stations.add(new Station(x[i], y[i], z[i], left[0], left[1], 0, 1, 0, 0));
        }
    }

    private void stand(double planError, double heightError) {
        int n = x.length;
        Marks marks = new Marks();
        for (int i = 0; i < n; i++) {
            marks.must(along[i]);
            if (corner(i) != 0) {
                marks.keepClear(along[i], mitred(i));
            }
        }
        for (int i = 0; i < n; i++) {
            if (tangent[i] > 0) {
                marks.must(along[i] - arc(i) / 2);
                marks.must(along[i] + arc(i) / 2);
                marks.between(along[i] - arc(i) / 2, arc(i), arc(i) / Math.abs(turn[i]) * planStep(i, planError));
            }
            if (vertical[i] > 0) {
                checkCorner(i, heightError);
                marks.wish(along[i] - vertical[i] / 2);
                marks.wish(along[i] + vertical[i] / 2);
                marks.between(along[i] - vertical[i] / 2, vertical[i], StrictMath.sqrt(8 * gradientRadius[i] * heightError));
            }
        }
        if (marks.count > Profile.MOST_SIDES) {
            add("901", 0, marks.count);
            return;
        }
        double[] s = marks.sorted(along[n - 1]);
        int point = 0;
        for (int k = 0; k < s.length; k++) {
            while (point + 2 < n && s[k] > along[point + 1] + arc(point + 1) / 2 - SAME) {
                point++;
            }
            stations.add(station(s, k, point));
        }
    }

    /// How far before and after a corner its mitre reaches.
    private double mitred(int point) {
        return Math.max(reachLeft, reachRight) * Math.abs(corner(point));
    }

    /// 306: a vertical curve so tight, at a corner so sharp, that over the width of the mitre it leaves the straight line by more than the error. The
    /// measure is by how much it does.
    private void checkCorner(int point, double error) {
        double off = mitred(point) * mitred(point) / (2 * gradientRadius[point]);
        if (off > error) {
            add("306", point, off);
        }
    }

    /// How large an angle of an arc may lie between two stations: the outer wall stands out by no more than the error halfway.
    private double planStep(int point, double error) {
        double outer = radius[point] + (halfTurn[point] > 0 ? reachRight : reachLeft);
        return 4 * StrictMath.asin(Math.min(0.35, StrictMath.sqrt(error / (2 * (outer + error)))));
    }

    /// @param leg the leg a station stands on, or whose end it is on the arc to the next
    private Station station(double[] s, int k, int leg) {
        double[] height = height(s, k);
        for (int i = Math.max(1, leg); i <= Math.min(leg + 1, x.length - 2); i++) {
            double from = along[i] - arc(i) / 2;
            double to = along[i] + arc(i) / 2;
            if (tangent[i] > 0 && s[k] > from + SAME && s[k] < to - SAME) {
                return onArc(i, s, k, from, to, height);
            }
            if (tangent[i] == 0 && Math.abs(s[k] - along[i]) <= SAME) {
                double[] left = mitre(i);
                return new Station(x[i], y[i], height[0], left[0], left[1], 0, 1, height[1], height[2]);
            }
        }
        double start = along[leg] + arc(leg) / 2 - tangent[leg];
        double t = s[k] - start;
        boolean last = k + 1 == s.length;
        return new Station(
                last ? x[leg + 1] : x[leg] + t * east[leg],
                last ? y[leg + 1] : y[leg] + t * north[leg],
                height[0],
                -north[leg],
                east[leg],
                0,
                1,
                height[1],
                height[2]);
    }

    private Station onArc(int i, double[] s, int k, double from, double to, double[] height) {
        double side = Math.signum(halfTurn[i]);
        double leftEast = -north[i - 1];
        double leftNorth = east[i - 1];
        double middleX = x[i] - tangent[i] * east[i - 1] + side * radius[i] * leftEast;
        double middleY = y[i] - tangent[i] * north[i - 1] + side * radius[i] * leftNorth;
        double angle = side * (s[k] - from) / radius[i];
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double le = cos * leftEast - sin * leftNorth;
        double ln = sin * leftEast + cos * leftNorth;
        // a step to the end of the arc, where the wall is not moved out, needs all of its angle; between two that are, half
        double before = s[k - 1] <= from + SAME ? s[k] - from : (s[k] - s[k - 1]) / 2;
        double after = s[k + 1] >= to - SAME ? to - s[k] : (s[k + 1] - s[k]) / 2;
        double out = 1 / StrictMath.cos(Math.max(before, after) / radius[i]);
        return new Station(
                middleX - side * radius[i] * le, middleY - side * radius[i] * ln, height[0], le, ln, side * radius[i], out, height[1], height[2]);
    }

    /// Height of the axis, how far the roof is lifted and how far the floor is lowered.
    private double[] height(double[] s, int k) {
        int leg = 0;
        while (leg + 2 < along.length && s[k] > along[leg + 1]) {
            leg++;
        }
        double straight = s[k] >= along[leg + 1] ? z[leg + 1] : z[leg] + (s[k] - along[leg]) * gradient(leg);
        for (int i = Math.max(1, leg); i <= Math.min(leg + 1, x.length - 2); i++) {
            double half = vertical[i] / 2;
            double d = half - Math.abs(s[k] - along[i]);
            if (half > 0 && d > 0 && k > 0 && k + 1 < s.length) {
                double from = along[i] - half;
                double to = along[i] + half;
                double bend = Math.signum(gradient(i) - gradient(i - 1));
                double before = s[k - 1] <= from + SAME ? s[k] - from : (s[k] - s[k - 1]) / 2;
                double after = s[k + 1] >= to - SAME ? to - s[k] : (s[k + 1] - s[k]) / 2;
                double step = Math.max(before, after);
                double away = step * step / (2 * gradientRadius[i]);
                return new double[]{straight + bend * d * d / (2 * gradientRadius[i]), bend < 0 ? away : 0, bend > 0 ? away : 0};
            }
        }
        return new double[]{straight, 0, 0};
    }

    /// Where one metre to the left leads at a corner: along the bisector, and longer than a metre, so that the walls on both sides keep their distance
    /// from the axis.
    private double[] mitre(int i) {
        int before = Math.max(0, i - 1);
        int after = Math.min(length.length - 1, i);
        // the sum of both unit normals, brought to 1 / cos(half the angle between them): |sum| = 2 cos(half)
        double e = east[before] + east[after];
        double n = north[before] + north[after];
        double scale = 2 / (e * e + n * n);
        return new double[]{-n * scale, e * scale};
    }

    private void add(String code, int point, double measure) {
        Grid grid = faults.grid();
        faults.add(code, grid.steps(x[point]), grid.steps(y[point]), grid.steps(z[point]), -1, -1, -1, measure);
    }

    /// Places along the axis, those that must be and those that may be left out.
    private static final class Marks {
        private final List<Double> needed = new ArrayList<>();
        private final List<Double> welcome = new ArrayList<>();
        private final List<double[]> clear = new ArrayList<>();
        private double count;

        /// No station but its own stands on the mitre of a corner: walls would run backwards.
        void keepClear(double place, double reach) {
            clear.add(new double[]{place - reach - NEAR, place + reach + NEAR});
        }

        void wish(double place) {
            if (isClear(place)) {
                must(place);
            }
        }

        private boolean isClear(double place) {
            return clear.stream().noneMatch(zone -> zone[0] < place && place < zone[1]);
        }

        void must(double place) {
            needed.add(place);
            count++;
        }

        /// Half a step after the start, whole steps between, half a step before the end.
        void between(double from, double whole, double step) {
            double n = Math.max(1, Math.ceil(whole / step));
            count += n;
            for (int i = 0; i < n && count <= Profile.MOST_SIDES; i++) {
                welcome.add(from + (i + 0.5) * whole / n);
            }
        }

        double[] sorted(double end) {
            List<Double> places = new ArrayList<>();
            needed.stream().sorted().forEach(place -> {
                if (places.isEmpty() || place - places.getLast() > SAME) {
                    places.add(place);
                }
            });
            places.set(places.size() - 1, end);
            List<Double> firm = List.copyOf(places);
            int next = 0;
            for (double place : welcome.stream().sorted().toList()) {
                while (next < firm.size() && firm.get(next) < place) {
                    next++;
                }
                boolean free = isClear(place) && (next == 0 || place - firm.get(next - 1) > NEAR) && (next == firm.size() || firm.get(next) - place > NEAR);
                if (free) {
                    places.add(place);
                }
            }
            return places.stream().mapToDouble(place -> place).sorted().toArray();
        }
    }
}
