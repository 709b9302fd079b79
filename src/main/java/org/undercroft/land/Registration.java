package org.undercroft.land;

import java.time.Instant;
import java.util.List;
import org.undercroft.proof.TreeHead;

/// One entry in the book, as it stood when made.
///
/// @param at the moment of entry; it decides priority
/// @param clerk who took the case in, `reviewer` who approved it, `registrar` who entered it
/// @param digest SHA-256 of the entry's canonical text, hexadecimal
/// @param journal where the journal stood with this entry: how many records, and the root that fixes them all
public record Registration(
        EntryNumber number,
        Instant at,
        RegistrationKind kind,
        CaseNumber caseNumber,
        BAUnit unit,
        List<Interest> interests,
        List<Source> sources,
        String remarks,
        String clerk,
        String reviewer,
        String registrar,
        String digest,
        TreeHead journal) {
    public Registration {
        interests = List.copyOf(interests);
        sources = List.copyOf(sources);
    }
}
