package org.undercroft.office;

import java.time.Duration;

/// How an account defends itself against guesses: after so many wrong passwords in a row it is locked for a while, and each further wrong one doubles the while.
///
/// @param tries wrong passwords that are forgiven, less one
/// @param first how long the first lock lasts, `longest` how long any
public record LockRule(int tries, Duration first, Duration longest) {
    /// Five tries, then a quarter of an hour, half an hour and so on, at most a day.
    public static final LockRule STANDARD = new LockRule(5, Duration.ofMinutes(15), Duration.ofDays(1));

    public LockRule {
        if (tries < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("no lock after %d tries for %s to %s".formatted(tries, first, longest));
        }
    }

    /// How long nobody may try after so many failures.
    public Duration wait(int failures) {
        if (failures < tries) {
            return Duration.ZERO;
        }
        Duration wait = first;
        for (int i = tries; i < failures && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
