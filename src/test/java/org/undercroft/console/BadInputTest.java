package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What bad input gets: exit code 2 and one message that names the file, on standard error; nothing on standard output; never a stack trace.
@Timeout(60)
class BadInputTest {
    private static final String TABLE = """
            # crs: EPSG:4550
            # datum: EPSG:5737
            unit,part,ring,point,X_north,Y_east,H_bottom,H_top
            A,1,0,1,3312000,398000,-20,-10
            A,1,0,2,3312010,398000,-20,-10
            A,1,0,3,3312010,398010,-20,-10
            A,1,0,4,3312000,398010,-20,-10
            """;
    private static final String CITY = """
            {"type":"CityJSON","version":"2.0","transform":{"scale":[0.001,0.001,0.001],"translate":[0,0,0]},
             "CityObjects":{"A":{"type":"Building","geometry":[{"type":"Solid","lod":"1","boundaries":[[[[0,3,2,1]],[[4,5,6,7]],[[0,1,5,4]],[[1,2,6,5]],[[2,3,7,6]],[[3,0,4,7]]]]}]}},
             "vertices":[[0,0,0],[1000,0,0],[1000,1000,0],[0,1000,0],[0,0,1000],[1000,0,1000],[1000,1000,1000],[0,1000,1000]]}
            """;

    @TempDir
    Path folder;

    @Test
    void theFilesAreGoodBeforeTheyAreSpoilt() throws IOException {
        assertEquals(0, CallConsole.with("examine", write("good.csv", TABLE)).code());
        assertEquals(0, CallConsole.with("examine", write("good.city.json", CITY)).code());
    }

    @Test
    void aMissingFloorIsAFaultUntilItIsAskedToBeAdded() throws IOException {
        String open = write("open.city.json", CITY.replace("[[0,3,2,1]],", ""));
        CallConsole asItIs = CallConsole.with("examine", "--lang", "en", "--format", "json", open);
        CallConsole closed = CallConsole.with("examine", "--lang", "en", "--format", "json", "--close", "floor", open);

        assertEquals(1, asItIs.code());
        assertThat(asItIs.out()).contains("\"302\"", "\"notCompared\":[\"A\"]");
        assertEquals(0, closed.code());
        assertThat(closed.out()).contains("\"volume\":1,").doesNotContain("\"notes\":[]", "302");
    }

    @Test
    void emptyAndTruncatedFilesAreRefused() throws IOException {
        refused(write("empty.csv", ""), "empty.csv");
        refused(write("empty.city.json", ""), "empty.city.json");
        refused(write("half.city.json", CITY.substring(0, CITY.length() / 2)), "half.city.json");
        refused(write("half.csv", TABLE.substring(0, TABLE.indexOf("3312010,398000") + 9)), "half.csv");
    }

    @Test
    void anotherTypeOrEncodingIsRefused() throws IOException {
        Path picture = folder.resolve("picture.city.json");
        Files.write(picture, new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 1, 2, 3});
        refused(picture.toString(), "picture.city.json");
        Path wide = folder.resolve("wide.csv");
        Files.writeString(wide, TABLE, StandardCharsets.UTF_16LE);
        refused(wide.toString(), "wide.csv");
        refused(write("readme.txt", "Dear colleague, the survey follows by post.\n"), "readme.txt");
        refused(write("other.json", "{\"type\":\"FeatureCollection\",\"features\":[]}"), "other.json");
    }

    @Test
    void aFolderOrNothingIsRefused() {
        refused(folder.toString(), folder.getFileName().toString());
        refused(folder.resolve("gone.csv").toString(), "gone.csv");
    }

    @Test
    void numbersThatAreNoNumbersAreRefusedWithTheirPlace() throws IOException {
        assertThat(refused(write("nan.csv", TABLE.replace("3312010,398010", "NaN,398010")), "nan.csv")).contains("6");
        assertThat(refused(write("infinite.csv", TABLE.replace("3312010,398010", "Infinity,398010")), "infinite.csv")).contains("6");
        refused(write("nan.city.json", CITY.replace("[1000,1000,1000]", "[1000,NaN,1000]")), "nan.city.json");
        refused(write("far.city.json", CITY.replace("[1000,1000,1000]", "[1000,1e999,1000]")), "far.city.json");
    }

    @Test
    void anIndexWithoutAVertexIsRefusedWithItsObject() throws IOException {
        assertThat(refused(write("index.city.json", CITY.replace("[[4,5,6,7]]", "[[4,5,6,99]]")), "index.city.json")).contains("99");
        refused(write("negative.city.json", CITY.replace("[[4,5,6,7]]", "[[4,5,6,-1]]")), "negative.city.json");
    }

    @Test
    void twoHundredMegabytesOfZerosAreRefusedQuickly() throws IOException {
        for (String name : List.of("zeros.city.json", "zeros.csv", "zeros.obj")) {
            Path zeros = folder.resolve(name);
            try (RandomAccessFile file = new RandomAccessFile(zeros.toFile(), "rw")) {
                file.setLength(200_000_000);
            }
            refused(zeros.toString(), name);
        }
    }

    @Test
    void oneUnreadableFileAmongSeveralKeepsAllFromBeingExamined() throws IOException {
        CallConsole call = CallConsole.with("examine", "--lang", "en", "--format", "json", write("good.csv", TABLE), write("bad.csv", "x"));
        assertEquals(2, call.code());
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("bad.csv");
    }

    @Test
    void theRefusalIsSaidInTheLanguageAskedFor() throws IOException {
        String file = write("empty.csv", "");
        assertThat(CallConsole.with("examine", "--lang", "zh", file).err()).containsPattern("[\\u4e00-\\u9fff]");
        assertThat(CallConsole.with("examine", "--lang", "en", file).err()).doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void anOfficeThatIsNotThereIsRefused() throws IOException {
        String nowhere = folder.resolve("nowhere").toString();
        for (String[] asked : List.of(new String[]{"journal", "verify", "--office", nowhere, "--lang", "en"},
                new String[]{"journal", "head", "--office", nowhere, "--lang", "en"}, new String[]{"search", "x", "--office", nowhere, "--lang", "en"},
                new String[]{"examine", write("good.csv", TABLE), "--office", nowhere, "--lang", "en"})) {
            CallConsole call = CallConsole.with(asked);
            assertEquals(2, call.code());
            assertThat(call.err()).contains("nowhere").doesNotContain("Exception", "\tat ");
            assertThat(call.out()).isEmpty();
        }
        assertThat(Files.exists(Path.of(nowhere))).isFalse();
    }

    private String refused(String file, String named) {
        CallConsole call = CallConsole.with("examine", "--lang", "en", file);
        assertEquals(2, call.code(), () -> named + ": " + call);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains(named).doesNotContain("Exception", "\tat ", "null");
        assertThat(call.err().strip().lines()).hasSize(1);
        return call.err().replace(file, "");
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
