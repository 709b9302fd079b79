package org.undercroft.desk.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.undercroft.casework.Case;
import org.undercroft.casework.CaseDocument;
import org.undercroft.casework.FindingDesk;
import org.undercroft.casework.FindingInHand;
import org.undercroft.casework.FindingNumber;
import org.undercroft.casework.LastingFinding;
import org.undercroft.casework.WayOut;
import org.undercroft.desk.jobs.Jobs;
import org.undercroft.desk.selection.Selection;
import org.undercroft.desk.words.Words;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Subject;
import org.undercroft.land.Deed;
import org.undercroft.land.Interest;
import org.undercroft.land.Registration;
import org.undercroft.office.Officer;
import org.undercroft.register.Register;

/// The officer's hands on findings: which one lies open with everything on file about it, and what is done to it. Each act is the office's; afterwards the
/// table and the file are read again.
final class FindingWork {
    /// Cases looked through at a time when findings of all of them are asked for.
    private static final int MOST_CASES = 100;

    private final CaseWork work;
    private final Jobs jobs;
    private final Selection selection;
    private final Runnable fly;
    private final ObjectProperty<Optional<Dossier>> dossier = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<FindingRow> everywhere = FXCollections.observableArrayList();
    private Optional<FindingNumber> wanted = Optional.empty();

    /// @param fly takes the eye to what is chosen
    FindingWork(CaseWork work, Jobs jobs, Selection selection, Runnable fly) {
        this.work = work;
        this.fly = fly;
        this.jobs = jobs;
        this.selection = selection;
        work.chosenFinding().addListener((_, _, row) -> read(row));
        work.openProperty().addListener(_ -> takeUpWanted());
    }

    ObjectProperty<Optional<Dossier>> dossierProperty() {
        return dossier;
    }

    /// Findings of every case that waits; empty until asked for.
    ObservableList<FindingRow> everywhere() {
        return everywhere;
    }

    void lookEverywhere() {
        Officer who = work.signedIn();
        jobs.await(Words.phrase("job.findings"), () -> desk().board().waiting(who, MOST_CASES).stream()
                .map(known -> FindingRow.of(known.seenIn(), new FindingInHand(Optional.of(known), Optional.empty())))
                .toList(), everywhere::setAll);
    }

    /// Opens a finding in every view; first its case, where that is another.
    void open(FindingRow row) {
        boolean here = work.openProperty().get().map(one -> one.number().equals(row.ofCase())).orElse(false);
        if (!here) {
            wanted = row.lasting().map(LastingFinding::number);
            work.open(row.ofCase());
            return;
        }
        // a row of all cases knows only what is counted; the open case knows the rest
        FindingRow whole = row.lasting().map(LastingFinding::number).flatMap(this::row).orElse(row);
        whole.ofTwo().ifPresentOrElse(selection::open, () -> chooseSpaceOf(whole));
        work.chosenFinding().set(Optional.of(whole));
    }

    /// A finding about one space is looked at where that space is.
    private void chooseSpaceOf(FindingRow row) {
        row.space().flatMap(selection.sight()::find).ifPresentOrElse(body -> {
            selection.choose(body);
            fly.run();
        }, selection::clear);
    }

    private void takeUpWanted() {
        Optional<FindingNumber> number = wanted;
        wanted = Optional.empty();
        number.flatMap(this::row).ifPresent(this::open);
    }

    private Optional<FindingRow> row(FindingNumber number) {
        return work.findings().stream().filter(row -> row.lasting().map(known -> known.number().equals(number)).orElse(false)).findFirst();
    }

    // ---- what is on file

    private void read(Optional<FindingRow> chosen) {
        Optional<LastingFinding> lasting = chosen.flatMap(FindingRow::lasting);
        if (!dossier.get().map(Dossier::finding).map(LastingFinding::number).equals(lasting.map(LastingFinding::number))) {
            dossier.set(Optional.empty());
        }
        Optional<Case> open = work.openProperty().get();
        if (lasting.isPresent() && open.isPresent()) {
            Officer who = work.signedIn();
            jobs.await(Words.phrase("job.finding"), () -> dossier(chosen.get(), lasting.get(), open.get(), who), read -> {
                if (work.chosenFinding().get().map(now -> now.isSameAs(chosen.get())).orElse(false)) {
                    dossier.set(Optional.of(read));
                }
            });
        }
    }

    private Dossier dossier(FindingRow row, LastingFinding seen, Case open, Officer who) {
        LastingFinding now = desk().get(seen.number(), who);
        List<Deed> papers = new ArrayList<>(open.application().deeds());
        work.office().intake().documents(open.number(), who).stream().map(CaseDocument::deed).flatMap(Optional::stream).forEach(papers::add);
        return new Dossier(now, desk().steps(now.number(), who), desk().settlements(now.number(), who), desk().board().before(now, who),
                desk().board().changes(now, who), papers, sides(row, open));
    }

