package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Registration;
import org.undercroft.register.CertificateStatus;
import org.undercroft.register.GivenCertificate;
import org.undercroft.register.JournalReport;
import org.undercroft.register.KeptHead;
import org.undercroft.register.Register;
import org.undercroft.soak.Database;
import org.undercroft.soak.OfficeAtWork;

/// Offices made by programs that were released open with today's, with everything in them. Each lies among the resources as that program left it.
@Timeout(120)
class ReleasedVersionsTest {
    /// Where the journal of the first one stood when it was made, as that program said it.
    private static final String FIRST_HEAD = "99 16 10915a08e4a70bd7e5f0c4c0986f9af11d5c4146693a3ec2dde12808f4af50cb";

    @TempDir
    Path folder;

    /// The sample office after the main job: 16 entries, 2 certificates with their copies, cases registered, refused and sent back.
    @BeforeEach
    void unpackTheFirst() throws IOException {
        try (InputStream packed = Objects.requireNonNull(getClass().getResourceAsStream("office-0.1.mv.db.gz"));
                InputStream file = new GZIPInputStream(packed)) {
            Files.copy(file, Files.createDirectories(folder.resolve("office")).resolve("office.mv.db"));
        }
    }

    @Test
    void anOfficeOfTheFirstVersionOpensWithEverythingInIt() {
        try (RegistryOffice office = RegistryOffice.open(folder.resolve("office").toString())) {
            assertEverythingIsThere(office);
            // and goes on
            assertThat(OfficeAtWork.register(office, 70_000, folder).registration().number()).isEqualTo(new EntryNumber(17));
            assertThat(office.register().verify(KeptHead.OfChain.parse(FIRST_HEAD))).isInstanceOf(JournalReport.Intact.class);
        }
    }

    @Test
    void itMovesToAServerWithEverythingInIt() {
        String url = Database.POSTGRESQL.fresh();
        Backups.move(folder.resolve("office").toString(), url, _ -> {});
        try (RegistryOffice office = RegistryOffice.open(url)) {
            assertEverythingIsThere(office);
        }
    }

    private static void assertEverythingIsThere(RegistryOffice office) {
        Register book = office.register();
        assertThat(book.verify(KeptHead.OfChain.parse(FIRST_HEAD))).isInstanceOf(JournalReport.Intact.class);
        assertThat(office.settings().nameEn()).isNotBlank();
        assertThat(office.officers()).hasSizeGreaterThanOrEqualTo(4);
        List<Registration> entries = book.entries();
        assertThat(entries).hasSize(16).allSatisfy(entry -> assertThat(entry.unit().units()).isNotEmpty());
        assertThat(book.codes()).containsAll(entries.stream().map(entry -> entry.unit().code()).toList());
        assertThat(office.cases()).hasSizeGreaterThanOrEqualTo(16).allSatisfy(line -> assertThat(office.get(line.number()).number()).isEqualTo(line.number()));
        List<GivenCertificate> certificates = entries.stream().flatMap(entry -> book.certificateOf(entry.number()).stream())
                .map(number -> book.find(number).orElseThrow())
                .toList();
        assertThat(certificates).hasSizeGreaterThanOrEqualTo(2);
        assertThat(book.certificateStatus(certificates.getFirst().number(), "00".repeat(32))).isEqualTo(CertificateStatus.OTHER_COPY);
    }
}
