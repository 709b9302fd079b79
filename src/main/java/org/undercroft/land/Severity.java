package org.undercroft.land;

/// How much something that was found weighs, lightest first.
public enum Severity {
    /// Said, and no more.
    NOTE,
    /// To be looked at; stops nothing.
    WARNING,
    /// Stops the case until it is settled.
    OBSTACLE,
    /// Stops the case until the papers of those whom it touches are filed; nobody can wave it through.
    FORBIDDEN;

    /// Whether a case cannot go on before something is decided.
    public boolean stops() {
        return compareTo(OBSTACLE) >= 0;
    }

    /// One step lighter: between units of one holder, who quarrels with nobody.
    public Severity lighter() {
        return switch (this) {
            case NOTE, WARNING -> NOTE;
            case OBSTACLE -> WARNING;
            case FORBIDDEN -> OBSTACLE;
        };
    }
}
