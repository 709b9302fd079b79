package org.undercroft.desk.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseLine;
import org.undercroft.casework.CertificateRun;
import org.undercroft.casework.Deadline;
import org.undercroft.casework.Examination;
import org.undercroft.casework.QueueDesk;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.certificate.Certificate;
import org.undercroft.certificate.OfficeKey;
import org.undercroft.certificate.PrintedPaper;
import org.undercroft.certificate.Signers;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Body;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.selection.Sight;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.PartyId;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SpatialUnitId;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.office.Session;

/// The officer's hands on the registry office: which case is open, which steps are asked for. Every step is done by the office, elsewhere, and its
/// result shown; nothing is decided here.
public final class CaseWork {
    /// As many certificates are printed at once as the machine has cores, less one for the screen.
    private static final int PRESSES = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private record Book(List<CaseLine> lines, Map<CaseNumber, Deadline> deadlines, List<SpatialUnit> units) {}

    private record Opened(Case opened, List<Body> planned, Map<String, String> holders, List<FindingRow> findings) {}

    private final RegistryOffice office;
    private final Supplier<OfficeKey> key;
    private final Jobs jobs;
    private final Selection selection;
    private final ObjectProperty<Optional<Officer>> officer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Case>> open = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Officer> officers = FXCollections.observableArrayList();
    private final ObservableList<CaseLine> lines = FXCollections.observableArrayList();
    private final ObservableList<QueueRow> queue = FXCollections.observableArrayList();
    private final ObservableList<FindingRow> findings = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<FindingRow>> chosenFinding = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Session> session = Optional.empty();
    private Optional<Session> locked = Optional.empty();
    private Map<String, String> holders = Map.of();
    private final ObservableList<SpatialUnit> units = FXCollections.observableArrayList();

    /// @param key what certificates are signed with; asked for when the first is printed
    public CaseWork(RegistryOffice office, Supplier<OfficeKey> key, Jobs jobs, Selection selection) {
        this.office = office;
        this.key = key;
        this.jobs = jobs;
        this.selection = selection;
    }

    public RegistryOffice office() {
        return office;
    }

    public OfficeSettings settings() {
        return office.settings();
    }

    /// Who is signed in.
    public ObjectProperty<Optional<Officer>> officerProperty() {
        return officer;
    }

    public ObjectProperty<Optional<Case>> openProperty() {
        return open;
    }

    public ObservableList<CaseLine> lines() {
        return lines;
    }

    /// The same with the time that is left.
    ObservableList<QueueRow> queue() {
        return queue;
    }

    /// Who has the open case on his desk.
    Optional<String> holder() {
        return open.get().flatMap(one -> lines.stream().filter(line -> line.number().equals(one.number())).findFirst()).flatMap(CaseLine::assignee);
    }

    /// Everybody who works here.
    ObservableList<Officer> officers() {
        return officers;
    }

    public void offer(List<Officer> all) {
        officers.setAll(all);
    }

    /// As colleagues read a sign-in name.
    String officerNamed(String name) {
        return officers.stream().filter(one -> one.name().equals(name)).findFirst().map(Officer::displayName).orElse(name);
    }

    /// What is in force.
    public ObservableList<SpatialUnit> units() {
        return units;
    }

    ObservableList<FindingRow> findings() {
        return findings;
    }

    /// The row chosen in the table; some findings are about one space only and open nothing in the views.
    ObjectProperty<Optional<FindingRow>> chosenFinding() {
        return chosenFinding;
    }

    /// Lets an officer sit down, or opens the session that he left alone.
    public void signIn(Officer who, char[] password, Consumer<Officer> onDone) {
        Optional<Session> left = locked.filter(session -> session.officer().name().equals(who.name()));
        jobs.await(Words.phrase("job.signIn"),
                () -> left.map(session -> office.accounts().unlock(session, password))
                        .orElseGet(() -> office.accounts().open(who.name(), password, Session.STANDARD_IDLE)),
                begun -> sitDown(begun, onDone));
    }

    /// The same with a new password, which the officer had to choose first.
    public void signIn(Officer who, char[] password, char[] chosen, Consumer<Officer> onDone) {
        jobs.await(Words.phrase("job.signIn"), () -> {
            office.accounts().changePassword(who.name(), password, chosen);
            return office.accounts().open(who.name(), chosen, Session.STANDARD_IDLE);
        }, begun -> sitDown(begun, onDone));
    }

