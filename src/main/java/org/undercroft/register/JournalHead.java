package org.undercroft.register;

import org.undercroft.land.EntryNumber;

/// Where the journal stands.
///
/// @param position of the newest record, counted from 1; 0 when there is none
/// @param last the newest entry
/// @param chain SHA-256, hexadecimal, over the chain value before and the newest record's digest; 64 zeros when there is no record
public record JournalHead(long position, EntryNumber last, String chain) {
    public static final String NO_CHAIN = "0".repeat(64);
    public static final JournalHead EMPTY = new JournalHead(0, EntryNumber.NONE, NO_CHAIN);

    /// One line for a file: `position entry chain`.
    public String line() {
        return position + " " + last + " " + chain;
    }

    /// @throws IllegalArgumentException when the line is no head
    public static JournalHead parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 3 || !words[0].matches("\\d{1,18}") || !words[1].matches("\\d{1,18}") || !words[2].matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'%s' is no head of a journal: position, entry, chain value".formatted(line.strip()));
        }
        return new JournalHead(Long.parseLong(words[0]), new EntryNumber(Long.parseLong(words[1])), words[2]);
    }
}
