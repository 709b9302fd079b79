package org.undercroft.desk.intake;

import java.util.List;
import java.util.Optional;
import org.undercroft.land.Phrase;
import org.undercroft.land.VolumeBalance;

/// What the office would say to the application as it stands.
///
/// @param objections why the counter would not take it in; empty when it would
/// @param warnings what should be known before it is decided
/// @param balance whether the parts of a split or a merge fill what was there
record Verdict(List<Phrase> objections, List<Phrase> warnings, Optional<VolumeBalance> balance) {
    Verdict {
        objections = List.copyOf(objections);
        warnings = List.copyOf(warnings);
    }
}
