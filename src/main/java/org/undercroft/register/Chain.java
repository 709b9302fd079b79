package org.undercroft.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.undercroft.land.Digest;

/// Digests of records, and how records hung together before the journal was a tree: heads that were kept then are still checked.
final class Chain {
    /// The chain value before the first record.
    static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    /// SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits.
    static String digest(String text) {
        return HexFormat.of().formatHex(Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// SHA-256 over the 32 bytes of the chain value before and the 32 bytes of the digest.
    static String next(String before, String digest) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(HexFormat.of().parseHex(before));
        sha256.update(HexFormat.of().parseHex(digest));
        return HexFormat.of().formatHex(sha256.digest());
    }
}
