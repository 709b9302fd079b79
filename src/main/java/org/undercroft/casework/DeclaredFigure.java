package org.undercroft.casework;

/// A figure the applicant declares and nobody computes from the space: usable capacity is not legal volume.
///
/// @param value in the kind's unit
public record DeclaredFigure(Kind kind, double value) {
    /// Kinds of declared figure, with unit.
    public enum Kind {
        /// Cubic metres that can be filled.
        USABLE_CAPACITY,
        /// Cubic metres that were dug out.
        EXCAVATED_VOLUME,
        /// Square metres of surface land that the project did not need.
        SURFACE_LAND_SAVED
    }
}
