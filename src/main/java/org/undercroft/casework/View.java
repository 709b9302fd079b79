package org.undercroft.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undercroft.geometry.Box;
import org.undercroft.land.SpaceKind;
import org.undercroft.office.EnquiryField;
import org.undercroft.office.Sight;
import org.undercroft.register.Excerpt;

/// Excerpts as somebody with these limits may see them.
record View(Sight sight) {
    /// Metres: how coarsely a place is told that may not be told exactly.
    private static final double COARSE = 200;

    UnitLine of(Excerpt statement) {
        SpaceKind kind = statement.spaceKind();
        Set<EnquiryField> withheld = EnumSet.noneOf(EnquiryField.class);
        for (EnquiryField field : EnquiryField.values()) {
            if (!sight.shows(field, kind)) {
                withheld.add(field);
            }
        }
        boolean place = !withheld.contains(EnquiryField.PLACE);
        return new UnitLine(
                statement.unit(),
                statement.label(),
                statement.entry(),
                statement.at(),
                statement.kind(),
                statement.lifespan().until(),
                statement.name(),
                statement.situs(),
                statement.caseNumber(),
                kind,
                statement.pieces().stream().findFirst().map(Excerpt.Piece::level),
                place ? statement.box() : Optional.empty(),
                statement.box().map(View::coarse),
                statement.holders().stream().map(holder -> holder(holder, withheld)).toList(),
                statement.right(),
                statement.restriction(),
                statement.use(),
                statement.term(),
                statement.certificate(),
                withheld.contains(EnquiryField.DOCUMENTS) ? List.of() : statement.documents(),
                withheld,
                statement.inForce());
    }

    /// Kinds of space whose place is kept back.
    Set<SpaceKind> unplaced() {
        Set<SpaceKind> kinds = EnumSet.allOf(SpaceKind.class);
        kinds.removeIf(kind -> sight.shows(EnquiryField.PLACE, kind));
        return kinds;
    }

    boolean showsPlace(Excerpt statement) {
        return sight.shows(EnquiryField.PLACE, statement.spaceKind());
    }

    private static UnitLine.Holder holder(Excerpt.Holder holder, Set<EnquiryField> withheld) {
        return new UnitLine.Holder(
                holder.id(),
                withheld.contains(EnquiryField.HOLDER) ? Optional.empty() : Optional.of(holder.name()),
                withheld.contains(EnquiryField.IDENTITY) ? Optional.empty() : holder.number(),
                holder.share());
    }

    /// The ground cells it lies under, heights left out.
    static Box coarse(Box box) {
        return new Box(
                Math.floor(box.minX() / COARSE) * COARSE,
                Math.floor(box.minY() / COARSE) * COARSE,
                0,
                Math.ceil(box.maxX() / COARSE) * COARSE,
                Math.ceil(box.maxY() / COARSE) * COARSE,
                0);
    }
}
