package org.undercroft.casework;

/// How far a case is, for lists and filters; the cases themselves are of the types of [Case].
public enum Stage {
    LODGED,
    EXAMINED,
    APPROVED,
    REQUISITIONED,
    REFUSED,
    REGISTERED
}
