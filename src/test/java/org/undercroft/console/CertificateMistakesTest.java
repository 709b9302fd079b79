package org.undercroft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.Case;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.TimeStampRefused;
import org.undercroft.geometry.Box;
import org.undercroft.land.DepthLayers;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.SampleOfficers;
import org.undercroft.soak.OfficeAtWork;
import org.undercroft.soak.Plots;

/// Whatever goes wrong when a certificate is printed is said in one sentence, exit code 2, and no number is burnt.
@Timeout(120)
class CertificateMistakesTest {
    private static final String CHOSEN = "a quiet cavern below";

    @TempDir
    Path folder;

    private Path office;
    private String registered = "";
    private String waiting = "";

    @BeforeEach
    void openAnOfficeWithOneEntryAndOneCaseThatWaits() {
        office = folder.resolve("office");
        OfficeSettings own = new OfficeSettings("登记机构", "An office of one's own", "浙", "宁波市北仑区", ReferenceSystem.BEILUN, Plots.FRAME,
                new Box(397_000, 3_311_000, 0, 420_000, 3_334_000, 0), DepthLayers.DEFAULT, 0, false, Optional.empty());
        try (RegistryOffice opened = RegistryOffice.create(office, own, SampleOfficers.accounts())) {
            opened.administration().procedures().forEach(one -> opened.administration().set(new org.undercroft.casework.Procedure(one.path(), one.days(), 1,
                    org.undercroft.casework.Procedure.Notice.NONE, one.noticeDays(), false), SampleOfficers.ADMIN));
            registered = OfficeAtWork.register(opened, 1, folder).number().toString();
            opened.accounts().changePassword("chen", "beilun".toCharArray(), CHOSEN.toCharArray());
            waiting = OfficeAtWork.lodge(opened, 2, folder).number().toString();
        }
    }

    @Test
    void everyMistakeIsOneSentenceAndTheNumberStaysTheFirst() throws IOException {
        said(issue(Map.of(), waiting, "a.pdf"), waiting, "not registered");
        said(issue(Map.of(), "2026-009999", "a.pdf"), "2026-009999");
        said(issue(Map.of(), registered, "no-such-folder/a.pdf"), "no-such-folder");

        assertThat(issue(Map.of(), registered, "first.pdf").code()).isZero();
        said(issue(Map.of("UNDERCROFT_KEY_PASSWORD", "guessed"), registered, "b.pdf"), "signing-key.p12", "password is wrong");
        said(issue(Map.of("UNDERCROFT_TIME_STAMPS", "http://127.0.0.1:9/"), registered, "b.pdf"), "cannot be reached", "keeps its number");
        Files.move(office.resolve("signing-key.p12"), folder.resolve("kept-safe.p12"));
        said(issue(Map.of(), registered, "b.pdf"), "signing-key.p12 is missing");
        Files.move(folder.resolve("kept-safe.p12"), office.resolve("signing-key.p12"));

        CallConsole again = issue(Map.of(), registered, "second.pdf");
        assertThat(again.out()).contains("第0000001号");
        try (RegistryOffice opened = RegistryOffice.open(office.toString())) {
            assertThat(opened.register().certificates(EntryNumber.NONE)).singleElement().satisfies(line -> assertThat(line.copies()).isEqualTo(2));
        }
    }

    @Test
    void theWindowAsksTheTimeStampServiceThatTheConsoleAsks() {
        Map<String, String> environment = Map.of("UNDERCROFT_TIME_STAMPS", "http://127.0.0.1:9/");
        try (RegistryOffice opened = RegistryOffice.open(office.toString())) {
            OfficeKey key = Keys.forDesk(office.toString(), opened, name -> Optional.ofNullable(environment.get(name)));
            Case.Entered entered = (Case.Entered) opened.get(opened.register().entries().getFirst().caseNumber(), SampleOfficers.CHEN);
            assertThatThrownBy(() -> opened.certify(entered, SampleOfficers.CHEN, key)).isInstanceOf(TimeStampRefused.class);
        }
    }

    @Test
    void anotherOfficesGenuineCertificateIsNotInThisBookAndNothingSpeaksAgainstIt() {
        assertThat(issue(Map.of(), registered, "ours.pdf").code()).isZero();
        String pdf = folder.resolve("ours.pdf").toString();
        Path other = folder.resolve("other");
        OfficeAtWork.create(other).close();
        Keys.of(other.toString(), _ -> Optional.empty());
        Path pem = folder.resolve("ours.pem");
        Keys.of(office.toString(), _ -> Optional.empty()).writeCertificates(pem);
        CallConsole elsewhere = CallConsole.with("certificate", "verify", pdf, "--key", pem.toString(), "--office", other.toString(), "--lang", "en");
        assertThat(elsewhere.out()).contains("Genuine").doesNotContain("✘");
        assertThat(elsewhere.code()).isZero();
        CallConsole here = CallConsole.with("certificate", "verify", pdf, "--office", office.toString(), "--lang", "en");
        assertThat(here.out()).contains("in force");
    }

    @Test
    void aFingerprintAloneIsRefusedForAQrCode() {
        said(CallConsole.with("certificate", "verify", "--qr", "UC2|any", "--fingerprint", "ab".repeat(32), "--lang", "en"), "fingerprint", "QR code");
        assertThat(CallConsole.with("certificate", "verify", "--qr", "UC2|any", "--fingerprint", "ab".repeat(32), "--lang", "zh").err()).contains("仅凭指纹");
    }

    private CallConsole issue(Map<String, String> variables, String number, String file) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("UNDERCROFT_PASSWORD", CHOSEN);
        return CallConsole.in(environment, "certificate", "issue", number, "--out", folder.resolve(file).toString(), "--officer", "chen", "--office",
                office.toString(), "--lang", "en");
    }

    private static void said(CallConsole call, String... words) {
        assertThat(call.code()).as(call.err()).isEqualTo(2);
        assertThat(call.err()).contains(words).doesNotContain("Exception").doesNotContain("U-0");
        assertThat(call.out()).isEmpty();
    }
}
