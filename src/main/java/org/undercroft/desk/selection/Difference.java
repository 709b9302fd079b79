package org.undercroft.desk.selection;

import java.util.List;
import org.undercroft.geometry.Space;

/// Space that is there and was not, and space that was there and is not: between two surveys, or between two days.
public record Difference(List<Space> added, List<Space> removed) {
    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
