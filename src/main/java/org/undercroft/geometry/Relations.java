package org.undercroft.geometry;

/// Holds two sound spaces against each other.
///
/// @param snap what is nearer than one grid step counts as the same place
public record Relations(Snap snap) {
    public static final Relations STANDARD = new Relations(Snap.TENTH_OF_A_MILLIMETRE);

    public Relation between(Space a, Space b) {
        return between(a, b, 0);
    }

    /// @param limit distances are exact up to this many metres; beyond it [Relation.Apart] may carry any distance that is not too large
    public Relation between(Space a, Space b, double limit) {
        return new Relation.Apart(a.box().distance(b.box()), a.box().middle(), b.box().middle());
    }
}
