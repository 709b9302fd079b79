package org.undercroft.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.undercroft.casework.Application;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseRefused;
import org.undercroft.casework.Draft;
import org.undercroft.casework.Filing;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.casework.ReserveNumber;
import org.undercroft.casework.Returned;
import org.undercroft.casework.SimulationNumber;
import org.undercroft.casework.SurveyFile;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.certificate.Signers;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.words.Words;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Days;
import org.undercroft.land.Phrase;
import org.undercroft.land.Refusal;
import org.undercroft.land.UnitCode;
import org.undercroft.office.Officer;

/// The officer's hands at the counter: the draft that lies open, what the book says of its unit, and what the office would say to it.
public final class IntakeWork {
    /// What codes of parcels below ground have between district and number: land of the state, for building, underground.
    private static final String BELOW_GROUND = "GX";

    private final RegistryOffice office;
    private final Jobs jobs;
    private final ReadOnlyObjectProperty<Optional<Officer>> officer;
    private final Supplier<OfficeKey> key;
    private final Edits edits = new Edits();
    private final DraftKeeper keeper;
    private final ObjectProperty<Optional<Subject>> subject = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Given> given = new SimpleObjectProperty<>(Given.NOTHING);
    private final ObjectProperty<Optional<Verdict>> verdict = new SimpleObjectProperty<>(Optional.empty());
    private final Latest<Verdict> judging;
    private final Papers papers = new Papers(this);
    private final Sitting sitting;
    private Optional<String> seated;
    private boolean untouched = true;

    /// @param officer who is signed in, `key` what papers are signed with
    public IntakeWork(RegistryOffice office, Jobs jobs, ReadOnlyObjectProperty<Optional<Officer>> officer, Supplier<OfficeKey> key) {
        this.office = office;
        this.jobs = jobs;
        this.officer = officer;
        this.key = key;
        this.sitting = new Sitting(officer);
        this.keeper = new DraftKeeper(office.drafts(), jobs, this::signedIn);
        this.judging = new Latest<>(jobs, Words.phrase("job.verdict"), this::told, () -> verdict.set(Optional.empty()));
        edits.sheetProperty().addListener((_, before, now) -> changed(before, now));
        this.seated = officer.get().map(Officer::name);
        officer.addListener((_, _, now) -> now.ifPresent(this::seat));
        subject.addListener((_, _, _) -> weigh());
        given.addListener((_, _, _) -> weigh());
    }

    Edits edits() {
        return edits;
    }

    DraftKeeper keeper() {
        return keeper;
    }

    Sitting sitting() {
        return sitting;
    }

    Jobs jobs() {
        return jobs;
    }

    RegistryOffice office() {
        return office;
    }

    ReadOnlyObjectProperty<Optional<Officer>> officerProperty() {
        return officer;
    }

    ReadOnlyObjectProperty<Optional<Subject>> subjectProperty() {
        return subject;
    }

    ObjectProperty<Given> givenProperty() {
        return given;
    }

    /// Empty while the form is not filled in far enough to ask.
    ReadOnlyObjectProperty<Optional<Verdict>> verdictProperty() {
        return verdict;
    }

    LocalDate today() {
        return LocalDate.now(Days.ZONE);
    }

