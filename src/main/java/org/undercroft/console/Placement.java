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

    private static Report.Trouble trouble(Misplacement found, Position middle) {
        return new Report.Trouble(found.code(), middle, Phrase.of(found));
    }
}
