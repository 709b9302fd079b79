package org.undercroft.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undercroft.geometry.Box;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Level;
import org.undercroft.land.PartyId;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.Share;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.Term;
import org.undercroft.land.UnitCode;
import org.undercroft.office.EnquiryField;
import org.undercroft.register.Excerpt;

/// A statement of the book as somebody may see it.
///
/// @param box of all its pieces, in the office's reference system; empty where the exact place is kept back or there is none
/// @param about the ground cells it lies under, as one box without heights
/// @param withheld what is kept back from who asks
/// @param inForce whether it stands at the time that was asked for
public record UnitLine(
        UnitCode unit,
        String label,
        EntryNumber entry,
        Instant at,
        RegistrationKind kind,
        Optional<EntryNumber> until,
        String name,
        String situs,
        CaseNumber caseNumber,
        SpaceKind space,
        Optional<Level> level,
        Optional<Box> box,
        Optional<Box> about,
        List<Holder> holders,
        Optional<RightKind> right,
        Optional<RestrictionKind> restriction,
        Optional<String> use,
        Optional<Term> term,
        Optional<CertificateNumber> certificate,
        List<Excerpt.Document> documents,
        Set<EnquiryField> withheld,
        boolean inForce) {
    public UnitLine {
        holders = List.copyOf(holders);
        documents = List.copyOf(documents);
        withheld = Set.copyOf(withheld);
    }

    /// @param name and `number`: empty where they are kept back
    public record Holder(PartyId id, Optional<String> name, Optional<String> number, Share share) {}

    /// Whether several hold it jointly, the whole each.
    public boolean joint() {
        return holders.stream().map(Holder::id).distinct().count() > 1 && holders.stream().map(Holder::share).allMatch(Share.WHOLE::equals);
    }

    public boolean showsPlace() {
        return !withheld.contains(EnquiryField.PLACE);
    }

    /// Whether what claims the room is a right that somebody holds.
    public boolean isHeld() {
        return level.map(Level::isHeld).orElse(false);
    }
}
