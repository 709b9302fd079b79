package org.undercroft.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The public half of an Ed25519 key that heads of a journal are signed with: all that somebody needs who checks one.
///
/// @param base64 the key as X.509 SubjectPublicKeyInfo (DER), base64 on one line
public record HeadKey(String base64) {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    /// @throws IllegalArgumentException when it is no Ed25519 key
    public HeadKey {
        if (!Base64.getEncoder().encodeToString(publicKey(base64).getEncoded()).equals(base64)) {
            throw new IllegalArgumentException("'%s' is no Ed25519 key in its usual form".formatted(base64));
        }
    }

    public static HeadKey of(PublicKey key) {
        return new HeadKey(Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    /// All keys of a PEM file.
    ///
    /// @throws IllegalArgumentException when there is none, or one is no Ed25519 key
    public static Set<HeadKey> readPem(String pem) {
        Set<HeadKey> keys = new LinkedHashSet<>();
        for (int at = pem.indexOf(BEGIN); at >= 0; at = pem.indexOf(BEGIN, at + 1)) {
            int end = pem.indexOf(END, at);
            if (end < 0) {
                throw new IllegalArgumentException("a key without its end");
            }
            keys.add(new HeadKey(pem.substring(at + BEGIN.length(), end).replaceAll("\\s", "")));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no public key");
        }
        return keys;
    }

    public String pem() {
        List<String> lines = new ArrayList<>(List.of(BEGIN));
        for (int at = 0; at < base64.length(); at += 64) {
            lines.add(base64.substring(at, Math.min(at + 64, base64.length())));
        }
        lines.add(END);
        return String.join("\n", lines) + "\n";
    }

    /// SHA-256 of the key, 64 hexadecimal digits: short enough to be read out over the telephone. Names the log that signs with it.
    public String fingerprint() {
        return HexFormat.of().formatHex(Hash.sha256().digest(Base64.getDecoder().decode(base64)));
    }

    /// Whether the signature over these bytes was made with this key's other half.
    public boolean vouchesFor(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey(base64));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            // of another length, or with numbers out of range: nothing this key wrote
            return false;
        }
    }

    private static PublicKey publicKey(String base64) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("'%s' is no Ed25519 key".formatted(base64), e);
        }
    }
}
