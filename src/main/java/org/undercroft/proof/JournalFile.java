package org.undercroft.proof;

import java.util.Set;

/// A file about a journal that somebody can check who has nothing but this file and, to know whom to believe, the office's public key. UTF-8 text, a fact a
/// line; read by people as well.
public sealed interface JournalFile permits SignedHead, RecordProof, GrowthProof {
    /// The whole file. There is one way only to write what it says.
    String text();

    /// Whether it fits together, and whether its heads were signed by one of these.
    Check check(Set<HeadKey> trusted);

    /// @throws IllegalArgumentException when it is none of the three, or written in another way
    static JournalFile parse(String file) {
        // editors and mail change line ends and put a mark in front; neither says anything
        String bare = file.startsWith("\uFEFF") ? file.substring(1) : file;
        boolean otherEnds = bare.indexOf('\r') >= 0 && bare.indexOf('\r') == bare.indexOf('\n') - 1;
        String text = otherEnds ? bare.replace("\r\n", "\n") : bare;
        JournalFile read = switch (text.split("\n", 2)[0]) {
            case SignedHead.TITLE -> SignedHead.read(text);
            case RecordProof.TITLE -> RecordProof.read(text);
            case GrowthProof.TITLE -> GrowthProof.read(text);
            case String other -> throw new IllegalArgumentException("'%s' begins no file of a journal".formatted(other));
        };
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("more or other lines than it should have");
        }
        return read;
    }
}
