package org.undercroft.certificate;

import java.util.Optional;
import org.undercroft.proof.HeadSigner;

/// Everybody who vouches for a certificate in the office's name.
///
/// @param key signs the document and its QR code
/// @param heads signs where the journal stands; without it the proof inside the certificate has an unsigned head
/// @param timeStamps who stamps the signature, where the office has somebody
public record Signers(OfficeKey key, Optional<HeadSigner> heads, Optional<TimeStamps> timeStamps) {
    /// The key, and whoever came with it.
    public static Signers of(OfficeKey key) {
        return new Signers(key, key.heads(), key.timeStamps());
    }
}
