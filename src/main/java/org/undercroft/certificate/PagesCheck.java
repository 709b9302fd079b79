package org.undercroft.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.undercroft.land.UnitCode;

/// Holds what people read on the pages against the facts that machines read.
final class PagesCheck {
    private static final int[] DOTS_PER_INCH = {150, 240};
    private static final Pattern SHARE = Pattern.compile(" \\d+/\\d+$");

    private PagesCheck() {}

    /// Each printed field must say what the facts say. White space and the marks that stand for glyphs the typeface lacks count for nothing.
    static CheckLine text(PDDocument document, Facts facts) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        String sorted = bare(stripper.getText(document));
        // a cell of several lines stands together only in the order in which it was written
        stripper.setSortByPosition(false);
        String written = bare(stripper.getText(document));
        List<String> missing = new ArrayList<>();
        printed(facts).forEach((key, value) -> {
            String wanted = bare(value);
            if (!sorted.contains(wanted) && !written.contains(wanted)) {
                missing.add(key);
            }
        });
        return missing.isEmpty()
                ? CheckLine.good(CheckLine.Topic.PAGES, "check.pages", Integer.toString(document.getNumberOfPages()))
                : CheckLine.bad(CheckLine.Topic.PAGES, "check.pagesDiffer", String.join(", ", missing));
    }

    private static Map<String, String> printed(Facts facts) {
        Map<String, String> printed = new LinkedHashMap<>();
        if (facts.get("form").equals(PaperPress.FORM)) {
            printed.put("number", facts.get("number"));
            printed.put("issued", facts.get("issued"));
            printed.put("facts", facts.digest());
            for (int number = 1; facts.has("said.%d".formatted(number)); number++) {
                printed.put("said.%d".formatted(number), facts.get("said.%d".formatted(number)));
            }
            return printed;
        }
        printed.put("number", facts.get("number"));
        printed.put("unit", new UnitCode(facts.get("unit")).printed());
        printed.put("name", facts.get("name"));
        printed.put("situs", facts.get("situs"));
        printed.put("issued", facts.get("issued"));
        printed.put("planArea", Markup.grouped(Double.parseDouble(facts.get("planArea")), 2) + "m²");
        printed.put("volume", Markup.grouped(Double.parseDouble(facts.get("volume")), 2) + "m³");
        printed.put("bottom", Markup.number(Double.parseDouble(facts.get("bottom")), 2) + "m");
        printed.put("top", Markup.number(Double.parseDouble(facts.get("top")), 2) + "m");
        printed.put("entryDigest", facts.get("entryDigest"));
        printed.put("facts", facts.digest());
        for (int number = 1; facts.has("interest.%d".formatted(number)); number++) {
            String key = "interest.%d.holders".formatted(number);
            if (facts.has(key)) {
                int holder = 0;
                for (String name : holders(facts.get(key))) {
                    printed.put("%s.%d".formatted(key, ++holder), name);
                }
            }
        }
        return printed;
    }

    /// The names alone: holders by shares stand with their share behind each name, joint holders without any.
    private static List<String> holders(String said) {
        return said.endsWith(CertifiedFacts.JOINTLY)
                ? List.of(said.substring(0, said.length() - CertifiedFacts.JOINTLY.length()).split("; "))
                : Stream.of(said.split("; ")).map(holder -> SHARE.matcher(holder).replaceFirst("")).toList();
    }

    private static String bare(String text) {
        // one glyph stands for several dashes, and readers choose
        return text.replaceAll("[\\s\\u00A0]", "").replaceAll("[\\u2010-\\u2015]", "-");
    }

    /// The code on the cover says what the facts say, in the name of somebody who is trusted.
    static CheckLine qr(PDDocument document, Facts facts, Trust trust) throws IOException {
        Optional<QrText> read = scan(document);
        if (read.isEmpty()) {
            return CheckLine.bad(CheckLine.Topic.QR, "check.qrUnreadable");
        }
        QrText qr = read.get();
        boolean fits = qr.number().equals(facts.get("number"))
                && qr.unit().equals(facts.get("unit"))
                && qr.factsDigest().equals(facts.digest())
                && qr.journal().toString().equals(facts.get("journalThen"))
                && qr.issued().toString().equals(facts.get("issued"));
        if (!fits) {
            return CheckLine.bad(CheckLine.Topic.QR, "check.qrOther", qr.number(), qr.unitPrinted());
        }
        boolean genuine = trust.signers().stream().anyMatch(signer -> qr.signedBy(signer.getPublicKey()));
        return genuine ? CheckLine.good(CheckLine.Topic.QR, "check.qr") : CheckLine.open(CheckLine.Topic.QR, "check.qrUnknown");
    }

    private static Optional<QrText> scan(PDDocument document) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        for (int dots : DOTS_PER_INCH) {
            Optional<QrText> read = QrCode.read(renderer.renderImageWithDPI(0, dots)).flatMap(QrText::parse);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }
}
