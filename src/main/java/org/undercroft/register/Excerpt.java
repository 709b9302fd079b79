package org.undercroft.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Box;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Level;
import org.undercroft.land.Lifespan;
import org.undercroft.land.PartyId;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.Share;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;

/// What one entry says about one unit, as enquiries answer: without the space itself, which takes its time to derive.
///
/// @param label of the statement within the unit
/// @param lifespan since which entry, and until which one took its place
/// @param right the kind of right it states, `restriction` the kind of burden; at most one of them
/// @param certificate given for this entry
/// @param documents titles and digests of what it rests on
/// @param named everybody whom it names, holders and others
/// @param inForce whether it stands at the time that was asked for
public record Excerpt(
        EntryNumber entry,
        Instant at,
        RegistrationKind kind,
        UnitCode unit,
        String label,
        Lifespan lifespan,
        String name,
        String situs,
        CaseNumber caseNumber,
        List<Piece> pieces,
        List<Holder> holders,
        Optional<RightKind> right,
        Optional<RestrictionKind> restriction,
        Optional<String> use,
        Optional<Term> term,
        Optional<CertificateNumber> certificate,
        List<Document> documents,
        List<String> named,
        boolean inForce) {
    public Excerpt {
        pieces = List.copyOf(pieces);
        holders = List.copyOf(holders);
        documents = List.copyOf(documents);
        named = List.copyOf(named);
    }

    /// One piece of space with the box around it, in the office's reference system.
    public record Piece(String label, String name, Level level, SpaceKind kind, Box box) {}

    /// @param number of the identity document or of the organisation; empty for a group
    public record Holder(PartyId id, String name, Optional<String> number, Share share) {}

    public record Document(String title, String digest) {}

    /// What the space is used as; several pieces of one statement are of one kind.
    public SpaceKind spaceKind() {
        return pieces.isEmpty() ? SpaceKind.OTHER : pieces.getFirst().kind();
    }

    public Optional<Box> box() {
        return pieces.stream().map(Piece::box).reduce(Box::with);
    }
}
