package org.undercroft.register;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Space;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.UnitCode;

/// What came into the book since an examination looked at it. Asked after the counter was locked, in the unit of work that enters: nobody else can enter
/// until it ends, so that what is not found here is not there.
///
/// Only room counts that truly comes near, not boxes: an examination would have judged it, and the decision names the geometries it was made on. So whoever
/// enters next to a newer neighbour examines and decides again, and whoever enters under the bend of a new tunnel, far from the tunnel itself, goes on.
///
/// @param seen the last entry the examination looked at
record LastLook(Handle work, Entries entries, EntryNumber seen) {
    Optional<EntryNumber> newerOn(UnitCode unit) {
        return work.createQuery("select min(number) from register.entry where unit = :unit and number > :seen")
                .bind("unit", unit.value())
                .bind("seen", seen.value())
                .mapTo(Long.class)
                .findOne()
                .map(EntryNumber::new);
    }

    /// The oldest newer entry of which a piece lies within the margin. Also one that was ended since counts: it may have left something behind.
    ///
    /// @param margin metres that must lie between the space and a newer neighbour
    Optional<EntryNumber> newerWithin(Space space, double margin) {
        if (newest() <= seen.value()) {
            return Optional.empty();
        }
        SortedSet<Vicinity.Key> candidates = Vicinity.of(space, margin).keys(work, "e.number > :seen", query -> query.bind("seen", seen.value()));
        List<SpatialUnit> pieces = Vicinity.rows(work, candidates, (row, _) -> entries.unit(row));
        return pieces.stream().filter(piece -> comesNear(space, piece.space(), margin)).map(piece -> piece.lifespan().since()).findFirst();
    }

    private static boolean comesNear(Space space, Space other, double margin) {
        if (Relations.STANDARD.sharing(space, other).kind().sharesRoom()) {
            return true;
        }
        return switch (Relations.STANDARD.between(space, other, margin)) {
            case Relation.Apart apart -> apart.distance() <= margin;
            case Relation.Touching _,Relation.Overlapping _,Relation.Inside _,Relation.Around _,Relation.Same _ -> true;
        };
    }

    private long newest() {
        return work.createQuery("select coalesce(max(number), 0) from register.entry").mapTo(Long.class).one();
    }
}
