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
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.Tolerance;
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

    /// @param ahead those earlier claims that lie near enough to have counted
    record Result(Examination examination, List<Claim> ahead) {}

    double margin() {
        return Math.max(LEAST_MARGIN, settings.clearance());
    }

    /// As a decision names it.
    String tolerances() {
        return "by survey class; clearance %s m; rights matrix 1".formatted(settings.clearance());
    }

    /// @param book as it is, or as it was after the entry that an earlier examination saw
    /// @param before earlier cases that wait for the book, and reserves
    Result examine(Application application, Register book, double margin, List<Claim> before, Instant at) {
        List<Finding> findings = new ArrayList<>();
        List<Subject> plan = subjects(application, "", findings);
        Optional<Box> extent = plan.stream().map(subject -> subject.space().box()).reduce(Box::with);
        Neighbourhood near = extent.map(box -> book.neighboursOf(box.grown(margin), settings.frame()))
                .orElseGet(() -> new Neighbourhood(List.of(), book.last()));
        List<Subject> neighbours = new ArrayList<>();
        near.units().stream().filter(unit -> !application.ends(unit.unit())).forEach(unit -> neighbours.add(subject(unit, book)));
        List<Claim> ahead = new ArrayList<>();
        for (Claim claim : before) {
            List<Subject> theirs = subjects(claim.application(), claim.id() + "/", new ArrayList<>()).stream()
                    .filter(subject -> extent.map(box -> box.grown(margin).meets(subject.space().box())).orElse(false))
                    .toList();
            if (!theirs.isEmpty()) {
                neighbours.addAll(theirs);
                ahead.add(claim);
            }
        }
        findings.addAll(examiner.examine(plan, neighbours, terms));
        return new Result(new Examination(at, near.seen(), margin, plan, neighbours, findings), ahead);
    }

    /// Whether a corrected application asks for no room that the first one did not ask for: each of its spaces lies inside one of those, or is one of them.
    /// What was unsound asked for nothing.
    boolean isWithin(Application corrected, Application first) {
        List<Finding> troubles = new ArrayList<>();
        List<Subject> now = subjects(corrected, "", troubles);
        List<Subject> then = subjects(first, "", new ArrayList<>());
        return troubles.isEmpty() && now.stream().allMatch(one -> then.stream().anyMatch(other -> isWithin(one, other)));
    }

    private static boolean isWithin(Subject one, Subject other) {
        return one.digest().equals(other.digest()) || switch (Relations.STANDARD.between(one.space(), other.space())) {
            case Relation.Inside _,Relation.Same _ -> true;
            case Relation.Apart _,Relation.Touching _,Relation.Overlapping _,Relation.Around _ -> false;
        };
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
