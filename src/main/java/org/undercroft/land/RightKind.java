package org.undercroft.land;

/// Kinds of right with the code that production systems give them (domain page 2.5).
public enum RightKind {
    STATE_CONSTRUCTION_LAND_USE(3),
    STATE_CONSTRUCTION_LAND_USE_AND_STRUCTURE(4),
    EASEMENT(19),
    OTHER(99);

    private final int code;

    RightKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
