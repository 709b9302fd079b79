package org.undercroft.land;

/// Kinds of registration with the code that production systems give them (domain page 2.5).
public enum RegistrationKind {
    FIRST(100),
    TRANSFER(200),
    ALTERATION(300),
    CANCELLATION(400),
    CORRECTION(500),
    OBJECTION(600),
    PRIORITY_NOTICE(700),
    SEIZURE(800),
    OTHER(900);

    private final int code;

    RegistrationKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
