package org.undercroft.register;

/// A certificate in the list of all that were given.
///
/// @param copies how many were printed
/// @param inForce whether the entry it shows is in force; otherwise a later one has replaced it
public record CertificateLine(GivenCertificate given, int copies, boolean inForce) {}
