package org.undercroft.casework;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Phrase;
import org.undercroft.office.Officer;

/// Nobody approves his own. Whoever took an application in, or took its correction in, does not review it; the second reviewer is not the first; and who
/// enters it has neither taken it in nor signed it, so that no right comes into being by fewer than three hands, whatever roles they hold: a person with two
/// roles is still one person.
///
/// Source: that the reviewer is not the acceptor is this office's rule (domain page 3.2, DESIGN) and the ("nobody approves his own"); the law asks only
/// for acceptance, review and entry as steps (Provisional Regulations, articles 17 to 21). Entry is the step with effect (Civil Code 214), so it is treated as
/// the strictest of the three.
final class FourEyes {
    private FourEyes() {}

    static void refuseReviewBy(Handle work, Case one, Officer reviewer) {
        if (tookIn(work, one).contains(reviewer.name())) {
            throw new CaseRefused(new Phrase(FourEyes.class, "decide.fourEyes", one.number().toString()));
        }
    }

    static void refuseSecondReviewBy(Case one, Decision first, Officer reviewer) {
        if (first.officer().equals(reviewer.name())) {
            throw new CaseRefused(new Phrase(FourEyes.class, "decide.secondIsFirst", one.number().toString()));
        }
    }

    static void refuseEntryBy(Handle work, Case.Approved one, Officer registrar) {
        if (tookIn(work, one).contains(registrar.name())) {
            throw new CaseRefused(new Phrase(FourEyes.class, "register.tookItIn", one.number().toString()));
        }
        Set<String> signed = new HashSet<>(Set.of(one.decision().officer()));
        CaseHistory.decision(work, one.number(), Stage.REVIEWED, one.examination().at()).ifPresent(first -> signed.add(first.officer()));
        if (signed.contains(registrar.name())) {
            throw new CaseRefused(new Phrase(FourEyes.class, "register.signedIt", one.number().toString()));
        }
    }

    private static Set<String> tookIn(Handle work, Case one) {
        Set<String> hands = tookIn(work, one.number());
        hands.add(one.clerk());
        return hands;
    }

    /// Whoever took the application in, or a correction of it.
    static Set<String> tookIn(Handle work, CaseNumber number) {
        Set<String> hands = new HashSet<>();
        work.createQuery("""
                select officer from casework.step
                where case_year = :year and case_serial = :serial and kind in ('LODGED', 'CORRECTED')""")
                .bind("year", number.year())
                .bind("serial", number.serial())
                .mapTo(String.class)
                .forEach(hands::add);
        return hands;
    }
}
