package org.undercroft.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// The sound solids that a closed surface bounds: each connected sheet of it is a shell, shells that show outward are solids, those that show inward the
/// cavities of the solid around them. Nothing leaves here that the examination of soundness has not passed.
final class SolidPieces {
    private final Frame frame;
    private final Snap snap;
    private final double thinnest;
    private final double[] corners;
    private final int[] triangles;
    private final int[] shellOf;
    private int shells;

    /// @param faults why they are not sound; empty where they are
    record Made(List<Solid> solids, List<Fault> faults) {
        Made {
            solids = List.copyOf(solids);
            faults = List.copyOf(faults);
        }

        boolean isSound() {
            return faults.isEmpty();
        }
    }

    private SolidPieces(Frame frame, Snap snap, Mesh made, double thinnest) {
        this.frame = frame;
        this.snap = snap;
        this.thinnest = thinnest;
        this.corners = made.corners();
        this.triangles = made.triangles();
        this.shellOf = new int[triangles.length / 3];
    }

    /// @param metres corners of the faces, three doubles a corner, local to the frame
    /// @param surveyed corners that lie on the grid already
    /// @param thinnest metres: a piece or a void that is nowhere much thicker is what rounding leaves between two walls that are one, and goes
    static Made of(Frame frame, Snap snap, double[] metres, List<FlatFaces.Face> faces, IntPredicate surveyed, double thinnest) {
        Optional<Mesh> grid = GridFaces.of(metres, faces, snap, surveyed);
        return grid.isEmpty() ? unsound("104", frame, metres) : new SolidPieces(frame, snap, grid.get(), thinnest).make();
    }

    private static Made unsound(String code, Frame frame, double[] metres) {
        Position at = metres.length == 0 ? new Position(0, 0, 0) : new Position(metres[0], metres[1], metres[2]);
        return new Made(List.of(), List.of(new Fault(code, frame.toWorld(at), Fault.Element.WHOLE, Double.NaN)));
    }

    private Made make() {
        if (triangles.length == 0) {
            return new Made(List.of(), List.of());
        }
        HalfEdges edges = new HalfEdges(triangles);
        double[] metres = new double[corners.length];
        for (int i = 0; i < corners.length; i++) {
            metres[i] = corners[i] / snap.perMetre();
        }
        if (!edges.pairUp(corners)) {
            return unsound("302", frame, metres);
        }
        gatherShells(edges);
        double[] volumes = volumes();
        List<Solid> solids = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int[] around = around(volumes);
        for (int s = 0; s < shells; s++) {
            if (volumes[s] <= 0) {
                if (volumes[s] < 0 && around[s] < 0) {
                    return unsound("403", frame, metres);
                }
                continue;
            }
            List<Polyhedron.Shell> own = new ArrayList<>(List.of(shell(s)));
            for (int c = 0; c < shells; c++) {
                if (around[c] == s) {
                    own.add(shell(c));
                }
            }
            switch (new SoundnessCheck(snap, SoundnessCheck.STANDARD.planarDistance(), SoundnessCheck.STANDARD.planarAngle())
                    .examine(List.of(new Polyhedron(own)), frame)) {
                case Soundness.Sound(Space space) -> solids.addAll(space.parts());
                case Soundness.Unsound(List<Fault> found) -> faults.addAll(found);
            }
        }
        return new Made(faults.isEmpty() ? solids : List.of(), faults);
    }

    private void gatherShells(HalfEdges edges) {
        Arrays.fill(shellOf, -1);
        int[] queue = new int[shellOf.length];
        for (int start = 0; start < shellOf.length; start++) {
            if (shellOf[start] >= 0) {
                continue;
            }
            int size = 0;
            queue[size++] = start;
            shellOf[start] = shells;
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < 3; k++) {
                    int other = edges.mate(3 * queue[i] + k) / 3;
                    if (shellOf[other] < 0) {
                        shellOf[other] = shells;
                        queue[size++] = other;
                    }
                }
            }
            shells++;
        }
    }

    /// In cubic steps, less than 0 for a shell that shows inward, 0 for one that is too thin.
    private double[] volumes() {
        double[] volumes = new double[shells];
        double[] areas = new double[shells];
        for (int t = 0; t < shellOf.length; t++) {
            double[] n = TrianglePairs.normal(corners, triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2]);
            int c = 3 * triangles[3 * t];
            areas[shellOf[t]] += Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) / 2;
            volumes[shellOf[t]] += (n[0] * (corners[c] - corners[0]) + n[1] * (corners[c + 1] - corners[1]) + n[2] * (corners[c + 2] - corners[2])) / 6;
        }
        for (int s = 0; s < shells; s++) {
            // A plate has its thickness times half its surface.
            if (2 * Math.abs(volumes[s]) < thinnest * snap.perMetre() * areas[s]) {
                volumes[s] = 0;
            }
        }
        return volumes;
    }

    /// For each cavity the smallest solid around it, -1 where there is none.
    private int[] around(double[] volumes) {
        int[] around = new int[shells];
        Arrays.fill(around, -1);
        for (int c = 0; c < shells; c++) {
            for (int s = 0; s < shells && volumes[c] < 0; s++) {
                boolean smaller = volumes[s] > 0 && (around[c] < 0 || volumes[s] < volumes[around[c]]);
                if (volumes[s] >= -volumes[c] && smaller && lies(c, s)) {
                    around[c] = s;
                }
            }
        }
        return around;
    }

    private boolean lies(int shell, int around) {
        Inside inside = new Inside(corners, triangles, shellOf, around);
        for (int t = 0; t < shellOf.length; t++) {
            if (shellOf[t] == shell) {
                int place = inside.place(triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2], new int[]{2, 2, 2});
                if (place != 0) {
                    return place > 0;
                }
            }
        }
        return false;
    }

    private Polyhedron.Shell shell(int number) {
        List<Polyhedron.Face> faces = new ArrayList<>();
        for (int t = 0; t < shellOf.length; t++) {
            if (shellOf[t] == number) {
                faces.add(new Polyhedron.Face(List.of(List.of(position(3 * t), position(3 * t + 1), position(3 * t + 2)))));
            }
        }
        return new Polyhedron.Shell(faces);
    }

    private Position position(int place) {
        int c = 3 * triangles[place];
        return frame.toWorld(new Position(corners[c] / snap.perMetre(), corners[c + 1] / snap.perMetre(), corners[c + 2] / snap.perMetre()));
    }
}
