package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What scripts rely on when they call `examine --format json`: identifiers, order, levels of detail, parts, what is skipped. All solids are cubes of two
/// metres, so that eight cubic metres are one cube.
@Timeout(60)
class ExamineContractTest {
    @TempDir
    Path folder;

    @Test
    void severalSolidsOfOneLevelAreNumberedAndOnlyTheHighestLevelCounts() throws IOException {
        String file = city("a.city.json", object("A", solid("1", 0), solid("2", 10), solid("2", 20)), object("B", solid("1.3", 30)));

        JsonNode json = examine(0, file);
        assertEquals(List.of("A#1", "A#2", "B"), texts(json, "units", "id"));
        assertEquals(List.of("2", "2", "1.3"), texts(json, "units", "lod"));
        assertEquals(List.of("A"), texts(examine(0, "--lod", "1", file), "units", "id"));
        assertThat(texts(examine(0, "--lod", "1", file), "skipped")).containsExactly("B");
    }

    @Test
    void solidsOfOneMultiSolidAreOneUnitUnlessPartsAreAskedFor() throws IOException {
        String file = city("m.city.json", object("M", multiSolid("2", 0, 1)));

        JsonNode together = examine(0, file);
        assertEquals(List.of("M"), texts(together, "units", "id"));
        // two cubes that share half of one: 8 + 8 - 4
        assertEquals(12, together.get("units").get(0).get("volume").asDouble(), 1e-9);
        assertThat(together.get("findings")).isEmpty();

        JsonNode apart = examine(1, "--parts", file);
        assertEquals(List.of("M#1", "M#2"), texts(apart, "units", "id"));
        assertEquals(4, apart.get("findings").get(0).get("volume").asDouble(), 1e-9);
    }

    @Test
    void whatHoldsNoSolidIsSkippedAndNothingStandsAgainstIt() throws IOException {
        String file = city("roads.city.json", object("A", solid("2", 0)),
                object("road-12", "{\"type\":\"MultiSurface\",\"lod\":\"2\",\"boundaries\":[[[0,1,2]]]}"));

        JsonNode json = examine(0, file);
        assertEquals(List.of("A"), texts(json, "units", "id"));
        assertEquals(List.of("road-12"), texts(json, "skipped"));
        assertThat(json.get("notCompared")).isEmpty();
    }

    @Test
    void findingsAreSortedByTheirIdentifiersAndSaidFromTheOneReadFirst() throws IOException {
        String file = city("order.city.json", object("C", solid("2", 0)), object("B", solid("2", 1)), object("A", solid("2", 2)));

        JsonNode json = examine(1, file);
        assertEquals(List.of("C", "B", "A"), texts(json, "units", "id"));
        assertEquals(List.of("B A overlapping", "C A touching", "C B overlapping"), json.get("findings").valueStream()
                .map(finding -> finding.get("a").asString() + " " + finding.get("b").asString() + " " + finding.get("relation").asString()).toList());
        JsonNode touching = json.get("findings").get(1);
        assertEquals("face", touching.get("contact").get("kind").asString());
        assertEquals(4, touching.get("contact").get("area").asDouble(), 1e-9);
        assertEquals(List.of(0.0, 0.0, 0.0),
                List.of(touching.get("volume").asDouble(-1), touching.get("depth").asDouble(-1), touching.get("distance").asDouble(-1)));
        assertEquals(List.of(0.0, 2.0), List.of(touching.get("bottom").asDouble(), touching.get("top").asDouble()));
    }

    @Test
    void filesThatShareAnIdentifierPutTheirNameBeforeItWhereverTheyLie() throws IOException {
        String one = city("one.city.json", object("A", solid("2", 0)), object("X", solid("2", 50)));
        Files.createDirectory(folder.resolve("sub"));
        String other = city("sub/one.city.json", object("A", solid("2", 10)));
        String third = city("two.city.json", object("A", solid("2", 20)));

        assertEquals(List.of("one.city.json:A", "X", "two.city.json:A"), texts(examine(0, one, third), "units", "id"));
        assertEquals(List.of(one + ":A", "X", other + ":A"), texts(examine(0, one, other), "units", "id"));
        assertEquals(List.of(third + "(1):A", third + "(2):A"), texts(examine(1, third, third), "units", "id"));
    }

    @Test
    void aFileThatCannotBeReadLeavesStandardOutputEmpty() throws IOException {
        String good = city("good.city.json", object("A", solid("2", 0)));
        String wrongCorner = city("corner.city.json", object("A", solid("2", 0).replace("[0,1,9,8]", "[0,1,9,999]")));
        String notANumber = write("nan.city.json", Files.readString(Path.of(good)).replace("[0,0,0]", "[NaN,0,0]"));

        for (String bad : List.of(wrongCorner, notANumber, folder.resolve("gone.json").toString())) {
            CallConsole call = CallConsole.with("examine", "--format", "json", "--lang", "en", good, bad);
            assertEquals(2, call.code());
            assertThat(call.out()).isEmpty();
            assertThat(call.err().strip().lines()).hasSize(1);
            assertThat(call.err()).contains(bad).doesNotContain("Exception");
        }
    }

