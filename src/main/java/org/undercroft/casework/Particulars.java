package org.undercroft.casework;

import java.util.List;
import java.util.Optional;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Figure;
import org.undercroft.land.StatementId;
import org.undercroft.land.Succession;
import org.undercroft.land.UnitCode;

/// What only some applications have.
///
/// @param offset metres off the structure, where the boundary follows one, else 0
/// @param figures declared, by kind
/// @param keeps the entry whose space stays as it is, where no survey was brought
/// @param reshaping what is to become of which units, for a split, a merge or a moved boundary
public record Particulars(double offset, List<Figure> figures, Optional<EntryNumber> keeps, Optional<Reshaping> reshaping) {
    public static final Particulars NONE = new Particulars(0, List.of(), Optional.empty(), Optional.empty());

    public Particulars {
        figures = List.copyOf(figures);
    }

    /// Of an application that keeps the space of an entry.
    static Particulars keeping(EntryNumber entry, double offset) {
        return new Particulars(offset, List.of(), Optional.of(entry), Optional.empty());
    }

    /// Of an application to split, to merge or to move a boundary.
    public static Particulars reshaping(Reshaping reshaping) {
        return new Particulars(0, List.of(), Optional.empty(), Optional.of(reshaping));
    }

    /// Units that end and units that begin.
    ///
    /// @param from the first is the unit that the application is filed under
    /// @param into with the spaces of the plan that each one is made of
    public record Reshaping(Succession.Event event, List<UnitCode> from, List<Part> into) {
        public Reshaping {
            from = List.copyOf(from);
            into = List.copyOf(into);
            if (from.isEmpty() || into.isEmpty()) {
                throw new IllegalArgumentException("%s of %d units into %d".formatted(event, from.size(), into.size()));
            }
        }

        Succession succession() {
            return new Succession(event, from.stream().map(StatementId::ownOf).toList());
        }
    }

    /// A unit that begins.
    public record Part(UnitCode unit, String name, List<String> spaceIds) {
        public Part {
            spaceIds = List.copyOf(spaceIds);
        }
    }
}
