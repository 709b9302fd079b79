package org.undercroft.casework;

import java.time.Instant;
import java.util.Map;

/// An application on its way to being lodged: can be left and taken up again, has no legal weight, keeps no place.
///
/// @param clerk whose it is
/// @param version goes up each time it is saved
/// @param fields what was filled in so far, by the names that the form gives its fields
public record Draft(long number, String clerk, String title, Instant savedAt, long version, Map<String, String> fields) {
    public Draft {
        fields = Map.copyOf(fields);
    }

    public Draft with(String title, Map<String, String> fields) {
        return new Draft(number, clerk, title, savedAt, version, fields);
    }
}
