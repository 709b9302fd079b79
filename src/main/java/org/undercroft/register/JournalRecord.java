package org.undercroft.register;

import java.time.Instant;
import java.util.Optional;
import org.undercroft.land.EntryNumber;

/// One line of the journal: an entry in the book or an act of an officer.
///
/// @param position counted from 1 without gaps
/// @param entry empty for an act
/// @param text canonical, readable; `digest` is its SHA-256, `chain` the SHA-256 of the chain value before and `digest`; both 64 hexadecimal digits
public record JournalRecord(long position, Instant at, Optional<EntryNumber> entry, String text, String digest, String chain) {}
