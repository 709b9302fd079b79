package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the console tells of solids whose figures are known by heart.
@Timeout(30)
class SolidCommandTest {
    private static final String HEAD = """
            # crs: EPSG:4550
            # datum: EPSG:5737
            unit,part,ring,point,X_north,Y_east,H_bottom,H_top
            """;

    @TempDir
    Path folder;

    @Test
    void aBoxIsToldWithEveryFigure() throws IOException {
        CallConsole call = CallConsole.with("solid", write("box.csv", HEAD + box("A", 1, 0, 10, -20, -10)), "--format", "json");
        assertEquals(0, call.code());
        JsonNode json = JsonMapper.shared().readTree(call.out());
        assertEquals(List.of("file", "crs", "notes", "solids", "skipped", "seconds"), List.copyOf(json.propertyNames()));
        JsonNode solid = json.get("solids").get(0);
        assertEquals(
                List.of("id", "lod", "parts", "sound", "volume", "area", "planArea", "centroid", "bottom", "top", "faces", "chordError", "triangles", "digest",
                        "faults"),
                List.copyOf(solid.propertyNames()));
        assertEquals("A", solid.get("id").asString());
        assertTrue(solid.get("sound").asBoolean());
        assertEquals(1000, solid.get("volume").asDouble(), 1e-9);
        assertEquals(600, solid.get("area").asDouble(), 1e-9);
        assertEquals(100, solid.get("planArea").asDouble(), 1e-9);
        assertEquals("[398005,3312005,-15]", solid.get("centroid").toString().replace(".0", ""));
        assertEquals(-20, solid.get("bottom").asDouble());
        assertEquals(-10, solid.get("top").asDouble());
        assertEquals("{\"roof\":1,\"floor\":1,\"wall\":4}", solid.get("faces").toString());
        assertEquals(12, solid.get("triangles").asInt());
        assertEquals(0, solid.get("chordError").asDouble());
        assertThat(solid.get("digest").asString()).matches("[0-9a-f]{64}");
        assertTrue(solid.get("faults").isEmpty());
    }

    @Test
    void aFaultIsToldWithItsPlaceAndEndsWithOne() throws IOException {
        String file = write("upside.csv", HEAD + box("A", 1, 0, 10, -20, -10) + box("U", 1, 50, 10, -10, -20));
        CallConsole call = CallConsole.with("solid", file, "--format", "json", "--lang", "en");
        assertEquals(1, call.code());
        JsonNode solids = JsonMapper.shared().readTree(call.out()).get("solids");
        assertTrue(solids.get(0).get("sound").asBoolean());
        JsonNode unsound = solids.get(1);
        assertFalse(unsound.get("sound").asBoolean());
        assertTrue(unsound.get("volume").isNull() && unsound.get("faces").isNull());
        JsonNode fault = unsound.get("faults").get(0);
        assertEquals(List.of("code", "where", "part", "shell", "face", "ring", "measure", "text"), List.copyOf(fault.propertyNames()));
        assertEquals("405", fault.get("code").asString());
        assertEquals(-10, fault.get("measure").asDouble());
        assertEquals(0, fault.get("part").asInt(-1));
        assertTrue(fault.get("face").isNull());
        assertThat(fault.get("where").get(0).asDouble()).isBetween(398_050.0, 398_060.0);
    }

    @Test
    void peopleGetATableInTheirLanguage() throws IOException {
        String file = write("box.csv", HEAD + box("A", 1, 0, 10, -20, -10) + box("U", 1, 50, 10, -10, -20));
        CallConsole english = CallConsole.with("solid", file, "--lang", "en");
        CallConsole chinese = CallConsole.with("solid", file, "--lang", "zh");
        assertThat(english.out()).containsPattern("A +1000\\.00 +600\\.00 +100\\.00 +-20\\.00 +-10\\.00 +1/1/4 +12 +0\\.0000");
        assertThat(english.out()).contains("volume m³", "not sound", "405 ", "Solids: 2; not sound: 1; faults: 1.");
        assertThat(chinese.out()).contains("体积 m³", "体有缺陷", "重心").doesNotContain("volume", "digest");
        assertThat(english.err() + chinese.err()).isEmpty();
    }

    @Test
    void partsThatShareRoomAreAFaultOnlyOfAMultiSolid() throws IOException {
        String file = write("two.csv", HEAD + box("A", 1, 0, 10, -20, -10) + box("A", 2, 8, 10, -20, -10));
        assertEquals(0, CallConsole.with("solid", file).code());
        assertThat(CallConsole.with("solid", file, "--format", "json").out()).contains("\"parts\":2", "\"volume\":1800,");
        CallConsole multi = CallConsole.with("solid", file, "--as", "multisolid", "--format", "json");
        assertEquals(1, multi.code());
        assertThat(multi.out()).contains("\"code\":\"501\"");
        assertEquals(0, CallConsole.with("solid", file, "--as", "multisolid", "--overlap", "3").code());
        assertEquals(0, CallConsole.with("solid", file, "--parts").code());
    }

    @Test
    void whatCannotBeReadEndsWithTwoAndWhatIsNotUnderstoodWith64() throws IOException {
        CallConsole missing = CallConsole.with("solid", folder.resolve("nothing.csv").toString(), "--lang", "en");
        assertEquals(2, missing.code());
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("nothing.csv").doesNotContain("Exception");
        String file = write("box.csv", HEAD + box("A", 1, 0, 10, -20, -10));
        for (List<String> wrong : List.of(List.of("solid"), List.of("solid", file, file), List.of("solid", file, "--as", "heap"),
                List.of("solid", file, "--planar", "-1"))) {
            CallConsole call = CallConsole.with(wrong.toArray(String[]::new));
            assertEquals(64, call.code(), wrong::toString);
            assertThat(call.out()).isEmpty();
        }
    }

    private static String box(String id, int part, double east, double side, double bottom, double top) {
        StringBuilder rows = new StringBuilder();
        double[][] corners = {{0, 0}, {0, side}, {side, side}, {side, 0}};
        for (int i = 0; i < 4; i++) {
            rows.append("%s,%d,0,%d,%s,%s,%s,%s%n".formatted(id, part, i + 1, 3_312_000 + corners[i][1], 398_000 + east + corners[i][0], bottom, top));
        }
        return rows.toString();
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }
}
