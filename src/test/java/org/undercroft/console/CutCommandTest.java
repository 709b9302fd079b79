package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CutCommandTest {
    @TempDir
    Path folder = Path.of("");

    /// A cellar 10 × 20 m under another 4 × 20 m, and a third one apart.
    private Path cellars() throws IOException {
        Path file = folder.resolve("cellars.csv");
        List<String> rows = new ArrayList<>(List.of("# crs: EPSG:4550", "# datum: EPSG:5737", "unit,part,ring,point,X_north,Y_east,H_bottom,H_top"));
        rows.addAll(prism("LOW", 398000, 3312000, 10, 20, -10, -5));
        rows.addAll(prism("UP", 398000, 3312000, 4, 20, -5, 0));
        rows.addAll(prism("FAR <&>", 398030, 3312000, 5, 20, -8, -2));
        return Files.write(file, rows);
    }

    private static List<String> prism(String id, int east, int north, int wide, int deep, int bottom, int top) {
        int[][] ring = {{0, 0}, {wide, 0}, {wide, deep}, {0, deep}};
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add("%s,1,0,%d,%d,%d,%d,%d".formatted(id, i + 1, north + ring[i][1], east + ring[i][0], bottom, top));
        }
        return rows;
    }

    private Path axis() throws IOException {
        return Files.writeString(folder.resolve("axis.csv"), "point,X_north,Y_east,station\n1,3312010,397990,100\n2,3312010,398060,170\n");
    }

    @Test
    void aLevelCutNamesWhatItMeetsWithItsArea() throws IOException {
        CallConsole call = CallConsole.with("cut", cellars().toString(), "--plane", "398000,3312000,-6,0,0,1", "--lang", "en");
        assertEquals(0, call.code());
        assertThat(call.out())
                .contains("EPSG:4550+5737", "Level cut at -6.00 m", "Cut: 2", "LOW · 200.00 m² · E 398000.00 to 398010.00 m", "FAR <&> · 100.00 m²")
                .doesNotContain("UP");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void aLongSectionHasStationsAndHeightsAlsoInChinese() throws IOException {
        CallConsole call = CallConsole.with("cut", cellars().toString(), "--axis", axis().toString(), "--lang", "zh");
        assertEquals(0, call.code());
        // The axis begins at station 100, 10 m before the cellars.
        assertThat(call.out()).contains("桩号 100.00 至 170.00 的纵剖面", "LOW · 50.00 m² · 桩号 110.00 至 120.00 m · 高程 -10.00 m 至 -5.00 m", "UP · 20.00 m²");
    }

    @Test
    void aProgramGetsEveryOutline() throws IOException {
        CallConsole call = CallConsole.with("cut", cellars().toString(), "--axis", axis().toString(), "--station", "112", "--reach", "5", "--format", "json");
        JsonNode json = JsonMapper.shared().readTree(call.out());
        assertEquals("across", json.at("/cut/kind").stringValue());
        assertEquals(2, json.at("/units").size());
        // 12 m along, the section meets both cellars on the west side; 5 m to either side of the axis.
        assertThat(json.at("/units/0/area").doubleValue()).isCloseTo(10 * 5, within(1e-6));
        assertThat(json.at("/units/0/left").doubleValue()).isCloseTo(-5, within(1e-6));
        assertThat(json.at("/units/1/top").doubleValue()).isCloseTo(0, within(1e-6));
        assertThat(json.at("/units/0/areas/0/exterior").size()).isEqualTo(4);
    }

    @Test
    void aDrawingIsTrueToScaleAndItsNamesStandClearOfEachOther() throws Exception {
        Path drawing = folder.resolve("section.svg");
        CallConsole call = CallConsole.with("cut", cellars().toString(), "--axis", axis().toString(), "--out", drawing.toString(), "--lang", "en");
        assertEquals(0, call.code());
        // 35 m from the first cellar to the last would fill the 370 mm at 1:100 to the edge.
        assertThat(call.out().strip()).isEqualTo("Drawn in " + drawing + ": 3 cut, scale 1:200");
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(Files.readString(drawing))));
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("400mm");
        List<String> texts = elements(svg, "text").stream().map(Element::getTextContent).toList();
        assertThat(texts).contains("LOW", "UP", "FAR <&>", "Station (m)", "Height (m)", "-10", "-4").anyMatch(text -> text.contains("Scale 1:200"));
        // Names stand on white: none of these fields touches another.
        List<Element> fields = elements(svg, "rect").stream().filter(rect -> rect.hasAttribute("rx")).toList();
        assertThat(fields).hasSize(3);
        for (int i = 0; i < fields.size(); i++) {
            for (int j = i + 1; j < fields.size(); j++) {
                assertThat(meet(fields.get(i), fields.get(j))).isFalse();
            }
        }
    }

    @Test
    void aSurveyIsNotDrawnOverAndNothingCutIsSaid() throws IOException {
        Path survey = cellars();
        CallConsole over = CallConsole.with("cut", survey.toString(), "--plane", "398000,3312000,-6,0,0,1", "--out", survey.toString(), "--lang", "en");
        assertEquals(2, over.code());
        assertThat(over.err()).contains("is one of the files that are read");
        CallConsole nothing = CallConsole.with("cut", survey.toString(), "--plane", "398000,3312000,50,0,0,1", "--lang", "en");
        assertEquals(0, nothing.code());
        assertThat(nothing.out()).contains("Nothing is cut.");
    }

    @Test
    void noFileThatIsReadIsDrawnOver() throws IOException {
        String survey = cellars().toString();
        Path axis = axis();
        Path mapping = Files.writeString(folder.resolve("columns.properties"), "form = prism\n");
        for (Path input : List.of(axis, mapping)) {
            String before = Files.readString(input);
            CallConsole call = CallConsole.with("cut", survey, "--axis", axis.toString(), "--mapping", mapping.toString(), "--out",
                    folder.resolve("../" + folder.getFileName()).resolve(input.getFileName()).toString(), "--lang", "zh");
            assertEquals(2, call.code());
            assertThat(call.err().strip().lines()).hasSize(1);
            assertThat(call.err()).contains("未覆盖它");
            assertEquals(before, Files.readString(input));
        }
        CallConsole nowhere = CallConsole.with("cut", "gone.csv", "--axis", axis.toString(), "--out", folder.resolve("no/cut.svg").toString(), "--lang", "en");
        assertEquals(2, nowhere.code());
        assertThat(nowhere.err()).contains("cut.svg cannot be written").doesNotContain("Exception", ".part", "gone.csv");
    }

    @Test
    void whatIsUnsoundIsNamedWithItsFaultsAndFound() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(cellars()));
        rows.addAll(prism("TURNED", 398050, 3312000, 5, 20, 5, -8));
        String survey = Files.write(folder.resolve("turned.csv"), rows).toString();
        CallConsole text = CallConsole.with("cut", survey, "--plane", "398000,3312000,-6,0,0,1", "--lang", "en");
        assertEquals(1, text.code());
        assertThat(text.out()).contains("Cut: 2", "Not sound, not cut (1): TURNED");
        assertThat(text.err()).contains("TURNED: 405 ", "; not cut.");
        CallConsole drawn = CallConsole.with("cut", survey, "--plane", "398000,3312000,-6,0,0,1", "--out", folder.resolve("a.svg").toString(), "--lang", "zh");
        assertEquals(1, drawn.code());
        assertThat(drawn.err()).contains("TURNED：405 ", "；未剖切。");
        JsonNode json = JsonMapper.shared()
                .readTree(CallConsole.with("cut", survey, "--plane", "398000,3312000,-6,0,0,1", "--format", "json").out());
        assertEquals("TURNED", json.at("/notCut/0").stringValue());
        assertEquals("TURNED", json.at("/faults/0/id").stringValue());
        assertEquals("405", json.at("/faults/0/code").stringValue());
    }

    @Test
    void aCutInASharedWallShowsWhatLiesAheadOfIt() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(cellars()));
        rows.addAll(prism("EAST", 398010, 3312000, 5, 20, -10, -5));
        String survey = Files.write(folder.resolve("walls.csv"), rows).toString();
        assertThat(CallConsole.with("cut", survey, "--plane", "398010,3312000,-6,1,0,0").out()).contains("EAST").doesNotContain("LOW");
        assertThat(CallConsole.with("cut", survey, "--plane", "398010,3312000,-6,-1,0,0").out()).contains("LOW").doesNotContain("EAST");
        for (String normal : List.of("0,0,1", "0,0,-1")) {
            assertThat(CallConsole.with("cut", survey, "--plane", "398000,3312000,-5," + normal).out()).contains("UP").doesNotContain("LOW", "EAST");
        }
    }

    @Test
    void aTableOfSomethingElseIsNoAxis() throws IOException {
        String survey = cellars().toString();
        CallConsole call = CallConsole.with("cut", survey, "--axis", survey, "--lang", "en");
        assertEquals(2, call.code());
        assertThat(call.err()).contains("cellars.csv, line 3: An axis has no columns unit, part, ring, H_bottom, H_top.");
        Path chinese = Files.writeString(folder.resolve("轴线.csv"), "点号,X坐标,Y坐标,桩号,\n1,3312010,397990,0,\n2,3312010,398060,70,\n");
        assertEquals(0, CallConsole.with("cut", survey, "--axis", chinese.toString()).code());
    }

    @Test
    void aStationNeedsAnAxis() throws IOException {
        CallConsole call = CallConsole.with("cut", cellars().toString(), "--plane", "1,2,3,0,0,1", "--station", "5", "--lang", "en");
        assertEquals(64, call.code());
        assertThat(call.err()).startsWith("--station needs --axis.");
    }

    @Test
    void wrongUsageIs64AndABadAxisIs2() throws IOException {
        String survey = cellars().toString();
        String axis = axis().toString();
        for (String[] misuse : List.of(new String[]{}, new String[]{"--plane", "1,2,3,0,0,1", "--axis", axis}, new String[]{"--plane", "1,2,3,0,0,0"},
                new String[]{"--plane", "1,2,3"}, new String[]{"--plane", "1,2,3,0,0,NaN"}, new String[]{"--plane", "1,2,3,0,0,1", "--station", "5"})) {
            List<String> call = new ArrayList<>(List.of("cut", survey, "--lang", "en"));
            call.addAll(List.of(misuse));
            CallConsole answer = CallConsole.with(call.toArray(String[]::new));
            assertEquals(64, answer.code(), () -> String.join(" ", misuse));
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).contains("--help").doesNotContain("Exception");
        }
        Path one = Files.writeString(folder.resolve("one.csv"), "X,Y\n3312010,397990\n3312010,397990\n");
        Path without = Files.writeString(folder.resolve("without.csv"), "a,b\n1,2\n");
        assertThat(CallConsole.with("cut", survey, "--axis", one.toString(), "--lang", "en")).satisfies(call -> {
            assertEquals(2, call.code());
            assertThat(call.err()).contains("one.csv", "two points or more");
        });
        assertThat(CallConsole.with("cut", survey, "--axis", without.toString(), "--lang", "en")).satisfies(call -> {
            assertEquals(2, call.code());
            assertThat(call.err()).contains("X_north");
        });
    }

    @Test
    void helpTellsInBothLanguagesHowAnAxisIsWritten() {
        assertThat(CallConsole.with("cut", "--help", "--lang", "en").out().replaceAll("\\s+", " ")).contains("Usage: undercroft cut", "X_north and Y_east");
        assertThat(CallConsole.with("cut", "--help", "--lang", "zh").out().replaceAll("\\s+", "")).contains("用法：undercroftcut", "X_north和Y_east");
    }

    private static List<Element> elements(Document svg, String name) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName(name).getLength(); i++) {
            elements.add((Element) svg.getElementsByTagName(name).item(i));
        }
        return elements;
    }

    private static boolean meet(Element one, Element other) {
        return number(one, "x") < number(other, "x") + number(other, "width") && number(other, "x") < number(one, "x") + number(one, "width")
                && number(one, "y") < number(other, "y") + number(other, "height") && number(other, "y") < number(one, "y") + number(one, "height");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
