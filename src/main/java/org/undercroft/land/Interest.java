package org.undercroft.land;

import java.util.List;
import java.util.Optional;

/// What the law says about a party and a unit (LA_RRR).
public sealed interface Interest {
    UnitCode unit();

    /// A right to the unit (LA_Right).
    ///
    /// @param use land-use class and name as granted, e.g. `UG1314 市政管线`
    /// @param term empty where the right has no end
    record Right(UnitCode unit, RightKind kind, RightNature nature, List<Holding> holdings, String use, Optional<Term> term) implements Interest {
        public Right {
            holdings = List.copyOf(holdings);
            if (!Share.fill(holdings.stream().map(Holding::share).toList())) {
                throw new IllegalArgumentException("the shares in %s do not make up the whole: %s".formatted(unit, holdings));
            }
        }
    }

    /// Something the holder must suffer (LA_Restriction): an easement on the servient unit, a protection zone.
    ///
    /// @param beneficiary the dominant unit or empty where it serves the public
    /// @param content what may be done or must not, as agreed
    record Restriction(UnitCode unit, RestrictionKind kind, Optional<UnitCode> beneficiary, String content) implements Interest {}

    /// Something the holder must do (LA_Responsibility).
    record Responsibility(UnitCode unit, String content) implements Interest {}
}
