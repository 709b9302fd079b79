package org.undercroft.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What stands on the pages. They are left as pictures under `target/screens`, for eyes.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CertificatePagesTest {
    private static final Instant NOW = Instant.parse("2025-07-09T02:00:00Z");
    private static final OfficeKey KEY = OfficeKey.demonstration(NOW);
    private static final CertificatePress PRESS = new CertificatePress(InstantSource.fixed(NOW));
    private static final Path SCREENS = Path.of(System.getProperty("undercroft.home", "."), "target", "screens");

    private static Certificate cavern;
    private static String text;

    @BeforeAll
    static void print() throws IOException {
        cavern = PRESS.print(Samples.cavern(), KEY);
        text = text(cavern);
    }

    @Test
    void theRightsPageHoldsEveryFieldOfTheFormInPrintedOrderInBothLanguages() {
        assertThat(text)
                .containsSubsequence(
                        "权利人", "Right holder", "北仑示例能源有限公司（虚构）、大榭示例仓储有限公司（虚构）",
                        "共有情况", "Co-ownership", "按份共有 Co-ownership by shares", "2/3", "1/3",
                        "坐落", "Location", "宁波市北仑区大榭街道（虚构）地下",
                        "不动产单元号", "Real estate unit code", "330206 012003 GX00001 W00000000",
                        "权利类型", "Kind of right", "国有建设用地使用权", "Right to use state-owned construction land",
                        "权利性质", "Nature of right", "出让", "Grant",
                        "用途", "Use", "1102 储备库用地",
                        "面积", "Area", "91 520.00 m²",
                        "使用期限", "Term of use", "2025-07-08", "2075-07-07",
                        "权利其他状况", "Other particulars of the", "-144.00", "-120.00",
                        "附记", "Remarks", "首次登记；三维空间以附件为准。",
                        "登记机构", "Registration authority", "北仑地下空间登记示例机构（虚构）", "Beilun Sample Office");
    }

    @Test
    void whoHoldsJointlyStandsWithoutShares() throws IOException {
        Certificate joint = PRESS.print(Samples.heldJointly(), KEY);
        assertThat(text(joint)).contains("北仑示例能源有限公司（虚构）、大榭示例仓储有限公司（虚构）", "共同共有 Joint ownership").doesNotContain("1/1", "按份共有");
    }

    @Test
    void theAnnexHoldsWhatAFlatCertificateCannotSay() {
        // 8 chambers of 20 m by 572 m; 91 520 m² are 137.28 mu; 165.5 m is the ground over the crown at its lowest place
        assertThat(text)
                .contains("权利设定方式", "Way the right is created", "地下 Below ground")
                .contains("顶面高程", "Top elevation", "-120.00 m")
                .contains("底面高程", "Bottom elevation", "-144.00 m")
                .contains("埋深范围", "Depth below ground", "165.5 m to 203.6 m")
                .contains("水平投影最大面积", "137.28 亩 mu")
                .contains("法定空间体积", "Legal volume")
                .contains("有效容积 Usable capacity", "2 000 000 m³")
                .contains("EPSG:4550+5737", "CGCS2000", "1985国家高程基准", "1985 National Height Datum")
                .contains("不大于 0.020 m", "at most 0.020 m")
                .contains("地役权负担 Easement", "允许水幕孔自水幕巷道向下钻至洞顶以上 10 m")
                .contains("保护区（不属于权利范围）", "Protection zones (not part of the right)", "洞库50m保护区")
                .contains("叠置关系", "Stacking relation", "罐区地表宗地", "水幕巷道")
                .contains("轴测图", "Axonometric view", "纵断面 1-1", "Long section 1-1", "横断面 2-2", "Cross-section 2-2")
                .contains("登簿序号", "Entry in the register", "sample rules 1", "Undercroft 0.1.0");
    }

    @Test
    void gapsToTheUnitsAboveAreTakenStraightUp() {
        // curtain floor -97.5 over crown -120; parcel floor +15 over crown -120
        assertThat(text).containsSubsequence("叠置关系", "罐区地表宗地", "135.00", "水幕巷道", "22.50", "本宗 this property");
    }

    @Test
    void everyPageSaysThatItIsASpecimenAndNamesItsCertificate() throws IOException {
        try (PDDocument document = Loader.loadPDF(cavern.pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(9);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("模拟/演示样式 非法定证书", "SPECIMEN - NOT A TITLE", "浙(2025)宁波市北仑区不动产权第0001234号")
                        .doesNotContain("监制", "中华人民共和国");
            }
        }
    }

    @Test
    void thePointTableSaysNorthFirstAndNamesTheKind() {
        // the first chamber's axis begins at 398 210 east; its walls stand 10 m aside and are 14 m high
        assertThat(text)
                .containsPattern("Z1\\s+1\\s+3312300\\.000\\s+398210\\.000\\s+-144\\.000\\s+-120\\.000\\s+轴线点 axis\\s+0\\.050")
                .containsPattern("J1\\s+1\\s+3312300\\.000\\s+398200\\.000\\s+-144\\.000\\s+-130\\.000\\s+实体界址点 physical")
                .containsPattern("J2\\s+1\\s+3312300\\.000\\s+398220\\.000\\s+-144\\.000\\s+-130\\.000");
        assertThat(text).contains("48 points");
    }

    @Test
    void nothingThatStandsInTheContentGetsLostForWantOfAGlyph() {
        assertThat(text).doesNotContain("□", "\uFFFD").doesNotContainPattern("[\u2E80-\u2FDF]");
    }

    @Test
    void theSameContentGivesTheSameFactsAndTheSamePages() throws IOException {
        Certificate first = PRESS.pages(Samples.cavern(), KEY);
        Certificate again = PRESS.pages(Samples.cavern(), KEY);
        assertThat(again.factsDigest()).isEqualTo(first.factsDigest()).isEqualTo(cavern.factsDigest());
        assertThat(text(again)).isEqualTo(text);
        assertThat(again.digest()).isEqualTo(first.digest());
    }

    @Test
    void theQrCodeIsReadFromThePrintedCoverAndVouchedForByTheOfficeAlone() throws Exception {
        String said;
        try (PDDocument document = Loader.loadPDF(cavern.pdf())) {
            BufferedImage cover = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(cover)));
            said = new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
                    .getText();
        }
        assertThat(said)
                .startsWith("UC2|浙(2025)宁波市北仑区不动产权第0001234号|330206012003GX00001W00000000|")
                .contains("|3|", "|2025-07-09|");
        CertificateVerifier verifier = new CertificateVerifier(Samples::solids);
        assertThat(verifier.verifyQr(said, Trust.of(KEY.certificates()))).isInstanceOf(QrVerification.Genuine.class);
        assertThat(verifier.verifyQr(said.replace("GX00001", "GX00002"), Trust.of(KEY.certificates()))).isInstanceOf(QrVerification.NotVouchedFor.class);
        assertThat(verifier.verifyQr(said, Trust.of(OfficeKey.demonstration(NOW).certificates()))).isInstanceOf(QrVerification.NotVouchedFor.class);
        assertThat(verifier.verifyQr("http://example.org", Trust.of(KEY.certificates()))).isInstanceOf(QrVerification.Unreadable.class);
    }

    @Test
    void aShaftATunnelAndAnOutlineOfFourHundredPointsPrintAsWell() throws IOException {
        leavePictures("cavern", cavern);
        for (String name : List.of("shaft", "tunnel", "points", "layers", "long")) {
            Certificate certificate = PRESS.print(
                    switch (name) {
                        case "shaft" -> Samples.shaft();
                        case "tunnel" -> Samples.tunnel();
                        case "layers" -> Samples.layered();
                        case "long" -> Samples.longTunnel();
                        default -> Samples.manyPoints();
                    },
                    KEY);
            leavePictures(name, certificate);
            assertThat(text(certificate)).contains("比例尺 1:", "不动产单元号");
        }
        assertThat(text(PRESS.pages(Samples.manyPoints(), KEY))).contains("J400", "400 points", "无地面模型 No ground model");
    }

    @Test
    void eachBoundaryFaceSaysWhoLiesBehindIt() throws IOException {
        // a wall of 8 m by 45 m shared with the western shaft, under the State's ground on all other sides
        String faces = text(PRESS.pages(Samples.besideAnother(), KEY));
        assertThat(faces).containsPattern("M\\d\\s+侧面 wall\\s+360\\.00\\s+-40\\.00 ~ 5\\.00\\s+90°\\s+GX00016");
        assertThat(faces).containsPattern("M1\\s+顶面 roof\\s+48\\.00\\s+5\\.00\\s+0°\\s+国有未设权空间");
        assertThat(faces.split("GX00016", -1).length - 1).as("in plan, sections, picture, stack and one face").isLessThan(12);
    }

    @Test
    void theScaleOfTheGridIsSaidAndNotCorrected() {
        // 101 km west of the central meridian: 101 500² / 2 / 6 364 000² = 0.000127
        assertThat(text).contains("长度变形", "12.7 cm per km", "23.", "91 520.00 m²");
    }

    @Test
    void whatLiesOverAnotherPartOfTheSamePropertyHasAPlanOfItsOwn() throws IOException {
        assertThat(text(PRESS.pages(Samples.layered(), KEY)))
                .containsSubsequence("Layer 1: -97.50 m to -92.50 m", "Layer 2: -144.00 m to -120.00 m", "GX00001");
    }

    private static void leavePictures(String name, Certificate certificate) throws IOException {
        Files.createDirectories(SCREENS);
        try (PDDocument document = Loader.loadPDF(certificate.pdf())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(16, document.getNumberOfPages()); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, 75);
                ImageIO.write(picture, "png", SCREENS.resolve("certificate-%s-%d.png".formatted(name, page + 1)).toFile());
                assertThat(inked(picture)).as("%s page %d", name, page + 1).isGreaterThan(0.005);
            }
        }
    }

    /// The share of the page that is not white.
    private static double inked(BufferedImage picture) {
        int inked = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    inked++;
                }
            }
        }
        return inked / (double) (picture.getWidth() * picture.getHeight());
    }

    private static String text(Certificate certificate) throws IOException {
        try (PDDocument document = Loader.loadPDF(certificate.pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00A0', ' ');
        }
    }
}
