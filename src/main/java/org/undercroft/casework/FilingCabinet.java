package org.undercroft.casework;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.undercroft.land.CaseNumber;

/// The case files, opened for reading.
final class FilingCabinet {
    private final InnerOffice inner;
    private final Examining examining;

    FilingCabinet(InnerOffice inner, Examining examining) {
        this.inner = inner;
        this.examining = examining;
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
        return switch (row.stage()) {
            case LODGED -> new Case.Lodged(number, row.application(), row.clerk(), row.since());
            case EXAMINED -> examined(row);
            case APPROVED -> new Case.Approved(number, row.application(), row.clerk(), examination(row), lastDecision(number));
            case REQUISITIONED -> new Case.Requisitioned(number, row.application(), row.clerk(), examination(row), lastDecision(number));
            case REFUSED -> new Case.Refused(number, row.application(), row.clerk(), examination(row), lastDecision(number));
            case REGISTERED -> new Case.Registered(
                    number,
                    row.application(),
                    row.clerk(),
                    lastDecision(number),
                    inner.register()
                            .entry(row.entry().orElseThrow(() -> new IllegalStateException("case %s is registered without an entry".formatted(number)))));
        };
    }

    private Case.Examined examined(CaseFiles.Row row) {
        return new Case.Examined(row.number(), row.application(), row.clerk(), row.since(), examination(row));
    }

    private Examination examination(CaseFiles.Row row) {
        List<Examining.Waiting> reserved = inner.read(work -> CaseFiles.reserved(work, row.number())).stream()
                .map(other -> new Examining.Waiting(other.number(), other.application()))
                .toList();
        Instant at = row.examined().orElse(row.since());
        return examining.examine(row.application(), inner.register().asOf(row.seen()), row.margin(), reserved, at).examination();
    }

    private Decision lastDecision(CaseNumber number) {
        return inner.read(work -> CaseFiles.decisions(work, number)).getLast();
    }

    /// All decisions on a case, oldest first: one that was examined again after a decision has several.
    List<Decision> decisions(CaseNumber number) {
        return inner.read(work -> CaseFiles.decisions(work, row(number).number()));
    }

    /// The bytes of the plan file as lodged.
    byte[] planFile(CaseNumber number) {
        return inner.read(work -> CaseFiles.planFile(work, row(number).number()));
    }

    Application application(CaseNumber number) {
        return row(number).application();
    }

    private CaseFiles.Row row(CaseNumber number) {
        return inner.read(work -> CaseFiles.find(work, number)).orElseThrow(() -> new NoSuchElementException("no case " + number));
    }
}
