package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.benchmarks.District;
import org.undercroft.benchmarks.DistrictFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sweep over small files whose answers can be checked in the head, and over a district, held against what `examine` says of the same file.
@Timeout(240)
class SweepTest {
    private static final String HEAD = "a,b,relation,verdict,volume,depth,bottom,top,planArea";

    @TempDir
    Path folder;

    @Test
    void everyPairThatMeetsIsALineOfTheTable() throws IOException {
        String file = write("boxes.csv", box("A", 0, 10, -20, -10) + box("B", 9, 10, -20, -10) + box("C", 19, 10, -20, -10) + box("D", 40, 10, -20, -10)
                + box("E", 42, 4, -18, -14));

        CallConsole call = CallConsole.with("sweep", "--lang", "en", file);

        assertEquals(1, call.code());
        List<String> lines = call.out().lines().toList();
        assertEquals(4, lines.size());
        assertEquals(HEAD, lines.getFirst());
        says(lines.get(1), "A,B,overlapping,conflict", 100, 1, -20, -10, 10);
        says(lines.get(2), "B,C,touching,contact", 0, 0, -20, -10, 0);
        says(lines.get(3), "D,E,around,conflict", 64, 4, -18, -14, 16);
        assertThat(call.err()).contains("Units: 5", "in the table: 3", "overlapping 1", "conflict 2", "Seconds: reading");
    }

    @Test
    void contactsCanBeLeftOutAndAloneAreNothingAgainstIt() throws IOException {
        String file = write("wall.csv", box("A", 0, 10, -20, -10) + box("B", 10, 10, -20, -10));

        CallConsole with = CallConsole.with("sweep", file);
        CallConsole without = CallConsole.with("sweep", "--no-contacts", file);

        assertEquals(0, with.code());
        assertEquals(0, without.code());
        assertThat(with.out()).contains("A,B,touching,contact");
        assertEquals(HEAD + "\n", without.out());
    }

    @Test
    void withoutDepthTheVerdictAndTheHeightsStayTheSame() throws IOException {
        String file = write("slivers.csv", box("A", 0, 10, -20, -10) + box("B", 9.995, 10, -20, -12) + box("C", 19.5, 10, -20, -10));

        assertThat(CallConsole.with("sweep", file).out()).contains("A,B,overlapping,withinTolerance,0.4", ",-20,-12,0.0", "B,C,overlapping,conflict,");
        CallConsole fast = CallConsole.with("sweep", "--no-depth", file);
        assertThat(fast.out()).containsPattern("A,B,overlapping,withinTolerance,0\\.[34]\\d*,,-20,-12,\n")
                .containsPattern("B,C,overlapping,conflict,39\\.\\d+,,-20,-12,\n");
        assertEquals(1, fast.code());
        assertThat(CallConsole.with("sweep", "--no-depth", "--tolerance", "0.004", file).out()).contains("A,B,overlapping,conflict");
        assertThat(CallConsole.with("sweep", "--tolerance", "0.6", file).out()).doesNotContain("conflict");
    }

    @Test
    void aClearanceThatIsNotKeptIsALineToo() throws IOException {
        String file = write("gap.csv", box("A", 0, 10, -20, -10) + box("B", 12, 10, -20, -10));

        assertEquals(HEAD + "\n", CallConsole.with("sweep", file).out());
        assertEquals(HEAD + "\n", CallConsole.with("sweep", "--clearance", "2", file).out());
        CallConsole call = CallConsole.with("sweep", "--clearance", "3", file);
        assertEquals(HEAD + "\nA,B,apart,clearanceShort,0,0,,,0\n", call.out());
        assertEquals(1, call.code());
    }

    @Test
    void whatIsUnsoundIsNamedAndHeldAgainstNothing() throws IOException {
        String file = write("upsideDown.csv", box("A", 0, 10, -10, -20) + box("B", 5, 10, -20, -10));

        CallConsole call = CallConsole.with("sweep", "--lang", "en", file);

        assertEquals(1, call.code());
        assertEquals(HEAD + "\n", call.out());
        assertThat(call.err()).contains("A: ", "compared with nothing").contains("1 not compared");
        assertThat(CallConsole.with("sweep", "--lang", "zh", file).err()).contains("未作比较", "秒数").doesNotContain("Units");
    }

