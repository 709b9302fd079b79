package org.undercroft.register;

import org.undercroft.land.CertificateNumber;

/// One printed copy of a certificate.
///
/// @param copy counted from 1
/// @param facts digest of what it says, `digest` of the document's bytes
record CopyRow(CertificateNumber certificate, int copy, String facts, String digest, String officer) {}
