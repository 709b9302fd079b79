package org.undercroft.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undercroft.certificate.DeclaredFigure;
import org.undercroft.examination.Circumstances;
import org.undercroft.examination.DeclaredValue;
import org.undercroft.examination.Examiner;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Misplacement;
import org.undercroft.examination.PlacementCheck;
import org.undercroft.examination.Subject;
import org.undercroft.examination.Wording;
import org.undercroft.exchange.CrsTransform;
import org.undercroft.geometry.Bound;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Slab;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.Figure;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.PartyId;
import org.undercroft.land.Phrase;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.RestrictionKind;
import org.undercroft.land.Rule;
import org.undercroft.land.RuleParameter;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.UnitCode;
import org.undercroft.office.OfficeSettings;
import org.undercroft.register.Neighbourhood;
import org.undercroft.register.Register;

/// Holds an application against the book and against cases that came before it. The same application, entry, cases, rules and papers on file give the same
/// findings, so a stored case is simply examined again when it is opened: what its findings need to be seen, bodies and all, is never stored twice.
final class Examining {
    /// Metres around a plan in which the book must not move between examination and entry, even where no clearance is prescribed.
    private static final double LEAST_MARGIN = 1;
    /// Metres, where the survey class of a side is not known and no rule says more; in a register it always is.
    private static final double OTHERWISE = 0.01;

    private final OfficeSettings settings;
    private final PlacementCheck placement;

    Examining(OfficeSettings settings) {
        this.settings = settings;
        this.placement = PlacementCheck.against(settings.system(), settings.area(), new CrsTransform()::transform);
    }

    /// @param ahead those earlier claims that lie near enough to have counted
    record Result(Examination examination, List<Claim> ahead) {}

    double margin(RuleSet rules) {
        return Math.max(LEAST_MARGIN, Math.max(settings.clearance(), rules.greatestClearance()));
    }

    /// As a decision names it.
    String tolerances(RuleSet rules) {
        return "by survey class; clearance %s m; rule set %d".formatted(settings.clearance(), rules.version());
    }

    /// @param book as it is, or as it was after the entry that an earlier examination saw
    /// @param before earlier cases that wait for the book, and reserves
    /// @param filed what counted beside them, then or now
    Result examine(Application application, Register book, double margin, List<Claim> before, FiledFacts filed, Instant at) {
        List<Finding> findings = new ArrayList<>();
        List<Subject> plan = subjects(application, "", findings);
        Optional<Box> extent = plan.stream().map(subject -> subject.space().box()).reduce(Box::with);
        Holders holders = new Holders(book);
        Neighbourhood near = extent.map(box -> book.neighboursOf(box.grown(margin), settings.frame()))
                .orElseGet(() -> new Neighbourhood(List.of(), book.last()));
        List<Subject> neighbours = new ArrayList<>();
        near.units().stream().filter(unit -> !application.ends(unit.unit())).forEach(unit -> neighbours.add(subject(unit, holders)));
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
        Examiner examiner = new Examiner(Relations.STANDARD, filed.rules());
        Circumstances known = circumstances(application, plan, extent, book, filed, examiner, holders);
        findings.addAll(examiner.examine(plan, neighbours, terms(filed.rules()), known));
        return new Result(new Examination(at, near.seen(), margin, plan, neighbours, findings), ahead);
    }

