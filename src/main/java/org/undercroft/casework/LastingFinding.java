package org.undercroft.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Moment;
import org.undercroft.land.Severity;

/// A finding with its lasting identity, as the newest examination that looked for it saw it.
///
/// @param name what it is about, whichever survey shows it
/// @param since when it came into its state
/// @param assignee sign-in name of who sees to it, `due` until when, `group` of findings that are dealt with together
/// @param seenIn the case whose examination saw it last
/// @param ways how it may be settled
public record LastingFinding(
        FindingNumber number,
        FindingName name,
        FindingState state,
        Instant since,
        Optional<String> assignee,
        Optional<LocalDate> due,
        Optional<String> group,
        CaseNumber seenIn,
        FindingChange change,
        Severity severity,
        Moment moment,
        Set<WayOut> ways,
        FindingBasis basis,
        String zh,
        String en) {
    public LastingFinding {
        ways = Set.copyOf(ways);
    }

    /// As whoever decides reads it.
    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }

    /// Whether it keeps its case from a step.
    public boolean stops(Moment step) {
        return change != FindingChange.GONE && severity.stops() && moment.isBy(step) && state != FindingState.SETTLED;
    }
}
