package org.undercroft.geometry;

import java.util.List;

/// Holds two sound spaces against each other.
///
/// @param snap what is nearer than one grid step counts as the same place
public record Relations(Snap snap) {
    public static final Relations STANDARD = new Relations(Snap.TENTH_OF_A_MILLIMETRE);

    public Relation between(Space a, Space b) {
        return between(a, b, 0);
    }

    /// Figures are in the frame of `a`.
    ///
    /// @param limit distances are exact up to this many metres; beyond it [Relation.Apart] may carry any distance that is not too large
    public Relation between(Space a, Space b, double limit) {
        Space other = b.in(a.frame());
        // One order for both ways of asking, so that both get the same bits.
        return ordered(a, other) ? relation(a, other, limit) : relation(other, a, limit).reversed();
    }

    /// One step of the grid and a hair: a difference of two coordinates one step apart may come out a few bits longer.
    private double step() {
        return snap.metres() * (1 + 1e-6);
    }

    private static boolean ordered(Space a, Space b) {
        Box one = a.box();
        Box other = b.box();
        double[][] keys = {
            {one.minX(), other.minX()}, {one.minY(), other.minY()}, {one.minZ(), other.minZ()},
            {one.maxX(), other.maxX()}, {one.maxY(), other.maxY()}, {one.maxZ(), other.maxZ()},
            {a.volume(), b.volume()}, {a.boundary().triangleCount(), b.boundary().triangleCount()}
        };
        for (double[] key : keys) {
            if (key[0] != key[1]) {
                return key[0] < key[1];
            }
        }
        return true;
    }

    private Relation relation(Space a, Space other, double limit) {
        double near = Math.max(limit, step());
        Hierarchy treeA = a.hierarchy();
        Hierarchy treeB = other.hierarchy();
        double between = a.box().distance(other.box());
        if (between > near) {
            return new Relation.Apart(between, a.box().middle(), other.box().middle());
        }
        SignedColumns.Shared shared = SignedColumns.between(treeA, treeB);
        if (shared.volume() > shared.bound()) {
            Columns common = Columns.of(List.of(treeA), List.of(treeB), Columns.Keep.COMMON);
            List<Overlap.Piece> pieces = Depths.pieces(common);
            if (!pieces.isEmpty() && pieces.getFirst().depth() > step()) {
                return overlapping(a, other, shared, common, pieces);
            }
        }
        Distance.Nearest nearest = Distance.between(treeA, treeB, near);
        // Volume beyond its bound but no depth: the walls cross by rounding, so they meet, whatever the distance of their corners.
        if (nearest.metres() <= step() || shared.volume() > shared.bound()) {
            Contacts.Met met = Contacts.between(treeA, treeB, snap.metres(), nearest);
            return new Relation.Touching(met.contact(), shared.volume(), met.bottom(), met.top());
        }
        return new Relation.Apart(nearest.metres(), nearest.onA(), nearest.onB());
    }

    private Relation overlapping(Space a, Space b, SignedColumns.Shared shared, Columns common, List<Overlap.Piece> pieces) {
        double verticalOverlap = pieces.stream().mapToDouble(Overlap.Piece::verticalOverlap).max().orElse(0);
        double planWidth = pieces.stream().mapToDouble(Overlap.Piece::planWidth).max().orElse(0);
        double bottom = pieces.stream().mapToDouble(Overlap.Piece::bottom).min().orElse(0);
        double top = pieces.stream().mapToDouble(Overlap.Piece::top).max().orElse(0);
        Overlap overlap = new Overlap(
                shared.volume(),
                shared.bound(),
                pieces.getFirst().depth(),
                verticalOverlap,
                planWidth,
                common.planArea(),
                bottom,
                top,
                pieces,
                common.mesh());
        boolean allOfA = nothingBeyond(a, b, shared);
        boolean allOfB = nothingBeyond(b, a, shared);
        if (allOfA && allOfB) {
            return new Relation.Same(overlap);
        }
        if (allOfA) {
            return new Relation.Inside(overlap);
        }
        return allOfB ? new Relation.Around(overlap) : new Relation.Overlapping(overlap);
    }

    /// Whether the first lies wholly in the second: what is left of it has no depth.
    private boolean nothingBeyond(Space first, Space second, SignedColumns.Shared shared) {
        double left = first.volume() - shared.volume();
        if (left <= shared.bound()) {
            return true;
        }
        // What is no deeper than the snap is no more than a coat of that thickness around it.
        if (left > 2 * snap.metres() * surfaceArea(first.boundary())) {
            return false;
        }
        Columns beyond = Columns.of(List.of(first.hierarchy()), List.of(second.hierarchy()), Columns.Keep.FIRST_WITHOUT_SECOND);
        return Depths.deepest(beyond) <= step();
    }

    private static double surfaceArea(Mesh mesh) {
        double area = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Position a = mesh.position(mesh.corner(t, 0));
            Position b = mesh.position(mesh.corner(t, 1));
            Position c = mesh.position(mesh.corner(t, 2));
            double nx = (b.y() - a.y()) * (c.z() - a.z()) - (b.z() - a.z()) * (c.y() - a.y());
            double ny = (b.z() - a.z()) * (c.x() - a.x()) - (b.x() - a.x()) * (c.z() - a.z());
            double nz = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
            area += Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
        }
        return area;
    }
}
