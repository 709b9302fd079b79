package org.undercroft.examination;

/// A figure of a space as its papers state it. Only figures of the legal space itself: what is excavated, or can be stored, is another fact.
///
/// @param value square metres or cubic metres
public record DeclaredValue(What what, double value) {
    /// What is declared.
    public enum What {
        /// Square metres of the largest horizontal projection.
        AREA,
        /// Cubic metres of the legal solid.
        VOLUME
    }
}
