package org.undercroft.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.undercroft.land.Phrase;

/// Whether a PDF's signature covers the whole file and fits it, byte for byte. Whoever the signer is, is for others to judge.
///
/// A signature holds bytes that it does not protect itself: version numbers, algorithm names, filling. They must be exactly what [Signing] writes.
sealed interface SignatureCheck {
    /// @param stamp there where a time-stamp service was asked
    record Whole(X509Certificate signer, Optional<TimeStampCheck.Stamp> stamp) implements SignatureCheck {}

    record Broken(Phrase why) implements SignatureCheck {}

    /// @param range four numbers: start and length of what is signed before the signature, and after it
    static SignatureCheck of(byte[] pdf, int[] range) {
        if (!coversAll(pdf, range)) {
            return broken("altered.appended");
        }
        try {
            byte[] cms = cms(new String(pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.ISO_8859_1));
            SignedData data = signedData(cms);
            Certificate certificate = Certificate.getInstance(data.getCertificates().getObjectAt(0));
            SignerInfo info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            if (!asWritten(data, info, certificate) || !Arrays.equals(written(data), cms)) {
                return broken("altered.signature");
            }
            MessageDigest content = MessageDigest.getInstance("SHA-256");
            content.update(pdf, range[0], range[1]);
            content.update(pdf, range[2], range[3]);
            AttributeTable attributes = new AttributeTable(info.getAuthenticatedAttributes());
            if (!Arrays.equals(content.digest(), digestIn(attributes))) {
                return broken("altered.content");
            }
            X509Certificate signer = signer(certificate);
            if (!signed(info, signer)) {
                return broken("altered.signature");
            }
            return new Whole(signer, info.getUnauthenticatedAttributes() == null ? Optional.empty() : Optional.of(TimeStampCheck.of(info)));
        } catch (IOException | GeneralSecurityException | RuntimeException _) {
            // whatever cannot be parsed inside the signature was not written by an office
            return broken("altered.signature");
        }
    }

    static Verification.Signer named(X509Certificate signer) {
        try {
            Certificate certificate = Certificate.getInstance(signer.getEncoded());
            var names = certificate.getSubject().getRDNs(BCStyle.CN);
            String name = names.length == 0
                    ? certificate.getSubject().toString()
                    : IETFUtils.valueToString(names[0].getFirst().getValue());
            return new Verification.Signer(name, Sha256.of(signer.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    private static SignatureCheck broken(String key) {
        return new Broken(new Phrase(SignatureCheck.class, key));
    }

    private static boolean coversAll(byte[] pdf, int[] range) {
        return range.length == 4
                && range[0] == 0
                && range[1] > 0
                && range[2] > range[1] + 2
                && range[3] > 0
                && (long) range[2] + range[3] == pdf.length
                && pdf[range[1]] == '<'
                && pdf[range[2] - 1] == '>';
    }

    /// The signature between the brackets: hexadecimal in small letters, filled up with zeros.
    private static byte[] cms(String hex) throws IOException {
        byte[] filled = HexFormat.of().parseHex(hex);
        String written = HexFormat.of().formatHex(filled);
        if (!hex.equals(written)) {
            throw new IOException("the signature is written in another way");
        }
        ASN1Primitive read;
        try (var in = new org.bouncycastle.asn1.ASN1InputStream(filled)) {
            read = in.readObject();
        }
        byte[] bare = read.getEncoded(ASN1Encoding.DER);
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] != (i < bare.length ? bare[i] : 0)) {
                throw new IOException("the signature is followed by something");
            }
        }
        return bare;
    }

    private static SignedData signedData(byte[] cms) throws IOException {
        ContentInfo info = ContentInfo.getInstance(cms);
        SignedData data = SignedData.getInstance(info.getContent());
        boolean one = data.getCertificates() != null
                && data.getCertificates().size() == 1
                && data.getSignerInfos().size() == 1
                && data.getDigestAlgorithms().size() == 1;
        if (!one || !info.getContentType().equals(CMSObjectIdentifiers.signedData) || data.getCRLs() != null) {
            throw new IOException("not one signature by one signer");
        }
        return data;
    }

    /// The same signature written anew from what was understood of it: readers take some tags for others, and those would be protected by nothing.
    private static byte[] written(SignedData data) throws IOException {
        SignerInfo info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        SignedData anew = new SignedData(
                data.getDigestAlgorithms(), data.getEncapContentInfo(), data.getCertificates(), null, new DERSet(info));
        return new ContentInfo(CMSObjectIdentifiers.signedData, anew).getEncoded(ASN1Encoding.DER);
    }

    private static boolean asWritten(SignedData data, SignerInfo info, Certificate certificate) {
        AlgorithmIdentifier plain = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
        AlgorithmIdentifier withNull = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
        AlgorithmIdentifier digest = AlgorithmIdentifier.getInstance(data.getDigestAlgorithms().getObjectAt(0));
        var signer = new IssuerAndSerialNumber(certificate);
        return data.getVersion().hasValue(1)
                && info.getVersion().hasValue(1)
                && (digest.equals(plain) || digest.equals(withNull))
                && (info.getDigestAlgorithm().equals(plain) || info.getDigestAlgorithm().equals(withNull))
                && data.getEncapContentInfo().getContentType().equals(CMSObjectIdentifiers.data)
                && data.getEncapContentInfo().getContent() == null
                && info.getSID().getId().toASN1Primitive().equals(signer.toASN1Primitive())
                && info.getDigestEncryptionAlgorithm().equals(algorithm(certificate))
                && namesCertificate(new AttributeTable(info.getAuthenticatedAttributes()), certificate);
    }

    /// As [Signing] names the algorithm of this signer's key.
    private static AlgorithmIdentifier algorithm(Certificate certificate) {
        return isRsa(certificate)
                ? new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE)
                : new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    private static boolean isRsa(Certificate certificate) {
        return certificate.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
    }

    /// The signed attributes carry the digest of the signer's certificate, so the certificate's own bytes are protected too.
    private static boolean namesCertificate(AttributeTable attributes, Certificate certificate) {
        try {
            var named = SigningCertificateV2.getInstance(value(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2));
            byte[] digest = Sha256.bytesOf(certificate.getEncoded(ASN1Encoding.DER));
            return Arrays.equals(named.getCerts()[0].getCertHash(), digest)
                    && value(attributes, CMSAttributes.contentType).equals(CMSObjectIdentifiers.data);
        } catch (IOException _) {
            return false;
        }
    }

    private static byte[] digestIn(AttributeTable attributes) throws IOException {
        return ASN1OctetString.getInstance(value(attributes, CMSAttributes.messageDigest)).getOctets();
    }

    private static ASN1Primitive value(AttributeTable attributes, ASN1ObjectIdentifier which) throws IOException {
        Attribute attribute = attributes.get(which);
        ASN1Set values = attribute == null ? null : attribute.getAttrValues();
        if (values == null || values.size() != 1) {
            throw new IOException("the signature lacks " + which);
        }
        return values.getObjectAt(0).toASN1Primitive();
    }

    private static X509Certificate signer(Certificate certificate) throws GeneralSecurityException, IOException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.getEncoded(ASN1Encoding.DER)));
    }

    private static boolean signed(SignerInfo info, X509Certificate signer) throws GeneralSecurityException, IOException {
        Signature check = Signature.getInstance(signer.getPublicKey().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
        check.initVerify(signer.getPublicKey());
        check.update(info.getAuthenticatedAttributes().getEncoded(ASN1Encoding.DER));
        return check.verify(info.getEncryptedDigest().getOctets());
    }
}
