package org.undercroft.casework;

import java.util.Optional;
import org.undercroft.examination.Finding;
import org.undercroft.land.Severity;

/// A finding as whoever reviews has it before him: its lasting identity, and what the newest examination of its case saw.
///
/// @param lasting empty for what was examined before findings were counted
/// @param finding empty for what the newest examination missed, and where nobody has opened the case
public record FindingInHand(Optional<LastingFinding> lasting, Optional<Finding> finding) {
    public FindingInHand {
        if (lasting.isEmpty() && finding.isEmpty()) {
            throw new IllegalArgumentException("neither counted nor seen");
        }
    }

    public Severity severity() {
        return finding.map(Finding::severity).or(() -> lasting.map(LastingFinding::severity)).orElseThrow();
    }

    public boolean isGone() {
        return finding.isEmpty() && lasting.map(known -> known.change() == FindingChange.GONE).orElse(false);
    }
}
