package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main job from the console, and what the office it leaves behind answers to scripts.
@Timeout(180)
class DemonstrationTest {
    private static final Path SAMPLE = Path.of(System.getProperty("undercroft.home", ""), "sample-data");

    @TempDir
    Path folder;

    @Test
    void theMainJobGivesEveryFigureAndTheOfficeAnswersForIt() throws IOException {
        leftovers();
        CallConsole demo = CallConsole.with("demo", "--lang", "en", "--out", folder.toString());

        assertEquals(0, demo.code(), () -> demo.out() + demo.err());
        assertThat(demo.out()).containsPattern("All \\d{3} figures agree").contains("GX00011", "refused", "1.50 m", "36.51 m³").doesNotContain("expected,");
        assertThat(Files.readString(folder.resolve("figures.csv")).lines().filter(line -> line.endsWith(",false"))).isEmpty();
        assertThat(Files.readString(folder.resolve("conflict-GX00011.svg"))).contains("<svg", "#e53935");
        assertThat(folder.resolve("certificate-GX00001-page-1.png")).isNotEmptyFile();

        aCertificateIsGenuineAlteredUnreadableOrBySomebodyUnknown();
        theJournalFitsAndStillHoldsItsHead();
        anExaminationAgainstTheRegisterFindsWhatTheOfficeFound();
        badInputLeavesTheOfficeAsItWas();
        theBookAnswersInBothLanguages();
    }

    /// As a first run would have left it, and a killed one might.
    private void leftovers() throws IOException {
        Path old = DemoFolder.fresh(folder);
        Files.writeString(old.resolve("office.mv.db"), "half an office");
    }

    private void aCertificateIsGenuineAlteredUnreadableOrBySomebodyUnknown() throws IOException {
        String pdf = folder.resolve("certificate-GX00001.pdf").toString();
        assertEquals(0, CallConsole.with("certificate", "verify", pdf, "--office", office()).code());
        assertEquals(0, CallConsole.with("certificate", "verify", pdf, "--key", folder.resolve("trusted-signers.pem").toString()).code());
        assertEquals(3, CallConsole.with("certificate", "verify", pdf, "--key", otherKey()).code());

        byte[] bytes = Files.readAllBytes(Path.of(pdf));
        bytes[bytes.length / 2] ^= 1;
        Path altered = Files.write(folder.resolve("altered.pdf"), bytes);
        assertEquals(1, CallConsole.with("certificate", "verify", altered.toString(), "--office", office()).code());
        Path garbage = Files.writeString(folder.resolve("garbage.pdf"), "no PDF at all");
        CallConsole unreadable = CallConsole.with("certificate", "verify", garbage.toString(), "--office", office());
        assertEquals(2, unreadable.code());
        assertThat(unreadable.err()).contains("garbage.pdf").doesNotContain("Exception");
        assertEquals(2, CallConsole.with("certificate", "verify", folder.toString(), "--office", office()).code());
    }

    private String otherKey() {
        Path pem = folder.resolve("other.pem");
        Keys.of(folder.resolve("elsewhere").toString(), name -> Optional.empty()).writeCertificates(pem);
        return pem.toString();
    }

    private void theJournalFitsAndStillHoldsItsHead() throws IOException {
        Path head = folder.resolve("journal-head.txt");
        assertEquals(0, CallConsole.with("journal", "verify", "--office", office()).code());
        assertEquals(0, CallConsole.with("journal", "verify", "--office", office(), "--head", head.toString()).code());
        assertThat(head()).isEqualTo(withoutItsTime(Files.readString(head).strip()));
        Path other = Files.writeString(folder.resolve("other-head.txt"), Files.readString(head).replaceFirst("root: [0-9a-f]{8}", "root: 00000000"));
        assertEquals(1, CallConsole.with("journal", "verify", "--office", office(), "--head", other.toString()).code());
        assertEquals(2, CallConsole.with("journal", "verify", "--office", office(), "--head", SAMPLE.resolve("README.md").toString()).code());
    }