    /// @throws IllegalStateException when nobody sits here
    Officer signedIn() {
        return officer.get().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /// Survey files that are kept with the draft that lies open.
    public Shelf shelf() {
        return new Shelf() {
            @Override
            public void keep(String digest, byte[] content) {
                keeper.keepFile(digest, content);
            }

            @Override
            public Optional<byte[]> find(String digest) {
                return keeper.draftProperty().get().flatMap(draft -> office.drafts().file(draft, digest, signedIn()));
            }

            @Override
            public <T> Consumer<T> whileOpen(Consumer<T> act) {
                return sitting.same(act);
            }
        };
    }

    /// Who comes back finds his form as he left it; a colleague does not sit down at it. It is kept as a draft of whoever filled it in.
    private void seat(Officer now) {
        boolean another = seated.filter(name -> !name.equals(now.name())).isPresent();
        seated = Optional.of(now.name());
        if (another) {
            begin(Sheet.EMPTY);
        }
    }

    /// What the form asks for of papers, and what is there.
    Papers papers() {
        return papers;
    }

    // ---- drafts

    /// A form that nobody wrote in yet; it is kept from the first change on.
    void begin(Sheet first) {
        open(Optional.empty(), first);
        if (!first.equals(Sheet.EMPTY)) {
            changed(Sheet.EMPTY, first);
        }
    }

    /// Takes a draft up again.
    void resume(Draft draft) {
        open(Optional.of(draft), Sheet.of(draft.fields()));
    }

    private void open(Optional<Draft> draft, Sheet sheet) {
        untouched = true;
        sitting.another();
        keeper.take(draft);
        subject.set(Optional.empty());
        given.set(Given.NOTHING);
        unjudged();
        edits.begin(sheet);
        untouched = false;
        look(sheet);
    }

    /// What a case needs to be mended: the draft in which the correction that is asked for now was begun, else a form with everything in it.
    void returned(CaseNumber number, Consumer<Draft> begun, BiConsumer<Sheet, SurveyFile> anew) {
        record Found(Optional<Draft> draft, Returned returned, Optional<Sheet> sheet) {}
        Officer who = signedIn();
        jobs.run(Words.phrase("job.mend", number.toString()), () -> {
            Returned returned = office.intake().returned(number, who);
            Optional<Draft> draft = office.drafts().of(who).stream().filter(one -> Reopened.answers(Sheet.of(one.fields()), returned)).findFirst();
            return new Found(draft, returned, Reopened.sheet(returned, today(), office.settings().system()));
        }, sitting.same(found -> found.draft().ifPresentOrElse(begun,
                () -> anew.accept(found.sheet().orElseThrow(() -> Unfinished.noForm(number.toString())), found.returned().survey()))));
    }

    void drafts(Consumer<List<Draft>> show) {
        Officer who = signedIn();
        jobs.await(Words.phrase("job.drafts"), () -> office.drafts().of(who), sitting.same(show));
    }

    void discard(Draft draft, Runnable done) {
        Officer who = signedIn();
        jobs.await(Words.phrase("job.drafts"), () -> {
            office.drafts().discard(draft, who);
            return draft;
        }, sitting.same(_ -> done.run()));
    }

    private void changed(Sheet before, Sheet now) {
        if (untouched || now.equals(Sheet.EMPTY)) {
            return;
        }
        keeper.keep(title(now), now);
        boolean other = !before.get(Blank.UNIT).equals(now.get(Blank.UNIT)) || !before.get("errand").equals(now.get("errand"))
                || !before.get(Blank.ABOUT).equals(now.get(Blank.ABOUT));
        if (other) {
            look(now);
        } else {
            weigh();
        }
    }

    /// As lists show the draft: what it is called so far, else what it is about.
    private static String title(Sheet sheet) {
        return sheet.find(Blank.NAME).or(() -> sheet.find(Blank.UNIT)).or(() -> sheet.find(Blank.CODE)).or(() -> sheet.find("errand")).orElse("—");
    }

    // ---- what the book says

    private void look(Sheet sheet) {
        Optional<Errand> errand = Errand.of(sheet);
        Optional<UnitCode> code = errand.filter(Errand::aboutUnit).flatMap(_ -> sheet.find(Blank.UNIT)).flatMap(Check::code);
        if (code.isEmpty()) {
            subject.set(Optional.empty());
            weigh();
            return;
        }
        if (subject.get().filter(one -> !one.unit().equals(code.get())).isPresent()) {
            // of another unit: nothing is judged or handed in on what the book says of that one
            subject.set(Optional.empty());
        }
        String about = sheet.get(Blank.ABOUT).strip();
        Optional<Officer> who = officer.get();
        Optional<CaseNumber> mends = Reopened.caseOf(sheet);
        jobs.await(Words.phrase("job.subject"), () -> Subject.of(office.register(), code.get(), held(errand.get(), code.get(), about, mends, who)), found -> {
            Sheet now = edits.sheet();
            if (unit().equals(code) && Errand.of(now).equals(errand) && now.get(Blank.ABOUT).strip().equals(about)) {
                meet(found);
            }
        });
    }

    private Optional<UnitCode> unit() {
        return edits.sheet().find(Blank.UNIT).flatMap(Check::code);
    }

    /// What the book says of the unit that stands in the form; empty while that of another is still in hand.
    private Optional<Subject> ownSubject() {
        return subject.get().filter(one -> unit().equals(Optional.of(one.unit())));
    }

    /// Whether anything on the unit would hold up what is asked for: told before the form is filled in.
    private List<Phrase> held(Errand errand, UnitCode unit, String about, Optional<CaseNumber> mends, Optional<Officer> who) {
        boolean probed = switch (errand) {
            case TRANSFER, ALTERATION, CORRECTION -> true;
            case MORTGAGE_TRANSFER, MORTGAGE_ALTERATION, CANCELLATION -> !about.isEmpty();
            case FIRST_RIGHT, SPLIT, MERGE, BOUNDARY, MORTGAGE, EASEMENT, SEIZURE, OBJECTION, NOTICE, ROOM_NOTICE, ZONE, SIMULATION, RESERVE -> false;
        };
        if (!probed || who.isEmpty()) {
            return List.of();
        }
        try {
            org.undercroft.land.StatementId id = about.isEmpty()
                    ? org.undercroft.land.StatementId.ownOf(unit)
                    : new org.undercroft.land.StatementId(unit, about);
            return office.intake().objections(office.intake().fromTheBook(errand.kind(), id, List.of(), List.of(), "").application(), mends, who.get());
        } catch (CaseRefused unknown) {
            return List.of();
        }
    }

    /// The first time the unit of a draft is known, what the book says of it is filled in where it would be altered.
    private void meet(Subject found) {
        Sheet sheet = edits.sheet();
        String met = found.unit().value() + " " + sheet.get(Blank.ABOUT).strip();
        boolean first = !sheet.get("met").equals(met);
        subject.set(Optional.of(found));
        if (first) {
            edits.follow(before -> Errand.of(before).map(errand -> Prefill.from(before, errand, found)).orElse(before).with("met", met));
        }
    }

    // ---- what the office says

    List<Problem> problems() {
        return Check.of(edits.sheet(), ownSubject(), given.get().spaces().size());
    }

    /// Asks what the office would say, once the form is filled in; newer changes wait until the answer is there.
    private void weigh() {
        if (!problems().isEmpty()) {
            unjudged();
            return;
        }
        Composer composer = composer();
        if (composer.errand().aboutUnit() && ownSubject().isEmpty()) {
            unjudged();
            return;
        }
        officer.get().ifPresentOrElse(who -> judging.ask(() -> judged(composer, who)), this::unjudged);
    }

    private void unjudged() {
        judging.forget();
        verdict.set(Optional.empty());
    }

    private void told(Verdict found) {
        verdict.set(Optional.of(found).filter(_ -> problems().isEmpty()));
    }

    private Verdict judged(Composer composer, Officer who) {
        try {
            Filing filing = composer.filing(office.intake(), List.of());
            Application application = filing.application();
            Optional<CaseNumber> mends = Reopened.caseOf(composer.sheet());
            List<Phrase> objections = composer.errand().lodges() ? office.intake().objections(application, mends, who) : List.of();
            List<Phrase> warnings = new ArrayList<>(office.warnings(application));
            if (composer.errand().lodges() && mends.isEmpty()) {
                office.intake().waitingForCorrection(application.unit(), application.label())
                        .ifPresent(number -> warnings.add(Words.phrase("intake.goesInto", number.toString())));
            }
            return new Verdict(objections, warnings, office.balance(application));
        } catch (Refusal refused) {
            return new Verdict(List.of(refused.phrase()), List.of(), Optional.empty());
        } catch (IllegalArgumentException nonsense) {
            return new Verdict(List.of(Words.phrase("intake.problem.compose", String.valueOf(nonsense.getMessage()))), List.of(), Optional.empty());
        }
    }

    Composer composer() {
        Sheet sheet = edits.sheet();
        return new Composer(sheet, Errand.of(sheet).orElseThrow(), ownSubject(), given.get(), office.settings().system());
    }

    // ---- over the counter

    /// Everything that is missing or wrong, once and all of it.
    List<Phrase> lacking() {
        List<Phrase> missing = new ArrayList<>(papers.missing());
        problems().stream().map(Problem::said).distinct().forEach(missing::add);
        return missing;
    }

    /// The same as a paper to hand over.
    void slip(Consumer<PrintedPaper> onDone) {
        List<Phrase> missing = lacking();
        Errand errand = Errand.of(edits.sheet()).orElseThrow();
        Officer who = signedIn();
        keeper.whenKept(draft -> print(() -> office.papers().returnSlip(draft, errand.kind(), missing, who, signers()), onDone));
    }

    /// @param who handed it in
    void receipt(Case one, Officer who, Consumer<PrintedPaper> onDone) {
        print(() -> office.papers().receipt(one.number(), office.queue().deadline(one.number(), who).due(), who, signers()), onDone);
    }

    void report(SimulationNumber number, Consumer<PrintedPaper> onDone) {
        Officer who = signedIn();
        print(() -> office.papers().simulation(number, who, signers()), onDone);
    }

    /// Gives kept space free.
    void release(ReserveNumber number, String reason, Runnable onDone) {
        Officer who = signedIn();
        jobs.await(Words.phrase("job.reserve"), () -> {
            office.reserves().release(number, reason, who);
            return number;
        }, _ -> onDone.run());
    }

    private void print(Supplier<PrintedPaper> paper, Consumer<PrintedPaper> onDone) {
        jobs.run(Words.phrase("job.paper"), paper, onDone);
    }

    private Signers signers() {
        return Signers.of(Objects.requireNonNull(key.get()));
    }

    /// The next free numbers of parcels below ground, each of them in hand: in the sub-district of the unit in the form, else in that which the office works
    /// in.
    void nextCodes(int count, Consumer<List<UnitCode>> onDone) {
        Officer who = signedIn();
        Optional<UnitCode> own = unit();
        jobs.await(Words.phrase("job.subject"), () -> own.or(() -> office.register().codes().stream().findFirst())
                .map(code -> office.numbering().nextParcels(code.area(), BELOW_GROUND, count, who)).orElse(List.of()), onDone);
    }
}
