package org.undercroft.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.undercroft.casework.TownOffice.CHEN;
import static org.undercroft.casework.TownOffice.LIN;
import static org.undercroft.casework.TownOffice.cellar;
import static org.undercroft.casework.TownOffice.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.certificate.HeadKeyStore;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.Signers;
import org.undercroft.geometry.Prism;
import org.undercroft.land.Digest;
import org.undercroft.land.Holding;
import org.undercroft.land.Interest;
import org.undercroft.land.Party;
import org.undercroft.land.PartyId;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.RightKind;
import org.undercroft.land.RightNature;
import org.undercroft.land.SurveyPlan;
import org.undercroft.land.UnitCode;
import org.undercroft.proof.HeadKey;
import org.undercroft.proof.HeadSigner;
import org.undercroft.soak.Database;

/// Several certificates in one document say what each says by itself.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CollectiveEditionTest {
    private static final OfficeKey KEY = OfficeKey.demonstration(Instant.parse("2025-09-01T00:00:00Z"));
    private static final Signers SIGNERS = new Signers(KEY, Optional.empty(), Optional.empty());
    private static final HeadKeyStore HEADS = HeadKeyStore.demonstration(Instant.parse("2025-09-01T00:00:00Z"));
    private static final Party WIFE = new Party.Person(new PartyId("W"), "样例甲(虚构)", "SAMPLEW");
    private static final Party HUSBAND = new Party.Person(new PartyId("H"), "样例乙(虚构)", "SAMPLEH");

    @TempDir
    Path folder;

    private TownOffice town;
    private PaperDesk papers;

    @BeforeEach
    void openTheOffice() {
        town = new TownOffice(Database.H2, folder);
        town.workPlainly();
        papers = town.office.papers();
    }

    @AfterEach
    void closeTheOffice() {
        town.close();
    }

    @Test
    void whoHoldsJointlyStandsSoAndRoomsAboveEachOtherCountOnce() throws IOException {
        Stream.of(1, 2).forEach(i -> town.registered(stacked(i, 100 * i, Holding.whole(WIFE), Holding.whole(HUSBAND))));
        String text = text(papers.collective(List.of(code(1), code(2)), CHEN, SIGNERS).pdf());
        assertThat(text).contains("共同共有", "joint ownership").doesNotContain("按份", "1/1", "单独所有");
        // two rooms of 10 × 10 × 4 m, one under the other
        assertThat(text).contains("100.00", "800.00").doesNotContain("200.00");
    }

    @Test
    void aGroupThatHoldsAloneIsOneHolderAsOnItsCertificate() throws IOException {
        Party group = new Party.Group(new PartyId("G"), "样例联合体(虚构)", List.of(WIFE.id(), HUSBAND.id()));
        Stream.of(1, 2).forEach(i -> town.registered(stacked(i, 100 * i, Holding.whole(group))));
        assertThat(text(papers.collective(List.of(code(1), code(2)), CHEN, SIGNERS).pdf())).contains("单独所有").doesNotContain("共同共有");
    }

    @Test
    void whatCannotBePrintedGetsNoNumberAndNobodyElseLearnsWhoHoldsWhat() {
        Stream.of(1, 2).forEach(i -> town.registered(stacked(i, 100 * i, Holding.whole(WIFE), Holding.whole(HUSBAND))));
        town.registered(stacked(3, 300, Holding.whole(WIFE)));
        HeadSigner mute = new HeadSigner() {
            @Override
            public HeadKey key() {
                return HEADS.key();
            }

            @Override
            public byte[] sign(byte[] text) {
                throw new IllegalStateException("the key is not at hand");
            }
        };
        Signers signers = new Signers(KEY, Optional.of(mute), Optional.empty());
        assertThatThrownBy(() -> papers.collective(List.of(code(1), code(2)), CHEN, signers)).hasMessageContaining("not at hand");
        assertThat(town.acts("PAPER_GIVEN")).as("no number was burnt").isEmpty();
        assertThat(papers.heldAs(code(2), CHEN)).as("one of the two holds the third alone").containsExactly(code(1), code(2));
        assertThat(papers.heldAs(code(3), CHEN)).containsExactly(code(3));
        assertThatThrownBy(() -> papers.heldAs(code(1), LIN)).isInstanceOf(CaseRefused.class).hasMessageContaining("registrar");
        assertThatThrownBy(() -> papers.collective(List.of(code(1), code(3)), LIN, SIGNERS)).isInstanceOf(CaseRefused.class)
                .hasMessageContaining("registrar").hasMessageNotContaining("holders");
    }

    /// A room from -10 m to -6 m and one right under it, -16 m to -12 m.
    private static Application stacked(int sequence, double x, Holding... holdings) {
        UnitCode unit = code(sequence);
        Application plain = cellar(sequence, x);
        Prism room = (Prism) plain.plan().spaces().getFirst().parts().getFirst();
        SurveyPlan plan = new SurveyPlan(plain.plan().title(), Digest.of(("plan of " + plain.name()).getBytes(StandardCharsets.UTF_8)), plain.plan().system(),
                plain.plan().surveyClass(), List.of(new PlannedSpace("S1", Optional.empty(), List.of(room)),
                        new PlannedSpace("S2", Optional.empty(), List.of(new Prism(room.outline(), -16, -12)))),
                List.of(), List.of());
        Interest right = new Interest.Right(unit, RightKind.STATE_CONSTRUCTION_LAND_USE, RightNature.GRANT, List.of(holdings), "1102", Optional.empty());
        return new Application(RegistrationKind.FIRST, unit, plain.name(), plain.situs(), plain.level(), plain.spaceKind(), plain.basis(), plain.surveyClass(),
                List.of(right), plain.deeds(), plan, List.of("S1", "S2"), List.of(), "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        }
    }
}
