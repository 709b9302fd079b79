package org.undercroft.land;

import static org.undercroft.land.Level.EASEMENT;
import static org.undercroft.land.Level.NETWORK;
import static org.undercroft.land.Level.PRIMARY_RIGHT;
import static org.undercroft.land.Level.PRIORITY_NOTICE;
import static org.undercroft.land.Level.RESTRICTION;
import static org.undercroft.land.RuleLine.Outcome.ALLOWED;
import static org.undercroft.land.RuleLine.Outcome.FORBIDDEN;
import static org.undercroft.land.RuleLine.Outcome.WITHIN_SERVIENT_UNIT;
import static org.undercroft.land.RuleParameter.ALL_ROUND;
import static org.undercroft.land.RuleParameter.BESIDE;
import static org.undercroft.land.RuleParameter.COUNTY;
import static org.undercroft.land.RuleParameter.CROSSING;
import static org.undercroft.land.RuleParameter.DEPTH;
import static org.undercroft.land.RuleParameter.DISTANCE;
import static org.undercroft.land.RuleParameter.ERRORS;
import static org.undercroft.land.RuleParameter.OTHERWISE;
import static org.undercroft.land.RuleParameter.SHARE;
import static org.undercroft.land.RuleParameter.SPECIAL_WIDTH;
import static org.undercroft.land.RuleParameter.WIDTH;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The rule set that the program ships with, after articles 221, 345, 346, 348, 372, 378 and 379 of the Civil Code and the defaults of domain pages 4.6 to 4.8
/// and 6. Ningbo's own texts were not found: an office puts its figures in their place.
final class StandardRules {
    private static final RuleSide HELD = RuleSide.of(PRIMARY_RIGHT, NETWORK);
    private static final RuleSide WORKS = new RuleSide(Set.of(PRIMARY_RIGHT, NETWORK, EASEMENT), Set.of());
    private static final RuleSide DUG = new RuleSide(Set.of(PRIMARY_RIGHT, NETWORK),
            Set.of(SpaceKind.CAVERN, SpaceKind.GALLERY, SpaceKind.RAIL_TUNNEL, SpaceKind.METRO_TUNNEL, SpaceKind.UTILITY_TUNNEL, SpaceKind.CONDUIT));
    private static final RuleSide DRAINING = new RuleSide(Set.of(PRIMARY_RIGHT, NETWORK),
            Set.of(SpaceKind.GALLERY, SpaceKind.SHAFT, SpaceKind.RAIL_TUNNEL, SpaceKind.METRO_TUNNEL, SpaceKind.UTILITY_TUNNEL));
    private static final RuleSide SURFACE = new RuleSide(Set.of(PRIMARY_RIGHT), Set.of(SpaceKind.SURFACE_PARCEL));

    private StandardRules() {}

    static RuleSet version1() {
        return new RuleSet(1, Stream.of(matrix(), clearances(), zones(), others()).flatMap(List::stream).toList());
    }

