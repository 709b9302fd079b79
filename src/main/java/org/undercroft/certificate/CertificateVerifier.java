package org.undercroft.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// Finds out whether a certificate is as it left the office, and whether what it says fits together. Works offline; whom to trust must come from outside
/// the file.
///
/// Stricter than a PDF reader: one signature over every byte, in exactly the form that this program writes. So a change that readers forgive, in the
/// file's structure or in the signature's own bytes, is found as well.
public final class CertificateVerifier {
    private final SolidReader solids;

    /// @param solids for the city model inside
    public CertificateVerifier(SolidReader solids) {
        this.solids = solids;
    }

    public Verification verify(byte[] pdf, Trust trust) {
        if (pdf.length == 0) {
            return new Verification.Unreadable(new Phrase(CertificateVerifier.class, "verification.empty"));
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return verify(pdf, document, trust);
        } catch (IOException | RuntimeException _) {
            // PDFBox says what it cannot parse in many ways: all of them mean that this is no PDF any more
            return new Verification.Unreadable(new Phrase(CertificateVerifier.class, "verification.noPdf"));
        }
    }

    /// The text of a QR code alone: it vouches for number, unit, digest of the facts, journal and day, not for the pages around it.
    public QrVerification verifyQr(String text, Trust trust) {
        if (trust.signers().isEmpty() && !trust.fingerprints().isEmpty()) {
            return new QrVerification.NoKey();
        }
        Optional<QrText> qr = QrText.parse(text);
        if (qr.isEmpty()) {
            return new QrVerification.Unreadable(new Phrase(CertificateVerifier.class, switch (QrText.age(text)) {
                case OLDER -> "qr.older";
                case NEWER -> "qr.newer";
                case OF_TODAY -> "qr.unreadable";
            }));
        }
        boolean genuine = trust.signers().stream().anyMatch(certificate -> qr.get().signedBy(certificate.getPublicKey()));
        return genuine ? new QrVerification.Genuine(qr.get()) : new QrVerification.NotVouchedFor(qr.get());
    }

    private Verification verify(byte[] pdf, PDDocument document, Trust trust) throws IOException {
        Map<String, byte[]> files = attachments(document);
        if (!files.containsKey(Attachment.FACTS)) {
            return new Verification.Unreadable(new Phrase(CertificateVerifier.class, "verification.notOurs"));
        }
        switch (FormAge.of(text(files, Attachment.FACTS))) {
            case OLDER -> {
                return new Verification.Unreadable(new Phrase(CertificateVerifier.class, "verification.older"));
            }
            case NEWER -> {
                return new Verification.Unreadable(new Phrase(CertificateVerifier.class, "verification.newer"));
            }
            case OF_TODAY -> {}
        }
        return switch (signature(pdf, document)) {
            case SignatureCheck.Broken broken -> {
                List<CheckLine> lines = new ArrayList<>(List.of(new CheckLine(CheckLine.Topic.SIGNATURE, CheckLine.Result.BAD, broken.why())));
                lines.addAll(content(document, files, trust));
                yield new Verification.Altered(broken.why(), lines);
            }
            case SignatureCheck.Whole whole -> judged(document, files, whole, trust);
        };
    }

    /// The signature alone, whatever the content says.
    static SignatureCheck signature(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return signature(pdf, document);
        } catch (IOException | RuntimeException _) {
            // no PDF any more
            return new SignatureCheck.Broken(new Phrase(CertificateVerifier.class, "verification.noPdf"));
        }
    }

    private static SignatureCheck signature(byte[] pdf, PDDocument document) throws IOException {
        List<PDSignature> signatures = document.getSignatureDictionaries();
        if (signatures.isEmpty()) {
            return new SignatureCheck.Broken(new Phrase(CertificateVerifier.class, "altered.noSignature"));
        }
        if (signatures.size() > 1) {
            return new SignatureCheck.Broken(new Phrase(CertificateVerifier.class, "altered.severalSignatures", signatures.size()));
        }
        return SignatureCheck.of(pdf, signatures.getFirst().getByteRange());
    }

    private Verification judged(PDDocument document, Map<String, byte[]> files, SignatureCheck.Whole whole, Trust trust) {
        X509Certificate signer = whole.signer();
        Verification.Signer named = SignatureCheck.named(signer);
        boolean known = trust.signsDocuments(signer);
        List<CheckLine> lines = new ArrayList<>();
        lines.add(CheckLine.good(CheckLine.Topic.SIGNATURE, "check.signature"));
        lines.add(known
                ? CheckLine.good(CheckLine.Topic.SIGNER, "check.signer", named.name(), named.fingerprint())
                : CheckLine.bad(CheckLine.Topic.SIGNER, "check.signerUnknown", named.name(), named.fingerprint()));
        whole.stamp().ifPresent(stamp -> lines.add(CheckLine.good(
                CheckLine.Topic.TIME_STAMP, "check.timeStamp", stamp.at().truncatedTo(ChronoUnit.SECONDS).toString(), stamp.by())));
        List<CheckLine> content = content(document, files, trust);
        lines.addAll(content);
        Optional<CheckLine> wrong = content.stream().filter(line -> line.result() == CheckLine.Result.BAD).findFirst();
        if (wrong.isPresent()) {
            return new Verification.Altered(wrong.get().phrase(), lines);
        }
        if (!known) {
            return new Verification.SignerUnknown(named, lines);
        }
        Facts facts = Facts.parse(text(files, Attachment.FACTS));
        return isPaper(facts)
                ? new Verification.IntactPaper(OfficePaper.Kind.valueOf(facts.get("kind")), facts.get("number"), named, lines)
                : new Verification.Intact(certified(facts), named, lines);
    }

    /// Whoever signed: what stands in the file must fit together.
    private List<CheckLine> content(PDDocument document, Map<String, byte[]> files, Trust trust) {
        List<CheckLine> lines = new ArrayList<>();
        try {
            Facts facts = Facts.parse(text(files, Attachment.FACTS));
            if (isPaper(facts)) {
                OfficePaper.Kind.valueOf(facts.get("kind"));
            } else {
                certified(facts);
            }
            boolean same = facts.text().equals(text(files, Attachment.FACTS)) && facts.json().equals(text(files, Attachment.JSON));
            lines.add(same
                    ? CheckLine.good(CheckLine.Topic.FACTS, "check.facts", facts.digest())
                    : CheckLine.bad(CheckLine.Topic.FACTS, "check.factsDiffer", Attachment.JSON));
            lines.add(PagesCheck.text(document, facts));
            lines.add(PagesCheck.qr(document, facts, trust));
            if (!isPaper(facts)) {
                lines.addAll(AttachmentCheck.of(facts, files, solids, trust));
            }
        } catch (IOException | RuntimeException _) {
            // facts that lack something, pages that cannot be drawn: somebody else wrote this
            lines.add(CheckLine.bad(CheckLine.Topic.FACTS, "check.factsUnreadable"));
        }
        return lines;
    }

    private static boolean isPaper(Facts facts) {
        return facts.get("form").equals(PaperPress.FORM);
    }

    private static CertificateFacts certified(Facts facts) {
        return new CertificateFacts(
                CertificateNumber.parse(facts.get("number")),
                new UnitCode(facts.get("unit")),
                new EntryNumber(Long.parseLong(facts.get("entry"))),
                facts.get("entryDigest"),
                facts.digest(),
                CertifiedFacts.issued(facts),
                facts.text());
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
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
