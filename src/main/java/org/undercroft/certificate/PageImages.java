package org.undercroft.certificate;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a certificate as pictures, for a screen or a web page.
public final class PageImages {
    private PageImages() {}

    /// @param dotsPerInch 72 shows a page in its own size on a screen
    public static List<BufferedImage> of(Certificate certificate, float dotsPerInch) {
        try (PDDocument document = Loader.loadPDF(certificate.pdf())) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, dotsPerInch));
            }
            return pages;
        } catch (IOException e) {
            throw new IllegalStateException("certificate %s cannot be drawn".formatted(certificate.number()), e);
        }
    }
}
