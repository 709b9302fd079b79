package org.undercroft.geometry;

import java.util.List;
import java.util.Optional;

/// Makes the solid of a sweep: the profile stands upright at every point of the axis, across it at the ends and on the bisector where the axis bends.
final class SweepSolid {
    /// Beyond this a sweep is no survey but a mistake, and would fill the memory.
    private static final int MOST_CORNERS = 2_000_000;

    private SweepSolid() {}

    /// Empty when faults were added.
    static Optional<Solid> of(Sweep sweep, Faults faults) {
        int before = faults.count();
        Grid grid = faults.grid();
        double finest = grid.snap().metres();
        // with arcs the error stated is shared: half for the section's facets, a quarter each for arcs and vertical curves
        double share = sweep.bends().isEmpty() ? 1 : 0.5;
        double error = Math.max(sweep.chordError() * share, finest);
        double bendError = Math.max(sweep.chordError() / 4, finest);
        List<Alignment.Station> stations = Alignment.of(sweep, bendError, bendError, faults);
        if (faults.count() != before || tooFine(sweep, error, stations, faults)) {
            return Optional.empty();
        }
        Profile profile = Profile.of(sweep.section(), error);
        if (sweep.section() instanceof CrossSection.Free) {
            checkSection(sweep.section(), stations.getFirst(), faults);
        }
        if (faults.count() != before) {
            return Optional.empty();
        }
        double[] corners = corners(profile, stations, grid);
        int n = profile.size();
        checkGrain(corners, n, faults);
        if (faults.count() != before) {
            return Optional.empty();
        }
        int[] triangles = triangles(profile, stations.size());
        if (sweep.section() instanceof CrossSection.Free || !runsAhead(stations)) {
            checkCrossings(corners, triangles, faults);
        }
        if (faults.count() != before) {
            return Optional.empty();
        }
        boolean exact = sweep.bends().isEmpty() && Profile.largestRadius(sweep.section()) == 0;
        return Optional.of(new Solid(new Mesh(grid.metres(corners), triangles), exact ? 0 : sweep.chordError()));
    }

    /// 901: a curve of so many facets that no solid is made of it; the measure is how many.
    private static boolean tooFine(Sweep sweep, double error, List<Alignment.Station> stations, Faults faults) {
        double sides = sweep.section() instanceof CrossSection.Free free
                ? free.ring().size()
                : Profile.sides(Math.max(1e-9, Profile.largestRadius(sweep.section())), error);
        if (sides <= Profile.MOST_SIDES && sides * stations.size() <= MOST_CORNERS) {
            return false;
        }
        Alignment.Station first = stations.getFirst();
        Grid grid = faults.grid();
        faults.add("901", grid.steps(first.x()), grid.steps(first.y()), grid.steps(first.z()), -1, -1, -1, sides * stations.size());
        return true;
    }

    private static double[] corners(Profile profile, List<Alignment.Station> stations, Grid grid) {
        int n = profile.size();
        double[] corners = new double[3 * n * stations.size()];
        int at = 0;
        for (Alignment.Station station : stations) {
            for (int j = 0; j < n; j++) {
                double across = station.across(profile.across(j));
                double height = station.z() + profile.up(j);
                height = profile.isUpper(j) ? height + station.lift() : height - station.drop();
                corners[at++] = grid.steps(station.x() + station.left() * across) + 0.0;
                corners[at++] = grid.steps(station.y() + station.leftNorth() * across) + 0.0;
                corners[at++] = grid.steps(height) + 0.0;
            }
        }
        return corners;
    }

    /// 101, 102, 104: a section that bounds nothing, told where it stands at the start of the axis.
    private static void checkSection(CrossSection section, Alignment.Station start, Faults faults) {
        if (!(section instanceof CrossSection.Free free)) {
            return;
        }
        Grid grid = faults.grid();
        Corners numbers = new Corners(free.ring().size());
        int[] ring = new int[free.ring().size()];
        for (int i = 0; i < ring.length; i++) {
            Point2 p = free.ring().get(i);
            ring[i] = numbers.number(grid.steps(p.x()), grid.steps(p.y() - free.lowest()), 0);
        }
        double[] flat = numbers.packed();
        Faults found = new Faults(new Grid(grid.snap(), Frame.ZERO));
        PolygonCheck polygon = new PolygonCheck(flat, found, -1, -1);
        int[] kept = polygon.withoutRepeats(ring, 0);
        if (kept.length > 0) {
            polygon.simple(new int[][]{kept}, 0, 1);
        }
        for (Fault fault : found.all()) {
            faults.add(
                    fault.code(),
                    grid.steps(start.x() + start.left() * fault.where().x()),
                    grid.steps(start.y() + start.leftNorth() * fault.where().x()),
                    grid.steps(start.z() + fault.where().y()),
                    -1,
                    -1,
                    fault.part().ring(),
                    fault.measure());
        }
    }

