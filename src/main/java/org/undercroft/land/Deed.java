package org.undercroft.land;

import java.time.LocalDate;

/// A paper somebody signed (LA_AdministrativeSource): a grant contract, a consent, an operator's opinion.
public record Deed(String title, String digest, DeedKind kind, LocalDate signed) implements Source {
    public enum DeedKind {
        APPLICATION,
        IDENTITY,
        GRANT_CONTRACT,
        ALLOCATION_DECISION,
        CONSENT,
        EASEMENT_CONTRACT,
        OPERATOR_OPINION,
        PAYMENT_PROOF,
        OTHER
    }
}
