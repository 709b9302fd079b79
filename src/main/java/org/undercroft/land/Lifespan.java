package org.undercroft.land;

import java.util.Optional;

/// Since which entry something stands in the book, and until which (VersionedObject).
public record Lifespan(EntryNumber since, Optional<EntryNumber> until) {
    public static Lifespan since(EntryNumber entry) {
        return new Lifespan(entry, Optional.empty());
    }

    public boolean holdsAfter(EntryNumber entry) {
        return since.compareTo(entry) <= 0 && until.map(end -> end.compareTo(entry) > 0).orElse(true);
    }
}
