package org.undercroft.certificate;

import java.time.LocalDate;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.UnitCode;

/// What a certificate says about itself, read from its machine-readable facts.
///
/// @param entry the entry that is certified, `entryDigest` its digest in the journal
/// @param factsDigest SHA-256 of all facts, recomputed
/// @param text all facts, one `key: value` a line
public record CertificateFacts(
        CertificateNumber number,
        UnitCode unit,
        EntryNumber entry,
        String entryDigest,
        String factsDigest,
        LocalDate issued,
        String text) {}
