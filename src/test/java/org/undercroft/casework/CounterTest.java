package org.undercroft.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.certificate.Signers;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SurveyClass;
import org.undercroft.soak.Database;

/// What goes over the counter at once, and what is handed back: cellars of 10 × 10 × 4 m.
@Timeout(60)
@ParameterizedClass
@EnumSource(Database.class)
class CounterTest {
    private final TownOffice town;
    private final RegistryOffice office;

    CounterTest(Database database, @TempDir Path folder) {
        town = new TownOffice(database, folder);
        office = town.office;
        town.workPlainly();
    }

    @AfterEach
    void close() {
        town.close();
    }

    /// As the desk would hand it in: with the text that stands for the survey.
    private static Filing filing(Application application, Scan... papers) {
        PlannedSpace space = application.spaces().getFirst();
        SurveyFile survey = SurveyFile.drawn("drawn.txt", List.of(space), ReferenceSystem.BEILUN, SurveyClass.FIRST);
        return new Filing(
                new Application(application.kind(), application.unit(), application.name(), application.situs(), application.level(), application.spaceKind(),
                        application.basis(), application.surveyClass(), application.interests(), List.of(papers).stream().map(Scan::deed).toList(),
                        survey.plan(), application.spaceIds(), List.of(), ""),
                survey, List.of(papers));
    }

    @Test
    void whatIsHandedInKeepsItsScansAndUsesItsDraftUp() {
        byte[] scan = "contract".getBytes(UTF_8);
        Deed contract = TownOffice.deed("出让合同", Deed.DeedKind.GRANT_CONTRACT, "contract");
        Draft draft = office.drafts().begin("地下室", Map.of("errand", "FIRST_RIGHT"), TownOffice.WANG);
        Case.Lodged lodged = office.intake().handIn(filing(TownOffice.cellar(1, 0), new Scan(contract, scan)), draft, TownOffice.WANG);
        assertThat(office.intake().documents(lodged.number(), TownOffice.LIN)).extracting(CaseDocument::kind).containsExactly(CaseDocument.SURVEY_PLAN,
                "GRANT_CONTRACT");
        assertThat(office.intake().document(lodged.number(), 2, TownOffice.WANG)).isEqualTo(scan);
        assertThat(office.drafts().of(TownOffice.WANG)).isEmpty();
        assertThat(town.acts("DOCUMENT_ATTACHED")).singleElement().asString().contains(contract.digest());
        assertThatThrownBy(() -> new Scan(contract, "another".getBytes(UTF_8))).isInstanceOf(CaseRefused.class);
    }

    @Test
    void theCounterSaysBeforehandWhatItWouldRefuse() {
        Application cellar = filing(TownOffice.cellar(1, 0)).application();
        assertThat(office.intake().objections(cellar, Optional.empty(), TownOffice.LIN)).isEmpty();
        Draft draft = office.drafts().begin("地下室", Map.of(), TownOffice.WANG);
        Case.Lodged lodged = office.intake().handIn(filing(TownOffice.cellar(1, 0)), draft, TownOffice.WANG);
        assertThat(office.intake().objections(cellar, Optional.empty(), TownOffice.LIN)).singleElement().extracting(said -> said.in(Locale.ENGLISH)).asString()
                .contains(lodged.number().toString());
        Case.Requisitioned sentBack = office.review().requisition(lodged, TownOffice.WANG, List.of("坐落不清"), Optional.empty());
        assertThat(office.intake().objections(cellar, Optional.empty(), TownOffice.LIN)).as("it is waited for").isEmpty();
        Draft corrected = office.drafts().begin("地下室", Map.of(), TownOffice.WANG);
        assertThat(office.intake().handIn(filing(TownOffice.cellar(1, 0)), corrected, TownOffice.WANG).number()).isEqualTo(sentBack.number());
    }

