package org.undercroft.land;

/// What a priority notice secures.
public enum NoticeKind {
    /// That the unit will be transferred to the beneficiary.
    TRANSFER,
    /// That a mortgage will be given to the beneficiary.
    MORTGAGE
}
