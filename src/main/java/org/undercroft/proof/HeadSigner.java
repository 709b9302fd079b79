package org.undercroft.proof;

/// Signs the heads of a journal. Where its key lies is somebody else's affair.
public interface HeadSigner {
    /// The public half.
    HeadKey key();

    /// @return Ed25519 signature of the bytes
    byte[] sign(byte[] text);
}
