package org.undercroft.examination;

import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Fault;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;
import org.undercroft.land.GroundSurvey;
import org.undercroft.land.Moment;
import org.undercroft.land.Rule;
import org.undercroft.land.RuleLine;
import org.undercroft.land.Severity;

/// What an examination found; values, not exceptions. Said by [Wording], painted by the desk: one list, two readers.
public sealed interface Finding {
    Severity severity();

    /// The step of the case that it stops, where it stops any.
    Moment moment();

    /// Whether something must be decided before the case can go on.
    default boolean grave() {
        return severity().stops();
    }

    /// Something about two spaces: `a` is the one examined, or the one read first.
    sealed interface OfTwo extends Finding {
        Subject a();

        Subject b();

        Relation relation();

        Verdict verdict();

        /// Whether the surveys are good enough to say so.
        Certainty certainty();

        /// The line of the rule set that speaks of the two; empty where no rights are known.
        Optional<RuleLine> line();

        default Optional<Rule> rule() {
            return line().map(RuleLine::rule);
        }

        @Override
        default Moment moment() {
            return line().map(RuleLine::moment).orElse(Moment.EXAMINATION);
        }
    }

    /// Rights that exclude each other share room.
    ///
    /// @param tolerance metres; the depth is larger
    record Encroachment(Subject a, Subject b, Relation relation, double tolerance, Optional<RuleLine> line) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.CONFLICT;
        }

        @Override
        public Certainty certainty() {
            return Certainty.CERTAIN;
        }

        @Override
        public Severity severity() {
            Severity said = line.map(RuleLine::severity).orElse(Severity.OBSTACLE);
            return a.isOfTheSameHolder(b) ? said.lighter() : said;
        }
    }

    /// Room is shared no deeper than the surveys may differ: a common boundary should be adopted.
    record WithinTolerance(Subject a, Subject b, Relation relation, double tolerance, Optional<RuleLine> line) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.WITHIN_TOLERANCE;
        }

        @Override
        public Certainty certainty() {
            return Certainty.WITHIN_SURVEY_ERROR;
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /// Room is shared no deeper than the surveys may differ, and a registrar has recorded that the two touch (LA_RequiredRelationshipSpatialUnit).
    record CommonBoundary(Subject a, Subject b, Relation relation, double tolerance, Optional<RuleLine> line) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.CONTACT;
        }

        @Override
        public Certainty certainty() {
            return Certainty.CLEAR;
        }

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }
    }

    /// They meet and share no room.
    record Meeting(Subject a, Subject b, Relation relation) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.CONTACT;
        }

        @Override
        public Certainty certainty() {
            return Certainty.CLEAR;
        }

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public Optional<RuleLine> line() {
            return Optional.empty();
        }
    }

    /// Room is shared and that is lawful; the rule may set a condition.
    record Allowed(Subject a, Subject b, Relation relation, Optional<RuleLine> line) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.ALLOWED;
        }

        @Override
        public Certainty certainty() {
            return Certainty.CLEAR;
        }

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }
    }

    /// Support or piles stand in another's space, below the height that an easement allows them.
    ///
    /// @param below the height, metres
    record LawfulIntrusion(Subject a, Subject b, Relation relation, double below, Optional<RuleLine> line) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.ALLOWED;
        }

        @Override
        public Certainty certainty() {
            return Certainty.CLEAR;
        }

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }
    }

    /// Closer than required.
    ///
    /// @param required metres
    record ClearanceShort(Subject a, Subject b, Relation relation, double required, Certainty certainty, Optional<RuleLine> line) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.CLEARANCE_SHORT;
        }

        @Override
        public Severity severity() {
            Severity said = line.filter(known -> known.rule() == Rule.CLEARANCE_IS_KEPT).map(RuleLine::severity).orElse(Severity.OBSTACLE);
            return a.isOfTheSameHolder(b) || certainty == Certainty.WITHIN_SURVEY_ERROR ? said.lighter() : said;
        }
    }

    /// Something that a line of the rule set says about a space, other than that it shares room or comes close.
    sealed interface ByRule extends Finding {
        /// The space examined.
        Subject a();

        /// What it is held against, where that is a space.
        default Optional<Subject> other() {
            return Optional.empty();
        }

        RuleLine line();

        default Certainty certainty() {
            return Certainty.CERTAIN;
        }

        @Override
        default Severity severity() {
            return certainty() == Certainty.WITHIN_SURVEY_ERROR ? line().severity().lighter() : line().severity();
        }

        @Override
        default Moment moment() {
            return line().moment();
        }
    }

    /// Part of it lies outside the space of the grant contract (Civil Code, art. 348).
    ///
    /// @param volume cubic metres outside
    /// @param beyond how far the furthest corner lies outside, metres
    /// @param above how far it rises over the top of the grant, `below` sinks under its bottom, metres, 0 where it does not
    record OutsideGrant(Subject a, double volume, double beyond, double above, double below, Certainty certainty, RuleLine line) implements ByRule {}

    /// It rises above the ground where it should lie below.
    ///
    /// @param height metres above the ground where it is highest, `where` that is: east, north, height
    /// @param survey of the ground
    record AboveGround(Subject a, double height, Position where, GroundSurvey survey, Certainty certainty, RuleLine line) implements ByRule {}

    /// It lies in the zone around a structure in which its operator is asked.
    ///
    /// @param width metres of the zone
    /// @param distance metres from the structure, in plan or in every direction
    /// @param special whether it is the inner zone
    record ZoneEntered(Subject a, Subject b, double width, double distance, boolean special, Certainty certainty, RuleLine line) implements ByRule {
        @Override
        public Optional<Subject> other() {
            return Optional.of(b);
        }
    }

    /// A title to the surface that reaches deeper than such titles do.
    ///
    /// @param depth metres below the ground where it is deepest, `allowed` metres
    record TooDeep(Subject a, double depth, double allowed, RuleLine line) implements ByRule {}

    /// It lies where a surface title may reach that nobody has surveyed in depth.
    ///
    /// @param area square metres of plan that both cover
    record DepthUnknown(Subject a, Subject b, double area, RuleLine line) implements ByRule {
        @Override
        public Optional<Subject> other() {
            return Optional.of(b);
        }
    }

    /// No chain of own spaces and easements leads from it to the ground.
    ///
    /// @param reached how many spaces the chain has
    record NoAccess(Subject a, int reached, RuleLine line) implements ByRule {}

    /// The unit code does not fit what it is to name.
    record CodeUnfit(Subject a, CodeFault fault, String expected, RuleLine line) implements ByRule {}

    /// It does not lie in the sub-district that its code names.
    ///
    /// @param area square metres of plan outside
    record OutsideSubDistrict(Subject a, String subDistrict, double area, RuleLine line) implements ByRule {}

    /// A figure was declared that the geometry does not give.
    record DeclaredDiffers(Subject a, DeclaredValue declared, double computed, RuleLine line) implements ByRule {}

    /// A work that drains the rock comes near a store that groundwater seals, or the store near the work.
    ///
    /// @param distance metres between them
    record GroundwaterAtRisk(Subject a, Subject b, double distance, double asked, RuleLine line) implements ByRule {
        @Override
        public Optional<Subject> other() {
            return Optional.of(b);
        }
    }

    /// The definition bounds no solid, so it was compared with nothing.
    record UnsoundSolid(String id, List<Fault> faults) implements Finding {
        public UnsoundSolid {
            faults = List.copyOf(faults);
        }

        @Override
        public Severity severity() {
            return Severity.FORBIDDEN;
        }

        @Override
        public Moment moment() {
            return Moment.EXAMINATION;
        }
    }

    /// The coordinates cannot be meant as they stand.
    record Misplaced(String id, Misplacement misplacement, Position where) implements Finding {
        @Override
        public Severity severity() {
            return Severity.FORBIDDEN;
        }

        @Override
        public Moment moment() {
            return Moment.EXAMINATION;
        }
    }
}
