package org.undercroft.proof;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// From here on the heads of a journal are signed with another key. Said in the journal itself and signed with the key before, where there still is one:
/// whoever trusts the first key can follow to the last.
///
/// @param before empty for the first key
/// @param head where the journal stood just before
/// @param signature by `before`, base64, over the lines above it; empty for the first key and where the one before was lost
public record KeyChange(Optional<HeadKey> before, HeadKey next, TreeHead head, Optional<String> signature) {
    private static final String TITLE = "undercroft head key 1";
    private static final String NONE = "-";

    public KeyChange {
        signature.ifPresent(Signatures::bytes);
    }

    /// @param before the signer until now, where its key is still at hand
    /// @param named the key that the journal names until now
    public static KeyChange to(HeadKey next, TreeHead head, Optional<HeadKey> named, Optional<HeadSigner> before) {
        byte[] said = said(named, next, head).getBytes(StandardCharsets.UTF_8);
        return new KeyChange(named, next, head, before.filter(signer -> named.equals(Optional.of(signer.key())))
                .map(signer -> Signatures.text(signer.sign(said))));
    }

    /// @throws IllegalArgumentException when it is written otherwise than [#text] does
    public static KeyChange parse(String text) {
        Lines lines = new Lines(text, TITLE);
        KeyChange read = new KeyChange(
                orNone(lines.value("before")).map(HeadKey::new),
                new HeadKey(lines.value("next")),
                TreeHead.parse(lines.value("head")),
                orNone(lines.value("signature")));
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("more or other lines than a change of keys has");
        }
        return read;
    }

    public String text() {
        return said(before, next, head) + "signature: " + signature.orElse(NONE);
    }

    /// Whether the key before signed it, where a signature is there.
    public boolean holds() {
        byte[] said = said(before, next, head).getBytes(StandardCharsets.UTF_8);
        return signature.map(it -> before.map(key -> key.vouchesFor(said, Signatures.bytes(it))).orElse(false)).orElse(true);
    }

    private static String said(Optional<HeadKey> before, HeadKey next, TreeHead head) {
        return new CanonicalText(TITLE)
                .line("before", before.map(HeadKey::base64).orElse(NONE))
                .line("next", next.base64())
                .line("head", head)
                .toString();
    }

    private static Optional<String> orNone(String value) {
        return value.equals(NONE) ? Optional.empty() : Optional.of(value);
    }
}
