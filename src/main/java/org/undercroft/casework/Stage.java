package org.undercroft.casework;

import java.util.EnumSet;
import java.util.Set;

/// How far a case is, for lists and filters; the cases themselves are of the types of [Case].
public enum Stage {
    LODGED,
    EXAMINED,
    /// First review signed; a second officer has to sign as well.
    REVIEWED,
    ON_NOTICE,
    APPROVED,
    REQUISITIONED,
    SUSPENDED,
    REFUSED,
    WITHDRAWN,
    REGISTERED,
    CERTIFIED,
    ARCHIVED;

    private static final Set<Stage> OPEN = EnumSet.range(LODGED, SUSPENDED);

    /// Whether somebody still has to do something before the case is entered, refused or withdrawn.
    public boolean open() {
        return OPEN.contains(this);
    }

    /// Whether the time that the office has runs. While a correction is waited for and while a case is suspended it stands; a notice stops it by its dates.
    boolean clockRuns() {
        return open() && this != REQUISITIONED && this != SUSPENDED;
    }
}
