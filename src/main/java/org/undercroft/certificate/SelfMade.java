package org.undercroft.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Certificates that sign themselves, for keys made here. Apart from the key stores, because whoever only opens a store or a window then does not wait until
/// the signature of Bouncy Castle's large archives is checked.
final class SelfMade {
    private static final int YEARS = 30;

    private SelfMade() {}

    /// A name of one part, with what has a meaning in names set apart.
    static String commonName(String name) {
        return new X500NameBuilder().addRDN(BCStyle.CN, name).build().toString();
    }

    /// Good for thirty years from the day of `now`.
    ///
    /// @param name distinguished, as in RFC 4514
    static X509Certificate certificate(KeyPair pair, String algorithm, String name, Instant now) throws GeneralSecurityException {
        X500Name holder = new X500Name(name);
        Instant from = now.truncatedTo(ChronoUnit.DAYS);
        var builder = new JcaX509v3CertificateBuilder(
                holder,
                new BigInteger(1, Sha256.bytesOf(pair.getPublic().getEncoded())).shiftRight(128),
                Date.from(from),
                Date.from(from.plus(365L * YEARS, ChronoUnit.DAYS)),
                holder,
                pair.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
        } catch (OperatorCreationException | IOException trouble) {
            throw new GeneralSecurityException(trouble);
        }
    }
}
