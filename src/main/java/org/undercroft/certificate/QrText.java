package org.undercroft.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.UnitCode;

/// What the QR code says: `UC1|certificate number|unit code|facts digest|issued|signature`. No web address, nothing to look up.
///
/// @param signature Ed25519 over the text before it, base64url without padding
public record QrText(CertificateNumber number, UnitCode unit, String factsDigest, LocalDate issued, String signature) {
    private static final String FORM = "UC1";
    private static final String ALGORITHM = "Ed25519";

    static QrText signed(CertificateNumber number, UnitCode unit, String factsDigest, LocalDate issued, PrivateKey key) {
        QrText bare = new QrText(number, unit, factsDigest, issued, "");
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bare.signedBytes());
            String said = Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
            return new QrText(number, unit, factsDigest, issued, said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the office's QR key does not sign", e);
        }
    }

    /// Empty where the text is not of this form.
    static Optional<QrText> parse(String text) {
        String[] fields = text.strip().split("\\|", -1);
        if (fields.length != 6 || !fields[0].equals(FORM) || !fields[3].matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QrText(
                    CertificateNumber.parse(fields[1]), new UnitCode(fields[2]), fields[3], LocalDate.parse(fields[4]), fields[5]));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    boolean signedBy(PublicKey key) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signedBytes());
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            // a key of another kind, or a signature that is none: it does not fit
            return false;
        }
    }

    private byte[] signedBytes() {
        return String.join("|", FORM, number.toString(), unit.value(), factsDigest, issued.toString()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return new String(signedBytes(), StandardCharsets.UTF_8) + "|" + signature;
    }
}
