package org.undercroft.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Phrase;
import org.undercroft.land.UnitCode;

/// Finds out whether a certificate is as it left the office. Works offline; whom to trust must come from outside the file.
///
/// Stricter than a PDF reader: one signature over every byte, in exactly the form that this program writes. So a change that readers forgive, in the
/// file's structure or in the signature's own bytes, is found as well.
public final class CertificateVerifier {
    /// @param trusted the certificates of the offices that are believed
    public Verification verify(byte[] pdf, Set<X509Certificate> trusted) {
        if (pdf.length == 0) {
            return new Verification.Unreadable(new Phrase(CertificateVerifier.class, "verification.empty"));
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return verify(pdf, document, trusted);
        } catch (IOException | RuntimeException _) {
            // PDFBox says what it cannot parse in many ways: all of them mean that this is no PDF any more
            return new Verification.Unreadable(new Phrase(CertificateVerifier.class, "verification.noPdf"));
        }
    }

    /// The text of a QR code alone: it vouches for number, unit, digest of the facts and day, not for the pages around it.
    public QrVerification verifyQr(String text, Set<X509Certificate> trusted) {
        Optional<QrText> qr = QrText.parse(text);
        if (qr.isEmpty()) {
            return new QrVerification.Unreadable();
        }
        boolean genuine = trusted.stream().anyMatch(certificate -> qr.get().signedBy(certificate.getPublicKey()));
        return genuine ? new QrVerification.Genuine(qr.get()) : new QrVerification.NotVouchedFor(qr.get());
    }

    private static Verification verify(byte[] pdf, PDDocument document, Set<X509Certificate> trusted) throws IOException {
        Map<String, byte[]> files = attachments(document);
        if (!files.containsKey(Attachment.FACTS)) {
            return new Verification.Unreadable(new Phrase(CertificateVerifier.class, "verification.notOurs"));
        }
        List<PDSignature> signatures = document.getSignatureDictionaries();
        if (signatures.isEmpty()) {
            return new Verification.Altered(new Phrase(CertificateVerifier.class, "altered.noSignature"));
        }
        if (signatures.size() > 1) {
            return new Verification.Altered(new Phrase(CertificateVerifier.class, "altered.severalSignatures", signatures.size()));
        }
        return switch (SignatureCheck.of(pdf, signatures.getFirst().getByteRange())) {
            case SignatureCheck.Broken broken -> new Verification.Altered(broken.why());
            case SignatureCheck.Whole whole -> judged(files, whole.signer(), trusted);
        };
    }

    private static Verification judged(Map<String, byte[]> files, X509Certificate signer, Set<X509Certificate> trusted) {
        CertificateFacts facts;
        try {
            facts = facts(files);
        } catch (IllegalArgumentException e) {
            String what = String.valueOf(e.getMessage());
            return new Verification.Altered(new Phrase(CertificateVerifier.class, "altered.facts", what));
        }
        Verification.Signer named = SignatureCheck.named(signer);
        return trusted.contains(signer) ? new Verification.Intact(facts, named) : new Verification.SignerUnknown(facts, named);
    }

    /// Whoever signed: what is attached must fit together.
    private static CertificateFacts facts(Map<String, byte[]> files) {
        String text = new String(files.getOrDefault(Attachment.FACTS, new byte[0]), StandardCharsets.UTF_8);
        Facts facts = Facts.parse(text);
        if (!facts.text().equals(text) || !facts.json().equals(new String(files.getOrDefault(Attachment.JSON, new byte[0]), StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException(Attachment.JSON);
        }
        for (int number = 1; facts.has("space.%d".formatted(number)); number++) {
            byte[] geometry = files.getOrDefault(Attachment.geometryName(number), new byte[0]);
            if (!Sha256.of(geometry).equals(facts.get("space.%d.file".formatted(number)))) {
                throw new IllegalArgumentException(Attachment.geometryName(number));
            }
        }
        return new CertificateFacts(
                CertificateNumber.parse(facts.get("number")),
                new UnitCode(facts.get("unit")),
                new EntryNumber(Long.parseLong(facts.get("entry"))),
                facts.get("entryDigest"),
                facts.digest(),
                CertifiedFacts.issued(facts),
                text);
    }

    private static Map<String, byte[]> attachments(PDDocument document) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> specifications = tree == null ? null : tree.getNames();
        if (specifications != null) {
            for (Map.Entry<String, PDComplexFileSpecification> file : specifications.entrySet()) {
                if (file.getValue().getEmbeddedFile() != null) {
                    files.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
                }
            }
        }
        return files;
    }
}
