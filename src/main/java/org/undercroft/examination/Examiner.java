package org.undercroft.examination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.SpaceIndex;
import org.undercroft.geometry.Tolerance;
import org.undercroft.land.Rule;
import org.undercroft.land.RuleLine;
import org.undercroft.land.RuleParameter;
import org.undercroft.land.RuleSet;
import org.undercroft.land.SpaceKind;

/// Holds spaces against each other, against what stands near them, and against the rules. The same input gives the same findings, on any number of threads.
public final class Examiner {
    private final Relations relations;
    private final RuleSet rules;
    private final double errors;
    private final double greatestClearance;

    public Examiner(Relations relations, RuleSet rules) {
        this.relations = relations;
        this.rules = rules;
        this.errors = rules.of(Rule.SURVEYS_AGREE).findFirst().map(line -> line.figure(RuleParameter.ERRORS)).orElse(2.0);
        this.greatestClearance = rules.greatestClearance();
    }

    /// What counts as too deep and as too close.
    ///
    /// @param tolerance metres, where the survey class of either side is not known
    /// @param clearance metres that must lie between two spaces, whatever the rules ask for between their kinds; 0 where nothing was asked for
    public record Terms(Tolerance tolerance, double clearance) {
        public Terms {
            if (!(clearance >= 0)) {
                throw new IllegalArgumentException("a clearance is a length, not " + clearance);
            }
        }
    }

    public RuleSet rules() {
        return rules;
    }

    /// How far around a space the rules about structures look, metres in plan.
    public double structureReach() {
        double zones = figures(Rule.OPERATOR_IS_ASKED_NEAR_STRUCTURE, RuleParameter.WIDTH);
        return Math.max(zones, figures(Rule.CAVERN_KEEPS_ITS_GROUNDWATER, RuleParameter.DISTANCE));
    }

    private double figures(Rule rule, RuleParameter parameter) {
        return rules.of(rule).mapToDouble(line -> line.figure(parameter)).max().orElse(0);
    }