    private Map<String, Dossier.Side> sides(FindingRow row, Case open) {
        Map<String, Dossier.Side> sides = new HashMap<>();
        row.finding().stream().flatMap(FindingWork::subjects).forEach(subject -> sides.put(subject.lasting(), side(subject, open)));
        return sides;
    }

    private static Stream<Subject> subjects(Finding finding) {
        return switch (finding) {
            case Finding.OfTwo two -> Stream.of(two.a(), two.b());
            case Finding.ByRule byRule -> Stream.concat(Stream.of(byRule.a()), byRule.other().stream());
            case Finding.UnsoundSolid _,Finding.Misplaced _ -> Stream.empty();
        };
    }

    private Dossier.Side side(Subject subject, Case open) {
        if (subject.registered().isEmpty()) {
            boolean own = subject.unit().equals(Optional.of(open.application().unit()));
            return new Dossier.Side(own ? right(open.application().interests()) : Optional.empty(), Optional.empty());
        }
        Register book = work.office().register();
        Optional<Registration> entry = book.registrationOf(subject.registered().get().unit());
        return new Dossier.Side(right(book.interestsOn(subject.registered().get().unit())), entry.flatMap(one -> book.certificateOf(one.number())));
    }

    private static Optional<Interest.Right> right(List<Interest> interests) {
        return interests.stream().filter(Interest.Right.class::isInstance).map(Interest.Right.class::cast).findFirst();
    }

    // ---- what is done to it

    void takeUp() {
        act((number, officer) -> desk().review(number, officer));
    }

    void comment(String text) {
        act((number, officer) -> desk().comment(number, officer, text));
    }

    void assign(Optional<String> assignee, Optional<LocalDate> due) {
        act((number, officer) -> desk().assign(number, officer, assignee, due));
    }

    void group(Optional<String> name) {
        act((number, officer) -> desk().group(number, officer, name));
    }

    void settle(WayOut way, String reason, String legalBasis, Optional<Deed> paper) {
        act((number, officer) -> desk().settle(number, officer, way, reason, legalBasis, paper));
    }

    void groundForRefusal(String reason, String legalBasis) {
        act((number, officer) -> desk().groundForRefusal(number, officer, reason, legalBasis));
    }

    void turnDown(String reason) {
        act((number, officer) -> desk().turnDown(number, officer, reason));
    }

    void reopen(String reason) {
        act((number, officer) -> desk().reopen(number, officer, reason));
    }

    /// The signature of a colleague who comes to this desk for it; whoever sits here stays.
    void sign(String name, char[] password) {
        act((number, _) -> {
            Officer second = work.office().signIn(name, password);
            try {
                return desk().sign(number, second);
            } finally {
                work.office().accounts().signOut(second);
            }
        });
    }

    /// The signature of whoever sits here.
    void sign() {
        act((number, officer) -> desk().sign(number, officer));
    }

    /// Puts a paper into the file of the open case, so that it can be settled with.
    void attach(Path file, Deed.DeedKind kind, LocalDate signed) {
        Optional<Case> open = work.openProperty().get();
        Optional<FindingNumber> number = dossier.get().map(Dossier::finding).map(LastingFinding::number);
        Officer who = work.signedIn();
        open.ifPresent(one -> jobs.await(Words.phrase("job.attach"), () -> {
            byte[] content = bytes(file);
            Deed deed = new Deed(String.valueOf(file.getFileName()), sha256(content), kind, signed);
            return work.office().intake().attach(one.number(), deed, content, who);
        }, _ -> {
            wanted = number;
            work.open(one.number());
        }));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void act(BiFunction<FindingNumber, Officer, LastingFinding> doing) {
        Optional<FindingNumber> number = work.chosenFinding().get().flatMap(FindingRow::lasting).map(LastingFinding::number);
        Officer who = work.signedIn();
        number.ifPresent(one -> jobs.await(Words.phrase("job.finding"), () -> doing.apply(one, who), _ -> reread()));
    }

    /// Reads the findings of the open case again and keeps the one that lies open.
    void reread() {
        if (!everywhere.isEmpty()) {
            lookEverywhere();
        }
        Optional<Case> open = work.openProperty().get();
        Officer who = work.signedIn();
        open.ifPresent(one -> jobs.await(Words.phrase("job.findings"), () -> FindingRow.sorted(one.number(), desk().board().of(one, who)), rows -> {
            Optional<FindingRow> before = work.chosenFinding().get();
            work.findings().setAll(rows);
            work.chosenFinding().set(before.flatMap(old -> rows.stream().filter(old::isSameAs).findFirst()));
        }));
    }

    private FindingDesk desk() {
        return work.office().findings();
    }
}
