package org.undercroft.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.land.Share;

/// Forgeries of every sort, and the genuine thing.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CertificateVerifierTest {
    private static final Instant NOW = Instant.parse("2025-07-09T02:00:00Z");
    private static final OfficeKey KEY = OfficeKey.demonstration(NOW);
    private static final Trust TRUSTED = new Trust(KEY.certificates(), Samples.HEADS.keys());
    private static final CertificatePress PRESS = new CertificatePress(InstantSource.fixed(NOW));

    private final CertificateVerifier verifier = new CertificateVerifier(Samples::solids);

    private static Certificate pages;
    private static Certificate genuine;

    @BeforeAll
    static void print() {
        pages = PRESS.pages(Samples.shaft(), KEY);
        genuine = PRESS.sign(pages, KEY);
    }

    @Test
    void theGenuineCertificateSaysWhatItCertifiesAndWhoSigned() {
        assertThat(verifier.verify(genuine.pdf(), TRUSTED)).isInstanceOfSatisfying(Verification.Intact.class, intact -> {
            assertThat(intact.facts().number()).hasToString("浙(2025)宁波市北仑区不动产权第0001234号");
            assertThat(intact.facts().unit().brief()).isEqualTo("GX00011");
            assertThat(intact.facts().entry().value()).isEqualTo(9);
            assertThat(intact.facts().factsDigest()).isEqualTo(genuine.factsDigest());
            assertThat(intact.facts().text()).contains("volume: 4860.00\n", "planArea: 36.00\n");
            assertThat(intact.signer().name()).isEqualTo("Undercroft sample office - demonstration key");
            assertThat(intact.phrase().in(Locale.ENGLISH)).startsWith("Genuine");
            assertThat(intact.phrase().in(Locale.CHINESE)).startsWith("真实");
        });
    }

    @Test
    void whoHoldsJointlyIsReadOnThePagesWholeWhateverHisNameHasInIt() {
        for (CertificateContent content : List.of(Samples.heldJointly(), Samples.held("Daxie Sample Storage Ltd (invented)", Share.WHOLE, Share.WHOLE))) {
            assertThat(verifier.verify(PRESS.print(content, KEY).pdf(), TRUSTED)).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void everyHolderOfTheFactsMustStandOnThePagesNotTheLastAlone() throws IOException {
        Share half = new Share(1, 2);
        Facts facts = CertifiedFacts.of(new Property(Samples.held("Daxie Sample Storage Ltd (invented)", half, half)));
        Facts others = new Facts();
        facts.text().lines().map(line -> line.split(": ", 2)).forEach(line -> others.put(line[0], line[1].replace("北仑示例能源", "从未登记")));
        try (PDDocument document = Loader.loadPDF(PRESS.pages(Samples.held("Daxie Sample Storage Ltd (invented)", half, half), KEY).pdf())) {
            assertThat(PagesCheck.text(document, facts).result()).isEqualTo(CheckLine.Result.GOOD);
            assertThat(PagesCheck.text(document, others).phrase().in(Locale.ENGLISH)).contains("interest.1.holders.1").doesNotContain("holders.2");
        }
    }

    @Test
    void theSameFileOfAnotherOfficeHasAnUnknownSigner() {
        Verification verification = verifier.verify(genuine.pdf(), Trust.of(OfficeKey.demonstration(NOW).certificates()));
        assertThat(verification).isInstanceOfSatisfying(Verification.SignerUnknown.class, unknown -> assertThat(unknown.signer().fingerprint())
                .isEqualTo(fingerprint()));
    }

    @Test
    void aForgerWhoSignsAgainWithHisOwnKeyStaysUnknown() {
        assertThat(verifier.verify(PRESS.sign(pages, OfficeKey.demonstration(NOW)).pdf(), TRUSTED)).isInstanceOf(Verification.SignerUnknown.class);
    }

    @Test
    void aFlippedBitAnywhereIsFound() {
        byte[] pdf = genuine.pdf();
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < pdf.length; i += pdf.length / 30) {
            places.add(i);
        }
        for (int i = 0; i < 12; i++) {
            places.add(i);
            places.add(pdf.length - 1 - i);
        }
        for (int at : places) {
            for (int bit : new int[]{0}) {
                assertFound(pdf, at, 1 << bit);
            }
        }
    }

    @Test
    void aFlippedBitInsideTheSignatureItselfIsFound() {
        byte[] pdf = genuine.pdf();
        int start = indexOf(pdf, "/Contents <") + "/Contents ".length();
        int end = indexOf(pdf, ">", start);
        for (int at = start; at < start + 2400; at += 13) {
            assertFound(pdf, at, 1);
        }
        // the letters of its digits, the filling after it, both brackets
        for (int at : new int[]{start, start + 1, start + 2500, end - 1, end}) {
            assertFound(pdf, at, 0x20);
            assertFound(pdf, at, 1);
        }
    }

    @Test
    void anythingAppendedIsFound() throws IOException {
        byte[] pdf = genuine.pdf();
        assertThat(verifier.verify(Arrays.copyOf(pdf, pdf.length + 1), TRUSTED)).isInstanceOf(Verification.Altered.class);
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle("浙(2025)宁波市北仑区不动产权第0009999号");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            assertThat(out.size()).isGreaterThan(pdf.length);
            assertThat(verifier.verify(out.toByteArray(), TRUSTED)).isInstanceOf(Verification.Altered.class);
        }
    }

    @Test
    void aCertificateWithoutItsSignatureIsAltered() {
        assertThat(verifier.verify(pages.pdf(), TRUSTED)).isInstanceOf(Verification.Altered.class);
    }

    @Test
    void aFileSavedAnewIsAltered() throws IOException {
        try (PDDocument document = Loader.loadPDF(genuine.pdf());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);
            assertThat(verifier.verify(out.toByteArray(), TRUSTED)).isInstanceOf(Verification.Altered.class);
        }
    }

    @Test
    void whatIsNoCertificateIsUnreadable() throws IOException {
        assertThat(verifier.verify(new byte[0], TRUSTED)).isInstanceOf(Verification.Unreadable.class);
        assertThat(verifier.verify(new byte[100_000], TRUSTED)).isInstanceOf(Verification.Unreadable.class);
        assertThat(verifier.verify("不动产权证书".getBytes(StandardCharsets.UTF_8), TRUSTED)).isInstanceOf(Verification.Unreadable.class);
        assertThat(verifier.verify(Arrays.copyOf(genuine.pdf(), 5_000), TRUSTED)).isInstanceOfAny(Verification.Unreadable.class, Verification.Altered.class);
        try (PDDocument other = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            other.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            other.save(out);
            assertThat(verifier.verify(out.toByteArray(), TRUSTED)).isInstanceOf(Verification.Unreadable.class);
        }
    }

    @Test
    void theOfficesKeyIsMadeOnceAndFoundAgain(@TempDir Path folder) {
        Path store = folder.resolve("keys").resolve("office.p12");
        OfficeKey made = OfficeKey.openOrMake(store, "beilun".toCharArray(), NOW);
        OfficeKey found = OfficeKey.openOrMake(store, "beilun".toCharArray(), NOW);
        assertThat(found.certificates()).isEqualTo(made.certificates());
        assertThatThrownBy(() -> OfficeKey.open(store, "wrong".toCharArray())).isInstanceOf(KeyRefused.class).hasMessageContaining("office.p12");
        assertThatThrownBy(() -> OfficeKey.open(folder.resolve("none.p12"), "beilun".toCharArray())).isInstanceOf(KeyRefused.class);
    }

    @Test
    void thePublicHalfTravelsAsATextFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("office.pem");
        KEY.writeCertificates(file);
        assertThat(OfficeKey.readCertificates(file)).isEqualTo(KEY.certificates());
        assertThat(verifier.verify(genuine.pdf(), Trust.of(OfficeKey.readCertificates(file)))).isInstanceOf(Verification.Intact.class);
        Files.writeString(file, "no key");
        assertThatThrownBy(() -> OfficeKey.readCertificates(file)).isInstanceOf(KeyRefused.class);
    }

    @Test
    void anOfficeMaySignWithRsa(@TempDir Path folder) throws Exception {
        OfficeKey rsa = rsa(folder.resolve("office.p12"));
        byte[] pdf = PRESS.sign(pages, rsa).pdf();
        assertThat(verifier.verify(pdf, new Trust(rsa.certificates(), Samples.HEADS.keys()))).isInstanceOf(Verification.Intact.class);
        assertThat(verifier.verify(pdf, TRUSTED)).isInstanceOf(Verification.SignerUnknown.class);
        assertFound(pdf, 2_000, 1);
        assertFound(pdf, indexOf(pdf, "/Contents <") + 600, 1);
    }

    private static OfficeKey rsa(Path store) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pdf = generator.generateKeyPair();
        KeyPair qr = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        char[] password = "beilun".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, password);
        keys.setKeyEntry("certificate", pdf.getPrivate(), password,
                new X509Certificate[]{SelfMade.certificate(pdf, "SHA256withRSA", "CN=RSA office", NOW)});
        keys.setKeyEntry("qr", qr.getPrivate(), password, new X509Certificate[]{SelfMade.certificate(qr, "Ed25519", "CN=RSA office (QR)", NOW)});
        try (OutputStream out = Files.newOutputStream(store)) {
            keys.store(out, password);
        }
        return OfficeKey.open(store, password);
    }

    @Test
    void aFingerprintReadOutOverTheTelephoneIsEnoughToBelieveTheSigner() {
        String readOut = fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
        assertThat(Trust.isFingerprint(readOut)).isTrue();
        assertThat(verifier.verify(genuine.pdf(), Trust.of(readOut))).isInstanceOf(Verification.Intact.class);
        assertThat(verifier.verify(genuine.pdf(), Trust.of("ab".repeat(32)))).isInstanceOf(Verification.SignerUnknown.class);
        assertThat(Trust.isFingerprint("ab:cd")).isFalse();
    }

    @Test
    void whatAnotherVersionWroteIsSaidToBeOlderOrNewerAndNotForged() {
        assertThat(verifier.verifyQr("UC1|浙(2025)宁波市北仑区不动产权第0001234号|330206012003GX00001W00000000|ab|2025-07-09|cd", TRUSTED))
                .isInstanceOfSatisfying(QrVerification.Unreadable.class, it -> assertThat(it.phrase().in(Locale.ENGLISH)).contains("first version", "UC1"));
        assertThat(verifier.verifyQr("UC3|what may come", TRUSTED).phrase().in(Locale.CHINESE)).contains("更新版本");
        assertThat(verifier.verifyQr("https://example.invalid/", TRUSTED).phrase().in(Locale.ENGLISH)).contains("not the code of a certificate");
        assertThat(FormAge.of("form: undercroft-certificate-1\nnumber: 1\n")).isEqualTo(FormAge.OLDER);
        assertThat(FormAge.of("form: undercroft-certificate-3\n")).isEqualTo(FormAge.NEWER);
        assertThat(FormAge.of("form: undercroft-paper-1\n")).isEqualTo(FormAge.OF_TODAY);
    }

    private void assertFound(byte[] pdf, int at, int flip) {
        byte[] changed = pdf.clone();
        changed[at] ^= (byte) flip;
        assertThat(CertificateVerifier.signature(changed))
                .as("byte %d from %s by %s", at, HexFormat.of().toHexDigits(pdf[at]), flip)
                .isInstanceOf(SignatureCheck.Broken.class);
    }

    private static String fingerprint() {
        return KEY.certificates().stream()
                .filter(certificate -> certificate.getPublicKey().getAlgorithm().equals("EC"))
                .map(SignatureCheck::named)
                .map(Verification.Signer::fingerprint)
                .findFirst()
                .orElseThrow();
    }

    private static int indexOf(byte[] pdf, String what) {
        return indexOf(pdf, what, 0);
    }

    private static int indexOf(byte[] pdf, String what, int from) {
        return new String(pdf, StandardCharsets.ISO_8859_1).indexOf(what, from);
    }
}
