package org.undercroft.geometry;

/// Why a definition bounds no solid: a code of the widely used numbering of ISO 19107 checks (val3dity's), and a place to fly to.
///
/// @param code `101` to `503`; see section 2 of the geometry page
/// @param where in the coordinates of the survey
/// @param part which part of the unit, shell, face and ring, as counted from 0 in the file, or -1 where it does not apply
/// @param measure the figure that broke the limit (a distance in metres, an angle in degrees, a count), NaN where there is none
public record Fault(String code, Position where, Element part, double measure) {
    public record Element(int part, int shell, int face, int ring) {
        public static final Element WHOLE = new Element(-1, -1, -1, -1);
    }
}
