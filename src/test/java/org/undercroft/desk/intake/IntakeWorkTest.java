package org.undercroft.desk.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.undercroft.geometry.Outline;
import org.undercroft.geometry.Point2;
import org.undercroft.geometry.Prism;
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
        work.papers().attach("contract.pdf", org.undercroft.land.Deed.DeedKind.GRANT_CONTRACT, scan);
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
