package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.Frame;
import org.undercroft.land.Days;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.SampleOfficers;

/// An office that demands two reviews is worked by command alone, from the procedure to the certificate.
@Timeout(180)
class TwoReviewsTest {
    private static final String SAMPLE = Path.of(System.getProperty("undercroft.home", ""), "sample-data").toString();
    private static final Officer SUN = new Officer("sun", "孙", Set.of(Role.REVIEWER));
    private static final Officer QIAN = new Officer("qian", "钱", Set.of(Role.ENQUIRER));

    @TempDir
    Path folder;

    private final int year = LocalDate.now(Days.ZONE).getYear();

    @BeforeEach
    void makeAnEmptyOffice() {
        OfficeSettings settings = new OfficeSettings(
                "样例登记机构", "Sample office", "浙", "宁波市北仑区", ReferenceSystem.BEILUN, new Frame(398, 3312),
                new Box(390_000, 3_305_000, 0, 410_000, 3_320_000, 0), DepthLayers.DEFAULT, 0, true, Optional.empty());
        Map<Officer, String> accounts = new LinkedHashMap<>(SampleOfficers.accounts());
        accounts.put(SUN, SampleOfficers.PASSWORD);
        accounts.put(QIAN, SampleOfficers.PASSWORD);
        RegistryOffice.create(folder.resolve("office"), settings, accounts).close();
    }

    @Test
    void aCaseGoesThroughTwoReviewsToItsCertificateByCommandAlone() throws IOException {
        assertThat(call(0, "office", "procedures", "set", "first", "--reviews", "2", "--officer", "admin")).contains("2 review(s)");
        Files.writeString(folder.resolve("days.csv"), year + "-10-01,off,National Day\n" + year + "-10-10,worked,National Day\n");
        call(0, "office", "holidays", "enter", Integer.toString(year), at("days.csv"), "--notice", "invented 1", "--officer", "admin");
        assertThat(call(0, "office", "holidays", "list", "--officer", "lin")).contains("off", "worked", year + "-10-10");

        // the rail tunnel is in the book; the gallery enters it by a metre and a half
        String tunnel = lodged("GX00004");
        throughTwoReviews(tunnel);
        String gallery = lodged("GX00011");
        assertThat(call(1, "case", "examine", gallery, "--officer", "lin")).contains("!");
        assertThat(call(1, "case", "findings", gallery, "--officer", "lin", "--format", "json"))
                .contains("\"severity\":\"FORBIDDEN\"", "\"state\":\"OPEN\"", "CONSENT_OR_EASEMENT", "\"assignee\":null");
        String finding = finding(call(1, "case", "findings", gallery, "--officer", "lin"));
        assertThat(call(2, "case", "review", gallery, "--officer", "lin", "--reason", "fine")).contains("stand in the way");

        call(0, "case", "opinion", "ask", gallery, "--body", "Rail operator", "--kind", "transport-operator", "--question", "May they enter your tunnel?",
                "--due", year + 1 + "-01-31", "--required", "--officer", "wang");
        call(0, "case", "opinion", "remind", gallery, "--opinion", "1", "--officer", "wang");
        assertThat(call(0, "case", "opinion", "waiting", "--officer", "lin")).contains(gallery, "Rail operator", "reminded 1 times");
        Files.writeString(folder.resolve("letter.txt"), "Gladly.");
        call(0, "case", "opinion", "answer", gallery, "--opinion", "1", "--outcome", "consent", "--text", "gladly", "--letter", at("letter.txt"),
                "--officer", "wang");
        assertThat(call(0, "case", "opinion", "waiting", "--officer", "lin")).contains("No opinion");

        Files.writeString(folder.resolve("easement.txt"), "We share the room.");
        call(0, "case", "attach", gallery, at("easement.txt"), "--kind", "easement-contract", "--signed", year + "-01-02", "--officer", "wang");
        assertThat(call(0, "case", "show", gallery, "--officer", "lin")).contains("document 3", "easement.txt");
        call(0, "case", "paper", gallery, "3", "--out", at("out.txt"), "--officer", "sun");
        assertThat(folder.resolve("out.txt")).hasContent("We share the room.");
        call(0, "case", "finding", "take-up", finding, "--officer", "lin");
        call(0, "case", "finding", "comment", finding, "--text", "both know", "--officer", "wang");
        call(0, "case", "finding", "assign", finding, "--to", "sun", "--due", year + 1 + "-01-15", "--officer", "lin");
        assertThat(call(2, "case", "finding", "settle", finding, "--way", "consent-or-easement", "--reason", "agreed", "--basis", "Civil Code 372",
                "--document", "9", "--officer", "lin")).contains("no paper 9");
        call(0, "case", "finding", "settle", finding, "--way", "consent-or-easement", "--reason", "agreed", "--basis", "Civil Code 372", "--document", "3",
                "--officer", "lin");
        assertThat(call(2, "case", "finding", "sign", finding, "--officer", "lin")).contains("Somebody else must sign");
        assertThat(call(0, "case", "finding", "sign", finding, "--officer", "sun")).contains("settled");
        assertThat(call(0, "case", "finding", "show", finding, "--officer", "sun")).contains("taken up", "both know", "Civil Code 372", "signed by sun");
        String topics = folder.resolve("findings.bcf").toString();
        call(0, "case", "finding", "export", gallery, "--out", topics, "--officer", "sun");
        assertThat(call(0, "case", "finding", "import", topics, "--officer", "sun")).contains("0 comments");

        assertThat(call(2, "case", "approve", gallery, "--officer", "sun", "--reason", "in order")).contains("needs a first review");
        throughReviews(gallery);
        assertThat(call(0, "certificate", "issue", gallery, "--out", at("certificate.pdf"), "--officer", "chen")).as("the tunnel has the first")
                .contains("不动产权第0000002号");
        assertThat(call(0, "case", "show", gallery, "--officer", "lin", "--format", "json")).contains("\"stage\":\"CERTIFIED\"");
    }

