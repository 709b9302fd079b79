package org.undercroft.certificate;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/// The time-stamp beside a signature: it fits the signature, and its own signature fits it. Whether its service is to be believed, is for others to judge.
final class TimeStampCheck {
    private TimeStampCheck() {}

    /// @param by the service's name in its certificate
    record Stamp(Instant at, String by) {}

    /// The only thing that may stand beside the signed attributes.
    ///
    /// @throws IOException when it is another thing, or does not fit
    static Stamp of(SignerInfo info) throws IOException {
        AttributeTable beside = new AttributeTable(info.getUnauthenticatedAttributes());
        Attribute attribute = beside.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        ASN1Set values = attribute == null ? null : attribute.getAttrValues();
        if (beside.size() != 1 || values == null || values.size() != 1) {
            throw new IOException("something else than one time-stamp stands beside the signature");
        }
        try {
            TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(values.getObjectAt(0)));
            byte[] stamped = Sha256.bytesOf(info.getEncryptedDigest().getOctets());
            List<X509CertificateHolder> signers = token.getCertificates().getMatches(null).stream()
                    .filter(holder -> token.getSID().match(holder))
                    .toList();
            if (signers.size() != 1
                    || !token.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                    || !Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), stamped)) {
                throw new IOException("the time-stamp is of something else");
            }
            X509CertificateHolder signer = signers.getFirst();
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            var names = signer.getSubject().getRDNs(BCStyle.CN);
            String by = names.length == 0 ? signer.getSubject().toString() : IETFUtils.valueToString(names[0].getFirst().getValue());
            return new Stamp(token.getTimeStampInfo().getGenTime().toInstant(), by);
        } catch (TSPException | OperatorCreationException | CertificateException e) {
            throw new IOException("the time-stamp does not fit", e);
        }
    }
}
