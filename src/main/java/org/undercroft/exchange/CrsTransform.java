package org.undercroft.exchange;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.io.Proj4FileReader;
import org.undercroft.geometry.Position;
import org.undercroft.land.ReferenceSystem;

/// Takes a place from one reference system to another, in plan; heights stay as they are, for no datum shift is known well enough to be applied unasked.
///
/// Never for areas or volumes: those are computed in the system of the survey (domain page 4.3).
public final class CrsTransform {
    private final CRSFactory factory = new CRSFactory();
    private final CoordinateTransformFactory transforms = new CoordinateTransformFactory();
    /// Finding a system by its code reads a table of six thousand: once is enough.
    private final Map<Integer, CoordinateReferenceSystem> known = new ConcurrentHashMap<>();

    /// @param position east, north, height; for geographic systems longitude and latitude in degrees
    /// @throws IllegalArgumentException where a system is not known, or the place lies where the projection has no answer
    public Position transform(ReferenceSystem from, ReferenceSystem to, Position position) {
        if (from.plan() == to.plan()) {
            return position;
        }
        CoordinateTransform transform = transforms.createTransform(find(from.plan()), find(to.plan()));
        try {
            ProjCoordinate result = transform.transform(new ProjCoordinate(position.x(), position.y()), new ProjCoordinate());
            return new Position(result.x, result.y, position.z());
        } catch (Proj4jException e) {
            throw new IllegalArgumentException("%s has no place in %s".formatted(position, to), e);
        }
    }

    /// Whether coordinates in it are degrees: those cannot be measured in metres.
    ///
    /// @throws IllegalArgumentException where the system is not known
    public boolean isGeographic(ReferenceSystem system) {
        return Boolean.TRUE.equals(find(system.plan()).isGeographic());
    }

    private CoordinateReferenceSystem find(int code) {
        return known.computeIfAbsent(code, _ -> {
            try {
                String[] parameters = new Proj4FileReader().readParametersFromFile("EPSG", Integer.toString(code));
                if (parameters == null) {
                    throw new IllegalArgumentException("EPSG:%d is no reference system known here".formatted(code));
                }
                // compound systems such as 7415 carry the unit of their heights, which the library does not take and we do not change
                String[] plan = Arrays.stream(parameters)
                        .filter(parameter -> !parameter.startsWith("+vunits") && !parameter.startsWith("+geoidgrids"))
                        .toArray(String[]::new);
                return factory.createFromParameters("EPSG:" + code, plan);
            } catch (Proj4jException | IllegalStateException | IOException e) {
                throw new IllegalArgumentException("EPSG:%d is no reference system known here".formatted(code), e);
            }
        });
    }
}