    @Test
    void aNoticeAReserveAndACorrectionGoByCommandToo() throws IOException {
        String gallery = lodged("GX00011");
        call(0, "case", "requisition", gallery, "--officer", "lin", "--reason", "a paper is missing");
        assertThat(call(0, "case", "correct", gallery, SAMPLE, "GX00011", "--officer", "wang")).contains("lodged");
        call(0, "case", "examine", gallery, "--officer", "lin");
        assertThat(call(0, "case", "notice", "post", gallery, "--place", "the board", "--days", "3", "--officer", "lin")).contains("on notice");
        call(0, "case", "notice", "object", gallery, "--by", "a neighbour", "--content", "too near", "--officer", "wang");
        assertThat(call(0, "case", "show", gallery, "--officer", "lin")).contains("objection 1", "a neighbour");
        call(0, "case", "notice", "answer", gallery, "--objection", "1", "--reason", "it is not", "--officer", "lin");

        Files.writeString(folder.resolve("contract.txt"), "The space is given.");
        call(0, "case", "attach", gallery, at("contract.txt"), "--kind", "grant-contract", "--signed", year + "-01-02", "--officer", "wang");
        String plan = Path.of(SAMPLE, "register", "rail-tunnel.csv").toString();
        assertThat(call(2, "case", "grant", gallery, at("none.csv"), "--document", "2", "--officer", "wang")).contains("none.csv");
        assertThat(call(0, "case", "show", gallery, "--officer", "lin", "--format", "json")).contains("ON_NOTICE");
        int contract = number(call(0, "case", "show", gallery, "--officer", "lin"), "document (\\d+): contract.txt");
        assertThat(call(0, "case", "grant", gallery, plan, "--document", Integer.toString(contract), "--officer", "wang")).as("it is examined again")
                .contains("lodged");

        assertThat(call(0, "case", "reserve", "list", "--officer", "lin")).contains("No space is kept");
        assertThat(call(0, "case", "reserve", "keep", SAMPLE, "GX00004", "--until", year + 1 + "-12-31", "--basis", "the plan", "--officer", "lin"))
                .contains("R" + year + "-000001");
        assertThat(call(64, "case", "reserve", "release", "no-such", "--reason", "x", "--officer", "lin")).contains("RESERVE");
        assertThat(call(0, "case", "reserve", "release", "R" + year + "-000001", "--reason", "not any more", "--officer", "lin")).contains("given up");
    }

