package org.undercroft.geometry;

/// The grid that coordinates are rounded to, so that two records of one wall have the same bits. It is not the legal tolerance.
///
/// @param perMetre how many grid steps make a metre; 10 000 is a tenth of a millimetre
public record Snap(long perMetre) {
    public static final Snap TENTH_OF_A_MILLIMETRE = new Snap(10_000);

    public Snap {
        if (perMetre < 1 || perMetre > 10_000_000) {
            throw new IllegalArgumentException("a snap lies between 0.1 µm and 1 m, not 1/%d m".formatted(perMetre));
        }
    }

    /// @param metres the grid step; must divide a metre into whole steps (0.001, 0.0001, …)
    public static Snap of(double metres) {
        double steps = 1 / metres;
        if (!(Math.abs(steps - Math.rint(steps)) < 1e-6 * steps)) {
            throw new IllegalArgumentException("a snap divides a metre into whole steps; %s does not".formatted(metres));
        }
        return new Snap((long) Math.rint(steps));
    }

    public double metres() {
        return 1.0 / perMetre;
    }

    /// A whole number divided by a whole number: one rounding, the same bits wherever the thing lies.
    public double round(double value) {
        return Math.rint(value * perMetre) / perMetre;
    }
}
