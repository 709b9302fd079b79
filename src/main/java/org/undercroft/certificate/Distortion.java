package org.undercroft.certificate;

import java.util.Optional;
import org.undercroft.geometry.Point2;
import org.undercroft.land.ReferenceSystem;

/// How much longer a length is in the plan's projection than on the ellipsoid 长度变形. The legal survey's own system decides (domain page 4.3), so this is
/// said and never corrected.
///
/// @param linear parts of one, e.g. 0.000124 for 12.4 cm a kilometre
record Distortion(double linear) {
    /// Metres, of CGCS2000 at thirty degrees of latitude; a few kilometres more or less change nothing that is printed.
    private static final double RADIUS = 6_367_000;

    /// Of the Gauss-Kruger zones of CGCS2000 (EPSG:4491 to 4554), whose scale is 1 on the central meridian; empty for other systems.
    ///
    /// @param at east and north in the survey's own coordinates
    static Optional<Distortion> at(ReferenceSystem system, Point2 at) {
        int code = system.plan();
        if (code < 4491 || code > 4554) {
            return Optional.empty();
        }
        // some codes write the zone's number before the easting
        double east = at.x() > 1_000_000 ? at.x() % 1_000_000 : at.x();
        double aside = (east - 500_000) / RADIUS;
        return Optional.of(new Distortion(aside * aside / 2));
    }

    double centimetresPerKilometre() {
        return linear * 100_000;
    }

    /// Of areas: twice that of lengths.
    double squareMetresIn(double area) {
        return area * 2 * linear;
    }
}
