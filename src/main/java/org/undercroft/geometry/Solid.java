package org.undercroft.geometry;

/// A closed piece of space: outer boundary and cavities, triangulated, outward oriented, its inside counted once. There is no unsound solid: one
/// comes only from a definition that was found sound. Coordinates are local to a [Frame] and lie on the [Snap] it was made with.
public final class Solid {
    private final Mesh mesh;
    private final double chordError;
    private final Box box;
    private final double volume;
    private final Hierarchy hierarchy;

    /// @param chordError how far facets may lie outside the surveyed surface, metres
    Solid(Mesh mesh, double chordError) {
        this.mesh = mesh;
        this.chordError = chordError;
        this.box = mesh.box();
        this.volume = mesh.volume();
        this.hierarchy = new Hierarchy(mesh);
    }

    public Mesh mesh() {
        return mesh;
    }

    public double chordError() {
        return chordError;
    }

    public Box box() {
        return box;
    }

    /// Cubic metres.
    public double volume() {
        return volume;
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Solid solid && solid.mesh.equals(mesh) && solid.chordError == chordError;
    }

    @Override
    public int hashCode() {
        return mesh.hashCode();
    }

    /// Whole kilometres are added to whole steps of a tenth of a micrometre, so nothing is lost on any grid a [Snap] can have.
    Solid moved(double dx, double dy, double dz) {
        double[] from = mesh.corners();
        double[] to = new double[from.length];
        double[] step = {dx, dy, dz};
        for (int i = 0; i < from.length; i++) {
            to[i] = step[i % 3] == 0 ? from[i] : Math.rint((from[i] + step[i % 3]) * 1e7) / 1e7;
        }
        return new Solid(new Mesh(to, mesh.triangles()), chordError);
    }
}
