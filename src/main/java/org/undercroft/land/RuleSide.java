package org.undercroft.land;

import java.util.Optional;
import java.util.Set;

/// Whom a rule speaks of on one side: kinds of claim and kinds of space; an empty set is all of them, known or not.
public record RuleSide(Set<Level> levels, Set<SpaceKind> kinds) {
    public static final RuleSide ANY = new RuleSide(Set.of(), Set.of());

    public RuleSide {
        levels = Set.copyOf(levels);
        kinds = Set.copyOf(kinds);
    }

    public static RuleSide of(Level... levels) {
        return new RuleSide(Set.of(levels), Set.of());
    }

    public static RuleSide of(SpaceKind... kinds) {
        return new RuleSide(Set.of(), Set.of(kinds));
    }

    /// Whether a claim and a kind of space, each where it is known, are spoken of.
    public boolean fits(Optional<Level> level, Optional<SpaceKind> kind) {
        return (levels.isEmpty() || level.filter(levels::contains).isPresent()) && (kinds.isEmpty() || kind.filter(kinds::contains).isPresent());
    }
}
