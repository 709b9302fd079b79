package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.Signers;
import org.undercroft.certificate.Trust;
import org.undercroft.certificate.Verification;
import org.undercroft.land.DepthLayers;
import org.undercroft.office.Presentation;
import org.undercroft.soak.Database;

/// An office that gets another name, other numbers or other depth layers: new papers say so, and what was given before is printed as it was.
@Timeout(120)
class PresentationTest {
    private static final Signers SIGNERS = Signers.of(OfficeKey.demonstration(Instant.parse("2025-09-01T00:00:00Z")));
    private static final Presentation NEXT = new Presentation("北仑登记中心", "Beilun registry", "浙", "宁波市", new DepthLayers(List.of(10.0, 40.0)));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Database.class)
    void aCertificateGivenBeforeIsPrintedAsItWasAndTheNextOneSaysWhatHoldsNow(Database database) {
        try (TownOffice town = new TownOffice(database, folder)) {
            town.workPlainly();
            Case.Registered before = town.registered(TownOffice.cellar(1, 0));
            Certificate first = town.office.certify(before, TownOffice.CHEN, SIGNERS);

            town.office.administration().present(NEXT, TownOffice.ADMIN);
            Case.Registered after = town.registered(TownOffice.cellar(2, 100));

            assertThat(town.office.settings().presentation()).isEqualTo(NEXT);
            assertThat(town.office.certify(before, TownOffice.CHEN, SIGNERS).factsDigest()).isEqualTo(first.factsDigest());
            assertThat(town.office.certify(before, TownOffice.CHEN, SIGNERS).number()).hasToString("浙(2025)宁波市北仑区不动产权第0000001号");
            assertThat(town.office.certify(after, TownOffice.CHEN, SIGNERS).number()).as("the row of numbers goes on without a gap")
                    .hasToString("浙(2025)宁波市不动产权第0000002号");
            assertThat(town.acts("PRESENTATION_CHANGED")).singleElement().asString()
                    .contains("officer: admin", "样例登记机构 / Sample office", "北仑登记中心 / Beilun registry", "[10.0, 40.0]");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void anotherSeatSeesItWhenSomebodySignsInAndNumbersByItAtOnce(Database database) {
        try (TownOffice town = new TownOffice(database, folder)) {
            town.workPlainly();
            Case.Approved approved = town.office.approve(town.examined(TownOffice.cellar(1, 0)), TownOffice.LIN, "审查无异议");
            try (RegistryOffice other = RegistryOffice.open(town.url())) {
                other.administration().present(NEXT, TownOffice.ADMIN);
            }
            assertThat(town.office.settings().nameEn()).isEqualTo("Sample office");
            Case.Registered registered = town.office.register(approved, TownOffice.CHEN);
            assertThat(town.office.register().certificateOf(registered.registration().number()).orElseThrow())
                    .hasToString("浙(2025)宁波市不动产权第0000001号");
            assertThat(town.office.settings().nameEn()).isEqualTo("Beilun registry");
            Certificate printed = town.office.certify(registered, TownOffice.CHEN, SIGNERS);
            assertThat(RegistryOffice.certificateVerifier().verify(printed.pdf(), Trust.of(SIGNERS.key().certificates())))
                    .isInstanceOfSatisfying(Verification.Intact.class, intact -> assertThat(intact.facts().toString())
                            .as("the other seat's clock is a year ahead, and its name is on the pages all the same").contains("北仑登记中心"));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void onlyTheAdministratorMayChangeIt(Database database) {
        try (TownOffice town = new TownOffice(database, folder)) {
            assertThatThrownBy(() -> town.office.administration().present(NEXT, TownOffice.CHEN)).isInstanceOf(CaseRefused.class);
            assertThat(town.office.settings().nameEn()).isEqualTo("Sample office");
            assertThat(town.acts("PRESENTATION_CHANGED")).isEmpty();
        }
    }
}
