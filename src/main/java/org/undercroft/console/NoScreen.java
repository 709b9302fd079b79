package org.undercroft.console;

import org.undercroft.land.Refusal;

/// There is no screen to open the desk on.
public final class NoScreen extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoScreen() {
        super(Terminal.phrase("display.none"));
    }
}
