package org.undercroft.certificate;

/// A printed paper: the bytes of a PDF.
public final class PrintedPaper {
    private final String number;
    private final String factsDigest;
    private final byte[] pdf;

    PrintedPaper(String number, String factsDigest, byte[] pdf) {
        this.number = number;
        this.factsDigest = factsDigest;
        this.pdf = pdf.clone();
    }

    public String number() {
        return number;
    }

    /// SHA-256 of what it says, 64 hexadecimal digits: the same whenever it is printed.
    public String factsDigest() {
        return factsDigest;
    }

    /// SHA-256 of the file.
    public String digest() {
        return Sha256.of(pdf);
    }

    public byte[] pdf() {
        return pdf.clone();
    }
}
