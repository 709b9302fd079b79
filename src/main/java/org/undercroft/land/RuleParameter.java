package org.undercroft.land;

/// A figure that a rule is measured with.
public enum RuleParameter {
    /// Metres around a structure.
    WIDTH(0, 1000),
    /// Metres around a structure in which work is forbidden but for the structure itself; 0 where there is no such zone.
    SPECIAL_WIDTH(0, 1000),
    /// 1 where a zone is measured in every direction, 0 where in plan.
    ALL_ROUND(0, 1),
    /// Metres between two structures side by side.
    BESIDE(0, 1000),
    /// Metres between two structures of which one passes above the other.
    CROSSING(0, 1000),
    /// Metres below the ground.
    DEPTH(0, 12_000),
    /// Metres in any direction.
    DISTANCE(0, 1000),
    /// How many standard errors of both surveys together.
    ERRORS(0, 10),
    /// Metres where no survey class says more.
    OTHERWISE(0, 10),
    /// A part of the whole: 0.001 is one in a thousand.
    SHARE(0, 1),
    /// The six digits of a county; 0 where any will do.
    COUNTY(0, 999_999);

    private final double least;
    private final double most;

    RuleParameter(double least, double most) {
        this.least = least;
        this.most = most;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    public boolean allows(double value) {
        return value >= least && value <= most;
    }
}
