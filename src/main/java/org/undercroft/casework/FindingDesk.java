package org.undercroft.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.undercroft.examination.Agreements;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Days;
import org.undercroft.land.Deed;
import org.undercroft.land.Moment;
import org.undercroft.land.Phrase;
import org.undercroft.land.Registration;
import org.undercroft.land.SpatialUnit;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import org.undercroft.register.Act;

/// Where findings are dealt with: open → under review → settled or ground for refusal. What is said of one stands in the journal, holds only as long as both
/// geometries, the tolerance and the rules are those it was said on, and needs a second officer.
public final class FindingDesk {
    private final InnerOffice inner;
    private final FindingBoard board;
    private final FindingTopics topics;

    FindingDesk(InnerOffice inner) {
        this.inner = inner;
        this.board = new FindingBoard(inner);
        this.topics = new FindingTopics(inner, this);
    }

    /// As other programs read them.
    public FindingTopics topics() {
        return topics;
    }

    /// How they lie before whoever reviews them.
    public FindingBoard board() {
        return board;
    }

    // ---- questions

    /// What the newest examination of a case saw; findings that it missed are among them, as gone.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<LastingFinding> of(CaseNumber number, Officer reader) {
        return inner.inFile(number, reader, work -> FindingFiles.of(work, number));
    }

    /// A finding by its number, for whoever works on cases.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public Optional<LastingFinding> find(FindingNumber number, Officer reader) {
        return inFile(number, reader, work -> FindingFiles.find(work, number));
    }

    /// The same of one that must be there.
    ///
    /// @throws CaseRefused for an account that only asks the book
    /// @throws NoSuchElementException when there is none
    public LastingFinding get(FindingNumber number, Officer reader) {
        return inFile(number, reader, work -> known(work, number));
    }

    /// Everything that was done to a finding, oldest first.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<FindingStep> steps(FindingNumber number, Officer reader) {
        return inFile(number, reader, work -> FindingFiles.steps(work, number));
    }

    /// How it was settled, oldest first: what opened again keeps what was said before.
    ///
    /// @throws CaseRefused for an account that only asks the book
    public List<Settlement> settlements(FindingNumber number, Officer reader) {
        return inFile(number, reader, work -> FindingFiles.settlements(work, number));
    }

    /// Asks in the file of the case that saw the finding last; of a number that nobody gave, no file is opened.
    private <R> R inFile(FindingNumber number, Officer reader, Function<Handle, R> question) {
        Optional<CaseNumber> seenIn = inner.read(work -> {
            inner.reader(work, reader);
            return FindingFiles.find(work, number).map(LastingFinding::seenIn);
        });
        return seenIn.isPresent() ? inner.inFile(seenIn.get(), reader, question) : inner.read(question);
    }

    // ---- what officers do

    /// Takes a finding up.
    public LastingFinding review(FindingNumber number, Officer officer) {
        return step(number, officer, Act.Kind.FINDING_MOVED, (work, found, signed) -> {
            requireState(found, FindingState.OPEN);
            FindingFiles.move(work, number, FindingState.UNDER_REVIEW, inner.now());
            return new FindingStep(inner.now(), signed.name(), FindingStep.Kind.TAKEN_UP, "");
        }, Role.REVIEWER, Role.CLERK);
    }

    public LastingFinding comment(FindingNumber number, Officer officer, String text) {
        return inner.act(work -> comment(work, number, officer, text));
    }

    LastingFinding comment(Handle work, FindingNumber number, Officer officer, String text) {
        requireText(number, text);
        return step(work, number, officer, Act.Kind.FINDING_NOTED,
                (_, _, signed) -> new FindingStep(inner.now(), signed.name(), FindingStep.Kind.COMMENTED, text.strip()), Role.CLERK, Role.REVIEWER,
                Role.REGISTRAR);
    }

    /// @param assignee sign-in name; empty takes it from whoever has it
    public LastingFinding assign(FindingNumber number, Officer officer, Optional<String> assignee, Optional<LocalDate> due) {
        return inner.act(work -> assign(work, number, officer, assignee, due));
    }

    LastingFinding assign(Handle unit, FindingNumber number, Officer officer, Optional<String> assignee, Optional<LocalDate> due) {
        return step(unit, number, officer, Act.Kind.FINDING_NOTED, (work, _, signed) -> {
            if (assignee.isPresent() && inner.officers().find(work, assignee.get()).isEmpty()) {
                throw new CaseRefused(new Phrase(FindingDesk.class, "officer.unknown", assignee.get()));
            }
            FindingFiles.assign(work, number, assignee, due);
            String said = assignee.orElse("-") + due.map(day -> " " + day).orElse("");
            return new FindingStep(inner.now(), signed.name(), FindingStep.Kind.ASSIGNED, said);
        }, Role.CLERK, Role.REVIEWER, Role.REGISTRAR);
    }

    /// Puts it together with others that are dealt with together; empty takes it out.
    public LastingFinding group(FindingNumber number, Officer officer, Optional<String> group) {
        return step(number, officer, Act.Kind.FINDING_NOTED, (work, _, signed) -> {
            FindingFiles.group(work, number, group.map(String::strip));
            return new FindingStep(inner.now(), signed.name(), FindingStep.Kind.GROUPED, group.orElse("-"));
        }, Role.CLERK, Role.REVIEWER, Role.REGISTRAR);
    }

    /// Says how it is settled. Holds once a second officer has signed.
    ///
    /// @param legalBasis the article or rule that it rests on
    /// @param paper on file, where the way out needs one
    /// @throws CaseRefused when this finding cannot be settled so, a paper is missing or of the wrong kind, or nothing is said for it
    public LastingFinding settle(FindingNumber number, Officer officer, WayOut way, String reason, String legalBasis, Optional<Deed> paper) {
        requireText(number, reason);
        requireText(number, legalBasis);
        return step(number, officer, Act.Kind.FINDING_MOVED, (work, found, signed) -> {
            requireState(found, FindingState.OPEN, FindingState.UNDER_REVIEW);
            requireLawful(work, found, way, paper);
            Instant at = inner.now();
            FindingFiles.propose(work, number,
                    new Settlement(way, reason.strip(), legalBasis.strip(), paper, signed.name(), at, Optional.empty(), found.basis()));
            FindingFiles.move(work, number, FindingState.PROPOSED, at);
            return new FindingStep(at, signed.name(), FindingStep.Kind.PROPOSED,
                    "%s: %s (%s)%s".formatted(way, reason.strip(), legalBasis.strip(), paper.map(deed -> " " + deed.digest()).orElse("")));
        }, Role.CLERK, Role.REVIEWER);
    }

    private static void requireLawful(Handle work, LastingFinding found, WayOut way, Optional<Deed> paper) {
        if (way == WayOut.SURVEY_MENDED && found.change() != FindingChange.GONE) {
            throw new CaseRefused(new Phrase(FindingDesk.class, "finding.stillThere", found.number().toString()));
        }
        if (!found.ways().contains(way)) {
            throw new CaseRefused(new Phrase(FindingDesk.class, "finding.notSo", found.number().toString(), Phrase.of(way)));
        }
        if (!way.papers().isEmpty() && paper.filter(deed -> way.papers().contains(deed.kind()) && isOnFile(work, found.seenIn(), deed)).isEmpty()) {
            throw new CaseRefused(new Phrase(FindingDesk.class, "finding.noPaper", found.number().toString(), Phrase.of(way), anyOf(way.papers())));
        }
    }

    /// The papers that would do, in a row.
    private static Phrase anyOf(Set<Deed.DeedKind> papers) {
        return papers.stream().sorted().map(Phrase::of).reduce((one, other) -> new Phrase(FindingDesk.class, "finding.or", one, other)).orElseThrow();
    }

    /// Whether the paper came with the application or was put into its file since: a paper that nobody can read settles nothing.
    private static boolean isOnFile(Handle work, CaseNumber number, Deed paper) {
        return CaseFiles.find(work, number).stream().flatMap(row -> row.application().deeds().stream())
                .anyMatch(deed -> deed.kind() == paper.kind() && deed.digest().equals(paper.digest()))
                || Paperwork.list(work, number).stream()
                        .anyMatch(document -> document.kind().equals(paper.kind().name()) && document.digest().equals(paper.digest()));
    }

    /// The second signature. A common boundary is signed by a registrar: it is recorded that the two touch, and from then on no examination finds the sliver
    /// again while both geometries are what they are.
    ///
    /// @throws CaseRefused when whoever signs has proposed it or took the case in
    public LastingFinding sign(FindingNumber number, Officer officer) {
        return step(number, officer, Act.Kind.FINDING_MOVED, (work, found, signed) -> {
            requireState(found, FindingState.PROPOSED);
            Settlement proposed = FindingFiles.settlements(work, number).getLast();
            requireSecond(work, found, proposed, signed);
            Instant at = inner.now();
            FindingFiles.sign(work, number, new Settlement.Signature(signed.name(), at));
            FindingFiles.move(work, number, FindingState.SETTLED, at);
            if (proposed.way() == WayOut.COMMON_BOUNDARY) {
                EvidenceFiles.boundary(work, found.name(), proposed.basis(), number, at);
                inner.record(work, Act.Kind.BOUNDARY_ADOPTED, signed.name(), number.toString(),
                        EvidenceFiles.touches(new Agreements.Boundary(found.name().a(), proposed.basis().digestA(), found.name().b(),
                                proposed.basis().digestB())) + "paper: " + proposed.paper().map(Deed::digest).orElse(""));
            }
            return new FindingStep(at, signed.name(), FindingStep.Kind.SIGNED, proposed.way().name());
        }, Role.REVIEWER, Role.REGISTRAR);
    }

    private static void requireSecond(Handle work, LastingFinding found, Settlement proposed, Officer signed) {
        if (signed.name().equals(proposed.officer()) || FourEyes.tookIn(work, found.seenIn()).contains(signed.name())) {
            throw new CaseRefused(new Phrase(FindingDesk.class, "finding.fourEyes", found.number().toString()));
        }
        if (proposed.way() == WayOut.COMMON_BOUNDARY && !signed.is(Role.REGISTRAR)) {
            throw new CaseRefused(new Phrase(FindingDesk.class, "officer.notHis", signed.displayName(), Phrase.of(Role.REGISTRAR)));
        }
    }

    /// Does not sign: back to review.
    public LastingFinding turnDown(FindingNumber number, Officer officer, String reason) {
        requireText(number, reason);
        return step(number, officer, Act.Kind.FINDING_MOVED, (work, found, signed) -> {
            requireState(found, FindingState.PROPOSED);
            FindingFiles.move(work, number, FindingState.UNDER_REVIEW, inner.now());
            return new FindingStep(inner.now(), signed.name(), FindingStep.Kind.TURNED_DOWN, reason.strip());
        }, Role.REVIEWER, Role.REGISTRAR);
    }

    /// Nothing settles it: the case is to be refused for it.
    public LastingFinding groundForRefusal(FindingNumber number, Officer officer, String reason, String legalBasis) {
        requireText(number, reason);
        requireText(number, legalBasis);
        return step(number, officer, Act.Kind.FINDING_MOVED, (work, found, signed) -> {
            requireState(found, FindingState.OPEN, FindingState.UNDER_REVIEW);
            FindingFiles.move(work, number, FindingState.GROUND_FOR_REFUSAL, inner.now());
            return new FindingStep(inner.now(), signed.name(), FindingStep.Kind.GROUND_FOR_REFUSAL, reason.strip() + " (" + legalBasis.strip() + ")");
        }, Role.REVIEWER);
    }

    /// Takes back what was said of it.
    public LastingFinding reopen(FindingNumber number, Officer officer, String reason) {
        requireText(number, reason);
        return step(number, officer, Act.Kind.FINDING_MOVED, (work, found, signed) -> {
            requireState(found, FindingState.PROPOSED, FindingState.SETTLED, FindingState.GROUND_FOR_REFUSAL);
            FindingFiles.move(work, number, FindingState.OPEN, inner.now());
            return new FindingStep(inner.now(), signed.name(), FindingStep.Kind.REOPENED, reason.strip());
        }, Role.REVIEWER, Role.REGISTRAR);
    }

    // ---- what examinations and entries do

    /// Recognises what an examination found: new, still there, changed; and what it did not find again: gone.
    void found(Handle work, CaseNumber number, Application application, Examination examination, FiledFacts filed) {
        String grantDigest = filed.grant().map(GeometryDigest::of).orElse("");
        List<LastingFinding> before = FindingFiles.known(work, application);
        int ordinal = FindingFiles.nextExamination(work, number);
        List<FindingName> now = new ArrayList<>();
        for (Seen seen : Seen.of(application, examination, filed, grantDigest)) {
            now.add(seen.name());
            recognise(work, number, ordinal, seen, examination.at());
        }
        before.stream().filter(known -> !now.contains(known.name())).forEach(known -> FindingFiles.sighted(work, number, ordinal, known.number(),
                FindingChange.GONE, new Seen(known.name(), known.severity(), known.moment(), known.ways(), known.basis(), known.zh(), known.en()),
                examination.at()));
        FindingFiles.examinedUnder(work, number, filed.rules().version());
    }

    private void recognise(Handle work, CaseNumber number, int ordinal, Seen seen, Instant at) {
        Optional<LastingFinding> known = FindingFiles.find(work, seen.name());
        if (known.isEmpty()) {
            FindingNumber found = FindingFiles.open(work, seen.name(), at.atZone(Days.ZONE).getYear(), at);
            FindingFiles.sighted(work, number, ordinal, found, FindingChange.NEW, seen, at);
            FindingFiles.step(work, found, new FindingStep(at, "", FindingStep.Kind.FOUND, number.toString()));
            return;
        }
        LastingFinding before = known.get();
        FindingChange change = before.change() == FindingChange.GONE
                ? FindingChange.NEW
                : seen.readsLike(before) ? FindingChange.STILL_THERE : FindingChange.CHANGED;
        FindingFiles.sighted(work, number, ordinal, before.number(), change, seen, at);
        if (!seen.basis().equals(decidedOn(work, before)) && isDecided(before.state())) {
            openAgain(work, before, "examined again in case " + number);
        }
    }

    private static FindingBasis decidedOn(Handle work, LastingFinding finding) {
        List<Settlement> settlements = FindingFiles.settlements(work, finding.number());
        return finding.state() == FindingState.GROUND_FOR_REFUSAL || settlements.isEmpty() ? finding.basis() : settlements.getLast().basis();
    }

    private static boolean isDecided(FindingState state) {
        return switch (state) {
            case OPEN, UNDER_REVIEW -> false;
            case PROPOSED, SETTLED, GROUND_FOR_REFUSAL -> true;
        };
    }

    /// An entry has changed a geometry: what was decided on the one before no longer holds.
    void entered(Handle work, Registration registration) {
        Map<String, String> digests = new HashMap<>();
        registration.unit().units().forEach((SpatialUnit unit) -> digests.put(unit.id().toString(), unit.digest()));
        digests.forEach((lasting, digest) -> FindingFiles.decidedAbout(work, lasting).forEach(finding -> {
            FindingBasis basis = decidedOn(work, finding);
            String then = finding.name().a().equals(lasting) ? basis.digestA() : basis.digestB();
            if (!then.equals(digest)) {
                openAgain(work, finding, "entry " + registration.number() + " has changed the geometry of " + lasting);
            }
        }));
    }

    /// The rules have changed: what was decided in cases that still wait was decided under others.
    void rulesChanged(Handle work, int version) {
        FindingFiles.decidedAndPending(work).forEach(finding -> openAgain(work, finding, "rule set " + version + " is in force"));
    }

    private void openAgain(Handle work, LastingFinding finding, String why) {
        Instant at = inner.now();
        FindingFiles.move(work, finding.number(), FindingState.OPEN, at);
        FindingFiles.step(work, finding.number(), new FindingStep(at, "", FindingStep.Kind.REOPENED, why));
        inner.record(work, Act.Kind.FINDING_MOVED, "", finding.number().toString(), "step: REOPENED\nwhy: " + why);
    }

    /// Why the findings of a case keep it from a step, if they do: some are not settled, or the rules have changed since it was examined.
    Optional<Phrase> unsettled(Handle work, CaseNumber number, int rulesInForce, Moment step) {
        if (FindingFiles.rulesOf(work, number) != rulesInForce) {
            return Optional.of(new Phrase(FindingDesk.class, "decide.otherRules", number.toString(), rulesInForce));
        }
        List<LastingFinding> stopping = FindingFiles.of(work, number).stream().filter(finding -> finding.stops(step)).toList();
        return stopping.stream().map(FindingDesk::named).reduce((a, b) -> new Phrase(FindingDesk.class, "list.and", a, b))
                .map(all -> new Phrase(FindingDesk.class, "decide.grave", number.toString(), stopping.size(), all));
    }

    private static Phrase named(LastingFinding finding) {
        return finding.name().b().isEmpty()
                ? new Phrase(FindingDesk.class, "finding.ofOne", finding.number().toString(), finding.severity(), finding.name().a())
                : new Phrase(FindingDesk.class, "finding.ofTwo", finding.number().toString(), finding.severity(), finding.name().a(), finding.name().b());
    }

    void refuseUnsettled(Handle work, CaseNumber number, int rulesInForce, Moment step) {
        unsettled(work, number, rulesInForce, step).ifPresent(why -> {
            throw new CaseRefused(why);
        });
    }

    // ---- how

    @FunctionalInterface
    private interface Doing {
        FindingStep by(Handle work, LastingFinding found, Officer signed);
    }

    private LastingFinding step(FindingNumber number, Officer officer, Act.Kind kind, Doing doing, Role... roles) {
        return inner.act(work -> step(work, number, officer, kind, doing, roles));
    }

    private LastingFinding step(Handle work, FindingNumber number, Officer officer, Act.Kind kind, Doing doing, Role... roles) {
        Officer signed = inner.officer(work, officer, roles);
        LastingFinding found = known(work, number);
        FindingStep done = doing.by(work, found, signed);
        FindingFiles.step(work, number, done);
        inner.record(work, kind, signed.name(), number.toString(), "step: %s\nbasis: %s\ntext: %s".formatted(done.kind(), found.basis(),
                InnerOffice.oneLine(done.text())));
        return known(work, number);
    }

    private static LastingFinding known(Handle work, FindingNumber number) {
        return FindingFiles.find(work, number).orElseThrow(() -> new NoSuchElementException("no finding " + number));
    }

    private static void requireState(LastingFinding found, FindingState... states) {
        if (!List.of(states).contains(found.state())) {
            throw new CaseRefused(new Phrase(FindingDesk.class, "finding.otherState", found.number().toString(), Phrase.of(found.state())));
        }
    }

    private static void requireText(FindingNumber number, String text) {
        if (text.isBlank()) {
            throw new CaseRefused(new Phrase(FindingDesk.class, "finding.noReasons", number.toString()));
        }
    }
}