    private void sitDown(Session begun, Consumer<Officer> onDone) {
        session = Optional.of(begun);
        locked = Optional.empty();
        officer.set(Optional.of(begun.officer()));
        onDone.accept(begun.officer());
    }

    public void signOut() {
        officer.get().ifPresent(leaving -> jobs.run(Words.phrase("job.signOut"), () -> {
            office.accounts().signOut(leaving);
            return leaving;
        }, _ -> {}));
        session = Optional.empty();
        officer.set(Optional.empty());
    }

    /// Shuts the desk that was left alone; what was on it stays there until its officer comes back.
    public void lock() {
        session.ifPresent(left -> {
            jobs.run(Words.phrase("job.signOut"), () -> {
                office.accounts().locked(left);
                return left;
            }, _ -> {});
            locked = session;
            session = Optional.empty();
            officer.set(Optional.empty());
        });
    }

    /// Reads queue and book again.
    public void reload() {
        officer.get().ifPresent(who -> jobs.await(Words.phrase("job.book"), () -> book(who), this::show));
    }

    private void show(Book book) {
        show(book, selection.sight().bodies().stream().filter(Body::planned).toList());
    }

    private void show(Book book, List<Body> planned) {
        Map<SpatialUnitId, SpatialUnit> known = units.stream().collect(Collectors.toMap(SpatialUnit::id, unit -> unit));
        // what is drawn already stays the very same object, so that nobody draws it again
        List<SpatialUnit> fresh = book.units().stream()
                .map(unit -> Optional.ofNullable(known.get(unit.id())).filter(old -> old.digest().equals(unit.digest())).orElse(unit))
                .toList();
        units.setAll(fresh);
        lines.setAll(book.lines());
        queue.setAll(book.lines().stream().map(line -> new QueueRow(line, Optional.ofNullable(book.deadlines().get(line.number())))).toList());
        Sight sight = new Sight(settings().frame(), fresh.stream().map(Body::of).toList(), settings().ground()).withPlanned(planned);
        if (!sight.equals(selection.sight())) {
            selection.sightProperty().set(sight);
        }
    }

    public void open(CaseNumber number) {
        Officer who = signedIn();
        jobs.run(Words.phrase("job.open", number.toString()), () -> opened(office.get(number, who)), this::show);
    }

    private Opened opened(Case found) {
        return new Opened(found, planned(found), holders(found), FindingRow.sorted(found.number(), office.findings().board().of(found)));
    }

    public void close() {
        open.set(Optional.empty());
        findings.clear();
        selection.clear();
        selection.sightProperty().set(selection.sight().withPlanned(List.of()));
    }

    private void show(Opened opened) {
        selection.clear();
        Sight sight = selection.sight().withPlanned(opened.planned());
        if (!sight.equals(selection.sight())) {
            selection.sightProperty().set(sight);
        }
        holders = opened.holders();
        chosenFinding.set(Optional.empty());
        findings.setAll(opened.findings());
        open.set(Optional.of(opened.opened()));
        if (!opened.planned().isEmpty()) {
            selection.choose(opened.planned().getFirst());
        }
    }

    /// Findings name holders by identifier; the book and the application know their names.
    private Map<String, String> holders(Case one) {
        Map<String, String> names = new HashMap<>();
        one.application().interests().forEach(interest -> {
            if (interest instanceof Interest.Right right) {
                right.holdings().forEach(holding -> names.put(holding.party().id().value(), holding.party().name()));
            }
        });
        for (Finding finding : findingsOf(one)) {
            if (finding instanceof Finding.OfTwo two) {
                Stream.of(two.a(), two.b()).flatMap(subject -> subject.holder().stream()).filter(id -> !names.containsKey(id)).forEach(
                        id -> office.register().find(new PartyId(id)).ifPresent(party -> names.put(id, party.name())));
            }
        }
        return names;
    }

    /// The name behind a holder's identifier in the findings of the open case.
    String nameOf(String holder) {
        return holders.getOrDefault(holder, holder);
    }

    static List<Finding> findingsOf(Case one) {
        return one.lastExamination().map(Examination::findings).orElse(List.of());
    }

    private List<Body> planned(Case one) {
        SpaceKind kind = one.application().spaceKind();
        return switch (one) {
            case Case.Entered _,Case.Archived _ -> List.of();
            case Case.Open _,Case.Refused _,Case.Withdrawn _ -> one.lastExamination()
                    .map(examination -> bodiesOf(examination.plan(), kind))
                    .orElseGet(() -> bodiesOf(one.application().spaces(), one.application().name(), kind));
        };
    }