    /// 102: a section so small, or pieces of the axis so short, that neighbouring corners fall on one point of the grid.
    private static void checkGrain(double[] corners, int n, Faults faults) {
        int count = corners.length / 3;
        for (int at = 0; at < count; at++) {
            int next = at % n + 1 == n ? at + 1 - n : at + 1;
            if (samePlace(corners, at, next) || (at + n < count && samePlace(corners, at, at + n))) {
                faults.add("102", corners, at, -1, -1, -1, Double.NaN);
                return;
            }
        }
    }

    private static boolean samePlace(double[] corners, int one, int other) {
        return corners[3 * one] == corners[3 * other] && corners[3 * one + 1] == corners[3 * other + 1] && corners[3 * one + 2] == corners[3 * other + 2];
    }

    /// Whether every piece of the axis leads forward as seen along the line from portal to portal. Such a tunnel cannot run through itself: no bend
    /// folds, so the lines beside the axis lead forward too, and none comes back to where another has been.
    private static boolean runsAhead(List<Alignment.Station> stations) {
        Alignment.Station first = stations.getFirst();
        Alignment.Station last = stations.getLast();
        for (int i = 1; i < stations.size(); i++) {
            Alignment.Station from = stations.get(i - 1);
            Alignment.Station to = stations.get(i);
            if (!((to.x() - from.x()) * (last.x() - first.x()) + (to.y() - from.y()) * (last.y() - first.y()) > 0)) {
                return false;
            }
        }
        return true;
    }

    /// 306: a tunnel that runs through itself.
    private static void checkCrossings(double[] corners, int[] triangles, Faults faults) {
        TrianglePairs pairs = new TrianglePairs(corners, triangles);
        int before = faults.count();
        pairs.each((s, t) -> {
            if (faults.count() == before && pairs.intersect(s, t)) {
                double[] at = pairs.place(s, t);
                faults.add("306", at[0], at[1], at[2], -1, -1, -1, Double.NaN);
            }
        });
    }

    /// Between two bends on a slope a side is slightly twisted. Floor and roof are cut along the same diagonal in plan, so that the height between
    /// them is that of the section everywhere.
    private static int[] triangles(Profile profile, int stations) {
        int n = profile.size();
        double[] flat = new double[3 * n];
        int[] ring = new int[n];
        for (int j = 0; j < n; j++) {
            flat[3 * j] = Math.rint(profile.across(j) * 1e7);
            flat[3 * j + 1] = Math.rint(profile.up(j) * 1e7);
            ring[j] = j;
        }
        int[] cap = Triangulation.of(flat, 0, 1, new int[][]{ring});
        int end = (stations - 1) * n;
        int[] triangles = new int[2 * cap.length + 6 * n * (stations - 1)];
        int to = 0;
        for (int t = 0; t < cap.length; t += 3) {
            to = put(triangles, to, end + cap[t], end + cap[t + 1], end + cap[t + 2]);
            to = put(triangles, to, cap[t], cap[t + 2], cap[t + 1]);
        }
        for (int i = 0; i + 1 < stations; i++) {
            for (int j = 0; j < n; j++) {
                int a = i * n + j;
                int b = i * n + (j + 1) % n;
                if (profile.across(j) <= profile.across((j + 1) % n)) {
                    to = put(triangles, to, a, b, b + n);
                    to = put(triangles, to, a, b + n, a + n);
                } else {
                    to = put(triangles, to, a, b, a + n);
                    to = put(triangles, to, b, b + n, a + n);
                }
            }
        }
        return triangles;
    }

    private static int put(int[] triangles, int at, int a, int b, int c) {
        triangles[at] = a;
        triangles[at + 1] = b;
        triangles[at + 2] = c;
        return at + 3;
    }
}