    private void anExaminationAgainstTheRegisterFindsWhatTheOfficeFound() {
        String plan = SAMPLE.resolve("applications/encroaching-gallery.csv").toString();
        CallConsole call = CallConsole.in(Map.of("UNDERCROFT_OFFICE", office()), "examine", plan, "--format", "json", "--lang", "zh");
        assertEquals(1, call.code());
        JsonNode finding = JsonMapper.shared().readTree(call.out()).get("findings").get(0);
        assertEquals("register", finding.get("bFrom").asString());
        assertEquals("330206012003GX00004W00000000/1", finding.get("b").asString());
        assertEquals("conflict", finding.get("verdict").asString());
        assertEquals("EXCLUSIVE_RIGHTS_SHARE_NO_ROOM", finding.get("rule").asString());
        assertEquals(1.5, finding.get("depth").asDouble(), 1e-3);

        for (Map.Entry<String, String> fault : Map
                .of("wrong-zone", "C08-2", "swapped-axes", "C08-1", "other-height-datum", "C08-3", "other-plan-system", "C08-4",
                        "far-away", "C08-5")
                .entrySet()) {
            CallConsole misplaced = CallConsole.with("examine", SAMPLE.resolve("faults/" + fault.getKey() + ".csv").toString(), "--office", office(),
                    "--format",
                    "json");
            JsonNode json = JsonMapper.shared().readTree(misplaced.out());
            assertEquals(1, misplaced.code());
            assertEquals(fault.getValue(), json.get("units").get(0).get("faults").get(0).get("code").asString());
            assertEquals(1, json.get("notCompared").size());
        }
    }

    private void badInputLeavesTheOfficeAsItWas() throws IOException {
        String before = head();
        Path bad = Files.writeString(folder.resolve("bad.csv"), "nothing to survey");
        assertEquals(2, CallConsole.with("examine", bad.toString(), "--office", office()).code());
        assertEquals(before, head());
    }

    private void theBookAnswersInBothLanguages() {
        assertThat(CallConsole.with("unit", "330206012003GX00004W00000000", "--office", office(), "--lang", "zh").out()).contains("318,631.66 m³", "高程");
        assertEquals(0, CallConsole.with("search", "no such name", "--office", office()).code());
        assertThat(CallConsole.in(Map.of("UNDERCROFT_PASSWORD", "beilun"), "case", "--officer", "lin", "--office", office(), "--lang", "en").out().lines()
                .filter(line -> line.contains("refused"))).hasSize(10);
    }

    @Test
    void aFigureThatDoesNotAgreeIsSaidAndEndsWithOne() {
        ExpectedFigures.Figure depth = new ExpectedFigures.Figure("A", "a.csv", "depth:B", "1.5", OptionalDouble.of(0.001));
        assertTrue(depth.agreesWith("1.5009"));
        assertFalse(depth.agreesWith("1.52"));
        assertFalse(depth.agreesWith("-"));
        assertEquals(List.of("A", "b,c", "say \"x\"", ""), ExpectedFigures.fields("A,\"b,c\",\"say \"\"x\"\"\","));
    }

    @Test
    void whatNoDemonstrationMadeIsLeftAlone() throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("office")).resolve("office.mv.db");
        Files.writeString(foreign, "somebody's real office");

        CallConsole demo = CallConsole.with("demo", "--lang", "en", "--out", folder.toString());

        assertEquals(2, demo.code());
        assertThat(demo.err()).contains("office", "--out");
        assertEquals("somebody's real office", Files.readString(foreign));
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        CallConsole demo = CallConsole.with("demo", "--lang", "en", "--out", file.resolve("below").toString());
        assertEquals(2, demo.code());
        assertThat(demo.err()).contains("file").doesNotContain("Exception");
        assertEquals("not a folder", Files.readString(file));
        assertEquals(2, CallConsole.with("demo", "--lang", "en", "--out", folder.toString(), "--sample", folder.resolve("none").toString()).code());
    }

    private String head() {
        String key = folder.resolve("demonstration-head-key.p12").toString();
        return withoutItsTime(CallConsole.in(Map.of("UNDERCROFT_HEAD_KEY", key), "journal", "head", "--office", office()).out().strip());
    }

    /// What a head says, whenever it was said.
    private static String withoutItsTime(String head) {
        return head.replaceAll("(?m)^(at|signature): .*$", "");
    }

    private String office() {
        return folder.resolve("office").toString();
    }
}
