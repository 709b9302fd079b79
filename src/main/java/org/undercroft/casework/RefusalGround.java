package org.undercroft.casework;

import org.undercroft.examination.Finding;

/// Why the law lets an office refuse (Provisional Regulations on Real Estate Registration, article 22).
public enum RefusalGround {
    /// Against a law or an administrative regulation; also what would harm a right that exists (Civil Code 346).
    UNLAWFUL,
    /// A dispute over the right is not settled yet.
    DISPUTE,
    /// The right applied for exceeds the term there is.
    TERM_EXCEEDED,
    /// What else a law or an administrative regulation names.
    OTHER;

    /// What an examination speaks for, where the reviewer names no ground: taking a space that is another's harms an existing right.
    static RefusalGround suggestedBy(Examination examination) {
        return examination.findings().stream().anyMatch(Finding.Encroachment.class::isInstance) ? UNLAWFUL : OTHER;
    }
}
