package org.undercroft.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Level;
import org.undercroft.land.Lineage;
import org.undercroft.land.Matter;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.StatementId;
import org.undercroft.land.UnitCode;

/// Everything the book says under a code.
///
/// @param lines what was ever entered, oldest first; empty where the code was never given
/// @param pieces the space in force
/// @param standing what hangs on the right: mortgages by rank, seizures in their queue, objections, notices, easements, zones
/// @param touching the common boundaries that were adopted
/// @param lineage which codes it descends from, and which descend from it
public record UnitAnswer(EntryNumber asOf, UnitCode unit, List<UnitLine> lines, List<Piece> pieces, List<Hanging> standing, List<Touching> touching,
        List<Lineage> lineage) {
    public UnitAnswer {
        lines = List.copyOf(lines);
        pieces = List.copyOf(pieces);
        standing = List.copyOf(standing);
        touching = List.copyOf(touching);
        lineage = List.copyOf(lineage);
    }

    /// @param volume cubic metres of the legal space, `planArea` square metres of its largest projection
    /// @param bottom and `top`: heights, empty where the place is kept back
    public record Piece(String label, String name, Level level, SpaceKind kind, double volume, double planArea, OptionalDouble bottom, OptionalDouble top) {}

    /// The statement that a piece of the unit touches another one (LA_RequiredRelationshipSpatialUnit, TOUCHES), as long as the piece is the space it was then.
    ///
    /// @param piece and `other`: lasting names, as in `330206012003GX00001W00000000/1`
    public record Touching(String piece, String other) {}

    /// @param rank among the mortgages, 1 is paid first; or in the queue of seizures, 1 is in effect; empty for what has no rank
    /// @param beneficiary for whom it is; empty where names are kept back, and where it is for everybody
    /// @param lastDay at whose end it lapses by itself
    public record Hanging(
            StatementId id, Matter matter, EntryNumber entry, OptionalInt rank, Optional<String> beneficiary, Optional<LocalDate> lastDay) {}

    public boolean isInForce() {
        return lines.stream().anyMatch(UnitLine::inForce);
    }
}
