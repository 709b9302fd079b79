package org.undercroft.casework;

import java.util.List;
import java.util.OptionalDouble;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Level;
import org.undercroft.land.Lineage;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.UnitCode;

/// Everything the book says under a code.
///
/// @param lines what was ever entered, oldest first; empty where the code was never given
/// @param pieces the space in force
/// @param lineage which codes it descends from, and which descend from it
public record UnitAnswer(EntryNumber asOf, UnitCode unit, List<UnitLine> lines, List<Piece> pieces, List<Lineage> lineage) {
    public UnitAnswer {
        lines = List.copyOf(lines);
        pieces = List.copyOf(pieces);
        lineage = List.copyOf(lineage);
    }

    /// @param volume cubic metres of the legal space, `planArea` square metres of its largest projection
    /// @param bottom and `top`: heights, empty where the place is kept back
    public record Piece(String label, String name, Level level, SpaceKind kind, double volume, double planArea, OptionalDouble bottom, OptionalDouble top) {}

    public boolean isInForce() {
        return lines.stream().anyMatch(UnitLine::inForce);
    }
}
