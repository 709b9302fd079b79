package org.undercroft.geometry;

import java.util.List;

/// The room that two spaces share.
///
/// @param volume cubic metres
/// @param volumeBound how far rounding may have moved the volume, cubic metres
/// @param depth how deep one is in the other: no ball of a larger diameter fits inside the shared room; the deepest piece counts
/// @param verticalOverlap the longest upright line inside the shared room, metres
/// @param planWidth the diameter of the largest circle inside the plan of the shared room, metres
/// @param planArea square metres of the plan
/// @param bottom lowest and `top` highest height of the shared room, metres
/// @param pieces the unconnected pieces it falls into, the deepest first
/// @param body all of it, closed, to be drawn; local to the frame of the first space
public record Overlap(
        double volume,
        double volumeBound,
        double depth,
        double verticalOverlap,
        double planWidth,
        double planArea,
        double bottom,
        double top,
        List<Piece> pieces,
        Mesh body) {
    public Overlap {
        pieces = List.copyOf(pieces);
    }

    public record Piece(double volume, double depth, double verticalOverlap, double planWidth, double planArea, double bottom, double top) {}
}
