package org.undercroft.desk.cases;

import java.util.Optional;
import org.undercroft.casework.Case;
import org.undercroft.desk.words.Words;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;

/// Why a step is not open to this officer on this case, said before it is tried. The office itself decides; this only keeps a button from promising
/// what would be refused.
final class Lawful {
    private Lawful() {}

    static Optional<Phrase> whyNotExamine(Case one, Officer officer) {
        if (!(one instanceof Case.Pending)) {
            return why("why.decided");
        }
        return officer.is(Role.CLERK) || officer.is(Role.REVIEWER) ? Optional.empty() : why("why.role.examine");
    }

    /// For all three decisions.
    static Optional<Phrase> whyNotDecide(Case one, Officer officer) {
        return switch (one) {
            case Case.Lodged _ -> why("why.notExamined");
            case Case.Approved _,Case.Requisitioned _,Case.Suspended _,Case.Refused _,Case.Withdrawn _,Case.Entered _,Case.Archived _ -> why("why.decided");
            case Case.Reviewable examined -> {
                if (!officer.is(Role.REVIEWER)) {
                    yield why("why.role.decide");
                }
                yield examined.clerk().equals(officer.name()) ? why("why.same") : Optional.empty();
            }
        };
    }

    /// @param standing findings that must still be decided
    static Optional<Phrase> whyNotApprove(Case one, Officer officer, long standing) {
        return whyNotDecide(one, officer).or(() -> one instanceof Case.Reviewable && standing > 0 ? why("why.grave", standing) : Optional.empty());
    }

    static Optional<Phrase> whyNotRegister(Case one, Officer officer) {
        if (Case.registrationOf(one).isPresent()) {
            return why("why.registered");
        }
        if (!(one instanceof Case.Approved)) {
            return why("why.notApproved");
        }
        return officer.is(Role.REGISTRAR) ? Optional.empty() : why("why.role.register");
    }

    static Optional<Phrase> whyNotCertify(Case one, Officer officer) {
        if (!(one instanceof Case.Entered)) {
            return why("why.notRegistered");
        }
        return officer.is(Role.REGISTRAR) ? Optional.empty() : why("why.role.certify");
    }

    private static Optional<Phrase> why(String key, Object... values) {
        return Optional.of(Words.phrase(key, values));
    }
}
