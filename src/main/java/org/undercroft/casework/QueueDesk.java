package org.undercroft.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Phrase;
import org.undercroft.office.Holidays;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.WorkingDays;
import org.undercroft.register.Act;

/// Where cases are handed out, taken over and given back, and where everybody sees how long the office still has.
public final class QueueDesk {
    private final InnerOffice inner;

    QueueDesk(InnerOffice inner) {
        this.inner = inner;
    }

    /// A case in the queue.
    public record Line(CaseLine line, Deadline deadline) {}

    /// Everything that is not over, the most urgent first; what stands still comes last.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Line> open(Officer reader) {
        refuseStrangers(reader);
        return open();
    }

    /// The same for the office itself.
    List<Line> open() {
        return inner.read(work -> lines(work, CaseFiles.listOpen(work), CaseHistory.stepsOfOpen(work)))
                .stream()
                .sorted(Comparator.comparing((Line line) -> line.deadline().due().orElse(LocalDate.MAX)).thenComparing(line -> line.line().number()))
                .toList();
    }

    /// Everything that is over, newest first, with the time it took.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Line> over(Officer reader) {
        refuseStrangers(reader);
        return inner.read(work -> {
            List<CaseLine> over = CaseFiles.list(work).stream().filter(line -> !line.stage().open()).toList();
            return lines(work, over, over.stream().collect(Collectors.toMap(CaseLine::number, line -> CaseHistory.steps(work, line.number()))));
        });
    }

    /// Assigned to the officer.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Line> of(Officer officer) {
        refuseStrangers(officer);
        return open().stream().filter(line -> line.line().assignee().equals(Optional.of(officer.name()))).toList();
    }

    List<Line> unassigned() {
        return open().stream().filter(line -> line.line().assignee().isEmpty()).toList();
    }

    /// With no more than so many working days left, those that are late among them; not those whose clock stands.
    List<Line> dueWithin(int days) {
        return open().stream().filter(line -> line.deadline().due().isPresent() && line.deadline().left() <= days).toList();
    }

    /// The same for whoever works on cases.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Line> dueWithin(int days, Officer reader) {
        refuseStrangers(reader);
        return dueWithin(days);
    }

    private void refuseStrangers(Officer reader) {
        inner.read(work -> inner.reader(work, reader));
    }

    /// Sent back, waiting for the applicant.
    List<Line> returned() {
        return open().stream().filter(line -> line.line().stage() == Stage.REQUISITIONED).toList();
    }

    /// How long the office still has for a case, or how long it took.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public Deadline deadline(CaseNumber number, Officer reader) {
        return inner.inFile(number, reader,
                work -> lines(work, CaseFiles.line(work, number).stream().toList(), Map.of(number, CaseHistory.steps(work, number)))).stream()
                .findFirst()
                .orElseThrow(() -> inner.noCase(number))
                .deadline();
    }

    /// What was done in the case, oldest first.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<CaseStep> history(CaseNumber number, Officer reader) {
        return inner.inFile(number, reader, work -> CaseHistory.steps(work, number));
    }

    // ---- handing out

    /// Puts a case on somebody's desk. Whoever has it may pass it on; so may a reviewer and an administrator.
    public void assign(CaseNumber number, Officer to, Officer by, String reason) {
        hand(number, Optional.of(to), by, Act.Kind.ASSIGNED, reason);
    }

    /// Takes a case onto one's own desk, also from a colleague who is away.
    public void takeOver(CaseNumber number, Officer officer, String reason) {
        hand(number, Optional.of(officer), officer, Act.Kind.TAKEN_OVER, reason);
    }

    /// Gives a case back into the common queue.
    public void giveBack(CaseNumber number, Officer officer, String reason) {
        hand(number, Optional.empty(), officer, Act.Kind.GIVEN_BACK, reason);
    }

    private void hand(CaseNumber number, Optional<Officer> to, Officer by, Act.Kind kind, String reason) {
        inner.act(work -> {
            Role[] workers = {Role.CLERK, Role.REVIEWER, Role.REGISTRAR};
            Officer signed = kind == Act.Kind.ASSIGNED
                    ? inner.officer(work, by, Role.CLERK, Role.REVIEWER, Role.REGISTRAR, Role.ADMINISTRATOR)
                    : inner.officer(work, by, workers);
            Optional<String> assignee = to.map(one -> inner.officer(work, one, workers).name());
            CaseFiles.Row row = inner.open(work, number);
            Optional<String> holder = CaseFiles.assignee(work, number);
            boolean his = holder.isEmpty() || holder.equals(Optional.of(signed.name())) || signed.is(Role.REVIEWER) || signed.is(Role.ADMINISTRATOR);
            if (!his && kind != Act.Kind.TAKEN_OVER) {
                throw new CaseRefused(new Phrase(QueueDesk.class, "queue.notHis", number.toString(), holder.orElse("-")));
            }
            if (reason.isBlank()) {
                throw new CaseRefused(new Phrase(QueueDesk.class, "queue.noReason", number.toString()));
            }
            CaseFiles.assign(work, number, assignee);
            CaseHistory.add(work, number, new CaseStep(inner.now(), signed.name(), kind, row.stage(), reason.strip()));
            inner.record(work, kind, signed.name(), number.toString(), "from: %s\nto: %s\nreason: %s".formatted(
                    holder.orElse("-"), assignee.orElse("-"), InnerOffice.oneLine(reason)));
            return number;
        });
    }

    // ---- how

    private List<Line> lines(Handle work, List<CaseLine> cases, Map<CaseNumber, List<CaseStep>> steps) {
        WorkingDays calendar = Holidays.workingDays(work);
        Map<Procedure.Path, Integer> days = Procedures.list(work).stream().collect(Collectors.toMap(Procedure::path, Procedure::days));
        Map<CaseNumber, List<Deadline.Stop>> notices = Notices.stops(work);
        LocalDate today = inner.today();
        return cases.stream().map(line -> {
            List<CaseStep> its = steps.getOrDefault(line.number(), List.of());
            List<Deadline.Stop> stops = Stream.concat(stops(its).stream(), notices.getOrDefault(line.number(), List.of()).stream()).toList();
            int allowed = Objects.requireNonNull(days.get(CaseFiles.path(work, line)), "every path has its procedure");
            return new Line(line, Deadline.of(InnerOffice.day(line.accepted()), allowed, stops, ended(its), calendar, today));
        }).toList();
    }

    /// Between a step that led to where the clock stands and the next that led away from there.
    private static List<Deadline.Stop> stops(List<CaseStep> steps) {
        List<Deadline.Stop> stops = new ArrayList<>();
        Optional<LocalDate> stood = Optional.empty();
        for (CaseStep step : steps) {
            LocalDate day = InnerOffice.day(step.at());
            boolean stands = step.stage().open() && !step.stage().clockRuns();
            if (stood.isEmpty() && stands) {
                stood = Optional.of(day);
            } else if (stood.isPresent() && !stands) {
                stops.add(new Deadline.Stop(stood.get(), Optional.of(day)));
                stood = Optional.empty();
            }
        }
        stood.ifPresent(day -> stops.add(new Deadline.Stop(day, Optional.empty())));
        return stops;
    }

    /// The day of the first step after which the case was no longer open.
    private static Optional<LocalDate> ended(List<CaseStep> steps) {
        return steps.stream().filter(step -> !step.stage().open()).findFirst().map(step -> InnerOffice.day(step.at()));
    }
}
