package org.undercroft.certificate;

import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.undercroft.proof.HeadKey;

/// Who is believed; comes from outside the document that is checked.
///
/// @param signers the certificates of offices: one that signs documents, one that signs QR codes
/// @param heads the keys that the office's journal is signed with
/// @param fingerprints SHA-256 of certificates that sign documents, as somebody read them out: 64 hexadecimal digits
public record Trust(Set<X509Certificate> signers, Set<HeadKey> heads, Set<String> fingerprints) {
    public Trust {
        signers = Set.copyOf(signers);
        heads = Set.copyOf(heads);
        fingerprints = fingerprints.stream().map(Trust::bare).collect(Collectors.toUnmodifiableSet());
    }

    public Trust(Set<X509Certificate> signers, Set<HeadKey> heads) {
        this(signers, heads, Set.of());
    }

    /// Without keys of the journal: its proof is then held against itself only.
    public static Trust of(Set<X509Certificate> signers) {
        return new Trust(signers, Set.of());
    }

    /// Only the signer with this fingerprint, however it was written down: `AB:CD …`, `abcd…`.
    public static Trust of(String fingerprint) {
        return new Trust(Set.of(), Set.of(), Set.of(fingerprint));
    }

    /// Whether that is a fingerprint at all.
    public static boolean isFingerprint(String text) {
        return bare(text).matches("[0-9a-f]{64}");
    }

    /// Whether whoever signed a document is among those believed.
    public boolean believes(Verification.Signer signer) {
        return fingerprints.contains(signer.fingerprint())
                || signers.stream().anyMatch(one -> SignatureCheck.named(one).fingerprint().equals(signer.fingerprint()));
    }

    private static String bare(String fingerprint) {
        return fingerprint.replaceAll("[\\s:\\-]", "").toLowerCase(Locale.ROOT);
    }

    boolean signsDocuments(X509Certificate certificate) {
        return signers.contains(certificate) || fingerprints.contains(SignatureCheck.named(certificate).fingerprint());
    }
}
