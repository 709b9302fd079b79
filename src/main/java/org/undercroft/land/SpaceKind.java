package org.undercroft.land;

/// What the space is used as; decides colours and layers, never rights.
public enum SpaceKind {
    SURFACE_PARCEL,
    CAVERN,
    GALLERY,
    SHAFT,
    RAIL_TUNNEL,
    METRO_TUNNEL,
    STATION,
    BASEMENT,
    UTILITY_TUNNEL,
    CONDUIT,
    PROTECTION_ZONE,
    OTHER
}
