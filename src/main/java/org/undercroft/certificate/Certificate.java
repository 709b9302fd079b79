package org.undercroft.certificate;

import org.undercroft.land.CertificateNumber;

/// A printed certificate: the bytes of a PDF.
public final class Certificate {
    private final CertificateNumber number;
    private final String factsDigest;
    private final byte[] pdf;

    Certificate(CertificateNumber number, String factsDigest, byte[] pdf) {
        this.number = number;
        this.factsDigest = factsDigest;
        this.pdf = pdf.clone();
    }

    public CertificateNumber number() {
        return number;
    }

    /// SHA-256 of the facts, 64 hexadecimal digits: the same whenever the same content is printed.
    public String factsDigest() {
        return factsDigest;
    }

    /// SHA-256 of the file: another one for each signing.
    public String digest() {
        return Sha256.of(pdf);
    }

    public byte[] pdf() {
        return pdf.clone();
    }
}
