package org.undercroft.office;

/// What an answer to an enquiry may hold back.
public enum EnquiryField {
    /// Numbers of identity documents and of organisations.
    IDENTITY,
    /// Names of holders.
    HOLDER,
    /// Titles and digests of the documents an entry rests on.
    DOCUMENTS,
    /// Coordinates and heights finer than a ground cell, and everything they could be reckoned from: gaps, stations, depths, distances.
    PLACE
}
