package org.undercroft.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Refusal;
import org.undercroft.land.Registration;

/// What becomes of the book when disk, process or another program misbehaves.
@Timeout(120)
class StrongroomTest {
    private static final List<Strongroom.Shelf> SHELVES = List.of(Strongroom.BOOK);

    @TempDir
    Path folder;

    @Test
    void whatWasEnteredIsThereWhenTheOfficeOpensAgain() {
        Registration entered;
        try (Strongroom strongroom = Strongroom.make(folder, SHELVES)) {
            entered = enter(strongroom, Samples.cellar(1), EntryNumber.NONE);
        }
        try (Strongroom strongroom = Strongroom.open(folder.toString(), SHELVES)) {
            assertThat(strongroom.register(Samples.FRAME).entry(entered.number())).usingRecursiveComparison().isEqualTo(entered);
        }
        assertThatThrownBy(() -> Strongroom.make(folder, SHELVES)).isInstanceOf(OfficeUnavailable.class).hasMessageContaining("already an office");
    }

    @Test
    void aFolderWithoutAnOfficeIsRefusedAndStaysEmpty() throws IOException {
        refused(() -> Strongroom.open(folder.toString(), SHELVES), "no office in", "没有登记机构");
        refused(() -> Strongroom.open(folder.resolve("nowhere").toString(), SHELVES), "no office in", "没有登记机构");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFileWhereTheFolderShouldBeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        refused(() -> Strongroom.make(file, SHELVES), "cannot be made", "无法建立文件夹");
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void aDamagedDatabaseIsRefusedAndLeftAsItIs() throws IOException {
        try (Strongroom strongroom = Strongroom.make(folder, SHELVES)) {
            enter(strongroom, Samples.cellar(1), EntryNumber.NONE);
        }
        Path database = folder.resolve("office.mv.db");
        byte[] bytes = Files.readAllBytes(database);
        for (int i = 0; i < bytes.length; i += 7) {
            bytes[i] ^= 0x55;
        }
        Files.write(database, bytes);

        refused(() -> Strongroom.open(folder.toString(), SHELVES), "damaged", "已损坏");
        assertThat(Files.readAllBytes(database)).isEqualTo(bytes);
    }

    @Test
    void aScriptThatReadsOtherwiseThanWhenItRanIsRefused() {
        try (Strongroom strongroom = Strongroom.make(folder, SHELVES)) {
            Map<String, Integer> ran = strongroom.read(work -> work.createQuery("""
                    select "version", "checksum" from register."flyway_schema_history" where "type" = 'SQL'""")
                    .map((row, _) -> Map.entry(row.getString(1), row.getInt(2))).list()).stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(Scripts.sums(Strongroom.class)).as("else opening would ask Flyway each time").isEqualTo(ran).hasSizeGreaterThan(5);
            strongroom.write(work -> work.execute("update register.\"flyway_schema_history\" set \"checksum\" = \"checksum\" + 1 where \"version\" = '3'"));
        }
        refused(() -> Strongroom.open(folder.toString(), SHELVES), "another version of the program", "其他版本");
    }

    @Test
    void anotherFileInTheDatabasesPlaceIsRefused() throws IOException {
        Files.writeString(folder.resolve("office.mv.db"), "x".repeat(10_000));
        refused(() -> Strongroom.open(folder.toString(), SHELVES), "database of the office", "数据库");
    }

    @Test
    void aThreadThatIsInterruptedWhileItReadsDoesNotCloseTheBook() {
        try (Strongroom strongroom = Strongroom.make(folder, SHELVES)) {
            enter(strongroom, Samples.cellar(1), EntryNumber.NONE);
            Register register = strongroom.register(Samples.FRAME);
            for (int times = 0; times < 20; times++) {
                Thread.currentThread().interrupt();
                try {
                    register.entries();
                } catch (RuntimeException e) {
                    // an interrupted reader may be sent away; the others must not be
                } finally {
                    Thread.interrupted();
                }
            }
            assertThat(register.entries()).hasSize(1);
            assertThat(enter(strongroom, Samples.cellar(2), new EntryNumber(1)).number()).isEqualTo(new EntryNumber(2));
        }
    }

    @Test
    void anOfficeThatIsOpenInAnotherProcessIsRefusedUntilItIsClosedThere() throws Exception {
        Process other = OtherProcess.start(folder, "hold");
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("open");
            refused(() -> Strongroom.open(folder.toString(), SHELVES), "open in another program", "正在另一程序中使用");
            other.outputWriter().close();
            assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            other.destroyForcibly();
        }
        try (Strongroom strongroom = Strongroom.open(folder.toString(), SHELVES)) {
            assertThat(strongroom.register(Samples.FRAME).last()).isEqualTo(EntryNumber.NONE);
        }
    }

    @Test
    void anEntryThatWasAcknowledgedSurvivesTheKillingOfTheProcess() throws Exception {
        long acknowledged = 0;
        for (int kill = 0; kill < 3; kill++) {
            Process other = OtherProcess.start(folder, "enter");
            try (BufferedReader said = other.inputReader()) {
                assertThat(said.readLine()).isEqualTo("open");
                for (int entry = 0; entry < 5 + kill; entry++) {
                    acknowledged = Long.parseLong(said.readLine());
                }
                // by its handle: the process itself would close what it said before we have read it
                other.toHandle().destroyForcibly();
                other.waitFor();
                // what it still said between the last line we read and its end counts as well
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    acknowledged = Long.parseLong(line);
                }
            } finally {
                other.destroyForcibly();
            }
            try (Strongroom strongroom = Strongroom.open(folder.toString(), SHELVES)) {
                Register register = strongroom.register(Samples.FRAME);
                assertThat(register.last().value()).isBetween(acknowledged, acknowledged + 1);
                assertThat(register.verify()).isInstanceOf(JournalReport.Intact.class);
                acknowledged = register.last().value();
            }
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(18);
    }

    static Registration enter(Strongroom strongroom, NewEntry entry, EntryNumber seen) {
        Registrar registrar = strongroom.registrar(Samples.FRAME, ReferenceSystem.BEILUN, java.time.InstantSource.system());
        return strongroom.write(work -> registrar.enter(work, entry, seen, 1));
    }

    private static void refused(Runnable opening, String english, String chinese) {
        assertThatThrownBy(opening::run).isInstanceOf(OfficeUnavailable.class).hasMessageContaining(english).satisfies(
                refusal -> assertThat(((Refusal) refusal).phrase().in(Locale.SIMPLIFIED_CHINESE)).contains(chinese));
    }
}
