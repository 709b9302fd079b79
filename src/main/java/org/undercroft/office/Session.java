package org.undercroft.office;

import java.time.Duration;
import java.time.Instant;

/// An officer at work. Whoever keeps one asks with the time of each act whether it is still open; a session nobody worked in for a while is locked, and the
/// password opens it again.
///
/// @param since when he signed in, `lastAct` when he last did something
/// @param idle how long the place may be left
public record Session(Officer officer, Instant since, Instant lastAct, Duration idle) {
    /// What most offices prescribe for a screen that shows personal data.
    public static final Duration STANDARD_IDLE = Duration.ofMinutes(10);

    public Session {
        if (lastAct.isBefore(since) || idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("no session since %s with its last act at %s, idle %s".formatted(since, lastAct, idle));
        }
    }

    public static Session begun(Officer officer, Instant now, Duration idle) {
        return new Session(officer, now, now, idle);
    }

    public boolean isLocked(Instant now) {
        return !now.isBefore(lockedFrom());
    }

    /// The moment at which it locks when nothing more is done.
    public Instant lockedFrom() {
        return lastAct.plus(idle);
    }

    /// The same after an act.
    ///
    /// @throws IllegalStateException when it was locked before; ask [#isLocked] first
    public Session after(Instant act) {
        if (isLocked(act)) {
            throw new IllegalStateException("the session of %s is locked since %s".formatted(officer.name(), lockedFrom()));
        }
        return act.isBefore(lastAct) ? this : new Session(officer, since, act, idle);
    }

    /// The same, opened again with the password.
    public Session unlocked(Instant now) {
        return new Session(officer, since, now.isBefore(since) ? since : now, idle);
    }
}
