package org.undercroft.certificate;

import java.util.List;
import java.util.Map;
import org.undercroft.geometry.SpaceDefinition;

/// Reads solids from CityJSON; how, is another room's affair.
@FunctionalInterface
public interface SolidReader {
    /// @return the parts of each object, by the object's identifier
    /// @throws RuntimeException when it is no CityJSON, or holds no solids
    Map<String, List<SpaceDefinition>> read(byte[] cityJson);
}
