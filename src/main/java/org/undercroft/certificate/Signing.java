package org.undercroft.certificate;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/// Puts the office's signature on a PDF: PAdES baseline B-B, certifying, no change permitted afterwards; B-T where a time-stamp service is configured. Nothing
/// else is asked of any network.
final class Signing {
    /// Bytes kept free for the signature.
    private static final int BARE = 9472;
    /// A token brings the certificates of its service.
    private static final int WITH_STAMP = 24_000;

    private Signing() {}

    static byte[] sign(byte[] pdf, OfficeKey key, Optional<TimeStamps> timeStamps, Instant at) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(timeStamps.isPresent() ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        parameters.setContentSize(timeStamps.isPresent() ? WITH_STAMP : BARE);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        CertificateToken signer = new CertificateToken(key.pdfCertificate());
        parameters.setSigningCertificate(signer);
        parameters.setCertificateChain(List.of(signer));
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setReason("Undercroft: specimen, not a title");
        // without sources of any kind: a signature of level B-B needs none, and the program works offline
        PAdESService service = new PAdESService(new CommonCertificateVerifier(true));
        timeStamps.ifPresent(stamps -> service.setTspSource((_, digest) -> new TimestampBinary(stamps.stamp(digest))));
        DSSDocument document = new InMemoryDocument(pdf, "certificate.pdf", MimeTypeEnum.PDF);
        ToBeSigned attributes = service.getDataToSign(document, parameters);
        SignatureAlgorithm algorithm = key.isRsa() ? SignatureAlgorithm.RSA_SHA256 : SignatureAlgorithm.ECDSA_SHA256;
        SignatureValue value = new SignatureValue(algorithm, signed(attributes.getBytes(), key));
        DSSDocument signed = service.signDocument(document, parameters, value);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            signed.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] signed(byte[] attributes, OfficeKey key) {
        try {
            Signature signature = Signature.getInstance(key.isRsa() ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(key.pdfKey());
            signature.update(attributes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the office's key does not sign", e);
        }
    }
}
