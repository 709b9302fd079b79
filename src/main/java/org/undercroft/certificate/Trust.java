package org.undercroft.certificate;

import java.security.cert.X509Certificate;
import java.util.Set;
import org.undercroft.proof.HeadKey;

/// Who is believed; comes from outside the document that is checked.
///
/// @param signers the certificates of offices: one that signs documents, one that signs QR codes
/// @param heads the keys that the office's journal is signed with
public record Trust(Set<X509Certificate> signers, Set<HeadKey> heads) {
    public Trust {
        signers = Set.copyOf(signers);
        heads = Set.copyOf(heads);
    }

    /// Without keys of the journal: its proof is then held against itself only.
    public static Trust of(Set<X509Certificate> signers) {
        return new Trust(signers, Set.of());
    }
}
