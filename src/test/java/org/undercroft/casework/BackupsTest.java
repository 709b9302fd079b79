package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.land.Refusal;
import org.undercroft.land.Registration;
import org.undercroft.office.SampleOfficers;
import org.undercroft.register.BackupRefused;
import org.undercroft.register.JournalReport;
import org.undercroft.register.KeptHead;
import org.undercroft.register.Manifest;
import org.undercroft.register.Strongroom;
import org.undercroft.soak.Database;
import org.undercroft.soak.OfficeAtWork;

/// An office that was backed up can be had back, whole and proven, in either kind of database.
@Timeout(120)
@ParameterizedClass
@EnumSource(Database.class)
class BackupsTest {
    @Parameter
    Database database;
    @TempDir
    Path folder;

    private void onlyAnAdministratorPutsItBack(Path file) {
        try (RegistryOffice office = RegistryOffice.open(folder.resolve("restored").toString())) {
            Path other = folder.resolve("other");
            assertThatThrownBy(() -> Backups.restore(office, SampleOfficers.WANG, file, other, _ -> {})).isInstanceOf(CaseRefused.class);
            assertThatThrownBy(() -> Backups.drill(office, SampleOfficers.WANG, file, _ -> {})).isInstanceOf(CaseRefused.class);
            assertThat(other).doesNotExist();
            Backups.restore(office, SampleOfficers.ADMIN, file, other, _ -> {});
            try (RegistryOffice made = RegistryOffice.open(other.toString())) {
                assertThat(made.register().journal().getLast().text()).contains("kind: OFFICE_RESTORED", SampleOfficers.ADMIN.name());
            }
        }
    }

