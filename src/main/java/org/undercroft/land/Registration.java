package org.undercroft.land;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undercroft.proof.TreeHead;

/// One entry in the book, as it stood when made.
///
/// @param at the moment of entry; it decides priority
/// @param figures what the unit measures, computed and declared
/// @param succession which statements under other codes it follows, after a split, a merge or a moved boundary
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
        List<Figure> figures,
        Optional<Succession> succession,
        List<Source> sources,
        String remarks,
        String clerk,
        String reviewer,
        String registrar,
        String digest,
        TreeHead journal) {
    public Registration {
        interests = List.copyOf(interests);
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
    }

    /// Without figures, and following nothing.
    public Registration(
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
        this(number, at, kind, caseNumber, unit, interests, List.of(), Optional.empty(), sources, remarks, clerk, reviewer, registrar, digest, journal);
    }

    /// The day it was made, at the place where the land lies.
    public LocalDate day() {
        return Days.of(at);
    }
}
