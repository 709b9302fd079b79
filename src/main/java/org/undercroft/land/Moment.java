package org.undercroft.land;

/// The step of a case that a rule can stop. What stops an earlier step stops the later ones too.
public enum Moment {
    LODGING,
    EXAMINATION,
    APPROVAL,
    ENTRY;

    /// Whether what must be settled by this moment must be settled by that one.
    public boolean isBy(Moment step) {
        return compareTo(step) <= 0;
    }
}
