package org.undercroft.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.undercroft.land.Phrase;
import org.undercroft.proof.HeadSigner;

/// The office's two keys, in one PKCS#12 store: ECDSA P-256 or RSA signs the PDF, Ed25519 the QR code. Readers of PDF reject Ed25519, and an ECDSA signature
/// is not the same twice, so neither key can do the other's work.
public final class OfficeKey {
    private static final String PDF = "certificate";
    private static final String QR = "qr";
    private static final String NAME = "CN=Undercroft sample office - demonstration key%s, O=Undercroft sample office, C=CN";

    private final PrivateKey pdfKey;
    private final X509Certificate pdfCertificate;
    private final PrivateKey qrKey;
    private final X509Certificate qrCertificate;
    private final Optional<HeadSigner> heads;
    private final Optional<TimeStamps> stamps;

    private OfficeKey(PrivateKey pdfKey, X509Certificate pdfCertificate, PrivateKey qrKey, X509Certificate qrCertificate) {
        this(pdfKey, pdfCertificate, qrKey, qrCertificate, Optional.empty(), Optional.empty());
    }

    private OfficeKey(
            PrivateKey pdfKey, X509Certificate pdfCertificate, PrivateKey qrKey, X509Certificate qrCertificate, Optional<HeadSigner> heads,
            Optional<TimeStamps> stamps) {
        this.heads = heads;
        this.stamps = stamps;
        this.pdfKey = pdfKey;
        this.pdfCertificate = pdfCertificate;
        this.qrKey = qrKey;
        this.qrCertificate = qrCertificate;
    }

    /// A demonstration key, named as such, made now and kept nowhere.
    public static OfficeKey demonstration(Instant now) {
        try {
            KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
            curve.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pdf = curve.generateKeyPair();
            KeyPair qr = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new OfficeKey(
                    pdf.getPrivate(),
                    SelfMade.certificate(pdf, "SHA256withECDSA", NAME.formatted(""), now),
                    qr.getPrivate(),
                    SelfMade.certificate(qr, "Ed25519", NAME.formatted(" (QR)"), now));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make the office's keys", e);
        }
    }

    /// The key in `store`; a demonstration key is made there first if the file does not exist.
    ///
    /// @throws KeyRefused if the store cannot be read, written or opened with this password
    public static OfficeKey openOrMake(Path store, char[] password, Instant now) {
        if (Files.notExists(store)) {
            demonstration(now).writeTo(store, password);
        }
        return open(store, password);
    }

    /// @throws KeyRefused if the store is missing, cannot be read or opened with this password, or lacks one of the two keys
    public static OfficeKey open(Path store, char[] password) {
        if (Files.notExists(store)) {
            throw new KeyRefused(new Phrase(OfficeKey.class, "key.missing", store.toString()));
        }
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            if (keys.getKey(PDF, password) instanceof PrivateKey pdf
                    && keys.getCertificate(PDF) instanceof X509Certificate pdfCertificate
                    && keys.getKey(QR, password) instanceof PrivateKey qr
                    && keys.getCertificate(QR) instanceof X509Certificate qrCertificate) {
                return new OfficeKey(pdf, pdfCertificate, qr, qrCertificate);
            }
            throw new KeyRefused(new Phrase(OfficeKey.class, "key.incomplete", store.toString()));
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyRefused(new Phrase(OfficeKey.class, "key.unreadable", store.toString()), e);
        }
    }

    /// Certificates to trust, from a PEM file (or one DER certificate) that came from outside the document.
    ///
    /// @throws KeyRefused if the file holds no certificate
    public static Set<X509Certificate> readCertificates(Path file) {
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file))) {
            Set<X509Certificate> read = new LinkedHashSet<>();
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                if (certificate instanceof X509Certificate x509) {
                    read.add(x509);
                }
            }
            if (read.isEmpty()) {
                throw new KeyRefused(new Phrase(OfficeKey.class, "key.noCertificate", file.toString()));
            }
            return read;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyRefused(new Phrase(OfficeKey.class, "key.noCertificate", file.toString()), e);
        }
    }

    /// Writes the public half for those who verify: both certificates, PEM.
    public void writeCertificates(Path file) {
        try {
            Files.writeString(file, pem(pdfCertificate) + pem(qrCertificate));
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyRefused(new Phrase(OfficeKey.class, "key.notWritten", file.toString()), e);
        }
    }

    /// The public half of both keys: hand it to [CertificateVerifier].
    public Set<X509Certificate> certificates() {
        return Set.of(pdfCertificate, qrCertificate);
    }

    /// Who signs with it, and the fingerprint that others compare.
    public Verification.Signer signer() {
        return SignatureCheck.named(pdfCertificate);
    }

    /// The same key, with somebody beside it who signs heads of the journal.
    public OfficeKey with(HeadSigner signer) {
        return new OfficeKey(pdfKey, pdfCertificate, qrKey, qrCertificate, Optional.of(signer), stamps);
    }

    /// The same key, with a service beside it that says when a signature was there.
    public OfficeKey with(TimeStamps service) {
        return new OfficeKey(pdfKey, pdfCertificate, qrKey, qrCertificate, heads, Optional.of(service));
    }

    Optional<TimeStamps> timeStamps() {
        return stamps;
    }

    Optional<HeadSigner> heads() {
        return heads;
    }

    /// Documents are signed with RSA or else with ECDSA, whichever key the office has.
    boolean isRsa() {
        return pdfKey.getAlgorithm().equals("RSA");
    }

    PrivateKey pdfKey() {
        return pdfKey;
    }

    X509Certificate pdfCertificate() {
        return pdfCertificate;
    }

    PrivateKey qrKey() {
        return qrKey;
    }

    /// Beside its place first, then moved: a full disk leaves no half store behind that would pass for the office's key.
    private void writeTo(Path store, char[] password) {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, password);
            keys.setKeyEntry(PDF, pdfKey, password, new Certificate[]{pdfCertificate});
            keys.setKeyEntry(QR, qrKey, password, new Certificate[]{qrCertificate});
            Path folder = store.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "key", ".tmp");
            try (OutputStream out = Files.newOutputStream(draft)) {
                keys.store(out, password);
            }
            moveTo(store, draft);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyRefused(new Phrase(OfficeKey.class, "key.notWritten", store.toString()), e);
        }
    }

    private static void moveTo(Path store, Path draft) throws IOException {
        try {
            Files.move(draft, store, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, store);
        }
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
