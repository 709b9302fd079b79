package org.undercroft.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// An object of a city model as it stands in the file, before its corners are known.
final class CityObject {
    final String id;
    String type = "";
    final List<String> parents = new ArrayList<>();
    final List<String> children = new ArrayList<>();
    final List<Geometry> geometries = new ArrayList<>();

    CityObject(String id) {
        this.id = id;
    }

    boolean isGroup() {
        return type.equals("CityObjectGroup");
    }

    /// One `geometry` of an object, or a template.
    ///
    /// @param boundaries null where the kind holds no solid
    /// @param instance where a template stands, and which; null for other kinds
    record Geometry(int index, String type, Optional<String> lod, @Nullable Boundaries boundaries, @Nullable Instance instance) {
        boolean isSolid() {
            return type.equals("Solid") || isSeveralSolids();
        }

        boolean isSeveralSolids() {
            return type.equals("MultiSolid") || type.equals("CompositeSolid");
        }
    }

    /// @param template which one, counted from 0
    /// @param corner the number of the corner it is put at
    /// @param matrix 16 numbers, row by row
    record Instance(int template, int corner, List<Double> matrix) {}

    /// Levels of detail are numbers in CityJSON 1.0 and texts later; 2 and 2.0 are the same level, 2.2 is another. A level that is no number ranks lowest.
    static double level(Optional<String> lod) {
        return lod.map(Numbers::read).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble).orElse(-1.0);
    }
}
