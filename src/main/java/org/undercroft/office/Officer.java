package org.undercroft.office;

import java.util.Set;

/// Somebody who works here.
///
/// @param name for signing in, lower case, never given to another
/// @param displayName as colleagues read it
public record Officer(String name, String displayName, Set<Role> roles) {
    public Officer {
        roles = Set.copyOf(roles);
        if (!name.matches("[a-z][a-z0-9._-]{0,39}") || displayName.isBlank()) {
            throw new IllegalArgumentException("no officer '%s' (%s): a name is 1 to 40 lower-case letters, digits, . _ -".formatted(name, displayName));
        }
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
