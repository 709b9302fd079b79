package org.undercroft.geometry;

import java.util.List;

/// Room around a space that others must keep out of.
public sealed interface Zone {
    /// Metres around the space.
    double width();

    /// Where its coordinates count from.
    Frame frame();

    /// Everything that lies, in plan, no further than the width from a space, over all heights or between two.
    ///
    /// @param plan of the protected space, local to the frame
    /// @param bottom may be negative infinity, and `top` infinity
    record Column(Frame frame, List<Outline> plan, double width, double bottom, double top) implements Zone {
        public Column {
            plan = List.copyOf(plan);
            checkWidth(width);
            if (!(bottom < top)) {
                throw new IllegalArgumentException("a zone from %s to %s has no height".formatted(bottom, top));
            }
        }

        /// Over all heights.
        public static Column of(Space space, double width) {
            return of(space, width, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }

        public static Column of(Space space, double width, double bottom, double top) {
            return new Column(space.frame(), space.plan(), width, bottom, top);
        }
    }

    /// Everything that lies no further than the width from a space, in any direction.
    record Around(Space space, double width) implements Zone {
        public Around {
            checkWidth(width);
        }

        @Override
        public Frame frame() {
            return space.frame();
        }
    }

    private static void checkWidth(double width) {
        if (!(width > 0) || !Double.isFinite(width)) {
            throw new IllegalArgumentException("the width of a zone is a length greater than 0, not %s".formatted(width));
        }
    }
}