    @Test
    void aCaseThatWasSentBackIsOpenedWithEverythingInItAndMendedUnderItsNumber() {
        byte[] scan = "contract".getBytes(UTF_8);
        Deed contract = TownOffice.deed("出让合同", Deed.DeedKind.GRANT_CONTRACT, "contract");
        Draft first = office.drafts().begin("地下室", Map.of(), TownOffice.WANG);
        Filing filing = filing(TownOffice.cellar(1, 0), new Scan(contract, scan));
        Case.Lodged lodged = office.intake().handIn(filing, first, TownOffice.WANG);
        assertThatThrownBy(() -> office.intake().returned(lodged.number(), TownOffice.WANG)).isInstanceOf(CaseRefused.class)
                .hasMessageContaining("does not wait for a correction");
        office.review().requisition(lodged, TownOffice.WANG, List.of("坐落不清"), Optional.empty());

        Returned returned = office.intake().returned(lodged.number(), TownOffice.WANG);
        assertThat(returned.application().situs()).isEqualTo(filing.application().situs());
        assertThat(returned.application().deeds()).containsExactly(contract);
        assertThat(returned.survey().bytes()).isEqualTo(filing.survey().bytes());
        assertThat(returned.survey().isDrawn()).isTrue();
        assertThat(returned.requisition().demands()).extracting(Requisition.Demand::zh).contains("坐落不清");

        Optional<CaseNumber> mends = Optional.of(lodged.number());
        assertThat(office.intake().objections(returned.application(), mends, TownOffice.LIN)).isEmpty();
        Filing another = filing(TownOffice.cellar(2, 5));
        assertThat(office.intake().objections(another.application(), mends, TownOffice.LIN)).as("another unit is another application").isNotEmpty();
        Draft second = office.drafts().begin("地下室", Map.of(), TownOffice.WANG);
        Filing mended = new Filing(returned.application(), returned.survey(), List.of());
        assertThat(office.intake().mend(lodged.number(), mended, second, TownOffice.WANG).number()).isEqualTo(lodged.number());
        assertThat(office.intake().documents(lodged.number(), TownOffice.LIN)).as("no scan twice").filteredOn(one -> one.kind().equals("GRANT_CONTRACT"))
                .hasSize(1);
        assertThat(office.drafts().of(TownOffice.WANG)).isEmpty();
        assertThat(office.intake().objections(returned.application(), mends, TownOffice.LIN)).as("mended already").isNotEmpty();
    }

    @Test
    void anotherMatterOnTheEntryThatACaseWaitsForIsRefusedBeforehand() {
        Draft draft = office.drafts().begin("地下室", Map.of(), TownOffice.WANG);
        Case.Lodged lodged = office.intake().handIn(filing(TownOffice.cellar(1, 0)), draft, TownOffice.WANG);
        office.review().requisition(lodged, TownOffice.WANG, List.of("坐落不清"), Optional.empty());
        Application first = filing(TownOffice.cellar(1, 0)).application();
        Application other = new Application(org.undercroft.land.RegistrationKind.CORRECTION, first.unit(), first.name(), first.situs(), first.level(),
                first.spaceKind(), first.basis(), first.surveyClass(), first.interests(), List.of(), first.plan(), first.spaceIds(), List.of(), "");
        assertThat(office.intake().objections(other, Optional.empty(), TownOffice.LIN)).extracting(said -> said.in(Locale.ENGLISH))
                .anyMatch(said -> said.contains(lodged.number().toString()) && said.contains("another application"));
    }

    @Test
    void receiptSlipAndSimulationArePrintedAndASimulationBecomesNoCase() {
        Signers signers = Signers.of(OfficeKey.demonstration(office.inner().now()));
        Draft draft = office.drafts().begin("地下室", Map.of(), TownOffice.WANG);
        assertPdf(office.papers().returnSlip(draft, org.undercroft.land.RegistrationKind.FIRST, List.of(Phrase.of(Deed.DeedKind.IDENTITY)), TownOffice.WANG,
                signers), "补正告知");
        Case.Lodged lodged = office.intake().handIn(filing(TownOffice.cellar(1, 0)), draft, TownOffice.WANG);
        PrintedPaper receipt = office.papers().receipt(lodged.number(), office.queue().deadline(lodged.number(), TownOffice.LIN).due(), TownOffice.WANG,
                signers);
        assertPdf(receipt, "受理通知");
        assertThatThrownBy(() -> office.papers().returnSlip(lodged.number(), TownOffice.WANG, signers)).isInstanceOf(CaseRefused.class);
        office.review().requisition(lodged, TownOffice.WANG, List.of("坐落不清"), Optional.empty());
        assertPdf(office.papers().returnSlip(lodged.number(), TownOffice.WANG, signers), "补正告知");

        Draft project = office.drafts().begin("项目", Map.of(), TownOffice.LIN);
        Simulation simulation = office.simulations().simulate(filing(TownOffice.cellar(2, 5)), project, TownOffice.LIN);
        assertThat(simulation.examination().findings()).as("it enters the room of the case that waits").isNotEmpty();
        assertPdf(office.papers().simulation(simulation.number(), TownOffice.LIN, signers), "模拟审批报告");
        assertThat(office.cases(TownOffice.LIN)).hasSize(1);
        assertThat(office.drafts().of(TownOffice.LIN)).isEmpty();
    }

    private static void assertPdf(PrintedPaper paper, String series) {
        assertThat(paper.number()).contains(series);
        assertThat(paper.pdf()).startsWith("%PDF".getBytes(UTF_8));
    }
}