    /// What the rules say before anything is compared.
    List<Finding> beforehand(Application application, FiledFacts filed) {
        List<Subject> plan = subjects(application, "", new ArrayList<>());
        Circumstances known = new Circumstances(List.of(), Optional.empty(), Optional.empty(), whole(application, plan), declared(application), Set.of(),
                filed.subDistricts(), filed.agreements(), _ -> List.of());
        return new Examiner(Relations.STANDARD, filed.rules()).beforehand(plan, known);
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

    /// What counts as too deep and too close under a rule set.
    Examiner.Terms terms(RuleSet rules) {
        double otherwise = rules.of(Rule.SURVEYS_AGREE).findFirst().map(line -> line.figure(RuleParameter.OTHERWISE)).orElse(OTHERWISE);
        return new Examiner.Terms(new Tolerance(otherwise), settings.clearance());
    }

    // ---- what counts beside the spaces

    private Circumstances circumstances(
            Application application, List<Subject> plan, Optional<Box> extent, Register book, FiledFacts filed, Examiner examiner, Holders holders) {
        if (application.particulars().keeps().isPresent()) {
            // the space stands in the book as it is; who holds it is all that changes
            return new Circumstances(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Set.of(), List.of(), filed.agreements(),
                    _ -> List.of());
        }
        List<Subject> structures = extent.map(box -> structures(application, box, book, filed, examiner, holders)).orElse(List.of());
        Set<String> depthUnknown = depthUnknown(structures, filed);
        return new Circumstances(structures, ground(), filed.grant().flatMap(this::sound), whole(application, plan), declared(application), depthUnknown,
                filed.subDistricts(), filed.agreements(),
                box -> book.neighboursOf(box, settings.frame()).units().stream().map(unit -> subject(unit, holders)).toList());
    }

    static Set<String> depthUnknown(List<Subject> structures, FiledFacts filed) {
        List<Subject> titles = structures.stream().filter(unit -> unit.kind().equals(Optional.of(SpaceKind.SURFACE_PARCEL))).toList();
        if (titles.isEmpty() || filed.titles().isEmpty()) {
            return Set.of();
        }
        Set<FiledFacts.DepthUnknown> marked = filed.titles().get().among(titles.stream().map(Subject::lasting).toList());
        return titles.stream()
                .filter(unit -> marked.contains(new FiledFacts.DepthUnknown(unit.lasting(), unit.digest())))
                .map(Subject::lasting)
                .collect(Collectors.toSet());
    }

    /// The whole column of ground around the plan, for kinds of space that rules speak of.
    private List<Subject> structures(Application application, Box extent, Register book, FiledFacts filed, Examiner examiner, Holders holders) {
        Set<SpaceKind> kinds = structureKinds(examiner, filed);
        if (kinds.isEmpty()) {
            return List.of();
        }
        Box wide = extent.grown(examiner.structureReach());
        Box column = new Box(wide.minX(), wide.minY(), Enquiries.ABYSS, wide.maxX(), wide.maxY(), Enquiries.SKY);
        return book.neighboursOf(column, settings.frame(), kinds).units().stream()
                .filter(unit -> !application.ends(unit.unit()))
                .map(unit -> subject(unit, holders))
                .toList();
    }

    Set<SpaceKind> structureKinds(Examiner examiner, FiledFacts filed) {
        return examiner.structureKinds().stream()
                .filter(kind -> kind != SpaceKind.SURFACE_PARCEL || filed.titles().isPresent())
                .collect(Collectors.toSet());
    }

    /// A ground in another height datum says nothing about how deep a space lies.
    Optional<GroundSurvey> ground() {
        OptionalInt datum = settings.system().height();
        return settings.ground().filter(ground -> datum.isEmpty() || ground.system().height().equals(datum));
    }

    private Optional<Space> sound(List<SpaceDefinition> parts) {
        return SoundnessCheck.STANDARD.examine(parts, settings.frame()) instanceof Soundness.Sound(Space space) ? Optional.of(space) : Optional.empty();
    }

    private Optional<Space> whole(Application application, List<Subject> plan) {
        if (plan.size() < application.spaceIds().size()) {
            return Optional.empty();
        }
        return plan.size() == 1
                ? Optional.of(plan.getFirst().space())
                : sound(application.spaces().stream().flatMap(space -> space.parts().stream()).toList());
    }

    /// Of the figures that papers state, those of the legal space; capacity and excavation are other facts (domain page 4.5).
    private static List<DeclaredValue> declared(Application application) {
        Stream<DeclaredValue> typed = application.particulars().figures().stream()
                .filter(figure -> figure.provenance() == Figure.Provenance.DECLARED)
                .flatMap(figure -> what(figure.kind()).map(what -> new DeclaredValue(what, figure.value().doubleValue())).stream());
        Stream<DeclaredValue> written = application.figures().stream()
                .flatMap(figure -> what(figure).map(what -> new DeclaredValue(what, figure.value())).stream());
        return Stream.concat(typed, written).distinct().toList();
    }

    private static Optional<DeclaredValue.What> what(Figure.Kind kind) {
        return switch (kind) {
            case PLAN_AREA -> Optional.of(DeclaredValue.What.AREA);
            case LEGAL_VOLUME -> Optional.of(DeclaredValue.What.VOLUME);
            case EXCAVATED_VOLUME, USABLE_CAPACITY, FLOOR_AREA, SAVED_SURFACE_LAND -> Optional.empty();
        };
    }

    private static Optional<DeclaredValue.What> what(DeclaredFigure figure) {
        if (figure.unit().equals("m²") && Set.of("宗地面积", "面积", "水平投影最大面积").contains(figure.zh())) {
            return Optional.of(DeclaredValue.What.AREA);
        }
        boolean legal = Set.of("法定空间体积", "空间体积", "体积").contains(figure.zh());
        return figure.unit().equals("m³") && legal ? Optional.of(DeclaredValue.What.VOLUME) : Optional.empty();
    }

    // ---- the spaces

    /// The sound spaces applied for; what is wrong with the others is added to the findings.
    List<Subject> subjects(Application application, String prefix, List<Finding> findings) {
        List<Subject> subjects = new ArrayList<>();
        List<PlannedSpace> spaces = application.spaces();
        for (int i = 0; i < spaces.size(); i++) {
            PlannedSpace planned = spaces.get(i);
            String lasting = lasting(application, i);
            switch (SoundnessCheck.STANDARD.examine(planned.parts(), settings.frame())) {
                case Soundness.Unsound unsound -> findings.add(new Finding.UnsoundSolid(planned.id(), unsound.faults()));
                case Soundness.Sound sound -> {
                    Position middle = sound.space().frame().toWorld(sound.space().box().middle());
                    List<Misplacement> misplacements = misplacements(application.plan().system(), planned, middle);
                    misplacements.forEach(misplacement -> findings.add(new Finding.Misplaced(planned.id(), misplacement, middle)));
                    if (misplacements.isEmpty()) {
                        subjects.add(subject(application, planned, prefix, lasting, sound.space()));
                    }
                }
            }
        }
        return subjects;
    }

    List<Misplacement> misplacements(Optional<ReferenceSystem> system, PlannedSpace planned, Position middle) {
        List<Misplacement> found = new ArrayList<>(placement.of(system, middle));
        OptionalInt declared = system.map(ReferenceSystem::height).orElse(OptionalInt.empty());
        if (declared.isEmpty() && system.isPresent() && settings.system().height().isPresent()) {
            found.add(Misplacement.NO_HEIGHT_DATUM);
        }
        boolean mixed = declared.isPresent() && planned.parts().stream().flatMap(Examining::grounds)
                .anyMatch(ground -> ground.datum().isPresent() && ground.datum().getAsInt() != declared.getAsInt());
        if (mixed) {
            found.add(Misplacement.MIXED_HEIGHT_DATUMS);
        }
        return found;
    }

    private static Stream<Bound.Ground> grounds(SpaceDefinition part) {
        return part instanceof Slab slab
                ? Stream.of(slab.lower(), slab.upper()).filter(Bound.Ground.class::isInstance).map(Bound.Ground.class::cast)
                : Stream.empty();
    }

    /// What a space applied for will be called once it is registered, and is called in every case before that.
    static String lasting(Application application, int index) {
        String space = application.spaceIds().get(index);
        return application.particulars().reshaping().stream()
                .flatMap(reshaping -> reshaping.into().stream())
                .filter(part -> part.spaceIds().contains(space))
                .findFirst()
                .map(part -> lasting(part.unit(), "1", application.spaceIds().stream().filter(part.spaceIds()::contains).toList(), space))
                .orElseGet(() -> lasting(application.unit(), application.label(), application.spaceIds(), space));
    }

    private static String lasting(UnitCode unit, String label, List<String> spaces, String space) {
        return unit.value() + "/" + (spaces.size() == 1 ? label : label + "-" + (spaces.indexOf(space) + 1));
    }

    /// The same by the name it has in the plan.
    static String lasting(Application application, String spaceId) {
        return IntStream.range(0, application.spaceIds().size())
                .filter(i -> application.spaceIds().get(i).equals(spaceId))
                .mapToObj(i -> lasting(application, i))
                .findFirst()
                .orElse(spaceId);
    }

    private static Subject subject(Application application, PlannedSpace planned, String prefix, String lasting, Space space) {
        return new Subject(
                prefix + planned.id(),
                application.name(),
                Optional.of(application.unit()),
                Optional.empty(),
                Optional.of(application.level()),
                Optional.of(application.surveyClass()),
                holder(application.interests()),
                space,
                GeometryDigest.of(planned.parts()),
                Optional.of(application.spaceKind()),
                lasting,
                served(application.interests(), application.level()));
    }

    private static Subject subject(SpatialUnit unit, Holders holders) {
        return subject(unit, holders::interests);
    }

    static Subject subject(SpatialUnit unit, Function<UnitCode, List<Interest>> holding) {
        List<Interest> interests = holding.apply(unit.unit());
        return new Subject(
                unit.id().toString(),
                unit.name(),
                Optional.of(unit.unit()),
                Optional.of(unit.id()),
                Optional.of(unit.level()),
                Optional.of(unit.surveyClass()),
                holder(interests),
                unit.space(),
                unit.digest(),
                Optional.of(unit.kind()),
                unit.id().toString(),
                served(interests, unit.level()));
    }

    private static Optional<String> holder(List<Interest> interests) {
        return interests.stream()
                .filter(Interest.Right.class::isInstance)
                .map(Interest.Right.class::cast)
                .findFirst()
                .map(right -> right.holdings().stream().map(holding -> holding.party().id()).sorted().map(PartyId::value).collect(Collectors.joining("+")));
    }

    private static Set<UnitCode> served(List<Interest> interests, Level level) {
        return level != Level.EASEMENT
                ? Set.of()
                : interests.stream()
                        .filter(Interest.Restriction.class::isInstance)
                        .map(Interest.Restriction.class::cast)
                        .filter(restriction -> restriction.kind() == RestrictionKind.EASEMENT)
                        .flatMap(restriction -> restriction.beneficiary().stream())
                        .collect(Collectors.toSet());
    }

    /// Asks the book once for each unit.
    private record Holders(Register book, Map<UnitCode, List<Interest>> known) {
        Holders(Register book) {
            this(book, new HashMap<>());
        }

        List<Interest> interests(UnitCode unit) {
            return known.computeIfAbsent(unit, book::interestsOn);
        }
    }

    static List<CaseFiles.FindingText> said(List<Finding> findings) {
        return findings.stream().map(finding -> {
            Phrase phrase = Wording.of(finding);
            return new CaseFiles.FindingText(finding.grave(), phrase.in(Locale.SIMPLIFIED_CHINESE), phrase.in(Locale.ENGLISH));
        }).toList();
    }
}
