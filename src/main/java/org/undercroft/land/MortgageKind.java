package org.undercroft.land;

/// Kinds of mortgage with the code that production systems give them (domain page 2.5).
public enum MortgageKind {
    /// For a claim of a known amount.
    ORDINARY(1),
    /// For claims to come within a period, up to an amount.
    MAXIMUM(2);

    private final int code;

    MortgageKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
