package org.undercroft.desk.selection;

/// How a body is shown at the moment, in every view.
public enum Shown {
    PLAIN,
    /// Only a hint that something is there.
    GHOST,
    /// The first and the second side of the open finding.
    SIDE_A,
    SIDE_B,
    HIDDEN
}
