package org.undercroft.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whether the certificate is what archives take: PDF/A-3, by the checker that archives use.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PdfATest {
    private static final Instant NOW = Instant.parse("2025-07-09T02:00:00Z");
    private static final OfficeKey KEY = OfficeKey.demonstration(NOW);

    @Test
    void aSignedCertificateKeepsEveryRuleOfPdfA3() throws IOException {
        Certificate certificate = new CertificatePress(InstantSource.fixed(NOW)).print(Samples.cavern(), KEY);
        assertThat(PdfARules.broken(certificate.pdf())).isEmpty();
    }

    @Test
    void theCheckerFindsWhatIsAgainstTheRules() throws IOException {
        Certificate certificate = new CertificatePress(InstantSource.fixed(NOW)).pages(Samples.shaft(), KEY);
        try (PDDocument document = Loader.loadPDF(certificate.pdf());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
            document.save(out);
            assertThat(PdfARules.broken(out.toByteArray())).isNotEmpty();
        }
    }
}
