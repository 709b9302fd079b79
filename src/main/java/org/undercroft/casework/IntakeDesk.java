package org.undercroft.casework;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Deed;
import org.undercroft.land.Digest;
import org.undercroft.land.Interest;
import org.undercroft.land.PartyId;
import org.undercroft.land.Phrase;
import org.undercroft.land.RegistrationKind;
import org.undercroft.land.StatementId;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.register.Act;

/// Where applications are taken in and mended, and papers put into the file.
public final class IntakeDesk {
    private final InnerOffice inner;
    private final Examining examining;
    private final EvidenceDesk evidence;
    private final FilingCabinet files;

    IntakeDesk(InnerOffice inner, Examining examining, EvidenceDesk evidence, FilingCabinet files) {
        this.inner = inner;
        this.files = files;
        this.examining = examining;
        this.evidence = evidence;
    }

    Case.Lodged lodge(Application application, Path planFile, Officer clerk, Optional<Draft> draft, boolean exOfficio) {
        return lodge(application, PlanFile.bytes(planFile, application), List.of(), clerk, draft, exOfficio);
    }

    /// Takes in an application that changes no space and so brings no survey.
    Case.Lodged lodge(RegistrationKind kind, StatementId about, List<Interest> interests, List<Deed> deeds, String remarks, Officer clerk) {
        FromTheBook.Prepared prepared = new FromTheBook(inner.register(), inner.settings().system()).prepare(kind, about, interests, deeds, remarks);
        return lodge(prepared.application(), prepared.plan().getBytes(StandardCharsets.UTF_8), List.of(), clerk, Optional.empty(), false);
    }

    /// What is applied for without a survey, as it can be handed in: name, place and space are those of the entry in force.
    ///
    /// @param about the statement that is to be made, replaced or cancelled
    /// @throws CaseRefused when the book holds nothing that the application could be about
    public Filing fromTheBook(RegistrationKind kind, StatementId about, List<Interest> interests, List<Scan> papers, String remarks) {
        FromTheBook.Prepared prepared = new FromTheBook(inner.register(), inner.settings().system())
                .prepare(kind, about, interests, papers.stream().map(Scan::deed).toList(), remarks);
        return new Filing(prepared.application(), new SurveyFile(prepared.application().plan(), prepared.plan().getBytes(StandardCharsets.UTF_8)), papers);
    }

    /// Takes in what was prepared in a draft, with its papers, and uses the draft up. Where a case waits for the correction of this very application, it is
    /// handed in there.
    public Case.Lodged handIn(Filing filing, Draft draft, Officer clerk) {
        Application application = filing.application();
        Optional<CaseNumber> waiting = waitingForCorrection(application.unit(), application.label());
        return waiting.isPresent()
                ? mend(waiting.get(), filing, draft, clerk)
                : lodge(application, filing.survey().bytes(), filing.papers(), clerk, Optional.of(draft), false);
    }

    /// A case that was sent back, with everything that was handed in for it, so that it can be mended instead of written anew.
    ///
    /// @throws CaseRefused when it was not sent back, or not any more
    public Returned returned(CaseNumber number, Officer clerk) {
        Case.Requisitioned one = sentBack(number, clerk);
        return inner.read(work -> new Returned(
                number, one.application().with(Paperwork.deeds(work, number)), new SurveyFile(one.application().plan(), Paperwork.planFile(work, number)),
                one.requisition()));
    }

    /// The mended application, in the case that was sent back; the draft is used up.
    ///
    /// @throws CaseRefused when the case was not sent back, or is about something else
    public Case.Lodged mend(CaseNumber number, Filing filing, Draft draft, Officer clerk) {
        return correct(sentBack(number, clerk), filing.application(), filing.survey().bytes(), filing.papers(), Optional.of(draft), clerk);
    }

    private Case.Requisitioned sentBack(CaseNumber number, Officer clerk) {
        if (files.get(number, clerk) instanceof Case.Requisitioned one) {
            return one;
        }
        throw new CaseRefused(new Phrase(IntakeDesk.class, "mend.notSentBack", number.toString()));
    }

