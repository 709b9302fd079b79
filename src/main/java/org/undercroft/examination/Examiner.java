package org.undercroft.examination;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.undercroft.geometry.Frame;
import org.undercroft.geometry.Overlap;
import org.undercroft.geometry.Relation;
import org.undercroft.geometry.Relations;
import org.undercroft.geometry.SpaceIndex;
import org.undercroft.geometry.Tolerance;

/// Holds spaces against each other and against what stands near them. The same input gives the same findings, on any number of threads.
public final class Examiner {
    private final Relations relations;
    private final RightsMatrix matrix;

    public Examiner(Relations relations, RightsMatrix matrix) {
        this.relations = relations;
        this.matrix = matrix;
    }

    /// What counts as too deep and as too close.
    ///
    /// @param tolerance metres, where the survey class of either side is not known
    /// @param clearance metres that must lie between two spaces; 0 where nothing was asked for
    public record Terms(Tolerance tolerance, double clearance) {
        public Terms {
            if (!(clearance >= 0)) {
                throw new IllegalArgumentException("a clearance is a length, not " + clearance);
            }
        }
    }

    /// Each of `examined` against the later ones and against all of `standing`; findings come in that order.
    public List<Finding.OfTwo> examine(List<Subject> examined, List<Subject> standing, Terms terms) {
        double reach = Math.max(terms.clearance(), relations.snap().metres());
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
            return Stream.concat(later, neighbours).flatMap(b -> judged(a, b, terms).stream());
        }).toList();
    }

    private Optional<Finding.OfTwo> judged(Subject a, Subject b, Terms terms) {
        if (isTheSameProperty(a, b)) {
            return Optional.empty();
        }
        Relation relation = relations.between(a.space(), b.space(), terms.clearance());
        return switch (relation) {
            case Relation.Apart apart -> Tolerance.isMore(terms.clearance(), apart.distance()) && bothTakeRoom(a, b)
                    ? Optional.of(new Finding.ClearanceShort(a, b, relation, terms.clearance(), line(a, b).map(RightsMatrix.Line::rule)))
                    : Optional.empty();
            case Relation.Touching _ -> Optional.of(new Finding.Meeting(a, b, relation));
            case Relation.Overlapping(Overlap overlap) -> Optional.of(sharing(a, b, relation, overlap, terms));
            case Relation.Inside(Overlap overlap) -> Optional.of(sharing(a, b, relation, overlap, terms));
            case Relation.Around(Overlap overlap) -> Optional.of(sharing(a, b, relation, overlap, terms));
            case Relation.Same(Overlap overlap) -> Optional.of(sharing(a, b, relation, overlap, terms));
        };
    }

    private Finding.OfTwo sharing(Subject a, Subject b, Relation relation, Overlap overlap, Terms terms) {
        Optional<RightsMatrix.Line> line = line(a, b);
        Optional<Rule> rule = line.map(RightsMatrix.Line::rule);
        boolean lawful = line.map(found -> switch (found.outcome()) {
            case ALLOWED -> true;
            case FORBIDDEN -> false;
            case WITHIN_SERVIENT_UNIT -> a.unit().isPresent() && a.unit().equals(b.unit())
                    && (relation instanceof Relation.Inside || relation instanceof Relation.Same);
        }).orElse(false);
        if (lawful) {
            return new Finding.Allowed(a, b, relation, rule);
        }
        double tolerance = tolerance(a, b, terms);
        // Judged by depth, never by volume: 5 cm over 10 000 m² is 500 m³ and still only a survey misfit.
        return Tolerance.isMore(overlap.depth(), tolerance)
                ? new Finding.Encroachment(a, b, relation, tolerance, rule)
                : new Finding.WithinTolerance(a, b, relation, tolerance, rule);
    }

    private static double tolerance(Subject a, Subject b, Terms terms) {
        if (a.surveyClass().isEmpty() || b.surveyClass().isEmpty()) {
            return terms.tolerance().metres();
        }
        return Tolerance.ofSurveys(a.surveyClass().get().standardError(), b.surveyClass().get().standardError(), a.space().chordError(), b.space().chordError())
                .metres();
    }

    private Optional<RightsMatrix.Line> line(Subject a, Subject b) {
        return a.level().flatMap(claim -> b.level().flatMap(existing -> matrix.line(claim, existing)));
    }

    /// A unit that is surveyed anew is not in its own way.
    private static boolean isTheSameProperty(Subject a, Subject b) {
        return a.unit().isPresent() && a.unit().equals(b.unit()) && a.level().equals(b.level());
    }

    private static boolean bothTakeRoom(Subject a, Subject b) {
        return takesRoom(a) && takesRoom(b);
    }

    private static boolean takesRoom(Subject subject) {
        return subject.level().map(level -> switch (level) {
            case PRIMARY_RIGHT, NETWORK, EASEMENT -> true;
            case RESTRICTION, PRIORITY_NOTICE -> false;
        }).orElse(true);
    }
}
