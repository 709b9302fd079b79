package org.undercroft.land;

/// What kind of claim a space makes on the room it takes (LA_Level); the rights matrix is written in these.
public enum Level {
    /// An exclusive right: construction-land use, ownership of a structure.
    PRIMARY_RIGHT,
    /// A conduit without a parcel of its own.
    NETWORK,
    /// A servitude in somebody else's space.
    EASEMENT,
    /// A protection zone: asks for consent, takes nothing.
    RESTRICTION,
    /// A claim to come that is already noted: goes before whatever is applied for later.
    PRIORITY_NOTICE;

    /// Whether what claims the room is a right that somebody holds; everything else is a burden on one, or a zone.
    public boolean isHeld() {
        return switch (this) {
            case PRIMARY_RIGHT, NETWORK -> true;
            case EASEMENT, RESTRICTION, PRIORITY_NOTICE -> false;
        };
    }
}