    /// Everything that the counter would refuse an application for, told at once and before it is handed in; empty when nothing does.
    ///
    /// @param mends the case that is corrected with it
    /// @throws CaseRefused for an account that only asks the book
    public List<Phrase> objections(Application application, Optional<CaseNumber> mends, Officer reader) {
        inner.read(work -> inner.reader(work, reader));
        List<Phrase> all = new ArrayList<>();
        Application kept;
        try {
            kept = Lodging.complete(application);
        } catch (CaseRefused incomplete) {
            return List.of(incomplete.phrase());
        }
        told(all, () -> new Balancing(inner.register(), inner.settings().frame()).refuseUnbalanced(kept));
        all.addAll(Requirements.refusals(kept, inner.following(), inner.today()));
        inner.read(work -> {
            Optional<CaseNumber> goesInto = mends.or(() -> waiting(work, kept.unit(), kept.label()));
            goesInto.ifPresent(number -> told(all, () -> refuseNoCorrection(CaseFiles.find(work, number).orElseThrow(() -> inner.noCase(number)), kept)));
            Optional<CaseNumber> pending = CaseFiles.claimFor(work, kept.unit(), kept.label(), inner.today(), goesInto);
            told(all, () -> Lodging.refuseWhatIsTaken(kept, inner.register(), pending));
            told(all, () -> Lodging.refuseWhatStops(examining.beforehand(kept, evidence.asOf(work, kept, inner.now())), kept));
            return all;
        });
        return all;
    }

    private static void refuseNoCorrection(CaseFiles.Row before, Application now) {
        if (before.stage() != Stage.REQUISITIONED) {
            throw new CaseRefused(new Phrase(IntakeDesk.class, "mend.notSentBack", before.number().toString()));
        }
        refuseAnotherMatter(before.application(), now, before.number());
    }

    private static void told(List<Phrase> all, Runnable check) {
        try {
            check.run();
        } catch (CaseRefused refused) {
            all.add(refused.phrase());
        }
    }

    private Case.Lodged lodge(Application application, byte[] bytes, List<Scan> papers, Officer clerk, Optional<Draft> draft, boolean exOfficio) {
        Application kept = Lodging.complete(application);
        new Balancing(inner.register(), inner.settings().frame()).refuseUnbalanced(kept);
        if (exOfficio && !Procedure.exOfficioIsLawful(kept.kind())) {
            throw new CaseRefused(new Phrase(IntakeDesk.class, "lodge.notExOfficio", Phrase.of(kept.kind())));
        }
        Optional<ReserveNumber> reserve = reserveFor(kept);
        return inner.act(work -> {
            Officer signed = inner.officer(work, clerk, Role.CLERK);
            Requirements.refuseLocked(kept, inner.following(), inner.today());
            Lodging.refuseWhatIsTaken(kept, inner.register(), CaseFiles.claimFor(work, kept.unit(), kept.label(), inner.today(), Optional.empty()));
            draft.ifPresent(done -> useUp(work, done, signed));
            Instant now = inner.now();
            Lodging.refuseWhatStops(examining.beforehand(kept, evidence.asOf(work, kept, now)), kept);
            CaseNumber number = CaseFiles.nextNumber(work, InnerOffice.day(now).getYear());
            Case.Lodged lodged = new Case.Lodged(new Stages.Head(number, kept, signed.name(), now, 0));
            CaseFiles.open(work, lodged, reserve.flatMap(one -> Reserves.place(work, one, inner.today())).orElseGet(() -> CaseFiles.nextPlace(work)),
                    exOfficio);
            Paperwork.add(work, number, CaseDocument.SURVEY_PLAN, kept.plan().title(), Optional.empty(), bytes, now, signed.name());
            CaseHistory.add(work, number, new CaseStep(now, signed.name(), Act.Kind.LODGED, Stage.LODGED, ""));
            inner.record(work, Act.Kind.LODGED, signed.name(), number.toString(), told(kept) + (exOfficio ? "\nex officio" : ""));
            papers.forEach(paper -> file(work, number, paper.deed(), paper.content(), signed));
            return lodged;
        });
    }

