package org.undercroft.geometry;

import java.util.List;

/// What came of cutting a space in two.
public sealed interface Split {
    /// Sound pieces that fill the space between them and share no room; corners that the cut has made are rounded to the snap, once for both sides.
    ///
    /// @param behind unconnected pieces below, or to the left of, the cut: the side its normal points away from; the largest first; none where nothing is there
    /// @param ahead the same on the other side
    /// @param change cubic metres that the pieces have more, together, than the whole: what rounding the new corners to the snap has done. It is 0 where they
    ///        lie on the grid or slide along an edge on it
    record Done(List<Space> behind, List<Space> ahead, double change) implements Split {
        public Done {
            behind = List.copyOf(behind);
            ahead = List.copyOf(ahead);
        }
    }

    /// Rounding to the snap would make a piece unsound.
    ///
    /// @param faults of the pieces, with places; never empty
    record Refused(List<Fault> faults) implements Split {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
