package org.undercroft.console;

import java.util.List;
import java.util.Optional;
import org.undercroft.examination.Misplacement;
import org.undercroft.examination.PlacementCheck;
import org.undercroft.geometry.Position;
import org.undercroft.land.Phrase;
import org.undercroft.land.ReferenceSystem;

/// Says what a placement check finds about the definitions of one unit.
record Placement(PlacementCheck check) {
    /// @param first the system of the first file that names one
    /// @param declared that of the unit's own file
    /// @param middle of the unit as surveyed; empty where there is nothing in it
    List<Report.Trouble> troubles(Optional<ReferenceSystem> first, Optional<ReferenceSystem> declared, Optional<Position> middle) {
        return middle.map(at -> {
            // What the office says of a file says more than that it differs from another file.
            List<Report.Trouble> alone = check.of(declared, at).stream().map(found -> trouble(found, at)).toList();
            return alone.isEmpty() && differ(first, declared) ? List.of(trouble(Misplacement.MIXED_SYSTEMS, at)) : alone;
        }).orElse(List.of());
    }

    /// Figures of two reference systems mean different things: what differs from the first file's is compared with nothing.
    private static boolean differ(Optional<ReferenceSystem> first, Optional<ReferenceSystem> declared) {
        return first.isPresent() && declared.isPresent() && (first.get().plan() != declared.get().plan()
                || (first.get().height().isPresent() && declared.get().height().isPresent() && !first.get().height().equals(declared.get().height())));
    }

    private static Report.Trouble trouble(Misplacement found, Position middle) {
        return new Report.Trouble(found.code(), middle, Phrase.of(found));
    }
}
