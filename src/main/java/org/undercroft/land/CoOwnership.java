package org.undercroft.land;

import java.util.Collection;

/// How those who hold one right hold it among themselves (共有情况; Civil Code 297–299).
public enum CoOwnership {
    /// One holds it alone (单独所有).
    SOLE,
    /// Each holds an exact share, and the shares make up the whole (按份共有).
    BY_SHARES,
    /// All hold the whole together, nobody a share of his own (共同共有): each is written down with 1/1.
    JOINT;

    /// @throws IllegalArgumentException when the shares neither make up the whole nor are the whole each
    public static CoOwnership of(Collection<Share> shares) {
        boolean fills = Share.fill(shares);
        if (shares.size() == 1 && fills) {
            return SOLE;
        }
        if (shares.size() > 1 && shares.stream().allMatch(Share.WHOLE::equals)) {
            return JOINT;
        }
        if (fills) {
            return BY_SHARES;
        }
        throw new IllegalArgumentException("the shares do not make up the whole: " + shares);
    }
}
