package org.undercroft.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.undercroft.examination.Subject;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.EntryNumber;
import org.undercroft.land.Moment;
import org.undercroft.land.Phrase;
import org.undercroft.office.Holidays;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.register.Act;

/// Where a case is examined, put on notice and decided. Each step is one unit of work and is refused when a colleague has moved the case meanwhile.
public final class ReviewDesk {
    /// Working days that a correction is waited for, where the officer names no day.
    private static final int USUAL_WAIT = 15;

    private final InnerOffice inner;
    private final Examining examining;
    private final FindingDesk findings;
    private final EvidenceDesk evidence;

    ReviewDesk(InnerOffice inner, Examining examining, FindingDesk findings, EvidenceDesk evidence) {
        this.inner = inner;
        this.examining = examining;
        this.findings = findings;
        this.evidence = evidence;
    }

    /// @param by whoever asked for it
    Case.Examined examine(Case.Pending pending, Officer by) {
        List<Claim> ahead = inner.read(work -> Reserves.claimsBefore(work, pending.number(), pending.application(), inner.today()));
        Instant now = inner.now();
        FiledFacts filed = inner.read(work -> evidence.now(work, Optional.of(pending.number()), pending.application(), now));
        Examining.Result result = examining.examine(pending.application(), inner.register(), examining.margin(filed.rules()), ahead, filed, now);
        Examination examination = result.examination();
        return inner.act(work -> {
            String officer = inner.officer(work, by, Role.CLERK, Role.REVIEWER).name();
            Stages.Head head = CaseFiles.move(work, pending, new CaseStep(examination.at(), officer, Act.Kind.EXAMINED, Stage.EXAMINED, ""));
            CaseFiles.keep(work, pending.number(), examination, result.ahead(), Examining.said(examination.findings()));
            findings.found(work, pending.number(), pending.application(), examination, filed);
            inner.record(work, Act.Kind.EXAMINED, officer, pending.number().toString(),
                    "seen: %s\nfindings: %d\ngrave: %d\ngeometries: %s\ntolerances: %s".formatted(
                            examination.seen(),
                            examination.findings().size(),
                            examination.graveFindings().size(),
                            String.join(" ", digests(examination)),
                            examining.tolerances(filed.rules())));
            return new Case.Examined(head, examination);
        });
    }

    /// The first of two reviews, where the office has two.
    ///
    /// @throws CaseRefused when a finding is grave, the reviewer took the case in himself, or the office has one review only
    public Case.Reviewed review(Case.Examined examined, Officer reviewer, String reasons) {
        return inner.act(work -> {
            Officer signed = reviewer(work, examined, reviewer);
            if (Procedures.of(work, examined.application()).reviews() < 2) {
                throw new CaseRefused(new Phrase(ReviewDesk.class, "review.onlyOne", examined.number().toString()));
            }
            findings.refuseUnsettled(work, examined.number(), evidence.inForce(work), Moment.APPROVAL);
            Decision decision = decision(work, examined, signed, reasons);
            Stages.Head head = sign(work, examined, Act.Kind.REVIEWED, Stage.REVIEWED, decision, Optional.empty());
            return new Case.Reviewed(head, examined.examination(), decision);
        });
    }

    /// @throws CaseRefused when anything keeps the case from being approved, all of it told at once; or the reviewer took the case in, or signed it before
    Case.Approved approve(Case.Reviewable one, Officer reviewer, String reasons) {
        return inner.act(work -> {
            Officer signed = reviewer(work, one, reviewer);
            Optional<Decision> first = CaseHistory.decision(work, one.number(), Stage.REVIEWED, one.examination().at());
            first.ifPresent(decision -> FourEyes.refuseSecondReviewBy(one, decision, signed));
            Decision decision = decision(work, one, signed, reasons);
            Obstacles.refuse(obstacles(work, one, first));
            Stages.Head head = sign(work, one, Act.Kind.APPROVED, Stage.APPROVED, decision, Optional.empty());
            return new Case.Approved(head, one.examination(), decision);
        });
    }

    /// Everything that keeps the case from being approved now; empty when nothing does.
    public List<Phrase> obstacles(Case.Reviewable one) {
        return inner.read(work -> obstacles(work, one, CaseHistory.decision(work, one.number(), Stage.REVIEWED, one.examination().at())));
    }

