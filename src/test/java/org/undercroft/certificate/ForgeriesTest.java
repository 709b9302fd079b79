package org.undercroft.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Forgeries by somebody who can sign: with a key of his own, or inside the office with the office's. What he changed does not fit the rest.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ForgeriesTest {
    private static final Instant NOW = Instant.parse("2025-07-09T02:00:00Z");
    private static final OfficeKey KEY = OfficeKey.demonstration(NOW);
    private static final Trust TRUST = new Trust(KEY.certificates(), Samples.HEADS.keys());
    private static final CertificatePress PRESS = new CertificatePress(InstantSource.fixed(NOW));

    private final CertificateVerifier verifier = new CertificateVerifier(Samples::solids);

    private static Certificate shaft;
    private static Certificate cellar;

    @BeforeAll
    static void print() {
        shaft = PRESS.pages(Samples.shaft(), KEY);
        cellar = PRESS.pages(Samples.manyPoints(), KEY);
    }

    @Test
    void everyLineOfTheGenuineOneIsGood() {
        Verification verification = verifier.verify(PRESS.sign(shaft, KEY).pdf(), TRUST);
        assertThat(verification.lines()).extracting(CheckLine::result).containsOnly(CheckLine.Result.GOOD);
        assertThat(verification.lines())
                .extracting(CheckLine::topic)
                .containsExactly(
                        CheckLine.Topic.SIGNATURE, CheckLine.Topic.SIGNER, CheckLine.Topic.FACTS, CheckLine.Topic.PAGES, CheckLine.Topic.QR,
                        CheckLine.Topic.GEOMETRY, CheckLine.Topic.CITY_MODEL, CheckLine.Topic.JOURNAL);
        // 6 m by 6 m by 135 m
        assertThat(line(verification, CheckLine.Topic.GEOMETRY)).contains("4 860.00 m³", "36.00 m²");
        assertThat(line(verification, CheckLine.Topic.CITY_MODEL)).contains("4 860.00 m³");
        assertThat(line(verification, CheckLine.Topic.JOURNAL)).contains("Entry 9", "3 records");
    }

    @Test
    void aFileSavedAnewSaysThatItsSignatureIsGoneAndThatTheRestStillFits() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRESS.sign(shaft, KEY).pdf());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);
            Verification verification = verifier.verify(out.toByteArray(), TRUST);
            assertThat(verification).isInstanceOf(Verification.Altered.class);
            assertThat(bad(verification)).containsExactly(CheckLine.Topic.SIGNATURE);
        }
    }

    @Test
    void aForgerWithHisOwnKeyIsUnknownOnTheDocumentAndOnTheCode() {
        OfficeKey own = OfficeKey.demonstration(NOW);
        Verification verification = verifier.verify(PRESS.print(Samples.shaft(), own).pdf(), TRUST);
        assertThat(verification).isInstanceOf(Verification.SignerUnknown.class);
        assertThat(verification.lines()).filteredOn(line -> line.result() != CheckLine.Result.GOOD)
                .extracting(CheckLine::topic)
                .containsExactly(CheckLine.Topic.SIGNER, CheckLine.Topic.QR);
    }

    @Test
    void aSwappedSolidIsFoundByWhatItMeasures() throws IOException {
        String other = text(cellar, Attachment.CITY_MODEL);
        assertThat(bad(signed(with(shaft, Map.of(Attachment.CITY_MODEL, other))))).containsExactly(CheckLine.Topic.CITY_MODEL);
        String moved = text(shaft, Attachment.geometryName(1)).replace("-120", "-119");
        assertThat(moved).isNotEqualTo(text(shaft, Attachment.geometryName(1)));
        assertThat(bad(signed(with(shaft, Map.of(Attachment.geometryName(1), moved))))).containsExactly(CheckLine.Topic.GEOMETRY);
    }

    @Test
    void otherFactsThanThePagesSayAreFound() throws IOException {
        Facts facts = Facts.parse(text(shaft, Attachment.FACTS).replace("volume: 4860.00", "volume: 9860.00"));
        Verification verification = signed(with(shaft, Map.of(Attachment.FACTS, facts.text(), Attachment.JSON, facts.json())));
        assertThat(verification).isInstanceOf(Verification.Altered.class);
        assertThat(bad(verification)).contains(CheckLine.Topic.PAGES, CheckLine.Topic.QR, CheckLine.Topic.GEOMETRY);
        assertThat(line(verification, CheckLine.Topic.PAGES)).contains("volume");
    }

    @Test
    void otherPagesThanTheFactsSayAreFound() throws IOException {
        try (PDDocument document = Loader.loadPDF(shaft.pdf());
                PDDocument donor = Loader.loadPDF(cellar.pdf());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            // its rights page and its annex in the place of the shaft's
            for (int page : new int[]{1, 2}) {
                document.getPages().insertAfter(document.importPage(donor.getPage(page)), document.getPage(page));
                document.removePage(page);
            }
            document.save(out);
            assertThat(bad(signed(new Certificate(shaft.number(), shaft.factsDigest(), out.toByteArray())))).contains(CheckLine.Topic.PAGES);
        }
    }

    @Test
    void aCodeFromTheCoverOfAnotherUnitIsFound() throws IOException {
        try (PDDocument document = Loader.loadPDF(shaft.pdf());
                PDDocument donor = Loader.loadPDF(cellar.pdf());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getPages().insertBefore(document.importPage(donor.getPage(0)), document.getPage(0));
            document.save(out);
            Verification verification = signed(new Certificate(shaft.number(), shaft.factsDigest(), out.toByteArray()));
            assertThat(bad(verification)).contains(CheckLine.Topic.QR);
            assertThat(line(verification, CheckLine.Topic.QR)).contains("330206 012003 GX00012 F00010001");
        }
    }

    @Test
    void aProofOfAnotherEntryIsFound() throws IOException {
        String other = text(cellar, Attachment.PROOF);
        assertThat(bad(signed(with(shaft, Map.of(Attachment.PROOF, other))))).containsExactly(CheckLine.Topic.JOURNAL);
        String rewritten = text(shaft, Attachment.PROOF).replace("number: 9", "number: 8");
        assertThat(bad(signed(with(shaft, Map.of(Attachment.PROOF, rewritten))))).containsExactly(CheckLine.Topic.JOURNAL);
    }

    @Test
    void aHeadThatNobodyKnownSignedIsSaidToBeUnknownAndNotGood() {
        Verification verification = verifier.verify(PRESS.sign(shaft, KEY).pdf(), Trust.of(KEY.certificates()));
        assertThat(verification).isInstanceOf(Verification.Intact.class);
        assertThat(verification.lines()).filteredOn(line -> line.result() == CheckLine.Result.OPEN).extracting(CheckLine::topic)
                .containsExactly(CheckLine.Topic.JOURNAL);
    }

    @Test
    void theCodeIsReadFromABadPictureOfThePaper() throws IOException {
        BufferedImage seen;
        try (PDDocument document = Loader.loadPDF(shaft.pdf())) {
            seen = photographed(new PDFRenderer(document).renderImageWithDPI(0, 110));
        }
        String said = QrCode.read(seen).orElseThrow();
        assertThat(verifier.verifyQr(said, TRUST)).isInstanceOfSatisfying(QrVerification.Genuine.class, genuine -> {
            assertThat(genuine.text().factsDigest()).isEqualTo(shaft.factsDigest());
            assertThat(genuine.text().journal().size()).isEqualTo(3);
        });
        String replayed = said.replace("GX00011W00000000", "GX00012F00010001");
        assertThat(verifier.verifyQr(replayed, TRUST)).isInstanceOf(QrVerification.NotVouchedFor.class);
    }

    /// Turned by four degrees, soft, grey, noisy and saved as a coarse JPEG: a telephone's picture of a print.
    private static BufferedImage photographed(BufferedImage page) throws IOException {
        BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(java.awt.Color.LIGHT_GRAY);
        pen.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        pen.rotate(Math.toRadians(4), turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        Random random = new Random(7);
        for (int y = 0; y < turned.getHeight(); y++) {
            for (int x = 0; x < turned.getWidth(); x++) {
                int grey = turned.getRGB(x, y) & 0xFF;
                int light = Math.clamp((long) (30 + grey * 0.7 - 25.0 * x / turned.getWidth() + random.nextInt(31) - 15), 0, 255);
                turned.setRGB(x, y, light << 16 | light << 8 | light);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(turned, "jpg", out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    // ---- a forger's tools

    private Verification signed(Certificate forged) {
        return verifier.verify(PRESS.sign(forged, KEY).pdf(), TRUST);
    }

    private static List<CheckLine.Topic> bad(Verification verification) {
        return verification.lines().stream().filter(line -> line.result() == CheckLine.Result.BAD).map(CheckLine::topic).toList();
    }

    private static String line(Verification verification, CheckLine.Topic topic) {
        return verification.lines().stream()
                .filter(line -> line.topic() == topic)
                .map(line -> line.phrase().in(Locale.ENGLISH).replace('\u00A0', ' '))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Certificate certificate, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(certificate.pdf())) {
            PDComplexFileSpecification file = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get(name);
            return new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        }
    }

    private static Certificate with(Certificate certificate, Map<String, String> files) throws IOException {
        try (PDDocument document = Loader.loadPDF(certificate.pdf());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Map<String, PDComplexFileSpecification> all = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
                all.get(file.getKey()).setEmbeddedFile(embedded);
                all.get(file.getKey()).setEmbeddedFileUnicode(embedded);
            }
            document.save(out);
            return new Certificate(certificate.number(), certificate.factsDigest(), out.toByteArray());
        }
    }
}
