package org.undercroft.register;

import java.time.Instant;
import java.util.Optional;
import org.undercroft.land.EntryNumber;
import org.undercroft.proof.TreeHead;

/// One line of the journal: an entry in the book or an act of an officer.
///
/// @param position counted from 1 without gaps
/// @param entry empty for an act
/// @param text canonical, readable; its bytes are a leaf of the tree
/// @param digest SHA-256 of the text, 64 hexadecimal digits
/// @param head where the journal stood with it
public record JournalRecord(long position, Instant at, Optional<EntryNumber> entry, String text, String digest, TreeHead head) {}
