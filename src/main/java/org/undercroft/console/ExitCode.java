package org.undercroft.console;

/// How a command says to a script what came of it.
final class ExitCode {
    /// Done, and nothing was found against it.
    static final int DONE = 0;
    /// Done, and something was found: a fault, a conflict, a verification that fails.
    static final int FOUND = 1;
    /// The input cannot be read or the office is not available; nothing changed.
    static final int REFUSED = 2;
    /// The certificate is intact, but who signed it is not known.
    static final int SIGNER_UNKNOWN = 3;
    /// The command was not understood.
    static final int MISUSED = 64;
    /// A fault of the program.
    static final int BUG = 70;

    private ExitCode() {
    }
}
