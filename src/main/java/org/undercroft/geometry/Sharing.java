package org.undercroft.geometry;

/// What two spaces have to do with each other and how much room they share, without the body of it: what a sweep over a whole district asks first.
///
/// @param volume cubic metres; of what only touches, the rounding of a volume that is nothing
/// @param volumeBound how far rounding may have moved the volume, cubic metres
public record Sharing(Kind kind, double volume, double volumeBound) {
    static final Sharing NOTHING = new Sharing(Kind.APART, 0, 0);

    /// The same six as of a [Relation].
    public enum Kind {
        APART, TOUCHING, OVERLAPPING, INSIDE, AROUND, SAME;

        /// The same said from the other side.
        Kind reversed() {
            return switch (this) {
                case INSIDE -> AROUND;
                case AROUND -> INSIDE;
                case APART, TOUCHING, OVERLAPPING, SAME -> this;
            };
        }

        /// Whether there is room in common that has a depth.
        public boolean sharesRoom() {
            return switch (this) {
                case APART, TOUCHING -> false;
                case OVERLAPPING, INSIDE, AROUND, SAME -> true;
            };
        }
    }

    Sharing reversed() {
        return kind.reversed() == kind ? this : new Sharing(kind.reversed(), volume, volumeBound);
    }
}
