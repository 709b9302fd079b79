package org.undercroft.certificate;

import org.undercroft.land.Phrase;

/// What the text of a certificate's QR code is worth.
public sealed interface QrVerification {
    Phrase phrase();

    /// Signed by one of those trusted.
    record Genuine(QrText text) implements QrVerification {
        @Override
        public Phrase phrase() {
            return new Phrase(QrVerification.class, "qr.genuine", text.number(), text.unitPrinted());
        }
    }

    /// The signature fits none of the keys trusted: altered, or by somebody else; the two cannot be told apart.
    record NotVouchedFor(QrText text) implements QrVerification {
        @Override
        public Phrase phrase() {
            return new Phrase(QrVerification.class, "qr.notVouchedFor", text.number());
        }
    }

    /// Nothing to check the signature with: the text carries no certificate whose fingerprint could be compared.
    record NoKey() implements QrVerification {
        @Override
        public Phrase phrase() {
            return new Phrase(QrVerification.class, "qr.noKey");
        }
    }

    /// Not the text of a certificate's QR code, or one that this version does not read.
    record Unreadable(Phrase phrase) implements QrVerification {}
}
