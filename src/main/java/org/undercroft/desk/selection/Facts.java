package org.undercroft.desk.selection;

import java.time.LocalDate;
import java.util.Optional;

/// What the book or a case says of a body, as far as the views colour by it or write it beside.
///
/// @param holder by name; empty where nobody holds it or the officer may not know
/// @param right and `certificate` as they are written; empty where there is none
/// @param since the day of the entry, or of the application
public record Facts(Status status, String holder, String right, String certificate, Optional<LocalDate> since) {
    public static final Facts UNKNOWN = new Facts(Status.IN_FORCE, "", "", "", Optional.empty());
    public static final Facts PLANNED = new Facts(Status.PLANNED, "", "", "", Optional.empty());

    public enum Status {
        IN_FORCE,
        PLANNED,
        /// Under a seizure, an objection or a notice.
        CONTESTED,
        ENDED
    }
}
