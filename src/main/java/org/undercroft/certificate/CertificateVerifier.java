package org.undercroft.certificate;

import java.security.cert.X509Certificate;
import java.util.Set;
import org.undercroft.land.Phrase;

/// Finds out whether a certificate is as it left the office. Works offline; whom to trust must come from outside the file.
public final class CertificateVerifier {
    /// @param trusted the certificates of the offices that are believed
    public Verification verify(byte[] pdf, Set<X509Certificate> trusted) {
        return new Verification.Unreadable(new Phrase(CertificateVerifier.class, "verification.notOurs", pdf.length, trusted.size()));
    }

    /// The text of a QR code alone: it vouches for number, unit, digest of the facts and day, not for the pages around it.
    public QrVerification verifyQr(String text, Set<X509Certificate> trusted) {
        return new QrVerification.Unreadable();
    }
}
