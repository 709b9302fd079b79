package org.undercroft.geometry;

/// A cross-section as a polygon: u across the axis to the left, w up from the lowest point, against the clock seen from ahead. Curves become polygons
/// whose sides are tangents at equal angles, so facets lie on or outside the surveyed surface, and width, height, crown and invert stay exact.
final class Profile {
    private final double[] across;
    private final double[] up;

    private Profile(double[] across, double[] up) {
        this.across = across;
        this.up = up;
    }

    /// @param chordError how far a corner may lie outside the surveyed curve, metres
    static Profile of(CrossSection section, double chordError) {
        return switch (section) {
            case CrossSection.Circle(double diameter) -> circle(diameter / 2, chordError);
            case CrossSection.Box(double width, double height) ->
                new Profile(new double[]{-width / 2, width / 2, width / 2, -width / 2}, new double[]{0, 0, height, height});
            case CrossSection.Horseshoe(double width, double height) -> horseshoe(width / 2, height, chordError);
            case CrossSection.Egg(double width, double height) -> egg(width / 2, height, chordError);
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
        return new Profile(across, up);
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
        return new Profile(across, up);
    }

    /// Three arcs that run into each other without a corner: how far the curve reaches in a direction (its support function) is the reach of the arc
    /// whose normal points there.
    private static Profile egg(double radius, double height, double chordError) {
        double invert = radius / 2;
        double rise = height - radius - invert;
        double aside = (rise * rise - (radius - invert) * (radius - invert)) / (2 * (radius - invert));
        double side = radius + aside;
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
        return new Profile(across, up);
    }
}
