package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.undercroft.exchange.Plans.CUBE;
import static org.undercroft.exchange.Plans.CUBE_CORNERS;
import static org.undercroft.exchange.Plans.building;
import static org.undercroft.exchange.Plans.cityJson;
import static org.undercroft.exchange.Plans.refusal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a file may have wrong with it, and that it is told with its place.
@Timeout(60)
class BadFilesTest {
    private static final String GOOD = cityJson(building("B1", "2", CUBE));

    // files that are no text

    @Test
    void aFolderAMissingFileAndAnEmptyOneAreToldApart(@TempDir Path folder) throws IOException {
        assertThat(refused(folder)).contains("folder");
        assertThat(refused(folder.resolve("nowhere.json"))).contains("no such file");
        assertThat(refused(Files.writeString(folder.resolve("empty.json"), ""))).contains("empty");
        assertThat(refused(Files.writeString(folder.resolve("blank.csv"), " \n\t\n"))).contains("empty");
    }

    private static String refused(Path file) {
        return Plans.said(catchThrowableOfType(UnreadableFile.class, () -> new SurveyReader(ReadOptions.STANDARD).read(file)));
    }

    @Test
    void twoHundredMegabytesOfZerosAreRefusedAtTheFirstLook(@TempDir Path folder) throws IOException {
        Path zeros = folder.resolve("zeros.city.json");
        try (RandomAccessFile file = new RandomAccessFile(zeros.toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        long start = System.nanoTime();
        assertThat(refused(zeros)).contains("zero bytes");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void otherKindsOfFileAreCalledByTheirName() {
        assertThat(refusedBytes("89504E470D0A1A0A0000000D")).contains("PNG");
        assertThat(refusedBytes("255044462D312E37")).contains("PDF");
        assertThat(refusedBytes("504B030414000000")).contains("ZIP");
        assertThat(refusedBytes("1F8B080000000000")).contains("gzip");
        assertThat(refusedBytes("7B2274797065220001020304")).contains("not text");
        assertThat(refusal("a.json", "<?xml version=\"1.0\"?><CityModel/>")).contains("XML");
    }

    private static String refusedBytes(String hex) {
        return refusal("plan.json", HexFormat.of().parseHex(hex), ReadOptions.STANDARD);
    }

    @Test
    void otherEncodingsAreRefusedByName() {
        assertThat(inEncoding("UTF-16")).contains("UTF-16");
        assertThat(inEncoding("UTF-16LE")).contains("UTF-16");
        assertThat(inEncoding("UTF-16BE")).contains("UTF-16");
        assertThat(refusal("a.json", cityJson(building("Straße Müller Åsa é", "2", CUBE)).getBytes(StandardCharsets.ISO_8859_1), ReadOptions.STANDARD))
                .contains("line 2")
                .contains("Latin-1");
    }

    private static String inEncoding(String encoding) {
        return refusal("a.json", GOOD.getBytes(Charset.forName(encoding)), ReadOptions.STANDARD);
    }

    @Test
    void aTextThatIsNoneOfOurFormatsIsRefused() {
        assertThat(refusal("notes.txt", "Dear colleague\nplease find the plan attached\n")).contains("format is not recognized");
        assertThat(refusal("a.csv", "x".repeat(100_000))).contains("format is not recognized");
    }

    // JSON

    @Test
    void aTruncatedFileIsCalledTruncatedWithItsLastPlace() {
        assertThat(refusal("a.json", GOOD.substring(0, GOOD.indexOf("\"vertices\"") + 30)))
                .contains("line 3")
                .contains("vertices")
                .contains("cut off");
    }

    @Test
    void brokenJsonIsToldWithLineColumnAndElement() {
        assertThat(refusal("a.json", "{\"type\":\"CityJSON\",\n \"version\":}")).contains("line 2, column 12").contains("not valid JSON");
        assertThat(refusal("a.json", "[1,2,3]")).contains("line 1, column 1").contains("object");
        assertThat(refusal("a.json", "{\"type\":\"CityJSON\",\"CityObjects\":[]}")).contains("CityObjects").contains("object");
    }

    @Test
    void otherJsonIsCalledByItsType() {
        assertThat(refusal("a.json", "{\"type\":\"FeatureCollection\",\"features\":[]}")).contains("‘FeatureCollection’");
        assertThat(refusal("a.json", cityJson("0.9", building("B1", "2", CUBE), ""))).contains("version").contains("0.9");
    }

    @Test
    void aCornerThatDoesNotExistIsToldWithTheRingThatNamesIt() {
        String wrong = CUBE.replace("[1,2,6,5]", "[1,2,60,5]");
        assertThat(refusal("a.json", cityJson(building("B12", "2", wrong))))
                .contains("CityObjects/B12/geometry[0]/boundaries[0][3][0][2]")
                .contains("no number 60: the list has 8");
        assertThat(refusal("a.json", cityJson(building("B12", "2", CUBE.replace("[1,2,6,5]", "[1,-2,6,5]")))))
                .contains("line 2")
                .contains("CityObjects/B12/geometry[0]/boundaries[0][3][0][1]")
                .contains("no corner -2");
        assertThat(refusal("a.json", cityJson(building("B12", "2", CUBE.replace("[1,2,6,5]", "[1,2.5,6,5]")))))
                .contains("boundaries[0][3][0][1]")
                .contains("whole number");
        assertThat(refusal("a.json", cityJson(building("B12", "2", CUBE.replace("[1,2,6,5]", "[1,99999999999,6,5]")))))
                .contains("boundaries[0][3][0][1]")
                .contains("too large");
    }

    @Test
    void coordinatesThatAreNoNumbersAreToldWithTheirPlace() {
        for (String nonsense : List.of("NaN", "Infinity", "-Infinity", "1e999")) {
            assertThat(refusal("a.json", GOOD.replace("[2000,0,2000]", "[2000," + nonsense + ",2000]")))
                    .as(nonsense)
                    .contains("line 3")
                    .contains("vertices[5]")
                    .contains("finite");
        }
        assertThat(refusal("a.json", GOOD.replace("[2000,0,2000]", "[2000,\"0\",2000]"))).contains("vertices[5][1]").contains("number");
        assertThat(refusal("a.json", GOOD.replace("[2000,0,2000]", "[2000,0]"))).contains("vertices[5]").contains("3 numbers");
        assertThat(refusal("a.json", GOOD.replace("\"scale\":[0.001", "\"scale\":[1e308"))).contains("vertices[").contains("finite");
    }

    @Test
    void aMissingTransformIsRefusedInNewerVersions() {
        String without = GOOD.replaceAll("\"transform\":\\{[^}]*},", "");
        assertThat(refusal("a.json", without)).contains("transform").contains("2.0");
        assertThat(refusal("a.json", without.replace("2.0", "1.1"))).contains("transform").contains("1.1");
        assertThat(refusal("a.json", GOOD.replace(",\"translate\":[400000,3300000,-50]", ""))).contains("translate");
    }

    @Test
    void boundariesNestAsTheirTypeAsks() {
        assertThat(refusal("a.json", cityJson(building("B1", "2", "[[[0,1,2]],[[0,2,3]]]"))))
                .contains("CityObjects/B1/geometry[0]/boundaries[0][0]")
                .contains("less deep");
        assertThat(refusal("a.json", cityJson(building("B1", "2", "[" + CUBE + "]")))).contains("boundaries[0][0][0][0]").contains("deeper");
    }

    @Test
    void nestingWithoutEndDoesNoHarm() {
        assertThat(refusal("a.json", cityJson(building("B1", "2", "[".repeat(100_000))))).contains("nesting");
        assertThat(refusal("a.json", "{\"type\":\"CityJSON\",\"+x\":" + "{\"a\":".repeat(100_000))).contains("nesting");
    }

    @Test
    void anIdentifierThatStandsTwiceIsRefused() {
        assertThat(refusal("a.json", cityJson(building("B1", "2", CUBE) + "," + building("B1", "2", CUBE)))).contains("‘B1’ stands twice");
        assertThat(refusal("a.json", GOOD.replace("\"version\":\"2.0\"", "\"version\":\"2.0\",\"version\":\"1.0\""))).contains("‘version’ stands twice");
    }

    @Test
    void aSequenceMustBeginWithItsMetadataAndGoOnWithFeatures() {
        String feature = "{\"type\":\"CityJSONFeature\",\"id\":\"B1\",\"CityObjects\":{%s},\"vertices\":%s}\n".formatted(building("B1", "2", CUBE),
                CUBE_CORNERS);
        assertThat(refusal("a.city.jsonl", feature)).contains("metadata line first");
        assertThat(refusal("a.city.jsonl", GOOD + "\n" + GOOD)).contains("‘CityJSON’").contains("CityJSONFeature");
        String broken = GOOD.replace("\n", " ") + "\n" + feature.replace("B1", "B2") + feature.replace("B1", "B3").substring(0, 80);
        assertThat(refusal("a.city.jsonl", broken)).contains("line 3").contains("cut off");
    }

    @Test
    void objectsThatAreEachOthersParentsAreRefused() {
        String circle = "\"A\":{\"type\":\"BuildingPart\",\"parents\":[\"B\"]},\"B\":{\"type\":\"BuildingPart\",\"parents\":[\"A\"]}";
        assertThat(refusal("a.json", cityJson(circle))).contains("CityObjects/A").contains("circle");
    }

    // tables

    private static final String PRISM = """
            # crs: EPSG:4550
            unit,part,ring,point,X_north,Y_east,H_bottom,H_top
            U1,1,0,1,3300000,400000,-10,-5
            U1,1,0,2,3300010,400000,-10,-5
            U1,1,0,3,3300010,400010,-10,-5
            """;

    private static final String SWEEP = """
            unit,part,point,X_north,Y_east,H,section,width,height
            T1,1,1,3300000,400000,-20,circle,6,6
            T1,1,2,3300100,400000,-20,circle,6,6
            """;

    @Test
    void aMissingColumnIsNamed() {
        assertThat(refusal("a.csv", PRISM.replace(",H_top", ""))).contains("line 2").contains("H_top").contains("missing");
        assertThat(refusal("a.csv", PRISM.replace("X_north", "Xnord"))).contains("X_north");
        assertThat(refusal("a.csv", SWEEP.replace(",H,", ",Hoehe,"))).contains("column H ");
        assertThat(refusal("a.csv", SWEEP.replace(",width,", ",breadth,"))).contains("width");
        assertThat(refusal("a.csv", "a,b,c\n1,2,3\n")).contains("line 1").contains("no form of table");
        assertThat(refusal("a.csv", PRISM.replace("ring,point", "ring,ring"))).contains("Two columns are called ring");
        assertThat(refusal("a.csv", SWEEP.replace("H,section", "H,H_axis").replace("-20,circle", "-20,-17"))).contains("section");
    }

    @Test
    void aValueThatIsNoNumberIsToldWithLineAndColumn() {
        for (String nonsense : List.of("abc", "NaN", "Infinity", "1e999", "0x10", "1d", "1 000")) {
            assertThat(refusal("a.csv", PRISM.replace("2,3300010", "2," + nonsense)))
                    .as(nonsense)
                    .contains("line 4, column ‘X_north’")
                    .contains("‘" + nonsense + "’");
        }
        assertThat(refusal("a.csv", PRISM.replace("2,3300010", "2,"))).contains("line 4, column ‘X_north’").contains("Nothing stands here");
        assertThat(refusal("a.csv", PRISM.replace("1,0,2,", "1,-1,2,"))).contains("line 4, column ‘ring’");
        assertThat(refusal("a.csv", PRISM.replace("2,3300010,400000,-10,-5", "2,3300010,400000"))).contains("line 4").contains("6 values").contains("8");
        assertThat(refusal("a.csv", PRISM.replace("U1,1,0,2", "\"U1,1,0,2"))).contains("quotation mark");
    }

    @Test
    void rowsOfOnePartMustAgree() {
        assertThat(refusal("a.csv", PRISM.replace("400010,-10,-5", "400010,-10,-4"))).contains("line 5, column ‘H_top’").contains("‘-4’").contains("‘-5’");
        assertThat(refusal("a.csv", SWEEP.replace("3300100,400000,-20,circle", "3300100,400000,-20,box"))).contains("line 3, column ‘section’")
                .contains("‘box’");
        assertThat(refusal("a.csv", SWEEP.replaceFirst("6,6\n$", "6,7\n"))).contains("line 3, column ‘height’");
    }

    @Test
    void tooFewPointsAreRefused() {
        assertThat(refusal("a.csv", PRISM.substring(0, PRISM.indexOf("U1,1,0,3")))).contains("line 3").contains("Ring 0 needs three points or more and has 2");
        assertThat(refusal("a.csv", SWEEP.substring(0, SWEEP.indexOf("T1,1,2")))).contains("line 2").contains("two points");
        assertThat(refusal("a.csv", PRISM.replace(",1,0,", ",1,1,"))).contains("ring 0");
        assertThat(refusal("a.csv", PRISM.substring(0, PRISM.indexOf("U1")))).contains("no rows");
    }

    @Test
    void sectionsThatCannotBeAreRefused() {
        assertThat(refusal("a.csv", SWEEP.replace("circle", "star"))).contains("‘star’").contains("horseshoe");
        assertThat(refusal("a.csv", SWEEP.replace("6,6", "6,7"))).contains("No circle is 6.0 m wide and 7.0 m high");
        assertThat(refusal("a.csv", SWEEP.replace("circle,6,6", "box,0,6"))).contains("box");
        assertThat(refusal("a.csv", SWEEP.replace("circle,6,6", "egg,6,6"))).contains("egg");
        assertThat(refusal("a.csv", SWEEP.replace("circle,6,6", "horseshoe,6,2"))).contains("horseshoe");
        assertThat(refusal("a.csv", "# chord error: -1\n" + SWEEP)).contains("line 1").contains("‘-1’");
    }

    // meshes

    @Test
    void aMeshIsRefusedWithItsLine() {
        assertThat(refusal("a.obj", "o A\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 4\n")).contains("line 5").contains("no corner 4: 3 have been read");
        assertThat(refusal("a.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 0\n")).contains("line 4").contains("no corner 0");
        assertThat(refusal("a.obj", "v 0 0 0\nf 1 -2 1\n")).contains("line 2").contains("-2");
        assertThat(refusal("a.obj", "v 0 NaN 0\n")).contains("line 1").contains("‘NaN’");
        assertThat(refusal("a.obj", "v 0 0\n")).contains("line 1").contains("three numbers");
        assertThat(refusal("a.obj", "v 0 0 0\nf 1/1/1 a 1\n")).contains("line 2").contains("‘a’");
        assertThat(refusal("a.obj", "o A\nv 0 0 0\n")).contains("no faces");
    }
}
