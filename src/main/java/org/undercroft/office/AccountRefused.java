package org.undercroft.office;

import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// The account stays as it is: no such name, the last administrator, a password that is too easy.
public final class AccountRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    AccountRefused(Phrase phrase) {
        super(phrase);
    }
}
