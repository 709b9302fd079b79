package org.undercroft.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.undercroft.land.Deed;
import org.undercroft.land.PartyId;

/// A paper or file in a case. None is ever taken out or replaced: a newer one of the same kind is put beside it.
///
/// @param ordinal in the file, from 1
/// @param kind of paper, [org.undercroft.land.Deed.DeedKind] by name, or [#SURVEY_PLAN]
/// @param digest SHA-256 of its bytes; `bytes` how many there are
/// @param signed when it was signed, where it is a deed; `by` whose declaration it is, where that decides what it is good for
/// @param addedBy sign-in name; with `addedAt` empty for what came in before such things were noted
public record CaseDocument(
        int ordinal, String kind, String title, String digest, long bytes, Optional<LocalDate> signed, Optional<PartyId> by, Optional<Instant> addedAt,
        String addedBy) {
    /// The file the surveyor's plan was read from.
    public static final String SURVEY_PLAN = "SURVEY_PLAN";
    /// An application that a corrected one has taken the place of, as text.
    public static final String FORMER_APPLICATION = "FORMER_APPLICATION";

    /// As a paper that somebody signed; empty for a plan and for what the office itself put in.
    public Optional<Deed> deed() {
        return signed.map(day -> new Deed(title, digest, Deed.DeedKind.valueOf(kind), day, by));
    }
}
