package org.undercroft.certificate;

import java.time.LocalDate;
import java.util.List;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
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
        String text) {
    /// Whether it says just this of rights and burdens.
    public boolean states(List<Interest> interests) {
        List<String> said = text.lines().filter(line -> line.startsWith("interest.")).toList();
        return said.equals(CertifiedFacts.of(interests).text().lines().toList());
    }
}
