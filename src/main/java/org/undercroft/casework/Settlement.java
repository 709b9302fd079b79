package org.undercroft.casework;

import java.time.Instant;
import java.util.Optional;
import org.undercroft.land.Deed;

/// How a finding was settled, or is to be.
///
/// @param legalBasis the article or rule that it rests on
/// @param paper on file, where the way out needs one
/// @param officer who proposed it, `second` who signed as well
/// @param basis what it was decided on
public record Settlement(
        WayOut way,
        String reason,
        String legalBasis,
        Optional<Deed> paper,
        String officer,
        Instant at,
        Optional<Signature> second,
        FindingBasis basis) {
    /// Who signed, and when.
    public record Signature(String officer, Instant at) {}
}
