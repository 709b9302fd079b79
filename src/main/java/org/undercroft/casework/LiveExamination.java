package org.undercroft.casework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.undercroft.examination.Circumstances;
import org.undercroft.examination.Examiner;
import org.undercroft.examination.Finding;
import org.undercroft.examination.Misplacement;
import org.undercroft.examination.Subject;
import org.undercroft.geometry.Box;
import org.undercroft.geometry.GeometryDigest;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.Soundness;
import org.undercroft.geometry.SoundnessCheck;
import org.undercroft.geometry.Space;
import org.undercroft.geometry.SpaceDefinition;
import org.undercroft.land.Interest;
import org.undercroft.land.Level;
import org.undercroft.land.PlannedSpace;
import org.undercroft.land.ReferenceSystem;
import org.undercroft.land.SpaceKind;
import org.undercroft.land.SpatialUnit;
import org.undercroft.land.SurveyClass;
import org.undercroft.land.UnitCode;
import org.undercroft.office.OfficeSettings;
import org.undercroft.office.Officer;
import org.undercroft.register.Register;

/// Examines a space again and again while it is being given: the same rules, neighbours, waiting cases and reserves as the examination of a lodged case, and
/// the same findings.
///
/// What lies around is kept from one look to the next, with a strip around it so that a corner can be dragged, and is read anew as soon as anything was
/// written in the journal. One for each draft; meant to be called from one background thread at a time, and safe from any.
public final class LiveExamination {
    /// Metres around what was asked for that are read as well.
    private static final double STRIP = 20;
    /// How many places are kept: the space, the ground column around it, and the chain of own spaces up to the ground.
    private static final int KEPT = 6;

    private final InnerOffice inner;
    private final Examining examining;
    private final EvidenceDesk evidence;
    private Known known = new Known(-1, List.of(), new HashMap<>());
    private final Deque<Window> windows = new ArrayDeque<>();

    /// A space as it is given so far.
    ///
    /// @param unit the property it is to belong to, as far as it has a code already
    /// @param system what the coordinates mean
    public record Draft(
            Optional<UnitCode> unit, String name, Level level, SpaceKind kind, SurveyClass surveyClass, Optional<ReferenceSystem> system,
            List<SpaceDefinition> parts) {
        public Draft {
            parts = List.copyOf(parts);
        }

        /// The same with another shape.
        public Draft with(List<SpaceDefinition> others) {
            return new Draft(unit, name, level, kind, surveyClass, system, others);
        }
    }

    /// @param space empty where the parts bound no solid or cannot be meant as they stand; the findings say why
    /// @param neighbours what was held against it
    public record Result(Optional<Space> space, List<Subject> neighbours, List<Finding> findings) {
        public Result {
            neighbours = List.copyOf(neighbours);
            findings = List.copyOf(findings);
        }

        /// What cannot stay as it is: rights that exclude each other share room.
        public List<Finding.Encroachment> encroachments() {
            return findings.stream().filter(Finding.Encroachment.class::isInstance).map(Finding.Encroachment.class::cast).toList();
        }
    }

    /// What was read as of one record of the journal.
    ///
    /// @param ahead whose cases wait, and whose reserves are kept
    private record Known(long position, List<Subject> ahead, Map<Optional<UnitCode>, FiledFacts> filed) {}

    /// What stands in a box.
    private record Window(Box box, Set<SpaceKind> kinds, List<Subject> units) {
        boolean holds(Box asked, Set<SpaceKind> askedKinds) {
            return kinds.equals(askedKinds) && box.minX() <= asked.minX() && asked.maxX() <= box.maxX() && box.minY() <= asked.minY()
                    && asked.maxY() <= box.maxY() && box.minZ() <= asked.minZ() && asked.maxZ() <= box.maxZ();
        }
    }

    LiveExamination(InnerOffice inner, Examining examining, EvidenceDesk evidence, Officer officer) {
        inner.read(work -> inner.reader(work, officer));
        this.inner = inner;
        this.examining = examining;
        this.evidence = evidence;
    }

    public OfficeSettings settings() {
        return inner.settings();
    }

    /// What would end the encroachments of a draft, examined with the same eyes.
    public LeastChange leastChange() {
        return new LeastChange(this);
    }

