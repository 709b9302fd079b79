package org.undercroft.casework;

import static java.time.ZoneOffset.UTC;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.register.Act;

/// Where projects are examined that nobody applies for yet.
public final class SimulationDesk {
    private final InnerOffice inner;
    private final Examining examining;
    private final EvidenceDesk evidence;

    SimulationDesk(InnerOffice inner, Examining examining, EvidenceDesk evidence) {
        this.inner = inner;
        this.examining = examining;
        this.evidence = evidence;
    }

    /// A simulation as lists show it.
    public record Line(SimulationNumber number, String name, String officer, Instant at, int findings, int grave) {}

    /// Examines a project against the book, all that waits for it, reserves and zones, as if it were lodged now.
    public Simulation simulate(Application application, Path planFile, Officer officer) {
        return simulate(application, PlanFile.bytes(planFile, application), Optional.empty(), officer);
    }

    /// The same of a project that was prepared in a draft, which is thereby used up.
    public Simulation simulate(Filing project, Draft draft, Officer officer) {
        return simulate(project.application(), project.survey().bytes(), Optional.of(draft), officer);
    }

    private Simulation simulate(Application application, byte[] bytes, Optional<Draft> draft, Officer officer) {
        Application kept = Lodging.complete(application);
        List<Claim> ahead = inner.read(work -> Reserves.claimsBefore(work, Long.MAX_VALUE, kept, inner.today()));
        Instant now = inner.now();
        FiledFacts filed = inner.read(work -> evidence.asOf(work, kept, now));
        Examining.Result result = examining.examine(kept, inner.register(), examining.margin(filed.rules()), ahead, filed, now);
        return inner.act(work -> {
            Officer signed = inner.officer(work, officer, Role.CLERK, Role.REVIEWER);
            draft.ifPresent(done -> IntakeDesk.useUp(work, done, signed));
            CaseNumber next = CaseFiles.nextOf(work, "simulation", inner.today().getYear());
            Simulation simulation = new Simulation(
                    new SimulationNumber(next.year(), next.serial()), kept, signed.name(), result.examination().at(), result.examination());
            keep(work, simulation, result.ahead(), bytes);
            inner.record(work, Act.Kind.SIMULATED, signed.name(), simulation.number().toString(), "plan: %s %s\nseen: %s\nfindings: %d\ngrave: %d".formatted(
                    kept.plan().digest(),
                    InnerOffice.oneLine(kept.plan().title()),
                    simulation.examination().seen(),
                    simulation.examination().findings().size(),
                    simulation.examination().graveFindings().size()));
            return simulation;
        });
    }

    private static void keep(Handle work, Simulation simulation, List<Claim> ahead, byte[] planFile) {
        work.createUpdate("""
                insert into casework.simulation (simulation_year, simulation_serial, at, officer, name, application, plan_file, examined, seen, margin, ahead,
                    findings, grave)
                values (:year, :serial, :at, :officer, :name, :application, :planFile, :at, :seen, :margin, :ahead, :findings, :grave)""")
                .bind("year", simulation.number().year())
                .bind("serial", -simulation.number().serial())
                .bind("at", simulation.at().atOffset(UTC))
                .bind("officer", simulation.officer())
                .bind("name", simulation.application().name())
                .bind("application", ApplicationText.write(simulation.application()))
                .bind("planFile", planFile)
                .bind("seen", simulation.examination().seen().value())
                .bind("margin", simulation.examination().margin())
                .bind("ahead", ahead.stream().map(Claim::id).collect(Collectors.joining(" ")))
                .bind("findings", simulation.examination().findings().size())
                .bind("grave", simulation.examination().graveFindings().size())
                .execute();
    }

    /// Newest first.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Line> list(Officer reader) {
        return inner.read(work -> {
            inner.reader(work, reader);
            return list(work);
        });
    }

    private static List<Line> list(Handle work) {
        return work.createQuery("""
                select simulation_year, simulation_serial, name, officer, at, findings, grave from casework.simulation
                order by simulation_year desc, simulation_serial""")
                .map((row, _) -> new Line(
                        new SimulationNumber(row.getInt("simulation_year"), -row.getInt("simulation_serial")),
                        row.getString("name"),
                        row.getString("officer"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("findings"),
                        row.getInt("grave")))
                .list();
    }

    /// As it was found then: examined once more as of the entry that was the last.
    ///
    /// @throws CaseRefused for an account that only asks the book
    /// @throws NoSuchElementException when there is none with this number
    public Simulation get(SimulationNumber number, Officer reader) {
        inner.read(work -> inner.reader(work, reader));
        return get(number);
    }

    private Simulation get(SimulationNumber number) {
        return inner.read(work -> work.createQuery("select * from casework.simulation where simulation_year = :year and simulation_serial = :serial")
                .bind("year", number.year())
                .bind("serial", -number.serial())
                .map((row, _) -> {
                    Application application = ApplicationText.read(row.getString("application"));
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    List<Claim> ahead = Arrays.stream(row.getString("ahead").split(" "))
                            .filter(id -> !id.isEmpty())
                            .flatMap(id -> Reserves.claim(work, id).stream())
                            .toList();
                    Examination examination = examining.examine(
                            application, inner.register().asOf(new EntryNumber(row.getLong("seen"))), row.getDouble("margin"), ahead,
                            evidence.asOf(work, application, at), at).examination();
                    return new Simulation(number, application, row.getString("officer"), at, examination);
                })
                .findOne()
                .orElseThrow(() -> new NoSuchElementException("no simulation " + number)));
    }
}
