package org.undercroft.console;

import org.undercroft.land.Refusal;

/// The console declines: a file cannot be written, there is no office where one was named.
final class ConsoleRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    ConsoleRefusal(String key, Object... values) {
        super(Terminal.phrase(key, values));
    }

    ConsoleRefusal(Throwable cause, String key, Object... values) {
        super(Terminal.phrase(key, values), cause);
    }
}