    /// Kinds of space that the rules about structures speak of.
    public Set<SpaceKind> structureKinds() {
        return Stream.of(Rule.OPERATOR_IS_ASKED_NEAR_STRUCTURE, Rule.CAVERN_KEEPS_ITS_GROUNDWATER, Rule.SURFACE_DEPTH_IS_KNOWN)
                .flatMap(rules::of)
                .flatMap(line -> line.existing().kinds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Metres within which two spaces have to do with each other, zones aside.
    public double reach(Terms terms) {
        return Math.max(Math.max(terms.clearance(), greatestClearance), relations.snap().metres());
    }

    /// Each of `examined` against the later ones and against all of `standing`; findings come in that order.
    public List<Finding.OfTwo> examine(List<Subject> examined, List<Subject> standing, Terms terms) {
        return pairs(examined, standing, terms, Agreements.NONE);
    }

    /// The same, and everything else that the rules say of an application: first what is wrong with each space, then the pairs.
    public List<Finding> examine(List<Subject> examined, List<Subject> standing, Terms terms, Circumstances circumstances) {
        List<Finding.OfTwo> pairs = pairs(examined, standing, terms, circumstances.agreements());
        Set<String> sharing = new HashSet<>();
        pairs.stream().filter(pair -> sharesRoom(pair.relation())).forEach(pair -> sharing.add(pair.a().id() + "\n" + pair.b().id()));
        SpaceChecks alone = new SpaceChecks(rules, relations, terms);
        StructureChecks beside = new StructureChecks(rules, relations, terms, this::tolerance);
        AccessCheck access = new AccessCheck(rules, relations);
        List<Finding> findings = new ArrayList<>(alone.ofTheWhole(examined, circumstances));
        findings.addAll(examined.parallelStream()
                .flatMap(a -> Stream.concat(alone.of(a, circumstances).stream(),
                        beside.of(a, circumstances, b -> sharing.contains(a.id() + "\n" + b.id())).stream()))
                .toList());
        findings.addAll(access.of(examined, circumstances));
        findings.addAll(pairs);
        return findings;
    }

    /// What can be said before anything is compared: of the code and of declared figures.
    public List<Finding> beforehand(List<Subject> examined, Circumstances circumstances) {
        SpaceChecks alone = new SpaceChecks(rules, relations, new Terms(new Tolerance(0), 0));
        List<Finding> findings = new ArrayList<>(alone.ofTheWhole(examined, circumstances));
        examined.forEach(a -> findings.addAll(alone.ofTheCode(a, circumstances)));
        return findings;
    }

    private List<Finding.OfTwo> pairs(List<Subject> examined, List<Subject> standing, Terms terms, Agreements agreements) {
        double reach = reach(terms);
        if (examined.isEmpty()) {
            return List.of();
        }
        Frame frame = examined.getFirst().space().frame();
        SpaceIndex among = SpaceIndex.of(frame, examined.stream().map(Subject::space).toList());
        SpaceIndex around = SpaceIndex.of(frame, standing.stream().map(Subject::space).toList());
        return IntStream.range(0, examined.size()).parallel().boxed().flatMap(at -> {
            Subject a = examined.get(at);
            Stream<Subject> later = IntStream.of(among.near(among.space(at), reach)).filter(other -> other > at).mapToObj(examined::get);
            Stream<Subject> neighbours = IntStream.of(around.near(among.space(at), reach)).mapToObj(standing::get);
            List<Subject> others = Stream.concat(later, neighbours).filter(b -> !isTheSameProperty(a, b)).toList();
            double[] limits = others.stream().mapToDouble(b -> Math.max(terms.clearance(), clearance(a, b).map(Examiner::widest).orElse(0.0))).toArray();
            List<Relation> told = relations.toEach(a.space(), others.stream().map(Subject::space).toList(), limits);
            return IntStream.range(0, others.size()).boxed().flatMap(i -> judged(a, others.get(i), told.get(i), terms, agreements).stream());
        }).toList();
    }

    private Optional<Finding.OfTwo> judged(Subject a, Subject b, Relation relation, Terms terms, Agreements agreements) {
        return switch (relation) {
            case Relation.Apart apart -> tooClose(a, b, apart, terms, clearance(a, b));
            case Relation.Touching _ -> Optional.of(new Finding.Meeting(a, b, relation));
            case Relation.Overlapping(Overlap overlap) -> Optional.of(sharing(a, b, relation, overlap, terms, agreements));
            case Relation.Inside(Overlap overlap) -> Optional.of(sharing(a, b, relation, overlap, terms, agreements));
            case Relation.Around(Overlap overlap) -> Optional.of(sharing(a, b, relation, overlap, terms, agreements));
            case Relation.Same(Overlap overlap) -> Optional.of(sharing(a, b, relation, overlap, terms, agreements));
        };
    }

    // ---- room between two

    private Optional<RuleLine> clearance(Subject a, Subject b) {
        return rules.of(Rule.CLEARANCE_IS_KEPT)
                .filter(line -> line.claim().fits(a.level(), a.kind()) && line.existing().fits(b.level(), b.kind()))
                .findFirst();
    }

    private static double widest(RuleLine line) {
        return Math.max(line.figure(RuleParameter.BESIDE), line.figure(RuleParameter.CROSSING));
    }

    private Optional<Finding.OfTwo> tooClose(Subject a, Subject b, Relation.Apart apart, Terms terms, Optional<RuleLine> asked) {
        double byRule = asked.map(line -> line.figure(passesAbove(apart) ? RuleParameter.CROSSING : RuleParameter.BESIDE)).orElse(0.0);
        double required = Math.max(terms.clearance(), byRule);
        if (!Tolerance.isMore(required, apart.distance()) || !takesRoom(a) || !takesRoom(b)) {
            return Optional.empty();
        }
        Certainty certainty = Certainty.of(required - apart.distance(), tolerance(a, b, terms));
        Optional<RuleLine> line = byRule >= terms.clearance() ? asked : rules.matrix(a.level(), b.level());
        return Optional.of(new Finding.ClearanceShort(a, b, apart, required, certainty, line));
    }

    /// Where two come closest straight above each other, one crosses the other.
    private boolean passesAbove(Relation.Apart apart) {
        double aside = Math.hypot(apart.onA().x() - apart.onB().x(), apart.onA().y() - apart.onB().y());
        return aside <= relations.snap().metres() && apart.onA().z() != apart.onB().z();
    }

    // ---- room of two

    private Finding.OfTwo sharing(Subject a, Subject b, Relation relation, Overlap overlap, Terms terms, Agreements agreements) {
        Optional<RuleLine> line = rules.matrix(a.level(), b.level());
        boolean lawful = line.flatMap(RuleLine::outcome).map(outcome -> switch (outcome) {
            case ALLOWED -> true;
            case FORBIDDEN -> false;
            case WITHIN_SERVIENT_UNIT -> a.isOfTheSameUnit(b) && (relation instanceof Relation.Inside || relation instanceof Relation.Same);
        }).orElse(false);
        if (lawful) {
            return new Finding.Allowed(a, b, relation, line);
        }
        double tolerance = tolerance(a, b, terms);
        // Judged by depth, never by volume: 5 cm over 10 000 m² is 500 m³ and still only a survey misfit.
        if (!Tolerance.isMore(overlap.depth(), tolerance)) {
            return agreements.touch(a, b)
                    ? new Finding.CommonBoundary(a, b, relation, tolerance, line)
                    : new Finding.WithinTolerance(a, b, relation, tolerance, line);
        }
        double below = agreements.supportBelow(a, b);
        return below > Double.NEGATIVE_INFINITY && !Tolerance.isMore(overlap.top(), below)
                ? new Finding.LawfulIntrusion(a, b, relation, below, line)
                : new Finding.Encroachment(a, b, relation, tolerance, line);
    }

    private double tolerance(Subject a, Subject b, Terms terms) {
        if (a.surveyClass().isEmpty() || b.surveyClass().isEmpty()) {
            return terms.tolerance().metres();
        }
        // the tolerance of two surveys is twice their common error; a rule that asks for more errors widens both alike
        double widened = errors / 2;
        return Tolerance.ofSurveys(a.surveyClass().get().standardError() * widened, b.surveyClass().get().standardError() * widened,
                a.space().chordError(), b.space().chordError()).metres();
    }

    private static boolean sharesRoom(Relation relation) {
        return switch (relation) {
            case Relation.Apart _,Relation.Touching _ -> false;
            case Relation.Overlapping _,Relation.Inside _,Relation.Around _,Relation.Same _ -> true;
        };
    }

    /// A unit that is surveyed anew is not in its own way.
    private static boolean isTheSameProperty(Subject a, Subject b) {
        return a.isOfTheSameUnit(b) && a.level().equals(b.level());
    }

    private static boolean takesRoom(Subject subject) {
        return subject.level().map(level -> switch (level) {
            case PRIMARY_RIGHT, NETWORK, EASEMENT -> true;
            case RESTRICTION, PRIORITY_NOTICE -> false;
        }).orElse(true);
    }
}
