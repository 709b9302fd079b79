package org.undercroft.geometry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sound solids of what several spaces combine to: their columns, gathered into flat faces, on the snap, examined.
final class Combined {
    /// Metres by which a corner may lie off the face or the edge it belongs to: rounding of sums, and what the finer grid of the columns leaves.
    private static final double EXACT = 1e-9;

    private static final double FLAT = 1e-6;
    private static final double BROAD = 2e-5;

    private Combined() {}

    /// All in one frame; chord errors are the largest of all.
    static SolidPieces.Made of(List<Space> first, List<Space> second, Columns.Keep keep, Snap snap) {
        List<Hierarchy> firsts = first.stream().map(Space::hierarchy).toList();
        List<Hierarchy> seconds = second.stream().map(Space::hierarchy).toList();
        Frame frame = first.getFirst().frame();
        // On the snap, walls that are one to the snap are one to the bit. Where that folds a face, columns on a finer grid, rounded at the end, may not.
        SolidPieces.Made made = made(Columns.of(firsts, seconds, keep, snap).mesh(), Set.of(), frame, snap, EXACT);
        if (!made.isSound()) {
            Set<List<Long>> surveyed = surveyed(first, second);
            Mesh fine = Columns.of(firsts, seconds, keep).mesh();
            for (double flat : new double[]{FLAT, BROAD}) {
                made = made.isSound() ? made : made(fine, surveyed, frame, snap, flat);
            }
        }
        double chordError = Math.max(chordError(first), chordError(second));
        return new SolidPieces.Made(made.solids().stream().map(solid -> new Solid(solid.mesh(), chordError)).toList(), made.faults());
    }

    private static double chordError(List<Space> spaces) {
        return spaces.stream().mapToDouble(Space::chordError).max().orElse(0);
    }

    private static SolidPieces.Made made(Mesh mesh, Set<List<Long>> surveyed, Frame frame, Snap snap, double flat) {
        if (mesh.triangleCount() == 0) {
            return new SolidPieces.Made(List.of(), List.of());
        }
        boolean[] fixed = new boolean[mesh.cornerCount()];
        for (int c = 0; c < fixed.length; c++) {
            fixed[c] = flat == EXACT || surveyed.contains(place(mesh, c));
        }
        // Corners that lie on the grid are left out only where they change nothing at all.
        List<FlatFaces.Face> faces = FlatFaces.of(mesh.corners(), mesh.triangles(), flat, corner -> fixed[corner] ? EXACT : flat, List.of());
        return SolidPieces.of(frame, snap, mesh.corners(), faces, corner -> fixed[corner], 1.5 * snap.metres());
    }

    private static Set<List<Long>> surveyed(List<Space> first, List<Space> second) {
        Set<List<Long>> surveyed = new HashSet<>();
        for (List<Space> spaces : List.of(first, second)) {
            for (Space space : spaces) {
                Mesh own = space.boundary();
                for (int c = 0; c < own.cornerCount(); c++) {
                    surveyed.add(place(own, c));
                }
            }
        }
        return surveyed;
    }

    private static List<Long> place(Mesh mesh, int corner) {
        return List.of(Math.round(mesh.x(corner) * 1e6), Math.round(mesh.y(corner) * 1e6), Math.round(mesh.z(corner) * 1e6));
    }
}
