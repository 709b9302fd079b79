package org.undercroft.geometry;

/// The grid on which plans are cut into cells, counted from a place near them.
///
/// @param perMetre grid steps a metre, a power of ten
/// @param east and `north`: the place, in whole grid steps of the meshes' coordinates
/// @param holdsHeights whether the corners of columns lie on the grid in height too, as those of a solid do on its snap
record PlanGrid(double perMetre, double east, double north, boolean holdsHeights) {
    /// A nanometre: what is lost at a wall of 100 m² is below a tenth of a cubic millimetre a metre.
    private static final double FINEST = 1e9;

    /// Turns are right to a thousandth of a step up to this many steps.
    private static final double MOST_STEPS = 0x1p42;

    /// As fine as the window allows.
    static PlanGrid over(Box window) {
        double perMetre = FINEST;
        while (perMetre > 1 && Math.max(window.maxX() - window.minX(), window.maxY() - window.minY()) * perMetre > MOST_STEPS) {
            perMetre /= 10;
        }
        return over(window, perMetre, false);
    }

    /// The grid of a snap.
    static PlanGrid over(Box window, Snap snap) {
        return over(window, (double) snap.perMetre(), true);
    }

    private static PlanGrid over(Box window, double perMetre, boolean holdsHeights) {
        // On the usual snap, so that on any grid at least as fine every corner keeps its place.
        return new PlanGrid(
                perMetre,
                Math.rint(Snap.TENTH_OF_A_MILLIMETRE.round((window.minX() + window.maxX()) / 2) * perMetre),
                Math.rint(Snap.TENTH_OF_A_MILLIMETRE.round((window.minY() + window.maxY()) / 2) * perMetre),
                holdsHeights);
    }

    /// Up to how many steps two places count as one: rounding may put one place on two sides of a step. On a snap every place is one of its own.
    double same() {
        return holdsHeights ? 0 : 2;
    }

    double held(double height) {
        return holdsHeights ? Math.rint(height * perMetre) / perMetre + 0.0 : height;
    }

    /// Steps east of the place, for an easting in metres.
    double east(double x) {
        return Math.rint(x * perMetre) - east;
    }

    double north(double y) {
        return Math.rint(y * perMetre) - north;
    }

    /// The easting in metres; one that was on a coarser snap has its very bits again.
    double x(double steps) {
        return (steps + east) / perMetre + 0.0;
    }

    double y(double steps) {
        return (steps + north) / perMetre + 0.0;
    }

    /// One grid step in metres.
    double step() {
        return 1 / perMetre;
    }
}
