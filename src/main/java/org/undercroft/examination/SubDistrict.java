package org.undercroft.examination;

import java.util.List;
import org.undercroft.geometry.Outline;

/// A cadastral sub-district on the map.
///
/// @param code district and sub-district, six digits
/// @param outlines east and north in the office's system
public record SubDistrict(String code, List<Outline> outlines) {
    public SubDistrict {
        outlines = List.copyOf(outlines);
    }
}
