package org.undercroft.geometry;

import java.util.List;

/// A cross-section as a polygon: u across the axis to the left, w up from the lowest point, against the clock seen from ahead. Curves become polygons
/// whose sides are tangents at equal angles, so facets lie on or outside the surveyed surface, and width, height, crown and invert stay exact.
final class Profile {
    /// More sides than this nobody asks for in earnest.
    static final int MOST_SIDES = 20_000;

    private final double[] across;
    private final double[] up;
    private final double waist;

    /// @param waist height at which the section is widest: corners above it belong to its roof
    private Profile(double[] across, double[] up, double waist) {
        this.across = across;
        this.up = up;
        this.waist = waist;
    }

    /// About how many sides a curve of that radius takes for a whole turn.
    static double sides(double radius, double chordError) {
        return Math.PI / StrictMath.sqrt(2 * Math.min(1, chordError / radius));
    }

    /// The largest radius in a section, 0 where it has no curve.
    static double largestRadius(CrossSection section) {
        return switch (section) {
            case CrossSection.Circle(double diameter) -> diameter / 2;
            case CrossSection.Horseshoe(double width, _) -> width / 2;
            case CrossSection.Egg(double width, double height) -> sideRadius(width / 2, height);
            case CrossSection.Box _,CrossSection.Free _ -> 0;
        };
    }

    /// @param chordError how far a corner may lie outside the surveyed curve, metres
    static Profile of(CrossSection section, double chordError) {
        return switch (section) {
            case CrossSection.Circle(double diameter) -> circle(diameter / 2, chordError);
            case CrossSection.Box(double width, double height) ->
                new Profile(new double[]{-width / 2, width / 2, width / 2, -width / 2}, new double[]{0, 0, height, height}, height / 2);
            case CrossSection.Horseshoe(double width, double height) -> horseshoe(width / 2, height, chordError);
            case CrossSection.Egg(double width, double height) -> egg(width / 2, height, chordError);
            case CrossSection.Free free -> free(free);
        };
    }

    int size() {
        return across.length;
    }

    /// u of a corner, metres.
    double across(int corner) {
        return across[corner];
    }

    /// w of a corner, metres.
    double up(int corner) {
        return up[corner];
    }

    /// Whether a corner belongs to the roof.
    boolean isUpper(int corner) {
        return up[corner] > waist;
    }

    /// Against the clock, its lowest point at 0.
    private static Profile free(CrossSection.Free section) {
        List<Point2> ring = Outline.signedArea(section.ring()) > 0 ? section.ring() : section.ring().reversed();
        double lowest = section.lowest();
        return new Profile(
                ring.stream().mapToDouble(Point2::x).toArray(),
                ring.stream().mapToDouble(p -> p.y() - lowest).toArray(),
                section.height() / 2);
    }

    /// The corners stand between the tangents at 0, 2π/n, 4π/n, …: a multiple of four keeps all four extremes.
    private static Profile circle(double radius, double chordError) {
        int n = 4;
        while (radius / StrictMath.cos(Math.PI / n) - radius > chordError) {
            n += 4;
        }
        double[] across = new double[n];
        double[] up = new double[n];
        double reach = radius / StrictMath.cos(Math.PI / n);
        for (int i = 0; i < n; i++) {
            double angle = (i + 0.5) * 2 * Math.PI / n;
            across[i] = reach * StrictMath.cos(angle);
            up[i] = radius + reach * StrictMath.sin(angle);
        }
        return new Profile(across, up, radius);
    }

    /// The first tangent of the half circle is the wall, the middle one the crown: an even number of steps.
    private static Profile horseshoe(double radius, double height, double chordError) {
        int k = 2;
        while (radius / StrictMath.cos(Math.PI / (2 * k)) - radius > chordError) {
            k += 2;
        }
        double[] across = new double[k + 2];
        double[] up = new double[k + 2];
        across[0] = -radius;
        across[1] = radius;
        double reach = radius / StrictMath.cos(Math.PI / (2 * k));
        for (int i = 0; i < k; i++) {
            double angle = (i + 0.5) * Math.PI / k;
            across[i + 2] = reach * StrictMath.cos(angle);
            up[i + 2] = height - radius + reach * StrictMath.sin(angle);
        }
        return new Profile(across, up, (height - radius) / 2);
    }

    /// Three arcs that run into each other without a corner: how far the curve reaches in a direction (its support function) is the reach of the arc
    /// whose normal points there.
    private static Profile egg(double radius, double height, double chordError) {
        double invert = radius / 2;
        double rise = height - radius - invert;
        double side = sideRadius(radius, height);
        double aside = side - radius;
        int n = 8;
        while (side / StrictMath.cos(Math.PI / n) - side > chordError) {
            n += 4;
        }
        double meeting = StrictMath.atan2(rise, aside); // how far below the horizontal the side arc gives way to the invert
        double[] reach = new double[n];
        for (int i = 0; i < n; i++) {
            double angle = i * 2 * Math.PI / n;
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            if (i <= n / 2) {
                reach[i] = (height - radius) * sin + radius;
            } else if (StrictMath.asin(Math.clamp(-sin, 0, 1)) <= meeting) {
                reach[i] = -aside * Math.abs(cos) + (height - radius) * sin + side;
            } else {
                reach[i] = invert * sin + invert;
            }
        }
        double[] across = new double[n];
        double[] up = new double[n];
        double det = StrictMath.sin(2 * Math.PI / n);
        for (int i = 0; i < n; i++) {
            double from = i * 2 * Math.PI / n;
            double to = (i + 1) * 2 * Math.PI / n;
            double next = reach[(i + 1) % n];
            across[i] = (reach[i] * StrictMath.sin(to) - next * StrictMath.sin(from)) / det;
            up[i] = (next * StrictMath.cos(from) - reach[i] * StrictMath.cos(to)) / det;
        }
        return new Profile(across, up, height - radius);
    }

    /// The radius of an egg's flanks, which touch both the half circle above and the invert.
    private static double sideRadius(double radius, double height) {
        double invert = radius / 2;
        double rise = height - radius - invert;
        return radius + (rise * rise - (radius - invert) * (radius - invert)) / (2 * (radius - invert));
    }
}
