package org.undercroft.register;

/// What words are looked for in.
public enum SearchField {
    /// Unit codes: the part officers say among themselves, and the parcel.
    CODE,
    /// Names of units.
    NAME,
    /// Names of parties.
    HOLDER,
    /// Where units lie, as printed.
    SITUS,
    /// Titles of the documents that entries rest on.
    DOCUMENT
}
