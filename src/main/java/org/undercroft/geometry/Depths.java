package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How deep a body of columns is: no ball of a larger diameter than its depth fits inside. Bounded from above, piece by piece.
///
/// Of one piece it is the least of (i) its longest upright chord, (ii) the diameter of the largest circle in its plan, (iii) √2·t for the largest t for
/// which the part of the plan with an upright chord of at least t holds a circle of diameter t (a ball of diameter d forces t ≥ d/√2), and the
/// same three with the piece turned so that its largest face lies level.
final class Depths {
    /// √2·t is found to this, relative; √2 is the coarser part of the bound.
    private static final double PRECISION = 0.005;

    private final Columns columns;
    private final Pieces pieces;
    private final PiecePlan plan;

    private Depths(Columns columns) {
        this.columns = columns;
        pieces = new Pieces(columns);
        plan = new PiecePlan(columns, pieces);
    }

    /// The shared room's pieces, the deepest first.
    static List<Overlap.Piece> pieces(Columns columns) {
        Depths depths = new Depths(columns);
        List<Overlap.Piece> pieces = new ArrayList<>(depths.pieces.count());
        for (int piece = 0; piece < depths.pieces.count(); piece++) {
            pieces.add(depths.measured(piece));
        }
        pieces.sort((one, other) -> Double.compare(other.depth(), one.depth()));
        return pieces;
    }

    /// The depth of the deepest piece.
    static double deepest(Columns columns) {
        return pieces(columns).stream().mapToDouble(Overlap.Piece::depth).max().orElse(0);
    }

    private Overlap.Piece measured(int piece) {
        plan.take(piece);
        Reach reach = reach(piece);
        Three level = three(reach);
        double depth = level.least();
        double[] face = largestFace(piece);
        // Between two parallel planes no larger ball fits than they are apart, whatever lies between.
        depth = Math.min(depth, extent(piece, face));
        // Turning costs much and tells nothing new of a piece that is not a leaning sheet: upright and level ones are seen as they stand.
        if (Math.abs(face[2]) > 0.01 && Math.abs(face[2]) < 0.9999 && face[3] / 2 * depth > 1.1 * reach.volume) {
            Columns turned = Columns.of(List.of(new Hierarchy(levelled(mesh(piece), face))), List.of(), Columns.Keep.FIRST);
            if (!turned.isEmpty()) {
                depth = Math.min(depth, new Depths(turned).leastOfAll());
            }
        }
        return new Overlap.Piece(reach.volume, depth, level.chord, level.width, plan.area(), reach.bottom, reach.top);
    }

    /// The depth as it stands, of the deepest piece: what noding may break off when it is turned is none of its own.
    private double leastOfAll() {
        double deepest = 0;
        for (int piece = 0; piece < pieces.count(); piece++) {
            plan.take(piece);
            deepest = Math.max(deepest, three(reach(piece)).least());
        }
        return deepest;
    }

    private Mesh mesh(int piece) {
        boolean[] wanted = new boolean[columns.stacks().columns()];
        for (int i = pieces.first(piece); i < pieces.first(piece + 1); i++) {
            wanted[pieces.column(i)] = true;
        }
        return columns.mesh(wanted);
    }

    /// @param chord the longest upright line and `shortest` the shortest one over a corner, metres
    private record Reach(double volume, double chord, double shortest, double bottom, double top) {}

