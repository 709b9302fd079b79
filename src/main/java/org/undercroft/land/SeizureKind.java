package org.undercroft.land;

/// Kinds of seizure with the code that production systems give them (domain page 2.5).
public enum SeizureKind {
    SEIZURE(1),
    QUEUED(2),
    PRELIMINARY(3),
    QUEUED_PRELIMINARY(4),
    RENEWAL(5);

    private final int code;

    SeizureKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// Whether it waits behind another and takes effect when that one ends.
    public boolean isQueued() {
        return switch (this) {
            case QUEUED, QUEUED_PRELIMINARY -> true;
            case SEIZURE, PRELIMINARY, RENEWAL -> false;
        };
    }
}
