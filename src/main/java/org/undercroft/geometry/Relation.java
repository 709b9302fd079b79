package org.undercroft.geometry;

/// What two spaces have to do with each other (ISO 19125 names in brackets).
public sealed interface Relation {
    /// Nothing shared, not even a point (disjoint).
    ///
    /// @param distance metres, exact where it is below the limit asked for; `onA` and `onB` are where they come closest
    record Apart(double distance, Position onA, Position onB) implements Relation {}

    /// A common boundary and no common room (touches).
    ///
    /// @param residual the rounding, in cubic metres, of a volume that is nothing
    /// @param bottom lowest and `top` highest height of the contact
    record Touching(Contact contact, double residual, double bottom, double top) implements Relation {}

    /// Each has room of its own and they share some (overlaps).
    record Overlapping(Overlap overlap) implements Relation {}

    /// The first lies in the second (within).
    record Inside(Overlap overlap) implements Relation {}

    /// The first holds the second (contains).
    record Around(Overlap overlap) implements Relation {}

    /// The same space twice (equals).
    record Same(Overlap overlap) implements Relation {}

    /// The same said from the other side.
    default Relation reversed() {
        return switch (this) {
            case Apart(double distance, Position onA, Position onB) -> new Apart(distance, onB, onA);
            case Touching touching -> touching;
            case Overlapping overlapping -> overlapping;
            case Inside(Overlap overlap) -> new Around(overlap);
            case Around(Overlap overlap) -> new Inside(overlap);
            case Same same -> same;
        };
    }
}
