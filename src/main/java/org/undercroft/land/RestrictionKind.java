package org.undercroft.land;

/// Kinds of restriction.
public enum RestrictionKind {
    EASEMENT,
    CONTROL_PROTECTION_ZONE,
    SPECIAL_PROTECTION_ZONE,
    SAFETY_CLEARANCE,
    /// A claim to room that is still to become a unit; on a unit in force it is an [Interest.Notice].
    PRIORITY_NOTICE,
    MORTGAGE,
    SEIZURE,
    OBJECTION,
    UNIT_NOTICE
}
