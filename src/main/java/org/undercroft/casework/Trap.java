package org.undercroft.casework;

import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.Phrase;
import org.undercroft.land.ReferenceSystem;

/// A slip that surveys are known for, noticed in a space that is being given.
///
/// @param what what is wrong, and what to do
/// @param mends what would put it right, each a proposal
public record Trap(Kind kind, Phrase what, List<Mend> mends) {
    public Trap {
        mends = List.copyOf(mends);
    }

    public enum Kind {
        SWAPPED_AXES,
        ZONE_NUMBER,
        WRONG_ZONE,
        OTHER_PLAN_SYSTEM,
        FAR_AWAY,
        NO_REFERENCE_SYSTEM,
        NO_HEIGHT_DATUM,
        OTHER_HEIGHT_DATUM,
        DEPTH_FOR_HEIGHT,
        UPSIDE_DOWN,
        UNCLOSED,
        TWISTED
    }

    /// One way to put it right.
    ///
    /// @param does what it does, short enough for a button
    /// @param system what the coordinates mean afterwards, where that changes
    public record Mend(Phrase does, List<SpaceDefinition> parts, Optional<ReferenceSystem> system) {
        public Mend {
            parts = List.copyOf(parts);
        }
    }
}