    private static List<Body> bodiesOf(List<Subject> subjects, SpaceKind kind) {
        return subjects.stream().map(subject -> new Body(Body.keyOf(subject), subject.name(), kind, subject.space(), true)).toList();
    }

    private List<Body> bodiesOf(List<PlannedSpace> spaces, String name, SpaceKind kind) {
        List<Body> bodies = new ArrayList<>();
        for (PlannedSpace planned : spaces) {
            switch (SoundnessCheck.STANDARD.examine(planned.parts(), settings().frame())) {
                case Soundness.Sound(Space space) -> bodies.add(new Body(Body.planned(planned.id()), name, kind, space, true));
                case Soundness.Unsound _ -> {}
            }
        }
        return bodies;
    }

    void examine(Case.Pending pending) {
        step(Words.phrase("job.examine", pending.number().toString()), who -> office.examine(pending, who), _ -> openFirstGrave());
    }

    void approve(Case.Reviewable examined, String reasons) {
        step(Words.phrase("job.decide"), who -> office.approve(examined, who, reasons), _ -> {});
    }

    void requisition(Case.Reviewable examined, String reasons) {
        step(Words.phrase("job.decide"), who -> office.requisition(examined, who, reasons), _ -> {});
    }

    void refuse(Case.Reviewable examined, String reasons) {
        step(Words.phrase("job.decide"), who -> office.refuse(examined, who, reasons), _ -> {});
    }

    void register(Case.Approved approved) {
        step(Words.phrase("job.register"), who -> office.register(approved, who), _ -> {});
    }

    /// Prints the certificate of a registered case.
    public void certify(Case.Entered registered, Consumer<Certificate> onDone) {
        Officer who = signedIn();
        jobs.run(Words.phrase("job.certificate"), () -> office.certify(registered, who, key.get()), onDone);
    }

    /// Certificates of all rights in force, printed into a folder; what lies there already is left alone.
    public void certifyAll(Path folder, Consumer<CertificateRun.Outcome> onDone) {
        Officer who = signedIn();
        jobs.piecewise(Words.phrase("job.certificates.all"), progress -> office.certifyAll(who, Signers.of(key.get()), folder, PRESSES, progress::done),
                onDone);
    }

    private void openFirstGrave() {
        findings.stream().filter(FindingRow::stands).flatMap(row -> row.ofTwo().stream()).findFirst().ifPresent(selection::open);
    }

    /// One step of the office in the name of whoever sits here when it is asked for; afterwards the case it led to is open, and queue and book are fresh.
    private void step(Phrase title, Function<Officer, ? extends Case> act, Consumer<Case> onDone) {
        record Stepped(Book book, Opened opened) {}
        Officer who = signedIn();
        jobs.run(title, () -> {
            Case next = act.apply(who);
            return new Stepped(book(who), opened(next));
        }, stepped -> {
            selection.clear();
            show(stepped.book(), stepped.opened().planned());
            show(stepped.opened());
            onDone.accept(stepped.opened().opened());
        });
    }

    /// Who only asks the book sees no cases.
    private Book book(Officer who) {
        boolean works = Stream.of(Role.CLERK, Role.REVIEWER, Role.REGISTRAR, Role.ADMINISTRATOR).anyMatch(who::is);
        List<SpatialUnit> inForce = office.register().all();
        return works
                ? new Book(office.cases(who),
                        office.queue().open(who).stream().collect(Collectors.toMap(line -> line.line().number(), QueueDesk.Line::deadline)), inForce)
                : new Book(List.of(), Map.of(), inForce);
    }

    /// An act on the open case that leads to no other stage of it, or to one that is read again.
    void act(Phrase title, CaseNumber number, Consumer<Officer> act) {
        step(title, who -> {
            act.accept(who);
            return office.get(number, who);
        }, _ -> {});
    }

    /// Something about the open case as a paper.
    void print(Function<Signers, PrintedPaper> paper, Consumer<PrintedPaper> onDone) {
        jobs.run(Words.phrase("job.paper"), () -> paper.apply(Signers.of(key.get())), onDone);
    }

    Jobs jobs() {
        return jobs;
    }

    /// @throws IllegalStateException when nobody sits here
    Officer signedIn() {
        return officer.get().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
