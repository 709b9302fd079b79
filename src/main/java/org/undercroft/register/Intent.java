package org.undercroft.register;

import java.util.List;
import org.undercroft.land.Deed;
import org.undercroft.land.Interest;
import org.undercroft.land.Matter;
import org.undercroft.land.PartyId;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.StatementId;

/// What somebody means to do with a statement, as far as locks ask about it.
///
/// @param interests what is to be stated; none for a cancellation
/// @param changesSpace whether the space would be another than the one in the book
/// @param succeeds whether it follows statements under other codes
public record Intent(
        RegistrationKind kind,
        StatementId id,
        Matter matter,
        List<Interest> interests,
        boolean changesSpace,
        boolean succeeds,
        List<Deed> deeds) {
    public Intent {
        interests = List.copyOf(interests);
        deeds = List.copyOf(deeds);
    }

    /// Whether a paper is there in which this party consents.
    boolean consents(PartyId party) {
        return deeds.stream().anyMatch(deed -> deed.kind() == Deed.DeedKind.CONSENT && deed.by().map(party::equals).orElse(false));
    }

    boolean has(Deed.DeedKind kind) {
        return deeds.stream().anyMatch(deed -> deed.kind() == kind);
    }
}
