package org.undercroft.examination;

/// What a finding about two spaces comes to.
public enum Verdict {
    /// They meet and share no room: the normal case between neighbours.
    CONTACT,
    /// They share room, but no deeper than two surveys of one wall may differ.
    WITHIN_TOLERANCE,
    /// They share room, and the rights that meet there exclude each other.
    CONFLICT,
    /// They share no room but come closer than is required.
    CLEARANCE_SHORT,
    /// They share room, and the law allows it, perhaps under a condition.
    ALLOWED
}
