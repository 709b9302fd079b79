package org.undercroft.casework;

import java.time.Instant;
import java.util.List;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.land.EntryNumber;

/// What was held against what, and what came of it.
///
/// @param seen the last entry of the book that was looked at
/// @param margin metres around the plan in which neighbours were looked for
/// @param plan the sound spaces applied for; unsound ones stand in the findings only
/// @param neighbours registered units, and earlier pending cases, which have reserved their space
public record Examination(Instant at, EntryNumber seen, double margin, List<Subject> plan, List<Subject> neighbours, List<Finding> findings) {
    public Examination {
        plan = List.copyOf(plan);
        neighbours = List.copyOf(neighbours);
        findings = List.copyOf(findings);
    }

    public List<Finding> graveFindings() {
        return findings.stream().filter(Finding::grave).toList();
    }
}
