package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.soak.OfficeAtWork;
import org.undercroft.soak.PostgresqlServer;

/// Backup, restore, drill, import and migrate as a script calls them.
@Timeout(120)
class OfficeCommandTest {
    @TempDir
    Path folder;

    @Test
    void anOfficeIsBackedUpTriedOutAndRestored() {
        String office = office();
        String backup = folder.resolve("backups").toFile().mkdir() ? folder.resolve("backups").resolve("monday.undercroft.zip").toString() : "";

        Map<String, String> password = Map.of("UNDERCROFT_PASSWORD", "beilun", "UNDERCROFT_HEAD_KEY", folder.resolve("head-key.p12").toString());
        CallConsole made = CallConsole.in(password, "office", "backup", "--out", backup, "--officer", "admin", "--office", office, "--lang", "en");
        assertThat(made.err()).isEmpty();
        assertThat(made.code()).isZero();
        assertThat(made.out()).contains("up to entry 1");
        assertThat(made.out().lines().toList().getLast()).isEqualTo(head(made.out()));

        CallConsole drilled = CallConsole.with("office", "drill", folder.resolve("backups").toString(), "--lang", "en");
        assertThat(drilled.code()).as(drilled.err()).isZero();
        assertThat(drilled.out()).contains("monday", "can be restored");
        assertThat(CallConsole.with("office", "drill", folder.toString(), "--lang", "zh")).satisfies(none -> {
            assertThat(none.code()).isEqualTo(2);
            assertThat(none.err()).contains("没有备份");
        });

        String restored = folder.resolve("restored").toString();
        assertThat(CallConsole.with("office", "restore", backup, "--office", restored).code()).isZero();
        assertThat(CallConsole.with("office", "restore", backup, "--office", restored).code()).isEqualTo(2);
        assertThat(CallConsole.with("journal", "verify", "--office", restored).code()).isZero();
        CallConsole clerk = CallConsole.in(password, "office", "backup", "--out", backup + "2", "--officer", "wang", "--office", office, "--lang", "en");
        assertThat(clerk.code()).isEqualTo(2);
        assertThat(clerk.err()).contains("takes the role of");
    }

    @Test
    void aBackupIsFoundUnderTheNameItWasAskedForBy() {
        Map<String, String> password = Map.of("UNDERCROFT_PASSWORD", "beilun", "UNDERCROFT_HEAD_KEY", folder.resolve("head-key.p12").toString());
        String asked = folder.resolve("b1.zip").toString();
        CallConsole made = CallConsole.in(password, "office", "backup", "--out", asked, "--officer", "admin", "--office", office(), "--lang", "en");
        assertThat(made.out()).as(made.err()).contains("b1.undercroft.zip");
        assertThat(CallConsole.with("office", "restore", asked, "--office", folder.resolve("restored").toString()).code()).isZero();
        assertThat(CallConsole.with("office", "drill", folder.toString()).code()).isZero();
    }

    @Test
    void anOfficeMovesToAServerWhoseOwnerMadeTheTables() {
        String owner = PostgresqlServer.shared().bare();
        String bare = owner.substring(0, owner.indexOf('?'));
        Map<String, String> environment = Map.of("UNDERCROFT_OWNER_USER", "undercroft_owner", "UNDERCROFT_OWNER_PASSWORD", "secret",
                "UNDERCROFT_DATABASE_USER", "undercroft", "UNDERCROFT_DATABASE_PASSWORD", "secret", "UNDERCROFT_OFFICE", bare);

        CallConsole early = CallConsole.in(environment, "office", "import", office(), "--office", bare, "--lang", "en");
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).contains("office migrate");
        CallConsole migrated = CallConsole.in(environment, "office", "migrate", "--lang", "en");
        assertThat(migrated.code()).as(migrated.err()).isZero();
        assertThat(migrated.out()).contains("up to date", "register: script", "register", "casework", "office");
        CallConsole moved = CallConsole.in(environment, "office", "import", folder.resolve("office").toString(), "--office", bare, "--lang", "en");
        assertThat(moved.code()).as(moved.err()).isZero();
        assertThat(moved.out()).contains("The journal verifies");
        assertThat(CallConsole.in(environment, "journal", "verify").code()).isZero();
    }

    @Test
    void nameAndPasswordComeFromTheEnvironmentUnlessTheUrlCarriesThem() {
        var user = java.util.Optional.of("a user");
        var password = java.util.Optional.of("p;&=w");
        assertThat(DatabaseUrl.with("jdbc:postgresql://h/d", user, password)).isEqualTo("jdbc:postgresql://h/d?user=a+user&password=p%3B%26%3Dw");
        assertThat(DatabaseUrl.with("jdbc:postgresql://h/d?user=x&ssl=true", user, password))
                .isEqualTo("jdbc:postgresql://h/d?user=x&ssl=true&password=p%3B%26%3Dw");
        assertThat(DatabaseUrl.with("jdbc:h2:tcp://h/d;user=x", user, password)).isEqualTo("jdbc:h2:tcp://h/d;user=x;PASSWORD=p\\;&=w");
        assertThat(DatabaseUrl.with("/a/folder", user, password)).isEqualTo("/a/folder");
    }

    private String office() {
        Path place = folder.resolve("office");
        try (RegistryOffice office = OfficeAtWork.create(place)) {
            OfficeAtWork.register(office, 1, folder);
        }
        return place.toString();
    }

    private static String head(String out) {
        return out.lines().filter(line -> line.matches("\\d+ [0-9a-f]{64}")).findFirst().orElse("no head in " + out);
    }
}
