package org.undercroft.land;

import java.util.List;

/// What a statement of the book is about. Decides which papers it needs, what it holds up and what ends it.
public enum Matter {
    /// The unit's own space and the right to it.
    RIGHT,
    MORTGAGE,
    EASEMENT,
    /// A protection zone, or a duty.
    ZONE,
    SEIZURE,
    OBJECTION,
    PRIORITY_NOTICE;

    /// The matter of a statement that makes these interests, the weightiest first: who states a right states it with its limits.
    public static Matter of(List<Interest> interests) {
        return interests.stream().map(Matter::of).min(Matter::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("a statement that states nothing is about nothing"));
    }

    static Matter of(Interest interest) {
        return switch (interest) {
            case Interest.Right _ -> RIGHT;
            case Interest.Mortgage _ -> MORTGAGE;
            case Interest.Seizure _ -> SEIZURE;
            case Interest.Objection _ -> OBJECTION;
            case Interest.Notice _ -> PRIORITY_NOTICE;
            case Interest.Responsibility _ -> ZONE;
            case Interest.Restriction restriction -> switch (restriction.kind()) {
                case EASEMENT -> EASEMENT;
                case PRIORITY_NOTICE -> PRIORITY_NOTICE;
                case CONTROL_PROTECTION_ZONE, SPECIAL_PROTECTION_ZONE, SAFETY_CLEARANCE -> ZONE;
                case MORTGAGE, SEIZURE, OBJECTION, UNIT_NOTICE -> throw new IllegalArgumentException(
                        "a %s on %s is stated in a form of its own".formatted(restriction.kind(), restriction.unit()));
            };
        };
    }

    /// The kind of registration that makes a statement of this matter for the first time.
    public RegistrationKind firstKind() {
        return switch (this) {
            case RIGHT, MORTGAGE, EASEMENT, ZONE -> RegistrationKind.FIRST;
            case SEIZURE -> RegistrationKind.SEIZURE;
            case OBJECTION -> RegistrationKind.OBJECTION;
            case PRIORITY_NOTICE -> RegistrationKind.PRIORITY_NOTICE;
        };
    }

    /// What labels of such statements begin with; the unit's own statement is called `1`.
    public String letter() {
        return switch (this) {
            case RIGHT -> "";
            case MORTGAGE -> "M";
            case EASEMENT -> "E";
            case ZONE -> "Z";
            case SEIZURE -> "S";
            case OBJECTION -> "O";
            case PRIORITY_NOTICE -> "N";
        };
    }
}
