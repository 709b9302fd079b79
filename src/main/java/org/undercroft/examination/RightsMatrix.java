package org.undercroft.examination;

import java.util.List;
import java.util.Optional;
import org.undercroft.land.Level;

/// Which claims may share room with which (domain page 6.1; Civil Code, articles 221, 346, 372, 378 and 379). Rows that no line covers share no room without a conflict.
///
/// @param lines the first that fits counts
public record RightsMatrix(List<Line> lines) {
    public RightsMatrix {
        lines = List.copyOf(lines);
    }

    /// @param claim what is applied for, `existing` what stands there
    public record Line(Level claim, Level existing, Rule rule, Outcome outcome) {}

    /// What shared room means where a line applies.
    public enum Outcome {
        /// A conflict beyond tolerance.
        FORBIDDEN,
        /// Lawful; the rule may name a condition.
        ALLOWED,
        /// Lawful only wholly within the unit that serves it.
        WITHIN_SERVIENT_UNIT
    }

    /// The default of the office, after articles 345, 346, 378 and 379 of the Civil Code.
    public static final RightsMatrix DEFAULT = new RightsMatrix(List.of(
            new Line(Level.PRIMARY_RIGHT, Level.PRIMARY_RIGHT, Rule.EXCLUSIVE_RIGHTS_SHARE_NO_ROOM, Outcome.FORBIDDEN),
            new Line(Level.PRIMARY_RIGHT, Level.NETWORK, Rule.EXCLUSIVE_RIGHT_AROUND_NETWORK_NEEDS_EASEMENT, Outcome.FORBIDDEN),
            new Line(Level.PRIMARY_RIGHT, Level.EASEMENT, Rule.EASEMENT_CARRIES_OVER, Outcome.ALLOWED),
            new Line(Level.PRIMARY_RIGHT, Level.RESTRICTION, Rule.WORK_IN_PROTECTION_ZONE_NEEDS_CONSENT, Outcome.ALLOWED),
            new Line(Level.NETWORK, Level.PRIMARY_RIGHT, Rule.NETWORK_NEEDS_EASEMENT, Outcome.FORBIDDEN),
            new Line(Level.NETWORK, Level.NETWORK, Rule.NETWORKS_KEEP_CLEARANCE, Outcome.FORBIDDEN),
            new Line(Level.NETWORK, Level.EASEMENT, Rule.EASEMENTS_MUST_BE_COMPATIBLE, Outcome.ALLOWED),
            new Line(Level.NETWORK, Level.RESTRICTION, Rule.WORK_IN_PROTECTION_ZONE_NEEDS_CONSENT, Outcome.ALLOWED),
            new Line(Level.EASEMENT, Level.PRIMARY_RIGHT, Rule.EASEMENT_LIES_IN_SERVIENT_UNIT, Outcome.WITHIN_SERVIENT_UNIT),
            new Line(Level.EASEMENT, Level.NETWORK, Rule.EASEMENTS_MUST_BE_COMPATIBLE, Outcome.ALLOWED),
            new Line(Level.EASEMENT, Level.EASEMENT, Rule.EASEMENTS_MUST_BE_COMPATIBLE, Outcome.ALLOWED),
            new Line(Level.EASEMENT, Level.RESTRICTION, Rule.WORK_IN_PROTECTION_ZONE_NEEDS_CONSENT, Outcome.ALLOWED),
            new Line(Level.RESTRICTION, Level.PRIMARY_RIGHT, Rule.ZONES_TAKE_NO_ROOM, Outcome.ALLOWED),
            new Line(Level.RESTRICTION, Level.NETWORK, Rule.ZONES_TAKE_NO_ROOM, Outcome.ALLOWED),
            new Line(Level.RESTRICTION, Level.EASEMENT, Rule.ZONES_TAKE_NO_ROOM, Outcome.ALLOWED),
            new Line(Level.RESTRICTION, Level.RESTRICTION, Rule.ZONES_TAKE_NO_ROOM, Outcome.ALLOWED),
            new Line(Level.PRIMARY_RIGHT, Level.PRIORITY_NOTICE, Rule.PRIORITY_NOTICE_GOES_FIRST, Outcome.FORBIDDEN),
            new Line(Level.NETWORK, Level.PRIORITY_NOTICE, Rule.PRIORITY_NOTICE_GOES_FIRST, Outcome.FORBIDDEN),
            new Line(Level.EASEMENT, Level.PRIORITY_NOTICE, Rule.PRIORITY_NOTICE_GOES_FIRST, Outcome.FORBIDDEN),
            new Line(Level.RESTRICTION, Level.PRIORITY_NOTICE, Rule.ZONES_TAKE_NO_ROOM, Outcome.ALLOWED),
            new Line(Level.PRIORITY_NOTICE, Level.PRIMARY_RIGHT, Rule.NOTICE_TAKES_NO_ROOM, Outcome.ALLOWED),
            new Line(Level.PRIORITY_NOTICE, Level.NETWORK, Rule.NOTICE_TAKES_NO_ROOM, Outcome.ALLOWED),
            new Line(Level.PRIORITY_NOTICE, Level.EASEMENT, Rule.NOTICE_TAKES_NO_ROOM, Outcome.ALLOWED),
            new Line(Level.PRIORITY_NOTICE, Level.RESTRICTION, Rule.NOTICE_TAKES_NO_ROOM, Outcome.ALLOWED),
            new Line(Level.PRIORITY_NOTICE, Level.PRIORITY_NOTICE, Rule.PRIORITY_NOTICE_GOES_FIRST, Outcome.FORBIDDEN)));

    public Optional<Line> line(Level claim, Level existing) {
        return lines.stream().filter(line -> line.claim == claim && line.existing == existing).findFirst();
    }
}
