package org.undercroft.geometry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sound solids of what several spaces combine to: their columns, gathered into flat faces, rounded, examined.
final class Combined {
    /// Metres by which a corner may lie off the face or the edge it belongs to: what the grid of the columns leaves.
    private static final double FLAT = 1e-6;

    private Combined() {}

    /// All in one frame; chord errors are the largest of all.
    static SolidPieces.Made of(List<Space> first, List<Space> second, Columns.Keep keep, Snap snap) {
        List<Hierarchy> firsts = first.stream().map(Space::hierarchy).toList();
        List<Hierarchy> seconds = second.stream().map(Space::hierarchy).toList();
        Frame frame = first.getFirst().frame();
        Set<List<Long>> surveyed = new HashSet<>();
        double chordError = 0;
        for (List<Space> spaces : List.of(first, second)) {
            for (Space space : spaces) {
                Mesh own = space.boundary();
                for (int c = 0; c < own.cornerCount(); c++) {
                    surveyed.add(place(own, c));
                }
                chordError = Math.max(chordError, space.chordError());
            }
        }
        // On the snap walls that are one to the snap become one to the bit; where that folds a face, the finer grid may not.
        SolidPieces.Made made = made(Columns.of(firsts, seconds, keep).mesh(), surveyed, frame, snap);
        double kept = chordError;
        return new SolidPieces.Made(made.solids().stream().map(solid -> new Solid(solid.mesh(), kept)).toList(), made.faults());
    }

    private static SolidPieces.Made made(Mesh mesh, Set<List<Long>> surveyed, Frame frame, Snap snap) {
        if (mesh.triangleCount() == 0) {
            return new SolidPieces.Made(List.of(), List.of());
        }
        double[] straight = new double[mesh.cornerCount()];
        for (int c = 0; c < straight.length; c++) {
            // Corners that were surveyed lie on the grid: they are left out only where they change nothing at all.
            straight[c] = surveyed.contains(place(mesh, c)) ? 1e-9 : FLAT;
        }
        List<FlatFaces.Face> faces = FlatFaces.of(mesh.corners(), mesh.triangles(), FLAT, corner -> straight[corner], List.of());
        return SolidPieces.of(frame, snap, mesh.corners(), faces, corner -> straight[corner] < FLAT, 1.5 * snap.metres());
    }

    private static List<Long> place(Mesh mesh, int corner) {
        return List.of(Math.round(mesh.x(corner) * 1e6), Math.round(mesh.y(corner) * 1e6), Math.round(mesh.z(corner) * 1e6));
    }
}
