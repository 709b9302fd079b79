package org.undercroft.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.Hash;
import org.undercroft.proof.TreeHead;

/// What the QR code says: `UC2|certificate number|unit code|facts digest|journal size|journal root|issued|signature`. No web address, nothing to look up.
/// Digests are base64url without padding, a third shorter than hexadecimal: fewer and larger modules for a telephone's camera.
///
/// @param number of the certificate or paper, as printed
/// @param unit its code without blanks, or `-`
/// @param factsDigest 64 hexadecimal digits
/// @param journal where the journal stood when the certificate was given
/// @param signature Ed25519 over the text before it, base64url without padding
public record QrText(String number, String unit, String factsDigest, TreeHead journal, LocalDate issued, String signature) {
    /// Where it is about no one unit.
    static final String NO_UNIT = "-";
    private static final int VERSION = 2;
    private static final String FORM = "UC" + VERSION;
    private static final Pattern ANY_FORM = Pattern.compile("\\s*UC(\\d{1,4})\\|.*", Pattern.DOTALL);
    private static final String ALGORITHM = "Ed25519";

    static QrText signed(String number, String unit, String factsDigest, TreeHead journal, LocalDate issued, PrivateKey key) {
        QrText bare = new QrText(number, unit, factsDigest, journal, issued, "");
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bare.signedBytes());
            return new QrText(number, unit, factsDigest, journal, issued, base64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the office's QR key does not sign", e);
        }
    }

    /// Empty where the text is not of this form.
    static Optional<QrText> parse(String text) {
        String[] fields = text.strip().split("\\|", -1);
        if (fields.length != 8 || !fields[0].equals(FORM)) {
            return Optional.empty();
        }
        try {
            QrText read = new QrText(
                    fields[1],
                    fields[2],
                    hex(fields[3]),
                    new TreeHead(Long.parseLong(fields[4]), Hash.parse(hex(fields[5]))),
                    LocalDate.parse(fields[6]),
                    fields[7]);
            boolean named = read.unit.equals(NO_UNIT) || new UnitCode(read.unit).value().equals(read.unit);
            return named && read.factsDigest.length() == 64 ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Whether the text says that it is of another form than this version writes.
    static FormAge age(String text) {
        Matcher form = ANY_FORM.matcher(text);
        return form.matches() ? FormAge.of(Integer.parseInt(form.group(1)), VERSION) : FormAge.OF_TODAY;
    }

    /// The unit's code as it is printed.
    public String unitPrinted() {
        return unit.equals(NO_UNIT) ? NO_UNIT : new UnitCode(unit).printed();
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
        return String.join(
                "|",
                FORM,
                number,
                unit,
                base64(HexFormat.of().parseHex(factsDigest)),
                Long.toString(journal.size()),
                base64(HexFormat.of().parseHex(journal.root().toString())),
                issued.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hex(String base64) {
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(base64));
    }

    @Override
    public String toString() {
        return new String(signedBytes(), StandardCharsets.UTF_8) + "|" + signature;
    }
}
