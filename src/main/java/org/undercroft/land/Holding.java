package org.undercroft.land;

/// Who holds how much of a right.
public record Holding(Party party, Share share) {
    public static Holding whole(Party party) {
        return new Holding(party, Share.WHOLE);
    }
}
