package org.undercroft.geometry;

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

    private static void requireLengths(double width, double height) {
        if (!(width > 0 && height > 0) || !Double.isFinite(width) || !Double.isFinite(height)) {
            throw new IllegalArgumentException("a section needs a width and a height greater than 0, not %s and %s".formatted(width, height));
        }
    }
}
