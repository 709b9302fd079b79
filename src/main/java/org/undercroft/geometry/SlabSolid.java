package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes the solid of a slab: its plan is cut into triangles each of which lies under one triangle of every ground, then stood up between both bounds.
final class SlabSolid {
    private final Slab slab;
    private final Faults faults;
    private final Grid grid;

    private SlabSolid(Slab slab, Faults faults) {
        this.slab = slab;
        this.faults = faults;
        this.grid = faults.grid();
    }

    /// Empty when faults were added.
    static Optional<Solid> of(Slab slab, Faults faults) {
        return new SlabSolid(slab, faults).make();
    }

    private Optional<Solid> make() {
        int before = faults.count();
        List<Terrain> grounds = new ArrayList<>();
        Surveyed lower = surveyed(slab.lower(), grounds);
        Surveyed upper = surveyed(slab.upper(), grounds);
        if (faults.count() != before) {
            return Optional.empty();
        }
        Corners numbers = new Corners(slab.outline().exterior().size());
        int[][] rings = rings(numbers, lower);
        if (faults.count() != before) {
            return Optional.empty();
        }
        checkCover(numbers.packed(), grounds);
        if (faults.count() != before) {
            return Optional.empty();
        }
        int[] plan = grounds.isEmpty() ? Triangulation.of(numbers.packed(), 0, 1, rings) : new SlabPlan(numbers, rings, grounds).triangles();
        double[] flat = numbers.packed();
        if (plan.length == 0) {
            faults.add("902", flat, 0, -1, -1, -1, Double.NaN);
            return Optional.empty();
        }
        int n = flat.length / 3;
        double[] corners = Arrays.copyOf(flat, 2 * flat.length);
        System.arraycopy(flat, 0, corners, 3 * n, 3 * n);
        boolean[] used = new boolean[n]; // corners of the outline may have been moved by noding
        for (int corner : plan) {
            used[corner] = true;
        }
        raise(corners, used, lower, upper);
        if (faults.count() != before) {
            return Optional.empty();
        }
        Mesh mesh = new Mesh(grid.metres(corners), standing(plan, n));
        return Optional.of(new Solid(grounds.isEmpty() ? mesh : withoutUnused(mesh), 0));
    }

    // bounds

    /// The height of a bound above a place given in steps, in metres; NaN where it is not known.
    private interface Surveyed {
        double height(double x, double y);
    }

    private Surveyed surveyed(Bound bound, List<Terrain> grounds) {
        return switch (bound) {
            case Bound.Height(double metres) -> (_, _) -> metres;
            case Bound.Plane(Position a, Position b, Position c) -> plane(a, b, c);
            case Bound.Ground ground -> {
                Terrain terrain = new Terrain(ground, grid);
                if (terrain.isTooFine()) {
                    faults.add("901", terrain.x(0), terrain.y(0), 0, -1, -1, -1, (double) ground.model().columns() * ground.model().rows());
                }
                grounds.add(terrain);
                yield terrain::height;
            }
        };
    }

    private Surveyed plane(Position a, Position b, Position c) {
        double x = grid.east(a.x());
        double y = grid.north(a.y());
        double ux = grid.east(b.x()) - x;
        double uy = grid.north(b.y()) - y;
        double uz = b.z() - a.z();
        double vx = grid.east(c.x()) - x;
        double vy = grid.north(c.y()) - y;
        double vz = c.z() - a.z();
        double twice = ux * vy - vx * uy;
        double east = (uz * vy - vz * uy) / twice;
        double north = (ux * vz - vx * uz) / twice;
        return (px, py) -> a.z() + east * (grid.metres(px) - x) + north * (grid.metres(py) - y);
    }

    // plan

    /// The outline on the grid, checked; its faults are told at the height of the lower bound.
    private int[][] rings(Corners numbers, Surveyed lower) {
        List<List<Point2>> outline = new ArrayList<>();
        outline.add(slab.outline().exterior());
        outline.addAll(slab.outline().holes());
        int[][] given = new int[outline.size()][];
        for (int r = 0; r < given.length; r++) {
            List<Point2> points = outline.get(r);
            given[r] = new int[points.size()];
            for (int i = 0; i < given[r].length; i++) {
                given[r][i] = numbers.number(grid.steps(grid.east(points.get(i).x())), grid.steps(grid.north(points.get(i).y())), 0);
            }
        }
        double[] told = numbers.packed();
        for (int at = 0; at < told.length; at += 3) {
            double height = lower.height(told[at], told[at + 1]);
            told[at + 2] = Double.isFinite(height) && Math.abs(height) < 1e8 ? grid.steps(height) : 0;
        }
        return PrismSolid.rings(given, told, faults);
    }

