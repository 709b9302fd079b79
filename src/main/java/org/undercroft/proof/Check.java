package org.undercroft.proof;

/// What came of checking a file.
public sealed interface Check {
    /// It fits together, and a key that is trusted vouches for it.
    record Genuine() implements Check {}

    /// It fits together, but nobody vouches for it: a forgery that brings its own key, or none, looks like this.
    record SignerUnknown() implements Check {}

    /// It does not fit together: it was changed, or never was true.
    record Altered(Flaw flaw) implements Check {}

    /// What does not fit.
    enum Flaw {
        /// The signature is not that of what stands above it.
        SIGNATURE,
        /// The name of the log is not that of its key.
        LOG,
        /// The record, at its place, does not lead to the root of the head.
        RECORD,
        /// The later head does not go on from the earlier one.
        GROWTH
    }
}
