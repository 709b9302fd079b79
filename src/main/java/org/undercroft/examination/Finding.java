package org.undercroft.examination;

import java.util.List;
import java.util.Optional;
import org.undercroft.geometry.Fault;
import org.undercroft.geometry.Position;
import org.undercroft.geometry.Relation;

/// What an examination found; values, not exceptions. Said by [Wording], painted by the desk: one list, two readers.
public sealed interface Finding {
    /// Whether something must be decided before the case can go on.
    boolean grave();

    /// Something about two spaces: `a` is the one examined, or the one read first.
    sealed interface OfTwo extends Finding {
        Subject a();

        Subject b();

        Relation relation();

        Verdict verdict();

        /// Empty where no rights are known.
        Optional<Rule> rule();

        @Override
        default boolean grave() {
            return verdict() == Verdict.CONFLICT || verdict() == Verdict.CLEARANCE_SHORT;
        }
    }

    /// Rights that exclude each other share room.
    ///
    /// @param tolerance metres; the depth is larger
    record Encroachment(Subject a, Subject b, Relation relation, double tolerance, Optional<Rule> rule) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.CONFLICT;
        }
    }

    /// Room is shared no deeper than the surveys may differ: a common boundary should be adopted.
    record WithinTolerance(Subject a, Subject b, Relation relation, double tolerance, Optional<Rule> rule) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.WITHIN_TOLERANCE;
        }
    }

    /// They meet and share no room.
    record Meeting(Subject a, Subject b, Relation relation) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.CONTACT;
        }

        @Override
        public Optional<Rule> rule() {
            return Optional.empty();
        }
    }

    /// Room is shared and that is lawful; the rule may set a condition.
    record Allowed(Subject a, Subject b, Relation relation, Optional<Rule> rule) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.ALLOWED;
        }
    }

    /// Closer than required.
    ///
    /// @param required metres
    record ClearanceShort(Subject a, Subject b, Relation relation, double required, Optional<Rule> rule) implements OfTwo {
        @Override
        public Verdict verdict() {
            return Verdict.CLEARANCE_SHORT;
        }
    }

    /// The definition bounds no solid, so it was compared with nothing.
    record UnsoundSolid(String id, List<Fault> faults) implements Finding {
        public UnsoundSolid {
            faults = List.copyOf(faults);
        }

        @Override
        public boolean grave() {
            return true;
        }
    }

    /// The coordinates cannot be meant as they stand.
    record Misplaced(String id, Misplacement misplacement, Position where) implements Finding {
        @Override
        public boolean grave() {
            return true;
        }
    }
}