    @Test
    void whatWasBackedUpComesBackWithEverythingInIt() throws IOException {
        Path file = folder.resolve("one" + Backups.ENDING);
        List<Registration> entries;
        List<CaseLine> cases;
        Manifest made;
        try (RegistryOffice office = OfficeAtWork.create(database.fresh())) {
            for (int sequence = 1; sequence <= 3; sequence++) {
                OfficeAtWork.register(office, sequence, folder);
            }
            OfficeAtWork.lodge(office, 4, folder);
            made = Backups.make(office, SampleOfficers.ADMIN, file, Optional.empty(), _ -> {});
            entries = office.register().entries();
            cases = office.cases();
            assertThat(office.register().journal().getLast().text()).contains("kind: BACKUP_MADE", "head: " + made.head().tree(), made.digest());
            // nobody but an administrator, and never over a file
            assertThatThrownBy(() -> Backups.make(office, SampleOfficers.WANG, folder.resolve("two.zip"), Optional.empty(), _ -> {}))
                    .isInstanceOf(CaseRefused.class);
            refused(() -> Backups.make(office, SampleOfficers.ADMIN, file, Optional.empty(), _ -> {}), "is a file", "已存在");
        }
        Path restored = folder.resolve("restored");
        assertThat(Backups.restore(file, restored, _ -> {})).isEqualTo(made);
        onlyAnAdministratorPutsItBack(file);

        try (RegistryOffice office = RegistryOffice.open(restored.toString())) {
            assertThat(office.register().entries()).usingRecursiveComparison().isEqualTo(entries);
            assertThat(office.cases()).isEqualTo(cases);
            assertThat(office.register().verify(new KeptHead.OfTree(made.head().tree()))).isInstanceOf(JournalReport.Intact.class);
            assertThat(office.register().journal().getLast().text()).contains("kind: OFFICE_RESTORED", made.digest());
            assertThat(office.planFile(cases.getFirst().number(), SampleOfficers.LIN)).asString().isEqualTo("plan of cellar 4");
            // work goes on with the next numbers
            assertThat(OfficeAtWork.register(office, 5, folder).registration().number().value()).isEqualTo(4);
        }
        assertThatThrownBy(() -> Backups.restore(file, restored, _ -> {})).isInstanceOf(CaseRefused.class).hasMessageContaining("not empty");
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains("restoring") || name.endsWith(".part"));
        }
    }

    @Test
    void anOfficeMovesToTheOtherKindOfDatabaseAndBack() {
        Database other = database == Database.H2 ? Database.POSTGRESQL : Database.H2;
        String target = other.fresh();
        List<Registration> entries;
        try (RegistryOffice office = OfficeAtWork.create(folder.resolve("first"))) {
            OfficeAtWork.register(office, 1, folder);
            OfficeAtWork.register(office, 2, folder);
            entries = office.register().entries();
        }
        // a database in memory lives as long as somebody is connected
        try (Strongroom _ = Strongroom.open(target, RegistryOffice.SHELVES)) {
            Backups.move(folder.resolve("first").toString(), target, _ -> {});
            refused(() -> Backups.move(folder.resolve("first").toString(), target, _ -> {}), "an office in", "已有登记机构");
            Backups.move(target, folder.resolve("back").toString(), _ -> {});
        }
        try (RegistryOffice office = RegistryOffice.open(folder.resolve("back").toString())) {
            assertThat(office.register().entries()).usingRecursiveComparison().isEqualTo(entries);
            assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
        }
    }

    @Test
    void aBackupMadeWhileOthersWorkIsOfOneMoment() throws Exception {
        Path file = folder.resolve("busy" + Backups.ENDING);
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);
        try (RegistryOffice office = OfficeAtWork.create(database.fresh()); ExecutorService clerk = Executors.newSingleThreadExecutor()) {
            Future<Integer> registered = clerk.submit(() -> {
                int sequence = 0;
                while (!enough.get()) {
                    OfficeAtWork.register(office, ++sequence, folder);
                    started.countDown();
                }
                return sequence;
            });
            started.await();
            Manifest made = Backups.make(office, SampleOfficers.ADMIN, file, Optional.empty(), _ -> {});
            enough.set(true);
            assertThat(registered.get()).isPositive();
            Backups.Drilled drilled = Backups.drill(folder, _ -> {});
            assertThat(drilled.manifest()).isEqualTo(made);
            assertThat(drilled.file()).isEqualTo(file);
            assertThat(drilled.records()).isEqualTo(made.head().tree().size()).isLessThanOrEqualTo(office.register().head().tree().size());
        }
    }

    @Test
    void aBackupThatWasTamperedWithIsNotRestored() throws IOException {
        Path file = folder.resolve("good" + Backups.ENDING);
        try (RegistryOffice office = OfficeAtWork.create(database.fresh())) {
            OfficeAtWork.register(office, 1, folder);
            Backups.make(office, SampleOfficers.ADMIN, file, Optional.empty(), _ -> {});
        }
        // the table alone: its digest no longer fits. Table and manifest: the journal tells
        Path table = changed(file, "register/entry.tsv", text -> text.replace("北仑区样例路 1", "北仑区样例路 9"));
        refused(() -> Backups.restore(table, folder.resolve("a"), _ -> {}), "is damaged", "已损坏");
        Path both = changed(table, "manifest.txt", text -> text.replaceFirst("(table: register.entry 1) .*", "$1 " + digest(table)));
        refused(() -> Backups.restore(both, folder.resolve("b"), _ -> {}), "does not verify, from record", "验证不通过");
        refused(() -> Backups.restore(Files.writeString(folder.resolve("x.zip"), "no zip"), folder.resolve("c"), _ -> {}), "is no backup", "不是登记机构的备份");
        Path newer = changed(file, "manifest.txt", text -> text.replaceFirst("version: register .*", "version: register 999"));
        refused(() -> Backups.restore(newer, folder.resolve("d"), _ -> {}), "newer program", "更新版本");
        assertThat(List.of("a", "b", "c", "d")).noneMatch(name -> Files.exists(folder.resolve(name)));
    }

    private Path changed(Path file, String entry, UnaryOperator<String> change) throws IOException {
        Path copy = Files.copy(file, folder.resolve(entry.replace('/', '-') + file.getFileName()));
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            String text = Files.readString(zip.getPath(entry));
            assertThat(change.apply(text)).isNotEqualTo(text);
            Files.writeString(zip.getPath(entry), change.apply(text));
        }
        return copy;
    }

    private static String digest(Path file) {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            byte[] bytes = Files.readAllBytes(zip.getPath("register/entry.tsv"));
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private interface Act {
        void run() throws IOException;
    }

    private static void refused(Act act, String english, String chinese) {
        assertThatThrownBy(act::run).isInstanceOf(BackupRefused.class).hasMessageContaining(english)
                .satisfies(refusal -> assertThat(((Refusal) refusal).phrase().in(Locale.SIMPLIFIED_CHINESE)).contains(chinese));
    }
}
