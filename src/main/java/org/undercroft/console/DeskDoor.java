package org.undercroft.console;

import java.util.Locale;
import java.util.Optional;

/// The way to the officers' window. The console knows that there is one and nothing else of it, so that a script never loads a window's library.
@FunctionalInterface
public interface DeskDoor {
    /// Opens the window and comes back when it is closed.
    ///
    /// @return the exit code
    int open(Visit visit);

    /// @param languageAsked whether the caller named it; otherwise it is the system's, and what the desk remembers goes before
    /// @param office a folder or a JDBC URL, empty where the user's own office is meant
    record Visit(Optional<String> office, Locale language, boolean languageAsked) {}
}
