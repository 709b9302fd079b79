package org.undercroft.register;

import java.util.List;

/// What a search came to, by unit code.
///
/// @param more whether there is more than was asked for
public record Found(List<Excerpt> statements, boolean more) {
    public static final Found NOTHING = new Found(List.of(), false);

    public Found {
        statements = List.copyOf(statements);
    }
}