    /// Examines a draft as if it were lodged now.
    public synchronized Result examine(Draft draft) {
        if (draft.parts().isEmpty()) {
            return new Result(Optional.empty(), List.of(), List.of());
        }
        PlannedSpace planned = new PlannedSpace(draft.name(), Optional.empty(), draft.parts());
        return switch (SoundnessCheck.STANDARD.examine(draft.parts(), settings().frame())) {
            case Soundness.Unsound unsound ->
                new Result(Optional.empty(), List.of(), List.of(new Finding.UnsoundSolid(draft.name(), unsound.faults())));
            case Soundness.Sound(Space space) -> {
                Position middle = space.frame().toWorld(space.box().middle());
                List<Misplacement> misplacements = examining.misplacements(draft.system(), planned, middle);
                yield misplacements.isEmpty()
                        ? against(subject(draft, space))
                        : new Result(Optional.empty(), List.of(), misplacements.stream()
                                .<Finding>map(misplacement -> new Finding.Misplaced(draft.name(), misplacement, middle)).toList());
            }
        };
    }

    private Result against(Subject draft) {
        refresh();
        FiledFacts filed = known.filed.computeIfAbsent(draft.unit(), this::filed);
        Examiner examiner = new Examiner(Relations.STANDARD, filed.rules());
        Box near = draft.space().box().grown(examining.margin(filed.rules()));
        List<Subject> neighbours = new ArrayList<>(in(near, Set.of()));
        known.ahead.stream()
                .filter(other -> !isTheSame(other, draft) && other.space().box().meets(near))
                .forEach(neighbours::add);
        Set<SpaceKind> kinds = examining.structureKinds(examiner, filed);
        Box wide = draft.space().box().grown(examiner.structureReach());
        List<Subject> structures = kinds.isEmpty()
                ? List.of()
                : in(new Box(wide.minX(), wide.minY(), Enquiries.ABYSS, wide.maxX(), wide.maxY(), Enquiries.SKY), kinds);
        Circumstances circumstances = new Circumstances(structures, examining.ground(), Optional.empty(), Optional.of(draft.space()), List.of(),
                Examining.depthUnknown(structures, filed), filed.subDistricts(), filed.agreements(), box -> in(box, Set.of()));
        return new Result(Optional.of(draft.space()), neighbours,
                examiner.examine(List.of(draft), neighbours, examining.terms(filed.rules()), circumstances));
    }

    /// A case that waits for the very same unit is this one, or its forerunner.
    private static boolean isTheSame(Subject other, Subject draft) {
        return draft.unit().isPresent() && other.unit().equals(draft.unit()) && other.level().equals(draft.level());
    }

    private static Subject subject(Draft draft, Space space) {
        return new Subject(
                draft.name(), draft.name(), draft.unit(), Optional.empty(), Optional.of(draft.level()), Optional.of(draft.surveyClass()),
                Optional.empty(), space, GeometryDigest.of(draft.parts()), Optional.of(draft.kind()),
                draft.unit().map(unit -> unit.value() + "/1").orElse(draft.name()), Set.of());
    }

    // ---- what is kept from one look to the next

    private void refresh() {
        long position = inner.register().head().tree().size();
        if (position == known.position) {
            return;
        }
        windows.clear();
        List<Subject> ahead = inner.read(work -> Reserves.claims(work, inner.today())).stream()
                .flatMap(claim -> examining.subjects(claim.application(), claim.id() + "/", new ArrayList<>()).stream())
                .toList();
        known = new Known(position, ahead, new HashMap<>());
    }

    private FiledFacts filed(Optional<UnitCode> unit) {
        return inner.read(work -> evidence.ofADraft(work, unit, inner.now()));
    }

    private List<Subject> in(Box asked, Set<SpaceKind> kinds) {
        Optional<Window> kept = windows.stream().filter(window -> window.holds(asked, kinds)).findFirst();
        Window window = kept.orElseGet(() -> look(asked.grown(STRIP), kinds));
        if (kept.isEmpty()) {
            windows.addFirst(window);
            if (windows.size() > KEPT) {
                windows.removeLast();
            }
        }
        return window.units.stream().filter(unit -> unit.space().box().meets(asked)).toList();
    }

    private Window look(Box box, Set<SpaceKind> kinds) {
        Register book = inner.register();
        Stream<SpatialUnit> units = (kinds.isEmpty() ? book.neighboursOf(box, settings().frame()) : book.neighboursOf(box, settings().frame(), kinds))
                .units().stream();
        Map<UnitCode, List<Interest>> asked = new HashMap<>();
        Function<UnitCode, List<Interest>> interests = unit -> asked.computeIfAbsent(unit, book::interestsOn);
        return new Window(box, kinds, units.map(unit -> Examining.subject(unit, interests)).toList());
    }
}
