package org.undercroft.geometry;

import java.util.List;

/// Whether the definitions of a unit bound solids, and if not, everything that is wrong with them.
public sealed interface Soundness {
    record Sound(Space space) implements Soundness {}

    /// @param faults all of them, not only the first; never empty
    record Unsound(List<Fault> faults) implements Soundness {
        public Unsound {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("unsound without a fault");
            }
        }
    }
}
