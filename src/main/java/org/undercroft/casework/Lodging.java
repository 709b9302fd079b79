package org.undercroft.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Wording;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.EnvelopeBasis;
import org.undercroft.land.Interest;
import org.undercroft.land.Moment;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.SurveyPlan;
import org.undercroft.register.Register;

/// What an application needs to be taken in.
final class Lodging {
    private Lodging() {}

    /// The application as it is kept: of the plan only the spaces applied for.
    ///
    /// @throws CaseRefused when something is missing
    static Application complete(Application application) {
        SurveyPlan plan = application.plan();
        if (plan.system().isEmpty()) {
            throw new CaseRefused(new Phrase(Lodging.class, "lodge.noReferenceSystem", plan.title()));
        }
        if (application.interests().isEmpty()) {
            throw new CaseRefused(new Phrase(Lodging.class, "lodge.noInterest", application.name()));
        }
        // A right lodged under the level of a notice or a zone would be held against nothing.
        boolean right = application.interests().stream().anyMatch(Interest.Right.class::isInstance);
        if (right != application.level().isHeld()) {
            throw new CaseRefused(new Phrase(Lodging.class, "lodge.levelDoesNotFit", application.name(), Phrase.of(application.level())));
        }
        if ((application.basis() == EnvelopeBasis.OFFSET) != (application.particulars().offset() != 0)) {
            throw new CaseRefused(new Phrase(Lodging.class, "lodge.offset", application.name(), Phrase.of(application.basis())));
        }
        List<String> ids = application.spaceIds();
        if ((ids.isEmpty() && !application.takesNoRoom()) || new HashSet<>(ids).size() != ids.size()) {
            throw new CaseRefused(new Phrase(Lodging.class, "lodge.noSpace", plan.title()));
        }
        for (String id : ids) {
            if (plan.find(id).isEmpty()) {
                throw new CaseRefused(new Phrase(Lodging.class, "lodge.noSuchSpace", id, plan.title()));
            }
        }
        List<PlannedSpace> spaces = application.spaces();
        SurveyPlan kept = new SurveyPlan(plan.title(), plan.digest(), plan.system(), plan.surveyClass(), spaces, List.of(), List.of());
        return new Application(
                application.kind(),
                application.unit(),
                application.label(),
                application.name(),
                application.situs(),
                application.level(),
                application.spaceKind(),
                application.basis(),
                application.surveyClass(),
                application.interests(),
                application.deeds(),
                kept,
                ids,
                application.figures(),
                application.remarks(),
                application.particulars());
    }

    /// The registrar refuses a code that is taken in any case; the applicant should not wait until then to hear of it.
    static void refuseWhatIsTaken(Application application, Register register, Optional<CaseNumber> pending) {
        if (pending.isPresent()) {
            throw new CaseRefused(new Phrase(
                    Lodging.class, "lodge.pending", application.unit().printed(), application.label(), pending.get().toString()));
        }
        boolean first = application.kind() == RegistrationKind.FIRST && application.label().equals("1");
        if (first && register.find(application.unit()).isPresent()) {
            throw new CaseRefused(new Phrase(Lodging.class, "lodge.codeTaken", application.unit().printed()));
        }
    }

    /// What the office's rules stop at the counter already.
    static void refuseWhatStops(List<Finding> beforehand, Application application) {
        beforehand.stream().filter(finding -> finding.grave() && finding.moment() == Moment.LODGING).findFirst().ifPresent(finding -> {
            throw new CaseRefused(new Phrase(Lodging.class, "lodge.stopped", application.name(), Wording.of(finding)));
        });
    }
}
