package org.undercroft.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 value in the tree. Leaves and inner nodes are hashed with different first bytes, so that neither can pass for the other (RFC 9162, 2.1.1).
public final class Hash {
    /// The root of a tree without leaves.
    public static final Hash OF_NOTHING = new Hash(sha256().digest());

    private static final int BYTES = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// SHA-256(0x00 || record).
    public static Hash leaf(byte[] record) {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF);
        return new Hash(sha256.digest(record));
    }

    /// The leaf of a text's UTF-8 bytes.
    public static Hash leaf(String record) {
        return leaf(record.getBytes(StandardCharsets.UTF_8));
    }

    /// SHA-256(0x01 || left || right).
    public static Hash node(Hash left, Hash right) {
        MessageDigest sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left.bytes);
        return new Hash(sha256.digest(right.bytes));
    }

    /// @param hex 64 digits, small letters
    /// @throws IllegalArgumentException when it is written otherwise
    public static Hash parse(String hex) {
        if (hex.length() != 2 * BYTES || !hex.chars().allMatch(digit -> (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'))) {
            throw new IllegalArgumentException("'%s' is no SHA-256 value".formatted(hex));
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// 64 hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