    private static List<RuleLine> matrix() {
        return List.of(
                shared("matrix.right-right", PRIMARY_RIGHT, PRIMARY_RIGHT, Rule.EXCLUSIVE_RIGHTS_SHARE_NO_ROOM, FORBIDDEN, Severity.FORBIDDEN),
                shared("matrix.right-network", PRIMARY_RIGHT, NETWORK, Rule.EXCLUSIVE_RIGHT_AROUND_NETWORK_NEEDS_EASEMENT, FORBIDDEN, Severity.FORBIDDEN),
                allowed("matrix.right-easement", PRIMARY_RIGHT, EASEMENT, Rule.EASEMENT_CARRIES_OVER),
                allowed("matrix.right-zone", PRIMARY_RIGHT, RESTRICTION, Rule.WORK_IN_PROTECTION_ZONE_NEEDS_CONSENT),
                shared("matrix.network-right", NETWORK, PRIMARY_RIGHT, Rule.NETWORK_NEEDS_EASEMENT, FORBIDDEN, Severity.FORBIDDEN),
                shared("matrix.network-network", NETWORK, NETWORK, Rule.NETWORKS_KEEP_CLEARANCE, FORBIDDEN, Severity.FORBIDDEN),
                allowed("matrix.network-easement", NETWORK, EASEMENT, Rule.EASEMENTS_MUST_BE_COMPATIBLE),
                allowed("matrix.network-zone", NETWORK, RESTRICTION, Rule.WORK_IN_PROTECTION_ZONE_NEEDS_CONSENT),
                shared("matrix.easement-right", EASEMENT, PRIMARY_RIGHT, Rule.EASEMENT_LIES_IN_SERVIENT_UNIT, WITHIN_SERVIENT_UNIT, Severity.FORBIDDEN),
                allowed("matrix.easement-network", EASEMENT, NETWORK, Rule.EASEMENTS_MUST_BE_COMPATIBLE),
                allowed("matrix.easement-easement", EASEMENT, EASEMENT, Rule.EASEMENTS_MUST_BE_COMPATIBLE),
                allowed("matrix.easement-zone", EASEMENT, RESTRICTION, Rule.WORK_IN_PROTECTION_ZONE_NEEDS_CONSENT),
                allowed("matrix.zone-right", RESTRICTION, PRIMARY_RIGHT, Rule.ZONES_TAKE_NO_ROOM),
                allowed("matrix.zone-network", RESTRICTION, NETWORK, Rule.ZONES_TAKE_NO_ROOM),
                allowed("matrix.zone-easement", RESTRICTION, EASEMENT, Rule.ZONES_TAKE_NO_ROOM),
                allowed("matrix.zone-zone", RESTRICTION, RESTRICTION, Rule.ZONES_TAKE_NO_ROOM),
                shared("matrix.right-notice", PRIMARY_RIGHT, PRIORITY_NOTICE, Rule.PRIORITY_NOTICE_GOES_FIRST, FORBIDDEN, Severity.FORBIDDEN),
                shared("matrix.network-notice", NETWORK, PRIORITY_NOTICE, Rule.PRIORITY_NOTICE_GOES_FIRST, FORBIDDEN, Severity.FORBIDDEN),
                shared("matrix.easement-notice", EASEMENT, PRIORITY_NOTICE, Rule.PRIORITY_NOTICE_GOES_FIRST, FORBIDDEN, Severity.FORBIDDEN),
                allowed("matrix.zone-notice", RESTRICTION, PRIORITY_NOTICE, Rule.ZONES_TAKE_NO_ROOM),
                allowed("matrix.notice-right", PRIORITY_NOTICE, PRIMARY_RIGHT, Rule.NOTICE_TAKES_NO_ROOM),
                allowed("matrix.notice-network", PRIORITY_NOTICE, NETWORK, Rule.NOTICE_TAKES_NO_ROOM),
                allowed("matrix.notice-easement", PRIORITY_NOTICE, EASEMENT, Rule.NOTICE_TAKES_NO_ROOM),
                allowed("matrix.notice-zone", PRIORITY_NOTICE, RESTRICTION, Rule.NOTICE_TAKES_NO_ROOM),
                shared("matrix.notice-notice", PRIORITY_NOTICE, PRIORITY_NOTICE, Rule.PRIORITY_NOTICE_GOES_FIRST, FORBIDDEN, Severity.FORBIDDEN));
    }

    /// Utility tunnels against what is built beside them, after GB 50838-2015 for open cuts (from memory; domain page 4.8).
    private static List<RuleLine> clearances() {
        RuleSide utility = new RuleSide(Set.of(PRIMARY_RIGHT, NETWORK), Set.of(SpaceKind.UTILITY_TUNNEL));
        RuleSide built = new RuleSide(Set.of(PRIMARY_RIGHT, NETWORK), Set.of(SpaceKind.BASEMENT, SpaceKind.STATION, SpaceKind.METRO_TUNNEL,
                SpaceKind.RAIL_TUNNEL, SpaceKind.UTILITY_TUNNEL, SpaceKind.CONDUIT, SpaceKind.SHAFT));
        Map<RuleParameter, Double> openCut = Map.of(BESIDE, 1.0, CROSSING, 0.5);
        return List.of(
                line("clearance.utility-tunnel", Rule.CLEARANCE_IS_KEPT, Severity.OBSTACLE, utility, built, openCut),
                line("clearance.beside-utility-tunnel", Rule.CLEARANCE_IS_KEPT, Severity.OBSTACLE, built, utility, openCut));
    }

