package org.undercroft.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.undercroft.land.Interest;
import org.undercroft.land.PartyId;

/// Space kept for a planned extension (预留空间): until its day, later applications of others are held against it as against a case that waits for the book.
///
/// @param wish the extension as it is planned: unit, holder and spaces
/// @param until the last day
/// @param basis the plan or decision it rests on
/// @param released when, and why, it was given up before its day
public record Reserve(
        ReserveNumber number, Application wish, LocalDate until, String basis, Instant keptAt, String keptBy, Optional<Instant> released,
        String releaseReason) {
    public boolean isInForce(LocalDate today) {
        return released.isEmpty() && !today.isAfter(until);
    }

    /// Whether it was kept for who applies now.
    boolean isFor(Application application) {
        Set<PartyId> applicants = holders(application);
        applicants.retainAll(holders(wish));
        return !applicants.isEmpty();
    }

    private static Set<PartyId> holders(Application application) {
        Set<PartyId> holders = new HashSet<>();
        application.interests().forEach(interest -> {
            if (interest instanceof Interest.Right right) {
                right.holdings().forEach(holding -> holders.add(holding.party().id()));
            }
        });
        return holders;
    }
}
