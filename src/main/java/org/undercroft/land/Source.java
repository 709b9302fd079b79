package org.undercroft.land;

/// The evidence (LA_Source): as measured, or as agreed.
public sealed interface Source permits SurveyPlan, Deed {
    /// The name of the file or paper.
    String title();

    /// SHA-256 of its bytes, 64 hexadecimal digits.
    String digest();
}
