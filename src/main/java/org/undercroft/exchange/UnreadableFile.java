package org.undercroft.exchange;

import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;

/// A file cannot be read, and this says which, where in it, what is wrong and what to do about it.
public final class UnreadableFile extends Refusal {
    private static final long serialVersionUID = 1L;

    private final String file;

    /// @param file the name as it was given
    /// @param where line and column, or the element
    /// @param what what is wrong and what to do
    UnreadableFile(String file, Phrase where, Phrase what) {
        super(new Phrase(UnreadableFile.class, "unreadable.at", file, where, what));
        this.file = file;
    }

    UnreadableFile(String file, Phrase what) {
        super(new Phrase(UnreadableFile.class, "unreadable", file, what));
        this.file = file;
    }

    /// The file's name as it was given.
    public String file() {
        return file;
    }
}