    @Test
    void keysAndCodesStayTheSameInBothLanguagesAndOnlySentencesDiffer() throws IOException {
        String open = solid("2", 0).replace("[[0,1,9,8]],", "");
        String file = city("open.city.json", object("A", open), object("B", solid("2", 10)), object("C", solid("2", 11)));

        JsonNode english = examine(1, "--lang", "en", file);
        JsonNode chinese = examine(1, "--lang", "zh", file);
        assertEquals(List.copyOf(english.propertyNames()), List.copyOf(chinese.propertyNames()));
        JsonNode fault = english.get("units").get(0).get("faults").get(0);
        assertTrue(fault.get("code").isString());
        assertEquals(fault.get("code"), chinese.get("units").get(0).get("faults").get(0).get("code"));
        assertThat(chinese.get("findings").get(0).get("text").asString()).containsPattern("\\p{IsHan}");
        assertThat(english.get("findings").get(0).get("text").asString()).doesNotContainPattern("\\p{IsHan}");
        assertTrue(english.get("units").get(0).get("volume").isNull());
        assertEquals(List.of("A"), texts(english, "notCompared"));
        // the file names no reference system: its figures are in its own units, and that is said
        assertTrue(english.get("crs").isNull());
        assertThat(english.get("notes")).hasSize(1);
        assertEquals("EPSG:4550+5737", examine(1, "--crs", "EPSG:4550+5737", "--lang", "en", file).get("crs").asString());
    }

    @Test
    void whatIsAskedForClassifiesAndHidesNothing() throws IOException {
        String file = city("near.city.json", object("A", solid("2", 0)), object("B", solid("2", 1)), object("C", solid("2", 5)));

        assertEquals(List.of("conflict"), texts(examine(1, file), "findings", "verdict"));
        assertEquals(List.of("withinTolerance"), texts(examine(1, "--tolerance", "1.5", file), "findings", "verdict"));
        JsonNode clearance = examine(1, "--clearance", "2.5", file);
        assertEquals(List.of("conflict", "clearanceShort"), texts(clearance, "findings", "verdict"));
        assertEquals(2, clearance.get("findings").get(1).get("distance").asDouble(), 1e-9);
        assertTrue(clearance.get("findings").get(1).get("bottom").isNull());
    }

    private static JsonNode examine(int code, String... arguments) {
        List<String> all = new ArrayList<>(List.of("examine", "--format", "json"));
        all.addAll(Arrays.asList(arguments));
        CallConsole call = CallConsole.with(all.toArray(String[]::new));
        assertEquals(code, call.code(), call.out() + call.err());
        return JsonMapper.shared().readTree(call.out());
    }

    private static List<String> texts(JsonNode json, String list, String key) {
        return json.get(list).valueStream().map(item -> item.get(key).asString()).toList();
    }

    private static List<String> texts(JsonNode json, String list) {
        return json.get(list).valueStream().map(JsonNode::asString).toList();
    }

    // a city of cubes: the corners of the cube at x metres begin at number 4 x

    private String city(String name, String... objects) throws IOException {
        StringBuilder corners = new StringBuilder();
        for (int x = 0; x <= 60; x++) {
            corners.append(x == 0 ? "" : ",").append("[%1$d,0,0],[%1$d,2,0],[%1$d,0,2],[%1$d,2,2]".formatted(x));
        }
        return write(name, "{\"type\":\"CityJSON\",\"version\":\"2.0\",\"transform\":{\"scale\":[1,1,1],\"translate\":[0,0,0]},\"CityObjects\":{"
                + String.join(",", objects) + "},\"vertices\":[" + corners + "]}");
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private static String object(String id, String... geometries) {
        return "\"%s\":{\"type\":\"Building\",\"geometry\":[%s]}".formatted(id, String.join(",", geometries));
    }

    private static String solid(String lod, int x) {
        return "{\"type\":\"Solid\",\"lod\":\"%s\",\"boundaries\":%s}".formatted(lod, cube(x));
    }

    private static String multiSolid(String lod, int... at) {
        return "{\"type\":\"MultiSolid\",\"lod\":\"%s\",\"boundaries\":[%s]}".formatted(lod,
                Arrays.stream(at).mapToObj(ExamineContractTest::cube).collect(Collectors.joining(",")));
    }

    /// One shell of six squares around the cube from `x` to `x + 2`.
    private static String cube(int x) {
        int w = 4 * x;
        int e = 4 * (x + 2);
        int[][] faces = {{w, w + 1, e + 1, e}, {w + 2, e + 2, e + 3, w + 3}, {w, e, e + 2, w + 2}, {e, e + 1, e + 3, e + 2}, {e + 1, w + 1, w + 3, e + 3},
            {w + 1, w, w + 2, w + 3}};
        return "[[" + Arrays.stream(faces).map(face -> "[" + Arrays.toString(face).replace(" ", "") + "]").collect(Collectors.joining(",")) + "]]";
    }
}
