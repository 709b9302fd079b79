package org.undercroft.certificate;

import org.undercroft.land.Phrase;

/// What became of a certificate since it left the office.
public sealed interface Verification {
    /// The whole outcome in one sentence.
    Phrase phrase();

    /// Not a byte differs, and the signer is one of those trusted.
    record Intact(CertificateFacts facts, Signer signer) implements Verification {
        @Override
        public Phrase phrase() {
            return new Phrase(Verification.class, "verification.intact", facts.number().toString(), signer.name());
        }
    }

    /// Changed after signing, or the signature was taken off.
    record Altered(Phrase why) implements Verification {
        @Override
        public Phrase phrase() {
            return new Phrase(Verification.class, "verification.altered", why);
        }
    }

    /// Not a certificate that this program can read.
    record Unreadable(Phrase why) implements Verification {
        @Override
        public Phrase phrase() {
            return new Phrase(Verification.class, "verification.unreadable", why);
        }
    }

    /// Not a byte differs, but nobody vouches for the signer: a forgery that brings its own key looks like this.
    record SignerUnknown(CertificateFacts facts, Signer signer) implements Verification {
        @Override
        public Phrase phrase() {
            return new Phrase(Verification.class, "verification.signerUnknown", signer.name(), signer.fingerprint());
        }
    }

    /// @param name as in the signer's certificate
    /// @param fingerprint SHA-256 of the signer's certificate, to be compared with one from another source
    record Signer(String name, String fingerprint) {}
}
