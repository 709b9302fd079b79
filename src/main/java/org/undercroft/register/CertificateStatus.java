package org.undercroft.register;

/// What the book says about a certificate somebody shows.
public enum CertificateStatus {
    /// Printed here, and the entry it shows is in force.
    IN_FORCE,
    /// Printed here, but a later entry has ended what it shows.
    REPLACED,
    /// The number is given, but no copy with this digest was ever printed here.
    OTHER_COPY,
    /// No certificate has this number.
    UNKNOWN
}
