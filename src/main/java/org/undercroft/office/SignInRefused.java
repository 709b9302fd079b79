package org.undercroft.office;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.undercroft.land.Days;
import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// Nobody comes in: no such account or another password (it does not say which), too many wrong ones, or a password that must be changed first.
public final class SignInRefused extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Days.ZONE);

    private final Why why;

    /// Why nobody comes in.
    public enum Why {
        WRONG,
        LOCKED,
        MUST_CHANGE
    }

    private SignInRefused(Why why, Phrase phrase) {
        super(phrase);
        this.why = why;
    }

    static SignInRefused wrong() {
        return new SignInRefused(Why.WRONG, new Phrase(SignInRefused.class, "signInRefused"));
    }

    static SignInRefused locked(Instant until) {
        return new SignInRefused(Why.LOCKED, new Phrase(SignInRefused.class, "signIn.locked", CLOCK.format(until)));
    }

    public static SignInRefused mustChange() {
        return new SignInRefused(Why.MUST_CHANGE, new Phrase(SignInRefused.class, "signIn.mustChange"));
    }

    public Why why() {
        return why;
    }
}
