package org.undercroft.geometry;

/// Brings surveyed coordinates into a frame and onto the snap: whole grid steps, kept in doubles, where predicates are exact.
record Grid(Snap snap, Frame frame) {
    /// Finer than any survey and than any snap. Rounding to it first takes away what a far origin adds to the last bits, so that the step after it
    /// gives the same bits wherever the thing lies.
    private static final Snap SURVEYED = new Snap(10_000_000);

    double east(double world) {
        return SURVEYED.round(world - frame.originEast());
    }

    double north(double world) {
        return SURVEYED.round(world - frame.originNorth());
    }

    double height(double world) {
        return SURVEYED.round(world);
    }

    /// Metres to whole steps.
    double steps(double metres) {
        return Math.rint(metres * snap.perMetre());
    }

    /// Whole steps to metres.
    double metres(double steps) {
        return steps / snap.perMetre();
    }

    double[] metres(double[] steps) {
        double[] metres = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            metres[i] = metres(steps[i]) + 0.0; // no -0.0: it would be another bit pattern for the same place
        }
        return metres;
    }

    /// Where a place given in steps lies in the coordinates of the survey.
    Position world(double x, double y, double z) {
        return frame.toWorld(new Position(metres(x), metres(y), metres(z)));
    }
}
