package org.undercroft.examination;

/// A line of the rights matrix (domain page 6.1): what a new claim may do in the room of an existing one. Said in words by its constant's name.
public enum Rule {
    EXCLUSIVE_RIGHTS_SHARE_NO_ROOM,
    EXCLUSIVE_RIGHT_AROUND_NETWORK_NEEDS_EASEMENT,
    EASEMENT_CARRIES_OVER,
    WORK_IN_PROTECTION_ZONE_NEEDS_CONSENT,
    NETWORK_NEEDS_EASEMENT,
    NETWORKS_KEEP_CLEARANCE,
    EASEMENT_LIES_IN_SERVIENT_UNIT,
    EASEMENTS_MUST_BE_COMPATIBLE,
    ZONES_TAKE_NO_ROOM,
    PRIORITY_NOTICE_GOES_FIRST,
    NOTICE_TAKES_NO_ROOM
}