    static void useUp(Handle work, Draft done, Officer signed) {
        Drafts.find(work, done.number()).ifPresent(mine -> DraftDesk.refuseOthers(mine, signed));
        Drafts.remove(work, done);
    }

    /// Who applies for space that was kept for him takes the place in the queue that it was kept at; that is what it was kept for.
    private Optional<ReserveNumber> reserveFor(Application application) {
        return inner.read(Reserves::list).stream()
                .filter(reserve -> reserve.isInForce(inner.today()) && reserve.isFor(application) && examining.isWithin(application, reserve.wish()))
                .map(Reserve::number)
                .findFirst();
    }

    /// Takes a case in that the office opens of its own accord, to correct or to cancel an entry. It goes on public notice by law.
    public Case.Lodged lodgeExOfficio(Application application, Path planFile, Officer clerk) {
        return lodge(application, planFile, clerk, Optional.empty(), true);
    }

    /// Takes an application in that was prepared in a draft, which is thereby used up.
    public Case.Lodged lodge(Draft draft, Application application, Path planFile, Officer clerk) {
        return lodge(application, planFile, clerk, Optional.of(draft), false);
    }

    /// The corrected application, in the same case. It keeps its place in the queue when it comes in time and takes no room that the first one did not ask
    /// for; else others who came meanwhile go first. What the application said before stays in the file.
    public Case.Lodged correct(Case.Requisitioned requisitioned, Application application, Path planFile, Officer clerk) {
        return correct(requisitioned, application, PlanFile.bytes(planFile, application), List.of(), Optional.empty(), clerk);
    }

    private Case.Lodged correct(
            Case.Requisitioned requisitioned, Application application, byte[] bytes, List<Scan> papers, Optional<Draft> draft, Officer clerk) {
        Application kept = Lodging.complete(application);
        new Balancing(inner.register(), inner.settings().frame()).refuseUnbalanced(kept);
        CaseNumber number = requisitioned.number();
        refuseAnotherMatter(requisitioned.application(), kept, number);
        boolean sameRoom = examining.isWithin(kept, requisitioned.application());
        return inner.act(work -> {
            Officer signed = inner.officer(work, clerk, Role.CLERK);
            LocalDate today = inner.today();
            Requirements.refuseLocked(kept, inner.following(), today);
            Lodging.refuseWhatIsTaken(kept, inner.register(), CaseFiles.claimFor(work, kept.unit(), kept.label(), today, Optional.of(number)));
            Lodging.refuseWhatStops(examining.beforehand(kept, evidence.asOf(work, kept, inner.now())), kept);
            draft.ifPresent(done -> useUp(work, done, signed));
            boolean inTime = !today.isAfter(requisitioned.requisition().dueBy());
            Instant now = inner.now();
            Stages.Head head = CaseFiles.move(work, requisitioned, new CaseStep(now, signed.name(), Act.Kind.CORRECTED, Stage.LODGED, ""));
            long place = inTime && sameRoom ? CaseFiles.find(work, number).orElseThrow().place() : CaseFiles.nextPlace(work);
            String former = ApplicationText.write(requisitioned.application());
            int formerAt = Paperwork.add(work, number, CaseDocument.FORMER_APPLICATION, former.lines().findFirst().orElse(""), Optional.empty(),
                    former.getBytes(StandardCharsets.UTF_8), now, signed.name());
            Paperwork.add(work, number, CaseDocument.SURVEY_PLAN, kept.plan().title(), Optional.empty(), bytes, now, signed.name());
            CaseFiles.correct(work, number, kept, place);
            inner.record(work, Act.Kind.CORRECTED, signed.name(), number.toString(), "%s\nplace: %d\nformer application: document %d %s".formatted(
                    told(kept), place, formerAt, Digest.of(former.getBytes(StandardCharsets.UTF_8))));
            papers.forEach(paper -> file(work, number, paper.deed(), paper.content(), signed));
            return new Case.Lodged(new Stages.Head(number, kept, head.clerk(), head.since(), head.version()));
        });
    }

