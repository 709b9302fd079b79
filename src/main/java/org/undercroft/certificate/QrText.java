package org.undercroft.certificate;

import java.time.LocalDate;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.UnitCode;

/// What the QR code says: `UC1|certificate number|unit code|facts digest|issued|signature`.
///
/// @param signature Ed25519 over the text before it, base64url without padding
public record QrText(CertificateNumber number, UnitCode unit, String factsDigest, LocalDate issued, String signature) {}
