package org.undercroft.examination;

/// Why a unit code does not fit.
public enum CodeFault {
    /// It begins with another county than the office's.
    OTHER_COUNTY,
    /// It names a sub-district that the office does not have.
    UNKNOWN_SUB_DISTRICT,
    /// Its letter is for the surface, and the space lies below.
    LETTER_OF_THE_SURFACE,
    /// Its letter is for what lies above or below the ground, and it is a surface parcel.
    LETTER_OF_A_LAYER
}