    @Test
    void theAdministratorChangesTheRulesInAFile() throws IOException {
        call(0, "office", "rules", "export", "--out", at("rules.json"), "--officer", "lin");
        assertThat(call(2, "office", "rules", "import", at("rules.json"), "--reason", "none", "--officer", "admin")).contains("Nothing was changed");
        String rules = Files.readString(folder.resolve("rules.json"));
        Files.writeString(folder.resolve("rules.json"), rules.replaceFirst("(\"id\":\"access\".*?\"severity\":\")\\w+", "$1NOTE"));
        assertThat(call(2, "office", "rules", "import", at("rules.json"), "--reason", "trial", "--officer", "lin")).contains("takes the role of");
        assertThat(call(0, "office", "rules", "import", at("rules.json"), "--reason", "trial", "--officer", "admin")).contains("Rule set 2 is in force");
        assertThat(call(0, "office", "rules", "history", "--officer", "lin")).contains("2", "admin", "trial", "as the program came");
        assertThat(call(0, "office", "rules", "history", "--officer", "lin", "--format", "json")).contains("\"inForce\":2");

        Files.writeString(folder.resolve("bad.json"), rules.replaceFirst("\"severity\":\"\\w+\"", "\"severity\":\"SLIGHT\""));
        assertThat(call(2, "office", "rules", "import", at("bad.json"), "--reason", "trial", "--officer", "admin")).contains("bad.json", "line 2", "SLIGHT");
        assertThat(call(2, "office", "rules", "export", "--set", "7", "--officer", "lin")).contains("no rule set 7");
    }

    @Test
    void whoOnlyAsksTheBookReadsNoFiles() {
        String tunnel = lodged("GX00004");
        for (String[] command : List.of(new String[]{"case"}, new String[]{"case", "list"}, new String[]{"case", "due"}, new String[]{"case", "show", tunnel},
                new String[]{"case", "findings", tunnel}, new String[]{"case", "opinion", "waiting"}, new String[]{"case", "reserve", "list"},
                new String[]{"case", "paper", tunnel, "1", "--out", at("x")})) {
            List<String> asked = new ArrayList<>(List.of(command));
            asked.addAll(List.of("--officer", "qian"));
            assertThat(call(2, asked.toArray(String[]::new))).contains("takes the role of");
        }
        assertThat(call(64, "case", "show", tunnel)).contains("--officer");
        call(0, "case", "show", tunnel, "--officer", "lin");
        try (RegistryOffice office = RegistryOffice.open(at("office"))) {
            assertThat(office.register().journal().getLast().text()).contains("kind: FILE_OPENED", "officer: lin", "subject: " + tunnel);
        }
    }

    @Test
    void everyNewCommandHasHelpInBothLanguages() {
        for (String command : List.of("case review", "case correct", "case attach", "case paper", "case grant", "case findings", "case finding",
                "case finding show",
                "case finding take-up", "case finding settle", "case finding sign", "case finding turn-down", "case finding ground", "case finding comment",
                "case finding assign", "case finding group", "case finding reopen", "case finding export", "case finding import", "case notice",
                "case notice post", "case notice object",
                "case notice answer", "case opinion", "case opinion ask", "case opinion remind", "case opinion answer", "case opinion waiting",
                "case reserve", "case reserve keep", "case reserve release", "case reserve list", "office rules", "office rules export",
                "office rules import", "office rules history", "office holidays", "office holidays list", "office holidays enter", "office procedures",
                "office procedures list", "office procedures set")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.addAll(List.of("--help", "--lang"));
            List<String> chinese = new ArrayList<>(words);
            words.add("en");
            chinese.add("zh");
            assertThat(CallConsole.with(words.toArray(String[]::new)).out()).contains("Usage: undercroft " + command).doesNotContainPattern("\\p{IsHan}");
            assertThat(CallConsole.with(chinese.toArray(String[]::new)).out()).contains("用法：undercroft " + command).doesNotContain(" The ", "Who ", "Which ");
        }
    }

    // ---- how

    private String lodged(String id) {
        String said = call(0, "case", "lodge", SAMPLE, id, "--officer", "wang");
        Matcher number = Pattern.compile("\\d{4}-\\d{6}").matcher(said);
        assertThat(number.find()).as(said).isTrue();
        return number.group();
    }

    private void throughTwoReviews(String number) {
        call(0, "case", "examine", number, "--officer", "lin");
        throughReviews(number);
    }

    private void throughReviews(String number) {
        assertThat(call(0, "case", "review", number, "--officer", "lin", "--reason", "seen")).contains("first review signed");
        assertThat(call(2, "case", "approve", number, "--officer", "lin", "--reason", "seen")).contains("takes another officer");
        call(0, "case", "approve", number, "--officer", "sun", "--reason", "in order");
        call(0, "case", "register", number, "--officer", "chen");
    }

    private static String finding(String listed) {
        Matcher number = Pattern.compile("! (F-\\d{4}-\\d{4})").matcher(listed);
        assertThat(number.find()).as(listed).isTrue();
        return number.group(1);
    }

    private static int number(String said, String pattern) {
        Matcher number = Pattern.compile(pattern).matcher(said);
        assertThat(number.find()).as(said).isTrue();
        return Integer.parseInt(number.group(1));
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