    private List<Phrase> obstacles(Handle work, Case.Reviewable one, Optional<Decision> first) {
        List<Phrase> obstacles = new ArrayList<>(findings.unsettled(work, one.number(), evidence.inForce(work), Moment.APPROVAL).stream().toList());
        obstacles.addAll(Obstacles.before(work, one, first, inner.today()));
        obstacles.addAll(Requirements.refusals(one.application().with(Paperwork.deeds(work, one.number())), inner.following(), inner.today()));
        return obstacles;
    }

    Case.Refused refuse(Case.Reviewable one, Officer reviewer, RefusalGround ground, String reasons) {
        return inner.act(work -> {
            Decision decision = decision(work, one, reviewer(work, one, reviewer), reasons);
            Stages.Head head = sign(work, one, Act.Kind.REFUSED, Stage.REFUSED, decision, Optional.of(ground));
            return new Case.Refused(head, one.examination(), decision, ground);
        });
    }

    // ---- sent back

    /// Sends a case back with everything it lacks: what the officer writes down, and every paper of the check list that is not there, where papers are asked
    /// for. The clerk may do so before the case was examined, a reviewer at any time.
    ///
    /// @param dueBy until when the case keeps its place; empty for the usual time
    public Case.Requisitioned requisition(Case.Pending pending, Officer officer, List<String> demands, Optional<LocalDate> dueBy) {
        return inner.act(work -> {
            Officer signed = pending instanceof Case.Lodged
                    ? inner.officer(work, officer, Role.CLERK, Role.REVIEWER)
                    : reviewer(work, pending, officer);
            List<Requisition.Demand> all = new ArrayList<>(demands.stream().filter(one -> !one.isBlank()).map(Requisition.Demand::of).toList());
            if (Procedures.of(work, pending.application()).papers()) {
                Paperwork.missing(work, pending.number(), pending.application()).forEach(paper -> all.add(Requisition.Demand.of(paper)));
            }
            if (all.isEmpty()) {
                throw new CaseRefused(new Phrase(Case.class, "decide.noReasons", pending.number().toString()));
            }
            LocalDate until = dueBy.orElseGet(() -> Holidays.workingDays(work).after(inner.today(), USUAL_WAIT));
            if (until.isBefore(inner.today())) {
                throw new CaseRefused(new Phrase(ReviewDesk.class, "requisition.past", pending.number().toString(), until.toString()));
            }
            Requisition requisition = new Requisition(all, until);
            String reasons = String.join("\n", demands).isBlank() ? all.getFirst().zh() : String.join("\n", demands).strip();
            Decision decision = decision(work, pending, signed, reasons);
            Stages.Head head = sign(work, pending, Act.Kind.REQUISITIONED, Stage.REQUISITIONED, decision, Optional.empty());
            CaseHistory.demand(work, pending.number(), all);
            CaseFiles.waitUntil(work, pending.number(), until);
            return new Case.Requisitioned(head, pending.lastExamination(), decision, requisition);
        });
    }

    // ---- public notice

    /// Puts the claim up for everybody to read, from tomorrow on.
    ///
    /// @param place where it is put up
    /// @param days working days; no fewer than the procedure asks for, whatever is said here
    public Case.OnNotice putOnNotice(Case.Reviewable one, Officer reviewer, String place, int days) {
        return inner.act(work -> {
            Officer signed = reviewer(work, one, reviewer);
            Procedure procedure = Procedures.of(work, one.application());
            findings.refuseUnsettled(work, one.number(), evidence.inForce(work), Moment.APPROVAL);
            if (procedure.reviews() == 2 && CaseHistory.decision(work, one.number(), Stage.REVIEWED, one.examination().at()).isEmpty()) {
                throw new CaseRefused(new Phrase(ReviewDesk.class, "decide.firstReviewMissing", one.number().toString()));
            }
            boolean exOfficio = CaseFiles.find(work, one.number()).orElseThrow().exOfficio();
            int up = Math.max(Math.max(days, 1), procedure.noticeFor(one.application(), exOfficio));
            LocalDate today = inner.today();
            PublicNotice notice = new PublicNotice(
                    signed.name(), today, Holidays.workingDays(work).after(today, up), up, Obstacles.claim(one.examination()), Case.reasonsGiven(one, place));
            Stages.Head head = CaseFiles.move(work, one, new CaseStep(inner.now(), signed.name(), Act.Kind.NOTICE_POSTED, Stage.ON_NOTICE, place));
            Notices.post(work, one.number(), notice);
            inner.record(work, Act.Kind.NOTICE_POSTED, signed.name(), one.number().toString(), "days: %d\nlast day: %s\nplace: %s\ngeometries: %s".formatted(
                    up, notice.lastDay(), InnerOffice.oneLine(place), notice.claim()));
            return new Case.OnNotice(head, one.examination(), notice);
        });
    }

