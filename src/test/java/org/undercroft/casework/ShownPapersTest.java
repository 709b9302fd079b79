package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.undercroft.casework.TownOffice.CHEN;
import static org.undercroft.casework.TownOffice.LIN;
import static org.undercroft.casework.TownOffice.WANG;
import static org.undercroft.casework.TownOffice.cellar;
import static org.undercroft.casework.TownOffice.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.CheckLine;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Money;
import org.undercroft.land.MortgageKind;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.Refusal;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.StatementId;
import org.undercroft.register.CertificateLine;
import org.undercroft.soak.Database;

/// Papers that somebody shows to an office: what its book says of them, and what is believed.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ShownPapersTest {
    private static final OfficeKey KEY = OfficeKey.demonstration(Instant.parse("2025-09-01T00:00:00Z"));

    @TempDir
    Path folder;

    private TownOffice town;
    private RegistryOffice office;

    @BeforeEach
    void openTheOffice() {
        town = new TownOffice(Database.H2, folder);
        town.workPlainly();
        office = town.office;
    }

    @AfterEach
    void closeTheOffice() {
        town.close();
    }

    @Test
    void theBookSaysWhetherACertificateHoldsWasBurdenedSinceOrHasEnded() {
        Case.Registered registered = town.registered(cellar(1, 0));
        Certificate certificate = office.certify(registered, CHEN, KEY);
        assertThat(standing(certificate)).singleElement().satisfies(line -> assertThat(line.result()).isEqualTo(CheckLine.Result.GOOD));

        enter(RegistrationKind.FIRST, "M1", new Interest.Mortgage(
                code(1), MortgageKind.ORDINARY, new Party.Organisation(new PartyId("B"), "样例银行(虚构)", "SAMPLEB"), Optional.empty(), Money.yuan(500),
                Optional.empty(), false, "主债权"));
        assertThat(standing(certificate)).extracting(CheckLine::result).containsExactly(CheckLine.Result.GOOD, CheckLine.Result.OPEN);

        enter(RegistrationKind.CANCELLATION, "M1");
        enter(RegistrationKind.CANCELLATION, StatementId.OWN);
        assertThat(standing(certificate)).singleElement().satisfies(line -> {
            assertThat(line.result()).isEqualTo(CheckLine.Result.BAD);
            assertThat(line.phrase().in(Locale.ENGLISH)).contains("cancelled");
        });
        assertThat(office.register().certificates(EntryNumber.NONE)).singleElement().isEqualTo(
                new CertificateLine(office.register().find(certificate.number()).orElseThrow(), 1, false));
    }

    @Test
    void copiesAreCountedAndOnlyWhatWasPrintedHereIsKnown() {
        Case.Registered registered = town.registered(cellar(1, 0));
        Certificate first = office.certify(registered, CHEN, KEY);
        Certificate second = office.certify(registered, CHEN, KEY);
        assertThat(second.factsDigest()).as("the same entry, the same content").isEqualTo(first.factsDigest());
        assertThat(office.register().certificates(EntryNumber.NONE)).extracting(CertificateLine::copies).containsExactly(2);

        try (TownOffice elsewhere = new TownOffice(Database.H2, folder)) {
            elsewhere.workPlainly();
            Certificate foreign = elsewhere.office.certify(elsewhere.registered(cellar(7, 300)), CHEN, KEY);
            assertThat(standing(foreign)).as("our number on another paper").singleElement().satisfies(
                    line -> assertThat(line.phrase().in(Locale.ENGLISH)).contains("never printed here"));
            Certificate unknown = elsewhere.office.certify(elsewhere.registered(cellar(8, 600)), CHEN, KEY);
            assertThat(standing(unknown)).extracting(CheckLine::result).containsExactly(CheckLine.Result.BAD);
            assertThat(office.verification().standing(verified(unknown), false)).as("another office was believed: it may well be its own")
                    .extracting(CheckLine::result).containsExactly(CheckLine.Result.OPEN);
        }
    }

    @Test
    void keysComeFromFilesAndWhatIsNoKeyIsNamed() throws IOException {
        Path signers = folder.resolve("signers.pem");
        KEY.writeCertificates(signers);
        assertThat(VerificationDesk.keysIn(List.of(signers))).isEqualTo(Trust.of(KEY.certificates()));
        Path junk = Files.writeString(folder.resolve("junk.pem"), "-----BEGIN PUBLIC KEY-----\nnothing\n");
        assertThatThrownBy(() -> VerificationDesk.keysIn(List.of(junk))).isInstanceOf(Refusal.class).hasMessageContaining("junk.pem");
        Path text = Files.writeString(folder.resolve("letter.txt"), "dear office");
        assertThatThrownBy(() -> VerificationDesk.keysIn(List.of(text))).isInstanceOf(Refusal.class).hasMessageContaining("letter.txt");
        assertThatThrownBy(() -> VerificationDesk.read(folder)).isInstanceOf(CaseRefused.class).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> VerificationDesk.read(folder.resolve("gone.pdf"))).isInstanceOf(CaseRefused.class).hasMessageContaining("gone.pdf");
    }

    @Test
    void twoRunsDoNotPrintIntoOneFolder() throws IOException {
        town.registered(cellar(1, 0));
        Path out = folder.resolve("certificates");
        try (FolderLock _ = FolderLock.of(out)) {
            assertThatThrownBy(() -> all(out)).isInstanceOf(CaseRefused.class).hasMessageContaining("already");
            assertThatThrownBy(() -> all(out)).as("being turned away lets go of nothing").isInstanceOf(CaseRefused.class).hasMessageContaining("already");
        }
        Path left = Files.writeString(out.resolve(".half.pdf.part"), "half");
        assertThat(all(out).printed()).isOne();
        assertThat(left).as("what a killed run left").doesNotExist();
        assertThat(office.register().certificates(EntryNumber.NONE)).extracting(line -> line.given().number()).containsExactly(
                new CertificateNumber("浙", 2025, "宁波市北仑区", 1));
    }

    private CertificateRun.Outcome all(Path out) {
        return office.certifyAll(CHEN, org.undercroft.certificate.Signers.of(KEY), out, 1, (_, _) -> true);
    }

    private List<CheckLine> standing(Certificate certificate) {
        return office.verification().standing(verified(certificate), true);
    }

    private static Verification verified(Certificate certificate) {
        return RegistryOffice.certificateVerifier().verify(certificate.pdf(), Trust.of(KEY.certificates()));
    }

    private void enter(RegistrationKind kind, String label, Interest... interests) {
        Case.Lodged lodged = office.lodge(kind, new StatementId(code(1), label), List.of(interests), List.of(), "", WANG);
        office.register(office.approve(office.examine(lodged, LIN), LIN, "可"), CHEN);
    }
}
