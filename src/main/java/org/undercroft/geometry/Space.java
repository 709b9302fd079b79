package org.undercroft.geometry;

import java.util.List;

/// One or more solids held as one: a cavern group with its galleries. Parts may touch or run into each other; what counts is their union, and room
/// that two parts share is counted once.
public final class Space {
    private final Frame frame;
    private final List<Solid> parts;
    private final Box box;
    private final Hierarchy hierarchy;
    private final double volume;

    Space(Frame frame, List<Solid> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a space has at least one part");
        }
        this.frame = frame;
        this.parts = List.copyOf(parts);
        this.box = this.parts.stream().map(Solid::box).reduce(Box::with).orElseThrow();
        // Parts that run into each other become one surface first: summed up one by one, what they share would count twice.
        this.hierarchy = this.parts.size() == 1
                ? this.parts.getFirst().hierarchy()
                : new Hierarchy(Columns.shareRoom(this.parts) ? Columns.union(this.parts) : Mesh.together(this.parts.stream().map(Solid::mesh).toList()));
        this.volume = hierarchy.mesh().volume();
    }

    /// Where its coordinates count from.
    public Frame frame() {
        return frame;
    }

    public List<Solid> parts() {
        return parts;
    }

    /// Local to [#frame()].
    public Box box() {
        return box;
    }

    /// Cubic metres of the union of all parts.
    public double volume() {
        return volume;
    }

    /// Lowest height, metres.
    public double bottom() {
        return box.minZ();
    }

    /// Highest height, metres.
    public double top() {
        return box.maxZ();
    }

    /// The largest chord error of the parts: how far facets may lie outside the surveyed surface, metres.
    public double chordError() {
        return parts.stream().mapToDouble(Solid::chordError).max().orElse(0);
    }

    /// The plan of all parts together, local to [#frame()].
    public List<Outline> plan() {
        return PlanView.of(parts);
    }

    /// The largest horizontal projection, square metres: what the law calls the area of an underground parcel.
    public double planArea() {
        return plan().stream().mapToDouble(Outline::area).sum();
    }

    /// Square metres of the whole boundary, cavities included; what lies between parts that share room does not count.
    public double area() {
        return boundary().area();
    }

    /// The centre of gravity, local to [#frame()]. It need not lie inside: that of a curved tunnel does not.
    public Position centroid() {
        return boundary().centroid();
    }

    /// The flat faces of the boundary as an officer counts them: what lies in one plane within a centimetre and hangs together is one face.
    ///
    /// @return roofs, floors, walls; each sorted by their corners from west to east, south to north, down to up
    public List<BoundaryFace> faces() {
        return faces(SoundnessCheck.STANDARD.planarDistance(), 1);
    }

    /// @param distance how far the corners of a face may lie from the plane of its largest triangle, metres
    /// @param degrees by how much its triangles may lean against that one, degrees
    public List<BoundaryFace> faces(double distance, double degrees) {
        return BoundaryFaces.of(boundary(), distance, degrees);
    }

    /// The same space with coordinates counted from another origin; not a bit is lost.
    public Space in(Frame other) {
        if (other.equals(frame)) {
            return this;
        }
        double dx = frame.originEast() - other.originEast();
        double dy = frame.originNorth() - other.originNorth();
        return new Space(other, parts.stream().map(part -> part.moved(dx, dy, 0)).toList());
    }

    /// The boundary of the union of all parts.
    public Mesh boundary() {
        return hierarchy.mesh();
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }
}
