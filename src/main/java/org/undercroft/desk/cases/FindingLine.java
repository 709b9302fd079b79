package org.undercroft.desk.cases;

/// A line of the table of findings: a finding, or the heading of several.
sealed interface FindingLine permits FindingRow, FindingLine.Heading {
    /// @param count findings under it
    record Heading(String text, int count) implements FindingLine {}
}
