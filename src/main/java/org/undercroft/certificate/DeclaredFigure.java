package org.undercroft.certificate;

/// A figure that somebody declared and nobody computed, such as a cavern's usable capacity. Printed apart from what the legal space measures.
///
/// @param zh what it is, in Chinese, and `en` in English
/// @param value in `unit`, e.g. `m³`
public record DeclaredFigure(String zh, String en, double value, String unit) {
    public DeclaredFigure {
        if (zh.isBlank() || en.isBlank() || !Double.isFinite(value)) {
            throw new IllegalArgumentException("a declared figure needs a name in both languages and a number");
        }
    }

    /// What fits into the space, cubic metres.
    public static DeclaredFigure usableCapacity(double cubicMetres) {
        return new DeclaredFigure("有效容积", "Usable capacity", cubicMetres, "m³");
    }
}