    /// Control zones by kind of structure, in plan, and special zones within them (domain pages 4.6, 4.7).
    private static List<RuleLine> zones() {
        return List.of(
                zone("zone.under-water-tunnel", 100, 50, SpaceKind.RAIL_TUNNEL),
                zone("zone.station-and-tunnel", 50, 5, SpaceKind.STATION, SpaceKind.METRO_TUNNEL),
                zone("zone.entrance", 10, 5, SpaceKind.SHAFT),
                zone("zone.cavern", 50, 0, SpaceKind.CAVERN));
    }

    private static List<RuleLine> others() {
        return List.of(
                line("surveys", Rule.SURVEYS_AGREE, Severity.WARNING, RuleSide.ANY, RuleSide.ANY, Map.of(ERRORS, 2.0, OTHERWISE, 0.01)),
                line("grant", Rule.SPACE_IS_GRANTED, Severity.OBSTACLE, HELD, RuleSide.ANY, Map.of(OTHERWISE, 0.01)),
                line("ground", Rule.SPACE_STAYS_BELOW_GROUND, Severity.WARNING, DUG, RuleSide.ANY, Map.of(OTHERWISE, 0.10)),
                line("surface.depth", Rule.SURFACE_TITLE_HAS_A_DEPTH, Severity.WARNING, SURFACE, RuleSide.ANY, Map.of(DEPTH, 30.0)),
                line("surface.unknown", Rule.SURFACE_DEPTH_IS_KNOWN, Severity.WARNING, HELD, SURFACE, Map.of(DEPTH, 30.0)),
                line("access", Rule.SPACE_HAS_ACCESS, Severity.WARNING, DUG, RuleSide.ANY, Map.of()),
                line("code", Rule.UNIT_CODE_FITS, Severity.OBSTACLE, HELD, RuleSide.ANY, Map.of(COUNTY, 0.0)),
                line("sub-district", Rule.PARCEL_STAYS_IN_SUB_DISTRICT, Severity.WARNING, HELD, RuleSide.ANY, Map.of()),
                line("declared", Rule.DECLARED_FIGURES_ARE_RIGHT, Severity.WARNING, HELD, RuleSide.ANY, Map.of(SHARE, 0.001)),
                line("groundwater.work", Rule.CAVERN_KEEPS_ITS_GROUNDWATER, Severity.WARNING, DRAINING, RuleSide.of(SpaceKind.CAVERN), Map.of(DISTANCE, 100.0)),
                line("groundwater.cavern", Rule.CAVERN_KEEPS_ITS_GROUNDWATER, Severity.WARNING, RuleSide.of(SpaceKind.CAVERN), DRAINING,
                        Map.of(DISTANCE, 100.0)));
    }

    private static RuleLine zone(String id, double width, double special, SpaceKind... kinds) {
        return line(id, Rule.OPERATOR_IS_ASKED_NEAR_STRUCTURE, Severity.WARNING, WORKS, new RuleSide(Set.of(PRIMARY_RIGHT), Set.of(kinds)),
                Map.of(WIDTH, width, SPECIAL_WIDTH, special, ALL_ROUND, 0.0));
    }

    private static RuleLine allowed(String id, Level claim, Level existing, Rule rule) {
        return shared(id, claim, existing, rule, ALLOWED, Severity.NOTE);
    }

    private static RuleLine shared(String id, Level claim, Level existing, Rule rule, RuleLine.Outcome outcome, Severity severity) {
        return new RuleLine(id, rule, severity, Moment.EXAMINATION, RuleSide.of(claim), RuleSide.of(existing), Optional.of(outcome), Map.of(), true);
    }

    private static RuleLine line(String id, Rule rule, Severity severity, RuleSide claim, RuleSide existing, Map<RuleParameter, Double> figures) {
        return new RuleLine(id, rule, severity, Moment.EXAMINATION, claim, existing, Optional.empty(), figures, true);
    }
}
