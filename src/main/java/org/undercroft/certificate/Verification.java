package org.undercroft.certificate;

import java.util.List;
import org.undercroft.land.Phrase;

/// What became of a certificate since it left the office.
public sealed interface Verification {
    /// The whole outcome in one sentence.
    Phrase phrase();

    /// What was checked, one by one.
    List<CheckLine> lines();

    /// Not a byte differs, everything fits together, and the signer is one of those trusted.
    record Intact(CertificateFacts facts, Signer signer, List<CheckLine> lines) implements Verification {
        public Intact {
            lines = List.copyOf(lines);
        }

        @Override
        public Phrase phrase() {
            return new Phrase(Verification.class, "verification.intact", facts.number().toString(), signer.name());
        }
    }

    /// The same for a paper that is no certificate.
    record IntactPaper(OfficePaper.Kind kind, String number, Signer signer, List<CheckLine> lines) implements Verification {
        public IntactPaper {
            lines = List.copyOf(lines);
        }

        @Override
        public Phrase phrase() {
            return new Phrase(Verification.class, "verification.intactPaper", Phrase.of(kind), number, signer.name());
        }
    }

    /// Changed after signing, or the signature was taken off, or what it says does not fit together.
    record Altered(Phrase why, List<CheckLine> lines) implements Verification {
        public Altered {
            lines = List.copyOf(lines);
        }

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

        @Override
        public List<CheckLine> lines() {
            return List.of();
        }
    }

    /// Not a byte differs, but nobody vouches for the signer: a forgery that brings its own key looks like this.
    record SignerUnknown(Signer signer, List<CheckLine> lines) implements Verification {
        public SignerUnknown {
            lines = List.copyOf(lines);
        }

        @Override
        public Phrase phrase() {
            return new Phrase(Verification.class, "verification.signerUnknown", signer.name(), signer.fingerprint());
        }
    }

    /// @param name as in the signer's certificate
    /// @param fingerprint SHA-256 of the signer's certificate, to be compared with one from another source
    record Signer(String name, String fingerprint) {}
}