    /// Another kind of registration, or another unit, is another application: it has other papers, other deadlines and another place in the queue, and what the
    /// office opened of its own accord may not become what only a holder can ask for.
    private static void refuseAnotherMatter(Application before, Application now, CaseNumber number) {
        boolean same = before.kind() == now.kind() && before.unit().equals(now.unit()) && before.label().equals(now.label())
                && Procedure.Path.of(before) == Procedure.Path.of(now);
        if (!same) {
            throw new CaseRefused(new Phrase(IntakeDesk.class, "correct.another", number.toString(), Phrase.of(before.kind()), before.unit().printed(),
                    before.label()));
        }
    }

    private static String told(Application application) {
        return "unit: %s %s\nplan: %s %s".formatted(application.unit().value(), application.label(), application.plan().digest(),
                InnerOffice.oneLine(application.plan().title()));
    }

    /// The case that waits for the corrected application for this entry.
    public Optional<CaseNumber> waitingForCorrection(UnitCode unit, String label) {
        return inner.read(work -> waiting(work, unit, label));
    }

    private Optional<CaseNumber> waiting(Handle work, UnitCode unit, String label) {
        return CaseFiles.claimFor(work, unit, label, inner.today(), Optional.empty())
                .filter(number -> CaseFiles.find(work, number).orElseThrow().stage() == Stage.REQUISITIONED);
    }

    // ---- papers

    /// Puts a paper into the file of a case that is not over. Whoever has the case open must open it again before he signs.
    ///
    /// @param deed its `digest` is that of the bytes
    /// @return its number in the file
    public int attach(CaseNumber number, Deed deed, byte[] content, Officer officer) {
        return inner.act(work -> attach(work, number, deed, content, inner.officer(work, officer, Role.CLERK, Role.REVIEWER)));
    }

    int attach(Handle work, CaseNumber number, Deed deed, byte[] content, Officer signed) {
        if (!Digest.of(content).equals(deed.digest())) {
            throw new CaseRefused(new Phrase(IntakeDesk.class, "document.notAsSaid", deed.title()));
        }
        CaseFiles.Row row = inner.open(work, number);
        int ordinal = file(work, number, deed, content, signed);
        CaseFiles.touch(work, number, new CaseStep(inner.now(), signed.name(), Act.Kind.DOCUMENT_ATTACHED, row.stage(), ordinal + " " + deed.title()));
        return ordinal;
    }

    private int file(Handle work, CaseNumber number, Deed deed, byte[] content, Officer signed) {
        int ordinal = Paperwork.add(work, number, deed, content, inner.now(), signed.name());
        String told = "document: %d\nkind: %s\ndigest: %s\nby: %s\ntitle: %s".formatted(ordinal, deed.kind(), deed.digest(),
                deed.by().map(PartyId::value).orElse("-"), InnerOffice.oneLine(deed.title()));
        inner.record(work, Act.Kind.DOCUMENT_ATTACHED, signed.name(), number.toString(), told);
        return ordinal;
    }

    /// What is in the file, in the order it came in.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<CaseDocument> documents(CaseNumber number, Officer reader) {
        return inner.inFile(number, reader, work -> Paperwork.list(work, number));
    }

    /// The bytes of a paper; who read it stands in the journal.
    ///
    /// @throws CaseRefused when its bytes are not those that were handed in, or for an account that only asks the book
    public byte[] document(CaseNumber number, int ordinal, Officer officer) {
        return inner.act(work -> {
            Officer signed = inner.reader(work, officer);
            byte[] content = Paperwork.read(work, number, ordinal);
            inner.record(work, Act.Kind.FILE_OPENED, signed.name(), number.toString(), "document: " + ordinal);
            return content;
        });
    }

    /// What the check list asks for and neither the application names nor the file holds.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Phrase> missingPapers(CaseNumber number, Officer reader) {
        return inner.inFile(number, reader, work -> Paperwork.missing(work, number,
                CaseFiles.find(work, number).orElseThrow(() -> inner.noCase(number)).application()));
    }
}
