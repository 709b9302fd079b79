package org.undercroft.proof;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// An office says where its journal stands. Kept elsewhere it proves later that nothing before it was changed or cut off; signed it proves so to others.
///
/// The signature is Ed25519 over the lines above it, their ends included, as UTF-8. Each line is `key: value`; `-` stands for what is not there.
///
/// @param office its name
/// @param at when it was said
/// @param log fingerprint of the key, see [HeadKey#fingerprint]
/// @param signature base64; there when the key is
public record SignedHead(String office, TreeHead head, Instant at, Optional<String> log, Optional<HeadKey> key,
        Optional<String> signature) implements JournalFile {
    static final String TITLE = "undercroft tree head 1";
    private static final String NONE = "-";

    public SignedHead {
        if (key.isPresent() != signature.isPresent() || key.isPresent() != log.isPresent()) {
            throw new IllegalArgumentException("a head names its log and has its key and a signature, or none of them");
        }
        signature.ifPresent(Signatures::bytes);
    }

    public static SignedHead unsigned(String office, TreeHead head, Instant at) {
        return new SignedHead(office, head, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static SignedHead signed(String office, TreeHead head, Instant at, HeadSigner signer) {
        HeadKey key = signer.key();
        byte[] said = said(office, head, at, Optional.of(key.fingerprint()), Optional.of(key)).getBytes(StandardCharsets.UTF_8);
        return new SignedHead(office, head, at, Optional.of(key.fingerprint()), Optional.of(key), Optional.of(Signatures.text(signer.sign(said))));
    }

    static SignedHead read(String text) {
        Lines lines = new Lines(text, TITLE);
        try {
            return new SignedHead(
                    lines.value("office"),
                    new TreeHead(Numbers.parse(lines.value("size")), Hash.parse(lines.value("root"))),
                    Instant.parse(lines.value("at")),
                    orNone(lines.value("log")),
                    orNone(lines.value("key")).map(HeadKey::new),
                    orNone(lines.value("signature")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no moment: " + e.getMessage(), e);
        }
    }

    @Override
    public String text() {
        return said(office, head, at, log, key) + "signature: " + signature.orElse(NONE) + "\n";
    }

    @Override
    public Check check(Set<HeadKey> trusted) {
        if (key.isEmpty()) {
            return new Check.SignerUnknown();
        }
        byte[] said = said(office, head, at, log, key).getBytes(StandardCharsets.UTF_8);
        if (!key.get().vouchesFor(said, Signatures.bytes(signature.orElseThrow()))) {
            return new Check.Altered(Check.Flaw.SIGNATURE);
        }
        if (!key.map(HeadKey::fingerprint).equals(log)) {
            return new Check.Altered(Check.Flaw.LOG);
        }
        return trusted.contains(key.get()) ? new Check.Genuine() : new Check.SignerUnknown();
    }

    private static String said(String office, TreeHead head, Instant at, Optional<String> log, Optional<HeadKey> key) {
        return new CanonicalText(TITLE)
                .line("office", office)
                .line("size", head.size())
                .line("root", head.root())
                .line("at", at)
                .line("log", log.orElse(NONE))
                .line("key", key.map(HeadKey::base64).orElse(NONE))
                .toString();
    }

    private static Optional<String> orNone(String value) {
        return value.equals(NONE) ? Optional.empty() : Optional.of(value);
    }
}
