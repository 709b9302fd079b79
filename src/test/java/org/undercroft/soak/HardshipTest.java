package org.undercroft.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.geometry.Box;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.Refusal;
import org.undercroft.office.SampleOfficers;
import org.undercroft.register.JournalReport;
import org.undercroft.register.OfficeUnavailable;
import org.undercroft.register.Register;
import org.undercroft.register.Registrar;
import org.undercroft.register.Strongroom;

/// Disks that are full or may not be written to, connections that break, and the places an office may be in: a clear sentence, and nothing lost.
@Timeout(120)
class HardshipTest {
    private static final List<Strongroom.Shelf> SHELVES = List.of(Strongroom.BOOK);

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsSaidAndNothingThatWasAcknowledgedIsLost() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        OwnProcess program = OwnProcess.start(Confined.smallDisk(disk, 8_000), Hardship.class, "full", disk.toString());
        List<String> said = program.said().lines().toList();

        assertThat(program.exitCode()).as("%s", said).isZero();
        assertThat(said.get(0)).contains("The disk that holds the office", "is full");
        assertThat(said.get(1)).contains("磁盘已满");
        long acknowledged = number(said, "acknowledged ");
        assertThat(acknowledged).isPositive();
        assertThat(number(said, "there ")).isBetween(acknowledged, acknowledged + 1);
        assertThat(said).contains("verifies true");
    }

    private static long number(List<String> said, String what) {
        return said.stream().filter(line -> line.startsWith(what)).mapToLong(line -> Long.parseLong(line.substring(what.length()))).findFirst().orElse(-1);
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsSaid() throws Exception {
        OfficeAtWork.create(folder.resolve("office")).close();
        OwnProcess program = OwnProcess.start(Confined.readOnly(folder), Hardship.class, "open", folder.toString());
        List<String> said = program.said().lines().toList();

        assertThat(program.exitCode()).as("%s", said).isZero();
        assertThat(said.get(0)).contains("cannot be written to");
        assertThat(said.get(1)).contains("不可写入");
    }

    @Test
    void anEntryInWhoseMiddleTheConnectionBreaksIsNotThereAndTheNextOneIs() {
        String url = Database.POSTGRESQL.fresh();
        try (Strongroom strongroom = Strongroom.open(url, SHELVES)) {
            Register register = strongroom.register(Plots.FRAME);
            enter(strongroom, 1, () -> {});
            lost(() -> enter(strongroom, 2, () -> PostgresqlServer.shared().disconnect(url)));

            assertThat(register.last()).isEqualTo(new EntryNumber(1));
            // the same strongroom finds a new connection
            assertThat(enter(strongroom, 3, () -> {})).isEqualTo(2);
            assertThat(register.verify()).isInstanceOf(JournalReport.Intact.class);
        }
    }

    @Test
    void anH2ServerThatGoesAwayInTheMiddleOfAnEntryTakesNothingWithIt() throws Exception {
        try (H2Server server = H2Server.in(folder); Strongroom strongroom = Strongroom.open(server.url("office"), SHELVES)) {
            enter(strongroom, 1, () -> {});
            lost(() -> enter(strongroom, 2, server::close));
        }
        try (H2Server again = H2Server.in(folder); Strongroom strongroom = Strongroom.open(again.url("office"), SHELVES)) {
            assertThat(strongroom.register(Plots.FRAME).last()).isEqualTo(new EntryNumber(1));
            assertThat(enter(strongroom, 3, () -> {})).isEqualTo(2);
            assertThat(strongroom.register(Plots.FRAME).verify()).isInstanceOf(JournalReport.Intact.class);
        }
    }

    @Test
    void severalSeatsWorkAtOneH2Server() throws Exception {
        try (H2Server server = H2Server.in(folder);
                RegistryOffice one = OfficeAtWork.create(server.url("office"));
                RegistryOffice other = RegistryOffice.open(server.url("office"))) {
            OfficeAtWork.register(one, 1, folder);
            OfficeAtWork.register(other, 2, folder);
            assertThat(one.register().last()).isEqualTo(new EntryNumber(2));
            assertThat(other.cases(SampleOfficers.LIN)).isEqualTo(one.cases(SampleOfficers.LIN));
        }
    }

    @Test
    void anEncryptedOfficeCannotBeReadWithoutItsPassword() throws Exception {
        String url = "jdbc:h2:file:%s;CIPHER=AES;USER=undercroft;PASSWORD=".formatted(folder.resolve("office"));
        try (RegistryOffice office = OfficeAtWork.create(url + "disk secret")) {
            OfficeAtWork.register(office, 1, folder);
        }
        assertThat(new String(Files.readAllBytes(folder.resolve("office.mv.db")), StandardCharsets.UTF_8)).doesNotContain("undercroft entry", "wang");
        try (RegistryOffice office = RegistryOffice.open(url + "disk secret")) {
            assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
        }
        refused(() -> RegistryOffice.open(url + "guessed secret"), "is encrypted", "已加密");
        refused(() -> RegistryOffice.open(url + "disk guessed"), "name or password", "用户名或密码");
        refused(() -> RegistryOffice.open(folder.toString()), "is encrypted", "已加密");
    }

    private static long enter(Strongroom strongroom, int sequence, Runnable trouble) {
        Registrar registrar = strongroom.registrar(Plots.FRAME, ReferenceSystem.BEILUN, InstantSource.system());
        double x = 30.0 * sequence;
        return strongroom.write(work -> {
            long number = registrar.enter(work, Plots.entry(sequence, new Box(x, 0, -10, x + 10, 10, -6)), EntryNumber.NONE, 1).number().value();
            trouble.run();
            // whatever comes after the entry: the case file
            work.createQuery("select count(*) from register.entry").mapTo(Long.class).one();
            return number;
        });
    }

    private static void lost(Runnable act) {
        refused(act, "was lost", "已中断");
    }

    private static void refused(Runnable act, String english, String chinese) {
        assertThatThrownBy(act::run).isInstanceOf(OfficeUnavailable.class).hasMessageContaining(english).hasMessageNotContaining("secret")
                .satisfies(refusal -> assertThat(((Refusal) refusal).phrase().in(Locale.SIMPLIFIED_CHINESE)).contains(chinese));
    }
}
