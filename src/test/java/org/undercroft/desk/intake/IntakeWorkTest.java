package org.undercroft.desk.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.undercroft.casework.Draft;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.SampleOffice;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Words;
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
import org.undercroft.land.Deed;
import org.undercroft.land.Digest;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.SampleOfficers;

/// The counter's work behind the window, its jobs done one by one by hand.
@Timeout(60)
class IntakeWorkTest {
    private static final Path SAMPLE = Path.of(System.getProperty("undercroft.home", ""), "sample-data").toAbsolutePath();

    @TempDir
    private static Path folder;

    private static RegistryOffice office;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private final ObjectProperty<Optional<Officer>> officer = new SimpleObjectProperty<>(Optional.of(SampleOfficers.WANG));
    private IntakeWork work;

    @BeforeAll
    static void found() {
        office = SampleOffice.in(SAMPLE, Locale.ENGLISH).found(folder.resolve("office"), _ -> {});
    }

    @AfterAll
    static void shut() {
        office.close();
    }

    @BeforeEach
    void open() {
        Jobs jobs = new Jobs(waiting::add, waiting::add, Runnable::run, troubles::add);
        OfficeKey key = OfficeKey.demonstration(Instant.EPOCH);
        work = new IntakeWork(office, jobs, officer, () -> key);
        officer.set(Optional.of(SampleOfficers.WANG));
        office.drafts().of(SampleOfficers.WANG).forEach(draft -> office.drafts().discard(draft, SampleOfficers.WANG));
    }

    private void doAll() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    private Sheet kept() {
        return Sheet.of(office.drafts().of(SampleOfficers.WANG).getFirst().fields());
    }

    @Test
    void whatTheBookSaysOfAnotherUnitIsForgottenAtOnce() {
        List<UnitCode> units = office.register().codes();
        work.begin(Prefill.usual(Errand.TRANSFER, LocalDate.of(2026, 11, 22)).with(Blank.UNIT, units.get(0).printed()));
        doAll();
        assertThat(work.subjectProperty().get().orElseThrow().unit()).isEqualTo(units.get(0));
        work.edits().put(Blank.UNIT.field(), units.get(1).printed());
        assertThat(work.subjectProperty().get()).as("before the book was asked again").isEmpty();
        assertThat(work.verdictProperty().get()).isEmpty();
        doAll();
        assertThat(work.subjectProperty().get().orElseThrow().unit()).isEqualTo(units.get(1));
    }

    @Test
    void aScanThatCouldNotBeKeptStaysInHandAndIsKeptWithTheNextChange() {
        work.begin(Prefill.usual(Errand.FIRST_RIGHT, LocalDate.of(2026, 11, 22)));
        doAll();
        office.accounts().setRoles(SampleOfficers.ADMIN, "wang", Set.of(Role.REGISTRAR));
        byte[] scan = "the contract".getBytes(UTF_8);
        work.papers().attach("contract.pdf", Deed.DeedKind.GRANT_CONTRACT, scan);
        doAll();
        assertThat(troubles).as("it is said once").hasSize(1);
        office.accounts().setRoles(SampleOfficers.ADMIN, "wang", Set.of(Role.CLERK));
        work.edits().put(Blank.USE.field(), "storage");
        doAll();
        Draft draft = office.drafts().of(SampleOfficers.WANG).getFirst();
        assertThat(office.drafts().file(draft, Digest.of(scan), SampleOfficers.WANG)).contains(scan);
        assertThat(kept().get("paper.0.title")).isEqualTo("contract.pdf");
    }

    @Test
    void whatAnOfficerWroteLastIsKeptAsHisThoughAColleagueSitsDownMeanwhile() {
        work.begin(Prefill.usual(Errand.FIRST_RIGHT, LocalDate.of(2026, 11, 22)));
        work.edits().put(Blank.USE.field(), "sto");
        work.edits().put(Blank.USE.field(), "storage");
        officer.set(Optional.of(SampleOfficers.LIN));
        assertThat(work.edits().sheet()).as("the form is put away").isEqualTo(Sheet.EMPTY);
        doAll();
        assertThat(troubles).isEmpty();
        assertThat(kept().get(Blank.USE)).isEqualTo("storage");
        assertThat(office.drafts().of(SampleOfficers.LIN)).isEmpty();
    }

    @Test
    void theSlipListsEveryMissingPaperAndEveryOpenFieldAtOnce() {
        work.begin(Prefill.usual(Errand.FIRST_RIGHT, LocalDate.of(2026, 11, 22)).with(Blank.PRICE, "a fortune"));
        List<String> said = work.lacking().stream().map(phrase -> phrase.in(Locale.ENGLISH)).toList();
        assertThat(said).doesNotHaveDuplicates()
                .anyMatch(line -> line.contains("Grant contract"))
                .anyMatch(line -> line.contains("roof of identity"))
                .anyMatch(line -> line.contains("Civil Code 209"))
                .anyMatch(line -> line.contains("GB/T 37346"))
                .anyMatch(line -> line.contains("no sum"))
                .anyMatch(line -> line.contains("The space is not given yet"));
        // four papers; code, holder, use, name, place, space, price
        assertThat(said).hasSize(work.papers().missing().size() + 7);
    }

