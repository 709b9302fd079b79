package org.undercroft.casework;

import java.util.List;
import org.undercroft.geometry.Joins;
import org.undercroft.geometry.Space;

/// How a space has changed: what it has more, and what it has less.
///
/// @param name of the space; `added` and `removed` in the frame of `after`
public record GeometryChange(String name, Space before, Space after, List<Space> added, List<Space> removed) {
    public GeometryChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static GeometryChange of(String name, Space before, Space after) {
        Space then = before.in(after.frame());
        return new GeometryChange(name, then, after, without(after, then), without(then, after));
    }

    /// What cannot be cut soundly stays whole: better to show too much than to lose it.
    private static List<Space> without(Space space, Space taken) {
        return switch (Joins.STANDARD.subtract(space, taken)) {
            case Joins.Rest.Done done -> done.pieces();
            case Joins.Rest.Refused _ -> List.of(space);
        };
    }

    /// Cubic metres.
    public double addedVolume() {
        return added.stream().mapToDouble(Space::volume).sum();
    }

    /// Cubic metres.
    public double removedVolume() {
        return removed.stream().mapToDouble(Space::volume).sum();
    }
}
