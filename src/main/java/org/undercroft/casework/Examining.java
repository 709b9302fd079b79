package org.undercroft.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undercroft.examination.Examiner;
import org.undercroft.examination.Finding;
import org.undercroft.examination.PlacementCheck;
import org.undercroft.examination.RightsMatrix;
import org.undercroft.examination.Subject;
import org.undercroft.examination.Wording;
import org.undercroft.exchange.CrsTransform;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.CaseNumber;
import org.undercroft.land.Interest;
import org.undercroft.land.PartyId;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.SpatialUnit;
import org.undercroft.office.OfficeSettings;
import org.undercroft.register.Neighbourhood;
import org.undercroft.register.Register;

/// Holds an application against the book and against cases that came before it. The same application, entry and cases give the same findings, so a stored
/// case is simply examined again when it is opened: what its findings need to be seen, bodies and all, is never stored twice.
final class Examining {
    /// Metres around a plan in which the book must not move between examination and entry, even where no clearance is prescribed.
    private static final double LEAST_MARGIN = 1;
    /// Metres, where the survey class of a side is not known; in a register it always is.
    private static final Tolerance OTHERWISE = new Tolerance(0.01);

    private final OfficeSettings settings;
    private final Examiner examiner = new Examiner(Relations.STANDARD, RightsMatrix.DEFAULT);
    private final Examiner.Terms terms;
    private final PlacementCheck placement;

    Examining(OfficeSettings settings) {
        this.settings = settings;
        this.terms = new Examiner.Terms(OTHERWISE, settings.clearance());
        this.placement = PlacementCheck.against(settings.system(), settings.area(), new CrsTransform()::transform);
    }

    /// What stands behind a subject that is not in the book: a case and its application.
    record Waiting(CaseNumber number, Application application) {}

    /// @param reserved those earlier cases that lie near enough to have counted
    record Result(Examination examination, List<CaseNumber> reserved) {}

    double margin() {
        return Math.max(LEAST_MARGIN, settings.clearance());
    }

    /// As a decision names it.
    String tolerances() {
        return "by survey class; clearance %s m; rights matrix 1".formatted(settings.clearance());
    }

    /// @param book as it is, or as it was after the entry that an earlier examination saw
    /// @param before earlier cases that wait for the book
    Result examine(Application application, Register book, double margin, List<Waiting> before, Instant at) {
        List<Finding> findings = new ArrayList<>();
        List<Subject> plan = subjects(application, "", findings);
        Optional<Box> extent = plan.stream().map(subject -> subject.space().box()).reduce(Box::with);
        Neighbourhood near = extent.map(box -> book.neighboursOf(box.grown(margin), settings.frame()))
                .orElseGet(() -> new Neighbourhood(List.of(), book.last()));
        List<Subject> neighbours = new ArrayList<>();
        near.units().stream().filter(unit -> !application.ends(unit.unit())).forEach(unit -> neighbours.add(subject(unit, book)));
        List<CaseNumber> reserved = new ArrayList<>();
        for (Waiting waiting : before) {
            List<Subject> theirs = subjects(waiting.application(), waiting.number() + "/", new ArrayList<>()).stream()
                    .filter(subject -> extent.map(box -> box.grown(margin).meets(subject.space().box())).orElse(false))
                    .toList();
            if (!theirs.isEmpty()) {
                neighbours.addAll(theirs);
                reserved.add(waiting.number());
            }
        }
        findings.addAll(examiner.examine(plan, neighbours, terms));
        return new Result(new Examination(at, near.seen(), margin, plan, neighbours, findings), reserved);
    }

    /// The sound spaces applied for; what is wrong with the others is added to the findings.
    private List<Subject> subjects(Application application, String prefix, List<Finding> findings) {
        List<Subject> subjects = new ArrayList<>();
        for (PlannedSpace planned : application.spaces()) {
            switch (SoundnessCheck.STANDARD.examine(planned.parts(), settings.frame())) {
                case Soundness.Unsound unsound -> findings.add(new Finding.UnsoundSolid(planned.id(), unsound.faults()));
                case Soundness.Sound sound -> {
                    var middle = sound.space().frame().toWorld(sound.space().box().middle());
                    var misplacements = placement.of(application.plan().system(), middle);
                    misplacements.forEach(misplacement -> findings.add(new Finding.Misplaced(planned.id(), misplacement, middle)));
                    if (misplacements.isEmpty()) {
                        subjects.add(subject(application, planned, prefix, sound.space()));
                    }
                }
            }
        }
        return subjects;
    }

    private static Subject subject(Application application, PlannedSpace planned, String prefix, Space space) {
        return new Subject(
                prefix + planned.id(),
                application.name(),
                Optional.of(application.unit()),
                Optional.empty(),
                Optional.of(application.level()),
                Optional.of(application.surveyClass()),
                holder(application.interests()),
                space,
                GeometryDigest.of(planned.parts()));
    }

    private static Subject subject(SpatialUnit unit, Register book) {
        return new Subject(
                unit.id().toString(),
                unit.name(),
                Optional.of(unit.unit()),
                Optional.of(unit.id()),
                Optional.of(unit.level()),
                Optional.of(unit.surveyClass()),
                holder(book.interestsOn(unit.unit())),
                unit.space(),
                unit.digest());
    }

    private static Optional<String> holder(List<Interest> interests) {
        return interests.stream()
                .filter(Interest.Right.class::isInstance)
                .map(Interest.Right.class::cast)
                .findFirst()
                .map(right -> right.holdings().stream().map(holding -> holding.party().id()).sorted().map(PartyId::value).collect(Collectors.joining("+")));
    }

    static List<CaseFiles.FindingText> said(List<Finding> findings) {
        return findings.stream().map(finding -> {
            Phrase phrase = Wording.of(finding);
            return new CaseFiles.FindingText(finding.grave(), phrase.in(Locale.SIMPLIFIED_CHINESE), phrase.in(Locale.ENGLISH));
        }).toList();
    }
}
