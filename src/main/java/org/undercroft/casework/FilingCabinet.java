package org.undercroft.casework;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Registration;
import org.undercroft.office.Officer;
import org.undercroft.register.Act;

/// The case files, opened for reading.
final class FilingCabinet {
    private final InnerOffice inner;
    private final Examining examining;
    private final EvidenceDesk evidence;

    FilingCabinet(InnerOffice inner, Examining examining, EvidenceDesk evidence) {
        this.inner = inner;
        this.examining = examining;
        this.evidence = evidence;
    }

    /// @throws CaseRefused for an account that only asks the book
    List<CaseLine> cases(Officer officer) {
        return inner.read(work -> {
            inner.reader(work, officer);
            return CaseFiles.list(work);
        });
    }

    Optional<CaseLine> line(CaseNumber number, Officer officer) {
        return inner.read(work -> {
            inner.reader(work, officer);
            return CaseFiles.line(work, number);
        });
    }

    /// Opened by an officer, which stands in the journal.
    ///
    /// @throws NoSuchElementException when there is none with this number
    Case get(CaseNumber number, Officer officer) {
        inner.act(work -> {
            inner.openFile(work, number, inner.reader(work, officer));
            return number;
        });
        return get(number);
    }

    /// Newest first.
    List<CaseLine> cases() {
        return inner.read(CaseFiles::list);
    }

    /// The case as it stands. What was examined is examined once more as of the entry it saw then, so that its findings come whole.
    ///
    /// @throws NoSuchElementException when there is none with this number
    Case get(CaseNumber number) {
        CaseFiles.Row row = row(number);
        Stages.Head head = row.head();
        return switch (row.stage()) {
            case LODGED -> new Case.Lodged(head);
            case EXAMINED -> new Case.Examined(head, examination(row));
            case REVIEWED -> new Case.Reviewed(head, examination(row), lastDecision(number));
            case ON_NOTICE -> new Case.OnNotice(head, examination(row), inner.read(work -> Notices.newest(work, number)).orElseThrow());
            case APPROVED -> new Case.Approved(head, examination(row), lastDecision(number));
            case REQUISITIONED -> new Case.Requisitioned(head, lastExamination(row), lastDecision(number), inner.read(
                    work -> CaseHistory.requisition(work, number, row.dueBy().orElseGet(() -> InnerOffice.day(head.since())))));
            case SUSPENDED -> new Case.Suspended(head, lastExamination(row), lastStep(number, Stage.SUSPENDED).reason());
            case REFUSED -> new Case.Refused(head, examination(row), lastDecision(number), inner.read(work -> CaseHistory.ground(work, number)));
            case WITHDRAWN -> new Case.Withdrawn(head, lastExamination(row), lastStep(number, Stage.WITHDRAWN).reason());
            case REGISTERED -> new Case.Registered(head, lastDecision(number), registration(row).orElseThrow());
            case CERTIFIED -> new Case.Certified(head, lastDecision(number), registration(row).orElseThrow());
            case ARCHIVED -> new Case.Archived(head, closedAs(number), registration(row));
        };
    }

    private Optional<Registration> registration(CaseFiles.Row row) {
        return row.entry().map(inner.register()::entry);
    }

    private Stage closedAs(CaseNumber number) {
        return steps(number).stream().map(CaseStep::stage).filter(stage -> stage != Stage.ARCHIVED).reduce((_, last) -> last).orElseThrow();
    }

    private CaseStep lastStep(CaseNumber number, Stage stage) {
        return steps(number).stream().filter(step -> step.stage() == stage && step.kind().name().equals(stage.name())).reduce((_, last) -> last).orElseThrow();
    }

    private List<CaseStep> steps(CaseNumber number) {
        return inner.read(work -> CaseHistory.steps(work, number));
    }

    private Optional<Examination> lastExamination(CaseFiles.Row row) {
        return row.examined().map(_ -> examination(row));
    }

    private Examination examination(CaseFiles.Row row) {
        List<Claim> ahead = inner.read(work -> Reserves.counted(work, row.number()));
        Instant at = row.examined().orElse(row.head().since());
        FiledFacts filed = inner.read(work -> evidence.then(work, row.number(), row.application(), at));
        return examining.examine(row.application(), inner.register().asOf(row.seen()), row.margin(), ahead, filed, at).examination();
    }

    private Decision lastDecision(CaseNumber number) {
        return inner.read(work -> CaseHistory.decisions(work, number)).getLast();
    }

    /// All decisions on a case, oldest first: one that was examined again after a decision has several.
    List<Decision> decisions(CaseNumber number, Officer reader) {
        return inner.inFile(number, reader, work -> CaseHistory.decisions(work, number));
    }

    /// The bytes of the plan file as lodged.
    byte[] planFile(CaseNumber number, Officer officer) {
        CaseNumber known = row(number).number();
        return inner.act(work -> {
            inner.record(work, Act.Kind.FILE_OPENED, inner.reader(work, officer).name(), known.toString(), "document: plan");
            return Paperwork.planFile(work, known);
        });
    }

    Application application(CaseNumber number) {
        return row(number).application();
    }

    private CaseFiles.Row row(CaseNumber number) {
        return inner.read(work -> CaseFiles.find(work, number)).orElseThrow(() -> new NoSuchElementException("no case " + number));
    }
}
