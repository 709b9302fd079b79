package org.undercroft.land;

import java.time.LocalDate;
import java.util.Optional;

/// A paper somebody signed (LA_AdministrativeSource): a grant contract, a consent, an operator's opinion.
///
/// @param by whose declaration it is, where that decides what it is good for: a consent binds only who gave it
public record Deed(String title, String digest, DeedKind kind, LocalDate signed, Optional<PartyId> by) implements Source {
    public Deed(String title, String digest, DeedKind kind, LocalDate signed) {
        this(title, digest, kind, signed, Optional.empty());
    }

    public enum DeedKind {
        APPLICATION,
        IDENTITY,
        GRANT_CONTRACT,
        ALLOCATION_DECISION,
        LEASE_CONTRACT,
        CONTRIBUTION_APPROVAL,
        TRANSFER_CONTRACT,
        CONSENT,
        EASEMENT_CONTRACT,
        MAIN_CONTRACT,
        MORTGAGE_CONTRACT,
        MORTGAGE_TRANSFER,
        DISCHARGE,
        COURT_ORDER,
        ASSISTANCE_NOTICE,
        LAWSUIT_ACCEPTED,
        NOTICE_AGREEMENT,
        EVIDENCE,
        SURVEY_RESULT,
        PLANNING_PERMIT,
        OPERATOR_OPINION,
        PAYMENT_PROOF,
        TAX_PROOF,
        CERTIFICATE,
        OTHER
    }
}
