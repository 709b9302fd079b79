package org.undercroft.console;

import java.util.List;
import java.util.Optional;
import org.undercroft.examination.Misplacement;
import org.undercroft.examination.PlacementCheck;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.Phrase;
import org.undercroft.land.ReferenceSystem;

/// Says what a placement check finds about the definitions of one unit.
record Placement(PlacementCheck check) {
    List<Report.Trouble> troubles(Optional<ReferenceSystem> declared, List<SpaceDefinition> parts) {
        return Places.middle(parts).stream().flatMap(middle -> check.of(declared, middle).stream().map(found -> trouble(found, middle))).toList();
    }

    /// Figures of two reference systems mean different things: what differs from the first file's is compared with nothing.
    List<Report.Trouble> mixed(Optional<ReferenceSystem> first, Optional<ReferenceSystem> declared, List<SpaceDefinition> parts) {
        boolean differ = first.isPresent() && declared.isPresent() && (first.get().plan() != declared.get().plan()
                || (first.get().height().isPresent() && declared.get().height().isPresent() && !first.get().height().equals(declared.get().height())));
        return differ ? Places.middle(parts).stream().map(middle -> trouble(Misplacement.MIXED_SYSTEMS, middle)).toList() : List.of();
    }

    private static Report.Trouble trouble(Misplacement found, Position middle) {
        return new Report.Trouble(found.code(), middle, Phrase.of(found));
    }
}
