package org.undercroft.desk.intake;

import java.util.Optional;
import java.util.function.Consumer;

/// Where the surveyor's file lies with the draft, byte for byte, under its digest.
public interface Shelf {
    void keep(String digest, byte[] content);

    /// Empty where the draft has none of this digest.
    Optional<byte[]> find(String digest);

    /// Does something later only where the draft of now lies open then, before the same officer; a shelf of one draft does it in any case.
    default <T> Consumer<T> whileOpen(Consumer<T> act) {
        return act;
    }
}
