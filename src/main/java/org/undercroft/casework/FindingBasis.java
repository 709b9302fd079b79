package org.undercroft.casework;

/// What a decision on a finding was made on; when any of it changes, the decision no longer holds.
///
/// @param digestA of the geometry of one side, `digestB` of the other, empty where there is no other
/// @param tolerance metres that the two surveys were allowed to differ, 0 where that did not count
/// @param rules version of the rule set
public record FindingBasis(String digestA, String digestB, double tolerance, int rules) {
    @Override
    public String toString() {
        return "%s %s tolerance %s m, rule set %d".formatted(digestA, digestB, tolerance, rules);
    }
}