    private Reach reach(int piece) {
        CellTriangles triangles = columns.triangles();
        ColumnHeights heights = columns.heights();
        double volume = 0;
        double chord = 0;
        double shortest = Double.POSITIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int i = pieces.first(piece); i < pieces.first(piece + 1); i++) {
            int column = pieces.column(i);
            int face = pieces.faceOf(column);
            for (int t = triangles.first(face); t < triangles.end(face); t++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    int h = triangles.corner(t, k);
                    double low = heights.z(heights.low(h, column));
                    double high = heights.z(heights.high(h, column));
                    sum += high - low;
                    chord = Math.max(chord, high - low);
                    shortest = Math.min(shortest, high - low);
                    bottom = Math.min(bottom, low);
                    top = Math.max(top, high);
                }
                volume += columns.area(t) * sum / 3;
            }
        }
        return new Reach(volume, chord, shortest, bottom, top);
    }

    private record Three(double chord, double width, double both) {
        double least() {
            return Math.min(chord, Math.min(width, both));
        }
    }

    private Three three(Reach reach) {
        double chord = reach.chord;
        double width = plan.width();
        double least = Math.min(chord, width);
        double lower = least / Math.sqrt(2);
        // Where all of the plan is so tall, the largest circle in the plan is one of those asked for.
        if (reach.shortest >= lower || plan.holds(lower)) {
            return new Three(chord, width, least);
        }
        // √2·t is below the other two: found from above, so that the depth is never too small.
        double low = 0;
        double high = lower;
        while (high - low > PRECISION * high && high > 1e-7) {
            double t = (low + high) / 2;
            if (plan.holds(t)) {
                low = t;
            } else {
                high = t;
            }
        }
        return new Three(chord, width, Math.sqrt(2) * high);
    }

    /// How far a piece reaches along a direction.
    private double extent(int piece, double[] n) {
        ColumnSurface surface = columns.surface();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < surface.triangleCount(); t++) {
            for (int k = 0; k < 3 && pieces.pieceOf(surface.column(t)) == piece; k++) {
                int c = surface.corner(t, k);
                double along = n[0] * x(c) + n[1] * y(c) + n[2] * columns.heights().z(c);
                low = Math.min(low, along);
                high = Math.max(high, along);
            }
        }
        return high - low;
    }

    private double x(int corner) {
        return columns.cells().x(columns.heights().vertex(corner)) * columns.grid().step();
    }

    private double y(int corner) {
        return columns.cells().y(columns.heights().vertex(corner)) * columns.grid().step();
    }

    /// A body turned so that a face of it lies level.
    private static Mesh levelled(Mesh mesh, double[] n) {
        double across = Math.hypot(n[0], n[1]);
        // Turn about the level line across the normal until the normal points up (Rodrigues).
        double kx = n[1] / across;
        double ky = -n[0] / across;
        double cos = n[2];
        double sin = across;
        Position o = mesh.box().middle();
        double[] corners = new double[3 * mesh.cornerCount()];
        for (int i = 0; i < mesh.cornerCount(); i++) {
            double x = mesh.x(i) - o.x();
            double y = mesh.y(i) - o.y();
            double z = mesh.z(i) - o.z();
            double along = (kx * x + ky * y) * (1 - cos);
            corners[3 * i] = x * cos + ky * z * sin + kx * along;
            corners[3 * i + 1] = y * cos - kx * z * sin + ky * along;
            corners[3 * i + 2] = z * cos + (kx * y - ky * x) * sin;
        }
        return new Mesh(corners, mesh.triangles());
    }

    /// The unit normal of the direction that most of a piece's surface faces, and twice the area of it. Normals count as one direction to four digits.
    private double[] largestFace(int piece) {
        ColumnSurface surface = columns.surface();
        int size = Integer.highestOneBit(Math.max(8, surface.triangleCount())) * 4;
        long[] keys = new long[size];
        double[] sums = new double[4 * size];
        double[] t = new double[9];
        double[] n = new double[3];
        int best = -1;
        for (int i = 0; i < surface.triangleCount(); i++) {
            if (pieces.pieceOf(surface.column(i)) != piece) {
                continue;
            }
            for (int k = 0; k < 3; k++) {
                int c = surface.corner(i, k);
                t[3 * k] = x(c);
                t[3 * k + 1] = y(c);
                t[3 * k + 2] = columns.heights().z(c);
            }
            Triangle.normal(t, n);
            double twice = Triangle.length(n);
            if (twice < 1e-12) {
                continue;
            }
            long key = 1 + digits(n[0] / twice) + (digits(n[1] / twice) << 16) + (digits(n[2] / twice) << 32);
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & size - 1;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & size - 1;
            }
            if (keys[slot] == 0) {
                keys[slot] = key;
                for (int k = 0; k < 3; k++) {
                    sums[4 * slot + k] = n[k] / twice;
                }
            }
            sums[4 * slot + 3] += twice;
            if (best < 0 || sums[4 * slot + 3] > sums[4 * best + 3] * (1 + 1e-9)) {
                best = slot;
            }
        }
        return best < 0 ? new double[]{0, 0, 1, 0} : Arrays.copyOfRange(sums, 4 * best, 4 * best + 4);
    }

    private static long digits(double part) {
        return Math.round(part * 1e4) + 10_000;
    }
}
