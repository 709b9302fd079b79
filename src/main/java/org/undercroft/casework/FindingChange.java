package org.undercroft.casework;

/// What the newest examination saw of a finding, compared with the one before.
public enum FindingChange {
    NEW,
    STILL_THERE,
    CHANGED,
    GONE
}
