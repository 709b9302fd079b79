package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.SampleOfficers;

/// The whole way of a case by command, in an empty office: the gallery of the sample files is nobody's neighbour there.
@Timeout(120)
class CaseCommandTest {
    private static final Path SAMPLE = Path.of(System.getProperty("undercroft.home", ""), "sample-data");
    private static final String GALLERY = "GX00011";
    private static final Officer ZHOU = new Officer("zhou", "周", Set.of(Role.CLERK));

    @TempDir
    Path folder;

    private String number;

    @BeforeEach
    void makeAnEmptyOffice() {
        OfficeSettings settings = new OfficeSettings(
                "样例登记机构", "Sample office", "浙", "宁波市北仑区", ReferenceSystem.BEILUN, new Frame(398, 3312),
                new Box(390_000, 3_305_000, 0, 410_000, 3_320_000, 0), DepthLayers.DEFAULT, 0, true, Optional.empty());
        Map<Officer, String> accounts = new LinkedHashMap<>(SampleOfficers.accounts());
        accounts.put(ZHOU, SampleOfficers.PASSWORD);
        RegistryOffice.create(folder.resolve("office"), settings, accounts).close();
        number = "%d-000001".formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear());
    }

    @Test
    void aScriptTakesACaseFromItsFileIntoTheArchive() {
        assertThat(call(0, "lodge", SAMPLE.toString(), GALLERY, "--officer", "wang")).isEqualTo("Case %s: lodged.".formatted(number));
        assertThat(call(0, "examine", number, "--officer", "lin")).isEqualTo("Case %s: examined.".formatted(number));
        assertThat(call(0, "assign", number, "--officer", "wang", "--to", "zhou", "--reason", "vacation")).contains("examined");
        assertThat(call(0, "list", "--mine", "--officer", "zhou")).contains(number, "zhou", "working days left");
        assertThat(call(0, "list", "--unassigned", "--officer", "lin")).isEqualTo("No case is like that. 'undercroft case --officer NAME' lists them all.");
        assertThat(call(0, "list", "--stage", "on-notice", "--officer", "lin", "--format", "json")).contains("\"cases\":[]");
        call(0, "suspend", number, "--officer", "lin", "--reason", "a court has asked for the file");
        assertThat(call(0, "show", number, "--officer", "lin")).contains("suspended", "the clock stands", "a court has asked for the file", "document 1");
        call(0, "resume", number, "--officer", "lin", "--reason", "the court has sent it back");
        call(0, "examine", number, "--officer", "lin");
        call(0, "approve", number, "--officer", "lin", "--reason", "in order");
        call(0, "register", number, "--officer", "chen");
        assertThat(call(0, "archive", number, "--officer", "zhou")).isEqualTo("Case %s: archived.".formatted(number));
        assertThat(call(0, "list", "--officer", "lin")).contains("No case is like that");
        assertThat(call(0, "list", "--stage", "archived", "--officer", "lin", "--format", "json")).contains("\"number\":\"%s\"".formatted(number),
                "\"assignee\":\"zhou\"");
        assertThat(call(0, "--officer", "lin")).as("the bare command lists all, as ever").contains(number, "archived", "wang");
    }

    @Test
    void aCaseIsToldWithAllItsKeysWhateverItsStage() {
        call(0, "lodge", SAMPLE.toString(), GALLERY, "--officer", "wang");
        List<String> keys = List.of("number", "stage", "unit", "name", "clerk", "assignee", "since", "accepted", "daysAllowed", "daysUsed", "daysLeft", "due",
                "dueCertain", "kind", "label", "entry", "requisition", "ground", "findings", "obstacles", "documents", "missingPapers", "opinions", "notices",
                "objections", "history");
        assertThat(call(0, "show", number, "--officer", "lin", "--format", "json")).contains(keys.stream().map(key -> "\"" + key + "\":").toList());
        String sentBack = call(0, "requisition", number, "--officer", "wang", "--reason", "no identity paper", "--format", "json");
        assertThat(sentBack).contains(keys.stream().map(key -> "\"" + key + "\":").toList()).contains("no identity paper", "\"due\":null", "REQUISITIONED");
        call(0, "withdraw", number, "--officer", "wang", "--reason", "the applicant asks for it");
        assertThat(call(0, "show", number, "--officer", "lin", "--format", "json")).contains("\"stage\":\"WITHDRAWN\"", "the applicant asks for it");
    }

    @Test
    void whatTheOfficeRefusesEndsWith2AndOneSentence() {
        call(0, "lodge", SAMPLE.toString(), GALLERY, "--officer", "wang");
        assertThat(call(2, "examine", number, "--officer", "chen")).contains("clerk or reviewer");
        assertThat(call(2, "approve", number, "--officer", "lin", "--reason", "x")).contains("is lodged", "case show");
        assertThat(call(2, "show", "1999-000001", "--officer", "lin")).contains("There is no case 1999-000001");
        assertThat(call(2, "show", "twelve", "--officer", "lin")).contains("There is no case twelve");
        assertThat(call(2, "lodge", SAMPLE.toString(), "no-such", "--officer", "wang")).contains("no application no-such");
        assertThat(call(2, "assign", number, "--officer", "wang", "--to", "nobody", "--reason", "x")).contains("no account nobody");
        assertThat(call(64, "refuse", number, "--officer", "lin", "--reason", "x", "--ground", "whim")).contains("--ground");
        assertThat(call(64, "list", "--mine")).contains("--officer");
        assertThat(call(64, "suspend", number, "--officer", "lin")).contains("--reason");
        assertThat(call(0, "show", number, "--officer", "lin")).as("nothing of it happened").contains("lodged");
    }

    @Test
    void aSimulationIsReportedAndIsNoCase() {
        assertThat(call(0, "simulate", SAMPLE.toString(), GALLERY, "--officer", "wang")).contains("THIS IS A SIMULATION", "-000001");
        assertThat(call(0, "--officer", "lin")).contains("has no case yet", "case lodge");
        assertThat(call(2, "register", "S" + number, "--officer", "chen")).contains("There is no case S");
        call(0, "lodge", SAMPLE.toString(), "GX00004", "--officer", "wang");
        assertThat(call(1, "simulate", SAMPLE.toString(), GALLERY, "--officer", "wang")).as("the rail tunnel, lodged meanwhile, is in its way")
                .contains("1 findings");
    }

    @Test
    void whatIsDueIsListedAndLateCasesAreFound() {
        call(0, "lodge", SAMPLE.toString(), GALLERY, "--officer", "wang");
        assertThat(call(0, "due", "--within", "0", "--officer", "lin")).contains("Nothing is due by then");
        assertThat(call(0, "due", "--within", "30", "--officer", "lin")).contains(number);
    }

    @Test
    void everyCommandOnCasesHasHelpInBothLanguages() {
        for (String command : List.of("list", "due", "show", "examine", "approve", "requisition", "refuse", "register", "suspend", "resume", "withdraw",
                "archive",
                "assign", "lodge", "simulate")) {
            assertThat(CallConsole.with("case", command, "--help", "--lang", "en").out()).contains("Usage: undercroft case " + command)
                    .doesNotContainPattern("\\p{IsHan}");
            assertThat(CallConsole.with("case", command, "--help", "--lang", "zh").out()).contains("用法：undercroft case " + command, "登记机构")
                    .doesNotContain("The case", "Only", "Why");
        }
    }

    /// @return what was written to either stream
    private String call(int code, String... arguments) {
        List<String> all = new ArrayList<>(List.of("case"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--lang", "en", "--office", folder.resolve("office").toString()));
        CallConsole called = CallConsole.in(Map.of("UNDERCROFT_PASSWORD", SampleOfficers.PASSWORD), all.toArray(String[]::new));
        assertThat(called.code()).as(called.out() + called.err()).isEqualTo(code);
        return (called.out() + called.err()).strip();
    }
}
