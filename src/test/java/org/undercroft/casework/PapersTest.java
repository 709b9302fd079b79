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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.CheckLine;
import org.undercroft.certificate.HeadKeyStore;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.certificate.Signers;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.geometry.Point2;
import org.undercroft.land.CertificateNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.Money;
import org.undercroft.land.MortgageKind;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.SeizureKind;
import org.undercroft.land.StatementId;
import org.undercroft.register.CertificateStatus;
import org.undercroft.register.JournalReport;
import org.undercroft.soak.Database;

/// Everything an office hands out: numbered with its entry, printed again word for word, checked without the office.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PapersTest {
    private static final OfficeKey KEY = OfficeKey.demonstration(Instant.parse("2025-09-01T00:00:00Z"));
    private static final HeadKeyStore HEADS = HeadKeyStore.demonstration(Instant.parse("2025-09-01T00:00:00Z"));
    private static final Signers SIGNERS = new Signers(KEY, Optional.of(HEADS), Optional.empty());
    private static final Trust TRUST = new Trust(KEY.certificates(), HEADS.keys());

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
    void aCertificateHasItsNumberFromTheEntryAndSaysTheSameWheneverItIsPrinted() {
        Case.Registered registered = town.registered(cellar(1, 0));
        CertificateNumber number = office.register().certificateOf(registered.registration().number()).orElseThrow();
        assertThat(number).hasToString("浙(2025)宁波市北仑区不动产权第0000001号");
        Certificate first = office.certify(registered, CHEN, SIGNERS);
        town.registered(cellar(2, 200));
        Certificate again = office.certify(registered, CHEN, SIGNERS);
        assertThat(again.number()).isEqualTo(first.number()).isEqualTo(number);
        assertThat(again.factsDigest()).isEqualTo(first.factsDigest());
        Verification verification = RegistryOffice.certificateVerifier().verify(again.pdf(), TRUST);
        assertThat(verification.lines()).extracting(CheckLine::result).containsOnly(CheckLine.Result.GOOD);
    }

    @Test
    void aRunOverTheWholeBookGoesOnWhereItStoppedAndBurnsNoNumber() throws IOException {
        for (int i = 1; i <= 3; i++) {
            town.registered(cellar(i, 100 * i));
        }
        Path out = folder.resolve("certificates");
        CertificateRun.Outcome stopped = office.certifyAll(CHEN, SIGNERS, out, 1, (done, _) -> done < 1);
        assertThat(List.of(stopped.printed(), stopped.of())).containsExactly(1, 3);
        CertificateRun.Outcome rest = office.certifyAll(CHEN, SIGNERS, out, 2, (_, _) -> true);
        assertThat(List.of(rest.printed(), rest.skipped())).containsExactly(2, 1);
        CertificateRun.Outcome nothing = office.certifyAll(CHEN, SIGNERS, out, 2, (_, _) -> true);
        assertThat(List.of(nothing.printed(), nothing.skipped())).containsExactly(0, 3);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")).sorted())
                    .containsExactly(
                            "浙-2025-宁波市北仑区不动产权第0000001号-GX00001.pdf",
                            "浙-2025-宁波市北仑区不动产权第0000002号-GX00002.pdf",
                            "浙-2025-宁波市北仑区不动产权第0000003号-GX00003.pdf");
        }
        assertThat(office.register().verify()).isInstanceOf(JournalReport.Intact.class);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedAndTheNumberKept() throws IOException {
        Case.Registered registered = town.registered(cellar(1, 0));
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        assertThatThrownBy(() -> office.certifyAll(CHEN, SIGNERS, file, 1, (_, _) -> true)).isInstanceOf(CaseRefused.class)
                .hasMessageContaining("keeps its number");
        assertThat(office.certify(registered, CHEN, SIGNERS).number().serial()).isEqualTo(1);
    }

    @Test
    void aMortgageHasAProofWithNumbersOfItsOwnAndASeizureHasNone() {
        town.registered(cellar(1, 0));
        Interest mortgage = new Interest.Mortgage(
                code(1), MortgageKind.ORDINARY, new Party.Organisation(new PartyId("B"), "样例银行(虚构)", "SAMPLEB"), Optional.empty(), Money.yuan(500),
                Optional.empty(), false, "主债权");
        Case.Registered entered = registered(RegistrationKind.FIRST, "M1", mortgage);
        PrintedPaper proof = office.papers().proof(entered.registration().number(), CHEN, SIGNERS);
        assertThat(proof.number()).isEqualTo("浙(2025)宁波市北仑区不动产证明第0000001号");
        PrintedPaper again = office.papers().proof(entered.registration().number(), CHEN, SIGNERS);
        assertThat(again.number()).isEqualTo(proof.number());
        assertThat(again.factsDigest()).isEqualTo(proof.factsDigest());
        assertThat(town.acts("PAPER_PRINTED")).hasSize(2);
        Verification verification = RegistryOffice.certificateVerifier().verify(proof.pdf(), TRUST);
        assertThat(verification).isInstanceOf(Verification.IntactPaper.class);
        assertThat(verification.lines()).extracting(CheckLine::result).containsOnly(CheckLine.Result.GOOD);
        Interest seizure = new Interest.Seizure(
                code(1), SeizureKind.SEIZURE, new Party.Organisation(new PartyId("C"), "样例法院(虚构)", "SAMPLEC"), "(2025)1",
                LocalDate.of(2025, 9, 1), Optional.of(LocalDate.of(2026, 9, 1)));
        Case.Registered seized = registered(RegistrationKind.SEIZURE, "S1", seizure);
        assertThatThrownBy(() -> office.papers().proof(seized.registration().number(), CHEN, SIGNERS)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void aMortgageThatHasEndedHasNoProofAnyMore() {
        town.registered(cellar(1, 0));
        Interest mortgage = new Interest.Mortgage(
                code(1), MortgageKind.ORDINARY, new Party.Organisation(new PartyId("B"), "样例银行(虚构)", "SAMPLEB"), Optional.empty(), Money.yuan(500),
                Optional.empty(), false, "主债权");
        Case.Registered entered = registered(RegistrationKind.FIRST, "M1", mortgage);
        registered(RegistrationKind.CANCELLATION, "M1");
        assertThatThrownBy(() -> office.papers().proof(entered.registration().number(), CHEN, SIGNERS)).isInstanceOf(CaseRefused.class)
                .hasMessageContaining("330206 012003 GX00001");
        assertThat(town.acts("PAPER_PRINTED")).as("no number is spent").isEmpty();
    }

    @Test
    void extractAndColumnSayWhatLiesThereAndWhoMayNotPrintIsTold() {
        town.registered(cellar(1, 0));
        PrintedPaper extract = office.papers().extract(code(1), "抵押", WANG, SIGNERS);
        assertThat(extract.number()).isEqualTo("浙(2025)宁波市北仑区登记簿摘录第0000001号");
        assertThat(RegistryOffice.certificateVerifier().verify(extract.pdf(), TRUST)).isInstanceOf(Verification.IntactPaper.class);
        PrintedPaper column = office.papers().column(new Point2(398_005, 3_312_005), "抵押", WANG, SIGNERS);
        assertThat(RegistryOffice.certificateVerifier().verify(column.pdf(), TRUST)).isInstanceOf(Verification.IntactPaper.class);
        assertThatThrownBy(() -> office.papers().extract(code(1), "抵押", TownOffice.ADMIN, SIGNERS)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void aRefusalHasItsNoticeAndTheCourtMakesTheVerdictAgain() {
        town.registered(cellar(1, 0));
        // 10 m wide and 9 m further east: one metre of the neighbour's width, 1 × 10 × 4 = 40 m³
        Case.Refused refused = office.refuse(town.examined(cellar(2, 9)), LIN, "与已登记空间重叠");
        PrintedPaper notice = office.papers().refusal(refused.number(), LIN, SIGNERS);
        assertThat(RegistryOffice.certificateVerifier().verify(notice.pdf(), TRUST)).isInstanceOf(Verification.IntactPaper.class);
        PrintedPaper report = office.papers().report(refused.number(), LIN, SIGNERS);
        assertThat(report.number()).contains("预审报告第0000001号");
        LastingFinding finding = office.findings().of(refused.number(), LIN).stream()
                .filter(it -> it.name().kind() == FindingName.Kind.SHARED_ROOM)
                .findFirst()
                .orElseThrow();
        byte[] pack = office.packs().pack(finding.number(), LIN);
        assertThat(PackDesk.again(pack, TRUST)).isInstanceOfSatisfying(
                PackDesk.Outcome.Same.class, same -> assertThat(same.verdict()).contains("finding: Encroachment", "volume: 40.000", "depth: 1.000"));
        byte[] changed = pack.clone();
        changed[changed.length / 2] ^= 1;
        assertThatThrownBy(() -> PackDesk.again(changed, TRUST)).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> PackDesk.again(new byte[]{1, 2}, TRUST)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void aCertificateOfAnEndedRightIsKnownAsReplaced() {
        Case.Registered registered = town.registered(cellar(1, 0));
        Certificate certificate = office.certify(registered, CHEN, SIGNERS);
        assertThat(office.register().certificateStatus(certificate.number(), certificate.digest())).isEqualTo(CertificateStatus.IN_FORCE);
        registered(RegistrationKind.CANCELLATION, StatementId.OWN);
        assertThat(office.register().certificateStatus(certificate.number(), certificate.digest())).isEqualTo(CertificateStatus.REPLACED);
        byte[] pack = office.packs().pack(certificate.number(), CHEN, SIGNERS);
        assertThat(PackDesk.again(pack, TRUST)).isInstanceOfSatisfying(
                PackDesk.Outcome.OfCertificate.class, it -> assertThat(it.verification()).isInstanceOf(Verification.Intact.class));
    }

    @Test
    void whatTheSameHolderHoldsStandsInOneCollectiveEdition() {
        for (int i = 1; i <= 2; i++) {
            town.registered(TownOffice.application(code(i), RegistrationKind.FIRST, 100 * i, 10, "OWNER"));
        }
        town.registered(cellar(3, 500));
        assertThat(office.papers().heldAs(code(1), CHEN)).containsExactly(code(1), code(2));
        PrintedPaper paper = office.papers().collective(office.papers().heldAs(code(2), CHEN), CHEN, SIGNERS);
        assertThat(paper.number()).isEqualTo("浙(2025)宁波市北仑区不动产权集成第0000001号");
        Verification verification = RegistryOffice.certificateVerifier().verify(paper.pdf(), TRUST);
        assertThat(verification).isInstanceOf(Verification.IntactPaper.class);
        assertThat(verification.lines()).extracting(CheckLine::result).containsOnly(CheckLine.Result.GOOD);
        PrintedPaper again = office.papers().collective(List.of(code(2), code(1)), CHEN, SIGNERS);
        assertThat(again.number()).as("the same units, the same paper").isEqualTo(paper.number());
        assertThat(again.factsDigest()).isEqualTo(paper.factsDigest());
        assertThatThrownBy(() -> office.papers().collective(List.of(code(1), code(3)), CHEN, SIGNERS)).isInstanceOf(CaseRefused.class)
                .hasMessageContaining("same holders");
        assertThatThrownBy(() -> office.papers().collective(List.of(code(1)), CHEN, SIGNERS)).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> office.papers().collective(List.of(code(1), code(2)), LIN, SIGNERS)).isInstanceOf(CaseRefused.class);
        assertThat(town.acts("PAPER_GIVEN")).as("no number was burnt").hasSize(1);
    }

    private Case.Registered registered(RegistrationKind kind, String label, Interest... interests) {
        Case.Lodged lodged = office.lodge(kind, new StatementId(code(1), label), List.of(interests), List.of(), "", WANG);
        return office.register(office.approve(office.examine(lodged, LIN), LIN, "可"), CHEN);
    }
}
