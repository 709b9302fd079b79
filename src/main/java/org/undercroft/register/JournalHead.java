package org.undercroft.register;

import org.undercroft.land.EntryNumber;
import org.undercroft.proof.TreeHead;

/// Where the journal stands.
///
/// @param tree how many records there are, and the root that fixes them all
/// @param last the newest entry
public record JournalHead(TreeHead tree, EntryNumber last) {
    public static final JournalHead EMPTY = new JournalHead(TreeHead.EMPTY, EntryNumber.NONE);
}
