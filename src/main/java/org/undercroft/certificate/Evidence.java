package org.undercroft.certificate;

import org.undercroft.proof.RecordProof;

/// What a certificate carries for those who check it without the office.
///
/// @param cityJson the legal solids as CityJSON, for other programs
/// @param proof that the entry stands in the journal, under a head of the day the certificate was given
public record Evidence(String cityJson, RecordProof proof) {}
