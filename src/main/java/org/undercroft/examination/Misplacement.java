package org.undercroft.examination;

/// Coordinates that cannot be meant as they stand, each with the code that stands for it in reports; the numbers continue those of [org.undercroft.geometry.Fault].
public enum Misplacement {
    /// East and north exchanged.
    SWAPPED_AXES("C08-1"),
    /// Numbers of a neighbouring zone.
    WRONG_ZONE("C08-2"),
    /// Heights in another datum than the office's.
    OTHER_HEIGHT_DATUM("C08-3"),
    /// Another plan system than the office's, by its own declaration.
    OTHER_PLAN_SYSTEM("C08-4"),
    /// Nowhere near the office's area.
    FAR_AWAY("C08-5"),
    /// No reference system at all, where an office expects its own.
    NO_REFERENCE_SYSTEM("C08-6"),
    /// Another reference system than the file it is held against.
    MIXED_SYSTEMS("C08-7"),
    /// A plan system and no height datum, where an office keeps one: 1956 and 1985 differ by centimetres that no number shows.
    NO_HEIGHT_DATUM("C08-8"),
    /// Part of its heights come from a ground model in another datum.
    MIXED_HEIGHT_DATUMS("C08-9");

    private final String code;

    Misplacement(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
