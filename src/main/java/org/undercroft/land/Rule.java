package org.undercroft.land;

import java.util.Set;

/// What the law and the office ask of spaces (domain pages 4.6 to 4.8, 5.8, 6.1). Each is checked by the examination in its own way; how severe it is, for
/// whom it holds and with which figures is told by a [RuleLine] of the office's [RuleSet]. Said in words by its constant's name.
public enum Rule {
    EXCLUSIVE_RIGHTS_SHARE_NO_ROOM(true),
    EXCLUSIVE_RIGHT_AROUND_NETWORK_NEEDS_EASEMENT(true),
    EASEMENT_CARRIES_OVER(true),
    WORK_IN_PROTECTION_ZONE_NEEDS_CONSENT(true),
    NETWORK_NEEDS_EASEMENT(true),
    NETWORKS_KEEP_CLEARANCE(true),
    EASEMENT_LIES_IN_SERVIENT_UNIT(true),
    EASEMENTS_MUST_BE_COMPATIBLE(true),
    ZONES_TAKE_NO_ROOM(true),
    PRIORITY_NOTICE_GOES_FIRST(true),
    NOTICE_TAKES_NO_ROOM(true),
    /// How far two surveys of one wall may differ before it is a dispute.
    SURVEYS_AGREE(false, RuleParameter.ERRORS, RuleParameter.OTHERWISE),
    /// Structures that ask for room between them.
    CLEARANCE_IS_KEPT(false, RuleParameter.BESIDE, RuleParameter.CROSSING),
    /// Within so many metres of a structure its operator is asked. In plan and over all heights, or, with ALL_ROUND, in every direction.
    OPERATOR_IS_ASKED_NEAR_STRUCTURE(false, RuleParameter.WIDTH, RuleParameter.SPECIAL_WIDTH, RuleParameter.ALL_ROUND),
    /// What is built stays in the space of the grant contract (Civil Code, art. 348).
    SPACE_IS_GRANTED(false, RuleParameter.OTHERWISE),
    /// What is granted below the ground stays there.
    SPACE_STAYS_BELOW_GROUND(false, RuleParameter.OTHERWISE),
    /// So far down a surface title reaches where nothing else is said.
    SURFACE_TITLE_HAS_A_DEPTH(false, RuleParameter.DEPTH),
    /// A surface title that nobody surveyed in depth may reach as far as DEPTH.
    SURFACE_DEPTH_IS_KNOWN(false, RuleParameter.DEPTH),
    /// From every space a way leads to the ground.
    SPACE_HAS_ACCESS(false),
    /// Letters, county and kind of space fit each other.
    UNIT_CODE_FITS(false, RuleParameter.COUNTY),
    /// A parcel lies in one cadastral sub-district.
    PARCEL_STAYS_IN_SUB_DISTRICT(false),
    /// What is declared is what comes out.
    DECLARED_FIGURES_ARE_RIGHT(false, RuleParameter.SHARE),
    /// A work that drains the rock near a store sealed by groundwater breaks its seal.
    CAVERN_KEEPS_ITS_GROUNDWATER(false, RuleParameter.DISTANCE);

    private final boolean sharedRoom;
    @SuppressWarnings("ImmutableEnumChecker") // a set of constants that cannot be changed
    private final Set<RuleParameter> parameters;

    Rule(boolean sharedRoom, RuleParameter... parameters) {
        this.sharedRoom = sharedRoom;
        this.parameters = Set.of(parameters);
    }

    /// Whether it says what two claims may do in one room: a line of the rights matrix.
    public boolean isOfSharedRoom() {
        return sharedRoom;
    }

    /// The figures it needs.
    public Set<RuleParameter> parameters() {
        return parameters;
    }
}
