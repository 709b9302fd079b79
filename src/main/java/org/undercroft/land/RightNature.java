package org.undercroft.land;

/// How the State gave the right away: granted for a price, allocated, contributed as capital, leased, authorised.
public enum RightNature {
    GRANT,
    ALLOCATION,
    CONTRIBUTION,
    LEASE,
    AUTHORISED_OPERATION
}
