package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Heads and proofs of an office's journal, written there, carried away, and checked by somebody who has nothing else.
@Timeout(120)
class JournalCommandTest {
    private static final String FIRST_PASSWORD = "first password";
    private static final String PASSWORD = "chosen password";

    @TempDir
    Path folder;

    @BeforeEach
    void makeTheOffice() {
        make("office");
    }

    /// Three records: the office opened, and two passwords chosen.
    private Path make(String name) {
        OfficeSettings settings = new OfficeSettings("样例登记机构", "An office", "浙", "宁波市北仑区", ReferenceSystem.BEILUN, new Frame(398, 3312),
                new Box(397_000, 3_311_000, 0, 401_000, 3_314_000, 0), DepthLayers.DEFAULT, 0, false, Optional.empty());
        Map<Officer, String> accounts = Map.of(new Officer("admin", "系统管理员", Set.of(Role.ADMINISTRATOR)), FIRST_PASSWORD,
                new Officer("wang", "王", Set.of(Role.CLERK)), FIRST_PASSWORD);
        try (RegistryOffice office = RegistryOffice.create(folder.resolve(name), settings, accounts)) {
            for (Officer officer : accounts.keySet()) {
                office.accounts().changePassword(officer.name(), FIRST_PASSWORD.toCharArray(), PASSWORD.toCharArray());
            }
        }
        return folder.resolve(name);
    }

    @Test
    void withoutAKeyAHeadIsSaidUnsignedAndStillHoldsTheJournal() {
        String head = file("head.txt");
        CallConsole said = journal("head", "--out", head);
        assertEquals(0, said.code());
        assertThat(said.err()).contains("not signed", "rotate-key");
        assertEquals(3, check(head).code());
        assertEquals(0, journal("verify", "--head", head).code());
        assertThat(journal("head").out()).startsWith("undercroft tree head 1\noffice: 样例登记机构\nsize: 3\nroot: ").endsWith("signature: -\n");
    }

    @Test
    void aSignedHeadIsBelievedByWhomKnowsThePublicKeyOnly() throws IOException {
        assertEquals(0, rotate().code());
        String head = file("head.txt");
        CallConsole said = journal("head", "--out", head);
        assertEquals(0, said.code());
        assertThat(said.err()).isEmpty();

        assertEquals(0, check(head, "--key", publicKey()).code());
        // a copy of the key that somebody was handed, on a computer without any office
        Path carried = Files.copy(Path.of(publicKey()), folder.resolve("carried.pem"));
        Files.delete(Path.of(publicKey()));
        assertEquals(3, check(head).code());
        assertEquals(0, check(head, "--key", carried.toString()).code());
        assertEquals(0, journal("verify", "--head", head).code());

        Path forged = Files.writeString(folder.resolve("forged.txt"), Files.readString(Path.of(head)).replaceFirst("size: \\d+", "size: 2"));
        CallConsole found = check(forged.toString(), "--key", carried.toString(), "--lang", "en");
        assertEquals(1, found.code());
        assertThat(found.out()).contains("the signature is not that of");
        assertEquals(1, journal("verify", "--head", forged.toString()).code());
    }

    @Test
    void aRecordIsProvedToSomebodyWithoutTheDatabase() throws IOException {
        rotate();
        String proof = file("proof.txt");
        assertEquals(0, journal("prove", "--record", "1", "--out", proof).code());
        CallConsole checked = check(proof, "--key", publicKey(), "--lang", "zh");
        assertEquals(0, checked.code());
        assertThat(checked.out()).contains("完好", "第 1 条记录");
        assertThat(Files.readString(Path.of(proof))).contains("| kind: OFFICE_OPENED");

        Path forged = Files.writeString(folder.resolve("forged.txt"), Files.readString(Path.of(proof)).replace("OFFICE_OPENED", "SIGN_IN_FAILED"));
        assertEquals(1, check(forged.toString(), "--key", publicKey()).code());
        JsonNode json = JsonMapper.shared().readTree(check(forged.toString(), "--format", "json").out()).get("files").get(0);
        assertThat(json.get("fits").asBoolean()).isFalse();
        assertThat(json.get("flaw").asString()).isEqualTo("record");

        assertEquals(2, journal("prove", "1").code());
        assertEquals(2, journal("prove", "--record", "99").code());
        assertEquals(64, journal("prove").code());
        assertEquals(64, journal("prove", "1", "--record", "1").code());
    }

