package org.undercroft.proof;

import java.util.Base64;

/// Signatures in files: base64, in the one usual way. Its last sign has bits to spare, which nothing would protect.
final class Signatures {
    private Signatures() {}

    static String text(byte[] signature) {
        return Base64.getEncoder().encodeToString(signature);
    }

    /// @throws IllegalArgumentException when it is written otherwise
    static byte[] bytes(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!text(bytes).equals(text)) {
            throw new IllegalArgumentException("'%s' is not base64 in its usual form".formatted(text));
        }
        return bytes;
    }
}
