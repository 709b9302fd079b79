package org.undercroft.geometry;

import java.util.List;

/// What a swept space looks like across its axis. Width and height in metres, measured on the surveyed surface.
public sealed interface CrossSection {
    double width();

    double height();

    record Circle(double diameter) implements CrossSection {
        public Circle {
            requireLengths(diameter, diameter);
        }

        @Override
        public double width() {
            return diameter;
        }

        @Override
        public double height() {
            return diameter;
        }
    }

    record Box(double width, double height) implements CrossSection {
        public Box {
            requireLengths(width, height);
        }
    }

    /// Straight walls under a semicircle as wide as the floor; the walls are `height - width / 2` high.
    record Horseshoe(double width, double height) implements CrossSection {
        public Horseshoe {
            requireLengths(width, height);
            if (height < width / 2) {
                throw new IllegalArgumentException("a horseshoe %s wide is at least %s high, not %s".formatted(width, width / 2, height));
            }
        }
    }

    /// A sewer's egg: a semicircle as wide as the section on top, an invert of a quarter of the width's radius, and the two arcs that touch both.
    record Egg(double width, double height) implements CrossSection {
        public Egg {
            requireLengths(width, height);
            if (!(height > width)) {
                throw new IllegalArgumentException("an egg is higher than wide, not %s by %s".formatted(width, height));
            }
        }
    }

    /// A polygon as measured: u across the axis, positive to the left as one walks along it, and w up. Its lowest point runs at the height of the axis
    /// and u = 0 over it, wherever the polygon lies. The ring is not closed by repeating its first point; which way it runs does not matter.
    ///
    /// A ring that bounds nothing is kept as surveyed and becomes a fault of soundness (101, 102, 104).
    record Free(List<Point2> ring) implements CrossSection {
        public Free {
            ring = List.copyOf(ring);
            double wide = width(ring);
            double high = ring.stream().mapToDouble(Point2::y).max().orElse(0) - ring.stream().mapToDouble(Point2::y).min().orElse(0);
            if (!Double.isFinite(wide) || !Double.isFinite(high)) {
                throw new IllegalArgumentException("a section has a width and a height, not %s and %s".formatted(wide, high));
            }
        }

        private static double width(List<Point2> ring) {
            return ring.stream().mapToDouble(Point2::x).max().orElse(0) - ring.stream().mapToDouble(Point2::x).min().orElse(0);
        }

        @Override
        public double width() {
            return width(ring);
        }

        @Override
        public double height() {
            return ring.stream().mapToDouble(Point2::y).max().orElse(0) - lowest();
        }

        /// The w of its lowest point.
        double lowest() {
            return ring.stream().mapToDouble(Point2::y).min().orElse(0);
        }
    }

    /// How far the section reaches from the axis: to the left, and to the right.
    default double reach(boolean left) {
        return switch (this) {
            case Free(List<Point2> ring) -> Math.max(0, ring.stream().mapToDouble(p -> left ? p.x() : -p.x()).max().orElse(0));
            case Circle _,Box _,Horseshoe _,Egg _ -> width() / 2;
        };
    }

    private static void requireLengths(double width, double height) {
        if (!(width > 0 && height > 0) || !Double.isFinite(width) || !Double.isFinite(height)) {
            throw new IllegalArgumentException("a section needs a width and a height greater than 0, not %s and %s".formatted(width, height));
        }
    }
}
