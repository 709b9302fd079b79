package org.undercroft.office;

import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// No such account, or another password; it does not say which.
public final class SignInRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    SignInRefused() {
        super(new Phrase(SignInRefused.class, "signInRefused"));
    }
}
