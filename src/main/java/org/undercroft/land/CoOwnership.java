package org.undercroft.land;

import java.util.Collection;
import java.util.List;

/// How those who hold one right hold it among themselves (共有情况; Civil Code 297–299).
public enum CoOwnership {
    /// One holds it alone (单独所有).
    SOLE,
    /// Each holds an exact share, and the shares make up the whole (按份共有).
    BY_SHARES,
    /// All hold the whole together, nobody a share of his own (共同共有): each is written down with 1/1.
    JOINT;

    /// @throws IllegalArgumentException when the shares neither make up the whole nor are the whole each; one party named twice holds nothing jointly
    public static CoOwnership of(Collection<Holding> holdings) {
        List<Share> shares = holdings.stream().map(Holding::share).toList();
        boolean fills = Share.fill(shares);
        if (shares.size() == 1 && fills) {
            return SOLE;
        }
        if (shares.size() > 1 && shares.stream().allMatch(Share.WHOLE::equals) && distinct(holdings)) {
            return JOINT;
        }
        if (fills) {
            return BY_SHARES;
        }
        throw new IllegalArgumentException("the shares do not make up the whole: " + shares);
    }

    private static boolean distinct(Collection<Holding> holdings) {
        return holdings.stream().map(holding -> holding.party().id()).distinct().count() == holdings.size();
    }
}