    @Test
    void aScanReadForOneFormIsPutWithNoOther() throws IOException {
        Path scan = Files.write(folder.resolve("contract.pdf"), "the contract".getBytes(UTF_8));
        PapersStep papers = new PapersStep(new Words(Locale.ENGLISH), work, _ -> {});
        work.begin(Prefill.usual(Errand.FIRST_RIGHT, LocalDate.of(2026, 11, 22)));
        papers.attach(scan, Deed.DeedKind.GRANT_CONTRACT);
        work.begin(Prefill.usual(Errand.TRANSFER, LocalDate.of(2026, 11, 22)));
        doAll();
        assertThat(work.edits().sheet().rows("paper")).isZero();
        papers.attach(scan, Deed.DeedKind.GRANT_CONTRACT);
        doAll();
        assertThat(work.edits().sheet().rows("paper")).isEqualTo(1);
        papers.attach(scan, Deed.DeedKind.GRANT_CONTRACT);
        officer.set(Optional.of(SampleOfficers.LIN));
        doAll();
        assertThat(work.edits().sheet()).isEqualTo(Sheet.EMPTY);
        assertThat(office.drafts().of(SampleOfficers.LIN)).isEmpty();
    }

    @Test
    void theDraftsOfOneOfficerAreNotShownToTheNext() {
        work.begin(Prefill.usual(Errand.FIRST_RIGHT, LocalDate.of(2026, 11, 22)));
        doAll();
        List<Draft> shown = new ArrayList<>();
        work.drafts(shown::addAll);
        officer.set(Optional.of(SampleOfficers.LIN));
        doAll();
        assertThat(shown).isEmpty();
        officer.set(Optional.of(SampleOfficers.WANG));
        work.drafts(shown::addAll);
        doAll();
        assertThat(shown).hasSize(1);
    }

    @Test
    void whatWasHandedInEmptiesOnlyItsOwnForm() {
        List<String> told = new ArrayList<>();
        simulation();
        new HandIn(work).simulate(_ -> told.add("first"));
        Sheet next = Prefill.usual(Errand.TRANSFER, LocalDate.of(2026, 11, 22));
        work.begin(next);
        doAll();
        assertThat(troubles).isEmpty();
        assertThat(told).isEmpty();
        assertThat(work.edits().sheet()).isEqualTo(next);
        simulation();
        new HandIn(work).simulate(_ -> told.add("second"));
        // who goes away for a moment finds what came of it
        officer.set(Optional.empty());
        doAll();
        assertThat(told).containsExactly("second");
        assertThat(work.edits().sheet()).isEqualTo(Sheet.EMPTY);
    }

    private void simulation() {
        Prism prism = new Prism(Outline.of(List.of(new Point2(399_600, 3_311_400), new Point2(399_610, 3_311_400), new Point2(399_610, 3_311_410))), -40, -36);
        work.begin(Prefill.usual(Errand.SIMULATION, LocalDate.of(2026, 11, 22)).with(Blank.CODE, "330206 012003 GX00090 W00000000")
                .with(Blank.NAME, "What if").with(Blank.SITUS, "Beilun").with(Blank.USE, "storage")
                .with("holder.0.type", "ORGANISATION").with("holder.0.name", "Sample Storage").with("holder.0.number", "91330206SAMPLE0001"));
        work.givenProperty().set(new Given(List.of(new PlannedSpace("W", Optional.empty(), List.of(prism))), Optional.empty(), Optional.empty()));
        doAll();
    }

    @Test
    void whoComesBackFindsHisFormAsHeLeftIt() {
        work.begin(Prefill.usual(Errand.FIRST_RIGHT, LocalDate.of(2026, 11, 22)));
        work.edits().put(Blank.USE.field(), "storage");
        officer.set(Optional.empty());
        officer.set(Optional.of(SampleOfficers.WANG));
        assertThat(work.edits().sheet().get(Blank.USE)).isEqualTo("storage");
    }

    @Test
    void theSpacesOfASplitKeepWhatWasWrittenOfThem() {
        Prism prism = new Prism(Outline.of(List.of(new Point2(0, 0), new Point2(10, 0), new Point2(10, 10))), -10, -6);
        List<PlannedSpace> spaces = List.of(new PlannedSpace("W", Optional.empty(), List.of(prism)), new PlannedSpace("E", Optional.empty(), List.of(prism)));
        Sheet fresh = PlaceStep.partsOf(Sheet.EMPTY, spaces);
        assertThat(fresh.get("part.1.name")).isEqualTo("E");
        Sheet written = fresh.with("part.0.code", "330206 012003 GX00071 W00000000").with("part.1.name", "The east");
        assertThat(PlaceStep.partsOf(written, spaces)).isEqualTo(written);
    }

    @Test
    void aDraftOfASplitKeepsItsPartsWhileItsFileIsStillRead() {
        work.begin(Prefill.usual(Errand.SPLIT, LocalDate.of(2026, 11, 22)).with("part.0.code", "330206 012003 GX00071 W00000000").with("part.0.space", "W"));
        doAll();
        Draft draft = office.drafts().of(SampleOfficers.WANG).getFirst();
        work.begin(Sheet.EMPTY);
        work.resume(draft);
        doAll();
        assertThat(work.edits().sheet().get("part.0.code")).isEqualTo("330206 012003 GX00071 W00000000");
    }
}
