package org.undercroft.land;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A measure of a unit. Area, legal volume, excavated volume, usable capacity and surface land saved are five different facts (domain page 4.5): one is
/// never taken for another, and whoever reads one sees whether it was computed from the legal solid or declared by the applicant.
///
/// @param value in the kind's own unit of measure, to two decimals
public record Figure(Kind kind, BigDecimal value, Provenance provenance) {
    public Figure {
        value = value.setScale(2, RoundingMode.HALF_UP);
    }

    public static Figure computed(Kind kind, double value) {
        return new Figure(kind, BigDecimal.valueOf(value), Provenance.COMPUTED);
    }

    public static Figure declared(Kind kind, double value) {
        return new Figure(kind, BigDecimal.valueOf(value), Provenance.DECLARED);
    }

    public enum Kind {
        /// The largest horizontal projection: what the law calls the area of an underground parcel.
        PLAN_AREA("m²"),
        /// Of the closed legal solid.
        LEGAL_VOLUME("m³"),
        /// Of what was dug out.
        EXCAVATED_VOLUME("m³"),
        /// Of what can be stored.
        USABLE_CAPACITY("m³"),
        /// Of the building in the unit, floor by floor.
        FLOOR_AREA("m²"),
        /// What the same use would have taken at the surface.
        SAVED_SURFACE_LAND("m²");

        private final String measure;

        Kind(String measure) {
            this.measure = measure;
        }

        public String measure() {
            return measure;
        }
    }

    public enum Provenance {
        COMPUTED,
        DECLARED
    }
}
