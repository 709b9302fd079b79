package org.undercroft.desk.intake;

import java.util.Optional;

/// Where the surveyor's file lies with the draft, byte for byte, under its digest.
public interface Shelf {
    void keep(String digest, byte[] content);

    /// Empty where the draft has none of this digest.
    Optional<byte[]> find(String digest);
}
