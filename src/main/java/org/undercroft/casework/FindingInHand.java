package org.undercroft.casework;

import java.util.Optional;
import org.undercroft.examination.Finding;
import org.undercroft.land.Severity;

/// A finding as whoever reviews has it before him: its lasting identity, and what the newest examination of its case saw.
///
/// @param lasting empty for what was examined before findings were counted
/// @param finding empty for what the newest examination missed
public record FindingInHand(Optional<LastingFinding> lasting, Optional<Finding> finding) {
    public FindingInHand {
        if (lasting.isEmpty() && finding.isEmpty()) {
            throw new IllegalArgumentException("neither counted nor seen");
        }
    }

    /// As heavy as it is now; what is gone weighs nothing.
    public Severity severity() {
        return finding.map(Finding::severity).orElse(Severity.NOTE);
    }

    public boolean isGone() {
        return finding.isEmpty();
    }
}