    @Test
    void aLaterHeadGoesOnFromAnEarlierOne() throws IOException {
        rotate();
        String earlier = file("earlier.txt");
        String later = file("later.txt");
        String proof = file("growth.txt");
        journal("head", "--out", earlier);
        assertEquals(2, as("wang", "rotate-key").code());
        journal("head", "--out", later);
        assertEquals(0, journal("consistency", earlier, later, "--out", proof).code());
        assertEquals(0, check(proof, "--key", publicKey()).code());
        JsonNode json = JsonMapper.shared().readTree(journal("consistency", "1", "3", "--format", "json").out());
        assertThat(json.get("consistent").asBoolean()).isTrue();
        assertEquals(3, json.get("now").get("size").asInt());

        assertEquals(2, journal("consistency", later, earlier).code());
        assertEquals(2, journal("consistency", "1", "99").code());
        // a head of another journal, signed with the same key
        Path other = make("elsewhere");
        String foreign = file("foreign.txt");
        CallConsole.in(environment(), "journal", "head", "--office", other.toString(), "--out", foreign);
        CallConsole denied = journal("consistency", foreign, later, "--lang", "en");
        assertEquals(1, denied.code());
        assertThat(denied.err()).contains("does not contain both heads");
        assertEquals(1, journal("verify", "--head", foreign).code());
    }

    @Test
    void aNewKeyIsVouchedForByTheOneBeforeAndOldHeadsAreStillBelieved() throws IOException {
        rotate();
        String old = file("old.txt");
        journal("head", "--out", old);
        JsonNode rotated = JsonMapper.shared().readTree(rotate("--format", "json").out());
        assertThat(rotated.get("vouchedFor").asBoolean()).isTrue();
        assertThat(Files.readString(Path.of(old))).contains("log: " + rotated.get("before").asString());
        assertThat(journal("head").out()).contains("log: " + rotated.get("next").asString());
        assertEquals(0, check(old, "--key", publicKey()).code());
        assertEquals(0, journal("verify", "--head", old).code());

        // the key is lost: a new one can be made, but says so
        Files.delete(Path.of(key()));
        CallConsole alone = rotate("--lang", "en");
        assertEquals(0, alone.code());
        assertThat(alone.err()).contains("not at hand");
        assertEquals(0, journal("verify", "--head", old).code());
    }

    @Test
    void theKeyDoesNotLieWithTheOfficeAndDoesNotOpenWithoutItsPassword() {
        String inside = folder.resolve("office").resolve("head-key.p12").toString();
        assertEquals(2, rotate("--key", inside).code());
        assertThat(Path.of(inside)).doesNotExist();
        rotate();
        Map<String, String> wrong = Map.of("UNDERCROFT_HEAD_KEY", key(), "UNDERCROFT_KEY_PASSWORD", "wrong");
        CallConsole refused = CallConsole.in(wrong, "journal", "head", "--office", folder.resolve("office").toString(), "--lang", "en");
        assertEquals(2, refused.code());
        assertThat(refused.err()).contains("password is wrong");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void whatIsNoHeadIsRefusedByName() throws IOException {
        Path text = Files.writeString(folder.resolve("some.txt"), "some text\n");
        for (CallConsole call : List.of(check(text.toString(), "--lang", "en"), journal("verify", "--head", text.toString(), "--lang", "en"),
                check(folder.resolve("none.txt").toString()), journal("consistency", text.toString(), "1"))) {
            assertEquals(2, call.code());
            assertThat(call.err()).isNotEmpty().doesNotContain("Exception");
        }
        JsonNode json = JsonMapper.shared().readTree(journal("verify", "--format", "json").out());
        assertThat(json.get("intact").asBoolean()).isTrue();
        assertEquals(3, json.get("records").asInt());
        assertThat(json.get("brokenAt").isNull()).isTrue();
    }

    // ---- calls

    private CallConsole journal(String... arguments) {
        List<String> call = new ArrayList<>(List.of("journal"));
        call.addAll(List.of(arguments));
        call.addAll(List.of("--office", folder.resolve("office").toString()));
        if (!call.contains("--lang")) call.addAll(List.of("--lang", "en"));
        return CallConsole.in(environment(), call.toArray(String[]::new));
    }

    private CallConsole check(String... arguments) {
        List<String> call = new ArrayList<>(List.of("journal", "check"));
        call.addAll(List.of(arguments));
        return CallConsole.in(environment(), call.toArray(String[]::new));
    }

    private CallConsole rotate(String... arguments) {
        List<String> call = new ArrayList<>(List.of("rotate-key"));
        call.addAll(List.of(arguments));
        return as("admin", call.toArray(String[]::new));
    }

    private CallConsole as(String officer, String... arguments) {
        List<String> call = new ArrayList<>(List.of(arguments));
        call.addAll(List.of("--officer", officer));
        return journal(call.toArray(String[]::new));
    }

    private Map<String, String> environment() {
        return Map.of("UNDERCROFT_HEAD_KEY", key(), "UNDERCROFT_KEY_PASSWORD", "key password", "UNDERCROFT_PASSWORD", PASSWORD);
    }

    private String key() {
        return file("head-key.p12");
    }

    private String publicKey() {
        return file("head-key.pem");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
