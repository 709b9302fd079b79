package org.undercroft.certificate;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.undercroft.land.CertificateNumber;

/// Prints certificates. The pages depend on the content and the key alone; only the signature knows when it was made.
///
/// The typeface is read at the first print and kept. One press prints one certificate at a time; for several at once, take several presses.
public final class CertificatePress {
    private final InstantSource clock;
    private @Nullable Lettering lettering;

    /// @param clock for the moment of signing
    public CertificatePress(InstantSource clock) {
        this.clock = clock;
    }

    /// Printed and signed.
    ///
    /// @throws TimeStampRefused when a time-stamp is wanted and not to be had
    public Certificate print(CertificateContent content, Signers signers) {
        return sign(pages(content, signers.key()), signers);
    }

    /// Printed and signed without anybody else.
    public Certificate print(CertificateContent content, OfficeKey key) {
        return print(content, Signers.of(key));
    }

    /// The pages, not yet signed: the same content and key give the same pages. The key signs only the text of the QR code.
    public synchronized Certificate pages(CertificateContent content, OfficeKey key) {
        Property property = new Property(content);
        Facts facts = CertifiedFacts.of(property);
        String digest = facts.digest();
        CertificateNumber number = content.number();
        QrText qr = QrText.signed(number.toString(), content.registration().unit().code().value(), digest,
                content.evidence().proof().head().head(), content.issued(), key.qrKey());
        List<Attachment> attachments = new ArrayList<>();
        attachments.add(new Attachment(Attachment.FACTS, "text/plain", Words.markup("file.facts"), facts.text()));
        attachments.add(new Attachment(Attachment.JSON, "application/json", Words.markup("file.json"), facts.json()));
        attachments.addAll(CertifiedFacts.geometry(property));
        attachments.addAll(CertifiedFacts.evidence(content.evidence()));
        Lettering type = lettering();
        String xhtml = Pages.of(property, facts, attachments, qr, type, Forms.ofCertificate());
        return new Certificate(number, digest, PdfFile.of(xhtml, number.toString(), content.issued(), digest, attachments, type));
    }

    /// The same pages under the office's signature: PAdES baseline B-B, or B-T with a time-stamp.
    Certificate sign(Certificate pages, Signers signers) {
        return new Certificate(pages.number(), pages.factsDigest(), Signing.sign(pages.pdf(), signers.key(), signers.timeStamps(), clock.instant()));
    }

    Certificate sign(Certificate pages, OfficeKey key) {
        return sign(pages, Signers.of(key));
    }

    private Lettering lettering() {
        Lettering read = lettering;
        if (read == null) {
            read = new Lettering();
            lettering = read;
        }
        return read;
    }
}