    @Test
    void identifiersThatFilesShareArePrecededByTheFile() throws IOException {
        String one = write("one.csv", box("A,1", 0, 10, -20, -10));
        String other = write("other.csv", box("A,1", 9, 10, -20, -10));

        assertThat(CallConsole.with("sweep", one, other).out()).contains("\n\"one.csv:A,1\",\"other.csv:A,1\",overlapping,conflict,100,");
    }

    @Test
    void theTableIsWrittenWholeOrNotAtAll() throws IOException {
        String file = write("boxes.csv", box("A", 0, 10, -20, -10) + box("B", 9, 10, -20, -10));
        Path table = folder.resolve("pairs.csv");

        CallConsole call = CallConsole.with("sweep", file, "--out", table.toString());
        assertEquals(1, call.code());
        assertThat(call.out()).isEmpty();
        assertThat(Files.readString(table)).startsWith(HEAD).contains("A,B,overlapping");

        String before = Files.readString(table);
        CallConsole refused = CallConsole.with("sweep", "--lang", "en", file, folder.resolve("gone.csv").toString(), "--out", table.toString());
        assertEquals(2, refused.code());
        assertThat(refused.err()).contains("gone.csv").doesNotContain("Exception");
        assertEquals(before, Files.readString(table));
        assertEquals(2, CallConsole.with("sweep", file, "--out", folder.resolve("no/pairs.csv").toString()).code());
        assertEquals(2, CallConsole.with("sweep", file, "--out", folder.toString()).code());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("boxes.csv", "pairs.csv");
        }
    }

    @Test
    void noFileThatIsReadIsWrittenOver() throws IOException {
        String file = write("boxes.csv", box("A", 0, 10, -20, -10));
        String other = write("other.csv", box("B", 0, 10, -20, -10));
        Path link = Files.createLink(folder.resolve("link.csv"), Path.of(other));
        for (String out : List.of(file, other, link.toString(), folder.resolve(".").resolve("other.csv").toString())) {
            CallConsole call = CallConsole.with("sweep", "--lang", "en", file, other, "--out", out);
            assertEquals(2, call.code());
            assertThat(call.err().strip().lines()).hasSize(1);
            assertThat(call.err()).contains("is one of the files that are read");
        }
        assertEquals(2, CallConsole.with("sweep", file, "--mapping", other, "--out", other).code());
        assertThat(Files.readString(Path.of(file)) + Files.readString(Path.of(other))).doesNotContain("relation");
    }

    @Test
    void othersMayReadTheTableAsAnyFile() throws IOException {
        Path table = folder.resolve("pairs.csv");
        CallConsole.with("sweep", write("boxes.csv", box("A", 0, 10, -20, -10)), "--out", table.toString());
        Path any = Files.writeString(folder.resolve("any.csv"), "");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals(Files.getPosixFilePermissions(any), Files.getPosixFilePermissions(table));
        }
    }

    @Test
    void figuresAreWithoutNoiseAndIdentifiersAreQuoted() {
        assertEquals("-75", SweepTable.plain(-75.00000000000001));
        assertEquals("0", SweepTable.plain(-1e-12));
        assertEquals("0", SweepTable.plain(-0.0));
        assertEquals("1200000", SweepTable.plain(1.2e6));
        assertEquals("0.00012", SweepTable.plain(0.00012));
        for (String odd : List.of("=1+1", "+A", "-A", "@A", "A,B", "A\nB", " A", "A ")) {
            assertEquals('"' + odd + '"', SweepTable.quoted(odd));
        }
        assertEquals("\"a \"\"b\"\"\"", SweepTable.quoted("a \"b\""));
        assertEquals("T1-2 #3", SweepTable.quoted("T1-2 #3"));
    }

    @Test
    void noMoreThreadsThanProcessorsAreStarted() throws IOException {
        String file = write("boxes.csv", box("A", 0, 10, -20, -10) + box("B", 9, 10, -20, -10));
        CallConsole call = CallConsole.with("sweep", "--lang", "en", "--threads", "1000000", file);
        assertEquals(1, call.code());
        assertThat(call.err()).contains("Threads: " + Runtime.getRuntime().availableProcessors() + " instead of 1000000");
    }

    @Test
    void aBrokenSequenceGivesNoTable() throws IOException {
        Path file = folder.resolve("district.city.jsonl");
        DistrictFile.write(file, new District(1000, 3));
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));

        CallConsole call = CallConsole.with("sweep", "--lang", "en", file.toString());
        assertEquals(2, call.code());
        assertThat(call.out()).isEmpty();
        assertThat(call.err().strip().lines()).hasSize(1);
        assertThat(call.err()).contains("district.city.jsonl");
    }

    @Test
    void aDistrictIsSweptAsItIsExaminedOnAnyNumberOfThreads() throws IOException {
        Path file = folder.resolve("district.city.jsonl");
        DistrictFile.write(file, new District(2000, 7));

        String one = CallConsole.with("sweep", "--threads", "1", file.toString()).out();
        String two = CallConsole.with("sweep", "--threads", "2", file.toString()).out();
        String fast = CallConsole.with("sweep", "--no-depth", file.toString()).out();
        JsonNode examined = JsonMapper.shared().readTree(CallConsole.with("examine", "--format", "json", file.toString()).out());

        assertEquals(one, two);
        List<String> lines = new ArrayList<>(List.of(HEAD));
        examined.get("findings").valueStream().map(SweepTest::line).forEach(lines::add);
        assertThat(one.lines()).hasSizeGreaterThan(2000).containsExactlyElementsOf(lines);
        List<String[]> shallow = fast.lines().map(line -> line.split(",", -1)).toList();
        List<String[]> deep = one.lines().map(line -> line.split(",", -1)).toList();
        assertEquals(deep.size(), shallow.size());
        for (int i = 1; i < deep.size(); i++) {
            assertThat(Arrays.copyOf(shallow.get(i), 4)).isEqualTo(Arrays.copyOf(deep.get(i), 4));
            assertThat(shallow.get(i)[5] + shallow.get(i)[8]).isEmpty();
            for (int height : new int[]{6, 7}) {
                // the same room, its slimmest ends put together in another order
                assertThat(Double.parseDouble(shallow.get(i)[height])).isCloseTo(Double.parseDouble(deep.get(i)[height]), within(1e-6));
            }
        }
    }

    private static void says(String line, String words, double... figures) {
        assertThat(line).startsWith(words + ",").doesNotContain("E-");
        String[] cells = line.split(",", -1);
        for (int i = 0; i < figures.length; i++) {
            assertThat(Double.parseDouble(cells[4 + i])).isCloseTo(figures[i], within(1e-9));
        }
    }

    private static String line(JsonNode finding) {
        return Stream.of("a", "b", "relation", "verdict", "volume", "depth", "bottom", "top", "planArea").map(finding::get)
                .map(value -> value.isNumber() ? SweepTable.plain(value.asDouble()) : value.isNull() ? "" : value.asString())
                .reduce((left, right) -> left + "," + right).orElseThrow();
    }

    private String write(String name, String rows) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "# crs: EPSG:4550\n# datum: EPSG:5737\nunit,part,ring,point,X_north,Y_east,H_bottom,H_top\n" + rows);
        return file.toString();
    }

    /// A box of whole sides, `at` metres east of the corner.
    private static String box(String id, double at, double side, double bottom, double top) {
        StringBuilder rows = new StringBuilder();
        double[][] corners = {{0, 0}, {side, 0}, {side, side}, {0, side}};
        for (int i = 0; i < 4; i++) {
            rows.append(
                    "%s,1,0,%d,%s,%s,%s,%s%n".formatted(id.contains(",") ? '"' + id + '"' : id, i + 1, 3_312_002 + corners[i][1], 398_000 + at + corners[i][0],
                            bottom, top));
        }
        return rows.toString();
    }
}
