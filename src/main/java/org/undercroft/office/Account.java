package org.undercroft.office;

import java.time.Instant;
import java.util.Optional;

/// An officer's account as the administrator sees it.
///
/// @param active whether it may be used at all; a name that was ended is never given to another
/// @param mustChange whether the next thing to do is to choose a password
/// @param failures wrong passwords in a row
/// @param triedAt when somebody last tried
public record Account(Officer officer, boolean active, boolean mustChange, int failures, Optional<Instant> triedAt) {
    /// Until when it is locked; empty when it is not.
    public Optional<Instant> lockedUntil(LockRule rule, Instant now) {
        return triedAt.map(tried -> tried.plus(rule.wait(failures))).filter(now::isBefore);
    }
}