    /// 302: an outline that leaves a ground model; the measure is how many of its corners do.
    private void checkCover(double[] corners, List<Terrain> grounds) {
        int beyond = 0;
        int where = -1;
        for (int at = 0; at < corners.length; at += 3) {
            double x = corners[at];
            double y = corners[at + 1];
            if (!grounds.stream().allMatch(ground -> ground.covers(x, y))) {
                where = beyond++ == 0 ? at / 3 : where;
            }
        }
        if (beyond > 0) {
            faults.add("302", corners, where, -1, -1, -1, beyond);
        }
    }

    /// Gives the corners their heights, the first half those of the lower bound. 302 where the ground is unknown, 405 where the bounds meet or cross, at
    /// the worst place.
    private void raise(double[] corners, boolean[] used, Surveyed lower, Surveyed upper) {
        int n = used.length;
        int unknown = 0;
        int where = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (!used[i]) {
                continue;
            }
            double low = lower.height(corners[3 * i], corners[3 * i + 1]);
            double high = upper.height(corners[3 * i], corners[3 * i + 1]);
            if (Double.isNaN(low) || Double.isNaN(high)) {
                where = unknown == 0 ? i : where;
                corners[3 * i + 2] = Double.isNaN(low) ? (Double.isNaN(high) ? 0 : grid.steps(high)) : grid.steps(low);
                unknown++;
            } else if (!(Math.abs(low) <= Reach.limit(grid) && Math.abs(high) <= Reach.limit(grid))) {
                faults.add("901", corners[3 * i], corners[3 * i + 1], 0, -1, -1, -1, Math.max(Math.abs(low), Math.abs(high)));
                return;
            } else {
                corners[3 * i + 2] = grid.steps(grid.height(low)) + 0.0;
                corners[3 * (n + i) + 2] = grid.steps(grid.height(high)) + 0.0;
                double between = corners[3 * (n + i) + 2] - corners[3 * i + 2];
                if (between < least && unknown == 0) {
                    least = between;
                    where = i;
                }
            }
        }
        if (unknown > 0) {
            faults.add("302", corners, where, -1, -1, -1, unknown);
        } else if (where >= 0 && !(least > 0)) {
            faults.add("405", corners, n + where, -1, -1, -1, grid.metres(least));
        }
    }

    // solid

    /// The plan as floor and as roof, and a wall wherever one of its triangles has no neighbour.
    private static int[] standing(int[] plan, int n) {
        Mesh flat = new Mesh(new double[3 * n], plan);
        Borders borders = Borders.asNumbered(flat);
        int[] triangles = new int[2 * plan.length + 6 * borders.count()];
        int to = 0;
        for (int t = 0; t < plan.length; t += 3) {
            to = PrismSolid.put(triangles, to, n + plan[t], n + plan[t + 1], n + plan[t + 2]);
            to = PrismSolid.put(triangles, to, plan[t], plan[t + 2], plan[t + 1]);
        }
        for (int edge = 0; edge < borders.count(); edge++) {
            if (borders.another(borders.across(edge)) < 0) {
                int a = borders.from(edge);
                int b = borders.to(edge);
                to = PrismSolid.put(triangles, to, a, b, n + b);
                to = PrismSolid.put(triangles, to, a, n + b, n + a);
            }
        }
        return Arrays.copyOf(triangles, to);
    }

    private static Mesh withoutUnused(Mesh mesh) {
        int[] number = new int[mesh.cornerCount()];
        Arrays.fill(number, -1);
        double[] corners = new double[mesh.corners().length];
        int[] triangles = new int[mesh.triangles().length];
        int count = 0;
        for (int i = 0; i < triangles.length; i++) {
            int corner = mesh.triangles()[i];
            if (number[corner] < 0) {
                System.arraycopy(mesh.corners(), 3 * corner, corners, 3 * count, 3);
                number[corner] = count++;
            }
            triangles[i] = number[corner];
        }
        return new Mesh(Arrays.copyOf(corners, 3 * count), triangles);
    }
}
