package org.undercroft.casework;

import java.util.Set;
import org.undercroft.land.Deed.DeedKind;

/// How a finding is settled (domain page 6.4).
public enum WayOut {
    /// A new survey shows it gone: nobody can say so before it is.
    SURVEY_MENDED(Set.of()),
    /// Those whom it touches consent, or there is an easement, or the grant was widened.
    CONSENT_OR_EASEMENT(Set.of(DeedKind.CONSENT, DeedKind.EASEMENT_CONTRACT, DeedKind.GRANT_CONTRACT, DeedKind.ALLOCATION_DECISION)),
    /// Both holders sign one boundary; a registrar records that the two touch.
    COMMON_BOUNDARY(Set.of(DeedKind.CONSENT)),
    /// The operator of the structure has no objection.
    OPERATOR_OPINION(Set.of(DeedKind.OPERATOR_OPINION));

    @SuppressWarnings("ImmutableEnumChecker") // a set of constants that cannot be changed
    private final Set<DeedKind> papers;

    WayOut(Set<DeedKind> papers) {
        this.papers = papers;
    }

    /// Which papers will do; empty where none is needed.
    public Set<DeedKind> papers() {
        return papers;
    }
}
