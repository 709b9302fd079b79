package org.undercroft.land;

/// Kinds of restriction.
public enum RestrictionKind {
    EASEMENT,
    CONTROL_PROTECTION_ZONE,
    SPECIAL_PROTECTION_ZONE,
    SAFETY_CLEARANCE,
    PRIORITY_NOTICE
}