    /// Records what somebody says against a claim on notice. It stands in the way until it is answered.
    ///
    /// @return its number among the objections of the case
    public int object(CaseNumber number, LocalDate received, String objector, String content, Officer officer) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, officer, Role.CLERK, Role.REVIEWER);
            Stage stage = inner.open(work, number).stage();
            int ordinal = Notices.object(work, number, received, objector.strip(), content.strip(), signed.name());
            CaseFiles.touch(work, number, new CaseStep(inner.now(), signed.name(), Act.Kind.NOTICE_OBJECTION, stage, objector));
            inner.record(work, Act.Kind.NOTICE_OBJECTION, signed.name(), number.toString(), "objection: %d\nreceived: %s\nby: %s\ncontent: %s".formatted(
                    ordinal, received, InnerOffice.oneLine(objector), InnerOffice.oneLine(content)));
            return ordinal;
        });
    }

    /// Settles an objection, with the reasons why it does not stand in the way.
    public void answer(CaseNumber number, int objection, String answer, Officer reviewer) {
        inner.act(work -> {
            Officer signed = inner.officer(work, reviewer, Role.REVIEWER);
            Stage stage = inner.open(work, number).stage();
            if (answer.isBlank() || !Notices.answer(work, number, objection, answer.strip(), signed.name())) {
                throw new CaseRefused(new Phrase(ReviewDesk.class, "objection.notOpen", objection, number.toString()));
            }
            CaseFiles.touch(work, number, new CaseStep(inner.now(), signed.name(), Act.Kind.NOTICE_ANSWERED, stage, answer));
            inner.record(work, Act.Kind.NOTICE_ANSWERED, signed.name(), number.toString(), "objection: %d\nanswer: %s".formatted(
                    objection, InnerOffice.oneLine(answer)));
            return number;
        });
    }

    /// Oldest first.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<PublicNotice> notices(CaseNumber number, Officer reader) {
        return inner.inFile(number, reader, work -> Notices.list(work, number));
    }

    /// Oldest first.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<PublicNotice.Objection> objections(CaseNumber number, Officer reader) {
        return inner.inFile(number, reader, work -> Notices.objections(work, number));
    }

    // ---- how

    private Officer reviewer(Handle work, Case one, Officer said) {
        Officer signed = inner.officer(work, said, Role.REVIEWER);
        // who signs must have seen the file as it is; that comes before what the file says
        CaseFiles.refuseWhenMoved(work, one);
        FourEyes.refuseReviewBy(work, one, signed);
        return signed;
    }

    private Decision decision(Handle work, Case.Pending one, Officer signed, String reasons) {
        Instant at = inner.now();
        String given = Case.reasonsGiven(one, reasons);
        return one.lastExamination()
                .map(examination -> new Decision(signed.name(), at, given, digests(examination),
                        examining.tolerances(evidence.examinedUnder(work, one.number())), examination.seen()))
                .orElseGet(() -> new Decision(signed.name(), at, given, List.of(), "-", EntryNumber.NONE));
    }

    private Stages.Head sign(Handle work, Case.Pending one, Act.Kind kind, Stage stage, Decision decision, Optional<RefusalGround> ground) {
        Stages.Head head = CaseFiles.move(work, one, new CaseStep(decision.at(), decision.officer(), kind, stage, decision.reasons()));
        CaseHistory.keep(work, one.number(), stage, decision, ground);
        inner.record(work, kind, decision.officer(), one.number().toString(), "seen: %s\ngeometries: %s\ntolerances: %s\n%sreasons: %s".formatted(
                decision.seen(),
                String.join(" ", decision.geometries()),
                decision.tolerances(),
                ground.map(named -> "ground: " + named + "\n").orElse(""),
                InnerOffice.oneLine(decision.reasons())));
        return head;
    }

    private static List<String> digests(Examination examination) {
        List<String> digests = new ArrayList<>();
        examination.plan().stream().map(Subject::digest).forEach(digests::add);
        examination.neighbours().stream().map(Subject::digest).forEach(digests::add);
        return digests;
    }
}
