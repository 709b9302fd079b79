package org.undercroft.casework;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.Moment;
import org.undercroft.land.Registration;
import org.undercroft.office.Officer;
import org.undercroft.office.Presentation;
import org.undercroft.office.Role;
import org.undercroft.register.Act;

/// Where a case is entered in the book, stopped, taken up again, taken back and put away.
public final class CaseDesk {
    private final InnerOffice inner;
    private final FindingDesk findings;
    private final EvidenceDesk evidence;

    CaseDesk(InnerOffice inner, FindingDesk findings, EvidenceDesk evidence) {
        this.inner = inner;
        this.findings = findings;
        this.evidence = evidence;
    }

    Case.Registered register(Case.Approved approved, Officer registrar) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, registrar, Role.REGISTRAR);
            FourEyes.refuseEntryBy(work, approved, signed);
            findings.refuseUnsettled(work, approved.number(), evidence.inForce(work), Moment.ENTRY);
            Obstacles.refuse(Obstacles.said(work, approved.number(), inner.today()));
            Decision decision = approved.decision();
            Entering.Plan plan = new Entering(approved.application().with(Paperwork.deeds(work, approved.number(), decision.at())), approved, signed.name(),
                    inner.register(),
                    inner.settings().system(), inner.following())
                    .plan();
            List<Registration> registrations = inner.registrar().enter(work, plan.statements(), decision.seen(), approved.examination().margin());
            registrations.forEach(entered -> findings.entered(work, entered));
            // in the same unit of work as the entry: no entry without its number, no number without its entry, and printing never takes one
            Presentation presented = inner.presentations().in(work);
            registrations.stream().filter(CertificateDesk::certifiable).forEach(entered -> inner.registrar().certificate(
                    work, entered.number(), presented.province(), presented.place(), inner.today(), signed.name()));
            Registration registration = registrations.get(plan.main());
            Stages.Head head = CaseFiles.move(work, approved, new CaseStep(
                    registration.at(), signed.name(), Act.Kind.REGISTERED, Stage.REGISTERED, registration.number().toString()));
            CaseFiles.entered(work, approved.number(), registration.number());
            return new Case.Registered(head, decision, registration);
        });
    }

    /// Stops the clock of a case that cannot go on, for a reason that lies outside the office: a dispute before a court, a seizure, an expert's report.
    public Case.Suspended suspend(Case.Pending pending, Officer officer, String reason) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, officer, Role.REVIEWER, Role.REGISTRAR);
            String given = Case.reasonsGiven(pending, reason);
            return new Case.Suspended(step(work, pending, signed, Act.Kind.SUSPENDED, Stage.SUSPENDED, given), pending.lastExamination(), given);
        });
    }

    /// Takes a case up again. What was signed before it was stopped was signed without knowing what stopped it: it stands as lodged, to be examined anew.
    public Case.Lodged resume(Case.Suspended suspended, Officer officer, String reason) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, officer, Role.REVIEWER, Role.REGISTRAR);
            Stages.Head head = step(work, suspended, signed, Act.Kind.RESUMED, Stage.LODGED, Case.reasonsGiven(suspended, reason));
            CaseFiles.forgetExamination(work, suspended.number());
            return new Case.Lodged(head);
        });
    }

    /// Records that the applicant takes the application back, which he may until it is entered.
    public Case.Withdrawn withdraw(Case.Open open, Officer clerk, String reason) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, clerk, Role.CLERK);
            String given = Case.reasonsGiven(open, reason);
            return new Case.Withdrawn(step(work, open, signed, Act.Kind.WITHDRAWN, Stage.WITHDRAWN, given), open.lastExamination(), given);
        });
    }

    /// Puts away what is over.
    public Case.Archived archive(Case.Closed closed, Officer officer) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, officer, Role.CLERK, Role.REGISTRAR);
            Optional<Registration> registration = Case.registrationOf(closed);
            return new Case.Archived(step(work, closed, signed, Act.Kind.ARCHIVED, Stage.ARCHIVED, ""), closed.stage(), registration);
        });
    }

    private Stages.Head step(Handle work, Case from, Officer signed, Act.Kind kind, Stage stage, String reason) {
        Stages.Head head = CaseFiles.move(work, from, new CaseStep(inner.now(), signed.name(), kind, stage, reason));
        inner.record(work, kind, signed.name(), from.number().toString(), "from: %s\nreason: %s".formatted(from.stage(), InnerOffice.oneLine(reason)));
        return head;
    }
}
