package org.undercroft.console;

import java.util.List;

/// A unit that is no sound solid and was therefore left out, and why.
record Unsound(String id, List<Report.Trouble> troubles) {
    Unsound {
        troubles = List.copyOf(troubles);
    }

    /// A line a fault, on standard error.
    ///
    /// @param key the sentence: identifier, code, fault, east, north, height
    void complain(Terminal terminal, String key) {
        for (Report.Trouble trouble : troubles) {
            terminal.complain(key, id, trouble.code(), trouble.text(), CutText.metres(trouble.where().x()), CutText.metres(trouble.where().y()),
                    CutText.metres(trouble.where().z()));
        }
    }
}
