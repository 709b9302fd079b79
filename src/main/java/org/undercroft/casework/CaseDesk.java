package org.undercroft.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.undercroft.examination.Subject;
import org.undercroft.land.Days;
import org.undercroft.land.Deed;
import org.undercroft.land.Interest;
import org.undercroft.land.Phrase;
import org.undercroft.land.Registration;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.StatementId;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.register.Act;

/// Where a case is taken in, examined, decided and entered. Each step is one unit of work and is refused when a colleague has moved the case meanwhile.
final class CaseDesk {
    private final InnerOffice inner;
    private final Examining examining;

    CaseDesk(InnerOffice inner, Examining examining) {
        this.inner = inner;
        this.examining = examining;
    }

    /// Takes an application in.
    ///
    /// @param planFile the very file `application.plan()` was read from; its bytes are kept
    /// @throws CaseRefused when the plan names no reference system, lacks a space applied for, has changed since it was read, or the unit is taken
    Case.Lodged lodge(Application application, Path planFile, Officer clerk) {
        return lodge(application, bytes(planFile, application), clerk);
    }

    /// Takes in an application that changes no space and so brings no survey.
    Case.Lodged lodge(RegistrationKind kind, StatementId about, List<Interest> interests, List<Deed> deeds, String remarks, Officer clerk) {
        FromTheBook.Prepared prepared = new FromTheBook(inner.register(), inner.settings().system()).prepare(kind, about, interests, deeds, remarks);
        return lodge(prepared.application(), prepared.plan(), clerk);
    }

    private Case.Lodged lodge(Application application, byte[] bytes, Officer clerk) {
        Application kept = Lodging.complete(application);
        return inner.act(work -> {
            Officer signed = inner.officer(work, clerk, Role.CLERK);
            Requirements.refuseLocked(kept, inner.register(), Days.of(inner.now()));
            Lodging.refuseWhatIsTaken(kept, inner.register(), CaseFiles.pendingFor(work, kept.unit(), kept.label()));
            Instant now = inner.now();
            Case.Lodged lodged = new Case.Lodged(CaseFiles.nextNumber(work, now.atZone(InnerOffice.ZONE).getYear()), kept, signed.name(), now);
            CaseFiles.open(work, lodged, bytes);
            inner.registrar().record(work, new Act(
                    Act.Kind.LODGED,
                    signed.name(),
                    lodged.number().toString(),
                    "unit: %s %s\nplan: %s %s".formatted(kept.unit().value(), kept.label(), kept.plan().digest(), InnerOffice.oneLine(kept.plan().title()))));
            return lodged;
        });
    }

    /// Holds the plan against book, earlier pending cases and rules. Also what was examined or approved before can be examined again, and must be when the book
    /// has moved; a decision made before is then history.
    Case.Examined examine(Case.Pending pending) {
        List<Examining.Waiting> before = inner.read(work -> CaseFiles.pendingBefore(work, pending.number())).stream()
                .map(row -> new Examining.Waiting(row.number(), row.application()))
                .toList();
        Examining.Result result = examining.examine(pending.application(), inner.register(), examining.margin(), before, inner.now());
        Examination examination = result.examination();
        Case.Examined examined = new Case.Examined(pending.number(), pending.application(), pending.clerk(), examination.at(), examination);
        return inner.act(work -> {
            CaseFiles.move(work, pending, Stage.EXAMINED, examined.since());
            CaseFiles.keep(work, pending.number(), examination, result.reserved(), Examining.said(examination.findings()));
            inner.registrar().record(work, new Act(
                    Act.Kind.EXAMINED,
                    "",
                    pending.number().toString(),
                    "seen: %s\nfindings: %d\ngrave: %d\ngeometries: %s\ntolerances: %s".formatted(
                            examination.seen(),
                            examination.findings().size(),
                            examination.graveFindings().size(),
                            String.join(" ", digests(examination)),
                            examining.tolerances())));
            return examined;
        });
    }

    /// @throws CaseRefused when a finding is grave, or the reviewer took the case in himself
    Case.Approved approve(Case.Examined examined, Officer reviewer, String reasons) {
        return decide(examined, reviewer, reasons, Act.Kind.APPROVED, decision -> examined.approved(decision));
    }

    /// Sends the case back for correction; the corrected application is lodged as a new case.
    Case.Requisitioned requisition(Case.Examined examined, Officer reviewer, String reasons) {
        return decide(examined, reviewer, reasons, Act.Kind.REQUISITIONED, decision -> examined.requisitioned(decision));
    }

    Case.Refused refuse(Case.Examined examined, Officer reviewer, String reasons) {
        return decide(examined, reviewer, reasons, Act.Kind.REFUSED, decision -> examined.refused(decision));
    }

    private <C extends Case> C decide(Case.Examined examined, Officer reviewer, String reasons, Act.Kind kind, Function<Decision, C> sign) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, reviewer, Role.REVIEWER);
            Examination examination = examined.examination();
            C decided = sign.apply(new Decision(signed.name(), inner.now(), reasons.strip(), digests(examination), examining.tolerances(), examination.seen()));
            CaseFiles.move(work, examined, decided.stage(), decided.since());
            CaseFiles.keep(work, examined.number(), decided.stage(), ((Case.Decided) decided).decision());
            inner.registrar().record(work, new Act(
                    kind,
                    signed.name(),
                    examined.number().toString(),
                    "seen: %s\ngeometries: %s\ntolerances: %s\nreasons: %s".formatted(
                            examination.seen(),
                            String.join(" ", digests(examination)),
                            examining.tolerances(),
                            InnerOffice.oneLine(reasons))));
            return decided;
        });
    }

    /// Entry and case file in one unit of work.
    ///
    /// @throws org.undercroft.register.EntryRefused when the book has moved nearby since the examination: examine and decide again
    Case.Registered register(Case.Approved approved, Officer registrar) {
        return inner.act(work -> {
            Officer signed = inner.officer(work, registrar, Role.REGISTRAR);
            Decision decision = approved.decision();
            Entering.Plan plan = new Entering(approved.application(), approved, signed.name(), inner.register(), inner.settings().system()).plan();
            Registration registration = inner.registrar()
                    .enter(work, plan.statements(), decision.seen(), approved.examination().margin())
                    .get(plan.main());
            CaseFiles.move(work, approved, Stage.REGISTERED, registration.at());
            CaseFiles.entered(work, approved.number(), registration.number());
            return new Case.Registered(approved.number(), approved.application(), approved.clerk(), decision, registration);
        });
    }

    private static List<String> digests(Examination examination) {
        List<String> digests = new ArrayList<>();
        examination.plan().stream().map(Subject::digest).forEach(digests::add);
        examination.neighbours().stream().map(Subject::digest).forEach(digests::add);
        return digests;
    }

    private static byte[] bytes(Path planFile, Application application) {
        try {
            byte[] bytes = Files.readAllBytes(planFile);
            if (!digest(bytes).equals(application.plan().digest())) {
                throw new CaseRefused(new Phrase(RegistryOffice.class, "lodge.fileChanged", planFile.toString()));
            }
            return bytes;
        } catch (IOException e) {
            throw new CaseRefused(new Phrase(RegistryOffice.class, "lodge.fileGone", planFile.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

}
