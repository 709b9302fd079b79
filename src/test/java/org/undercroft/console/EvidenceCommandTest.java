package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.SampleOfficers;

/// Support by easement, titles of unknown depth and the map of sub-districts, entered and shown by command in an office with one surface title.
@Timeout(120)
class EvidenceCommandTest {
    private static final String SAMPLE = Path.of(System.getProperty("undercroft.home", ""), "sample-data").toString();
    private static final String TITLE = "330206012003GB00101W00000000/1";

    @TempDir
    Path folder;

    @Test
    void supportsTitlesAndTheMapAreEnteredAndShown() throws IOException {
        String number = officeWithATankFarm();
        assertThat(call(0, "evidence", "list", "--officer", "lin")).contains("Nothing is on file");

        assertThat(call(2, "evidence", "depth-unknown", TITLE, "--officer", "wang")).contains("registrar");
        assertThat(call(2, "evidence", "depth-unknown", "330206012003GB00999W00000000/1", "--officer", "chen")).contains("Nothing is registered as");
        assertThat(call(64, "evidence", "depth-unknown", "GB00101", "--officer", "chen")).contains("CODE/LABEL");
        assertThat(call(0, "evidence", "depth-unknown", TITLE, "--officer", "chen")).contains("until it is surveyed");

        Files.writeString(folder.resolve("easement.txt"), "Piles may stand there.");
        call(0, "case", "attach", number, at("easement.txt"), "--kind", "easement-contract", "--signed", "2026-01-02", "--officer", "wang");
        String support = "330206012003GX00002W00000000";
        String parcel = "330206012003GB00101W00000000";
        assertThat(call(2, "evidence", "support", support, parcel, "--below", "-6", "--case", number, "--document", "1", "--officer", "lin"))
                .as("the survey is no easement").contains("case");
        assertThat(call(2, "evidence", "support", support, parcel, "--below", "-6", "--case", number, "--document", "9", "--officer", "lin")).contains("9");
        assertThat(call(0, "evidence", "support", support, parcel, "--below", "-6.5", "--case", number, "--document", "2", "--officer", "lin"))
                .contains("below -6.5 m", "easement.txt");

        Files.writeString(folder.resolve("map.csv"), """
                # crs: EPSG:4550
                # datum: EPSG:5737
                # survey class: 1
                unit,part,ring,point,X_north,Y_east,H_bottom,H_top
                012003,1,0,1,3311000,398000,0,1
                012003,1,0,2,3311000,399000,0,1
                012003,1,0,3,3312000,399000,0,1
                012003,1,0,4,3312000,398000,0,1
                """);
        assertThat(call(2, "evidence", "sub-districts", at("map.csv"), "--officer", "chen")).contains("administrator");
        assertThat(call(2, "evidence", "sub-districts", at("none.csv"), "--officer", "admin")).contains("none.csv");
        assertThat(call(0, "evidence", "sub-districts", at("map.csv"), "--officer", "admin")).contains("012003");

        assertThat(call(0, "evidence", "list", "--officer", "lin").lines()).hasSize(3).anySatisfy(line -> assertThat(line).contains("-6.5 m", "easement.txt"))
                .anySatisfy(line -> assertThat(line).contains(TITLE, "depth unknown", "chen"))
                .anySatisfy(line -> assertThat(line).contains("012003", "1000000 m²"));
        assertThat(call(0, "evidence", "list", "--unit", support, "--officer", "lin", "--format", "json")).contains("\"below\":-6.5", "\"depthUnknown\":[]",
                "\"area\":1000000");
        assertThat(call(2, "evidence", "list", "--officer", "nobody")).contains("password");
        assertThat(call(0, "journal", "verify")).isNotEmpty();
    }

    @Test
    void everyCommandHasHelpInBothLanguages() {
        for (String command : List.of("list", "support", "depth-unknown", "sub-districts")) {
            assertThat(CallConsole.with("evidence", command, "--help", "--lang", "en").out()).contains("Usage: undercroft evidence " + command)
                    .doesNotContainPattern("\\p{IsHan}");
            assertThat(CallConsole.with("evidence", command, "--help", "--lang", "zh").out()).contains("用法：undercroft evidence " + command)
                    .doesNotContain("The ", "Which", "Puts");
        }
    }

    /// @return the case that is still open, in whose file papers can be put
    private String officeWithATankFarm() {
        OfficeSettings settings = new OfficeSettings(
                "样例登记机构", "Sample office", "浙", "宁波市北仑区", ReferenceSystem.BEILUN, new Frame(398, 3312),
                new Box(390_000, 3_305_000, 0, 410_000, 3_320_000, 0), DepthLayers.DEFAULT, 0, true, Optional.empty());
        RegistryOffice.create(folder.resolve("office"), settings, SampleOfficers.accounts()).close();
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        String first = year + "-000001";
        call(0, "case", "lodge", SAMPLE, "GB00101", "--officer", "wang");
        call(0, "case", "examine", first, "--officer", "lin");
        call(0, "case", "approve", first, "--officer", "lin", "--reason", "in order");
        call(0, "case", "register", first, "--officer", "chen");
        call(0, "case", "lodge", SAMPLE, "GX00004", "--officer", "wang");
        return year + "-000002";
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /// @return what was written to either stream
    private String call(int code, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--lang", "en", "--office", folder.resolve("office").toString()));
        CallConsole called = CallConsole.in(Map.of("UNDERCROFT_PASSWORD", SampleOfficers.PASSWORD), all.toArray(String[]::new));
        assertThat(called.code()).as(called.out() + called.err()).isEqualTo(code);
        return (called.out() + called.err()).strip();
    }
}
