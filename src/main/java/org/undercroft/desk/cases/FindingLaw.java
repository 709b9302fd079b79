package org.undercroft.desk.cases;

import java.util.Optional;
import org.undercroft.casework.FindingState;
import org.undercroft.casework.LastingFinding;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// Why something is not open to this officer on this finding, said before it is tried. The office itself decides; this only keeps a button from promising
/// what would be refused.
final class FindingLaw {
    private FindingLaw() {}

    static Optional<Phrase> whyNotTakeUp(LastingFinding finding, Officer officer) {
        if (finding.state() != FindingState.OPEN) {
            return why("why.finding.state", finding.state());
        }
        return role(officer, "why.finding.clerkOrReviewer", Role.CLERK, Role.REVIEWER);
    }

    static Optional<Phrase> whyNotSettle(LastingFinding finding, Officer officer) {
        return undecided(finding).or(() -> role(officer, "why.finding.clerkOrReviewer", Role.CLERK, Role.REVIEWER));
    }

    static Optional<Phrase> whyNotGround(LastingFinding finding, Officer officer) {
        return undecided(finding).or(() -> role(officer, "why.finding.reviewer", Role.REVIEWER));
    }

    /// Whoever sits here need not sign himself: a colleague may come to the desk.
    static Optional<Phrase> whyNotSign(LastingFinding finding) {
        return finding.state() == FindingState.PROPOSED ? Optional.empty() : why("why.finding.notProposed");
    }

    static Optional<Phrase> whyNotTurnDown(LastingFinding finding, Officer officer) {
        return whyNotSign(finding).or(() -> role(officer, "why.finding.reviewerOrRegistrar", Role.REVIEWER, Role.REGISTRAR));
    }

    static Optional<Phrase> whyNotReopen(LastingFinding finding, Officer officer) {
        return switch (finding.state()) {
            case OPEN, UNDER_REVIEW -> why("why.finding.state", finding.state());
            case PROPOSED, SETTLED, GROUND_FOR_REFUSAL -> role(officer, "why.finding.reviewerOrRegistrar", Role.REVIEWER, Role.REGISTRAR);
        };
    }

    private static Optional<Phrase> undecided(LastingFinding finding) {
        return switch (finding.state()) {
            case OPEN, UNDER_REVIEW -> Optional.empty();
            case PROPOSED, SETTLED, GROUND_FOR_REFUSAL -> why("why.finding.state", finding.state());
        };
    }

    private static Optional<Phrase> role(Officer officer, String key, Role one, Role other) {
        return officer.is(one) || officer.is(other) ? Optional.empty() : why(key);
    }

    private static Optional<Phrase> role(Officer officer, String key, Role one) {
        return role(officer, key, one, one);
    }

    private static Optional<Phrase> why(String key, Object... values) {
        return Optional.of(Words.phrase(key, values));
    }
}
