package org.undercroft.casework;

import java.time.Instant;
import java.util.List;
import org.undercroft.land.EntryNumber;

/// A signature under a case: by whom, when, why, and on which geometry.
///
/// @param officer sign-in name
/// @param geometries digests of the spaces decided on and of the neighbours they were held against, plan first
/// @param tolerances as said by the examiner, in metres
/// @param seen the last entry of the book that the examination looked at
public record Decision(String officer, Instant at, String reasons, List<String> geometries, String tolerances, EntryNumber seen) {
    public Decision {
        geometries = List.copyOf(geometries);
    }
}
