package org.undercroft.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.register.Act;

/// Where space is kept for planned extensions. A reserve takes its place in the same queue as cases: who applied before goes before it.
public final class ReserveDesk {
    private final InnerOffice inner;

    ReserveDesk(InnerOffice inner) {
        this.inner = inner;
    }

    /// @param wish unit, holder and spaces of the extension; nothing of it is applied for yet
    /// @param basis the plan or decision that it rests on
    public Reserve keep(Application wish, LocalDate until, String basis, Officer reviewer) {
        return keep(wish, until, basis, Optional.empty(), reviewer);
    }

    /// The same of a wish that was prepared in a draft, which is thereby used up.
    public Reserve keep(Filing wish, LocalDate until, String basis, Draft draft, Officer reviewer) {
        return keep(wish.application(), until, basis, Optional.of(draft), reviewer);
    }

    private Reserve keep(Application wish, LocalDate until, String basis, Optional<Draft> draft, Officer reviewer) {
        Application kept = Lodging.complete(wish);
        return inner.act(work -> {
            Officer signed = inner.officer(work, reviewer, Role.REVIEWER);
            LocalDate today = inner.today();
            if (basis.isBlank() || !until.isAfter(today)) {
                throw new CaseRefused(new Phrase(ReserveDesk.class, "reserve.noBasis", kept.name()));
            }
            draft.ifPresent(done -> IntakeDesk.useUp(work, done, signed));
            CaseNumber next = CaseFiles.nextOf(work, "reserve", today.getYear());
            ReserveNumber number = new ReserveNumber(next.year(), next.serial());
            Reserve reserve = new Reserve(number, kept, until, basis.strip(), inner.now(), signed.name(), Optional.empty(), "");
            Reserves.keep(work, reserve);
            inner.record(work, Act.Kind.RESERVE_KEPT, signed.name(), number.toString(), "unit: %s\nuntil: %s\nplan: %s %s\nbasis: %s".formatted(
                    kept.unit().value(), until, kept.plan().digest(), InnerOffice.oneLine(kept.plan().title()), InnerOffice.oneLine(basis)));
            return reserve;
        });
    }

    public void release(ReserveNumber number, String reason, Officer reviewer) {
        inner.act(work -> {
            Officer signed = inner.officer(work, reviewer, Role.REVIEWER);
            if (reason.isBlank() || !Reserves.release(work, number, inner.now(), signed.name(), reason.strip())) {
                throw new CaseRefused(new Phrase(ReserveDesk.class, "reserve.notInForce", number.toString()));
            }
            inner.record(work, Act.Kind.RESERVE_RELEASED, signed.name(), number.toString(), "reason: " + InnerOffice.oneLine(reason));
            return number;
        });
    }

    /// All there ever were, in the order they were kept.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Reserve> list(Officer reader) {
        return inner.read(work -> {
            inner.reader(work, reader);
            return Reserves.list(work);
        });
    }
}
